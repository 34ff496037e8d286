"""The one road from a page to the bytes of a file; the preview shows what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from sessionprep.services.summary.docx import docx
from sessionprep.services.summary.formats import Format
from sessionprep.services.summary.html import html
from sessionprep.services.summary.markdown import markdown
from sessionprep.services.summary.text import text
from sessionprep.ui.kit.paper import cut_sheets, printed

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.summary.formats import Sheet
    from sessionprep.services.summary.page import Page
    from sessionprep.ui.kit.paper_cuts import Cut


@dataclass(frozen=True, slots=True)
class Order:
    """All that the bytes depend on."""

    page: Page
    format: Format
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Rendered:
    """`cuts` say where its sheets begin and end; text has none."""

    order: Order
    data: bytes
    cuts: tuple[Cut, ...] = ()


def render(order: Order, progress: Callable[[float], None]) -> Rendered:
    """For a worker thread. What `progress` raises stops it."""
    match order.format:
        case Format.PDF:
            file = printed(order.page, order.sheet, progress)
            return Rendered(order, file.data, file.cuts)
        case Format.WEB_PAGE:
            return Rendered(order, html(order.page), cut_sheets(order.page, order.sheet, progress))
        case Format.WORD:
            data = docx(order.page, order.sheet)
            return Rendered(order, data, cut_sheets(order.page, order.sheet, progress))
        case Format.MARKDOWN:
            return Rendered(order, markdown(order.page))
        case Format.TEXT:
            return Rendered(order, text(order.page))
        case _:
            assert_never(order.format)
