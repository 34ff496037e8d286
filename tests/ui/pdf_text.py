"""What a reader that is not ours gets out of a PDF."""

from __future__ import annotations

import re
import zlib

import pypdfium2

_STREAM = re.compile(rb"obj\n(?:(?!endobj).)*?stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def plain_bytes(pdf: bytes) -> bytes:
    """The file with every compressed stream in it also laid open."""
    return pdf + b"".join(_unpacked(body) for body in _STREAM.findall(pdf))


def text_of(pdf: bytes, passphrase: str | None = None) -> str:
    """As PDFium reads it, sheet by sheet; each line of the sheet is one."""
    document = pypdfium2.PdfDocument(pdf, password=passphrase)
    return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", "\n")


def bookmarks_of(pdf: bytes) -> list[tuple[str, int]]:
    """What they say, and the sheet they lead to, counted from 0."""
    found = pypdfium2.PdfDocument(pdf).get_toc()
    return [(each.get_title(), each.get_dest().get_index()) for each in found]


def _unpacked(body: bytes) -> bytes:
    try:
        return zlib.decompress(body)
    except zlib.error:
        return body
