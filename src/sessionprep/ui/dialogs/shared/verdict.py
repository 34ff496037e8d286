"""One line on whether what is seen again is what was handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sessionprep.domain.share import Means
from sessionprep.text import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.share import Share


def verdict(share: Share, otherwise: Sequence[str], *, same: bool) -> str:
    """`otherwise` are the typefaces that draw it differently than they did."""
    if not share.digest:
        return _no_file(share.means)
    if same and share.encrypted:
        return _("The same file, byte for byte, as it was before its passphrase locked it.")
    if same:
        return _("The same file, byte for byte.")
    if otherwise:
        words = ngettext(
            "The same words. A typeface draws them differently by now: {names}.",
            "The same words. Some typefaces draw them differently by now: {names}.",
            len(otherwise),
        )
        return words.format(names=", ".join(otherwise))
    return _("The same words. This version of SessionPrep writes such a file differently.")


def cannot_be_shown() -> str:
    return _("The page as it was cannot be read any more. Its words are still there under “Who knows what”.")


def _no_file(means: Means) -> str:
    match means:
        case Means.FILE:
            return _("No file was kept to compare it with. These are the words.")
        case Means.PAPER:
            return _("It went to paper, not into a file. These are the words.")
        case Means.SCREEN:
            return _("It was seen on the screen, not given as a file. These are the words.")
        case Means.ALOUD:
            return _("It was said aloud, not given as a file. These are the words.")
        case _:
            assert_never(means)
