"""One note in detail: three lines, feelings, and nothing that has to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.domain.ids import FeelingId, NoteId, SessionId
from sessionprep.domain.note import Look, Note, Strength, When
from sessionprep.domain.session import Session
from sessionprep.services import notes, sessions, wording
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.bring_up import Begun, bind_bring_up, bring_up_field
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.feelings_deeds import FeelingDeeds
from sessionprep.ui.kit.feelings_field import FeelingsField
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.notes.model import day_by_note

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


class NoteEditor:
    """Saves each field by itself; a note with every field empty is as good as any."""

    def __init__(self, context: Context) -> None:
        self._context = context
        prompts = context.library.note_prompts
        self._keep, self._hard, self._next_time = (
            WordsField(_(words).replace("&", "&&")) for words in (prompts.keep, prompts.hard, prompts.next_time)
        )
        deeds = FeelingDeeds(self._feel, self._how_strong, self._let_go)
        self._feelings = FeelingsField(context, deeds)
        self._bring_up = bring_up_field(context)
        self._body = WordsField(_("&Anything else"), lines=4)
        self._session = PickField(_("About the &session"), self._sessions(), blank=_("No session"))
        self._look = ChoiceField(_("When it looks back"), [Option(look, wording.name(look)) for look in Look])
        self._private = CheckField(
            _("&Keep this note private"), hint=_("Neither it nor its feelings can then be picked for a summary.")
        )
        self._fields = FieldSet(
            [self._keep, self._hard, self._next_time, self._feelings, self._bring_up, quiet(_(prompts.closing))],
            [self._body, self._session, self._look, self._private],
            **remembered_fold(context, "notes.more"),
        )
        self._card = DetailCard(self._fields)
        context.bridge.committed.connect(self._follow)  # before the form, which then finds the sessions to show
        self._form = Form(context, Note, self._card)
        self._bind()
        self._bind_choices()

    def widget(self) -> QWidget:
        return self._card

    def show(self, record: str) -> bool:
        if not self._form.show(record):
            return False
        self._say_day()
        if self._body.value():
            self._fields.unfold()
        return True

    def settle(self) -> bool:
        return self._form.settle()

    def start(self) -> None:
        self._keep.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _bind(self) -> None:
        save, bind = self._context.save, self._form.bind
        bind(
            self._keep,
            lambda _work, note: note.keep,
            lambda record, words: save(Label.WRITE, notes.keep, NoteId(record), words),
        )
        bind(
            self._hard,
            lambda _work, note: note.hard,
            lambda record, words: save(Label.WRITE, notes.was_hard, NoteId(record), words),
        )
        bind(
            self._next_time,
            lambda _work, note: note.next_time,
            lambda record, words: save(Label.WRITE, notes.next_time, NoteId(record), words),
        )
        bind(
            self._body,
            lambda _work, note: note.body,
            lambda record, words: save(Label.WRITE, notes.write, NoteId(record), words),
        )

    def _bind_choices(self) -> None:
        save, bind = self._context.save, self._form.bind
        bind(self._feelings, lambda work, note: notes.feelings(work, note.id), lambda _record, _felt: True)
        bind(
            self._session,
            lambda _work, note: note.session or "",
            lambda record, session: save(
                Label.CHOOSE, notes.is_about, NoteId(record), SessionId(session) if session else None
            ),
        )
        bind(
            self._look,
            lambda _work, note: note.look,
            lambda record, look: save(Label.CHOOSE, notes.looks_back, NoteId(record), Look(look)),
        )
        bind_bring_up(self._form, self._bring_up, self._context, _to_bring_up)
        bind_private(self._form, self._private, notes.guard)

    def _feel(self, when: When, word: str, own: str) -> bool:
        felt = self._context.do(Label.ADD, notes.feel, NoteId(self._form.record), when, word, own)
        return self._saved(stored=felt is not None)

    def _how_strong(self, feeling: FeelingId, strength: Strength) -> bool:
        return self._saved(stored=self._context.save(Label.CHOOSE, notes.how_strong, feeling, strength))

    def _let_go(self, feeling: FeelingId) -> bool:
        return self._saved(stored=self._context.save(Label.DELETE, notes.let_go, feeling))

    def _saved(self, *, stored: bool) -> bool:
        if stored:
            self._form.say_saved()
        return stored

    def _follow(self, step: ChangeSet) -> None:
        kinds = {type(change.after or change.before) for change in step.changes}
        if Session in kinds:
            self._session.set_options(self._sessions())
        if kinds & {Session, Note}:
            self._say_day()

    def _say_day(self) -> None:
        self._card.set_title(self._context.workspace.read(self._day))

    def _day(self, work: Work) -> str:
        note = notes.find(work, NoteId(self._form.record)) if self._form.record else None
        return day_by_note(work, self._context)(note) if note else ""

    def _sessions(self) -> list[Option]:
        now = self._context.clock.now()
        every = self._context.workspace.read(sessions.by_time)
        return [Option(each.id, brief(each.starts_at, each.zone, now)) for each in reversed(every)]


def _to_bring_up(work: Work, record: str) -> Begun | None:
    """What was hard goes along; a blank note has nothing to bring up."""
    note = notes.find(work, NoteId(record))
    if note is None or notes.is_blank(work, note):
        return None
    return Begun({"note": note.id}, happened=note.hard)
