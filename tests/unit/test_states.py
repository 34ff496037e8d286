"""No state is a dead end, and none is out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sessionprep.domain import boundary, expectation, question, session

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

MACHINES: list[tuple[type[StrEnum], Mapping[Any, frozenset[Any]]]] = [
    (question.QuestionState, question.NEXT_STATES),
    (expectation.ExpectationState, expectation.NEXT_STATES),
    (boundary.BoundaryState, boundary.NEXT_STATES),
    (session.SessionState, session.NEXT_STATES),
]


def reachable(machine: Mapping[Any, frozenset[Any]], start: Any) -> set[Any]:
    seen: set[Any] = set()
    todo = [start]
    while todo:
        state = todo.pop()
        if state not in seen:
            seen.add(state)
            todo.extend(machine[state])
    return seen


@pytest.mark.parametrize(("states", "machine"), MACHINES)
def test_every_state_can_be_left_and_reached(states: type[StrEnum], machine: Mapping[Any, frozenset[Any]]) -> None:
    assert set(machine) == set(states)
    for state in states:
        assert machine[state] - {state}, f"nothing follows {state}"
    assert reachable(machine, next(iter(states))) == set(states)


@pytest.mark.parametrize("aside", [question.QuestionState.NOT_YET, question.QuestionState.PARKED])
def test_a_question_can_always_be_put_aside_and_taken_up_again(aside: question.QuestionState) -> None:
    for state, following in question.NEXT_STATES.items():
        assert state is aside or aside in following
    assert question.QuestionState.TO_ASK in question.NEXT_STATES[aside]
