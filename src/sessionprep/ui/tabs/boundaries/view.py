"""The boundaries tab: the person's lines and the other side's, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import boundaries, listing
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.picker import Picking, Taking, open_picker, shipped_choices
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.boundaries.beneath import Beneath
from sessionprep.ui.tabs.boundaries.editor import boundary_card
from sessionprep.ui.tabs.boundaries.model import source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


def boundaries_room(context: Context) -> ListRoom:
    gathering = Gathering(context, boundaries.add, _added)
    examples = quiet_button(_("E&xamples…"), "library")
    examples.clicked.connect(lambda: _offer_examples(context, gathering))
    words = RoomWords(
        name="boundaries",
        title=_("Boundaries"),
        find=_("Find in boundaries"),
        empty=_("Where is a line for you?"),
        example=_("For example: “I can say ‘not today’ without giving a reason.”"),
        button=_("E&xamples…"),
    )
    adding = Adding(
        _("Add a boundary"),
        _("Write a boundary and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(boundaries.add_pasted, lines),
    )
    model = RecordModel(context.workspace, context.bridge, source(context))
    ways = Beneath(context, model)
    plan = RoomPlan(
        words,
        model,
        Deeds(boundaries.move, boundaries.delete, _deleted),
        boundary_card(context),
        adding,
        [examples],
        beneath=ways,
    )
    room = ListRoom(context, plan)
    ways.leads_to(room.show_record)
    return room


def _offer_examples(context: Context, gathering: Gathering) -> None:
    kinds = context.library.kinds

    def take(ids: Sequence[str]) -> bool:
        picks = [each for kind in kinds for each in kind.examples if each.id in ids]
        return gathering.picked(boundaries.add_from_examples, picks)

    picking = Picking(
        title=_("Examples"),
        purpose=_("Tick what could be yours. You can change the words afterwards."),
        find=_("Find in the examples"),
        choices=shipped_choices([(kind.id, kind.examples) for kind in kinds], context.workspace.read(_known)),
        takings=[Taking(_("Add {count} to my boundaries"), take)],
        subject=_("&Kind"),
        groups=[Option(kind.id, _(kind.title)) for kind in kinds],
    )
    open_picker(context.window, picking)


def _known(work: Work) -> frozenset[str]:
    return listing.origins(boundaries.listed(work))


def _added(count: int) -> str:
    return ngettext("Added {count} boundary.", "Added {count} boundaries.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} boundary.", "Deleted {count} boundaries.", count).format(count=count)
