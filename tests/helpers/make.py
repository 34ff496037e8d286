"""Records for tests: name what matters, the rest is usual."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.check_in import CheckIn, CheckInReply, Degree
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.ids import (
    AnswerId,
    BoundaryId,
    CallAnswerId,
    CheckInId,
    CheckInReplyId,
    ExpectationId,
    ExperienceId,
    FeelingId,
    GoalId,
    GoalStepId,
    MaskId,
    MomentId,
    NoteId,
    NoteLineId,
    PathStepId,
    PlaceId,
    PlanItemId,
    QuestionId,
    RaisingId,
    RhythmId,
    SessionId,
    ShareId,
    ShareItemId,
    StoryId,
    SupportContactId,
    TalkId,
    TaskId,
    TherapistId,
    TickId,
    TrustReasonId,
    TurnId,
    UnderstandingId,
    fresh_id,
)
from sessionprep.domain.moment import Moment
from sessionprep.domain.note import Feeling, Note, NoteLine
from sessionprep.domain.path_step import PathStep
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.share import Mask, Share, ShareItem
from sessionprep.domain.support import SupportContact
from sessionprep.domain.talk import Raising, Talk
from sessionprep.domain.task import Task
from sessionprep.domain.therapist import CallAnswer, Therapist
from sessionprep.domain.trust import Experience, Story, TrustReason
from sessionprep.domain.turn import Turn
from sessionprep.domain.understanding import Subject, Understanding
from tests.helpers.clock import NOON


def therapist(label: str = "Dr A", **changes: Any) -> Therapist:
    return replace(Therapist(id=TherapistId(fresh_id(NOON)), label=label), **changes)


def call_answer(therapist: Therapist, item: str = "GS1", **changes: Any) -> CallAnswer:
    made = CallAnswer(id=CallAnswerId(fresh_id(NOON)), therapist=therapist.id, item=item, wording="Quite calmly.")
    return replace(made, **changes)


def rhythm(rule: str = "FREQ=WEEKLY", **changes: Any) -> Rhythm:
    return replace(Rhythm(id=RhythmId(fresh_id(NOON)), starts_at=NOON, zone="UTC", rule=rule), **changes)


def session(in_days: float = 7, **changes: Any) -> Session:
    starts_at = NOON + timedelta(days=in_days)
    return replace(Session(id=SessionId(fresh_id(NOON)), starts_at=starts_at), **changes)


def question(wording: str = "How do we know it helps?", **changes: Any) -> Question:
    return replace(Question(id=QuestionId(fresh_id(NOON)), wording=wording), **changes)


def plan_item(session: Session, question: Question, **changes: Any) -> PlanItem:
    return replace(PlanItem(id=PlanItemId(fresh_id(NOON)), session=session.id, question=question.id), **changes)


def answer(question: Question, wording: str = "We look at it every month.", **changes: Any) -> Answer:
    return replace(Answer(id=AnswerId(fresh_id(NOON)), question=question.id, wording=wording), **changes)


def talk(wording: str = "I went quiet last time.", **changes: Any) -> Talk:
    return replace(Talk(id=TalkId(fresh_id(NOON)), wording=wording), **changes)


def goal(wording: str = "To call people back.", **changes: Any) -> Goal:
    return replace(Goal(id=GoalId(fresh_id(NOON)), wording=wording), **changes)


def goal_step(goal: Goal, wording: str = "One call this week.", **changes: Any) -> GoalStep:
    return replace(GoalStep(id=GoalStepId(fresh_id(NOON)), goal=goal.id, wording=wording), **changes)


def task(wording: str = "Write down one worry a day.", **changes: Any) -> Task:
    return replace(Task(id=TaskId(fresh_id(NOON)), wording=wording), **changes)


def understanding(wording: str = "First we get to know each other.", **changes: Any) -> Understanding:
    made = Understanding(id=UnderstandingId(fresh_id(NOON)), subject=Subject.PLAN, wording=wording)
    return replace(made, **changes)


def place(wording: str = "Kitchen", **changes: Any) -> Place:
    return replace(Place(id=PlaceId(fresh_id(NOON)), wording=wording), **changes)


def tick(session: Session, item: str = "water", **changes: Any) -> Tick:
    return replace(Tick(id=TickId(fresh_id(NOON)), session=session.id, item=item), **changes)


def expectation(wording: str = "We start on time.", **changes: Any) -> Expectation:
    return replace(Expectation(id=ExpectationId(fresh_id(NOON)), wording=wording), **changes)


def boundary(wording: str = "No calls at night.", **changes: Any) -> Boundary:
    return replace(Boundary(id=BoundaryId(fresh_id(NOON)), wording=wording), **changes)


def note(body: str = "It was lighter afterwards.", **changes: Any) -> Note:
    return replace(Note(id=NoteId(fresh_id(NOON)), body=body), **changes)


def feeling(note: Note, own: str = "wobbly", **changes: Any) -> Feeling:
    return replace(Feeling(id=FeelingId(fresh_id(NOON)), note=note.id, own=own), **changes)


def note_line(note: Note, wording: str = "The quiet.", **changes: Any) -> NoteLine:
    made = NoteLine(id=NoteLineId(fresh_id(NOON)), note=note.id, prompt="held-back", wording=wording)
    return replace(made, **changes)


def check_in(**changes: Any) -> CheckIn:
    return replace(CheckIn(id=CheckInId(fresh_id(NOON)), different="We sat by the window."), **changes)


def check_in_reply(check_in: CheckIn, degree: Degree = Degree.MOSTLY, **changes: Any) -> CheckInReply:
    made = CheckInReply(id=CheckInReplyId(fresh_id(NOON)), check_in=check_in.id, item="C1", degree=degree)
    return replace(made, **changes)


def moment(saw: str = "They put the pen down.", **changes: Any) -> Moment:
    return replace(Moment(id=MomentId(fresh_id(NOON)), saw=saw, meant="They meant to listen."), **changes)


def raising(talk: Talk, responded: str = "They thanked me.", **changes: Any) -> Raising:
    return replace(Raising(id=RaisingId(fresh_id(NOON)), talk=talk.id, responded=responded), **changes)


def trust_reason(reason: str = "people leave", **changes: Any) -> TrustReason:
    return replace(TrustReason(id=TrustReasonId(fresh_id(NOON)), reason=reason), **changes)


def experience(line: str = "I need time before I answer.", **changes: Any) -> Experience:
    return replace(Experience(id=ExperienceId(fresh_id(NOON)), source="family", who="M.", line=line), **changes)


def story(experience: Experience, wording: str = "The summer of the move.", **changes: Any) -> Story:
    return replace(Story(id=StoryId(fresh_id(NOON)), experience=experience.id, wording=wording), **changes)


def turn(state: str = "agreed", **changes: Any) -> Turn:
    return replace(Turn(id=TurnId(fresh_id(NOON)), state=state), **changes)


def path_step(step: str = "expectations", **changes: Any) -> PathStep:
    return replace(PathStep(id=PathStepId(fresh_id(NOON)), step=step), **changes)


def support_contact(label: str = "My sister", **changes: Any) -> SupportContact:
    return replace(SupportContact(id=SupportContactId(fresh_id(NOON)), label=label, reached="evenings"), **changes)


def share(recipient: str = "Dr A", **changes: Any) -> Share:
    return replace(Share(id=ShareId(fresh_id(NOON)), recipient=recipient, format="pdf"), **changes)


def share_item(share: Share, words: str = "How do we know it helps?", **changes: Any) -> ShareItem:
    made = ShareItem(id=ShareItemId(fresh_id(NOON)), share=share.id, record="q", field="wording", words=words)
    return replace(made, **changes)


def mask(name: str = "Anna", instead: str = "A.", **changes: Any) -> Mask:
    return replace(Mask(id=MaskId(fresh_id(NOON)), name=name, instead=instead), **changes)
