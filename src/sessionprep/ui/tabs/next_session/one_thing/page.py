"""The steps of getting ready, or of looking back, in their order; and at which of them a person stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from sessionprep.services import settings
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.one_by_one import OneByOne, Step, StepView
from sessionprep.ui.tabs.next_session.arriving import ArrivingPanel
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.tabs.next_session.one_thing.bringing import Bringing
from sessionprep.ui.tabs.next_session.one_thing.feeling import BEFORE, FeelingToday
from sessionprep.ui.tabs.next_session.one_thing.first import SaidFirst
from sessionprep.ui.tabs.next_session.one_thing.whole import WholeList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context

STOPPED = "next_session.one_thing"  # the session, and the place among the steps


class SessionStep(StepView, Protocol):
    """One screen about a session."""

    def show(self, session: SessionId) -> None: ...


@dataclass(frozen=True, slots=True)
class OneStep:
    title: str
    words: str
    view: SessionStep


class OneThing:
    """Opens where it was stopped for the same session; `left` is told when the person is through or stops."""

    def __init__(
        self, context: Context, name: str, steps: Sequence[OneStep], left: Callable[[], object], kept: str = STOPPED
    ) -> None:
        """`kept` is the name under which it is remembered where somebody stopped."""
        self._context = context
        self._left = left
        self._kept = kept
        self._session = NO_SESSION
        self._views = [step.view for step in steps]
        self._steps = OneByOne(name, [Step(step.title, step.words, step.view) for step in steps])
        self._steps.turned.connect(self._remember)
        self._steps.stopped.connect(left)
        self._steps.done.connect(self._finish)
        context.bridge.committed.connect(self._follow)

    def widget(self) -> OneByOne:
        return self._steps

    def open(self, session: SessionId) -> None:
        self.show(session)
        stopped = self._context.workspace.read(settings.chosen, self._kept).split()
        self._steps.turn_to(int(stopped[1]) if stopped[:1] == [session] else 0)

    def show(self, session: SessionId) -> None:
        self._session = session
        for view in self._views:
            view.show(session)

    def start(self) -> None:
        self._steps.start()

    def settle(self) -> bool:
        return self._steps.settle()

    def _remember(self, place: int) -> None:
        self._context.save(Label.CHOOSE, settings.choose, self._kept, f"{self._session} {place}")

    def _finish(self) -> None:
        self._context.save(Label.CHOOSE, settings.choose, self._kept, "")
        self._left()

    def _follow(self) -> None:
        if self._steps.isVisible():
            self._views[self._steps.place].renew()


def getting_ready(context: Context, left: Callable[[], object]) -> OneThing:
    steps = [
        OneStep(
            _("Where are you today?"),
            _("Any of them, mixed too, or none. Enter goes on."),
            FeelingToday(context, BEFORE),
        ),
        OneStep(
            _("What would you like to bring?"),
            _("Two or three are plenty. You can change the words later."),
            Bringing(context),
        ),
        OneStep(
            _("What would you say first?"),
            _("The one you would be sorry to leave without. None in particular is fine too."),
            SaidFirst(context),
        ),
        OneStep(
            _("Where will you be?"),
            _("Only if it helps you to have it written down."),
            ArrivingPanel(context),
        ),
        OneStep(_("That is your list"), _("It is all kept. It is there when the session begins."), WholeList(context)),
    ]
    return OneThing(context, _("Getting ready"), steps, left)
