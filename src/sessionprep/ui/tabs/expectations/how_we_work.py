"""How we work: the plan as a person understands it, and whose part is what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sessionprep.domain.understanding import Subject
from sessionprep.services import lines, understandings, wording
from sessionprep.services.lines import Line, Removed
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.headings import heading, title
from sessionprep.ui.kit.lines_field import LinesField, LinesWords
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker
from sessionprep.ui.tabs.expectations.plan_part import PlanPart
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.lines import Edit
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_PAGE = "how we work"


class HowWeWork(QFrame):
    """One page that is always there, however little is written on it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self._context = context
        self._plan = PlanPart(context)
        self._mine, self._theirs = LinesField(_words(Subject.MY_PART)), LinesField(_words(Subject.THEIR_PART))
        examples = quiet_button(_("E&xamples…"), "library")
        examples.clicked.connect(lambda: _offer_examples(context))
        card = DetailCard(_column(self._plan, heading(_("Who does what")), self._mine, self._theirs, examples))
        self._form = Form(context, None, card)
        self._plan.bind(self._form)
        for subject, field in ((Subject.MY_PART, self._mine), (Subject.THEIR_PART, self._theirs)):
            _bind(self._form, field, subject, context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(1), 0, 0)
        column.setSpacing(space(1.5))
        column.addWidget(title(_("How we work")))
        column.addWidget(card, 1)
        self._form.show(_PAGE)

    def widget(self) -> QWidget:
        return self

    def start(self) -> None:
        self._plan.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        self._mine.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_here(self) -> None:
        """All of it is in sight: there is nothing to find it in."""

    def show_record(self, record: str) -> None:
        """Every line is on the one page."""

    def settle(self) -> bool:
        return self._form.settle()


def _column(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(2))
    *others, last = parts
    for part in others:
        column.addWidget(part)
    column.addWidget(last, 0, Qt.AlignmentFlag.AlignLeading)
    return whole


def _words(subject: Subject) -> LinesWords:
    if subject is Subject.MY_PART:
        return LinesWords(
            all=_("M&y part"),
            one=_("My part, line {number}"),
            add=_("Add to my part"),
            write=_("What is up to me"),
        )
    return LinesWords(
        all=_("&Their part"),
        one=_("Their part, line {number}"),
        add=_("Add to their part"),
        write=_("What is up to them"),
        hint=_("Alt+↑ and Alt+↓ move a line."),
    )


def _bind(form: Form, field: LinesField, subject: Subject, context: Context) -> None:
    def save(_page: str, edits: Sequence[Edit]) -> bool:
        stored = context.save(lines.label(edits), understandings.change, subject, edits)
        if stored and isinstance(edits[-1], Removed):
            context.voice.say(_("Removed a line."), undo=True)
        return stored

    def look(work: Work, _page: object) -> tuple[Line, ...]:
        return tuple(Line(each.id, each.wording) for each in understandings.of(work, subject))

    form.bind(field, look, save)


def _offer_examples(context: Context) -> None:
    parts = context.library.parts
    gathering = Gathering(context, understandings.add_mine, _added)
    known = context.workspace.read(_known)

    def take(ids: Sequence[str]) -> bool:
        return gathering.picked(understandings.add_examples, [each for each in parts if each.id in ids])

    picking = Picking(
        title=_("Examples"),
        purpose=_("Tick what could be so for you two. You can change the words afterwards."),
        find=_("Find in the examples"),
        choices=[
            Choice(each.id, _(each.text), each.subject, _("In your list") if _(each.text) in known else "")
            for each in parts
        ],
        takings=[Taking(_("Add {count} to our parts"), take)],
        subject=_("&Whose part"),
        groups=[Option(each, wording.name(each)) for each in (Subject.MY_PART, Subject.THEIR_PART)],
    )
    open_picker(context.window, picking)


def _known(work: Work) -> frozenset[str]:
    subjects = (Subject.MY_PART, Subject.THEIR_PART)
    return frozenset(each.wording for subject in subjects for each in understandings.of(work, subject))


def _added(count: int) -> str:
    return ngettext("Added {count} line.", "Added {count} lines.", count).format(count=count)
