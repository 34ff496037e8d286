"""The page as a document of Qt's text engine: block by block, so that nothing a person typed is ever read as markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextListFormat,
    QTextOption,
)

from sessionprep.services.summary.offer import Style
from sessionprep.text import _
from sessionprep.ui.theme.fonts import FAMILY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextList

    from sessionprep.services.summary.page import Entry, Group, Page, Section

_UNITS_PER_POINT = 96 / 72  # the engine takes margins at 96 dots to the inch and scales them to its device
BODY_POINTS = 11.0
_TITLE_POINTS = 19.0
_HEADING_POINTS = 13.5
_LABEL_POINTS = 9.5
_LINE_PER_CENT = 125.0
_BOX_ABOVE = 6.0  # in points, so that all that can be seen to before a session is on one sheet
_WRITING_POINTS = 12.0  # above each line to write on by hand
_LONGEST = 10_000  # letters; about three sheets
_KEEP = QTextFormat.Property.UserProperty


def document_of(page: Page) -> QTextDocument:
    """It has no page size and no device to measure on yet."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    font = QFont([FAMILY])
    font.setPointSizeF(BODY_POINTS)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    document.setDefaultTextOption(option)
    document.setIndentWidth(_number_points(page) * _UNITS_PER_POINT)
    _Pen(document).write(page)
    return document


def stays_with_next(block_format: QTextBlockFormat) -> bool:
    """A heading or a label: nothing by itself at the foot of a page."""
    return block_format.boolProperty(_KEEP)


def _number_points(page: Page) -> float:
    """Room for the longest number of a list."""
    most = max((len(group.entries) for section in page.sections for group in section.groups), default=0)
    return 11.0 + 6.5 * max(2, len(str(most)))


def _lines(words: str) -> Iterator[str]:
    """The engine takes seconds for a paragraph of a megabyte; such a one goes on in a new line now and then."""
    for line in words.split("\n"):
        start = 0
        while len(line) - start > _LONGEST:
            space = line.rfind(" ", start, start + _LONGEST)
            end = space + 1 if space >= 0 else start + _LONGEST
            yield line[start:end]
            start = end
        yield line[start:]


@dataclass(frozen=True, slots=True)
class _Look:
    """`above` is free space in points, `indent` counts list levels, `keep` means: on one sheet with what follows."""

    above: float = 0
    indent: int = 0
    points: float = BODY_POINTS
    bold: bool = False
    keep: bool = False
    level: int = 0  # of a heading, 1 being the page's title
    ruled: bool = False


class _Pen:
    """Writes blocks at the end of a document."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._started = False

    def write(self, page: Page) -> None:
        self._cursor.beginEditBlock()
        self._block(page.title, _Look(points=_TITLE_POINTS, bold=True, level=1))
        if page.sender:
            self._block(_("From {name}").format(name=page.sender), _Look(above=4))
        for section in page.sections:
            self._section(section)
        self._cursor.endEditBlock()

    def _section(self, section: Section) -> None:
        if section.heading:
            self._block(
                section.heading, _Look(above=24, points=_HEADING_POINTS, bold=True, keep=True, level=2, ruled=True)
            )
        for group in section.groups:
            if group.caption:
                self._block(group.caption, _Look(above=12, bold=True, keep=True, level=3))
            self._group(group, section.style)

    def _group(self, group: Group, style: Style) -> None:
        match style:
            case Style.NUMBERED:
                self._listed(group, QTextListFormat.Style.ListDecimal)
            case Style.LISTED:
                self._listed(group, QTextListFormat.Style.ListDisc)
            case Style.BOXES:
                self._listed(group, QTextListFormat.Style.ListDisc, boxes=True)
            case Style.TOGETHER:
                for entry in group.entries:
                    self._line(entry)
            case Style.PROSE:
                for entry in group.entries:
                    self._entry(entry, above=6)
                    self._leave_room(entry)
            case _:
                assert_never(style)

    def _listed(self, group: Group, style: QTextListFormat.Style, *, boxes: bool = False) -> None:
        shape = QTextListFormat()
        shape.setStyle(style)
        items: QTextList | None = None
        for entry in group.entries:
            first = self._entry(entry, above=_BOX_ABOVE if boxes else 8, indent=1)
            here = QTextCursor(first)
            shape_here = QTextBlockFormat()
            shape_here.setIndent(0)  # the list brings its own
            if boxes:
                shape_here.setMarker(QTextBlockFormat.MarkerType.Unchecked)
            here.mergeBlockFormat(shape_here)
            if items is None:
                items = QTextCursor(first).createList(shape)
            else:
                items.add(first)
            for each in entry.beneath:
                self._entry(each, above=4, indent=1)
            self._leave_room(entry, indent=1)

    def _entry(self, entry: Entry, above: float, indent: int = 0) -> QTextBlock:
        """Its first block, which has the number or the bullet."""
        first: QTextBlock | None = None
        if entry.label:
            first = self._block(
                entry.label, _Look(above=above, indent=indent, points=_LABEL_POINTS, bold=True, keep=True)
            )
            above = 1
        for line in _lines(entry.words):
            here = self._block(line, _Look(above=above, indent=indent))
            first = first or here
            above = 0
        return first or self._cursor.block()

    def _leave_room(self, entry: Entry, indent: int = 0) -> None:
        """Ruled lines to write on; the first of them is the entry's own where it says nothing yet."""
        for _each in range(entry.room):
            self._block("", _Look(above=_WRITING_POINTS, indent=indent, ruled=True))

    def _line(self, entry: Entry) -> None:
        # i18n: What the words are, before the words themselves, such as “What was hard:”
        label = _("{label}:").format(label=entry.label)
        self._block(f"{label} ", _Look(above=4, bold=True))
        self._cursor.insertText(entry.words, QTextCharFormat())

    def _block(self, words: str, look: _Look) -> QTextBlock:
        shape = QTextBlockFormat()
        shape.setTopMargin(look.above * _UNITS_PER_POINT)
        shape.setIndent(look.indent)
        shape.setLineHeight(_LINE_PER_CENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setProperty(_KEEP, look.keep)
        shape.setHeadingLevel(look.level)
        if look.ruled:
            full = QTextLength(QTextLength.Type.PercentageLength, 100)
            shape.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, full)
        letters = QTextCharFormat()
        letters.setFontPointSize(look.points)
        letters.setFontWeight(QFont.Weight.Bold if look.bold else QFont.Weight.Normal)
        if self._started:
            self._cursor.insertBlock(shape, letters)
        else:
            self._cursor.setBlockFormat(shape)
            self._started = True
        self._cursor.insertText(words, letters)
        return self._cursor.block()
