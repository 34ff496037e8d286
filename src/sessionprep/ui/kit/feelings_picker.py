"""Name feelings: search or walk the words, before or after, with what was named below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.note import When
from sessionprep.domain.words import one_line
from sessionprep.services import drafts, notes
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.feelings_branches import Branches, Says
from sessionprep.ui.kit.feelings_chips import FeelingChips
from sessionprep.ui.kit.feelings_tree import FeelingsTree
from sessionprep.ui.kit.feelings_words import aloud, felt_names
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.settling import PAUSE
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.note import Feeling
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.feelings_deeds import FeelingDeeds

_DRAFT = "feelings.typed"
_OWN = 40  # own words from before that are offered again
_LONGEST = 4_000_000  # Qt's own limit would cut a long text without a word


def open_feelings(context: Context, deeds: FeelingDeeds, when: When, felt: Sequence[Feeling]) -> FeelingsPicker:
    """Show the picker in a dialog; keep telling it what is felt as that changes."""
    picker = FeelingsPicker(context, deeds, when)
    titles = {When.BEFORE: _("Feelings before the session"), When.AFTER: _("Feelings after the session")}
    purpose = _("Any number, mixed too. Type to find one, Enter to name it.")
    shell = DialogShell(context.window, titles[when], purpose, picker)
    # Enter names; a button it pressed from everywhere would close the dialog on the way.
    shell.add_primary(_("Done"), shell.accept).setDefault(False)
    shell.finished.connect(picker.keep_typed)
    picker.left.connect(shell.reject)
    picker.show_felt(felt)
    picker.start()
    shell.open()
    return picker


class FeelingsPicker(QWidget):
    """Names and lets go at once; words typed and not yet named survive a lock and a kill."""

    left = Signal()

    def __init__(self, context: Context, deeds: FeelingDeeds, when: When) -> None:
        super().__init__()
        self._context = context
        self._deeds = deeds
        self._when = when
        self._names = felt_names(context.library)
        self._felt: Sequence[Feeling] = ()
        self._kept = context.workspace.read(drafts.kept, _DRAFT)
        self._search = FindField(_("Find a feeling, or write your own"))
        self._search.setMaxLength(_LONGEST)
        self._search.setText(self._kept)
        self._branches = Branches(context.library.feelings, context.workspace.read(notes.own_words, _OWN))
        self._tree = FeelingsTree(self._branches, _("Feelings"))
        self._means = quiet("")
        self._chips = FeelingChips(self._names, deeds)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    def start(self) -> None:
        """Put the keyboard into the search; words left there last time are ready to be named or typed over."""
        self._tree.look_for(self._search.text())
        self._search.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self._search.selectAll()

    def show_felt(self, felt: Sequence[Feeling]) -> None:
        self._felt = felt
        self._chips.show_felt(felt)
        self._chips.setVisible(bool(felt))
        self._branches.show_named({Says(each.word, each.own) for each in felt})

    def keep_typed(self) -> None:
        """Words in the search that named nothing yet are kept for the next time."""
        self._pause.stop()
        typed = self._search.text()
        if typed != self._kept and self._context.save(Label.WRITE, drafts.keep, _DRAFT, typed):
            self._kept = typed

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search, Enter names and the arrows lead into the tree; Esc first clears, then leaves."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._tree.look_for(self._search.text())
                if self._search.text().strip():
                    self._tree.pick_current()
            case Qt.Key.Key_Down:
                self._tree.look_for(self._search.text())
                self._tree.setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Escape if not self._search.text():
                self.left.emit()
            case _:
                return False
        return True

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        column.addWidget(self._search)
        column.addWidget(self._tree, 1)
        self._means.setMinimumHeight(self._means.fontMetrics().lineSpacing())  # so that nothing moves without one
        column.addWidget(self._means)
        column.addWidget(self._chips)

    def _connect(self) -> None:
        self._search.installEventFilter(self)
        self._search.words.connect(self._tree.look_for)
        self._search.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self.keep_typed)
        self._tree.picked.connect(self._pick)
        self._tree.letters.connect(self._type)
        self._tree.in_hand.connect(self._means.setText)
        self._chips.emptied.connect(self._search.setFocus)

    def _pick(self, says: Says) -> None:
        """Name it, or take it back when it is named already; the search line only ever names."""
        searching = self._search.hasFocus()
        known = self._known(says)
        if known is not None and not searching:
            if self._deeds.let_go(known.id):
                self._announce(_("Not named any more: {feeling}"), known)
            return
        if known is None and not self._deeds.feel(self._when, says.word, says.own):
            return
        named = self._known(says)
        if named is not None:
            self._announce(_("Named: {feeling}"), named)
        if searching or says.own == one_line(self._search.text()):
            self._search.clear()
        if searching:
            self._tree.look_for("")  # the search may not have told the tree yet what was typed in it

    def _known(self, says: Says) -> Feeling | None:
        return next((each for each in self._felt if says == (each.word, each.own)), None)

    def _announce(self, sentence: str, feeling: Feeling) -> None:
        said = sentence.format(feeling=aloud(feeling, self._names))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _type(self, letters: str) -> None:
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.deselect()
        if letters:
            self._search.insert(letters)
