"""Tasks in the person's words and order, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import tasks
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.next_session.tasks.editor import task_card
from sessionprep.ui.tabs.next_session.tasks.model import source

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def tasks_room(context: Context) -> ListRoom:
    gathering = Gathering(context, tasks.add, _added)
    words = RoomWords(
        name="tasks",
        title=_("In between"),
        find=_("Find in tasks"),
        empty=_("Is there something to try until next time?"),
        example=_("For example: “Notice when I say yes and mean no.”"),
        button=_("Write a task"),
    )
    adding = Adding(
        _("Add a task"),
        _("Write what to try and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(tasks.add_pasted, lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, source()),
        Deeds(tasks.move, tasks.delete, _deleted),
        task_card(context),
        adding,
    )
    return ListRoom(context, plan)


def _added(count: int) -> str:
    return ngettext("Added {count} task.", "Added {count} tasks.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} task.", "Deleted {count} tasks.", count).format(count=count)
