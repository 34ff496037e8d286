"""The steps in their order, and at which of them a person stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import settings
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.one_by_one import OneByOne, Step
from sessionprep.ui.tabs.next_session.arriving import ArrivingPanel
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.tabs.next_session.one_thing.bringing import Bringing
from sessionprep.ui.tabs.next_session.one_thing.feeling import FeelingToday
from sessionprep.ui.tabs.next_session.one_thing.first import SaidFirst
from sessionprep.ui.tabs.next_session.one_thing.whole import WholeList

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context

STOPPED = "next_session.one_thing"  # the session, and the place among the steps


class OneThing:
    """Opens where it was stopped for the same session; `left` is told when the person is through or stops."""

    def __init__(self, context: Context, left: Callable[[], object]) -> None:
        self._context = context
        self._left = left
        self._session = NO_SESSION
        self._views = (
            FeelingToday(context),
            Bringing(context),
            SaidFirst(context),
            ArrivingPanel(context),
            WholeList(context),
        )
        self._steps = OneByOne(_("Getting ready"), self._made())
        self._steps.turned.connect(self._remember)
        self._steps.stopped.connect(left)
        self._steps.done.connect(self._finish)
        context.bridge.committed.connect(self._follow)

    def widget(self) -> OneByOne:
        return self._steps

    def open(self, session: SessionId) -> None:
        self.show(session)
        stopped = self._context.workspace.read(settings.chosen, STOPPED).split()
        self._steps.turn_to(int(stopped[1]) if stopped[:1] == [session] else 0)

    def show(self, session: SessionId) -> None:
        self._session = session
        for view in self._views:
            view.show(session)

    def start(self) -> None:
        self._steps.start()

    def settle(self) -> bool:
        return self._steps.settle()

    def _made(self) -> list[Step]:
        feeling, bringing, first, arriving, whole = self._views
        return [
            Step(
                _("Where are you today?"),
                _("Any number, mixed too, or none. Each number on the keyboard ticks one; Enter goes on."),
                feeling,
            ),
            Step(
                _("What would you like to bring?"),
                _("Two or three are plenty. You can change the words later."),
                bringing,
            ),
            Step(
                _("What would you say first?"),
                _("The one you would be sorry to leave without. None in particular is fine too."),
                first,
            ),
            Step(
                _("Where will you be?"),
                _("Only if it helps you to have it written down."),
                arriving,
            ),
            Step(_("That is your list"), _("It is all kept. It is there when the session begins."), whole),
        ]

    def _remember(self, place: int) -> None:
        self._context.save(Label.CHOOSE, settings.choose, STOPPED, f"{self._session} {place}")

    def _finish(self) -> None:
        self._context.save(Label.CHOOSE, settings.choose, STOPPED, "")
        self._left()

    def _follow(self) -> None:
        if self._steps.isVisible():
            self._views[self._steps.place].renew()
