"""One task in detail; saying that it is not clear makes the question by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import TaskId
from sessionprep.domain.question import Clarity
from sessionprep.domain.task import Task, TaskState
from sessionprep.services import goals, tasks, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.among_field import AmongField, begun_sessions, bind_among
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.record_links import question_link
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

_HELPS = "helps"


def task_card(context: Context) -> RecordCard:
    words, why, when = WordsField(_("&What to try")), WordsField(_("W&hy")), LineField(_("When"))
    clarity = ChoiceField(_("Is it clear what to do?"), [Option(each, wording.name(each)) for each in Clarity])
    linked = LinkedField(_("A question about it"), context.guide.go)
    state = ChoiceField(_("Where it stands"), [Option(each, wording.name(each)) for each in TaskState])
    outcome = WordsField(_("How it &went"), example=_("Not having done it is an answer too"))
    notice, obstacles = WordsField(_("How I’ll notice")), WordsField(_("What may get in the way"))
    goal = AmongField(_("For the goal"), _("No goal in particular"))
    session = AmongField(_("Agreed on in the session"), _("In none"))
    private = private_field()
    fields = FieldSet(
        [words, why, when, clarity, linked, state, outcome],
        [notice, obstacles, goal, session, private],
        **remembered_fold(context, "tasks.more"),
    )
    card = RecordCard(context, Task, fields, first=words)
    keep = card.form.keep
    keep(words, lambda task: task.wording, Label.WRITE, tasks.reword)
    keep(why, lambda task: task.why, Label.WRITE, tasks.say_why)
    keep(when, lambda task: task.when, Label.WRITE, tasks.say_when)
    _bind_clarity(card.form, clarity, context)
    card.form.bind(linked, _linked, lambda record, _taken: _ask_how_it_helps(context, card, TaskId(record)))
    keep(state, lambda task: task.state, Label.CHOOSE, tasks.mark, TaskState)
    keep(outcome, lambda task: task.outcome, Label.WRITE, tasks.tell_how_it_went)
    keep(notice, lambda task: task.notice, Label.WRITE, tasks.will_notice)
    keep(obstacles, lambda task: task.obstacles, Label.WRITE, tasks.foresee)
    bind_among(card.form, goal, context, _goals, tasks.serve)
    bind_among(card.form, session, context, _sessions, tasks.agreed_in)
    bind_private(card.form, private, tasks.guard)
    return card


def _bind_clarity(form: Form, field: ChoiceField, context: Context) -> None:
    def save(record: str, chosen: str) -> bool:
        before = context.workspace.read(tasks.find, TaskId(record))
        if not context.save(Label.CHOOSE, _find_clear, TaskId(record), Clarity(chosen)):
            return False
        after = context.workspace.read(tasks.find, TaskId(record))
        if before and after and before.question != after.question:
            context.voice.say(_("Made a question of it, to ask what is meant."), undo=True)
        return True

    form.bind(field, lambda _work, task: task.clarity, save)


def _find_clear(work: Work, task: TaskId, clarity: Clarity) -> None:
    tasks.find_clear(work, task, clarity)


def _linked(work: Work, task: Task) -> Linked:
    link = question_link(work, task.question)
    offers = (Option(_HELPS, _("I don’t see how this helps yet")),) if task.wording.strip() else ()
    return Linked((link,) if link else (), offers)


def _ask_how_it_helps(context: Context, card: RecordCard, task: TaskId) -> bool:
    """With the last words typed."""
    if card.settle() and context.do(Label.ADD, tasks.ask_how_it_helps, task) is not None:
        context.voice.say(_("Made a question of it. It is in your questions."), undo=True)
    return True


def _goals(work: Work, task: Task) -> tuple[str, tuple[Option, ...]]:
    return task.goal or "", tuple(Option(goal.id, goal.wording) for goal in goals.listed(work))


def _sessions(work: Work, task: Task) -> tuple[str, tuple[Option, ...]]:
    return begun_sessions(work, task.session)
