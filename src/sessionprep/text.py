"""The words a person sees, in their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations
    from pathlib import Path

_spoken: NullTranslations | None = None


def speak(languages: list[str], catalogues: Path) -> None:
    """Use the first of these languages that has a catalogue; English needs none, and waits for none to load."""
    global _spoken  # noqa: PLW0603 - gettext is process-wide by nature: words are asked for at every depth
    from gettext import translation

    _spoken = translation("sessionprep", str(catalogues), languages, fallback=True)


def _(words: str) -> str:
    return words if _spoken is None else _spoken.gettext(words)


def ngettext(one: str, many: str, count: int) -> str:
    if _spoken is not None:
        return _spoken.ngettext(one, many, count)
    return one if count == 1 else many
