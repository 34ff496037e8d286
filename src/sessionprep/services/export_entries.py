"""Lines of the whole export: what was written, what it is, and whether it is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.record import Privacy
from sessionprep.services.summary.clean import printable
from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Section
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sessionprep.domain.records import AnyRecord


def section(heading: str, entries: Iterable[Entry], style: Style = Style.LISTED) -> Section:
    return Section(heading, style, (Group("", tuple(entries)),))


def entry(record: AnyRecord, words: str, *about: str, beneath: Iterable[Entry] = ()) -> Entry:
    """Of what is `beneath`, only that which has words."""
    label = " · ".join(each for each in (*about, _privacy(record)) if each)
    return Entry(printable(words), label, tuple(each for each in beneath if each.words))


def said(label: str, words: str) -> Entry:
    return Entry(printable(words), label)


def marked(record: AnyRecord, words: str) -> str:
    return " · ".join(each for each in (words, _privacy(record)) if each)


def _privacy(record: AnyRecord) -> str:
    return {Privacy.SHAREABLE: "", Privacy.PRIVATE: _("private"), Privacy.SEALED: _("sealed")}[record.privacy]
