"""Names to mask: each with what stands in its place, what of it was found, and what may still be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from sessionprep.domain.share import Mask
from sessionprep.services import masks
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import plain, quiet_button
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import label_for, quiet
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.summary.masks import Masked
    from sessionprep.ui.kit.context import Context


class MaskField(QWidget):
    """They are kept in the vault and open by themselves once there are any."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: list[_MaskRow] = []
        self._found = quiet("")
        self._left = quiet("")
        self._add = quiet_button(_("Add a &name"), "plus")
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))
        hint = quiet(_("A name is replaced wherever it stands, in any case, with or without accents or an ending."))
        for part in (hint, self._add, self._found, self._left):
            self._column.addWidget(part)
        self._fold = Folded(_("Names to mask"), inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold)
        self._add.clicked.connect(self._begin)
        self._found.hide()
        self._left.hide()
        self._renew()
        self._fold.set_open(opened=bool(self._rows))
        context.bridge.committed.connect(self._follow)

    def masks(self) -> tuple[Mask, ...]:
        return self._context.workspace.read(masks.listed)

    def show_found(self, masked: Masked) -> None:
        """What was replaced on the page that is shown, and what of it can still be read."""
        told = (_found_words(each.name, each.times) for each in masked.hits)
        self._found.setText("\n".join(told))
        self._found.setVisible(bool(masked.hits))
        self._left.setText("\n".join(_left_words(each.name, each.words) for each in masked.left))
        self._left.setVisible(bool(masked.left))
        if masked.left:
            self._fold.set_open(opened=True)

    def settle(self) -> None:
        for row in self._rows:
            row.settle()

    def _begin(self) -> None:
        """A row in which nothing is kept until there is a name."""
        row = self._put(None)
        row.start()

    def _follow(self, step: ChangeSet) -> None:
        if any(isinstance(change.after or change.before, Mask) for change in step.changes):
            self._renew()
            self.changed.emit()

    def _renew(self) -> None:
        """Rows that stay keep the keyboard and what is typed in them."""
        kept = {mask.id: mask for mask in self.masks()}
        for row in tuple(self._rows):
            if row.kept is not None and row.kept.id not in kept:
                self._rows.remove(row)
                row.hide()
                row.deleteLater()
        shown = {row.kept.id: row for row in self._rows if row.kept is not None}
        for mask in kept.values():
            if mask.id in shown:
                shown[mask.id].show_mask(mask)
            elif not any(row.takes(mask) for row in self._rows):
                self._put(mask)

    def _put(self, mask: Mask | None) -> _MaskRow:
        row = _MaskRow(self._context, mask)
        self._column.insertWidget(1 + len(self._rows), row)
        row.setVisible(True)  # at once, for the Tab key not to pass it by
        self._rows.append(row)
        row.gone.connect(lambda: self._drop(row))
        line_up(self._fold, [*self._rows, self._add])
        return row

    def _drop(self, row: _MaskRow) -> None:
        """It was never kept, so there is nothing to take back."""
        if row in self._rows:
            self._rows.remove(row)
            row.hide()
            row.deleteLater()
            self._add.setFocus()


class _MaskRow(QWidget):
    gone = Signal()

    def __init__(self, context: Context, mask: Mask | None) -> None:
        super().__init__()
        self._context = context
        self.kept = mask
        self._name, self._instead = QLineEdit(), QLineEdit()
        self._cross = plain("", "x")
        self._cross.setAccessibleName(_("Remove this name"))
        self._cross.setToolTip(_("Remove this name"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space(1))
        grid.setVerticalSpacing(space(0.5))
        for at, (edit, words) in enumerate(((self._name, _("Name")), (self._instead, _("Read instead")))):
            unlearned(edit)
            grid.addWidget(label_for(edit, words), 0, at)
            grid.addWidget(edit, 1, at)
            edit.editingFinished.connect(self.settle)
        self._instead.setPlaceholderText(_("someone"))
        grid.addWidget(self._cross, 1, 2)
        self._cross.clicked.connect(self._remove)
        if mask is not None:
            self.show_mask(mask)

    def start(self) -> None:
        self._name.setFocus()

    def takes(self, mask: Mask) -> bool:
        """Whether it is the one just typed here."""
        if self.kept is None and self._name.text().strip() == mask.name:
            self.kept = mask
            return True
        return False

    def show_mask(self, mask: Mask) -> None:
        self.kept = mask
        for edit, words in ((self._name, mask.name), (self._instead, mask.instead)):
            if edit.text().strip() != words and not edit.isModified():
                edit.setText(words)

    def settle(self) -> None:
        """Each field is kept when it is left."""
        name, instead = self._name.text().strip(), self._instead.text().strip()
        if self.kept is None:
            if name:
                self._context.do(Label.ADD, masks.add, name, instead)
        else:
            mask = self.kept
            if instead != mask.instead:
                self._context.save(Label.WRITE, masks.stand_in, mask.id, instead)
            if name != mask.name:
                self._context.save(Label.WRITE, masks.rename, mask.id, name)
        for edit in (self._name, self._instead):
            edit.setModified(False)

    def _remove(self) -> None:
        if self.kept is None:
            self.gone.emit()
        else:
            self._context.save(Label.DELETE, masks.delete, self.kept.id)


def _found_words(name: str, times: int) -> str:
    replaced = ngettext("“{name}” was replaced {times} time.", "“{name}” was replaced {times} times.", times)
    return replaced.format(name=name, times=times)


def _left_words(name: str, words: str) -> str:
    return _("“{words}” can still be read, and may be {name}.").format(words=words, name=name)
