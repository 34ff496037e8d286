"""What a reader could get out of a PDF that Qt wrote."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\n(.*)\nendstream", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> (<[0-9A-F]+>|\[[^]]*\])")
_SHOWN = re.compile(rb"/F(\d+) [0-9.]+ Tf|<([0-9A-F]+)> Tj|(ET)")


def plain_bytes(pdf: bytes) -> bytes:
    """The file with every compressed stream in it also laid open."""
    return pdf + b"".join(_unpacked(body) for body in _objects(pdf).values())


def text_of(pdf: bytes) -> str:
    """Every glyph shown, as the file's own tables translate it, one piece of one line after the other."""
    objects = _objects(pdf)
    letters = {number: _letters(objects, body) for number, body in objects.items() if b"/Type0" in body}
    pages = [body for body in (_unpacked(each) for each in objects.values()) if b"\nBT\n" in body]
    return "\n".join(_shown(page, letters) for page in pages)


def _objects(pdf: bytes) -> dict[int, bytes]:
    return {int(number): body for number, body in _OBJECT.findall(pdf)}


def _unpacked(body: bytes) -> bytes:
    stream = _STREAM.search(body)
    if stream is None:
        return b""
    return zlib.decompress(stream.group(1)) if b"/FlateDecode" in body else stream.group(1)


def _letters(objects: dict[int, bytes], font: bytes) -> dict[int, str]:
    table = re.search(rb"/ToUnicode (\d+) 0 R", font)
    assert table is not None
    letters = {}
    for first, targets in _RANGE.findall(_unpacked(objects[int(table.group(1))])):
        for step, target in enumerate(re.findall(rb"[0-9A-F]+", targets)):
            letters[int(first, 16) + step] = bytes.fromhex(target.decode()).decode("utf-16-be")
    return letters


def _shown(page: bytes, letters: dict[int, dict[int, str]]) -> str:
    words, font = [], 0
    for number, glyphs, end in _SHOWN.findall(page):
        if number:
            font = int(number)
        elif end:
            words.append("\n")
        else:
            codes = [int(glyphs[place : place + 4], 16) for place in range(0, len(glyphs), 4)]
            words.extend(letters[font].get(code, "\ufffd") for code in codes)
    return "".join(words)
