"""What was expected beside what was heard: a picture to look at, also before there is anything to hear."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
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
    from collections.abc import Iterator, Sequence

    from sessionprep.domain.expectation import Expectation
    from sessionprep.ui.kit.context import Context

_ALL, _UNMET = "all", "unmet"
_WIDE = 92
_AT_ONCE = 12


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

    def __init__(self, context: Context, listed: Sequence[Expectation]) -> None:
        super().__init__()
        self._waiting = iter(_by_subject(context, listed))
        self._subjects: dict[str, QWidget] = {}
        self._pairs: list[tuple[Pair, str, bool]] = []  # with its subject, and whether it is unmet
        self._which = ChoiceField(_("Show"), [Option(_ALL, _("Everything")), Option(_UNMET, _("What doesn’t fit"))])
        self._which.show_value(_ALL)
        unmet = [each.state is ExpectationState.DOES_NOT_FIT for each in listed]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1.5))
        self._column.addWidget(self._which)
        self._which.setVisible(any(unmet) and not all(unmet))
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._add_some)
        self._which.settle_at_once()
        self._which.settled.connect(lambda _which: self._show())
        self._add_some()

    def first(self) -> Pair | None:
        return self._pairs[0][0] if self._pairs else None

    def _add_some(self) -> None:
        """A few at a time: a long list is there at once, and goes on while it is looked at."""
        some = [*islice(self._waiting, _AT_ONCE)]
        for subject, each in some:
            if subject and subject not in self._subjects:
                self._subjects[subject] = heading(subject)
                self._column.addWidget(self._subjects[subject])
            pair = Pair(each)
            self._pairs.append((pair, subject, each.state is ExpectationState.DOES_NOT_FIT))
            self._column.addWidget(pair)
        self._show()
        if len(some) < _AT_ONCE:
            self._more.stop()
        else:
            self._more.start()

    def _show(self) -> None:
        only_unmet = self._which.value() == _UNMET
        shown = {subject for _pair, subject, unmet in self._pairs if unmet or not only_unmet}
        for pair, _subject, unmet in self._pairs:
            pair.setVisible(unmet or not only_unmet)
        for subject, line in self._subjects.items():
            line.setVisible(subject in shown)


def _by_subject(context: Context, listed: Sequence[Expectation]) -> Iterator[tuple[str, Expectation]]:
    shipped = [area.id for area in context.library.areas]
    areas = sorted({each.area: None for each in listed}, key=lambda area: _place(shipped, area))
    for area in areas:
        title = context.library.area_title(area) or (_("Everything else") if len(areas) > 1 else "")
        yield from ((title, each) for each in listed if each.area == area)


def _place(shipped: list[str], area: str) -> tuple[bool, int]:
    """Ours in their order, then the person's own, and last what has none."""
    return area == "", shipped.index(area) if area in shipped else len(shipped)
