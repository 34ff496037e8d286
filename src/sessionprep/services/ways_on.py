"""What the first step of each way on writes down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.record import Privacy
from sessionprep.domain.task import TaskState
from sessionprep.services import questions, tasks
from sessionprep.text import _

if TYPE_CHECKING:
    from sessionprep.domain.question import Question
    from sessionprep.domain.task import Task
    from sessionprep.services.content.bank import BankQuestion
    from sessionprep.vault.work import Work

COMPLAIN, STOPPING = "EN7", "EN2"  # of the question bank


def ask_outside(work: Work) -> Task:
    """Something to do until next time, once; it is private, because it may be about whoever a summary is for."""
    words = _("Ask somebody outside how it looks to them")
    known = next((each for each in work.tasks.having(state=TaskState.OPEN) if each.wording == words), None)
    return known or work.tasks.put(replace(tasks.add(work, words), privacy=Privacy.PRIVATE))


def ask(work: Work, question: BankQuestion) -> Question:
    """The one in the list already, if it is there."""
    return questions.add_from_bank(work, [question])[0]
