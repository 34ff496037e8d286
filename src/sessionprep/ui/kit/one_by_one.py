"""One question per screen, in large letters: on, back, or stop for now, and everything stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain, primary, quiet_button
from sessionprep.ui.kit.card import scrolled
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_WIDEST = 92  # steps of the grid: a line that is easy to read


class StepView(Protocol):
    """What is asked on one screen; it saves by itself."""

    def widget(self) -> QWidget: ...
    def renew(self) -> None:
        """Look again: it comes into sight."""
        ...

    def start(self) -> bool:
        """Put the keyboard into it; False where there is nothing for it."""
        ...

    def settle(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    words: str
    view: StepView


class OneByOne(QFrame):
    """Return goes on from wherever it does nothing else, Esc stops; `turned` tells the place, counted from 0."""

    turned = Signal(int)
    stopped = Signal()
    done = Signal()

    def __init__(self, name: str, steps: Sequence[Step]) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self._name = name
        self._steps = tuple(steps)
        self._progress = quiet("")
        self._pages = QStackedWidget()
        self._areas = [scrolled(_page(step)) for step in self._steps]
        self._back = quiet_button(_("&Back"))
        self._next = primary("")
        self._stop = plain(_("S&top for now"))
        for area in self._areas:
            self._pages.addWidget(area)
        self._lay_out()
        self._back.clicked.connect(lambda: self.turn_to(self.place - 1))
        self._next.clicked.connect(self._go_on)
        self._stop.clicked.connect(self._leave)

    @property
    def place(self) -> int:
        return self._pages.currentIndex()

    def turn_to(self, place: int) -> None:
        """What is typed is saved first; the keyboard goes into the question."""
        if not self.settle():
            return
        place = max(0, min(place, len(self._steps) - 1))
        last = place == len(self._steps) - 1
        self._progress.setText(
            # i18n: “Getting ready · 2 of 5”
            _("{what} · {number} of {count}").format(what=self._name, number=place + 1, count=len(self._steps))
        )
        self._next.setText(_("&Done") if last else _("&Next"))
        self._back.setVisible(place > 0)
        self._stop.setVisible(not last)
        self._steps[place].view.renew()
        self._pages.setCurrentIndex(place)
        self._bar.setValue(0)
        self.turned.emit(place)
        if self.isVisible():
            self.start()

    def start(self) -> None:
        step = self._steps[self.place]
        if not step.view.start():
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._progress.text()}. {step.title} {step.words}")

    def settle(self) -> bool:
        settled = [step.view.settle() for step in self._steps]
        return all(settled)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field wanted: on, stop, or further down on a page that is longer than the window."""
        page, step = self._bar.pageStep(), self._bar.singleStep()
        scroll = {
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Down: step,
            Qt.Key.Key_Up: -step,
        }
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self._go_on()
            case Qt.Key.Key_Escape:
                self._leave()
            case key if key in scroll:
                self._bar.setValue(self._bar.value() + scroll[Qt.Key(key)])
            case _:
                super().keyPressEvent(event)

    @property
    def _bar(self) -> QScrollBar:
        return self._areas[self.place].verticalScrollBar()

    def _go_on(self) -> None:
        if self.place < len(self._steps) - 1:
            self.turn_to(self.place + 1)
        elif self.settle():
            self.done.emit()

    def _leave(self) -> None:
        if self.settle():
            self.stopped.emit()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = Flow(buttons, space(1))
        for button in (
            self._next,
            self._back,
            self._stop,
        ):  # the one that is always there first, so that it never moves
            flow.addWidget(button)
        inside = QWidget()
        inside.setMaximumWidth(space(_WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, space(2), 0, space(2))
        column.setSpacing(space(1.5))
        for line in (self._progress, self._pages, buttons):
            framed = line if line is self._pages else _indented(line)
            column.addWidget(framed, 1 if line is self._pages else 0)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(inside, 100)
        whole.addStretch(1)


def bring_into_sight(widget: QWidget) -> None:
    """Where the page it is on is longer than the window; Tab does so by itself, a key that leads elsewhere does not."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget)


def _page(step: Step) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(2))
    column.addWidget(title(step.title))
    if step.words:
        column.addWidget(body(step.words))
    column.addWidget(step.view.widget())
    return page


def _indented(line: QWidget) -> QWidget:
    """In one line with what scrolls."""
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(space(2), 0, space(2), 0)
    row.addWidget(line)
    return frame
