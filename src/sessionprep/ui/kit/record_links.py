"""How a question or a task shows where it came out of something."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.check_in import CheckInReply
from sessionprep.domain.moment import Moment
from sessionprep.services import talks, wording
from sessionprep.text import _
from sessionprep.ui.kit.linked_field import Link

if TYPE_CHECKING:
    from sessionprep.domain.ids import QuestionId
    from sessionprep.domain.note import Note
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


def talk_sources(work: Work, talk: Talk) -> tuple[Link, ...]:
    """What it goes back to, as far as it can be shown."""
    return tuple(_to_source(each) for each in talks.sources(work, talk) if not isinstance(each, CheckInReply))


def _to_source(source: Moment | Note | Boundary) -> Link:
    if isinstance(source, Boundary):
        return replace(to_boundary(source), kind=_("From a boundary"))
    if isinstance(source, Moment):
        return replace(to_moment(source), kind=_("From a moment"))
    words = next((each for each in (source.keep, source.hard, source.next_time, source.body) if each.strip()), "")
    return Link("notes", source.id, _("From a note"), words or _("(no words)"), "notebook-pen")


def to_task(task: Task) -> Link:
    kind = _("In between, {state}").format(state=wording.name(task.state).lower())
    return Link("next_session", task.id, kind, task.wording, "check")
