"""A column of fields; those beyond the first few wait behind "More"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.field import Settles
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class FieldSet(QWidget):
    def __init__(
        self,
        fields: Sequence[QWidget],
        folded: Sequence[QWidget] = (),
        *,
        opened: bool = False,
        remember: Callable[[bool], None] | None = None,
    ) -> None:
        """Fields in the order the eye and the Tab key meet them; `remember` is told when "More" is opened or folded."""
        super().__init__()
        self._fields = (*fields, *folded)
        self._more: Folded | None = None
        column = _column(self)
        for field in fields:
            column.addWidget(field)
        if folded:
            rest = QWidget()
            inner = _column(rest)
            for field in folded:
                inner.addWidget(field)
            self._more = Folded(_("More"), rest, opened=opened, remember=remember)
            column.addWidget(self._more)

    def unfold(self) -> None:
        """For a record that has words there; it is not remembered as wanted."""
        if self._more is not None:
            self._more.set_open(opened=True)

    def settle_now(self) -> None:
        """Say whatever is still waiting; before a lock, a close or another record."""
        for field in self._fields:
            if isinstance(field, Settles):
                field.settle_now()


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(2))
    return column
