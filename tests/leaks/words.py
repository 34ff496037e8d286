"""Sentences that are nowhere else on this computer, and every shape they could be found in."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "zqpassphrase herons wade past"
COPIED = "zqcopiedwords what may leave by hand"
SHARED = "zqsharedwords what may be on the page"
WORDS = {
    "passphrase": PASSPHRASE,
    "mistyped": "zqmistyped herons wade",
    "question": "zqquestion why do I never say so",
    "thinking": "zqthinking what I would not say aloud",
    "search": "zqsearchedfor",
    "half": "zqhalfwritten a sentence that is still being",
    "note": "zqnotewords schöne Worte nur für mich",
    "copied": COPIED,
    "bug": "zqbugwords in the way of a mistake",
    "shared": SHARED,
}
_BASE64_PLACES = 3


def found_in(data: bytes) -> set[str]:
    """Which of them is there, by its first word, whole or escaped or encoded."""
    return {name for name, words in WORDS.items() if any(shape in data for shape in shapes(words.split()[0]))}


def shapes(word: str) -> tuple[bytes, ...]:
    """A word of ASCII letters alone reads the same in JSON, HTML, URLs and every 8-bit encoding."""
    plain = word.encode("ascii")
    hexed = plain.hex().encode()
    encoded = (b64encode(b"\0" * place + plain)[4:-4] for place in range(_BASE64_PLACES))
    wide = (word.encode(encoding) for encoding in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"))
    return (plain, plain.upper(), plain[::-1], hexed, hexed.upper(), *wide, *encoded)


def swept(place: Path) -> dict[str, set[str]]:
    """Every file below, by its path from there, in which or in whose name one of them is."""
    found: dict[str, set[str]] = {}
    for file in place.rglob("*"):
        name = file.relative_to(place).as_posix()
        there = found_in(str(name).encode(errors="surrogateescape"))
        if file.is_file() and not file.is_symlink():
            there |= found_in(file.read_bytes())
        if there:
            found[name] = there
    return found
