"""The plan on one page in large letters, for the room: on the whole screen, or on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.words import one_line
from sessionprep.services import sessions
from sessionprep.services.summary.offer import items_of
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.talking_card.dialog import open_card
from sessionprep.ui.kit.talking_card.said import Said

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context


def on_one_page(context: Context, session: SessionId) -> None:
    """What is still to ask; a page can be left lying about, so what is private is not on it."""
    waiting = context.workspace.read(sessions.to_bring, session)
    said = tuple(Said(one_line(item.words), item) for question in waiting for item in items_of(question))
    kept = len(waiting) - len(said)
    if not said:
        context.voice.say(_("There is nothing to put on a page: nothing is left to ask, or all of it is private."))
        return
    purpose = _("Only what is ticked is on the page. Take it along, or show it full screen.")
    if kept:
        private = ngettext(
            "{count} question is private and not on it.", "{count} questions are private and not on it.", kept
        )
        purpose = f"{purpose} {private.format(count=kept)}"
    open_card(context, _("On one page"), purpose, said)
