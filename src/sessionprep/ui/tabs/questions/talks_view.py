"""What was put into words: what happened on one line, the rest beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.domain.question import Question
from sessionprep.domain.talk import Talk
from sessionprep.services import talks, wording
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel, Source
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.kit.written_row import written_row
from sessionprep.ui.tabs.questions.talks_editor import talk_card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row


def talks_room(context: Context) -> ListRoom:
    gathering = Gathering(context, talks.begin, _added)
    words = RoomWords(
        name="questions.talks",
        title=_("Put into words"),
        find=_("Find in what I put into words"),
        empty=_("What happened?"),
        example=_("Say it in four parts, and it becomes something you can say, read out or hand over."),
        button=_("Write what happened"),
    )
    adding = Adding(
        _("Begin with what happened"),
        _("Write what happened and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(talks.begin_pasted, lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, _source()),
        Deeds(talks.move, talks.delete, _deleted),
        talk_card(context),
        adding,
    )
    return ListRoom(context, plan)


def _source() -> Source[Talk]:
    return Source(Talk, talks.listed, _pen, lambda talk: (talk.position, talk.id), belongs=_shows_in)


def _pen(work: Work) -> Callable[[Talk], Row]:
    """The badge is that of the question it has become."""

    def draw(talk: Talk) -> Row:
        question = work.questions.find(talk.question) if talk.question else None
        parts = (talk.happened, talk.felt, talk.wish, talk.fear)
        return written_row(talk, badge=wording.name(question.state) if question else "", also=" ".join(parts))

    return draw


def _shows_in(work: Work, other: Any) -> Iterable[str]:
    return [talk.id for talk in work.talks.having(question=other.id)] if isinstance(other, Question) else []


def _added(count: int) -> str:
    return ngettext("Began {count} paragraph.", "Began {count} paragraphs.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} paragraph.", "Deleted {count} paragraphs.", count).format(count=count)
