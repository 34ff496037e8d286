"""In the whole window, tab by tab and dialog by dialog, no list, field, title or spoken word tells what is sealed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView, QPlainTextEdit, QWidget

from sessionprep.domain.record import Privacy
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.services import sessions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs import TABS
from tests.helpers.accessibility import nodes
from tests.helpers.sealing import MARK, alone, fill, marked
from tests.helpers.vaults import past_seal
from tests.services.test_nothing_lost import everything, living

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.visitor import Visitor


def told(visitor: Visitor) -> str:
    """All that can be read in front and behind, all that lists hold, and all that a screen reader hears."""
    tops = [each for each in QApplication.topLevelWidgets() if each is visitor.frame or each.isVisible()]
    inside = [each for top in tops for each in (top, *top.findChildren(QWidget))]
    shown = [each for each in inside if each.isVisible() or isinstance(each, QListView | QComboBox)]
    return "\n".join((*(words for each in shown for words in _written(each)), *map(nodes, tops)))


def _written(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QLineEdit():
            yield widget.text()
        case QPlainTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QListView():
            yield from _rows(widget.model())
        case _:
            yield str(getattr(widget, "text", str)())


def _rows(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is not None:
        for row in range(model.rowCount()):
            for role in (Qt.ItemDataRole.UserRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield repr(model.index(row, 0).data(role))


def walk(visitor: Visitor) -> Iterator[str]:
    """What is told in each tab, and in what opens above them."""
    rooms = visitor.inside()
    for spec in TABS:
        rooms.context.guide.go(spec.name)
        yield told(visitor)
    for keys in ("Ctrl+E", "F5"):
        visitor.press(keys)
        yield told(visitor)
        visitor.press("Esc")
    session = visitor.read(lambda work: sessions.next_up(work, work.now))
    rooms.context.guide.offer_bank(session)
    yield told(visitor)
    visitor.press("Esc")
    for whom in ("", "nobody"):
        rooms.context.guide.look_back(whom)
        yield told(visitor)
        visitor.press("Esc")


@pytest.mark.whole
@pytest.mark.parametrize("every", [1, 2])
def test_nothing_of_it_is_anywhere_in_the_window(inside: Visitor, every: int) -> None:
    workspace = inside.inside().workspace
    workspace.do(Label.SAMPLE, fill, [*everything(), *alone()], RECORD_TYPES, every)
    assert MARK in repr(past_seal(workspace, living))
    for words in walk(inside):
        assert MARK not in words


@pytest.mark.whole
def test_nor_once_it_is_sealed_while_all_of_it_is_in_sight(inside: Visitor) -> None:
    workspace = inside.inside().workspace
    records = [replace(marked(each), privacy=Privacy.PRIVATE) for each in (*everything(), *alone())]
    workspace.do(Label.SAMPLE, fill, records, ())
    assert any(MARK in words for words in walk(inside))
    workspace.seal_away(fill, records, RECORD_TYPES, 1)
    for words in walk(inside):
        assert MARK not in words
    assert workspace.undoable is None
