"""One of the person's own records, or none; out of sight while there is none to pick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.words import one_line
from sessionprep.services import sessions
from sessionprep.services.days import brief_day
from sessionprep.services.labels import Label
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.pick_field import PickField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

Among = tuple[str, tuple[Option, ...]]  # the one chosen, and all there are
_SHOWN = 60  # letters


class AmongField(QWidget):
    def __init__(self, words: str, none: str) -> None:
        super().__init__()
        self._pick = PickField(words, [], blank=none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pick)
        self.hide()

    @property
    def settled(self) -> SignalInstance:
        return self._pick.settled

    def value(self) -> str:
        return self._pick.value()

    def show_value(self, value: Among | str) -> None:
        """One that is not among them was sealed away: it is not even named. An empty form says "": none at all."""
        chosen, options = ("", ()) if isinstance(value, str) else value
        self.setVisible(bool(options))
        self._pick.set_options(Option(each.value, one_line(each.words)[:_SHOWN]) for each in options)
        self._pick.show_value(chosen if any(each.value == chosen for each in options) else "")

    def settle_now(self) -> None:
        self._pick.settle_now()

    def keep_unsaved(self) -> None:
        self._pick.keep_unsaved()


def begun_sessions(work: Work, chosen: str | None) -> Among:
    """Those that have begun, the latest first, and the one it has."""
    begun = [each for each in sessions.by_time(work) if each.starts_at <= work.now or each.id == chosen]
    days = [Option(each.id, brief_day(each.starts_at, each.zone, work.now)) for each in reversed(begun)]
    return chosen or "", tuple(days)


def bind_among(
    form: Form,
    field: AmongField,
    context: Context,
    look: Callable[[Work, Any], Among],
    act: Callable[[Work, Any, str], None],
) -> None:
    form.bind(field, look, lambda record, chosen: context.save(Label.CHOOSE, act, record, chosen))
