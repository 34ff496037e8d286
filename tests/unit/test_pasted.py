from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.pasted import questions_in

PASTED = Path(__file__).parent.parent / "data" / "pasted"


def lines(name: str) -> list[str]:
    return (PASTED / f"{name}.list").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("numbered", 12),
        ("bulleted", 10),
        ("headed_markdown", 13),
        ("blank_lines_windows", 5),
        ("web_page", 13),
        ("chat", 11),
        ("word_tabs", 10),
        ("check_boxes", 10),
        ("japanese", 11),
        ("arabic", 10),
        ("mail", 10),
    ],
)
def test_a_published_list_gives_its_questions(name: str, count: int) -> None:
    questions = questions_in((PASTED / f"{name}.txt").read_bytes().decode())
    assert len(questions) == count
    assert [each for each in questions if each[0] in "*•☐☑✔[#>\uf0a7"] == []


@pytest.mark.parametrize("mark", lines("marks"))
def test_marks_fall_away(mark: str) -> None:
    assert questions_in(f"{mark} What helps?") == ("What helps?",)
    assert questions_in(f"\t {mark}\tWhat helps?\t") == ("What helps?",)


@pytest.mark.parametrize("mark", ["-", "•", "☐", "1.", "1)", "(1)", "Q1:", "①", "\uff11\uff0e", "[ ]", ">"])
def test_marks_fall_away_without_a_space(mark: str) -> None:
    assert questions_in(f"{mark}What helps?") == ("What helps?",)


@pytest.mark.parametrize("text", lines("kept"))
def test_a_question_keeps_its_own_text(text: str) -> None:
    assert questions_in(text) == (text,)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**What helps?**", "What helps?"),
        ("***What*** *helps*?", "What helps?"),
        ("__What__ _helps_?", "What helps?"),
        ("**What *really* helps?**", "What really helps?"),
        ("**1. What helps?**", "What helps?"),
        ("1. **Fees:** what is it?", "Fees: what is it?"),
        ("## What helps? ##", "What helps?"),
        ("> - [ ] 3. What helps?", "What helps?"),
    ],
)
def test_emphasis_and_headings_lose_their_marks(marked: str, plain: str) -> None:
    assert questions_in(marked) == (plain,)


def test_only_one_number_falls_away() -> None:
    assert questions_in("1. 2. is my lucky number") == ("2. is my lucky number",)


def test_a_long_list_may_count_past_a_thousand() -> None:
    assert questions_in("999. a\n1000. b\n1001. c\n1984. d") == ("a", "b", "c", "1984. d")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_any_line_end_parts_questions(end: str) -> None:
    assert questions_in(f"one?{end}{end}two?{end}") == ("one?", "two?")


@pytest.mark.parametrize(
    "nothing", ["", " ", "\n\t\n", "•", "1.", "- [ ]", "---", "* * *", "\u200f", "\ufeff", "\x00", "====", ">"]
)
def test_a_line_that_says_nothing_is_no_question(nothing: str) -> None:
    assert questions_in(nothing) == ()


def test_a_repeat_is_dropped_and_the_first_kept() -> None:
    assert questions_in("- Why now?\n2. WHY NOW?\nWhy then?") == ("Why now?", "Why then?")


def test_nothing_is_joined() -> None:
    assert questions_in("Why did I\nfeel like that?") == ("Why did I", "feel like that?")


def test_control_characters_go_and_half_a_character_becomes_a_mark() -> None:
    assert questions_in("W\x00h\x1by\x9b \ud800?") == ("Why \ufffd?",)


def test_direction_marks_stay_with_the_text_they_open() -> None:
    assert questions_in("\u202b1. למה\u202c") == ("\u202bלמה\u202c",)
    assert questions_in("\u202a1.\u202c למה") == ("למה",)
    assert questions_in("• \u200fלמה") == ("\u200fלמה",)
    assert questions_in("\u200fלמה") == ("\u200fלמה",)


def test_ten_thousand_lines_are_no_wait() -> None:
    pasted = "\n".join(f"{number}. **Question** number {number}, with a few more words?" for number in range(1, 10_001))
    began = time.process_time()
    assert len(questions_in(pasted)) == 10_000
    assert time.process_time() - began < 1.0  # about 0.1 s of work; other programs do not count


@pytest.mark.parametrize("hostile", ["- ", "*a ", "[ ", "> ", "1. ", "a_ ", " ", "(((", "#"])
def test_a_megabyte_of_marks_is_no_trap(hostile: str) -> None:
    began = time.process_time()
    questions_in(hostile * (1_000_000 // len(hostile)) + "?")
    assert time.process_time() - began < 3.0


ANY_TEXT = st.text(st.one_of(st.characters(), st.sampled_from("-*•1.)[] x>#_\n\r\t٣①○\u202b\u202co")))
PLAIN = st.text(st.sampled_from("abcdeé ßжñ質問\uff1fسير🙂,;:!?0123456789"), min_size=1).map(
    lambda text: "Why " + " ".join(text.split())
)


@given(ANY_TEXT)
def test_every_question_says_something_on_one_clean_line(pasted: str) -> None:
    questions = questions_in(pasted)
    assert len({question.casefold() for question in questions}) == len(questions) <= len(pasted.splitlines())
    for question in questions:
        assert question == question.rstrip()
        assert len(question.splitlines()) == 1
        assert question.encode().decode() == question
        assert not any(ord(each) < 0x20 and each != "\t" for each in question)


@given(st.lists(PLAIN, unique_by=lambda text: text.strip().casefold()))
def test_plain_questions_come_back_as_they_were_in_their_order(questions: list[str]) -> None:
    plain = tuple(question.strip() for question in questions)
    for form in ("{}\n", "\t- {}\r\n", "1. {}\n\n", "☐ {}\u2028", "• **{}**\n"):
        assert questions_in("".join(form.format(question) for question in plain)) == plain
