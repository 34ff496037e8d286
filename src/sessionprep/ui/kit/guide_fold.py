"""Guidance of a few lines, folded until it is wanted, with its sources below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.sources import looked_at, sources_of
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.content.guidance import About


def guide_fold(title: str, lines: Sequence[str], source: Sequence[str], about: About) -> Folded:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(space(2), 0, 0, 0)
    column.setSpacing(space(0.75))
    for line in lines:
        column.addWidget(body(_(line)))
    for line in (sources_of(source), looked_at(about)):
        column.addWidget(quiet(line))
    return Folded(_(title), inside)
