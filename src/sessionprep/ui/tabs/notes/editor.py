"""One note in detail: three lines, feelings, and nothing that has to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sessionprep.domain.ids import FeelingId, NoteId, SessionId
from sessionprep.domain.note import Feeling, Look, Note, Strength, When
from sessionprep.domain.session import Session
from sessionprep.services import notes, sessions, wording
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.feelings_deeds import FeelingDeeds
from sessionprep.ui.kit.feelings_field import FeelingsField
from sessionprep.ui.kit.feelings_offers import feeling_offers
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.one_step_line import OneStepLine
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.read_back import ReadBack
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.shown_while import ShownWhile
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.notes import going_on, look_parts
from sessionprep.ui.tabs.notes.days import day_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.tabs.notes.look_parts import Part

_BELOW_FEELINGS = 5  # energy, agreed, to ask, more lines, and what leads on


class NoteEditor:
    """Saves each field by itself; a note with every field empty is as good as any."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._parts = self._all_parts()
        deeds = FeelingDeeds(self._feel, self._how_strong, self._let_go, feeling_offers(context))
        self._feelings = ShownWhile(FeelingsField(context, deeds))
        self._body = WordsField(_("&Anything else"), lines=4)
        self._session = PickField(_("About the &session"), self._sessions(), blank=_("No session"))
        self._look = ChoiceField(_("When it looks back"), [Option(look, wording.name(look)) for look in Look])
        self._private = private_field(
            _("&Keep this note private"), _("Neither it nor its feelings can then be picked for a summary.")
        )
        self._fields = FieldSet(
            self._in_order(),
            [self._body, self._session, self._look, self._private],
            **remembered_fold(context, "notes.more"),
        )
        self._card = DetailCard(self._fields)
        context.bridge.committed.connect(self._follow)  # before the form, which then finds the sessions to show
        self._form = Form(context, Note, self._card)
        for part in self._parts:
            part.bind(self._form)
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
        kept = [part.field.settle() for part in self._parts if isinstance(part.field, OneStepLine)]
        return self._form.settle() and all(kept)

    def start(self) -> None:
        """In the first thing this note asks."""
        asked = (part.widget for part in self._parts if not part.widget.isHidden())
        first = next((widget for widget in asked if not isinstance(widget, ReadBack)), self._body)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _all_parts(self) -> list[Part]:
        """In the order of the eye."""
        context = self._context
        return [
            going_on.read_back(context),
            look_parts.still_true(context),
            *look_parts.three_lines(context),
            *look_parts.lines_of(context, Look.NEXT_DAY),
            *look_parts.lines_of(context, Look.BEFORE_NEXT),
            look_parts.since(context),
            going_on.purpose(context),
            going_on.said_first(context),
            look_parts.energy(context),
            going_on.agreed(context, self._note),
            going_on.to_ask(context, self._note),
            look_parts.more_lines(context),
            going_on.leads(context, self.settle),
        ]

    def _in_order(self) -> list[QWidget]:
        """Feelings before what is left and what goes on from here; the last line lets go."""
        widgets = [part.widget for part in self._parts]
        at = len(widgets) - _BELOW_FEELINGS
        prompts = self._context.library.note_prompts
        return [*widgets[:at], self._feelings, *widgets[at:-1], quiet(_(prompts.closing)), widgets[-1]]

    def _note(self) -> NoteId:
        return NoteId(self._form.record)

    def _bind_choices(self) -> None:
        save, bind = self._context.save, self._form.bind
        bind(self._feelings, _felt, lambda _record, _felt: True)
        bind(
            self._body,
            lambda _work, note: note.body,
            lambda record, words: save(Label.WRITE, notes.write, NoteId(record), words),
        )
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
        return day_of(work, self._context)(note) if note else ""

    def _sessions(self) -> list[Option]:
        now = self._context.clock.now()
        every = self._context.workspace.read(sessions.by_time)
        return [Option(each.id, brief(each.starts_at, each.zone, now)) for each in reversed(every)]


def _felt(work: Work, note: Note) -> tuple[Feeling, ...] | None:
    """Before the next session they are named while getting ready."""
    felt = notes.feelings(work, note.id)
    return felt if felt or note.look is not Look.BEFORE_NEXT else None
