"""What a note asks, by when it looks back; what was written stays in sight whichever that is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sessionprep.domain.ids import NoteId
from sessionprep.domain.note import Energy, Look, Since
from sessionprep.services import looks, note_lines, notes, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.shown_while import ShownWhile
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.notes.prompt_lines import LetGo, PromptLine, PromptLines, Prompts, Rewritten, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.note import Note
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

_THREE_LINES = (Look.RIGHT_AFTER, Look.FREE)
_ENERGY = (Energy.NONE, Energy.A_LITTLE, Energy.SOME, Energy.ENOUGH, Energy.UNSAID)
_SINCE = (Since.BETTER, Since.WORSE, Since.BOTH, Since.SAME, Since.UNSAID)


@dataclass(frozen=True, slots=True)
class Part:
    """A field of the note, what it shows and how that is stored. In sight it is the widget."""

    field: Any
    look: Callable[[Work, Note], Any]
    save: Callable[[str, Any], bool]

    def bind(self, form: Form) -> None:
        form.bind(self.field, self.look, self.save)

    @property
    def widget(self) -> QWidget:
        widget: QWidget = self.field
        return widget


def three_lines(context: Context) -> list[Part]:
    prompts = context.library.note_prompts
    return [
        _words(context, prompts.keep, lambda note: note.keep, notes.keep),
        _words(context, prompts.hard, lambda note: note.hard, notes.was_hard),
        _words(context, prompts.next_time, lambda note: note.next_time, notes.next_time),
    ]


def energy(context: Context) -> Part:
    field = ChoiceField(_("Energy &left"), [Option(each, wording.name(each)) for each in _ENERGY])

    def save(record: str, chosen: str) -> bool:
        return context.save(Label.CHOOSE, notes.has_left, NoteId(record), Energy(chosen))

    return Part(ShownWhile(field), lambda _work, note: _if(note, (Look.RIGHT_AFTER,), note.energy), save)


def since(context: Context) -> Part:
    field = ChoiceField(_("How was it &since then?"), [Option(each, wording.name(each)) for each in _SINCE])

    def save(record: str, chosen: str) -> bool:
        return context.save(Label.CHOOSE, notes.was_since, NoteId(record), Since(chosen))

    return Part(ShownWhile(field), lambda _work, note: _if(note, (Look.NEXT_DAY,), note.since), save)


def lines_of(context: Context, look: Look) -> list[Part]:
    """Those that are always there for this look."""
    return [
        _line(context, line.id, line.text, look) for line in context.library.note_prompts.lines if line.look is look
    ]


def still_true(context: Context) -> Part:
    asks = context.library.note_prompts.still_true
    field = ChoiceField(_(asks.text), [Option(_(each), _(each)) for each in asks.answers])

    def save(record: str, chosen: str) -> bool:
        return context.save(Label.CHOOSE, note_lines.fill, NoteId(record), asks.id, chosen)

    def look(work: Work, note: Note) -> str | None:
        """Where nothing is read back there is nothing to compare with."""
        told = note.session is not None and looks.right_after(work, note.session) is not None
        return _said(work, note, asks.id, Look.BEFORE_NEXT) if told else note_lines.said(work, note.id, asks.id) or None

    return Part(ShownWhile(field), look, save)


def more_lines(context: Context) -> Part:
    prompts = context.library.note_prompts
    field = PromptLines()

    def look(work: Work, note: Note) -> Prompts:
        there = [each for each in note_lines.of(work, note.id) if each.prompt not in prompts.always()]
        known = {each.prompt for each in there}
        look = Look.RIGHT_AFTER if note.look is Look.FREE else note.look
        more = (Option(each.id, _(each.text)) for each in prompts.more if each.look is look and each.id not in known)
        lines = (PromptLine(each.prompt, _(prompts.asks(each.prompt)), each.wording) for each in there)
        return Prompts(tuple(lines), tuple(more))

    def save(record: str, edit: Rewritten | Wanted | LetGo) -> bool:
        match edit:
            case Rewritten():
                return context.save(Label.WRITE, note_lines.write, NoteId(record), edit.prompt, edit.words)
            case Wanted():
                return context.do(Label.ADD, note_lines.want, NoteId(record), edit.prompt) is not None
            case LetGo():
                gone = context.save(Label.DELETE, note_lines.let_go, NoteId(record), edit.prompt)
                if gone:
                    context.voice.say(_("Removed a line."), undo=True)
                return gone

    return Part(field, look, save)


def _words(context: Context, asks: str, look: Callable[[Note], str], act: Callable[[Work, NoteId, str], None]) -> Part:
    return Part(
        ShownWhile(WordsField(_(asks).replace("&", "&&"))),
        lambda _work, note: _if(note, _THREE_LINES, look(note)),
        lambda record, words: context.save(Label.WRITE, act, NoteId(record), words),
    )


def _line(context: Context, prompt: str, asks: str, wanted: Look) -> Part:
    return Part(
        ShownWhile(WordsField(_(asks).replace("&", "&&"))),
        lambda work, note: _said(work, note, prompt, wanted),
        lambda record, words: context.save(Label.WRITE, note_lines.fill, NoteId(record), prompt, words),
    )


def _said(work: Work, note: Note, prompt: str, wanted: Look) -> str | None:
    return _if(note, (wanted,), note_lines.said(work, note.id, prompt))


def _if(note: Note, looks: Collection[Look], value: str) -> str | None:
    return value if note.look in looks or value else None
