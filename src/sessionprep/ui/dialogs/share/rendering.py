"""The one road from a page to the bytes of a file; the preview shows what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from sessionprep.services.summary.docx import docx
from sessionprep.services.summary.formats import Format
from sessionprep.services.summary.html import html
from sessionprep.services.summary.markdown import markdown
from sessionprep.services.summary.masks import masked
from sessionprep.services.summary.pdf_file import fonts_of
from sessionprep.services.summary.text import text
from sessionprep.ui.kit.paper import cut_sheets, printed

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.share import Mask
    from sessionprep.services.summary.formats import Sheet
    from sessionprep.services.summary.masks import Masked
    from sessionprep.services.summary.page import Page
    from sessionprep.ui.kit.paper_cuts import Cut


@dataclass(frozen=True, slots=True)
class Order:
    """All that the bytes depend on."""

    page: Page
    format: Format
    sheet: Sheet
    masks: tuple[Mask, ...] = ()
    names: tuple[str, ...] = ()  # of others, to be pointed at


@dataclass(frozen=True, slots=True)
class Rendered:
    """`cuts` say where its sheets begin and end; text has none. `masked` is the page as it is read."""

    order: Order
    masked: Masked
    data: bytes
    cuts: tuple[Cut, ...] = ()
    shapeless: str = ""  # letters that show as boxes
    fonts: str = ""  # what drew the others


def render(order: Order, progress: Callable[[float], None]) -> Rendered:
    """For a worker thread. What `progress` raises stops it."""
    found = masked(order.page, order.masks, order.names)
    page, sheet = found.page, order.sheet
    match order.format:
        case Format.PDF:
            file = printed(page, sheet, progress)
            return Rendered(order, found, file.data, file.cuts, file.shapeless, fonts_of(file.data))
        case Format.WEB_PAGE:
            return Rendered(order, found, html(page), cut_sheets(page, sheet, progress))
        case Format.WORD:
            return Rendered(order, found, docx(page, sheet), cut_sheets(page, sheet, progress))
        case Format.MARKDOWN:
            return Rendered(order, found, markdown(page))
        case Format.TEXT:
            return Rendered(order, found, text(page))
        case _:
            assert_never(order.format)
