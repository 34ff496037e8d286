"""What a person does with expectations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.expectation import Expectation
from sessionprep.domain.ids import ExpectationId
from sessionprep.services import listing
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.expectation import ExpectationState
    from sessionprep.domain.record import Privacy
    from sessionprep.services.content.prompts import ExpectationPrompt
    from sessionprep.vault.work import Work


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
    """Write down what they said."""
    work.expectations.put(replace(work.expectations.get(expectation), said=said))


def mark(work: Work, expectation: ExpectationId, state: ExpectationState) -> None:
    work.expectations.put(replace(work.expectations.get(expectation), state=state))


def guard(work: Work, expectation: ExpectationId, privacy: Privacy) -> None:
    work.expectations.put(replace(work.expectations.get(expectation), privacy=privacy))


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.expectations, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    listing.delete(work.expectations, ids)


def _new(work: Work, wording: str, area: str = "", origin: str = "") -> Expectation:
    return Expectation(id=ExpectationId(work.fresh_id()), wording=wording, area=area, origin=origin)
