"""The kinds of file a summary can be."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """The value is what the file's name ends in."""

    PDF = "pdf"
    WEB_PAGE = "html"
    WORD = "docx"
    MARKDOWN = "md"
    TEXT = "txt"


class Sheet(StrEnum):
    A4 = "A4"
    LETTER = "Letter"
