"""What a list shows: rows in an order, those with the words a person is looking for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, Qt, Signal

from sessionprep.ui.kit.ordered import Ordered
from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.kit.row_steps import Inserted, Moved, Removed, runs, steps
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from sessionprep.ui.kit.row_steps import Step

    Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
DRAGGED = "application/x-sessionprep-rows"
_SPOKEN = 1000  # characters; a screen reader asks for the name of a row again and again
_SIMILAR = 32  # changes; beyond these a view starts over more quickly than it follows
_COMPARABLE = 20_000  # rows; beyond these even comparing would be felt


class RowsModel(QAbstractListModel):
    """Changes only when its owner says so; `settled` comes once after each change, however many steps it took."""

    unsettled = Signal()
    settled = Signal()
    ticked = Signal(tuple, bool)  # ids, on or off

    def __init__(self, rows: Iterable[Row] = (), *, tickable: bool = False) -> None:
        super().__init__()
        self.tickable = tickable
        self._all = Ordered(rows)
        self._shown = Ordered(self._all.rows)
        self._words: tuple[str, ...] = ()
        self._ticks: set[str] = set()

    def show(self, rows: Iterable[Row]) -> None:
        """These and no others, in this order."""
        self._all = Ordered(rows)
        self._reshape(among=self._all.rows)

    def find(self, words: str) -> None:
        """Show only rows that have every one of these words; a NUL that was pasted along cannot be seen and is none."""
        folded = _telling(fold(words.replace("\0", " ")).split())
        if folded != self._words:
            narrower = all(any(old in new for new in folded) for old in self._words)
            self._words = folded
            self._reshape(among=self._shown.rows if narrower else self._all.rows)

    def put(self, row: Row, after: str | None) -> None:
        """A new row, or a changed one, behind another; None is the first place."""
        if after is not None and (after == row.id or not self.holds(after)):
            raise KeyError(after)
        place = self._all.place(row.id)
        if place is not None:
            self._all.pop(place)
        ahead = None if after is None else self._all.place(after)
        place = 0 if ahead is None else ahead + 1
        self._all.insert(place, row)
        self.unsettled.emit()
        self._put_shown(row, place)
        self.settled.emit()

    def change(self, row: Row) -> None:
        """New words for a row that stays where it is."""
        place = self._all.place(row.id)
        if place is None:
            raise KeyError(row.id)
        self.put(row, self._all.rows[place - 1].id if place else None)

    def drop(self, row_id: str) -> None:
        """Does nothing when there is no such row."""
        place = self._all.place(row_id)
        if place is None:
            return
        self._all.pop(place)
        self._ticks.discard(row_id)
        self.unsettled.emit()
        shown = self._shown.place(row_id)
        if shown is not None:
            self._take(Removed(shown, 1), self._shown.rows)
        self.settled.emit()

    def row_of(self, row_id: str) -> int | None:
        """Where it is shown; None also for a row that is not found by the words."""
        return self._shown.place(row_id)

    def holds(self, row_id: str) -> bool:
        """Also while another search hides it."""
        return self._all.place(row_id) is not None

    def holds_any(self) -> bool:
        """Also when a search finds nothing."""
        return bool(self._all.rows)

    def at(self, row: int) -> Row:
        return self._shown.rows[row]

    def ids(self) -> tuple[str, ...]:
        """Those shown, in order."""
        return tuple(row.id for row in self._shown.rows)

    def tick(self, ids: Iterable[str], *, on: bool) -> None:
        changed = tuple(each for each in ids if (each in self._ticks) != on and self.holds(each))
        if not changed:
            return
        self._ticks.symmetric_difference_update(changed)
        for first, count in runs(sorted(row for row in map(self.row_of, changed) if row is not None)):
            self.dataChanged.emit(self.index(first), self.index(first + count - 1), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit(changed, on)

    def ticked_ids(self) -> tuple[str, ...]:
        """In the order of the rows, hidden ones too."""
        return tuple(row.id for row in self._all.rows if row.id in self._ticks)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature; an empty index never changes
        return 0 if parent.isValid() else len(self._shown.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(each for each in (row.title[:_SPOKEN], row.mark_words, row.badge) if each)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.note[:_SPOKEN]
            case Qt.ItemDataRole.CheckStateRole if self.tickable:
                return Qt.CheckState.Checked if row.id in self._ticks else Qt.CheckState.Unchecked
            case _:
                return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.tickable:
            return False
        self.tick([self.at(index.row()).id], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled  # between rows, never on one
        flags = flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren
        return flags | flag.ItemIsUserCheckable if self.tickable else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Says only whose rows they are: no other program is to read the words of a row being moved."""
        data = QMimeData()
        data.setData(DRAGGED, self._whose())
        return data

    def are_mine(self, data: QMimeData) -> bool:
        return data.data(DRAGGED).data() == self._whose()

    def _whose(self) -> bytes:
        return str(id(self)).encode()

    def _matches(self, row: Row) -> bool:
        text = row.search or fold(row.title)
        return all(word in text for word in self._words)

    def _reshape(self, among: list[Row]) -> None:
        wanted = among
        for word in self._words:
            wanted = [row for row in wanted if word in (row.search or fold(row.title))]
        self.unsettled.emit()
        if not self._follow(wanted):
            self.beginResetModel()
            self._shown = Ordered(wanted)
            self.endResetModel()
        self.settled.emit()

    def _follow(self, wanted: list[Row]) -> bool:
        """Step by step, when that is quicker for a view than starting over."""
        shown = self._shown
        if not shown.rows or not wanted or max(len(shown.rows), len(wanted)) > _COMPARABLE:
            return False
        path = steps([row.id for row in shown.rows], [row.id for row in wanted], _SIMILAR)
        if path is None:
            return False
        for step in path:
            self._take(step, wanted)
        changed = runs(place for place, row in enumerate(wanted) if shown.rows[place] != row)
        shown.rows[:] = wanted
        for first, count in changed:
            self.dataChanged.emit(self.index(first), self.index(first + count - 1))
        return True

    def _put_shown(self, row: Row, place: int) -> None:
        shown = self._shown.place(row.id)
        if not self._matches(row):
            if shown is not None:
                self._take(Removed(shown, 1), [])
            return
        ahead = self._shown_ahead(place)
        if shown is None:
            self.beginInsertRows(QModelIndex(), ahead, ahead)
            self._shown.insert(ahead, row)
            self.endInsertRows()
            return
        to = ahead - 1 if shown < ahead else ahead
        if to != shown:
            self._take(Moved(shown, to), [])
        if self._shown.rows[to] != row:
            self._shown.rows[to] = row
            self.dataChanged.emit(self.index(to), self.index(to))

    def _shown_ahead(self, place: int) -> int:
        """The first place behind every row that is shown and comes before this one."""
        for each in reversed(self._all.rows[:place]):
            shown = self._shown.place(each.id)
            if shown is not None:
                return shown + 1
        return 0

    def _take(self, step: Step, wanted: list[Row]) -> None:
        nowhere = QModelIndex()
        match step:
            case Removed(first, count):
                self.beginRemoveRows(nowhere, first, first + count - 1)
                for _each in range(count):
                    self._shown.pop(first)
                self.endRemoveRows()
            case Moved(row, to):
                self.beginMoveRows(nowhere, row, row, nowhere, to + 1 if to > row else to)
                self._shown.insert(to, self._shown.pop(row))
                self.endMoveRows()
            case Inserted(first, count):
                self.beginInsertRows(nowhere, first, first + count - 1)
                for place in range(first, first + count):
                    self._shown.insert(place, wanted[place])
                self.endInsertRows()


def _telling(words: list[str]) -> tuple[str, ...]:
    """Without words that are part of another; the longest, which leaves fewest rows, first."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return tuple(word for place, word in enumerate(longest) if not any(word in each for each in longest[:place]))
