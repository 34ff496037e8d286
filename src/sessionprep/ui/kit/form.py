"""Fields that show one record and save themselves into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from sessionprep.domain.expected import Expected
from sessionprep.services import seal
from sessionprep.services.days import on_wall
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.record import Privacy
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.labels import Label
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.field import Field

_NOTHING = object()
_PAGE = object()


class Footer(Protocol):
    """Where it says “Saved”."""

    def set_status(self, words: str) -> None: ...


@dataclass(slots=True)
class _Binding:
    field: Field
    look: Callable[[Work, Any], Any]
    save: Callable[[str, Any], bool]
    seen: object = _NOTHING  # what `look` found last
    unsaved: bool = False


class Form(QObject):
    """Follows the vault; a field with words not yet saved is left alone until they are."""

    def __init__(self, context: Context, kind: type[AnyRecord] | None, footer: Footer) -> None:
        """Without a kind it is a page that is always there, shown by whatever name.

        It goes with its footer: after a dialog was closed it hears no more of the vault.
        """
        super().__init__(footer if isinstance(footer, QObject) else context.bridge)
        self.record = ""
        self._context = context
        self._kind = kind
        self._footer = footer
        self._bindings: list[_Binding] = []
        context.bridge.committed.connect(self._follow)

    def bind(self, field: Field, look: Callable[[Work, Any], Any], save: Callable[[str, Any], bool]) -> None:
        """`look` finds the field's value for a record, `save` stores a new one and says whether it could."""
        binding = _Binding(field, look, save)
        self._bindings.append(binding)
        field.settled.connect(lambda value: self._save(binding, value))

    def keep(
        self,
        field: Field,
        look: Callable[[Any], Any],
        label: Label,
        act: Callable[[Work, Any, Any], None],
        parse: Callable[[Any], Any] = lambda value: value,
    ) -> None:
        """The usual field: it shows something of the record itself, and `act` stores it."""
        save = self._context.save
        self.bind(
            field, lambda _work, record: look(record), lambda record, value: save(label, act, record, parse(value))
        )

    def show(self, record: str) -> bool:
        """Show another record once all that is typed for the last one is saved; False, and no change, if that fails.

        Words for a record that was deleted cannot be saved any more, and hold nobody back.
        """
        if record != self.record:
            if not self.settle() and self._context.workspace.read(self._find) is not None:
                return False
            self._leave()
            self.record = record
            self._footer.set_status("")
        self._refill()
        return True

    def settle(self) -> bool:
        """Save what is typed at once; False when some of it could not be, and then it stays typed."""
        for binding in self._bindings:
            binding.field.settle_now()
        return not self._has_unsaved()

    def seal_away(self, guard: Callable[[Work, Any, Privacy], None]) -> None:
        """All of it, also what is just typed; this closes by itself once it is out of sight."""
        if not self.record or not self.settle():
            return
        try:
            self._context.workspace.seal_away(seal.put_away, guard, self.record)
        except Expected as refusal:
            self._context.voice.trouble(refusal.sentence)
            return
        self._context.voice.say(_("Sealed away. After the passphrase it shows again: Vault menu, Sealed."))

    def say_saved(self) -> None:
        """Also for what is stored without a field, such as a choice from a menu."""
        if self._has_unsaved():
            self._footer.set_status(_("Not saved yet. Your words are still here."))
        else:
            clock = self._context.clock
            self._footer.set_status(_("Saved · {time}").format(time=f"{on_wall(clock.now(), clock.zone):%H:%M}"))

    def _save(self, binding: _Binding, value: object) -> None:
        if not self.record:
            return
        binding.seen = _NOTHING  # whatever is stored for it in the end is shown
        was_unsaved = binding.unsaved
        binding.unsaved = not binding.save(self.record, value)
        if binding.unsaved:
            binding.field.keep_unsaved()
        elif was_unsaved:
            self._refill()  # which had left it alone until now
        self.say_saved()

    def _follow(self, step: ChangeSet) -> None:
        if step.changes:
            self._refill()

    def _refill(self) -> None:
        if not self.record:
            return
        found = self._context.workspace.read(self._look)
        if found is None:
            self._leave()
            return
        for binding, value in zip(self._bindings, found, strict=True):
            # The same again is not shown again: a field that shows it in its own way would jump at every commit.
            if value != binding.seen and not binding.unsaved:
                binding.seen = value
                binding.field.show_value(value)

    def _look(self, work: Work) -> list[object] | None:
        """One value for each field; None when the record is gone."""
        record = self._find(work)
        return None if record is None else [binding.look(work, record) for binding in self._bindings]

    def _find(self, work: Work) -> AnyRecord | object | None:
        return _PAGE if self._kind is None else work.table(self._kind).find(self.record)

    def _leave(self) -> None:
        """Only a record that is gone can still have unsaved words here."""
        if self._has_unsaved():
            self._context.voice.trouble(
                _("This was deleted before your last words could be saved. Undo brings it back without them.")
            )
        self.record = ""
        for binding in self._bindings:
            binding.unsaved = False
            binding.seen = _NOTHING
            binding.field.settle_now()  # nobody's any more: the next record finds the field free

    def _has_unsaved(self) -> bool:
        return any(binding.unsaved for binding in self._bindings)
