"""The questions tab: a list in the person's order, the chosen question beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sessionprep.domain.ids import QuestionId
from sessionprep.services import questions, sessions
from sessionprep.services.days import brief_day
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import plain, quiet_button
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, Offer, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.questions.counted import added, deleted
from sessionprep.ui.tabs.questions.editor import question_card
from sessionprep.ui.tabs.questions.model import source
from sessionprep.ui.tabs.questions.technique import open_technique
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


def questions_room(context: Context) -> ListRoom:
    guide = context.guide
    gathering = Gathering(context, questions.add, added)
    bank = quiet_button(_("Question &bank…"), "library")
    bank.clicked.connect(lambda: guide.offer_bank(_ahead(context)))
    words = RoomWords(
        name="questions",
        title=_("Questions"),
        find=_("Find in questions"),
        empty=_("What would you like to ask?"),
        example=_("For example: “How will we both know that this is helping?”"),
        button=_("Question &bank…"),
    )
    adding = Adding(
        _("Add a question"),
        _("Write a question and press Enter"),
        gathering.typed,
        lambda lines: guide.take_list(_ahead(context), lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, source(context)),
        Deeds(questions.move, questions.delete, deleted),
        question_card(context),
        adding,
        [bank],
        lambda ids: _offers(context, [QuestionId(each) for each in ids]),
        beneath=_sources(context),
    )
    return ListRoom(context, plan)


def _sources(context: Context) -> QWidget:
    line = QWidget()
    flow = Flow(line, space(0.5))
    paste = plain(_("&Paste a list…"), "clipboard-paste")
    paste.clicked.connect(lambda: context.guide.take_list(_ahead(context)))
    technique = plain(_("About a &technique…"), "circle-help")
    technique.clicked.connect(lambda: open_technique(context, _ahead(context)))
    for button in (paste, technique):
        flow.addWidget(button)
    return line


def _offers(context: Context, chosen: Sequence[QuestionId]) -> list[Offer]:
    """Nothing that is already done, and nothing while no session is ahead."""
    session = _ahead(context)
    if session is None or context.workspace.read(_all_planned, session, chosen):
        return []
    day = brief_day(session.starts_at, session.zone, context.clock.now())
    return [Offer(_("&Put into the session on {day}").format(day=day), lambda: _put_into(context, session, chosen))]


def _put_into(context: Context, session: Session, chosen: Sequence[QuestionId]) -> None:
    new = context.do(Label.PLAN, sessions.include, session.id, chosen)
    if new is not None:
        said = ngettext("Put {count} question into the session.", "Put {count} questions into the session.", new)
        context.voice.say(said.format(count=new), undo=True)


def _all_planned(work: Work, session: Session, chosen: Sequence[QuestionId]) -> bool:
    return {*chosen} <= {item.question for item in work.plan_items.having(session=session.id)}


def _ahead(context: Context) -> Session | None:
    return next(iter(context.workspace.read(sessions.ahead, context.clock.now())), None)
