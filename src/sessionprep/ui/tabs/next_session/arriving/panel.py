"""How and where the session is, what usually goes wrong there, and a list that fits both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import SessionId
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.session import PlanItem, Session
from sessionprep.services import places, sessions, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.next_session.arriving.headphones import ToneTest
from sessionprep.ui.tabs.next_session.arriving.no_place import NoPlaceHelp
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.tabs.next_session.place_field import place_field, place_options
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_IN_PERSON = "in person"
_PAGE = "arriving"


class ArrivingPanel:
    """Nothing in it is required, and every tick is kept as it is made."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        ways = wording.ways_of_meeting().items()
        self._way = ChoiceField(_("Way of meeting"), [Option(way, words) for way, words in ways])
        self._way.settle_at_once()
        self._place = place_field(_("Place"))
        self._wrong = WordsField(_("What usually goes wrong there"), example=_("So that it is no surprise"), lines=1)
        self._no_place = NoPlaceHelp(context)
        self._heading = body(_("If you like, go through this list"))
        self._list = Picks(_("What to see to"), numbered=False)
        self._tone = ToneTest()
        self._word = LineField(
            _("A word for “someone is here”"),
            example=_("Agree on one with your therapist"),
            hint=_(context.library.arriving.no_place.interrupted),
        )
        self._widget = self._laid_out()
        self._form = Form(context, Session, self)
        self._page = Form(context, None, self)
        self._list.picked.connect(self._tick)
        self._bind()
        context.bridge.committed.connect(self._follow)

    def widget(self) -> QWidget:
        return self._widget

    def show(self, session: SessionId) -> None:
        self._session = session
        self._no_place.show_session(session)
        self._form.show(session)
        self._page.show(_PAGE)
        self.renew()

    def renew(self) -> None:
        read, library = self._context.workspace.read, self._context.library
        session = read(sessions.find, self._session)
        if session is None:
            return
        self._place.set_options(place_options(self._context))
        items = read(places.to_see_to, library, session)
        self._list.show_options([Option(each.id, _(each.text)) for each in items], read(places.seen_to, session.id))
        heard = read(places.may_be_heard, library, session.place)
        away = session.way not in {"", _IN_PERSON}
        self._wrong.setVisible(bool(session.place.strip()))
        self._no_place.show_help(offered=away or heard, heard=heard)
        self._tone.setVisible(any(each.tone for each in items))
        self._word.setVisible(away)

    def start(self) -> bool:
        self._way.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def settle(self) -> bool:
        settled = [self._form.settle(), self._page.settle()]
        return all(settled)

    def set_status(self, words: str) -> None:
        """Nothing here says “Saved”: it would move beside what is being seen to."""

    def _bind(self) -> None:
        save, keep = self._context.save, self._form.keep
        keep(self._way, lambda session: session.way, Label.CHOOSE, sessions.meet_by)
        keep(self._place, lambda session: session.place, Label.WRITE, sessions.meet_at)
        self._form.bind(
            self._wrong,
            _wrong,
            lambda record, words: save(Label.WRITE, _goes_wrong, SessionId(record), words),
        )
        self._page.bind(
            self._word,
            lambda work, _page: places.word(work),
            lambda _record, word: save(Label.WRITE, places.agree_on, word),
        )

    def _tick(self, item: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        if not self._context.save(Label.CHOOSE, places.tick, self._session, item, seen_to=on):
            self._list.untick(item)

    def _follow(self, step: ChangeSet) -> None:
        kinds = (Session, Place, Tick, PlanItem)
        if any(isinstance(change.after or change.before, kinds) for change in step.changes):
            self.renew()

    def _laid_out(self) -> QWidget:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        seen_to = QVBoxLayout()
        seen_to.setSpacing(space(0.5))
        for part in (self._heading, self._list, self._tone):
            seen_to.addWidget(part)
        for above in (self._way, self._place, self._wrong, self._no_place):
            column.addWidget(above)
        column.addLayout(seen_to)
        column.addWidget(self._word)
        return widget


def _wrong(work: Work, session: Session) -> str:
    found = places.named(work, session.place)
    return found.wrong if found else ""


def _goes_wrong(work: Work, session: SessionId, words: str) -> None:
    places.goes_wrong_at(work, work.sessions.get(session).place, words)
