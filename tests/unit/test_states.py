"""No state is a dead end, and none is out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sessionprep.domain import boundary, expectation, question, session

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

MACHINES: list[Mapping[Any, frozenset[Any]]] = [
    question.NEXT_STATES,
    expectation.NEXT_STATES,
    boundary.NEXT_STATES,
    session.NEXT_STATES,
]


def reachable(machine: Mapping[Any, frozenset[Any]], start: StrEnum) -> set[StrEnum]:
    seen: set[StrEnum] = set()
    todo = [start]
    while todo:
        state = todo.pop()
        if state not in seen:
            seen.add(state)
            todo.extend(machine[state])
    return seen


@pytest.mark.parametrize("machine", MACHINES, ids=["question", "expectation", "boundary", "session"])
def test_every_state_can_be_left_and_reached(machine: Mapping[Any, frozenset[Any]]) -> None:
    states = set(type(next(iter(machine))))
    assert set(machine) == states
    for state in states:
        assert machine[state] - {state}, f"nothing follows {state}"
    start = next(iter(type(next(iter(machine)))))
    assert reachable(machine, start) == states


@pytest.mark.parametrize("aside", [question.QuestionState.NOT_YET, question.QuestionState.PARKED])
def test_a_question_can_always_be_put_aside_and_taken_up_again(aside: question.QuestionState) -> None:
    for state, following in question.NEXT_STATES.items():
        assert state is aside or aside in following
    assert question.QuestionState.TO_ASK in question.NEXT_STATES[aside]
