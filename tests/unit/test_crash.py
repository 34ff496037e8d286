"""A bug is told by where it is; whatever somebody wrote was in its way stays out of what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.app.crash import tell

if TYPE_CHECKING:
    import pytest

WORDS = "something nobody else should read"


def stumble(words: str) -> None:
    try:
        int(words)
    except ValueError as trouble:
        raise KeyError(words) from trouble


def test_a_bug_is_told_without_words(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        stumble(WORDS)
    except KeyError as bug:
        tell(bug)
    said = capsys.readouterr().err
    assert [name for name in ("ValueError", "KeyError", "in stumble", "test_crash.py") if name not in said] == []
    assert WORDS not in said


def test_stopping_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    tell(KeyboardInterrupt())
    assert capsys.readouterr().err == ""
