"""Eight plain sentences about a session, one of them asked at a time; nothing is added up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from sessionprep.services import check_ins, talks, wording
from sessionprep.services.days import brief_day
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.check_in_item import CheckInItem
from sessionprep.ui.kit.flow import Flow
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
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_FEW = 6  # earlier answers


class CheckInPage(QWidget):
    """An answer goes on to the next, and so does Enter; Delete takes it back. Every answer is stored at once."""

    done = Signal()  # Enter behind the last one
    left = Signal()  # for somewhere else

    def __init__(self, context: Context, session: SessionId) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._asked = context.workspace.read(check_ins.was_asked, session)
        self._items = {item.id: CheckInItem(_(item.text)) for item in context.library.check_in}
        self._here: CheckInItem | None = None
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
        items = [*self._items.values()]
        return self._ask(next((item for item in items if not item.field.value()), items[0]))

    def settle(self) -> bool:
        return self._form.settle()

    def leave(self) -> None:
        """Whoever saw what was different asked for has been asked."""
        if not self._different.isHidden():
            self._context.save(Label.CHOOSE, check_ins.note_asked, self._session)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Of the keys that mean nothing to an answer."""
        here = self._here if self._here is not None and holds_keyboard(self._here) else None
        if here is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on(here)
        elif here is not None and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            name = next(name for name, item in self._items.items() if item is here)
            self._context.save(Label.DELETE, check_ins.answer, self._session, name, "")
        else:
            super().keyPressEvent(event)

    def _ask(self, item: CheckInItem) -> QWidget:
        before, self._here = self._here, item
        answer = item.ask()
        if before is not None and before is not item:
            before.rest()
        bring_into_sight(item)
        return answer

    def _go_on(self, item: CheckInItem) -> None:
        item.field.settle_now()
        items = [*self._items.values()]
        after = items[items.index(item) + 1 :]
        if after:
            self._ask(after[0])
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
            item.asked.connect(partial(self._ask, item))
            item.field.picked.connect(partial(self._go_on, item))
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
        given = {each.item: each.degree for each in answered}
        for name, item in self._items.items():
            item.show_answer(given.get(name, ""))
            item.tell_before(self._before(told.get(name, ())) if self._earlier.isChecked() else "")
        self._earlier.setText(_("Hide &earlier answers") if self._earlier.isChecked() else _("Show &earlier answers"))
        self._earlier.setVisible(bool(told))

    def _before(self, told: Sequence[Earlier]) -> str:
        """In words, the latest first."""
        now, zone = self._context.clock.now(), self._context.clock.zone
        said = (
            # i18n: An earlier answer, such as “Mostly (Mon 9 Nov)”
            _("{answer} ({day})").format(answer=wording.name(each.degree), day=brief_day(each.when, zone, now))
            for each in told[:_FEW]
        )
        return _("Before: {answers}").format(answers=" · ".join(said)) if told else ""

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
        kept = self._bring.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the page does not grow under the hand with the first answer
        self._bring.setSizePolicy(kept)
        ways = QWidget()
        flow = Flow(ways, space(1))
        for button in (self._earlier, self._bring):
            flow.addWidget(button)
        items = QVBoxLayout()
        items.setSpacing(0)
        for item in self._items.values():
            items.addWidget(item)
        column.addLayout(items)
        for part in (self._different, ways, self._status):
            column.addWidget(part)
