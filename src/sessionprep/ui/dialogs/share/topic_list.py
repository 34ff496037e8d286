"""One section of what can be picked: its heading, one step to tick all of it, and its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.domain.words import one_line
from sessionprep.services.shares import Standing
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.headings import heading
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row
from sessionprep.ui.kit.rows import RowsModel
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from sessionprep.services.summary.offer import Key, Topic

_SHOWN = 400  # letters; two lines are drawn, and nobody reads a megabyte in a list
_LONG = 100  # rows; measuring many more at once would be felt


class TopicList(QWidget):
    """As high as all its rows, because the column around it scrolls; a very long list scrolls by itself."""

    picked = Signal(object, bool)  # keys, on or off
    reached = Signal(QRect)  # the current row, on the screen

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._keys: dict[str, Key] = {}
        self._rows = RowsModel(tickable=True)
        self._list = RecordList(self._rows, name, movable=False)
        self._all = plain("")
        top = QHBoxLayout()
        top.addWidget(heading(name), 1)
        top.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(1), 0, 0)
        column.setSpacing(space(0.5))
        column.addLayout(top)
        column.addWidget(self._list)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self._all.clicked.connect(self._turn_all)
        self._rows.ticked.connect(self._tell)
        self._list.chosen.connect(self._follow)
        self._list.edit_wanted.connect(self._turn)

    def show_topic(self, topic: Topic, picks: AbstractSet[Key], standing: Mapping[Key, Standing]) -> None:
        self._keys = {_row_id(item.key): item.key for item in topic.items()}
        self._rows.show(_rows(topic, standing))
        on = {row_id for row_id, key in self._keys.items() if key in picks}
        self._rows.tick(on, on=True)
        self._rows.tick(self._keys.keys() - on, on=False)
        self._name_all()
        self._fitting.start()

    def start(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick(self, keys: AbstractSet[Key]) -> None:
        """These of its own too, and say so."""
        self._rows.tick([row_id for row_id, key in self._keys.items() if key in keys], on=True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fitting.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fitting.start()

    def _fit(self) -> None:
        """From one row upwards, because a list that is too high does not say by how much.

        Not while it is folded away: without a width it would need more and more height.
        """
        if not self.isVisible():
            return
        bar = self._list.verticalScrollBar()
        long = self._rows.rowCount() > _LONG
        policy = Qt.ScrollBarPolicy
        self._list.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if long else policy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(space(60) if long else space(6))
        if long:
            return
        self._list.doItemsLayout()
        while bar.maximum():
            self._list.setFixedHeight(self._list.height() + bar.maximum())

    def _turn(self, row_id: str) -> None:
        """Return ticks as Space does."""
        self._rows.tick([row_id], on=row_id not in self._rows.ticked_ids())

    def _turn_all(self) -> None:
        self._rows.tick(tuple(self._keys), on=not self._all_ticked())

    def _all_ticked(self) -> bool:
        return len(self._rows.ticked_ids()) == len(self._keys)

    def _tell(self, ids: tuple[str, ...], on: bool) -> None:  # noqa: FBT001 - what the signal carries
        self._name_all()
        self.picked.emit(frozenset(self._keys[each] for each in ids if each in self._keys), on)

    def _name_all(self) -> None:
        self._all.setText(_("Untick all") if self._all_ticked() else _("Tick all"))
        spoken = _("Untick all in {section}") if self._all_ticked() else _("Tick all in {section}")
        self._all.setAccessibleName(spoken.format(section=self._name))

    def _follow(self) -> None:
        row = self._list.visualRect(self._list.currentIndex())
        self.reached.emit(QRect(self._list.mapToGlobal(row.topLeft()), row.size()))


def _row_id(key: Key) -> str:
    return f"{key.record} {key.field}"


def _rows(topic: Topic, standing: Mapping[Key, Standing]) -> Iterator[Row]:
    badges = {Standing.NEW: _("New"), Standing.CHANGED: _("Changed")}
    for bunch in topic.bunches:
        for item in bunch.items:
            note = " · ".join(each for each in (item.label, bunch.caption) if each)
            badge = badges.get(standing.get(item.key, Standing.KNOWN), "")
            yield Row(_row_id(item.key), one_line(item.words[:_SHOWN]), note, badge=badge)
