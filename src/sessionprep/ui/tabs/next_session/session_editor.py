"""When a session is, how long, how and with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from sessionprep.domain.ids import SessionId
from sessionprep.domain.session import Session, SessionState
from sessionprep.services import rhythms, sessions, wording
from sessionprep.services.days import from_wall, on_wall
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.minutes_field import MinutesField
from sessionprep.ui.kit.moment_field import MomentField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.next_session.place_field import place_field, place_options

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.context import Context

STATES = (SessionState.PLANNED, SessionState.HELD, SessionState.MISSED, SessionState.CANCELLED)
SHORTEST, LONGEST = 10, 240
MOST_EDGE = 60


class SessionEditor:
    def __init__(self, context: Context, delete: Callable[[], object]) -> None:
        self._context = context
        self._when = MomentField(_("&When"), on_wall(context.clock.now(), context.clock.zone))
        self._length = MinutesField(_("Leng&th"), least=SHORTEST, most=LONGEST)
        self._way = PickField(
            _("Wa&y of meeting"),
            [Option(way, words) for way, words in wording.ways_of_meeting().items()],
            own_words=True,
            blank=_("Pick one or write your own"),
        )
        self._who = PickField(_("Wh&o it is with"), (), own_words=True, blank=_("A name, or a word only you know"))
        self._purpose = WordsField(_("What this session is fo&r"), example=_("One sentence is plenty"))
        self._place = place_field(_("Pla&ce"))
        self._again = PickField(_("Comes a&gain"), [Option(str(weeks), words) for weeks, words in _rhythms().items()])
        self._arriving = MinutesField(_("Minutes to arri&ve"), most=MOST_EDGE)
        self._closing = MinutesField(_("Minutes to &close"), most=MOST_EDGE)
        self._state = ChoiceField(_("Where it stands"), [Option(state, wording.name(state)) for state in STATES])
        self._card = DetailCard(
            FieldSet(
                [self._when, self._again, self._length, self._way, self._who],
                [self._purpose, self._place, self._arriving, self._closing, self._state, _delete_button(delete)],
                **remembered_fold(context, "next_session.more"),
            )
        )
        self._card.set_title(_("Session details"))
        self._form = Form(context, Session, self._card)
        self._bind()

    def widget(self) -> QWidget:
        return self._card

    def show(self, session: SessionId) -> bool:
        known = self._context.workspace.read(sessions.therapists)
        self._who.set_options([Option(each.label, each.label) for each in known])
        self._place.set_options(place_options(self._context))
        return self._form.show(session)

    def settle(self) -> bool:
        return self._form.settle()

    def start(self) -> None:
        """Put the keyboard into the date."""
        self._when.setFocus(Qt.FocusReason.TabFocusReason)

    def _bind(self) -> None:
        save, bind, keep = self._context.save, self._form.bind, self._form.keep
        bind(self._when, lambda _work, session: on_wall(session.starts_at, session.zone), self._move)
        keep(self._length, lambda session: session.minutes, Label.CHOOSE, sessions.last_for)
        bind(
            self._again,
            lambda work, session: str(rhythms.weeks_between(work, session)),
            lambda record, weeks: save(Label.CHOOSE, rhythms.come_again, SessionId(record), int(weeks)),
        )
        keep(self._arriving, lambda session: session.arriving, Label.CHOOSE, sessions.arrive_in)
        keep(self._closing, lambda session: session.closing, Label.CHOOSE, sessions.close_in)
        keep(self._way, lambda session: session.way, Label.WRITE, sessions.meet_by)
        bind(
            self._who,
            sessions.met_with,
            lambda record, label: save(Label.WRITE, sessions.meet_with, SessionId(record), label),
        )
        keep(self._purpose, lambda session: session.purpose, Label.WRITE, sessions.is_for)
        keep(self._place, lambda session: session.place, Label.WRITE, sessions.meet_at)
        keep(self._state, lambda session: session.state, Label.CHOOSE, sessions.mark, SessionState)

    def _move(self, record: str, wall: datetime) -> bool:
        """A time that the clocks skip becomes the one they show instead, and that is said."""
        session = self._context.workspace.read(sessions.find, SessionId(record))
        if session is None:
            return False
        moment, shown = from_wall(wall, session.zone)
        if not self._context.save(Label.CHOOSE, sessions.move_to, session.id, moment, session.zone):
            return False
        if not shown:
            there = on_wall(moment, session.zone)
            said = _("The clocks go forward that night and skip {skipped}, so the session is now at {there}.")
            self._context.voice.say(said.format(skipped=f"{wall:%H:%M}", there=f"{there:%H:%M}"))
        return True


def _rhythms() -> dict[int, str]:
    every = {weeks: ngettext("Every week", "Every {weeks} weeks", weeks).format(weeks=weeks) for weeks in rhythms.WEEKS}
    return {0: _("Not by itself"), **every}


def _delete_button(delete: Callable[[], object]) -> Button:
    button = plain(_("Delete this session"), "trash-2")
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.clicked.connect(delete)
    return button
