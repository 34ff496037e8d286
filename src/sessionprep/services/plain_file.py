"""A file that is not encrypted, written whole or not at all."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from errno import EACCES, EDQUOT, EFBIG, EINVAL, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _
from sessionprep.vault import files

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_NAME_BYTES = 120
_NOT_IN_NAMES = re.compile('[\x00-\x1f\x7f-\x9f/\\\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))")


class NotSaved(Expected):
    """The file is as it was before, if there was one."""


def save(path: Path, data: bytes) -> Path:
    """Readable by this person alone; a failure leaves neither half a file nor a temporary one. Raises NotSaved.

    Nor does being killed, where the disk can write a file that has no name yet.

    Gives back the path, for whoever waits for the work to say where it went.
    """
    if _is(Path.is_dir, path):
        raise NotSaved(_("That name is a folder. Nothing is lost; choose a name for the file."))
    try:
        _replace(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as refusal:
        raise NotSaved(_why(refusal)) from refusal
    return path


def is_taken(path: Path) -> bool:
    """Whether saving there would replace a file."""
    return _is(Path.is_file, path)


def suggest_name(words: str, suffix: str) -> str:
    """A file name from these words that every system takes, such as “A page.pdf”; `suffix` has no dot."""
    kept = " ".join(_NOT_IN_NAMES.sub(" ", words).split()).strip(". ")
    short = kept.encode()[:MOST_NAME_BYTES].decode(errors="ignore").rstrip(". \u200d")
    if not short or _DEVICES.match(short):
        short = f"{_('Summary')} {short}".rstrip()
    return f"{short}.{suffix}"


def _is(question: Callable[[Path], bool], path: Path) -> bool:
    """No, where the name is one that cannot be."""
    try:
        return question(path)
    except (OSError, ValueError):
        return False


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{token_hex(8)}.tmp")
    try:
        files.write_unseen(temporary, data)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    # Some network folders cannot be flushed; the file itself is on disk and has its name by now.
    with suppress(OSError):
        files.sync_folder(path.parent)


def _why(refusal: OSError | ValueError) -> str:
    """What happened and what to do; every sentence says that nothing is lost."""
    code = refusal.errno if isinstance(refusal, OSError) else EINVAL
    if code in {ENOSPC, EDQUOT, EFBIG}:
        return _("There is no room left there. Nothing is lost; choose another place or make room.")
    if isinstance(refusal, PermissionError) and refusal.filename2:  # the folder took it, but not in place of the other
        return _("That file may be open in another program. Nothing is lost; close it there, or choose another name.")
    if code in {EACCES, EPERM}:
        return _("You may not write in that folder. Nothing is lost; choose another one.")
    if code == EROFS:
        return _("That disk can only be read. Nothing is lost; choose another place.")
    if code in {ENOENT, ENOTDIR}:
        return _("That folder is not there. Nothing is lost; choose another one, or check that its disk is connected.")
    if code in {ENAMETOOLONG, EINVAL}:
        return _("That name is too long or has a character in it that files cannot have. Nothing is lost; shorten it.")
    return _("The disk would not take the file. Nothing is lost; try again or choose another place.")
