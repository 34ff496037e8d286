"""What a person does with expectations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.expectation import MOST_WEIGHT, Expectation, ExpectationState
from sessionprep.domain.ids import ExpectationId
from sessionprep.services import asking, listing, therapists
from sessionprep.services.asking import Draft, quote
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.expectation import Sort
    from sessionprep.domain.question import Question
    from sessionprep.domain.record import Privacy
    from sessionprep.services.content.prompts import ExpectationPrompt
    from sessionprep.vault.work import Work


IMPORTANT = 2
ASKED_ABOUT = "expectation.asked"  # where a question made of one comes from; kept in vaults, so it never changes


def listed(work: Work) -> tuple[Expectation, ...]:
    return work.expectations.all()


def find(work: Work, expectation: ExpectationId) -> Expectation | None:
    return work.expectations.find(expectation)


def add(work: Work, wording: str, area: str = "") -> Expectation:
    return listing.append(work.expectations, [_new(work, wording, area)])[0]


def add_pasted(work: Work, lines: str) -> tuple[Expectation, ...]:
    return listing.append(work.expectations, [_new(work, line) for line in listing.pasted(lines)])


def add_from_prompts(work: Work, picks: Iterable[ExpectationPrompt]) -> tuple[Expectation, ...]:
    """A line for each prompt that was not picked before."""
    known = listing.origins(work.expectations.all())
    new = [_new(work, _(pick.text), pick.area, pick.id) for pick in picks if pick.id not in known]
    return listing.append(work.expectations, new)


def reword(work: Work, expectation: ExpectationId, wording: str) -> None:
    work.expectations.put(replace(work.expectations.get(expectation), wording=wording))


def file_under(work: Work, expectation: ExpectationId, area: str) -> None:
    work.expectations.put(replace(work.expectations.get(expectation), area=area))


def hear(work: Work, expectation: ExpectationId, said: str) -> None:
    """Write down what they said; who said it is remembered."""
    found = work.expectations.get(expectation)
    with_whom = found.therapist or (therapists.current_id(work) if said.strip() else None)
    work.expectations.put(replace(found, said=said, therapist=with_whom))


def mark(work: Work, expectation: ExpectationId, state: ExpectationState) -> None:
    work.expectations.put(replace(work.expectations.get(expectation), state=state))


def sort_as(work: Work, expectation: ExpectationId, sort: Sort) -> None:
    work.expectations.put(replace(work.expectations.get(expectation), sort=sort))


def weigh(work: Work, expectation: ExpectationId, weight: int) -> None:
    work.expectations.put(replace(work.expectations.get(expectation), weight=min(max(weight, 0), MOST_WEIGHT)))


def is_unmet(expectation: Expectation) -> bool:
    """It matters, and it doesn't fit."""
    return expectation.weight >= IMPORTANT and expectation.state is ExpectationState.DOES_NOT_FIT


def may_ask(work: Work, expectation: Expectation) -> bool:
    """It is to be asked, or it is unmet and that was not declined; and there is no question about it yet."""
    offered = is_unmet(expectation) and not work.settings.get(_declined(expectation.id))
    return expectation.question is None and (offered or expectation.state is ExpectationState.TO_ASK)


def ask_about(work: Work, expectation: ExpectationId) -> Question:
    """One question, to which the expectation leads from now on."""
    found = work.expectations.get(expectation)
    wording = _("I expect this: “{expectation}” Is that how you see it?")
    if found.state is ExpectationState.DOES_NOT_FIT:
        wording = _(
            "I had expected: “{expectation}” It turned out otherwise, and that matters to me. Can we talk about it?"
        )
    question = asking.ask(work, Draft(wording.format(expectation=quote(found.wording)), origin=ASKED_ABOUT), found)
    work.expectations.put(replace(found, question=question.id))
    return question


def decline(work: Work, expectation: ExpectationId) -> None:
    """Never offered again for this one."""
    work.settings.put(_declined(expectation), "declined")


def guard(work: Work, expectation: ExpectationId, privacy: Privacy) -> None:
    found = work.expectations.get(expectation)
    work.expectations.put(replace(found, privacy=privacy))
    asking.hush(work, found.question, privacy)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.expectations, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    listing.delete(work.expectations, ids)


def _declined(expectation: ExpectationId) -> str:
    return f"expectations.declined.{expectation}"


def _new(work: Work, wording: str, area: str = "", origin: str = "") -> Expectation:
    return Expectation(id=ExpectationId(work.fresh_id()), wording=wording, area=area, origin=origin)
