"""What several of them said to the same questions, and how it felt, side by side. No stars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from sessionprep.services import therapists
from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import heading
from sessionprep.ui.tabs.expectations.pair import bubble
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from sessionprep.services.content.bank import BankQuestion
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_WIDE = 100
_ROOM_FOR_ONE = 24  # steps of the grid


@dataclass(frozen=True, slots=True)
class Compared:
    """A question and what each of them said, by what they are called; "" where nothing was said yet."""

    question: str
    said: tuple[tuple[str, str], ...]


def compared(work: Work, questions: Sequence[BankQuestion]) -> tuple[Compared, ...]:
    """How it felt comes first; what nobody was asked is left out."""
    return tuple(each for each in _rows(work, questions) if any(said.strip() for _label, said in each.said))


def open_compared(context: Context) -> DialogShell:
    rows = context.workspace.read(compared, context.library.first_call())
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1))
    beside = [Beside(each) for each in rows]
    for row, each in zip(rows, beside, strict=True):
        column.addWidget(heading(row.question))
        column.addWidget(each)
        column.addSpacing(space(1))
    purpose = _(
        "The same questions, and what you heard. Nothing is counted: how it felt is worth as much as an answer."
    )
    if not rows:
        purpose = _(
            "Nothing is written down yet. “First call…” beside each of them has questions to ask and room for answers."
        )
    shell = DialogShell(context.window, _("First calls, side by side"), purpose, inside, wide=_WIDE)
    close = shell.add_primary(_("Close"), shell.accept)
    shell.start_in(beside[0] if beside else close)
    shell.open()
    return shell


def _rows(work: Work, questions: Sequence[BankQuestion]) -> Iterator[Compared]:
    shortlist = therapists.shortlist(work)
    yield Compared(_("How I felt talking to them"), tuple((each.label, each.felt) for each in shortlist))
    yield Compared(_("How they work, as I understand it"), tuple((each.label, each.approach) for each in shortlist))
    answers = {each.id: therapists.answers(work, each.id) for each in shortlist}
    for question in questions:
        yield Compared(
            _(question.text), tuple((each.label, answers[each.id].get(question.id, "")) for each in shortlist)
        )


class Beside(QFrame):
    """A stop of the Tab key, so that it can be heard as one sentence after another."""

    def __init__(self, row: Compared) -> None:
        super().__init__()
        wear(self, Look.PAIR)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        nothing = _("Nothing written yet")
        told = (_("{who}: {words}").format(who=label, words=said.strip() or nothing) for label, said in row.said)
        self.setAccessibleName(f"{row.question} {' '.join(told)}")
        self._count = len(row.said)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(space(1), space(1), space(1), space(1))
        self._row.setSpacing(space(1))
        for label, said in row.said:
            look = Look.CARD if said.strip() else Look.GAP
            self._row.addWidget(bubble(said.strip() or nothing, label, look), 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is no room for all."""
        super().resizeEvent(event)
        upright = self.width() < space(_ROOM_FOR_ONE) * self._count
        flow = QBoxLayout.Direction
        self._row.setDirection(flow.TopToBottom if upright else flow.LeftToRight)
