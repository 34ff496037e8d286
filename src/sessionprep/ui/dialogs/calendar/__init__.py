"""Appointments of a calendar become sessions, and sessions go to a calendar without a word of what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell


def ask_for_calendar(context: Context) -> None:
    """Which file; what is in it is shown before anything is taken."""
    from sessionprep.ui.dialogs.calendar.taking_in import ask_for_calendar as ask

    ask(context)


def open_giving(context: Context) -> DialogShell:
    from sessionprep.ui.dialogs.calendar.giving_out import open_giving as show

    return show(context)
