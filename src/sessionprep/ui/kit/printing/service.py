"""The one place that prints. What prints is loaded here, once somebody asked for it and was told what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF

from sessionprep.domain.expected import Expected
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice

    Draw = Callable[[QPagedPaintDevice], bool]  # False when the device would not begin


class NotPrinted(Expected):
    def __init__(self) -> None:
        super().__init__(_("The print service did not take it. Nothing was printed, and the page is still here."))


def printers() -> tuple[str, ...]:
    """By name, the usual one first; for a worker thread."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: TID251 - somebody asked to print, and was told

    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: (name != usual, name.casefold())))


def print_on(name: str, draw: Draw) -> None:
    """For a worker thread. The queue of the printer says nothing about what it is."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: TID251 - somebody asked to print, and was told

    printer = QPrinter(QPrinterInfo.printerInfo(name))
    printer.setDocName(_("Page"))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())
    printed = draw(printer)
    del printer  # an exception would carry it into another thread
    if not printed:
        raise NotPrinted
