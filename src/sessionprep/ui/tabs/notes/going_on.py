"""Where a note goes on: to what was agreed on, to a question, to the next session, or to something to bring up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import NoteId, QuestionId
from sessionprep.domain.note import Look
from sessionprep.services import looks, note_leads, sessions
from sessionprep.services.labels import Label
from sessionprep.services.questions import OPEN
from sessionprep.text import _
from sessionprep.ui.kit.among_field import AmongField
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.one_step_line import OneStepLine
from sessionprep.ui.kit.read_back import ReadBack
from sessionprep.ui.kit.record_links import to_talk, to_task
from sessionprep.ui.kit.shown_while import ShownWhile
from sessionprep.ui.tabs.notes.look_parts import Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.note import Note
    from sessionprep.domain.session import Session
    from sessionprep.services.looks import LastTime
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.linked_field import Link

_BRING_UP, _HOW_IT_HELPS = "bring up", "helps"


def agreed(context: Context, note: Callable[[], NoteId]) -> Part:
    """Tasks of the session, and a line for one more."""

    def add(words: str) -> str:
        made = context.do(Label.ADD, note_leads.agree, note(), words)
        return made.id if made else ""

    words = (_("Anything agreed to do?"), _("What to try, then Enter"))
    return Part(OneStepLine(context, "notes.agreed", words, add), _agreed, lambda _record, _value: True)


def to_ask(context: Context, note: Callable[[], NoteId]) -> Part:
    """A line for a question that came to mind."""

    def add(words: str) -> str:
        made = context.do(Label.ADD, note_leads.ask, note(), words)
        if made is None:
            return ""
        context.voice.say(_("Made a question of it. It is in your questions."), undo=True)
        return made.id

    words = (_("Is there something to ask?"), _("A question, then Enter"))
    return Part(OneStepLine(context, "notes.to_ask", words, add), _asked, lambda _record, _value: True)


def read_back(context: Context) -> Part:
    return Part(ReadBack(context), _last_time, lambda _record, _value: True)


def purpose(context: Context) -> Part:
    """Of the session ahead, which keeps it."""

    def save(_record: str, words: str) -> bool:
        ahead = context.workspace.read(_ahead)
        return ahead is None or context.save(Label.WRITE, sessions.is_for, ahead.id, words)

    def look(work: Work, note: Note) -> str | None:
        ahead = _ahead(work) if note.look is Look.BEFORE_NEXT else None
        return ahead.purpose if ahead else None

    return Part(ShownWhile(LineField(_("What is the next session for?"))), look, save)


def said_first(context: Context) -> Part:
    """Among what is planned for the session ahead; out of sight while nothing is."""

    def look(work: Work, note: Note) -> tuple[str, tuple[Option, ...]]:
        ahead = _ahead(work) if note.look is Look.BEFORE_NEXT else None
        if ahead is None:
            return "", ()
        asked = [question for _item, question in sessions.plan(work, ahead.id) if question.state in OPEN]
        return ahead.say_first or "", tuple(Option(each.id, each.wording) for each in asked)

    def save(_record: str, chosen: str) -> bool:
        ahead = context.workspace.read(_ahead)
        first = QuestionId(chosen) if chosen else None
        return ahead is None or context.save(Label.CHOOSE, sessions.say_first, ahead.id, first)

    return Part(AmongField(_("What shall I say first?"), _("Nothing in particular")), look, save)


def leads(context: Context, settle: Callable[[], bool]) -> Part:
    """What is to be brought up out of this note, and what it can become."""

    def save(record: str, taken: str) -> bool:
        """With the last words typed."""
        if settle():
            _bring_up(context, NoteId(record)) if taken == _BRING_UP else _ask(context, NoteId(record))
        return True

    return Part(LinkedField(_("From here"), context.guide.go), _leads, save)


def _bring_up(context: Context, note: NoteId) -> None:
    talk = context.do(Label.ADD, note_leads.bring_up, note)
    if talk is not None:
        context.guide.go("questions", talk.id)


def _ask(context: Context, note: NoteId) -> None:
    if context.do(Label.ADD, note_leads.ask_how_it_helps, note) is not None:
        context.voice.say(_("Made a question of it. It is in your questions."), undo=True)


def _leads(work: Work, note: Note) -> Linked:
    links = tuple(to_talk(each) for each in note_leads.talks_from(work, note.id))
    offers = (Option(_BRING_UP, _("Bring this up")), Option(_HOW_IT_HELPS, _("I don’t see how this helps yet")))
    return Linked(links, offers)


def _agreed(work: Work, note: Note) -> tuple[Link, ...] | None:
    if note.look is not Look.RIGHT_AFTER or note.session is None:
        return None
    return tuple(map(to_task, note_leads.agreed(work, note.id)))


def _asked(_work: Work, note: Note) -> tuple[Link, ...] | None:
    return () if note.look is Look.NEXT_DAY else None


def _last_time(work: Work, note: Note) -> LastTime | None:
    wanted = note.look is Look.BEFORE_NEXT and note.session is not None
    return looks.right_after(work, note.session) if wanted and note.session else None


def _ahead(work: Work) -> Session | None:
    return next(iter(sessions.ahead(work, work.now)), None)
