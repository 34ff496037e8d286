"""Four questions about a technique that has been named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.words import one_line
from sessionprep.services import questions
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.question import Question
    from sessionprep.services.content.starters import TechniqueQuestion
    from sessionprep.vault.work import Work

_GROUP = "approach"  # of the bank


def wordings(technique: str, templates: Sequence[TechniqueQuestion]) -> tuple[str, ...]:
    """How it works, why me, how we’d know that it isn’t helping, and what else."""
    name = one_line(technique)
    return tuple(_(each.text).replace("{technique}", name) for each in templates)


def ask_about(work: Work, technique: str, templates: Sequence[TechniqueQuestion]) -> tuple[Question, ...]:
    """Those of the four that are not in the list yet, at its end."""
    known = {question.wording for question in work.questions.all()}
    new = [words for words in wordings(technique, templates) if words not in known]
    named = one_line(technique)
    return tuple(work.questions.put(replace(each, about=named, group=_GROUP)) for each in questions.add_many(work, new))
