"""The question bank: tick one or many, then put them into the session or the list in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import questions, sessions
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.session import Session
    from sessionprep.services.content.bank import BankQuestion
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell


def open_bank(context: Context, session: Session | None) -> DialogShell:
    """Offer the bank, for this session if there is one."""
    known = context.workspace.read(_in_use)
    choices = [
        Choice(question.id, _(question.text), group.id, _("In your list") if question.id in known else "")
        for group in context.library.bank
        for question in group.questions
    ]
    if session is None:
        takings = [Taking(_("Add {count} to my list"), _taker(context, None))]
    else:
        takings = [
            Taking(_("Add {count} to my &list only"), _taker(context, None)),
            Taking(_("Add {count} to the session"), _taker(context, session.id)),
        ]
    picking = Picking(
        title=_("Question bank"),
        purpose=_purpose(context, session),
        find=_("Find in the question bank"),
        choices=choices,
        takings=takings,
        subject=_("&Subject"),
        groups=[Option(group.id, _(group.title)) for group in context.library.bank],
    )
    return open_picker(context.window, picking)


def _taker(context: Context, session: SessionId | None) -> Callable[[Sequence[str]], bool]:
    bank = {question.id: question for group in context.library.bank for question in group.questions}

    def take(ids: Sequence[str]) -> bool:
        stored = context.save(Label.ADD, _take, [bank[each] for each in ids], session)
        if stored:
            said = ngettext("Added {count} question.", "Added {count} questions.", len(ids))
            context.voice.say(said.format(count=len(ids)), undo=True)
        return stored

    return take


def _take(work: Work, picked: Sequence[BankQuestion], session: SessionId | None) -> None:
    added = questions.add_from_bank(work, picked)
    if session is not None:
        sessions.include(work, session, [question.id for question in added])


def _in_use(work: Work) -> set[str]:
    return {question.origin for question in questions.listed(work) if question.origin}


def _purpose(context: Context, session: Session | None) -> str:
    if session is None:
        return _("Tick what you might ask, with Space or a click. You can change the words afterwards.")
    when = brief(session.starts_at, session.zone, context.clock.now())
    return _("Tick what you might ask on {when}, with Space or a click. You can change the words afterwards.").format(
        when=when
    )
