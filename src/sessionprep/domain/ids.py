"""Identities: sortable by the moment they were made, unique everywhere, saying nothing about a person."""

from __future__ import annotations

from os import urandom
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from datetime import datetime

TherapistId = NewType("TherapistId", str)
SessionId = NewType("SessionId", str)
PlanItemId = NewType("PlanItemId", str)
QuestionId = NewType("QuestionId", str)
AnswerId = NewType("AnswerId", str)
ExpectationId = NewType("ExpectationId", str)
BoundaryId = NewType("BoundaryId", str)
NoteId = NewType("NoteId", str)
FeelingId = NewType("FeelingId", str)
RhythmId = NewType("RhythmId", str)
TalkId = NewType("TalkId", str)
GoalId = NewType("GoalId", str)
GoalStepId = NewType("GoalStepId", str)
TaskId = NewType("TaskId", str)
UnderstandingId = NewType("UnderstandingId", str)
PlaceId = NewType("PlaceId", str)
TickId = NewType("TickId", str)
CallAnswerId = NewType("CallAnswerId", str)
NoteLineId = NewType("NoteLineId", str)
CheckInId = NewType("CheckInId", str)
CheckInReplyId = NewType("CheckInReplyId", str)
MomentId = NewType("MomentId", str)
RaisingId = NewType("RaisingId", str)
TrustReasonId = NewType("TrustReasonId", str)
ExperienceId = NewType("ExperienceId", str)
StoryId = NewType("StoryId", str)
TurnId = NewType("TurnId", str)
PathStepId = NewType("PathStepId", str)
SupportContactId = NewType("SupportContactId", str)
ShareId = NewType("ShareId", str)
ShareItemId = NewType("ShareItemId", str)
MaskId = NewType("MaskId", str)


def fresh_id(moment: datetime) -> str:
    """32 hex digits: 48 bits of milliseconds, so ids sort by age, then 80 random bits."""
    return f"{max(0, int(moment.timestamp() * 1000)) & 0xFFFFFFFFFFFF:012x}{urandom(10).hex()}"
