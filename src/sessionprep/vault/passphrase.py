from __future__ import annotations

import unicodedata

from sessionprep.text import _
from sessionprep.vault.refusals import PassphraseRefused

MOST_BYTES = 1024


def check_passphrase(text: str) -> None:
    """Refuse what could not be typed again on another computer."""
    if not text:
        raise PassphraseRefused(_("A passphrase needs at least one character."))
    if "\0" in text:
        raise PassphraseRefused(_("A passphrase cannot hold the invisible NUL character. Type it again."))
    if any("\ud800" <= character <= "\udfff" for character in text[: MOST_BYTES + 1]):
        raise PassphraseRefused(_("A passphrase cannot hold half a character. Type it again rather than pasting it."))
    if len(text) > MOST_BYTES or len(unicodedata.normalize("NFKC", text).encode()) > MOST_BYTES:
        raise PassphraseRefused(_("A passphrase can be up to 1,024 bytes long. Choose a shorter one."))
