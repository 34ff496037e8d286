"""One earlier experience: the line to be known first, the story last and sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import ExperienceId
from sessionprep.domain.trust import Experience
from sessionprep.services import experiences
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.private_field import bind_private, private_field
from sessionprep.ui.kit.record_card import RecordCard
from sessionprep.ui.kit.record_links import question_link
from sessionprep.ui.kit.remembered_fold import remembered_fold
from sessionprep.ui.kit.words_field import WordsField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_ASK = "ask"


class ExperienceCard:
    """Seals the story whenever the card is left."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._line = WordsField(
            _("One &line to be known"),
            hint=_("Of all this, only this line can be picked for a summary."),
            example=_("Please ask before you come closer"),
            lines=1,
        )
        self._need = WordsField(_("What I nee&d now"), hint=_("Only for you."), lines=1)
        self._source = _source_field(context)
        self._who = LineField(_("&Who, by a word only I know"), example=_("The one from back then"))
        self._ask = LinkedField(_("To bring it up"), context.guide.go)
        self._story = WordsField(
            _("What &happened"),
            hint=_("It is sealed when you leave this page. You find it again in the Vault menu under Sealed."),
            lines=3,
        )
        private = private_field()
        shown = FieldSet(
            [self._line, self._need, self._source, self._who, self._ask],
            [self._story, private],
            **remembered_fold(context, "notes.experiences.more"),
        )
        self._card = RecordCard(context, Experience, shown, first=self._line)
        self._bind()
        bind_private(self._card.form, private, experiences.guard)

    def widget(self) -> QWidget:
        return self._card.widget()

    def show(self, record: str) -> bool:
        if record != self._card.form.record and not self.settle():
            return False
        return self._card.show(record)

    def settle(self) -> bool:
        if not self._card.settle():
            return False
        experience = ExperienceId(self._card.form.record)
        if experience and self._context.workspace.read(experiences.being_told, experience):
            return self._context.save(Label.CHOOSE, experiences.seal, experience)
        return True

    def start(self) -> None:
        self._card.start()

    def _bind(self) -> None:
        form = self._card.form
        form.keep(self._line, lambda each: each.line, Label.WRITE, experiences.say)
        form.keep(self._need, lambda each: each.need, Label.WRITE, experiences.need)
        form.keep(self._source, lambda each: each.source, Label.CHOOSE, experiences.comes_from)
        form.keep(self._who, lambda each: each.who, Label.WRITE, experiences.was_with)
        form.bind(self._ask, _to_ask, lambda record, _taken: self._take(ExperienceId(record)))
        form.bind(self._story, _being_told, self._tell)

    def _tell(self, record: str, words: str) -> bool:
        return self._context.save(Label.WRITE, experiences.tell, ExperienceId(record), words)

    def _take(self, experience: ExperienceId) -> bool:
        """With the last words typed."""
        if not self._card.form.settle():
            return False
        found = self._context.workspace.read(experiences.find, experience)
        wording = _(self._context.library.trust.question_about(found.source if found else ""))
        made = self._context.do(Label.ADD, experiences.ask_for_it, experience, wording)
        if made is not None:
            self._context.voice.say(_("It is among your questions. You can change the words there."), undo=True)
        return made is not None


def _source_field(context: Context) -> PickField:
    return PickField(
        _("It comes &from"),
        [Option(each.id, _(each.text)) for each in context.library.trust.sources],
        own_words=True,
        blank=_("Pick one or write your own"),
    )


def _being_told(work: Work, experience: Experience) -> str:
    story = experiences.being_told(work, experience.id)
    return story.wording if story else ""


def _to_ask(work: Work, experience: Experience) -> Linked:
    if link := question_link(work, experience.question):
        return Linked((link,))
    return Linked((), (Option(_ASK, _("Ask if I can say what I need")),), _("It tells nothing of what happened."))
