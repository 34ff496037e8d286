"""What a screen reader finds in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

_PRESSABLE = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.PageTab,
    QAccessible.Role.Link,
    QAccessible.Role.MenuItem,
}
_SPOKEN_STATES = ("disabled", "checked", "selected", "focused")


def unnamed(widget: QWidget) -> list[str]:
    """Every node a person could focus or press that says nothing, told by where it is."""
    return [path for path, node in _tree(widget) if _reachable(node) and not _name(node)]


def nodes(widget: QWidget) -> str:
    """The whole tree, one node in a line: role, name, states."""
    return "\n".join(f"{'  ' * path.count('/')}{_line(node)}" for path, node in _tree(widget))


def tab_order(widget: QWidget) -> list[str]:
    """The names Tab goes through, from the first stop on."""
    stops: list[str] = []
    each = widget.nextInFocusChain()
    while each is not None and each is not widget:
        stop = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) and each.isEnabled()
        if stop and each.isVisibleTo(widget) and each.focusProxy() is None and widget.isAncestorOf(each):
            stops.append(_name(_interface(each)) or type(each).__name__)
        each = each.nextInFocusChain()
    return stops


def _interface(widget: QWidget) -> QAccessibleInterface:
    if not QAccessible.isActive():
        QAccessible.setActive(True)
    QApplication.sendPostedEvents()
    return QAccessible.queryAccessibleInterface(widget)


def _tree(widget: QWidget) -> Iterator[tuple[str, QAccessibleInterface]]:
    yield from _below(_interface(widget), type(widget).__name__)


def _below(node: QAccessibleInterface, path: str) -> Iterator[tuple[str, QAccessibleInterface]]:
    yield path, node
    for place in range(node.childCount()):
        child = node.child(place)
        if not child.isValid() or child.state().invisible:
            continue
        yield from _below(child, f"{path}/{_role(child)}[{place}]")


def _reachable(node: QAccessibleInterface) -> bool:
    return bool(node.state().focusable) or node.role() in _PRESSABLE


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name).strip()


def _role(node: QAccessibleInterface) -> str:
    return node.role().name


def _line(node: QAccessibleInterface) -> str:
    states = [each for each in _SPOKEN_STATES if getattr(node.state(), each)]
    return " ".join([_role(node), repr(_name(node)), *states])


def everything_said(widget: QWidget) -> list[str]:
    """Each text of each node, name or description or value, also of what is hidden."""
    kinds = (*QAccessible.Text,)
    return [said for node in _all_below(_interface(widget)) for kind in kinds if (said := node.text(kind))]


def _all_below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child.isValid():
            yield from _all_below(child)
