"""What was expected beside what was heard: a picture to look at, also before there is anything to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.expectation import ExpectationState
from sessionprep.services import expectations
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import heading
from sessionprep.ui.tabs.expectations.pair import Pair
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sessionprep.domain.expectation import Expectation
    from sessionprep.ui.kit.context import Context

_ALL, _UNMET = "all", "unmet"
_WIDE = 92


def open_side_by_side(context: Context) -> DialogShell:
    page = SideBySide(context, context.workspace.read(expectations.listed))
    purpose = _("What you expect stands on one side, what you heard on the other, and between them how it fits.")
    shell = DialogShell(context.window, _("Expected and heard"), purpose, page, wide=_WIDE)
    shell.add_primary(_("Close"), shell.accept)
    if first := page.first():
        shell.start_in(first)
    shell.open()
    return shell


class SideBySide(QWidget):
    """Under the subjects they belong to, in the person's order; the Tab key goes from pair to pair."""

    def __init__(self, context: Context, listed: Iterable[Expectation]) -> None:
        super().__init__()
        self._pairs: list[tuple[Pair, bool]] = []
        self._headings: list[tuple[QWidget, list[Pair]]] = []
        self._which = ChoiceField(_("Show"), [Option(_ALL, _("Everything")), Option(_UNMET, _("What doesn’t fit"))])
        self._which.show_value(_ALL)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1.5))
        self._column.addWidget(self._which)
        for subject, among in _by_subject(context, list(listed)):
            self._add(subject, among)
        unmet = [is_unmet for _pair, is_unmet in self._pairs]
        self._which.setVisible(any(unmet) and not all(unmet))
        self._which.settled.connect(lambda which: self._show(only_unmet=which == _UNMET))

    def first(self) -> Pair | None:
        return self._pairs[0][0] if self._pairs else None

    def _add(self, subject: str, among: list[Expectation]) -> None:
        pairs = [Pair(each) for each in among]
        if subject:
            line = heading(subject)
            self._headings.append((line, pairs))
            self._column.addWidget(line)
        for pair, each in zip(pairs, among, strict=True):
            self._pairs.append((pair, each.state is ExpectationState.DOES_NOT_FIT))
            self._column.addWidget(pair)

    def _show(self, *, only_unmet: bool) -> None:
        for pair, is_unmet in self._pairs:
            pair.setVisible(is_unmet or not only_unmet)
        for line, pairs in self._headings:
            line.setVisible(any(not pair.isHidden() for pair in pairs))


def _by_subject(context: Context, listed: list[Expectation]) -> Iterator[tuple[str, list[Expectation]]]:
    shipped = [area.id for area in context.library.areas]
    areas = sorted({each.area: None for each in listed}, key=lambda area: _place(shipped, area))
    for area in areas:
        title = context.library.area_title(area) or (_("Everything else") if len(areas) > 1 else "")
        yield title, [each for each in listed if each.area == area]


def _place(shipped: list[str], area: str) -> tuple[bool, int]:
    """Ours in their order, then the person's own, and last what has none."""
    return area == "", shipped.index(area) if area in shipped else len(shipped)
