"""What each change is called when it is offered for undo."""

from __future__ import annotations

from enum import Enum, auto

from sessionprep.text import _


class Label(Enum):
    ADD = auto()
    PASTE = auto()
    WRITE = auto()
    CHOOSE = auto()
    MOVE = auto()
    DELETE = auto()
    PLAN = auto()
    CLOSE = auto()
    CALENDAR = auto()
    SAMPLE = auto()
    SHARE = auto()


# Typing is one step to the person, however many times it was saved meanwhile.
MERGED = frozenset({Label.WRITE})
# What left cannot be taken back, so undo passes it by and takes back what was written before it.
LASTING = frozenset({Label.SHARE})


def words(label: Label) -> str:
    """What is undone, said as a thing: the menu says “Undo {this}”."""
    return {
        Label.ADD: _("adding"),
        Label.PASTE: _("pasting a list"),
        Label.WRITE: _("writing"),
        Label.CHOOSE: _("choosing"),
        Label.MOVE: _("moving"),
        Label.DELETE: _("deleting"),
        Label.PLAN: _("planning"),
        Label.CLOSE: _("closing a session"),
        Label.CALENDAR: _("taking in appointments"),
        Label.SAMPLE: _("the sample"),
        Label.SHARE: _("sharing"),
    }[label]
