"""Places in the person's order, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import places
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.next_session.places.editor import place_card
from sessionprep.ui.tabs.next_session.places.model import source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.ui.kit.context import Context


def places_room(context: Context) -> ListRoom:
    gathering = Gathering(context, places.add, _added)
    examples = quiet_button(_("E&xamples…"), "library")
    examples.clicked.connect(lambda: _offer_kinds(context, gathering))
    words = RoomWords(
        name="places",
        title=_("Places"),
        find=_("Find in places"),
        empty=_("Where can you talk without being heard?"),
        example=_("For example: “The bedroom, when the neighbours are out.”"),
        button=_("E&xamples…"),
    )
    adding = Adding(
        _("Add a place"),
        _("Write a place and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(places.add_pasted, lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, source(context)),
        Deeds(places.move, places.delete, _deleted),
        place_card(context),
        adding,
        [examples],
    )
    return ListRoom(context, plan)


def _offer_kinds(context: Context, gathering: Gathering) -> None:
    kinds = context.library.arriving.kinds
    mine = {each.kind for each in context.workspace.read(places.listed)}

    def take(ids: Sequence[str]) -> bool:
        return gathering.picked(places.add_kinds, [each for each in kinds if each.id in ids])

    picking = Picking(
        title=_("Kinds of places"),
        purpose=_("Tick what you have, with Space or a click. You can change the words afterwards."),
        find=_("Find a kind of place"),
        choices=[Choice(each.id, _(each.title), known=_("In your list") if each.id in mine else "") for each in kinds],
        takings=[Taking(_("Add {count} to my places"), take)],
    )
    open_picker(context.window, picking)


def _added(count: int) -> str:
    return ngettext("Added {count} place.", "Added {count} places.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} place.", "Deleted {count} places.", count).format(count=count)
