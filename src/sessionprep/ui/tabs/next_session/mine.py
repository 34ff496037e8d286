"""Questions a person already has, to be put into this plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import QuestionId
from sessionprep.domain.question import QuestionState
from sessionprep.domain.words import one_line
from sessionprep.services import sessions, wording
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.question import Question
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell


def open_mine(context: Context, session: SessionId) -> DialogShell:
    """Offer every open question that is not in the plan yet."""

    def take(ids: Sequence[str]) -> bool:
        added = context.do(Label.PLAN, sessions.include, session, [QuestionId(each) for each in ids])
        if added is None:
            return False
        said = ngettext("Put {count} question into the plan.", "Put {count} questions into the plan.", added)
        context.voice.say(said.format(count=added), undo=True)
        return True

    picking = Picking(
        title=_("From my questions"),
        purpose=_("Tick what you would like to bring, with Space or a click."),
        find=_("Find in my questions"),
        choices=[_choice(each) for each in context.workspace.read(sessions.not_planned, session)],
        takings=[Taking(_("Put {count} into the plan"), take)],
    )
    return open_picker(context.window, picking)


def _choice(question: Question) -> Choice:
    known = "" if question.state is QuestionState.TO_ASK else wording.name(question.state)
    return Choice(question.id, one_line(question.wording) or _("(no words yet)"), known=known)
