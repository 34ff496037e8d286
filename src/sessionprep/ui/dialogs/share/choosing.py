"""The left side: what the page is about, and what of it to share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sessionprep.services.summary.offer import headings
from sessionprep.text import _, ngettext
from sessionprep.ui.dialogs.share.topic_list import TopicList
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from sessionprep.services.summary.offer import Key, Offer


class Choosing(QScrollArea):
    """Shows an offer; says what was ticked."""

    picked = Signal(object, bool)  # keys, on or off

    def __init__(self, above: QWidget, below: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._topics = {name: TopicList(heading) for name, heading in headings().items()}
        self._empty = _nothing_here()
        self._unlisted = quiet("")
        self._inside = inside = QFrame()
        wear(inside, Look.CLEAR)
        column = QVBoxLayout(inside)
        column.setContentsMargins(space(0.5), space(0.5), space(1.5), space(0.5))
        column.setSpacing(space(1.5))
        for widget in (above, self._empty, *self._topics.values(), self._unlisted, below):
            column.addWidget(widget)
        column.addStretch(1)  # more than the lists take, though each could use all of it
        self.setWidget(inside)
        for topic_list in self._topics.values():
            topic_list.picked.connect(self.picked)
            topic_list.reached.connect(self._bring_into_sight)

    def show_offer(self, offer: Offer, picks: AbstractSet[Key]) -> None:
        """Lists keep their place and the keyboard; those with nothing in them are away."""
        topics = {topic.name: topic for topic in offer.topics}
        for name, topic_list in self._topics.items():
            topic_list.setVisible(name in topics)
            if name in topics:
                topic_list.show_topic(topics[name], picks)
        self._empty.setVisible(not topics)
        self._unlisted.setVisible(offer.unlisted > 0)
        self._unlisted.setText(_unlisted(offer.unlisted))

    def first(self) -> QWidget | None:
        """Where ticking begins."""
        return next((each for each in self._topics.values() if not each.isHidden()), None)

    def _bring_into_sight(self, row: QRect) -> None:
        """`row` is where it is on the screen."""
        here = QRect(self._inside.mapFromGlobal(row.topLeft()), row.size())
        self.ensureVisible(here.center().x(), here.top(), 0, space(1))
        self.ensureVisible(here.center().x(), here.bottom(), 0, space(1))


def _nothing_here() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, space(4), 0, space(4))
    column.setSpacing(space(1))
    column.addWidget(heading(_("There is nothing to pick from here yet.")))
    column.addWidget(
        body(_("Questions you plan, notes you write, expectations and boundaries appear here once there are some."))
    )
    return page


def _unlisted(count: int) -> str:
    return ngettext("{count} private thing is not listed.", "{count} private things are not listed.", count).format(
        count=count
    )
