"""The key of a choice, written in front of it: the same way wherever a number chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def with_key(key: int, words: str) -> str:
    # i18n: The number of a key, and what it chooses
    return _("{number} · {words}").format(number=key, words=words)


def say_key(control: QWidget, key: int | str) -> None:
    """For those who hear it, after its name."""
    control.setAccessibleDescription(_("Key {number}").format(number=key))
