"""The recovery sheet: the database key itself, in eight lines that notice a slip of the pen."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256

from sessionprep.domain.expected import Expected
from sessionprep.text import _, ngettext
from sessionprep.vault.kdf import KEY_BYTES

LINES = 8
_DIGITS, _CHECK = 8, 2
_FULL = _DIGITS + _CHECK
_NUMBER = re.compile(r"^\s*(\d)\s*[:.)]")
_LOOKALIKES = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1"})
_BETWEEN = re.compile(r"[\s\-–_.·:]+")
_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is written down. `mark` tells, without showing it, which key a sheet was made of."""

    vault_name: str
    vault_id: str
    salt: str
    lines: tuple[str, ...] = field(repr=False)
    mark: str


class SheetMistyped(Expected):
    """`lines` are those to look at again, counted from 1; empty when it is not one of them."""

    def __init__(self, sentence: str, lines: tuple[int, ...] = ()) -> None:
        super().__init__(sentence)
        self.lines = lines


def sheet(vault_name: str, vault_id: str, salt: str, secret: bytes) -> Sheet:
    return Sheet(vault_name, vault_id, salt, sheet_lines(secret), mark(secret))


def mark(secret: bytes) -> str:
    return sha256(b"sessionprep recovery sheet" + secret).hexdigest()[:16]


def sheet_lines(secret: bytes) -> tuple[str, ...]:
    """`1: 0f3a 99c2 7e`: four bytes of the key in hexadecimal, then what their line adds up to."""
    if len(secret) != KEY_BYTES:
        raise ValueError("key")
    digits = secret.hex()
    parts = [digits[start : start + _DIGITS] for start in range(0, len(digits), _DIGITS)]
    return tuple(f"{at}: {part[:4]} {part[4:]} {check_of(at, part)}" for at, part in enumerate(parts, 1))


def check_of(number: int, digits: str) -> str:
    """The first byte of the SHA-256 of the line's number and its eight digits."""
    return sha256(f"{number}{digits}".encode()).hexdigest()[:_CHECK]


def read_sheet(typed: str) -> bytes:
    """The key, from eight lines typed by hand. Raises SheetMistyped, which names the lines to look at again."""
    lines = _numbered(typed)
    _expect_all(lines)
    wrong = tuple(number for number, line in sorted(lines.items()) if not _adds_up(number, line))
    if wrong:
        sentence = ngettext(
            "Line {lines} does not match its last two digits. Compare it with the sheet.",
            "Lines {lines} do not match their last two digits. Compare them with the sheet.",
            len(wrong),
        )
        raise SheetMistyped(sentence.format(lines=_listed(wrong)), wrong)
    return bytes.fromhex("".join(lines[number][:_DIGITS] for number in range(1, LINES + 1)))


def is_line(number: int, typed: str, lines: tuple[str, ...]) -> bool:
    """Whether one line was copied as it stands on the sheet."""
    found = _digits(typed)
    wanted = _digits(lines[number - 1])
    return found in {wanted, f"{number}{wanted}"}


def _numbered(typed: str) -> dict[int, str]:
    """Each line by its number; where none is written, by its place."""
    written = [line for line in unicodedata.normalize("NFKC", typed).splitlines() if line.strip()]
    found: dict[int, str] = {}
    for place, line in enumerate(written, 1):
        number = int(match[1]) if (match := _NUMBER.match(line)) else place
        digits = _digits(line)
        if match is None and len(digits) == _FULL + 1 and digits[0] == str(place):
            digits = digits[1:]  # its number, without anything after it
        if number in found or not 1 <= number <= LINES:
            raise SheetMistyped(_("Each of the {count} lines is needed once, with its own number.").format(count=LINES))
        found[number] = digits
    return found


def _digits(line: str) -> str:
    """Capitals, spaces and letters that look like digits are all the same here: no sheet has an O, an l or an I."""
    return _BETWEEN.sub("", _NUMBER.sub("", line.casefold())).translate(_LOOKALIKES)


def _expect_all(lines: dict[int, str]) -> None:
    missing = tuple(number for number in range(1, LINES + 1) if number not in lines)
    if missing:
        sentence = ngettext(
            "The sheet has 8 lines. Line {lines} is missing.",
            "The sheet has 8 lines. Lines {lines} are missing.",
            len(missing),
        )
        raise SheetMistyped(sentence.format(lines=_listed(missing)), missing)
    for number, line in sorted(lines.items()):
        if set(line) - _HEX:
            odd = _("Line {line} has a sign that no sheet has: there are only 0 to 9 and a to f.")
            raise SheetMistyped(odd.format(line=number), (number,))
        if len(line) != _FULL:
            counted = _("Line {line} has {count} digits, and on the sheet it has 10.")
            raise SheetMistyped(counted.format(line=number, count=len(line)), (number,))


def _adds_up(number: int, line: str) -> bool:
    return check_of(number, line[:_DIGITS]) == line[_DIGITS:]


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))
