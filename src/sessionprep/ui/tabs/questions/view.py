"""The questions tab: a list in the person's order, the chosen question beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import QuestionId
from sessionprep.services import questions, sessions
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.list_room import Deeds, ListRoom, Offer, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.questions.editor import QuestionEditor
from sessionprep.ui.tabs.questions.model import source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.session import Session
    from sessionprep.ui.kit.context import Context


class QuestionsView:
    """Holds what the room's list, line and menus do."""

    def __init__(self, context: Context) -> None:
        self._context = context
        plan = RoomPlan(
            RoomWords(
                name="questions",
                title=_("Questions"),
                find=_("Find in questions"),
                empty=_("What would you like to ask?"),
                example=_("For example: “How will we both know that this is helping?”"),
                button=_("Write the first one"),
            ),
            RecordModel(context.workspace, context.bridge, source(context)),
            Deeds(questions.move, questions.delete, _deleted),
            QuestionEditor(context),
            Adding(_("Add a question"), _("Write a question and press Enter"), self._add, self._paste),
            self._tools(),
            self._offers,
        )
        self.room = ListRoom(context, plan)

    def _add(self, words: str) -> str:
        added = self._context.do(Label.ADD, questions.add, words)
        return added.id if added else ""

    def _paste(self, lines: str) -> None:
        self._context.guide.take_list(self._next(), lines)

    def _tools(self) -> list[QWidget]:
        bank = quiet_button(_("Question &bank…"), "library")
        bank.clicked.connect(lambda: self._context.guide.offer_bank(self._next()))
        paste = quiet_button(_("&Paste a list…"), "clipboard-paste")
        paste.clicked.connect(lambda: self._paste(""))
        return [bank, paste]

    def _offers(self, ids: Sequence[str]) -> list[Offer]:
        session = self._next()
        if session is None:
            return []
        when = brief(session.starts_at, session.zone, self._context.clock.now())
        words = _("&Put into the session on {when}").format(when=when)
        return [Offer(words, lambda: self._put_into(session, ids))]

    def _put_into(self, session: Session, ids: Sequence[str]) -> None:
        added = self._context.do(Label.PLAN, sessions.include, session.id, [QuestionId(each) for each in ids])
        if added is not None:
            said = ngettext("Put {count} question into the session.", "Put {count} questions into the session.", added)
            self._context.voice.say(said.format(count=added), undo=added > 0)

    def _next(self) -> Session | None:
        return self._context.workspace.read(sessions.next_up, self._context.clock.now())


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} question.", "Deleted {count} questions.", count).format(count=count)
