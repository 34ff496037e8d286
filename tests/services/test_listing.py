from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.services import questions
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from sessionprep.services.workspace import Workspace


def order(workspace: Workspace) -> str:
    return "".join(question.wording for question in workspace.read(questions.listed))


@pytest.mark.parametrize(
    ("moving", "before", "becomes"),
    [
        ("c", "a", "cabd"),
        ("a", "", "bcda"),
        ("ab", "", "cdab"),
        ("db", "a", "bdac"),
        ("a", "a", "abcd"),
        ("b", "c", "abcd"),
    ],
)
def test_rows_go_before_the_one_named(workspace: Workspace, moving: str, before: str, becomes: str) -> None:
    rows = {row.wording: row.id for row in workspace.do(Label.PASTE, questions.add_many, "abcd")}
    workspace.do(Label.MOVE, questions.move, [rows[each] for each in moving], rows.get(before, ""))
    assert order(workspace) == becomes


def test_rows_can_be_swapped_for_ever(workspace: Workspace) -> None:
    first, second, third = (row.id for row in workspace.do(Label.PASTE, questions.add_many, "abc"))
    for _ in range(30):
        workspace.do(Label.MOVE, questions.move, [third], second)
        workspace.do(Label.MOVE, questions.move, [second], third)
    assert [row.id for row in workspace.read(questions.listed)] == [first, second, third]


def test_moving_one_row_writes_one_row(workspace: Workspace) -> None:
    rows = workspace.do(Label.PASTE, questions.add_many, "abcd")
    written: list[int] = []
    workspace.subscribe(lambda step: written.append(len(step.changes)))
    workspace.do(Label.MOVE, questions.move, [rows[3].id], rows[1].id)
    assert written == [1]


@pytest.mark.whole
def test_ten_thousand_pasted_lines_are_one_step(workspace: Workspace) -> None:
    workspace.do(Label.PASTE, questions.add_many, [f"question {number}" for number in range(10_000)])
    assert len(workspace.read(questions.listed)) == 10_000
    workspace.undo()
    assert workspace.read(questions.listed) == ()
