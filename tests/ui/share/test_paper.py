"""Sheets of paper: what is cut where, and what the PDF says and does not say."""

from __future__ import annotations

import gc
import re
from itertools import groupby
from threading import Event
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument, PdfiumError
from PySide6.QtCore import QHashSeed, QLocale, QObject
from PySide6.QtGui import QImage, QPainter

from sessionprep.services.summary.formats import Sheet
from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Page, Section
from sessionprep.services.summary.pdf_file import MOST_BYTES, PassphraseRefused, locked
from sessionprep.ui.kit.jobs import Jobs
from sessionprep.ui.kit.paper import Paper, printed, usual_sheet
from sessionprep.ui.kit.paper_cuts import Line, cut
from tests.services.summary_pages import LONG, full_page, one_entry
from tests.ui.pdf_text import bookmarks_of, plain_bytes, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.jobs import Progress

pytestmark = pytest.mark.usefixtures("qapp")


def many_notes(count: int) -> Page:
    entries = tuple(Entry(f"{number} {LONG}", "What was hard") for number in range(count))
    return Page("A page", "", (Section("After the session", Style.LISTED, (Group("", entries),)),))


@given(st.lists(st.tuples(st.floats(1, 30), st.booleans()), max_size=60))
def test_cutting_loses_no_line_splits_none_and_fills_no_sheet_too_far(parts: list[tuple[float, bool]]) -> None:
    lines: list[Line] = []
    top = 0.0
    for height, holds in parts:
        lines.append(Line(top, top + height, f"{len(lines)}", holds))
        top += height
    cuts = cut(lines, 50)
    assert [word for each in cuts for word in each.words.split()] == [line.words for line in lines]
    assert all(each.bottom - each.top <= 50.001 for each in cuts)


def test_lines_that_hold_together_go_to_the_next_sheet_together() -> None:
    lines = [Line(0, 40, "a"), Line(40, 48, "heading", holds=True), Line(48, 60, "b")]
    assert [each.words for each in cut(lines, 50)] == ["a", "heading\nb"]


def test_a_run_taller_than_a_sheet_is_cut_all_the_same() -> None:
    lines = [Line(top, top + 30, f"{top}", holds=True) for top in range(0, 120, 30)]
    assert [each.words for each in cut(lines, 70)] == ["0\n30", "60\n90"]


def test_no_label_stands_alone_at_the_foot_of_a_sheet() -> None:
    sheets = [each.words.splitlines() for each in Paper(many_notes(60), Sheet.A4).cuts()]
    assert len(sheets) > 3
    assert all(lines[-1] != "What was hard" for lines in sheets)


def test_a_word_without_an_end_stays_on_the_paper() -> None:
    (sheet,) = Paper(one_entry("x" * 500), Sheet.A4).cuts()
    assert max(len(line) for line in sheet.words.splitlines()) < 150
    assert sheet.words.replace("\n", "").endswith("x" * 500)


def test_the_pdf_has_the_same_words_as_the_text() -> None:
    page = full_page()
    shown = re.sub(r"\W", "", Paper(page, Sheet.A4).text())
    for heading in (
        "Why do I go quiet",
        "Often, yes: for a day or so.",
        "<script>alert(1)</script>",
        "# Not a heading",
    ):
        assert re.sub(r"\W", "", heading) in shown
    assert "Why do I go quiet when someone is upset with me?" in text_of(printed(page, Sheet.A4).data)
    assert "<script>alert(1)</script> & [x](http://example.org)" in text_of(printed(page, Sheet.A4).data)


def test_every_sheet_has_its_number_and_one_alone_has_none() -> None:
    file = printed(many_notes(30), Sheet.A4)
    count = len(file.cuts)
    assert count > 1
    assert all(f"{number} / {count}" in text_of(file.data) for number in range(1, count + 1))
    assert "1 / 1" not in text_of(printed(one_entry("short"), Sheet.A4).data)


@pytest.mark.parametrize(("sheet", "size"), [(Sheet.A4, (595, 842)), (Sheet.LETTER, (612, 792))])
def test_the_paper_has_the_size_that_was_chosen(sheet: Sheet, size: tuple[float, float]) -> None:
    assert PdfDocument(printed(one_entry("short"), sheet).data)[0].get_size() == size


@pytest.mark.parametrize("letters", range(1, 30))
def test_every_letter_can_be_copied_however_many_there_are(letters: int) -> None:
    """With nine in a typeface, its table used to say that there are thirty-two."""
    words = "".join(map(chr, range(ord("A"), ord("A") + letters)))
    assert f"{words} {words}" in text_of(printed(one_entry(f"{words} {words}"), Sheet.A4).data)


def test_arabic_letters_are_copied_as_they_were_typed() -> None:
    data = plain_bytes(printed(one_entry("\u0639\u0646 \u0623\u0645\u064a"), Sheet.A4).data)
    assert b"<0639>" in data
    assert not re.search(rb"<F[BCDE][0-9A-F]{2}>", data)


def test_letters_without_a_shape_are_named() -> None:
    assert printed(one_entry("plain \u00e9 words\n"), Sheet.A4).shapeless == ""
    assert printed(one_entry("a \U0010fffd b \U0010fffd"), Sheet.A4).shapeless == "\U0010fffd"
    assert printed(one_entry("\u2764\ufe0f"), Sheet.A4).shapeless == ""


@pytest.mark.parametrize("style", [Style.PROSE, Style.NUMBERED])
def test_every_line_to_write_on_is_ruled_alike_and_can_be_seen(style: Style) -> None:
    entries = tuple(Entry("", "The line", room=3) for _each in range(4))
    page = Page("A page", "", (Section("", style, (Group("", entries),)),))
    ink = rules(printed(page, Sheet.A4).data)
    assert len(ink) == 12
    assert min(ink) > 200


def rules(data: bytes) -> list[int]:
    """How dark each line is that runs across the first sheet; 255 is as dark as a dot of a screen can be."""
    seen = PdfDocument(data)[0].render(scale=2, grayscale=True)
    rows = [bytes(seen.buffer)[row * seen.stride :][: seen.width] for row in range(seen.height)]
    ink = [255 - sorted(row)[seen.width // 3] for row in rows]
    return [sum(run) for ruled, run in groupby(ink, bool) if ruled]


def test_each_part_has_a_bookmark_on_its_sheet() -> None:
    file = printed(many_notes(60), Sheet.A4)
    found = bookmarks_of(file.data)
    assert [words for words, _sheet in found] == [each.heading for each in many_notes(60).sections]
    assert all(words in file.cuts[sheet].words for words, sheet in found)
    assert bookmarks_of(printed(full_page(), Sheet.A4).data)[0] == ("What this session is for", 0)


PASSPHRASES = ["a", "correct horse", "päss wörd", "пароль 密码", "p\u0061\u0308ss", "x" * MOST_BYTES]


@pytest.mark.parametrize("passphrase", PASSPHRASES)
def test_a_locked_file_opens_with_its_passphrase_alone(passphrase: str) -> None:
    data = locked(printed(full_page(), Sheet.A4).data, passphrase)
    assert "Why do I go quiet" in text_of(data, normalize("NFC", passphrase))
    assert b"quiet" not in plain_bytes(data)
    assert b"For my session" not in plain_bytes(data)
    for wrong in (None, "", passphrase + "x", passphrase.swapcase() if passphrase.swapcase() != passphrase else " "):
        with pytest.raises(PdfiumError, match="password"):
            PdfDocument(data, wrong)


def test_what_no_pdf_takes_as_a_passphrase_is_refused() -> None:
    data = printed(one_entry("short"), Sheet.A4).data
    for passphrase in ("", "  ", "x" * (MOST_BYTES + 1), "é" * MOST_BYTES):
        with pytest.raises(PassphraseRefused, match="1 to 127"):
            locked(data, passphrase)


def test_the_pdf_says_nothing_about_who_when_or_with_what() -> None:
    laid_open = plain_bytes(printed(full_page(), Sheet.A4).data)
    assert not re.search(
        rb"(?i)producer|creationdate|moddate|qt|sessionprep|uuid|/home|/tmp|\(D:\d|20\d\d-\d\d-\d\d",
        _outside_streams(laid_open),
    )
    assert PdfDocument(printed(full_page(), Sheet.A4).data).get_metadata_dict()["Title"] == full_page().title
    assert {*PdfDocument(printed(full_page(), Sheet.A4).data).get_metadata_dict().values()} == {"", full_page().title}


def _outside_streams(data: bytes) -> bytes:
    return re.sub(rb"stream\n.*?\nendstream", b"", data.partition(b"%%EOF")[0], flags=re.DOTALL)


def test_the_same_page_is_the_same_file() -> None:
    assert printed(full_page(), Sheet.A4) == printed(full_page(), Sheet.A4)


def test_the_same_page_is_the_same_file_after_the_program_was_started_anew() -> None:
    """Each start has another seed, by which Qt puts typefaces in order."""
    made = set()
    for _start in range(6):
        QHashSeed.resetRandomGlobalSeed()
        made.add(printed(full_page(), Sheet.A4).data)
    assert len(made) == 1


def test_the_pdf_opens_where_its_table_says() -> None:
    """What was blanked out has moved nothing."""
    data = printed(full_page(), Sheet.A4).data
    start = int(re.findall(rb"startxref\n(\d+)", data)[-1])
    assert data[start:].startswith(b"xref")
    offsets = [int(each) for each in re.findall(rb"(\d{10}) 00000 n", data[start:])]
    assert all(re.match(rb"\d+ 0 obj", data[offset:]) for offset in offsets)


def test_printing_can_be_stopped() -> None:
    def stop(share: float) -> None:
        if share > 0.3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        printed(many_notes(60), Sheet.A4, stop)


def test_a_cancelled_print_leaves_nothing_to_the_thread_of_the_screen(qtbot: QtBot) -> None:
    """Qt warns, and the warning fails the test, when a document is deleted where it was not made."""
    owner = QObject()
    jobs = Jobs(owner)
    begun = Event()

    def work(progress: Progress) -> object:
        def report(share: float) -> None:
            begun.set()
            progress.report(share)

        return printed(many_notes(2000), Sheet.A4, report)

    job = jobs.run(work, lambda _done: None, lambda _error: None)
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.busy())
    gc.collect()


def test_a_paragraph_of_a_megabyte_loses_no_letter() -> None:
    words = "word " * 20_000 + "x" * 100_000
    kept = "".join(each.words for each in Paper(one_entry(words), Sheet.A4).cuts())
    assert "".join(kept.split()) == "APageExpectations".replace("P", "p") + "".join(words.split())


def test_ink_is_black_in_a_dark_window() -> None:
    paper = Paper(one_entry("short"), Sheet.A4)
    image = QImage(paper.size.toSize() / 4, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.scale(0.25, 0.25)
    paper.paint(painter, paper.cuts(), 0)
    painter.end()
    assert min(bytes(image.constBits())) < 40


@pytest.mark.parametrize(("locale", "sheet"), [("en_US", Sheet.LETTER), ("de_DE", Sheet.A4), ("fr_CA", Sheet.LETTER)])
def test_paper_is_what_the_country_uses(locale: str, sheet: Sheet) -> None:
    assert usual_sheet(QLocale(locale)) is sheet
