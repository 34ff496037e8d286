"""What a person does with boundaries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary, BoundaryState, Known, Whose
from sessionprep.domain.ids import BoundaryId, TherapistId, TurnId
from sessionprep.domain.record import Privacy
from sessionprep.domain.turn import Turn
from sessionprep.domain.words import one_line
from sessionprep.services import asking, listing, talks
from sessionprep.services import turns as standing
from sessionprep.services.asking import Draft, quote
from sessionprep.services.content.stop_words import KIND as STOP_KIND
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.question import Question
    from sessionprep.domain.talk import Talk
    from sessionprep.services.content.boundaries import BoundaryExample
    from sessionprep.services.content.stop_words import StopWords
    from sessionprep.vault.work import Work

_BANK_GROUP = "boundaries"


def listed(work: Work) -> tuple[Boundary, ...]:
    return work.boundaries.all()


def find(work: Work, boundary: BoundaryId) -> Boundary | None:
    return work.boundaries.find(boundary)


def add(work: Work, wording: str, kind: str = "", whose: Whose = Whose.MINE, origin: str = "") -> Boundary:
    return listing.append(work.boundaries, [_new(work, wording, kind, whose, origin)])[0]


def add_pasted(work: Work, lines: str) -> tuple[Boundary, ...]:
    return listing.append(work.boundaries, [_new(work, line) for line in listing.pasted(lines)])


def add_from_examples(work: Work, picks: Iterable[BoundaryExample]) -> tuple[Boundary, ...]:
    """A boundary for each example that was not picked before."""
    known = listing.origins(work.boundaries.all())
    new = [_new(work, _(pick.text), pick.kind, pick.whose, pick.id) for pick in picks if pick.id not in known]
    return listing.append(work.boundaries, new)


def add_stop_words(work: Work, picks: Iterable[StopWords]) -> tuple[Boundary, ...]:
    """A line about pace for each sentence that was not picked before, with how to say it."""
    known = listing.origins(work.boundaries.all())
    new = [
        replace(_new(work, _(pick.line), STOP_KIND, origin=pick.id), spoken=_(pick.text))
        for pick in picks
        if pick.id not in known
    ]
    return listing.append(work.boundaries, new)


def with_stop_words(work: Work) -> tuple[Boundary, ...]:
    """The lines about pace that have a sentence to say, as far as it may be shown; each sentence once."""
    lines = work.boundaries.having(kind=STOP_KIND, privacy=Privacy.SHAREABLE)
    once = {one_line(each.spoken): each for each in reversed(lines) if each.spoken.strip()}
    return tuple(each for each in lines if once.get(one_line(each.spoken)) is each)


def reword(work: Work, boundary: BoundaryId, wording: str) -> None:
    work.boundaries.put(replace(work.boundaries.get(boundary), wording=wording))


def say(work: Work, boundary: BoundaryId, spoken: str) -> None:
    """Write down how I would say it aloud."""
    work.boundaries.put(replace(work.boundaries.get(boundary), spoken=spoken))


def file_under(work: Work, boundary: BoundaryId, kind: str) -> None:
    work.boundaries.put(replace(work.boundaries.get(boundary), kind=kind))


def belongs_to(work: Work, boundary: BoundaryId, whose: Whose) -> None:
    work.boundaries.put(replace(work.boundaries.get(boundary), whose=whose))


def mark(work: Work, boundary: BoundaryId, state: BoundaryState) -> None:
    """How it stands from now on, with a day to it; what is put right within minutes was a slip and leaves no trace."""
    before = work.boundaries.get(boundary)
    if before.state is state:
        return
    work.boundaries.put(replace(before, state=state))
    turn = Turn(id=TurnId(work.fresh_id()), boundary=boundary, state=state)
    standing.stand(work, turn, first=BoundaryState.THINKING)


def turns(work: Work, boundary: BoundaryId) -> tuple[Turn, ...]:
    """How it stood from which day on, the newest last; before the first of them it was being thought about."""
    return work.turns.having(boundary=boundary)


def forget_turn(work: Work, turn: TurnId) -> None:
    """What stands now stays as it is."""
    work.turns.remove(turn)


def know(work: Work, boundary: BoundaryId, known: Known) -> None:
    """Whether I know this line of theirs, and how."""
    work.boundaries.put(replace(work.boundaries.get(boundary), known=known))


def is_with(work: Work, boundary: BoundaryId, therapist: str) -> None:
    """With whom it holds; "" is with all of them."""
    found = work.boundaries.get(boundary)
    work.boundaries.put(replace(found, therapist=TherapistId(therapist) if therapist else None))


def may_ask(work: Work, boundary: Boundary) -> bool:
    """Of a line of theirs that was not talked about, unless it was asked about already."""
    asked = boundary.question and work.questions.find(boundary.question)
    return boundary.whose is Whose.THEIRS and boundary.known is not Known.TALKED and not asked


def ask_about(work: Work, boundary: BoundaryId) -> Question:
    """One step to a question about it, as private as it; once there is one, that one."""
    found = work.boundaries.get(boundary)
    if found.question and (known := work.questions.find(found.question)):
        return known
    wording = _("Is this a line of yours: “{line}”?").format(line=quote(found.wording).rstrip("."))
    question = asking.ask(work, Draft(wording, _BANK_GROUP, therapist=found.therapist), found)
    work.boundaries.put(replace(found, question=question.id))
    return question


def bring_up(work: Work, boundary: BoundaryId) -> Talk:
    """Begin to put into words what happened to it, as private as it; once begun, there it is again."""
    begun = work.talks.having(boundary=boundary)
    happened = _("There is a line I want to talk about: {line}").format(line=work.boundaries.get(boundary).wording)
    return begun[-1] if begun else talks.begin_from(work, happened=happened, boundary=boundary)


def guard(work: Work, boundary: BoundaryId, privacy: Privacy) -> None:
    """What quotes it hides with it."""
    found = work.boundaries.get(boundary)
    work.boundaries.put(replace(found, privacy=privacy))
    asking.hush(work, found.question, privacy)
    talks.hush(work, privacy, boundary=boundary)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.boundaries, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """How it stood goes along; what happened there stays, and what was asked or put into words about it."""
    for each in ids:
        talks.stay_without(work, boundary=each)
        for turn in work.turns.having(boundary=each):
            work.turns.remove(turn.id)
        for moment in work.moments.having(boundary=each):
            work.moments.put(replace(moment, boundary=None))
    listing.delete(work.boundaries, ids)


def _new(work: Work, wording: str, kind: str = "", whose: Whose = Whose.MINE, origin: str = "") -> Boundary:
    return Boundary(id=BoundaryId(work.fresh_id()), wording=wording, kind=kind, whose=whose, origin=origin)
