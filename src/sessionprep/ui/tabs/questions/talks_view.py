"""What was put into words: what happened on one line, the rest beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sessionprep.domain.question import Question
from sessionprep.domain.talk import Reception, Talk
from sessionprep.domain.words import one_line
from sessionprep.services import repairs, talks, wording
from sessionprep.services.content.repair import OTHER
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker
from sessionprep.ui.kit.record_model import RecordModel, Source
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.kit.written_row import written_row
from sessionprep.ui.tabs.questions.talks_editor import talk_card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

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
        beneath=_signs(context),
    )
    return ListRoom(context, plan)


def _signs(context: Context) -> QWidget:
    """For when there was no event; going quiet counts too."""
    button = plain(_("&Nothing in particular happened…"), "message-circle")
    button.clicked.connect(lambda: _offer_signs(context))
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch()
    return line


def _offer_signs(context: Context) -> None:
    signs = context.library.repair.signs

    def take(ids: Sequence[str]) -> bool:
        happened = " ".join(_(each.text) for each in signs if each.id in ids and each.id != OTHER)
        talk = context.do(Label.ADD, talks.begin_from, happened=happened)
        if talk is None:
            return False
        context.guide.go("questions", talk.id)
        return True

    picking = Picking(
        title=_("Nothing in particular happened"),
        purpose=_("Something can be off without an event. Tick what you noticed; what it was about can come later."),
        find=_("Find in the signs"),
        choices=[Choice(each.id, _(each.text)) for each in signs],
        takings=[Taking(_("Put it into words"), take)],
    )
    open_picker(context.window, picking)


def _source() -> Source[Talk]:
    return Source(Talk, talks.listed, _pen, lambda talk: (talk.position, talk.id), belongs=_shows_in)


def _pen(work: Work) -> Callable[[Talk], Row]:
    """The badge says what came of it, or, before it was raised, where the question it has become stands."""

    def draw(talk: Talk) -> Row:
        question = work.questions.find(talk.question) if talk.question else None
        parts = (talk.happened, talk.felt, talk.wish, talk.fear)
        asked = wording.name(question.state) if question else ""
        return written_row(
            talk,
            badge=asked if talk.reception is Reception.OPEN else wording.name(talk.reception),
            note=_("Still open: {change}").format(change=one_line(talk.change)) if repairs.is_open(talk) else "",
            faded=talk.reception in repairs.CLOSED,
            also=" ".join(parts),
        )

    return draw


def _shows_in(work: Work, other: Any) -> Iterable[str]:
    return [talk.id for talk in work.talks.having(question=other.id)] if isinstance(other, Question) else []


def _added(count: int) -> str:
    return ngettext("Began {count} paragraph.", "Began {count} paragraphs.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} paragraph.", "Deleted {count} paragraphs.", count).format(count=count)
