"""The left side: what the page is about, and what of it to share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sessionprep.services.shares import Standing
from sessionprep.services.summary.offer import headings
from sessionprep.text import _, ngettext
from sessionprep.ui.dialogs.share.topic_list import TopicList
from sessionprep.ui.kit.buttons import plain, quiet_button
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.kit.tab_order import line_up_among
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from sessionprep.services.summary.offer import Key, Offer


class Choosing(QScrollArea):
    """Shows an offer; says what was ticked."""

    picked = Signal(object, bool)  # keys, on or off
    look_back = Signal()

    def __init__(self, above: QWidget, below: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._topics = {name: TopicList(heading) for name, heading in headings().items()}
        self._empty = _nothing_here()
        self._unlisted = quiet("")
        self._about_this = body(
            _("This page tells a therapist what preparing is, with sources. It says nothing about you.")
        )
        self._fresh = quiet_button(_("Tick what is new or changed"))
        self._known = plain(_("What was shared before…"))
        self._standing: Mapping[Key, Standing] = {}
        self._first, rest = QWidget(), QWidget()
        self._columns = [_bare_column(each) for each in (self._first, rest)]
        self._rest = Folded(_("Everything else"), rest)
        self._inside = QFrame()
        self._set_out(above, below)
        self._fresh.clicked.connect(self._tick_fresh)
        self._known.clicked.connect(self.look_back)
        for topic_list in self._topics.values():
            topic_list.picked.connect(self.picked)
            topic_list.reached.connect(self._bring_into_sight)

    def _set_out(self, above: QWidget, below: QWidget) -> None:
        wear(self._inside, Look.CLEAR)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(space(0.5), space(0.5), space(1.5), space(0.5))
        column.setSpacing(space(1.5))
        told = (self._about_this, self._empty, self._fresh, self._known)
        for widget in (above, *told, self._first, self._rest, self._unlisted, below):
            column.addWidget(widget)
        for topic_list in self._topics.values():
            self._columns[0].addWidget(topic_list)
        self._about_this.hide()
        column.addStretch(1)  # more than the lists take, though each could use all of it
        self.setWidget(self._inside)

    def show_about_this(self) -> None:
        """Nothing to choose: the page is the same for everybody."""
        for part in (self._empty, self._fresh, self._known, self._first, self._rest, self._unlisted):
            part.hide()
        self._about_this.show()

    def show_offer(
        self, offer: Offer, picks: AbstractSet[Key], first: Sequence[str], standing: Mapping[Key, Standing]
    ) -> None:
        """Lists keep their place and the keyboard; those with nothing in them are away.

        What is not among `first` is folded. `standing` is empty where nothing was shared before.
        """
        self._about_this.hide()
        topics = {topic.name: topic for topic in offer.topics}
        self._arrange([name for name in first if name in self._topics])
        for name, topic_list in self._topics.items():
            topic_list.setVisible(name in topics)
            if name in topics:
                topic_list.show_topic(topics[name], picks, standing)
        some = any(name in topics for name in first)
        self._first.setVisible(some)
        self._rest.setVisible(any(name not in first for name in topics))
        self._rest.set_open(opened=self._rest.is_open() or not some)
        self._standing = standing
        self._known.setVisible(bool(standing))
        self._fresh.setVisible(any(each is not Standing.KNOWN for each in standing.values()))
        self._empty.setVisible(not topics)
        self._unlisted.setVisible(offer.unlisted > 0)
        self._unlisted.setText(_unlisted(offer.unlisted))

    def start(self) -> bool:
        """Put the keyboard where ticking begins; False where there is nothing to tick."""
        found = next((each for each in self._topics.values() if not each.isHidden()), None)
        if found is not None:
            found.start()
        return found is not None

    def _arrange(self, first: Sequence[str]) -> None:
        """Only what stands elsewhere is moved, or the keyboard would leave it."""
        rest = [name for name in self._topics if name not in first]
        for column, names in zip(self._columns, (first, rest), strict=True):
            for place, name in enumerate(names):
                if column.indexOf(self._topics[name]) != place:
                    column.insertWidget(place, self._topics[name])
        self._rest.setFocusProxy(None)  # type: ignore[arg-type]  # see line_up_among
        lists = [self._topics[name] for name in first], [self._topics[name] for name in rest]
        line_up_among(self._first, [*lists[0], self._rest.opener, *lists[1]])

    def _tick_fresh(self) -> None:
        fresh = frozenset(key for key, each in self._standing.items() if each is not Standing.KNOWN)
        for topic_list in self._topics.values():
            topic_list.tick(fresh)

    def _bring_into_sight(self, row: QRect) -> None:
        """`row` is where it is on the screen."""
        here = QRect(self._inside.mapFromGlobal(row.topLeft()), row.size())
        self.ensureVisible(here.center().x(), here.top(), 0, space(1))
        self.ensureVisible(here.center().x(), here.bottom(), 0, space(1))


def _bare_column(inside: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1.5))
    return column


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
