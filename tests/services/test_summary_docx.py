"""The Word document: every word of the page, in Word's own headings and lists, and nothing about its making."""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.services.summary.clean import printable
from sessionprep.services.summary.docx import docx
from sessionprep.services.summary.formats import Sheet
from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Page, Section
from tests.services.summary_pages import full_page, one_entry

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> ET.Element:
    """Read by hand, not by the library that wrote it."""
    return ET.fromstring(ZipFile(BytesIO(data)).read(name))  # noqa: S314 - we wrote it ourselves


def body(data: bytes) -> ET.Element:
    return part(data, "word/document.xml")


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    found = []
    for each in body(data).iter(f"{_W}p"):
        style = each.find(f"{_W}pPr/{_W}pStyle")
        letters = (
            child.text or "" if child.tag == f"{_W}t" else "\n"
            for child in each.iter()
            if child.tag in {f"{_W}t", f"{_W}br"}
        )
        found.append(("" if style is None else style.get(f"{_W}val", ""), "".join(letters)))
    return found


def test_it_has_the_whole_page_in_order() -> None:
    found = paragraphs(docx(full_page(), Sheet.A4))
    assert found[:4] == [
        ("Title", "For my session on Thursday 26 November 2026"),
        ("", "From Sam & <Co>"),
        ("Heading1", "What this session is for"),
        ("", "To sleep again."),
    ]
    assert ("ListNumber", "Say this first: Why do I go quiet when someone is upset with me?") in found
    assert (
        "ListContinue",
        "What I heard: Often, yes: for a day or so.\nWe agreed I write down when it starts.",
    ) in found
    assert ("ListNumber", "<script>alert(1)</script> & [x](http://example.org) | **bold** `code` #tag") in found
    assert ("Heading2", "Thursday 19 November 2026") in found
    assert [words for style, words in found if style == "Heading1"] == [each.heading for each in full_page().sections]


def test_each_list_counts_from_one() -> None:
    group = Group("", (Entry("one"), Entry("two")))
    data = docx(Page("", "", (Section("A", Style.NUMBERED, (group, group)),)), Sheet.A4)
    numbers = [each.get(f"{_W}val") for each in body(data).iter(f"{_W}numId")]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    starts = part(data, "word/numbering.xml").iter(f"{_W}startOverride")
    assert [each.get(f"{_W}val") for each in starts] == ["1", "1"]


def test_what_is_read_from_right_to_left_is_set_so() -> None:
    turned = [
        "".join(each.itertext())
        for each in body(docx(full_page(), Sheet.A4)).iter(f"{_W}p")
        if each.find(f"{_W}pPr/{_W}bidi") is not None
    ]
    assert turned == ["هل يمكنني أن أتحدث عن عائلتي بلغتي؟"]


@pytest.mark.parametrize(("sheet", "width", "height"), [(Sheet.A4, 210, 297), (Sheet.LETTER, 215.9, 279.4)])
def test_it_fits_the_paper(sheet: Sheet, width: float, height: float) -> None:
    section = Document(BytesIO(docx(full_page(), sheet))).sections[0]
    assert section.page_width == pytest.approx(Mm(width), abs=Mm(1))
    assert section.page_height == pytest.approx(Mm(height), abs=Mm(1))


def test_nothing_in_it_says_who_made_it_when_or_with_what() -> None:
    data = docx(full_page(), Sheet.A4)
    with ZipFile(BytesIO(data)) as file:
        parts = {each.filename: file.read(each) for each in file.infolist()}
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert len(part(data, "docProps/core.xml")) == 0
    assert not [name for name in parts if "thumbnail" in name or "app.xml" in name or "customXml" in name]
    whole = b"".join(parts.values())
    assert not re.search(rb"python-docx|Macintosh|sessionprep|rsid|savePreviewPicture", whole, re.IGNORECASE)
    assert not re.search(rb"20[012]\d-\d\d-\d\dT", whole)


def test_the_same_page_gives_the_same_bytes() -> None:
    assert docx(full_page(), Sheet.A4) == docx(full_page(), Sheet.A4)


@given(st.text(st.characters(codec="utf-8"), max_size=60).map(printable).filter(lambda each: bool(each.strip())))
def test_whatever_was_typed_arrives(words: str) -> None:
    (_title, _heading, (_style, found)) = paragraphs(docx(one_entry(words), Sheet.A4))
    assert found.replace("\n", "").replace("\t", "") == words.replace("\n", "").replace("\t", "")


def test_a_very_long_page_stays_quick_to_open() -> None:
    data = docx(one_entry("many words " * 100_000), Sheet.A4)
    assert len(data) < 200_000
    assert zlib.crc32(data) == zlib.crc32(docx(one_entry("many words " * 100_000), Sheet.A4))


def test_making_one_loads_nothing_that_could_open_a_connection() -> None:
    program = (
        "import sys\n"
        "from tests.services.summary_pages import full_page\n"
        "from sessionprep.services.summary.docx import docx\n"
        "from sessionprep.services.summary.formats import Sheet\n"
        "docx(full_page(), Sheet.A4)\n"
        "wires = {'socket', '_socket', 'ssl', 'http.client', 'urllib.request', 'asyncio'}\n"
        "print(*sorted(wires & sys.modules.keys()))\n"
    )
    root = Path(__file__).parents[2]
    told = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == ""
