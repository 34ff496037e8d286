"""From any feeling on: where in the body it is, a question about it, or something to bring up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import felt
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.body_places import open_body_places
from sessionprep.ui.kit.feelings_deeds import FeelingOffer
from sessionprep.ui.kit.feelings_words import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.note import Feeling
    from sessionprep.ui.kit.context import Context


def feeling_offers(context: Context) -> Callable[[Feeling], Sequence[FeelingOffer]]:
    """In the order of the menu."""

    def offers(feeling: Feeling) -> Sequence[FeelingOffer]:
        return (
            FeelingOffer(_("&Where in the body…"), lambda: open_body_places(context, feeling)),
            FeelingOffer(_("A&sk about this"), lambda: ask_about(context, feeling)),
            FeelingOffer(_("&Bring this up"), lambda: bring_up(context, feeling)),
        )

    return offers


def ask_about(context: Context, feeling: Feeling) -> None:
    """The page stays where it is; the question waits in its list."""
    words = named(feeling, context.library.feeling_words())
    if context.do(Label.ADD, felt.ask_about, feeling.id, words) is not None:
        context.voice.say(_("Made a question of it. It is in your questions."), undo=True)


def bring_up(context: Context, feeling: Feeling) -> None:
    """It leads to where it is put into words."""
    words = named(feeling, context.library.feeling_words())
    talk = context.do(Label.ADD, felt.bring_up, feeling.id, words)
    if talk is not None:
        context.guide.go("questions", talk.id)
