from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.kit.row_steps import Inserted, Moved, Removed, steps
from sessionprep.ui.kit.rows import RowsModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

LETTERS = st.lists(st.sampled_from("abcdefghij"), unique=True)


def rows(letters: str) -> list[Row]:
    return [Row(each, f"Question {each}") for each in letters]


def shown(model: RowsModel) -> str:
    return "".join(model.ids())


def told(model: RowsModel) -> list[str]:
    """Follows the model's signals as a view does; what it ends with must be what the model shows."""
    seen = list(model.ids())
    model.rowsInserted.connect(
        lambda _, first, last: seen.__setitem__(slice(first, first), model.ids()[first : last + 1])
    )
    model.rowsRemoved.connect(lambda _, first, last: seen.__delitem__(slice(first, last + 1)))
    model.rowsMoved.connect(lambda _, row, _last, _to, to: seen.insert(to - (to > row), seen.pop(row)))
    model.modelReset.connect(lambda: seen.__setitem__(slice(None), model.ids()))
    return seen


@given(LETTERS, LETTERS)
def test_steps_lead_from_any_order_to_any_other(old: list[str], new: list[str]) -> None:
    walked = list(old)
    for step in steps(old, new, at_most=100) or []:
        match step:
            case Removed(first, count):
                del walked[first : first + count]
            case Moved(row, to):
                walked.insert(to, walked.pop(row))
            case Inserted(first, count):
                walked[first:first] = new[first : first + count]
    assert walked == new


def test_one_row_carried_to_the_end_is_one_step() -> None:
    assert steps("abcdef", "acdefb", at_most=1) == [Moved(1, 5)]


@given(LETTERS, LETTERS, st.sampled_from(["", "e", "question"]))
def test_a_view_that_follows_the_signals_ends_with_the_rows_shown(old: list[str], new: list[str], words: str) -> None:
    model = RowsModel(rows("".join(old)))
    seen = told(model)
    model.find(words)
    model.show(rows("".join(new)))
    assert seen == list(model.ids())


def test_changed_words_are_told_without_moving_anything() -> None:
    model = RowsModel(rows("abc"))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    model.change(Row("b", "Asked in other words"))
    assert (shown(model), changed) == ("abc", [(1, 1)])
    assert model.at(1).title == "Asked in other words"


@pytest.mark.parametrize(("after", "order"), [(None, "dabce"), ("a", "adbce"), ("e", "abced"), ("c", "abcde")])
def test_a_row_is_put_behind_another(after: str | None, order: str) -> None:
    model = RowsModel(rows("abcde"))
    seen = told(model)
    model.put(Row("d", "Question d"), after)
    assert shown(model) == order == "".join(seen)


def test_a_row_put_behind_one_that_is_not_there_changes_nothing() -> None:
    model = RowsModel(rows("ab"))
    with pytest.raises(KeyError):
        model.put(Row("a", "Question a"), "z")
    assert shown(model) == "ab"


def test_every_word_must_be_found_whatever_the_accents_and_capitals() -> None:
    model = RowsModel([Row("a", "Öfter ins Café"), Row("b", "Öfter reden"), Row("c", "", search="cafe ofter")])
    model.find("CAFÉ  öf")
    assert shown(model) == "ac"
    model.find(" ")
    assert shown(model) == "abc"


def test_while_finding_only_rows_with_the_words_come_in() -> None:
    model = RowsModel(rows("abc"))
    model.find("question c")
    model.put(Row("d", "Something else"), "a")
    model.put(Row("e", "Question cc"), "b")
    model.change(Row("c", "No longer"))
    assert shown(model) == "e"
    model.find("")
    assert shown(model) == "adbec"


def test_rows_are_still_found_by_id_after_many_changes() -> None:
    model = RowsModel([Row(str(each), "") for each in range(1000)])
    for each in range(100):
        model.drop(str(each * 7))
        model.put(Row(f"new {each}", ""), str(each * 7 + 1))
    assert [model.row_of(each) for each in model.ids()] == list(range(1000))
    assert model.row_of("7") is None


def test_ticks_stay_with_their_rows_while_a_search_hides_them() -> None:
    model = RowsModel(rows("abc"), tickable=True)
    model.tick(["c", "a"], on=True)
    model.find("question b")
    model.drop("a")
    assert model.ticked_ids() == ("c",)


def test_a_screen_reader_hears_the_state_and_the_mark_of_a_row() -> None:
    model = RowsModel(
        [Row("a", "Why now?", note="Added Tuesday", badge="asked", mark="star", mark_words="say this first")]
    )
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Why now?, say this first, asked"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Added Tuesday"


def test_it_keeps_every_promise_of_a_model(qtmodeltester: ModelTester) -> None:
    model = RowsModel(rows("abc"), tickable=True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert isinstance(model, QAbstractListModel)
    assert model.rowCount(model.index(0)) == 0
    assert model.rowCount(QModelIndex()) == 3


@pytest.mark.parametrize(("text", "folded"), [("Straße", "strasse"), ("Ærø ﬁx", "ærø fix"), ("مَرحبا", "مرحبا")])
def test_folding_leaves_what_people_type(text: str, folded: str) -> None:
    assert fold(text) == folded
