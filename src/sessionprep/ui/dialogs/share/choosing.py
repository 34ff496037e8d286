"""The left side: what the page is about, and what of it to share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

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
        self._topics: dict[str, TopicList] = {}
        self._empty = _nothing_here()
        self._unlisted = quiet("")
        self._inside = inside = QFrame()
        wear(inside, Look.CLEAR)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(space(1.5))
        column = QVBoxLayout(inside)
        column.setContentsMargins(space(0.5), space(0.5), space(1.5), space(0.5))
        column.setSpacing(space(1.5))
        for widget in (above, self._empty):
            column.addWidget(widget)
        column.addLayout(self._lists)
        for widget in (self._unlisted, below):
            column.addWidget(widget)
        column.addStretch()
        self.setWidget(inside)

    def show_offer(self, offer: Offer, picks: AbstractSet[Key]) -> None:
        """Lists that stay keep their place and the keyboard."""
        wanted = [topic.name for topic in offer.topics]
        for name in [name for name in self._topics if name not in wanted]:
            self._topics.pop(name).deleteLater()
        for place, topic in enumerate(offer.topics):
            if topic.name not in self._topics:
                self._topics[topic.name] = self._add(TopicList(topic.heading), place)
            self._topics[topic.name].show_topic(topic, picks)
        self._empty.setVisible(not offer.topics)
        self._unlisted.setVisible(offer.unlisted > 0)
        self._unlisted.setText(_unlisted(offer.unlisted))

    def first(self) -> QWidget | None:
        """Where ticking begins."""
        return next(iter(self._topics.values()), None)

    def _add(self, topic_list: TopicList, place: int) -> TopicList:
        self._lists.insertWidget(place, topic_list)
        topic_list.picked.connect(self.picked)
        topic_list.reached.connect(lambda row: self._bring_into_sight(topic_list, row))
        return topic_list

    def _bring_into_sight(self, topic_list: TopicList, row: QRect) -> None:
        there = QRect(topic_list.mapTo(self._inside, row.topLeft()), row.size())
        self.ensureVisible(there.center().x(), there.top(), 0, space(1))
        self.ensureVisible(there.center().x(), there.bottom(), 0, space(1))


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
