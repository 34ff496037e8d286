"""All that a person reads, content and screens: plain, kind, said once, honest about who reviewed it (nobody yet)."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

import pytest

import sessionprep
from sessionprep.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted(resource("content").rglob("*.*"))
NOT_SHOWN = {"id", "when", "whose", "look", "also", "about", "source", "edited", "reviewer", "number", "checked"}
SINGLE_WORDS = {"feelings.toml", "body.toml", "support.toml"}  # what is not a sentence there has no reading level

# Words of the clinic, of school and of marks, and words that would claim a review nobody made.
NEVER = re.compile(
    r"\b(patients?|symptoms?|complian\w+|comply|diagnos\w+|disorders?|severe|severity|relapse\w*|treatments?|interventions?"
    r"|fail\w*|overdue|streaks?|scores?|badges?|validated|proven|clinical\w*)\b",
    re.IGNORECASE,
)


def shown(entry: object, key: str = "") -> Iterator[str]:
    """Every string a person may see, whatever the file's shape."""
    if isinstance(entry, dict):
        for name, inside in entry.items():
            yield from shown(inside, name)
    elif isinstance(entry, list):
        for inside in entry:
            yield from shown(inside, key)
    elif isinstance(entry, str) and key not in NOT_SHOWN:
        yield entry


def sentences(file: Path) -> list[str]:
    return list(shown(tomllib.loads(file.read_text(encoding="utf-8"))))


def automated_readability(texts: list[str]) -> float:
    """US school grade: 4.71 letters per word + 0.5 words per sentence - 21.43.

    E. A. Smith and R. J. Senter, Automated Readability Index, AMRL-TR-66-22, 1967.
    """
    parts = [part for text in texts for part in re.split(r"(?<=[.?!])\s", text)]
    words = [word for part in parts for word in re.findall(r"[^\W_][\w'\u2019-]*", part)]
    letters = sum(sum(letter.isalnum() for letter in word) for word in words)
    return 4.71 * letters / len(words) + 0.5 * len(words) / len(parts) - 21.43


def test_the_formula_gives_what_its_definition_says() -> None:
    assert automated_readability(["The cat sat on the mat."]) == pytest.approx(4.71 * 17 / 6 + 3 - 21.43)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_a_twelve_year_old_can_read_it(file: Path) -> None:
    whole = sentences(file)
    if file.name in SINGLE_WORDS:
        whole = [text for text in whole if text.endswith(".")]
    if whole:
        assert automated_readability(whole) < 5
        assert [text for text in whole if len(text.split()) > 5 and automated_readability([text]) > 12] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_no_word_of_the_clinic_or_of_school(file: Path) -> None:
    assert NEVER.findall(file.read_text(encoding="utf-8")) == []


def test_impatient_is_a_feeling_and_may_stay() -> None:
    assert not NEVER.search("impatient")
    assert NEVER.search("Failed again")


def on_screens() -> set[str]:
    """All that the program itself says, as far as it can be translated."""
    files = Path(sessionprep.__file__).parent.rglob("*.py")
    calls = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))) if is_said(node))
    words = (word for call in calls for word in call.args if isinstance(word, ast.Constant))
    return {word.value.replace("&", "") for word in words if isinstance(word.value, str)}


def is_said(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}


def test_the_screens_can_be_read_as_easily_and_say_none_of_these_words() -> None:
    said = on_screens()
    assert len(said) > 1500
    assert automated_readability(sorted(said)) < 5
    assert [text for text in said if len(text.split()) > 5 and automated_readability([text]) > 12] == []
    assert [text for text in said if NEVER.search(text)] == []
    assert [text for text in said if "..." in text or "'" in text] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_nobody_is_said_to_have_reviewed_it(file: Path) -> None:
    about = tomllib.loads(file.read_text(encoding="utf-8"))["about"]
    assert about["reviewer"] == ""
    assert about["source"] == "our own words"


def test_no_sentence_is_there_twice() -> None:
    spoken = Counter(text.casefold() for file in FILES for text in sentences(file) if len(text.split()) > 3)
    assert [text for text, times in spoken.items() if times > 1] == []


def test_no_feeling_is_named_twice() -> None:
    words = Counter(sentences(resource("content/feelings.toml")))
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_sentences_are_written_as_they_should_print(file: Path) -> None:
    for text in sentences(file):
        assert text == " ".join(text.split()), text
        assert "..." not in text, text
        assert " -" not in text, text
        assert "'" not in text, text
        assert '"' not in text, text
