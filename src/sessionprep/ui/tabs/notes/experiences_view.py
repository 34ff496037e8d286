"""Earlier experiences: on each row the line that may be known, and with whom, by a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.record import Privacy
from sessionprep.domain.trust import Experience
from sessionprep.domain.words import one_line
from sessionprep.services import experiences
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel, Source
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.tabs.notes.experiences_editor import ExperienceCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.context import Context


def experiences_room(context: Context) -> ListRoom:
    gathering = Gathering(context, experiences.add, _added)
    words = RoomWords(
        name="notes.experiences",
        title=_("Earlier experiences"),
        find=_("Find in earlier experiences"),
        empty=_("Is there one thing you’d like to be known?"),
        example=_("For example: “Please ask before you come closer.” What happened can stay untold."),
        button=_("Write one line"),
    )
    adding = Adding(
        _("Add a line to be known"),
        _("Write one line that may be known, and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(experiences.add_pasted, lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, _source(context)),
        Deeds(experiences.move, experiences.delete, _deleted),
        ExperienceCard(context),
        adding,
        beneath=quiet(_("Only this one line can be picked for a summary, under “How to work with me”.")),
    )
    return ListRoom(context, plan)


def _source(context: Context) -> Source[Experience]:
    return Source(Experience, experiences.listed, lambda _work: _pen(context), lambda each: (each.position, each.id))


def _pen(context: Context) -> Callable[[Experience], Row]:
    def draw(each: Experience) -> Row:
        private = each.privacy is not Privacy.SHAREABLE
        source, who = one_line(context.library.trust.source_title(each.source)), one_line(each.who)
        title, note = one_line(each.line) or _("(no line yet)"), " · ".join(part for part in (source, who) if part)
        return Row(
            each.id,
            title,
            note=note,
            mark="lock" if private else "",
            mark_words=_("Private") if private else "",
            search=fold(f"{title} {note} {each.need}"),
        )

    return draw


def _added(count: int) -> str:
    return ngettext("Added {count} experience.", "Added {count} experiences.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} experience.", "Deleted {count} experiences.", count).format(count=count)
