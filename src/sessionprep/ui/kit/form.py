"""Fields that show one record and save themselves into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from sessionprep.services.days import on_wall
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.field import Field


class Footer(Protocol):
    """Where it says “Saved”."""

    def set_status(self, words: str) -> None: ...


@dataclass(frozen=True, slots=True)
class _Binding:
    field: Field
    look: Callable[[Work, Any], Any]
    save: Callable[[str, Any], bool]


class Form(QObject):
    """Follows the vault; a field with words not yet saved is left alone until they are."""

    emptied = Signal()

    def __init__(self, context: Context, kind: type[AnyRecord], footer: Footer) -> None:
        super().__init__(context.bridge)
        self.record = ""
        self._context = context
        self._kind = kind
        self._footer = footer
        self._bindings: list[_Binding] = []
        self._unsaved: set[int] = set()
        context.bridge.committed.connect(self._follow)

    def bind(self, field: Field, look: Callable[[Work, Any], Any], save: Callable[[str, Any], bool]) -> None:
        """`look` finds the field's value for a record, `save` stores a new one and says whether it could."""
        place = len(self._bindings)
        self._bindings.append(_Binding(field, look, save))
        field.settled.connect(lambda value: self._save(place, value))

    def show(self, record: str) -> bool:
        """Show another record once all that is typed for the last one is saved; False, and no change, if that fails."""
        if record != self.record and not self.settle():
            return False
        self.record = record
        self._footer.set_status("")
        self._refill()
        return True

    def settle(self) -> bool:
        """Save what is typed at once; False when some of it could not be, and then it stays typed."""
        for binding in self._bindings:
            binding.field.settle_now()
        return not self._unsaved

    def say_saved(self) -> None:
        """Also for what is stored without a field, such as a choice from a menu."""
        clock = self._context.clock
        self._footer.set_status(_("Saved · {time}").format(time=f"{on_wall(clock.now(), clock.zone):%H:%M}"))

    def _save(self, place: int, value: object) -> None:
        if not self.record:
            return
        binding = self._bindings[place]
        if binding.save(self.record, value):
            self._unsaved.discard(place)
            self.say_saved()
        else:
            self._unsaved.add(place)
            binding.field.keep_unsaved()
            self._footer.set_status(_("Not saved yet. Your words are still here."))

    def _follow(self, step: ChangeSet) -> None:
        if self.record and step.changes:
            self._refill()

    def _refill(self) -> None:
        if self.record:
            self._context.workspace.read(self._fill)

    def _fill(self, work: Work) -> None:
        record = work.table(self._kind).find(self.record)
        if record is None:
            self.record = ""
            self._unsaved.clear()
            self.emptied.emit()
            return
        for binding in self._bindings:
            binding.field.show_value(binding.look(work, record))
