"""What became of a person's questions, by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import questions, sessions

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from tests.helpers.person import Person


def stored(person: Person) -> list[str]:
    return [question.wording for question in person.context.workspace.read(questions.listed)]


def planned(person: Person, session: SessionId) -> list[str]:
    return [question.wording for _item, question in person.context.workspace.read(sessions.plan, session)]
