"""The question bank: tick one or many, then put them into the session or the list in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import listing, questions, sessions
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.picker import Picking, Taking, open_picker, shipped_choices

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
    bank = context.library.bank
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
        choices=shipped_choices([(group.id, group.questions) for group in bank], context.workspace.read(_known)),
        takings=takings,
        subject=_("&Subject"),
        groups=[Option(group.id, _(group.title)) for group in bank],
    )
    return open_picker(context.window, picking)


def _taker(context: Context, session: SessionId | None) -> Callable[[Sequence[str]], bool]:
    def take(ids: Sequence[str]) -> bool:
        picks = [each for group in context.library.bank for each in group.questions if each.id in ids]
        added = context.do(Label.ADD, _take, picks, session)
        if added is not None:
            context.voice.say(_said(added, session), undo=added > 0)
        return added is not None

    return take


def _take(work: Work, picks: Sequence[BankQuestion], session: SessionId | None) -> int:
    """How many are new where they were meant to go."""
    before = work.questions.count()
    picked = questions.add_from_bank(work, picks)
    if session is None:
        return work.questions.count() - before
    return sessions.include(work, session, [question.id for question in picked])


def _said(added: int, session: SessionId | None) -> str:
    if added:
        return ngettext("Added {count} question.", "Added {count} questions.", added).format(count=added)
    return _("All of this is in your list already.") if session is None else _("All of this is in the plan already.")


def _known(work: Work) -> frozenset[str]:
    return listing.origins(questions.listed(work))


def _purpose(context: Context, session: Session | None) -> str:
    if session is None:
        return _("Tick what you might ask, with Space or a click. You can change the words afterwards.")
    when = brief(session.starts_at, session.zone, context.clock.now())
    return _("Tick what you might ask on {when}, with Space or a click. You can change the words afterwards.").format(
        when=when
    )
