"""How a question or a task shows where it came out of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import wording
from sessionprep.text import _
from sessionprep.ui.kit.linked_field import Link

if TYPE_CHECKING:
    from sessionprep.domain.boundary import Boundary
    from sessionprep.domain.ids import QuestionId
    from sessionprep.domain.moment import Moment
    from sessionprep.domain.question import Question
    from sessionprep.domain.talk import Talk
    from sessionprep.domain.task import Task
    from sessionprep.services.workspace import Work


def question_link(work: Work, question: QuestionId | None) -> Link | None:
    found = work.questions.find(question) if question else None
    return None if found is None else to_question(found)


def to_question(question: Question) -> Link:
    kind = _("Question, {state}").format(state=wording.name(question.state).lower())
    return Link("questions", question.id, kind, question.wording, "circle-help")


def to_talk(talk: Talk) -> Link:
    return Link("questions", talk.id, _("Put into words"), talk.wording or _("(no words yet)"), "message-circle")


def to_boundary(boundary: Boundary) -> Link:
    kind = _("Boundary, {state}").format(state=wording.name(boundary.state).lower())
    return Link("boundaries", boundary.id, kind, boundary.wording, "shield-check")


def to_moment(moment: Moment) -> Link:
    return Link("notes", moment.id, _("Moment"), moment.saw or _("(no words yet)"), "eye")


def to_task(task: Task) -> Link:
    kind = _("In between, {state}").format(state=wording.name(task.state).lower())
    return Link("next_session", task.id, kind, task.wording, "check")
