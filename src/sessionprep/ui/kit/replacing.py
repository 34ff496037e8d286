"""A file that is already there is never replaced unasked, and the question is the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import plain_file
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def ask_before_replacing(
    path: Path, ask: Callable[[str, str, Callable[[], object]], object], save: Callable[[], object]
) -> None:
    """Saves at once where nothing would be replaced; `ask` gets the words, the button's words and what it does."""
    if plain_file.is_taken(path):
        ask(_("There is already a file named “{name}” there.").format(name=path.name), _("Replace it"), save)
    else:
        save()
