"""Something hard to say, put into words part by part, until it can be spoken."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.check_in import CheckInReply
from sessionprep.domain.ids import TalkId
from sessionprep.domain.moment import Moment
from sessionprep.domain.record import Privacy
from sessionprep.domain.spoken import begins_small, whole
from sessionprep.domain.talk import Talk
from sessionprep.services import asking, hard_to_say, listing, questions
from sessionprep.services.asking import Draft
from sessionprep.text import _
from sessionprep.vault.refusals import Gone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.ids import BoundaryId, CheckInReplyId, MomentId, NoteId, QuestionId, TherapistId
    from sessionprep.domain.note import Note
    from sessionprep.domain.question import Question
    from sessionprep.domain.record import Record
    from sessionprep.vault.work import Work

_HARD = 2  # whoever takes it apart like this finds it so
_SPOKEN = 1000  # letters; about a minute of speaking


class Source(TypedDict, total=False):
    """What it goes back to, if anything."""

    moment: MomentId | None
    note: NoteId | None
    reply: CheckInReplyId | None
    boundary: BoundaryId | None


class Part(StrEnum):
    """In the order they are said; each is the name of its field."""

    HAPPENED = "happened"
    FELT = "felt"
    WISH = "wish"
    FEAR = "fear"


def listed(work: Work) -> tuple[Talk, ...]:
    return work.talks.all()


def find(work: Work, talk: TalkId) -> Talk | None:
    return work.talks.find(talk)


def about(work: Work, question: QuestionId) -> tuple[Talk, ...]:
    return work.talks.having(question=question)


def begin(work: Work, happened: str) -> Talk:
    talk = Talk(id=TalkId(work.fresh_id()), happened=happened)
    return listing.append(work.talks, [replace(talk, wording=put_together(talk))])[0]


def begin_pasted(work: Work, lines: str) -> tuple[Talk, ...]:
    return tuple(begin(work, happened) for happened in listing.pasted(lines))


def begin_for(work: Work, question: QuestionId) -> Talk:
    """What leads up to this question, which is what I'd like; as private as it is."""
    asked = work.questions.get(question)
    talk = Talk(id=TalkId(work.fresh_id()), question=question, wish=asked.wording, privacy=asked.privacy)
    return listing.append(work.talks, [replace(talk, wording=put_together(talk))])[0]


def begin_from(work: Work, *, happened: str = "", felt: str = "", **source: Unpack[Source]) -> Talk:
    """Bring this up: it remembers what it goes back to, and is as private; what is too long to say stays there.

    While one that began so stands as it began, it is given back, and no second one made.
    """
    happened, felt = (words if len(words) <= _SPOKEN else "" for words in (happened, felt))
    talk = Talk(id=TalkId(work.fresh_id()), happened=happened, felt=felt, **source)
    wanted = [each for each in (talk.moment, talk.note, talk.reply, talk.boundary) if each]
    if len(found := sources(work, talk)) < len(wanted):
        raise Gone
    talk = replace(talk, privacy=_strictest(found), wording=put_together(talk))
    begun = (each for each in work.talks.having(**source) if _stands(each) == _stands(talk))
    return next(begun, None) or listing.append(work.talks, [talk])[0]


def sources(work: Work, talk: Talk) -> tuple[Moment | Note | CheckInReply | Boundary, ...]:
    """What it goes back to, as far as that is still there."""
    found = (
        work.moments.find(talk.moment) if talk.moment else None,
        work.notes.find(talk.note) if talk.note else None,
        work.check_in_replies.find(talk.reply) if talk.reply else None,
        work.boundaries.find(talk.boundary) if talk.boundary else None,
    )
    return tuple(each for each in found if each is not None)


def put_together(talk: Talk) -> str:
    """One paragraph. A part that is a sentence stays as it is; one that goes on from its question gets a beginning."""
    parts = (
        talk.happened,
        _led(talk.felt, _("I felt {words}")),
        _led(talk.wish, _("I’d like {words}")),
        _led(talk.fear, _("I’m afraid {words}")),
    )
    return " ".join(whole(part) for part in parts if part.strip())


def is_own(talk: Talk) -> bool:
    """Whether the paragraph says something else than its parts put together."""
    return talk.wording.strip() not in {"", put_together(talk)}


def write_part(work: Work, talk: TalkId, part: Part, words: str) -> None:
    """The paragraph follows, unless it was changed by hand."""
    found = work.talks.get(talk)
    change: dict[str, Any] = {part.value: words}
    changed = replace(found, **change)
    work.talks.put(changed if is_own(found) else replace(changed, wording=put_together(changed)))


def reword(work: Work, talk: TalkId, wording: str) -> None:
    work.talks.put(replace(work.talks.get(talk), wording=wording))


def put_anew(work: Work, talk: TalkId) -> None:
    """The paragraph made of its parts again, in the place of what was changed by hand."""
    found = work.talks.get(talk)
    work.talks.put(replace(found, wording=put_together(found)))


def become_question(work: Work, talk: TalkId) -> Question:
    """A question in these words; the parts stay here."""
    found = work.talks.get(talk)
    question = asking.ask(work, Draft(found.wording, therapist=_said_to(work, found)), found)
    hard_to_say.rate(work, question.id, _HARD)
    work.talks.put(replace(found, question=question.id))
    return work.questions.get(question.id)


def say_so(work: Work, talk: TalkId) -> None:
    """Its question is asked in these words from now on."""
    found = work.talks.get(talk)
    if found.question is not None:
        questions.reword(work, found.question, found.wording)


def guard(work: Work, talk: TalkId, privacy: Privacy) -> None:
    """The question it is about is not less private."""
    found = work.talks.put(replace(work.talks.get(talk), privacy=privacy))
    asking.hush(work, found.question, privacy)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.talks, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """Each time it was raised goes along."""
    for each in ids:
        for raising in work.raisings.having(talk=TalkId(each)):
            work.raisings.remove(raising.id)
    listing.delete(work.talks, ids)


def hush(work: Work, privacy: Privacy, **source: str) -> None:
    """What goes back to something that has become private is private too; none is ever opened so."""
    for talk in work.talks.having(**source) if privacy is not Privacy.SHAREABLE else ():
        guard(work, talk.id, _strictest((talk,), privacy))


def stay_without(work: Work, **source: str) -> None:
    """What it went back to goes; the words stay."""
    for talk in work.talks.having(**source):
        bare: dict[str, Any] = dict.fromkeys(source)
        work.talks.put(replace(talk, **bare))


def _said_to(work: Work, talk: Talk) -> TherapistId | None:
    """Whose session, or whose line, it goes back to."""
    for source in sources(work, talk):
        if isinstance(source, Moment | Boundary) and source.therapist:
            return source.therapist
        if isinstance(source, Boundary):
            continue
        about = work.check_ins.find(source.check_in) if isinstance(source, CheckInReply) else source
        session = work.sessions.find(about.session) if about and about.session else None
        if session is not None and session.therapist:
            return session.therapist
    return None


def _strictest(of: Iterable[Record], least: Privacy = Privacy.SHAREABLE) -> Privacy:
    order = list(Privacy)
    return max([least, *(each.privacy for each in of)], key=order.index)


def _led(words: str, beginning: str) -> str:
    return beginning.format(words=words.strip()) if begins_small(words) else words


def _stands(talk: Talk) -> tuple[str, ...]:
    return talk.happened, talk.felt, talk.wish, talk.fear, talk.wording, talk.change, talk.reception
