"""Putting the guards up, in the order in which a start allows it."""

from __future__ import annotations

from sessionprep.guards import screen
from sessionprep.guards.network import close_network
from sessionprep.guards.process import close_process
from sessionprep.text import _


def begin() -> None:
    """Before anything else is loaded."""
    screen.drop_listeners()
    close_process()
    if not screen.is_far():
        close_network()


def finish() -> None:
    """Once the screen is connected: over a network, that was the one connection it needed."""
    if screen.is_far():
        close_network()


def screen_trouble() -> str:
    """Why Qt must not draw where it was told to; empty when it may."""
    if not (names := screen.refused()):
        return ""
    told = _("QT_QPA_PLATFORM asks for a screen that others could look at ({names}). Start without it.")
    return told.format(names=", ".join(names))
