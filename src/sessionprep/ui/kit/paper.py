"""The page on paper: laid out by one piece of code, for the preview and for the file alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category, normalize

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
)

from sessionprep.services.summary.formats import Sheet
from sessionprep.services.summary.pdf_file import Bookmark, finished
from sessionprep.text import _
from sessionprep.ui.kit.jobs import Stopped
from sessionprep.ui.kit.paper_cuts import Cut, Line, cut, held_in_paragraph
from sessionprep.ui.kit.paper_document import document_of, stays_with_next

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from sessionprep.services.summary.page import Page

_DOTS_PER_INCH = 300  # at the usual 1200 a text of many megabytes would be longer than the engine can count
_MARGIN_POINTS = 62.0
_FOOT_FONT_POINTS = 9.5
_RULE_POINTS = 0.5
_UNDRAWN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})  # letters that are no shapes
_CHOOSING = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # how the letter before is drawn
_PART = 2  # the level of a heading that gets a bookmark
_LETTER_LANDS = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE", "PR"})
_SIGNED = re.compile(rb"/Producer \(.*?\)\n/CreationDate \(.*?\)\n/ModDate \(.*?\)", re.DOTALL)
_LETTERS = re.compile(rb"(?<=> \[)[<>0-9A-F ]*(?=\]$)", re.MULTILINE)
_LETTER = re.compile(rb"<([0-9A-F]{4})>")
_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")  # Arabic letters as they stand within a word
_PACKET = b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><?xpacket end='r'?>"


_SIZES = {Sheet.A4: QPageSize.PageSizeId.A4, Sheet.LETTER: QPageSize.PageSizeId.Letter}


def usual_sheet(locale: QLocale) -> Sheet:
    """What printers in the person's country hold."""
    return Sheet.LETTER if QLocale.territoryToCode(locale.territory()) in _LETTER_LANDS else Sheet.A4


def _no_progress(_share: float) -> None:
    """For whoever does not want to know."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A whole PDF file, what of the column is on each of its sheets, and the letters that show as boxes."""

    data: bytes
    cuts: tuple[Cut, ...]
    shapeless: str = ""


class Paper:
    """The laid-out page, one long column. Belongs to the thread that made it."""

    def __init__(self, page: Page, sheet: Sheet) -> None:
        self.title = page.title
        self.sheet = sheet
        self.size = QSizeF(QPageSize(_SIZES[sheet]).sizePixels(_DOTS_PER_INCH))
        margin = _dots(_MARGIN_POINTS)
        self._body = QSizeF(self.size.width() - 2 * margin, self.size.height() - 2 * margin)
        self._document = document_of(page)
        # Measured on a PDF that nobody writes, so that lines end at the same words on every screen.
        self._ruler = QPdfWriter(QBuffer())
        self._ruler.setResolution(_DOTS_PER_INCH)
        self._document.documentLayout().setPaintDevice(self._ruler)
        # Qt's own sheets leave headings alone at the foot, and forget blocks when a break is added later.
        self._document.setTextWidth(self._body.width())
        self._headings: list[Line] = []

    def cuts(self, progress: Callable[[float], None] = _no_progress) -> tuple[Cut, ...]:
        """Lays the whole column out. What `progress` raises stops it."""
        self._headings.clear()
        return cut(self._lines(progress), self._body.height())

    def bookmarks(self, cuts: Sequence[Cut]) -> Iterator[Bookmark]:
        """Where each part begins, once the column was cut."""
        for heading in self._headings:
            number = next(at for at, each in enumerate(cuts) if heading.top < each.bottom)
            down = _dots(_MARGIN_POINTS) + heading.top - cuts[number].top
            yield Bookmark(heading.words, number, down / self.size.height())

    def text(self) -> str:
        """Everything on it, in reading order."""
        return self._document.toPlainText()

    def shapeless(self) -> str:
        """The letters on it, each once, that no typeface of this computer can draw: they show as boxes."""
        metrics = QFontMetricsF(self._document.defaultFont())
        letters = dict.fromkeys(_CHOOSING.sub("", self.text()))
        return "".join(each for each in letters if category(each) not in _UNDRAWN and not metrics.inFontUcs4(ord(each)))

    def paint(self, painter: QPainter, cuts: Sequence[Cut], number: int) -> None:
        """One sheet, the first being 0, in dots from its upper left corner."""
        here = cuts[number]
        margin = _dots(_MARGIN_POINTS)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, here.top, self._body.width(), here.bottom - here.top)
        context.palette = QPalette(Qt.GlobalColor.white)  # whatever the screen wears, ink is black
        painter.save()
        painter.translate(margin, margin - here.top)
        painter.setClipRect(context.clip)
        painter.setPen(QPen(Qt.GlobalColor.black, _dots(_RULE_POINTS)))  # or Qt 6.11 rules too thinly to be seen
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if len(cuts) > 1:
            self._paint_number(painter, number + 1, len(cuts))

    def _paint_number(self, painter: QPainter, number: int, sheets: int) -> None:
        font = self._document.defaultFont()
        font.setPixelSize(round(_dots(_FOOT_FONT_POINTS)))
        painter.save()
        painter.setPen(Qt.GlobalColor.black)
        painter.setFont(font)
        height = _dots(_MARGIN_POINTS)
        # i18n: The number of a sheet and how many there are, such as “2 / 3”
        words = _("{number} / {count}").format(number=number, count=sheets)
        line = QRectF(0, self.size.height() - height, self.size.width(), height)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _lines(self, progress: Callable[[float], None]) -> Iterator[Line]:
        layout = self._document.documentLayout()
        letters = self._document.characterCount()
        block = self._document.begin()
        while block.isValid():
            progress(block.position() / letters)
            layout.blockBoundingRect(block)  # lays it out
            top = block.layout().position().y()
            count = block.layout().lineCount()
            for place in range(count):
                line = block.layout().lineAt(place)
                holds = stays_with_next(block.blockFormat()) or held_in_paragraph(count, place)
                words = block.text()[line.textStart() : line.textStart() + line.textLength()]
                yield Line(top + line.y(), top + line.y() + line.height(), words, holds)
            if block.blockFormat().headingLevel() == _PART:
                self._headings.append(Line(top, top, block.text()))
            block = block.next()


def printed(page: Page, sheet: Sheet, progress: Callable[[float], None] = _no_progress) -> Printed:
    """The file as it will be saved; for a worker thread. What `progress` raises stops it."""
    paper = Paper(page, sheet)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, paper)
    painter = QPainter(writer)
    try:
        cuts = paper.cuts(lambda share: progress(share / 2))
        for number in range(len(cuts)):
            progress((1 + number / len(cuts)) / 2)
            if number:
                writer.newPage()
            paper.paint(painter, cuts, number)
        bookmarks, shapeless = tuple(paper.bookmarks(cuts)), paper.shapeless()
    except Stopped as stopped:
        raise stopped.with_traceback(None) from None  # see below
    finally:
        painter.end()
        # An exception would carry them into the thread that catches it, where Qt may not delete them.
        del painter, writer, paper
    drawn = _as_typed(_unsigned(bytes(buffer.data().data())))
    return Printed(finished(drawn, bookmarks), cuts, shapeless)


def drawing(page: Page, sheet: Sheet) -> Callable[[QPagedPaintDevice], bool]:
    """What puts its sheets on a printer, as they are in the file; for a worker thread."""

    def draw_on(device: QPagedPaintDevice) -> bool:
        device.setPageSize(QPageSize(_SIZES[sheet]))
        device.setPageMargins(QMarginsF())
        paper = Paper(page, sheet)
        cuts = paper.cuts()
        painter = QPainter()
        if not painter.begin(device):
            return False
        by = device.width() / paper.size.width()  # a printer has dots of its own
        for number in range(len(cuts)):
            if number:
                device.newPage()
            painter.save()
            painter.scale(by, by)
            paper.paint(painter, cuts, number)
            painter.restore()
        return painter.end()

    return draw_on


def cut_sheets(page: Page, sheet: Sheet, progress: Callable[[float], None]) -> tuple[Cut, ...]:
    """Where the sheets begin and end; for a worker thread. What `progress` raises stops it."""
    paper = Paper(page, sheet)
    try:
        return paper.cuts(progress)
    except Stopped as stopped:
        raise stopped.with_traceback(None) from None
    finally:
        del paper


def _writer(buffer: QBuffer, paper: Paper) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(QPageSize(_SIZES[paper.sheet]))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(paper.title)
    writer.setDocumentId(QUuid())
    # A packet of our own; Qt's would tell the time and the version of the program.
    writer.setDocumentXmpMetadata(QByteArray(_PACKET))
    return writer


def _unsigned(data: bytes) -> bytes:
    """The same file without the moment it was made and what made it; offsets inside it stay true."""
    head, end, tail = data.partition(b"endobj")
    return _SIGNED.sub(lambda found: b" " * len(found.group()), head) + end + tail


def _as_typed(data: bytes) -> bytes:
    """For whoever copies the text; offsets stay true, so two letters in one shape stay as Qt names them.

    Qt says that a space is a tab wherever a font draws both alike, and of an Arabic letter which of its shapes it is.
    """
    return _LETTERS.sub(lambda found: _LETTER.sub(_typed, found.group()), data)


def _typed(found: re.Match[bytes]) -> bytes:
    shown = chr(int(found.group(1), 16))
    typed = " " if shown == "\t" else normalize("NFKC", shown) if _SHAPED.match(shown) else shown
    return b"<%04X>" % ord(typed) if len(typed) == 1 else found.group()


def _dots(points: float) -> float:
    return points * _DOTS_PER_INCH / 72
