"""The first call with one of them: the same questions for everybody, so that they can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.services import therapists
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.expectations.therapists.own_page import OwnPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.ids import TherapistId
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell


def open_first_call(context: Context, therapist: TherapistId) -> DialogShell:
    asked = context.library.first_call()
    fields = [WordsField(_(each.text), lines=1) for each in asked]
    felt = WordsField(_("How I felt &talking to them"), hint=_("Only for you. It can never be shared."))
    page = OwnPage(context, [*fields, felt])
    for question, field in zip(asked, fields, strict=True):
        page.form.bind(field, _looker(question.id), _keeper(context, therapist, question.id))
    page.form.keep(felt, lambda each: each.felt, Label.WRITE, therapists.felt)
    purpose = _(
        "Ask as few of these as you like, and write down what you hear. Everybody on your list has the same ones."
    )
    return page.show_in(context, therapist, _("First call"), purpose)


def _looker(item: str) -> Callable[[Work, Any], str]:
    return lambda work, therapist: therapists.answers(work, therapist.id).get(item, "")


def _keeper(context: Context, therapist: TherapistId, item: str) -> Callable[[str, str], bool]:
    return lambda _record, words: context.save(Label.WRITE, therapists.answer, therapist, item, words)
