from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.words import MOST_BYTES, TooLongError, one_line, storable


@given(st.text())
def test_whole_text_is_kept_to_the_letter(text: str) -> None:
    assert storable(text) == text


@pytest.mark.parametrize(
    "text", ["nul \0 inside", "right\u200fto\u202eleft", "👩‍👩‍👧‍👦", "a\u0301" * 9, "line\u2029end\r\n"]
)
def test_odd_but_whole_text_is_kept_to_the_letter(text: str) -> None:
    assert storable(text) == text


def test_half_a_surrogate_pair_becomes_a_replacement_mark() -> None:
    assert storable("a\ud800b") == "a\ufffdb"


def test_two_halves_of_a_pair_become_the_letter_they_mean() -> None:
    assert storable("\ud83d\ude00") == "😀"


def test_too_much_text_is_refused_with_its_size() -> None:
    with pytest.raises(TooLongError) as refusal:
        storable("x" * (MOST_BYTES + 1))
    assert refusal.value.size == MOST_BYTES + 1


def test_a_title_is_one_line() -> None:
    assert one_line(" two\n lines\u2028and\ttabs ") == "two lines and tabs"
