"""JSON from a file that someone may have tampered with: bounded, and with one meaning only."""

from __future__ import annotations

import binascii
import json
from typing import NoReturn

MOST_BRACKETS = 512
MOST_DIGITS = 16


class Malformed(ValueError):
    """Not the JSON we write; the message says which rule, never what was found."""


def canonical(value: object) -> str:
    """The one way to write a value: what sums, seals and signatures are computed over."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def parse(data: bytes) -> object:
    """What is read can also be written again."""
    parsed = read(data, MOST_BRACKETS)
    try:
        canonical(parsed)
    except (ValueError, RecursionError) as error:
        raise Malformed("syntax") from error
    return parsed


def read(data: bytes, most_brackets: int) -> object:
    """A JSONDecodeError, which knows the line, is the cause of what is raised where it is one."""
    if data.count(b"{") + data.count(b"[") > most_brackets:
        raise Malformed("depth")
    try:
        text = data.decode("utf-8")
        parsed: object = json.loads(
            text, object_pairs_hook=_unique, parse_int=_integer, parse_float=_no_float, parse_constant=_no_float
        )
    except (ValueError, RecursionError) as error:
        raise Malformed("syntax") from error
    return parsed


def fields(value: object, *names: str, optional: tuple[str, ...] = ()) -> dict[str, object]:
    """An object with exactly these names."""
    if not isinstance(value, dict) or set(value) - set(optional) != set(names):
        raise Malformed("fields")
    return value


def integer(value: object, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise Malformed("number")
    return value


def text(value: object, most: int) -> str:
    """Without half a surrogate pair, which no file can hold."""
    if not isinstance(value, str) or len(value) > most:
        raise Malformed("text")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Malformed("text") from error
    return value


def hexadecimal(value: object, size: int) -> str:
    if not isinstance(value, str) or len(value) != 2 * size or set(value) - set("0123456789abcdef"):
        raise Malformed("hex")
    return value


def binary(value: object, size: int) -> bytes:
    """Base64 of exactly `size` bytes, in its one canonical spelling."""
    try:
        decoded = binascii.a2b_base64(text(value, 2 * size + 4), strict_mode=True)
    except ValueError as error:
        raise Malformed("base64") from error
    if len(decoded) != size or base64_text(decoded) != value:
        raise Malformed("base64")
    return decoded


def base64_text(data: bytes) -> str:
    return binascii.b2a_base64(data, newline=False).decode()


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Malformed("duplicate")
    return found


def _integer(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise Malformed("number")
    return int(digits)


def _no_float(_digits: str) -> NoReturn:
    raise Malformed("number")
