"""A paragraph taken apart into what can be said, and put together again."""

from __future__ import annotations

import pytest

from sessionprep.domain.spoken import begins_small, sentences, whole


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", ()),
        ("  \n ", ()),
        ("Why now", ("Why now",)),
        ("I went quiet. You looked away!  Why?", ("I went quiet.", "You looked away!", "Why?")),
        ("You said “fine.” I was not.", ("You said “fine.”", "I was not.")),
        ("I wait … and wait. Then", ("I wait … and wait.", "Then")),
        ("one\n\ntwo three\n", ("one", "two three")),
        ("At 3.15 p.m. you left.", ("At 3.15 p.m. you left.",)),
        ("هل تفهم؟ نعم.", ("هل تفهم؟ نعم.",)),
    ],
)
def test_a_paragraph_is_taken_apart_sentence_by_sentence(words: str, said: tuple[str, ...]) -> None:
    assert sentences(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("you laughed", "You laughed."),
        ("You laughed!", "You laughed!"),
        ("you said “no.”", "You said “no.”"),
        ("  a  line\nand another ", "A line and another."),
        ("", ""),
        ("为什么。", "为什么。"),
    ],
)
def test_any_words_become_a_whole_sentence(words: str, said: str) -> None:
    assert whole(words) == said


def test_only_a_small_letter_goes_on_from_what_was_asked() -> None:
    assert begins_small(" that you laugh")
    assert not any(begins_small(words) for words in ("I felt small", "", "…", "为什么", "3 o’clock"))
