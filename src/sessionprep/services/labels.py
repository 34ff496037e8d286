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
    SAMPLE = auto()


# Typing is one step to the person, however many times it was saved meanwhile.
MERGED = frozenset({Label.WRITE})


def words(label: Label) -> str:
    """What is undone, said as a thing: the menu says “Undo {this}”."""
    match label:
        case Label.ADD:
            return _("adding")
        case Label.PASTE:
            return _("pasting a list")
        case Label.WRITE:
            return _("writing")
        case Label.CHOOSE:
            return _("choosing")
        case Label.MOVE:
            return _("moving")
        case Label.DELETE:
            return _("deleting")
        case Label.PLAN:
            return _("planning")
        case Label.CLOSE:
            return _("closing a session")
        case Label.SAMPLE:
            return _("the sample")
