"""What became of it once it was raised: how they responded, what came of it, and what to do from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import RaisingId, SessionId, TalkId
from sessionprep.domain.talk import Reception
from sessionprep.services import repairs, sessions, wording
from sessionprep.services.days import brief, brief_day
from sessionprep.services.labels import Label
from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.kit.among_field import AmongField, bind_among
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.earlier import Earlier, Version
from sessionprep.ui.kit.guide_fold import guide_fold
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.only_while import OnlyWhile
from sessionprep.ui.kit.shown_while import ShownWhile
from sessionprep.ui.kit.ways_on import ways_on_fold
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.talk import Raising, Talk
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

_RAISED, _ALONG, _LET_GO, _TAKE_UP = "raised", "along", "let go", "take up"


class ReceptionPart(QWidget):
    """Of all this only what can be said now is in sight; after every answer there is a next step, or an end."""

    def __init__(self, context: Context, say_it: Callable[[], object]) -> None:
        """`say_it` puts the keyboard where it is put into words."""
        super().__init__()
        self._context = context
        self._responded = ShownWhile(WordsField(_("How they &responded"), example=_("In your words. Only for you")))
        self._came = ShownWhile(
            ChoiceField(_("How it turned out"), [Option(each, _so_far(each)) for each in repairs.OUTCOMES])
        )
        self._change = ShownWhile(_change_field())
        self._from_here = LinkedField(_("From here"), context.guide.go)
        self._ways = OnlyWhile(ways_on_fold(context, say_it))
        self._earlier = Earlier(_("The times before"), _("Delete what was on {day}"))
        self.session = AmongField(_("Raised in the session"), _("No session"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._responded, self._came, self._change, self._from_here, self._ways, self._earlier):
            column.addWidget(part)
        column.addWidget(_good_answer(context))

    def bind(self, form: Form) -> None:
        zone = self._context.clock.zone
        form.bind(self._change, _change, self._ask_for)
        form.bind(self._responded, _last_response, self._respond)
        form.bind(self._came, _last_reception, self._settle_on)
        form.bind(self._from_here, _from_here, lambda talk, taken: self._take(form, TalkId(talk), taken))
        form.bind(self._ways, lambda work, talk: repairs.not_heard_twice(work, talk.id), lambda _talk, _value: True)
        form.bind(
            self._earlier, lambda work, talk: _before(work, talk, zone), lambda _talk, raising: self._delete(raising)
        )
        bind_among(form, self.session, self._context, self._sessions, _was_in)

    def settle_now(self) -> None:
        for field in (self._change, self._responded, self._came):
            field.settle_now()

    def _ask_for(self, talk: str, words: str) -> bool:
        return self._context.save(Label.WRITE, repairs.ask_for, TalkId(talk), words)

    def _respond(self, talk: str, words: str) -> bool:
        return self._context.save(Label.WRITE, repairs.respond, TalkId(talk), words)

    def _settle_on(self, talk: str, reception: str) -> bool:
        return self._context.save(Label.CHOOSE, repairs.came_of_it, TalkId(talk), Reception(reception))

    def _take(self, form: Form, talk: TalkId, taken: str) -> bool:
        """With the last words typed."""
        if not form.settle():
            return False
        if taken == _ALONG:
            return self._take_along(talk)
        if taken == _RAISED:
            return self._context.do(Label.ADD, repairs.raise_it, talk) is not None
        return self._context.save(Label.CHOOSE, repairs.let_go if taken == _LET_GO else repairs.take_up, talk)

    def _take_along(self, talk: TalkId) -> bool:
        taken = self._context.do(Label.PLAN, lambda work: (repairs.take_along(work, talk),))
        if taken is None:
            return False
        session = taken[0]
        if session is None:
            self._context.voice.say(_("It is among your questions."), undo=True)
        else:
            when = brief_day(session.starts_at, session.zone, self._context.clock.now())
            self._context.voice.say(_("It is in the plan for {when}.").format(when=when), undo=True)
        return True

    def _delete(self, raising: str) -> bool:
        if self._context.save(Label.DELETE, repairs.delete, RaisingId(raising)):
            self._context.voice.say(_("Deleted one time it was raised."), undo=True)
        return True

    def _sessions(self, work: Work, talk: Talk) -> tuple[str, tuple[Option, ...]]:
        """None to choose from before it was raised."""
        raising, now = repairs.latest(work, talk.id), self._context.clock.now()
        begun = [each for each in reversed(sessions.by_time(work)) if each.starts_at <= now] if raising else []
        options = tuple(Option(each.id, brief(each.starts_at, each.zone, now)) for each in begun)
        return (raising.session or "" if raising else ""), options


def _change_field() -> WordsField:
    return WordsField(
        _("What I asked to be di&fferent"),
        hint=_("Until something changed or you let it go, it stays in sight when you get ready."),
        example=_("Put the clock where I can see it too"),
        lines=1,
    )


def _good_answer(context: Context) -> QWidget:
    repair = context.library.repair
    answer = repair.answer
    return guide_fold(answer.title, [*answer.lines, answer.note], answer.sources, repair.about)


def _so_far(reception: Reception) -> str:
    return _("Can’t say yet") if reception is Reception.RAISED else wording.name(reception)


def _was_in(work: Work, talk: str, session: str) -> None:
    repairs.was_in(work, TalkId(talk), SessionId(session) if session else None)


def _change(work: Work, talk: Talk) -> str | None:
    return talk.change if talk.change or repairs.latest(work, talk.id) else None


def _last_response(work: Work, talk: Talk) -> str | None:
    raising = repairs.latest(work, talk.id)
    return raising.responded if raising else None


def _last_reception(work: Work, talk: Talk) -> Reception | None:
    raising = repairs.latest(work, talk.id)
    return raising.reception if raising else None


def _before(work: Work, talk: Talk, zone: str) -> tuple[Version, ...]:
    return tuple(_version(work, each, zone) for each in repairs.times(work, talk.id)[1:])


def _version(work: Work, raising: Raising, zone: str) -> Version:
    day = short_date(repairs.raised_on(work, raising, zone))
    return Version(raising.id, f"{day} · {_so_far(raising.reception)}", raising.responded or _("(no words)"))


def _from_here(work: Work, talk: Talk) -> Linked:
    if not talk.wording.strip():
        return Linked()
    raised = repairs.latest(work, talk.id) is not None
    again = Option(_RAISED, _("I raised it again") if raised else _("I raised it"))
    along, let_go = Option(_ALONG, _("Take it along to the next session")), Option(_LET_GO, _("Let it go"))
    match talk.reception:
        case Reception.LET_GO:
            return Linked((), (Option(_TAKE_UP, _("Take it up again")),), _("You put it down. It stays here in case."))
        case Reception.CHANGED:
            return Linked((), (again,), _("Something changed. You can stop here."))
        case Reception.HEARD if not repairs.is_open(talk):
            return Linked((), (again,), _("You were heard. That can be enough."))
        case Reception.HEARD:
            return Linked(
                (), (again, let_go), _("You were heard. What you asked for stays in sight until it is settled.")
            )
        case Reception.NOT_HEARD:
            said = _("That can happen, and it doesn’t mean that you said it wrong.")
            return Linked((), (along, again, let_go), said)
        case Reception.RAISED:
            return Linked((), (again, let_go), _("What comes of it may take a while. You can leave it here."))
        case _:
            return Linked((), (again, let_go), _("When you have said it, or if you’d rather not."))
