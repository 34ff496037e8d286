"""The fields about saying it: how hard, how ready, which way, and when it comes again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.question import QuestionState, Readiness
from sessionprep.services import goals, hard_to_say, questions, questions_return, wording
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.among_field import AmongField, bind_among
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.shown_while import ShownWhile

if TYPE_CHECKING:
    from sessionprep.domain.question import Question
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

_WAITS = (1, 2, 3, 4, 6, 8)  # sessions
_PACES = (1, 2, 3, 4, 6, 8, 12)


@dataclass(frozen=True, slots=True)
class Saying:
    hard: ChoiceField
    ready: ChoiceField
    manner: PickField
    returns: ShownWhile
    every: PickField
    goal: AmongField


def saying_fields() -> Saying:
    return Saying(
        hard=ChoiceField(
            _("How hard it is to say"), [Option(str(hard), words) for hard, words in wording.hardness().items()]
        ),
        ready=ChoiceField(_("How ready I am"), [Option(each, wording.name(each)) for each in Readiness]),
        manner=PickField(
            _("How I’d rather &do it"),
            [Option(each, words) for each, words in wording.manners().items()],
            own_words=True,
            blank=_("Pick a way or write one"),
        ),
        returns=ShownWhile(
            PickField(_("As&k me again"), [Option(str(each), _wait(each)) for each in _WAITS], blank=_("When I want"))
        ),
        every=PickField(
            _("It comes a&gain"), [Option(str(each), wording.pace(each)) for each in _PACES], blank=_("No, just once")
        ),
        goal=AmongField(_("For the goal"), _("No goal in particular")),
    )


def bind_saying(form: Form, fields: Saying, context: Context) -> None:
    keep = form.keep
    keep(fields.hard, lambda question: str(question.hard), Label.CHOOSE, hard_to_say.rate, int)
    keep(fields.ready, hard_to_say.readiness, Label.CHOOSE, hard_to_say.be_ready, Readiness)
    keep(fields.manner, lambda question: question.manner, Label.CHOOSE, hard_to_say.say_how)
    keep(fields.returns, _returns, Label.CHOOSE, questions_return.ask_again_in, _number)
    keep(fields.every, lambda question: _words(question.every), Label.CHOOSE, questions_return.stand, _number)
    bind_among(form, fields.goal, context, _goals, questions.serve)


def _wait(count: int) -> str:
    return ngettext("In {count} session", "In {count} sessions", count).format(count=count)


def _returns(question: Question) -> str | None:
    return _words(question.returns_in) if question.state is QuestionState.NOT_YET else None


def _words(count: int) -> str:
    return str(count) if count else ""


def _number(words: str) -> int:
    return int(words) if words else 0


def _goals(work: Work, question: Question) -> tuple[str, tuple[Option, ...]]:
    return question.goal or "", tuple(Option(goal.id, goal.wording) for goal in goals.listed(work))
