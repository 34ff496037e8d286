"""The plan as I understand it: the version that counts to write in, the earlier ones to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import UnderstandingId
from sessionprep.domain.record import Privacy
from sessionprep.services import therapists, understandings
from sessionprep.services.days import on_wall
from sessionprep.services.labels import Label
from sessionprep.services.questions import OPEN
from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.earlier import Earlier, Version
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.record_links import to_question
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import SignalInstance

    from sessionprep.domain.ids import TherapistId
    from sessionprep.domain.understanding import Understanding
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

_ASK, _ANEW = "ask", "anew"


class PlanPart(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._words = WordsField(
            _("The &plan as I understand it"), example=_("What we do, in what order, and how we’ll know"), lines=3
        )
        self._next = LinkedField(_("About the plan"), context.guide.go)
        self._earlier = Earlier(_("Earlier versions"), _("Delete the version of {day}"))
        self._private = _PlanPrivacy()
        self._shown: UnderstandingId | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._words, self._next, self._earlier, self._private):
            column.addWidget(part)
        self.setFocusProxy(self._words)

    def bind(self, form: Form) -> None:
        form.bind(self._words, self._wording, self._write)
        form.bind(self._next, self._what_next, lambda _page, taken: self._take(taken))
        form.bind(self._earlier, self._versions, lambda _page, version: self._delete(version))
        form.bind(self._private, _is_private, lambda _page, private: self._guard(private=private))

    def _wording(self, work: Work, _page: object) -> str:
        newest = understandings.plan(work)
        self._shown = newest.id if newest else None
        return newest.wording if newest else ""

    def _write(self, _page: str, words: str) -> bool:
        return self._context.save(Label.WRITE, understandings.write_plan, words, self._shown)

    def _what_next(self, work: Work, _page: object) -> Linked:
        newest, asked = understandings.plan(work), understandings.asked_about_plan(work, OPEN)
        written = newest is not None and bool(newest.wording.strip())
        offers = []
        if asked is None:
            offers.append(Option(_ASK, _("Ask whether it is so") if written else _("Ask what the plan is")))
        if written:
            offers.append(Option(_ANEW, _("Begin a new version")))
        since = _("As of {day}").format(day=self._day(newest)) if newest and written else ""
        return Linked((to_question(asked),) if asked else (), tuple(offers), since)

    def _take(self, taken: str) -> bool:
        if taken == _ASK:
            if self._context.do(Label.ADD, understandings.ask_about_plan):
                self._context.voice.say(_("Made a question of it."), undo=True)
        elif self._context.save(Label.ADD, understandings.begin_version):
            self._context.voice.say(_("The version before stays, with its date. Write on here."), undo=True)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _delete(self, version: str) -> bool:
        if self._context.save(Label.DELETE, understandings.delete, UnderstandingId(version)):
            self._context.voice.say(_("Deleted a version of the plan."), undo=True)
        return True

    def _versions(self, work: Work, _page: object) -> tuple[Version, ...]:
        known = therapists.listed(work) if len(therapists.met(work)) > 1 else ()
        labels = {each.id: each.label for each in known}
        return tuple(
            Version(each.id, " · ".join([self._day(each), *_with_whom(labels, each)]), each.wording)
            for each in understandings.earlier_plans(work)
        )

    def _guard(self, *, private: bool) -> bool:
        privacy = Privacy.PRIVATE if private else Privacy.SHAREABLE
        return self._context.save(Label.CHOOSE, understandings.guard_plan, privacy)

    def _day(self, version: Understanding) -> str:
        return short_date(on_wall(version.stamp.created_at, self._context.clock.zone).date())


def _is_private(work: Work, _page: object) -> bool | None:
    newest = understandings.plan(work)
    return newest.privacy is not Privacy.SHAREABLE if newest else None


def _with_whom(labels: Mapping[TherapistId, str], version: Understanding) -> list[str]:
    """Only where there are several it could be."""
    label = labels.get(version.therapist, "") if version.therapist else ""
    return [label] if label else []


class _PlanPrivacy(QWidget):
    """Out of sight while there is no plan to keep."""

    def __init__(self) -> None:
        super().__init__()
        self._check = CheckField(_("&Keep the plan private"), hint=_("It then can’t be picked for a summary."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._check)
        self.setVisible(False)

    @property
    def settled(self) -> SignalInstance:
        return self._check.settled

    def value(self) -> bool:
        return self._check.value()

    def show_value(self, value: bool | None) -> None:  # noqa: FBT001 - the value is the field's, as in every field
        self.setVisible(value is not None)
        self._check.show_value(bool(value))

    def settle_now(self) -> None:
        self._check.settle_now()

    def keep_unsaved(self) -> None:
        self._check.keep_unsaved()
