"""The page as a Word document, for a professional who goes on writing in it."""

from __future__ import annotations

import datetime as dt
import types
from io import BytesIO
from typing import TYPE_CHECKING, assert_never
from unicodedata import bidirectional
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sessionprep.services.summary.formats import Sheet
from sessionprep.services.summary.offer import Style
from sessionprep.text import _

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

    from sessionprep.services.summary.page import Entry, Group, Page

_DAWN_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_NOBODYS = ("/docProps/thumbnail.jpeg", "/customXml/item1.xml", "/word/stylesWithEffects.xml", "/docProps/app.xml")
_HABITS = {"savePreviewPicture", "rsids", "docId", "attachedTemplate"}  # what Word keeps about how a file came about
_MILLIMETRES = {Sheet.A4: (210.0, 297.0), Sheet.LETTER: (215.9, 279.4)}
_MARGIN_MILLIMETRES = 22
_TYPEFACE = "Calibri"  # a reader without it takes another; what we use ourselves is on few computers
_STYLES = {"Normal": 11, "Title": 20, "Heading 1": 14, "Heading 2": 11, "List Bullet": 11, "List Number": 11}


def docx(page: Page, sheet: Sheet) -> bytes:
    """Headings, lists and the language are Word's own; nobody's name, no time and no program is in it.

    The same page gives the same bytes.
    """
    _need_no_socket()
    from docx import Document  # loads lxml, which no start should wait for

    document = Document()
    _forget_where_it_comes_from(document)
    _set_up(document, sheet)
    _add(document, "Title", page.title)
    if page.sender:
        document.add_paragraph(_("From {name}").format(name=page.sender))
    for section in page.sections:
        _add(document, "Heading 1", section.heading)
        for group in section.groups:
            if group.caption:
                _add(document, "Heading 2", group.caption)
            _write(document, group, section.style)
    for paragraph in document.paragraphs:
        _turn(paragraph)
    buffer = BytesIO()
    document.save(buffer)
    return _timeless(buffer.getvalue())


def _need_no_socket() -> None:
    """Before Python 3.13 typing_extensions, which the library brings, loads `_socket` to learn what type a capsule is.

    Told that first, it does not, and the program stays without anything that could open a connection.
    """
    vars(types).setdefault("CapsuleType", type(vars(dt)["datetime_CAPI"]))


def _write(document: Document, group: Group, style: Style) -> None:
    match style:
        case Style.NUMBERED:
            number = _numbers(document)
            for entry in group.entries:
                _count_with(_said(document, entry, "List Number"), number)
                _beneath(document, entry)
        case Style.LISTED | Style.BOXES:
            for entry in group.entries:
                _said(document, entry, "List Bullet")
                _beneath(document, entry)
        case Style.PROSE | Style.TOGETHER:
            for entry in group.entries:
                _said(document, entry, "Normal")
        case _:
            assert_never(style)


def _beneath(document: Document, entry: Entry) -> None:
    for each in entry.beneath:
        _said(document, each, "List Continue")


def _said(document: Document, entry: Entry, style: str) -> Paragraph:
    paragraph = _add(document, style)
    if entry.label:
        # i18n: What the words are, before the words themselves, such as “What was hard:”
        paragraph.add_run(_("{label}:").format(label=entry.label) + " ").bold = True
    paragraph.add_run(entry.words)
    return paragraph


def _add(document: Document, style: str, words: str = "") -> Paragraph:
    """By the id of the style, which is its name without spaces: the library's own way asks all styles, each time."""
    paragraph = document.add_paragraph(words)
    if style != "Normal":
        paragraph._p.style = style.replace(" ", "")  # noqa: SLF001 - see above
    return paragraph


def _numbers(document: Document) -> int:
    """A count of its own that begins at one: Word's own style would go on from the list before."""
    numbering = document.part.numbering_part.element
    shape = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(shape).abstractNumId.val
    fresh = numbering.add_num(abstract)
    fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(fresh.numId)


def _count_with(paragraph: Paragraph, number: int) -> None:
    shape = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - the library has no other way to number
    shape.get_or_add_ilvl().val = 0
    shape.get_or_add_numId().val = number


def _turn(paragraph: Paragraph) -> None:
    """From right to left where its first letter with a direction is read so."""
    first = next((kind for each in paragraph.text if (kind := bidirectional(each)) in {"L", "R", "AL"}), "L")
    if first == "L":
        return
    from docx.oxml import OxmlElement

    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - nor to turn it
        OxmlElement("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    for run in paragraph.runs:
        run.font.rtl = True


def _set_up(document: Document, sheet: Sheet) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, _MILLIMETRES[sheet])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN_MILLIMETRES)
    for name, points in _STYLES.items():
        style = document.styles[name]
        style.font.name, style.font.size = _TYPEFACE, Pt(points)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for attribute in list(fonts.attrib):
            if attribute.endswith("Theme"):
                del fonts.attrib[attribute]
        for script in ("w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), _TYPEFACE)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _("en"))


def _forget_where_it_comes_from(document: Document) -> None:
    """The library's template says which program and which day made it, and has a picture of its first page."""
    package = document.part.package
    for rels in (package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if not rel.is_external and rel.target_part.partname in _NOBODYS]:
            del rels[key]
    facts = document.core_properties._element  # noqa: SLF001 - its setters can empty them, and of the days not even that
    for child in list(facts):
        facts.remove(child)
    for part in (document.element, document.styles.element, document.part.numbering_part.element):
        _forget_revisions(part)
    settings = document.settings.element
    for child in [each for each in settings if _local(each.tag) in _HABITS]:
        settings.remove(child)


def _forget_revisions(part: BaseOxmlElement) -> None:
    """The template's marks of who wrote what when."""
    for each in list(part.iter()):
        for name in [name for name in each.attrib if _local(name).startswith("rsid")]:
            del each.attrib[name]
        if _local(each.tag) == "rsid" and (above := each.getparent()) is not None:
            above.remove(each)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _timeless(data: bytes) -> bytes:
    """The same parts in the same order, each with the first day a zip can name."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as made, ZipFile(buffer, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            part = ZipInfo(name, _DAWN_OF_ZIP)
            part.compress_type = ZIP_DEFLATED
            kept.writestr(part, made.read(name))
    return buffer.getvalue()
