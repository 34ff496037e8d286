"""One goal in detail; what I think they work on stays below the fold and never leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.goal import Agreement, Goal, GoalState
from sessionprep.domain.ids import GoalId
from sessionprep.services import goals, lines, wording
from sessionprep.services.labels import Label
from sessionprep.services.lines import Line, Removed
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.lines_field import LinesField, LinesWords
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.record_links import to_question, to_task
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.expectations.going_part import GoingPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.lines import Edit
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form


def goal_card(context: Context) -> RecordCard:
    words = WordsField(_("&My goal"))
    why = WordsField(_("Why it matters"))
    agreement = ChoiceField(_("With my therapist"), [Option(each, wording.name(each)) for each in Agreement])
    steps = LinesField(_step_words())
    linked = LinkedField(_("Questions and tasks"), context.guide.go)
    notice = WordsField(_("How I’d notice a change"))
    going = GoingPart(context)
    theirs = WordsField(_("What I &think they work on"), hint=_("Only for you. It can never be shared."))
    state = ChoiceField(_("Where it stands"), [Option(each, wording.name(each)) for each in GoalState])
    private = private_field()
    fields = FieldSet(
        [words, why, agreement, steps, linked],
        [notice, going, theirs, state, private],
        **remembered_fold(context, "goals.more"),
    )
    card = RecordCard(context, Goal, fields, first=words)
    keep = card.form.keep
    keep(words, lambda goal: goal.wording, Label.WRITE, goals.reword)
    keep(why, lambda goal: goal.why, Label.WRITE, goals.say_why)
    keep(agreement, lambda goal: goal.agreement, Label.CHOOSE, goals.agree, Agreement)
    _bind_steps(card.form, steps, context)
    card.form.bind(linked, _linked, lambda record, taken: _take(context, GoalId(record), taken))
    keep(notice, lambda goal: goal.notice, Label.WRITE, goals.would_notice)
    going.bind(card.form)
    keep(theirs, lambda goal: goal.theirs, Label.WRITE, goals.suppose)
    keep(state, lambda goal: goal.state, Label.CHOOSE, goals.mark, GoalState)
    bind_private(card.form, private, goals.guard)
    return card


def _step_words() -> LinesWords:
    return LinesWords(
        all=_("Steps, in any order"),
        one=_("Step {number}"),
        add=_("Add a step"),
        write=_("Write a step and press Enter"),
        hint=_("Alt+↑ and Alt+↓ move a step."),
    )


def _bind_steps(form: Form, field: LinesField, context: Context) -> None:
    def save(record: str, edits: Sequence[Edit]) -> bool:
        stored = context.save(lines.label(edits), goals.change_steps, GoalId(record), edits)
        if stored and isinstance(edits[-1], Removed):
            context.voice.say(_("Removed a step."), undo=True)
        return stored

    def look(work: Work, goal: Goal) -> tuple[Line, ...]:
        return tuple(Line(step.id, step.wording, step.done) for step in goals.steps(work, goal.id))

    form.bind(field, look, save)


def _linked(work: Work, goal: Goal) -> Linked:
    """What is about it, and the two questions a goal may become while it has not."""
    questions = goals.questions_of(work, goal.id)
    made = {question.origin for question in questions}
    links = [*map(to_question, questions), *map(to_task, goals.tasks_of(work, goal.id))]
    offers = [option for option in _offers() if option.value not in made] if goal.wording.strip() else []
    return Linked(tuple(links), tuple(offers))


def _offers() -> list[Option]:
    return [
        Option(goals.SAME_GOAL, _("Ask whether we mean the same")),
        Option(goals.HOW_IT_HELPS, _("I don’t see how this helps yet")),
    ]


def _take(context: Context, goal: GoalId, taken: str) -> bool:
    act = goals.ask_if_same if taken == goals.SAME_GOAL else goals.ask_how_it_helps
    if context.do(Label.ADD, act, goal):
        context.voice.say(_("Made a question of it."), undo=True)
    return True
