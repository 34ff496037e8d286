"""How many questions something was done to."""

from __future__ import annotations

from sessionprep.text import ngettext


def added(count: int) -> str:
    return ngettext("Added {count} question.", "Added {count} questions.", count).format(count=count)


def deleted(count: int) -> str:
    return ngettext("Deleted {count} question.", "Deleted {count} questions.", count).format(count=count)
