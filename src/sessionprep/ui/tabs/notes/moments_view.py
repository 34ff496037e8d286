"""Moments: as quick to write down when they helped as when they bothered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import MomentId
from sessionprep.services import moments
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.noticing import noticing_button
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.notes.along_sessions import WayAlong
from sessionprep.ui.tabs.notes.moments_editor import moment_card
from sessionprep.ui.tabs.notes.moments_model import source

if TYPE_CHECKING:
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


def moments_room(context: Context) -> ListRoom:
    gathering = Gathering(context, moments.add, _added)
    shown = moment_card(context)
    words = RoomWords(
        name="notes.moments",
        title=_("Moments"),
        find=_("Find in moments"),
        empty=_("Is there a moment that stayed?"),
        example=_(
            "For example: “They remembered my sister’s name.” A good one counts as much as one that bothered you."
        ),
        button=_("Worth &noticing…"),
    )
    adding = Adding(
        _("Add a moment"),
        _("What you saw or heard, then Enter and a number"),
        gathering.typed,
        lambda lines: gathering.pasted(moments.add_pasted, lines),
        then=shown.kind,
    )
    model = RecordModel(context.workspace, context.bridge, source(context))
    along = WayAlong(context)
    plan = RoomPlan(
        words,
        model,
        Deeds(moments.move, moments.delete, _deleted),
        shown.card,
        adding,
        [noticing_button(context)],
        beneath=along,
        awaits=lambda record: context.workspace.read(_is_blank, MomentId(record)),
    )
    room = ListRoom(context, plan)
    along.leads_to(room.show_record)
    return room


def _is_blank(work: Work, moment: MomentId) -> bool:
    found = moments.find(work, moment)
    return found is not None and moments.is_blank(found)


def _added(count: int) -> str:
    return ngettext("Added {count} moment.", "Added {count} moments.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} moment.", "Deleted {count} moments.", count).format(count=count)
