"""Ways on when something weighs: they stand there, none is urged, and nobody is called anything."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import therapists, ways_on
from sessionprep.services.content.ways_on import Way
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.kit.sources import looked_at, sources_of
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sessionprep.services.content.ways_on import WayOn, WaysOn
    from sessionprep.ui.kit.context import Context

Steps = tuple["Callable[[], object]", ...]


class WaysOnList(QWidget):
    """Always in the same order; `steps` are what the buttons of a way do, as many as it has words for."""

    def __init__(self, shown: WaysOn, steps: Mapping[Way, Steps]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2.5))
        column.addWidget(body(_("None of these is better than another, and you don’t have to decide today.")))
        for way in shown.ways:
            column.addWidget(_Block(way, steps[way.way]))
        column.addWidget(quiet(looked_at(shown.about)))


def ways_on_fold(context: Context, talk: Callable[[], object], leave: Callable[[], object] = lambda: None) -> Folded:
    """Folded until it is wanted; `talk` begins to put into words what this is about.

    `leave` closes what it stands in: a step may lead to another tab.
    """

    def first_leave(step: Callable[[], object]) -> Callable[[], object]:
        return lambda: (leave(), step())

    steps = {way: tuple(map(first_leave, acts)) for way, acts in _steps(context, talk).items()}
    return Folded(_("Ways on…"), WaysOnList(context.library.ways_on, steps))


class _Block(QWidget):
    def __init__(self, way: WayOn, steps: Steps) -> None:
        super().__init__()
        buttons = QWidget()
        flow = Flow(buttons, space(1))
        for words, step in zip(way.steps, steps, strict=True):
            button = quiet_button(_(words))
            button.clicked.connect(partial(_take, step))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.75))
        for part in (heading(_(way.title)), body(_(way.text)), buttons):
            column.addWidget(part)
        if way.sources:
            column.addWidget(quiet(sources_of(way.sources)))


def _take(step: Callable[[], object], _checked: object = None) -> None:
    step()


def _steps(context: Context, talk: Callable[[], object]) -> dict[Way, Steps]:
    return {
        Way.TALK: (talk,),
        Way.OUTSIDE: (lambda: _ask_outside(context),),
        Way.COMPLAINT: (lambda: _ask(context, ways_on.COMPLAIN),),
        Way.LEAVING: (lambda: _ask(context, ways_on.STOPPING), lambda: _plan_ending(context)),
        Way.SUPPORT: (context.guide.support,),
    }


def _ask_outside(context: Context) -> None:
    if task := context.do(Label.ADD, ways_on.ask_outside):
        context.voice.say(_("It is among what to do in between, and private."), undo=True)
        context.guide.go("next_session", task.id)


def _ask(context: Context, question: str) -> None:
    if asked := context.do(Label.ADD, ways_on.ask, context.library.bank_question(question)):
        context.voice.say(_("It is among your questions."), undo=True)
        context.guide.go("questions", asked.id)


def _plan_ending(context: Context) -> None:
    """On the card of whom one is with; where nobody is named, where they can be."""
    therapist = context.workspace.read(therapists.current_id)
    context.guide.go("expectations", therapist or "therapists")
