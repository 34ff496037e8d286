"""The row of a record whose title is the person's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from sessionprep.domain.record import Privacy, Record
from sessionprep.domain.words import one_line
from sessionprep.text import _
from sessionprep.ui.kit.row import Row, fold


class Written(Record, Protocol):
    @property
    def wording(self) -> str: ...


def written_row(record: Written, *, note: str = "", badge: str = "", faded: bool = False, also: str = "") -> Row:
    """A lock marks what can never be shared. What can be read in the row can be found, and the words of `also`."""
    return replace(row_of(record, record.wording, note=note, badge=badge, also=also), faded=faded)


def row_of(record: Record, title: str, *, note: str = "", badge: str = "", also: str = "") -> Row:
    """The same where its words have another name."""
    private = record.privacy is not Privacy.SHAREABLE
    words = one_line(title) or _("(no words yet)")
    return Row(
        record.id,
        words,
        note=note,
        badge=badge,
        mark="lock" if private else "",
        mark_words=_("Private") if private else "",
        search=fold(f"{words} {note} {also}") if note or also else "",
    )
