"""The words a person sees, in their language."""

from __future__ import annotations

from gettext import NullTranslations, translation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_spoken: NullTranslations = NullTranslations()


def speak(languages: list[str], catalogues: Path) -> None:
    """Use the first of these languages that has a catalogue; English needs none."""
    global _spoken  # noqa: PLW0603 - gettext is process-wide by nature: words are asked for at every depth
    _spoken = translation("sessionprep", str(catalogues), languages, fallback=True)


def _(words: str) -> str:
    return _spoken.gettext(words)


def ngettext(one: str, many: str, count: int) -> str:
    return _spoken.ngettext(one, many, count)
