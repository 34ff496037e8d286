"""What is hard to say, the easiest first, and below it what has been said already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.domain.question import Answer, Question, QuestionState, Readiness
from sessionprep.services import answers, hard_to_say, listing, questions, wording
from sessionprep.text import _
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.picker import Picking, Taking, open_picker, shipped_choices
from sessionprep.ui.kit.record_model import RecordModel, Source
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.kit.written_row import written_row
from sessionprep.ui.tabs.questions.counted import added, deleted
from sessionprep.ui.tabs.questions.editor import step_card
from sessionprep.ui.tabs.questions.model import comes_again

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.row import Row


def ladder_room(context: Context) -> ListRoom:
    gathering = Gathering(context, hard_to_say.add, added)
    sentences = quiet_button(_("&First sentences…"), "message-circle")
    sentences.clicked.connect(lambda: _offer_sentences(context, gathering))
    words = RoomWords(
        name="questions.hard",
        title=_("Hard to say"),
        find=_("Find in what is hard to say"),
        empty=_("What is hard to say?"),
        example=_("Begin with something small, such as: “I’d like to start with the difficult part today.”"),
        button=_("&First sentences…"),
    )
    adding = Adding(
        _("Add something hard to say"),
        _("Write it as you’d say it, and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(hard_to_say.add_pasted, lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, _source()),
        Deeds(hard_to_say.move, questions.delete, deleted),
        step_card(context),
        adding,
        [sentences],
        beneath=quiet(_("The easiest stands first. One step is enough, and none is fine too.")),
    )
    return ListRoom(context, plan)


def _offer_sentences(context: Context, gathering: Gathering) -> None:
    moments = context.library.starters.moments

    def take(ids: Sequence[str]) -> bool:
        picks = [each for moment in moments for each in moment.sentences if each.id in ids]
        return gathering.picked(hard_to_say.begin_with, picks)

    picking = Picking(
        title=_("First sentences"),
        purpose=_("Tick what could get you started, with Space or a click. You can change the words afterwards."),
        find=_("Find in the first sentences"),
        choices=shipped_choices([(each.id, each.sentences) for each in moments], context.workspace.read(_known)),
        takings=[Taking(_("Add {count} to what is hard to say"), take)],
        subject=_("&When"),
        groups=[Option(each.id, _(each.title)) for each in moments],
    )
    open_picker(context.window, picking)


def _known(work: Work) -> frozenset[str]:
    return listing.origins(questions.listed(work))


def _source() -> Source[Question]:
    return Source(
        Question,
        hard_to_say.steps,
        _pen,
        hard_to_say.step,
        keep=lambda _work, question: hard_to_say.is_step(question),
        belongs=_shows_in,
    )


def _pen(work: Work) -> Callable[[Question], Row]:
    def draw(question: Question) -> Row:
        ready = hard_to_say.readiness(question)
        notes = (
            wording.hardness()[question.hard],
            wording.name(ready) if ready in {Readiness.READY, Readiness.WITH_HELP} else "",
            wording.manner(question.manner),
            comes_again(question),
        )
        return written_row(
            question,
            note=" · ".join(note for note in notes if note),
            badge="" if question.state is QuestionState.TO_ASK else wording.name(question.state),
            faded=hard_to_say.is_said(question),
            also=" ".join(answer.wording for answer in answers.of(work, question.id)),
        )

    return draw


def _shows_in(_work: Work, other: Any) -> Iterable[str]:
    return [other.question] if isinstance(other, Answer) else []
