"""Words that pause a topic, on a card to hold up: one's own where there are any, else some to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.words import one_line
from sessionprep.services import boundaries, listing
from sessionprep.services.labels import Label
from sessionprep.services.summary.offer import items_of
from sessionprep.text import _
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker
from sessionprep.ui.kit.talking_card.dialog import Aside, open_card
from sessionprep.ui.kit.talking_card.said import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell


def open_stop_card(context: Context) -> DialogShell:
    lines = context.workspace.read(boundaries.with_stop_words)
    said = [Said(one_line(item.words), item) for line in lines for item in items_of(line) if item.key.field == "spoken"]
    if not said:
        return _choose(context)
    purpose = _("Only what is ticked is on the card. Hold it up, hand it over, or say it.")
    more = Aside(_("&More sentences…"), lambda: _choose(context))
    return open_card(context, _("Words to pause"), purpose, said, more)


def _choose(context: Context) -> DialogShell:
    known = context.workspace.read(_known)

    def take(ids: Sequence[str]) -> bool:
        picks = [each for each in context.library.stop_words if each.id in ids]
        if context.do(Label.ADD, boundaries.add_stop_words, picks) is None:
            return False
        open_stop_card(context)
        return True

    picking = Picking(
        title=_("Words to pause"),
        purpose=_(
            "Tick what you could say to pause a topic. Each becomes a line of yours about pace, to change as you like."
        ),
        find=_("Find in the sentences"),
        choices=[
            Choice(each.id, _(each.text), known=_("In your list") if each.id in known else "")
            for each in context.library.stop_words
        ],
        takings=[Taking(_("Put {count} on a card"), take)],
    )
    return open_picker(context.window, picking)


def _known(work: Work) -> frozenset[str]:
    return listing.origins(boundaries.listed(work))
