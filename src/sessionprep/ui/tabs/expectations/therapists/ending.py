"""How it ends with one of them: what to say, what to keep, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.domain.understanding import Subject
from sessionprep.services import endings, lines, wording
from sessionprep.services.labels import Label
from sessionprep.services.lines import Line, Removed
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.lines_field import LinesField, LinesWords
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.tabs.expectations.therapists.own_page import OwnPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import TherapistId
    from sessionprep.domain.therapist import Therapist
    from sessionprep.services.lines import Edit
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell
    from sessionprep.ui.kit.form import Form

_BRING_UP = "bring up"


def open_ending(context: Context, therapist: TherapistId) -> DialogShell:
    fields = {subject: LinesField(_words(subject)) for subject in endings.SUBJECTS}
    bringing = LinkedField(_("Say it"), context.guide.go)
    ordered = [fields[Subject.TO_SAY], bringing, *(field for at, field in fields.items() if at is not Subject.TO_SAY)]
    page = OwnPage(context, ordered)
    for subject, field in fields.items():
        _bind(page.form, field, subject, therapist, context)
    page.form.bind(bringing, _to_bring_up, lambda _record, _taken: _bring_up(context, therapist))
    left = context.workspace.read(endings.sessions_left, therapist)
    purpose = _("{left} An ending takes the time it takes, and none of this has to be filled.")
    return page.show_in(context, therapist, _("The ending"), purpose.format(left=_in_words(left)))


def _bind(form: Form, field: LinesField, subject: Subject, therapist: TherapistId, context: Context) -> None:
    def save(_page: str, edits: Sequence[Edit]) -> bool:
        stored = context.save(lines.label(edits), endings.change, therapist, subject, edits)
        if stored and isinstance(edits[-1], Removed):
            context.voice.say(_("Removed a line."), undo=True)
        return stored

    def look(work: Work, _page: Any) -> tuple[Line, ...]:
        return tuple(Line(each.id, each.wording) for each in endings.of(work, therapist, subject))

    form.bind(field, look, save)


def _to_bring_up(work: Work, therapist: Therapist) -> Linked:
    waiting = endings.not_yet_asked(work, therapist.id)
    return Linked(offers=(Option(_BRING_UP, _("Put it on my list of questions")),) if waiting else ())


def _bring_up(context: Context, therapist: TherapistId) -> bool:
    if context.do(Label.ADD, endings.bring_up, therapist):
        context.voice.say(
            _("It is among your questions now, and in the next plan with them if there is one."), undo=True
        )
    return True


def _words(subject: Subject) -> LinesWords:
    name = wording.name(subject)
    return LinesWords(
        all=name,
        one=_("{list}, line {number}").replace("{list}", name),
        add=_("Add to: {list}").format(list=name),
        write=_example(subject),
    )


def _example(subject: Subject) -> str:
    return {
        Subject.TO_SAY: _("Thanks, doubts, what is still open"),
        Subject.TO_KEEP: _("A sentence, a habit, a picture"),
        Subject.WHAT_NEXT: _("A pause, somebody else, what to do on a bad day"),
        Subject.ENDING: _("When the last session is, whether you may come back"),
    }[subject]


def _in_words(count: int) -> str:
    """Small numbers as one would say them."""
    if not count:
        return _("No session with them is planned now.")
    if count == 1:
        return _("One more session with them is planned.")
    said = dict(enumerate(_("two three four five six seven eight nine ten eleven twelve").split(), start=2))
    return _("There are {number} more sessions with them planned.").format(number=said.get(count, count))
