from __future__ import annotations

import pytest

from sessionprep.vault.passphrase import check_passphrase
from sessionprep.vault.refusals import PassphraseRefused


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "at least one"),
        ("a\0b", "NUL"),
        ("a\ud83d", "half a character"),
        ("a" * 1025, "1,024"),
        ("é" * 513, "1,024"),
        ("\ufdfa" * 100, "1,024"),
        ("a" * 100_000, "1,024"),
    ],
)
def test_what_cannot_be_typed_again_is_refused(text: str, said: str) -> None:
    with pytest.raises(PassphraseRefused, match=said):
        check_passphrase(text)


@pytest.mark.parametrize("text", ["a", " ", "trailing ", "عربي", "🙂" * 256, "a" * 1024, "é" * 512])
def test_anything_else_may_be_a_passphrase(text: str) -> None:
    check_passphrase(text)
