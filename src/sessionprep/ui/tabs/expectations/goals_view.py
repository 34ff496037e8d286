"""The goals: in the person's words and order, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import goals
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.expectations.goals_editor import goal_card
from sessionprep.ui.tabs.expectations.goals_model import source

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def goals_room(context: Context) -> ListRoom:
    gathering = Gathering(context, goals.add, _added)
    words = RoomWords(
        name="goals",
        title=_("Goals"),
        find=_("Find in goals"),
        empty=_("What would you like to be different?"),
        example=_("For example: “I call people back, even when I dread it.”"),
        button=_("Write a goal"),
    )
    adding = Adding(
        _("Add a goal"),
        _("Write a goal and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(goals.add_pasted, lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, source()),
        Deeds(goals.move, goals.delete, _deleted),
        goal_card(context),
        adding,
    )
    return ListRoom(context, plan)


def _added(count: int) -> str:
    return ngettext("Added {count} goal.", "Added {count} goals.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} goal.", "Deleted {count} goals.", count).format(count=count)
