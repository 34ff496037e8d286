"""Eight plain sentences about a session, each with six answers; nothing is added up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from sessionprep.domain.check_in import Degree
from sessionprep.services import check_ins, talks, wording
from sessionprep.services.days import brief_day
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.held import holds_keyboard
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.one_by_one import bring_into_sight
from sessionprep.ui.kit.shown_while import ShownWhile
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from sessionprep.domain.ids import CheckInReplyId, SessionId
    from sessionprep.services.check_ins import Earlier
    from sessionprep.services.content.check_in import CheckInItem
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_DEGREES = (*Degree,)
_FEW = 6  # earlier answers


class CheckInPage(QWidget):
    """1 to 6 answer and go on, Enter goes on, Delete takes an answer back; every answer is stored at once."""

    done = Signal()  # Enter behind the last one
    left = Signal()  # for somewhere else

    def __init__(self, context: Context, session: SessionId) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._asked = context.workspace.read(check_ins.was_asked, session)
        self._items = {item.id: _Item(context, item, session) for item in context.library.check_in}
        self._different = ShownWhile(LineField(_("What was different this time?"), hint=_("Only if you like.")))
        self._earlier = plain(_("Show &earlier answers"))
        self._earlier.setCheckable(True)
        self._bring = plain(_("&Bring one up…"), "message-circle")
        self._lay_out()
        self._form = Form(context, None, self)
        self._bind()
        self._form.show(session)
        self._form_follows()
        context.bridge.committed.connect(self._form_follows)

    def set_status(self, words: str) -> None:
        self._status.setText(words)

    def start(self) -> QWidget:
        """Where the keyboard begins: at the first one without an answer."""
        return next((item for item in self._items.values() if not item.field.value()), next(iter(self._items.values())))

    def settle(self) -> bool:
        return self._form.settle()

    def leave(self) -> None:
        """Whoever saw what was different asked for has been asked."""
        if not self._different.isHidden():
            self._context.save(Label.CHOOSE, check_ins.note_asked, self._session)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((item for item in self._items.values() if holds_keyboard(item)), None)
        digit = event.key() - Qt.Key.Key_0
        if here is not None and 1 <= digit <= len(_DEGREES):
            here.press(digit - 1)
            self._go_on(here)
        elif here is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on(here)
        elif here is not None and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            here.clear()
        else:
            super().keyPressEvent(event)

    def _go_on(self, item: _Item) -> None:
        items = list(self._items.values())
        after = items[items.index(item) + 1 :]
        if after:
            after[0].start()
        elif not self._different.isHidden() and not self._different.value():
            self._different.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_sight(self._different)
        else:
            self.done.emit()

    def _bind(self) -> None:
        save = self._context.save
        for name, item in self._items.items():
            self._form.bind(
                item.field,
                partial(self._degree, name),
                partial(self._answer, name),
            )
        self._form.bind(
            self._different,
            self._what_was_different,
            lambda _page, words: save(Label.WRITE, check_ins.say_different, self._session, words),
        )

    def _degree(self, name: str, work: Work, _page: object) -> str:
        return check_ins.degree(work, self._session, name)

    def _answer(self, name: str, _page: str, chosen: str) -> bool:
        return self._context.save(Label.CHOOSE, check_ins.answer, self._session, name, chosen)

    def _what_was_different(self, work: Work, _page: object) -> str | None:
        """Asked once, where something moved two steps or more; what was said stays in sight."""
        found = check_ins.of(work, self._session)
        words = found.different if found else ""
        asks = not self._asked and check_ins.is_much_changed(work, self._session)
        return words if words or asks else None

    def _form_follows(self) -> None:
        answered = self._context.workspace.read(check_ins.replies, self._session)
        self._bring.setVisible(bool(answered))
        told = self._context.workspace.read(check_ins.earlier, self._session)
        for name, item in self._items.items():
            item.tell_earlier(told.get(name, ()), shown=self._earlier.isChecked())
        self._earlier.setText(_("Hide &earlier answers") if self._earlier.isChecked() else _("Show &earlier answers"))
        self._earlier.setVisible(bool(told))

    def _offer_to_bring(self) -> None:
        menu = self._bring.menu()
        menu.clear()
        menu.setAccessibleName(_("Bring one up"))
        for reply in self._context.workspace.read(check_ins.replies, self._session):
            words = f"{self._context.library.check_in_text(reply.item)} {wording.name(reply.degree)}"
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _on, said=words, of=reply: self._bring_up(said, of.id))

    def _bring_up(self, said: str, reply: CheckInReplyId) -> None:
        talk = self._context.do(Label.ADD, talks.begin_from, happened=said, reply=reply)
        if talk is not None:
            self.left.emit()
            self._context.guide.go("questions", talk.id)

    def _lay_out(self) -> None:
        self._status = quiet("")
        menu = QMenu(self._bring)
        menu.aboutToShow.connect(self._offer_to_bring)
        self._bring.setMenu(menu)
        self._earlier.clicked.connect(self._form_follows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for button in (self._earlier, self._bring):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (self._earlier, *self._items.values(), self._different, self._bring, self._status):
            column.addWidget(part)


class _Item(QWidget):
    def __init__(self, context: Context, item: CheckInItem, session: SessionId) -> None:
        super().__init__()
        self._context = context
        self._item = item.id
        self._session = session
        self.field = ChoiceField(
            _(item.text).replace("&", "&&"), [Option(each, wording.name(each)) for each in _DEGREES]
        )
        self.field.settle_at_once()
        self._before = quiet("")
        self._chips = self.field.findChildren(QRadioButton)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        column.addWidget(self.field)
        column.addWidget(self._before)
        self._before.hide()
        self.setFocusProxy(self.field)

    def start(self) -> None:
        """On its answer, or on the first."""
        chip = next((each for each in self._chips if each.isChecked()), self._chips[0])
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_sight(self)

    def press(self, place: int) -> None:
        self._chips[place].click()

    def clear(self) -> None:
        self._context.save(Label.DELETE, check_ins.answer, self._session, self._item, "")

    def tell_earlier(self, told: Sequence[Earlier], *, shown: bool) -> None:
        """In words, the latest first."""
        now, zone = self._context.clock.now(), self._context.clock.zone
        said = (
            # i18n: An earlier answer, such as “Mostly (Mon 9 Nov)”
            _("{answer} ({day})").format(answer=wording.name(each.degree), day=brief_day(each.when, zone, now))
            for each in told[:_FEW]
        )
        self._before.setText(_("Before: {answers}").format(answers=" · ".join(said)) if told else "")
        self._before.setVisible(shown and bool(told))
