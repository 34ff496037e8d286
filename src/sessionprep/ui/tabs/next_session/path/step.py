"""One step of the path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.path_step import StepState
from sessionprep.services import path, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.next_session.path.mine import links, room
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.services.content.path import ShippedStep
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form


_INDENT = 4.5  # steps of the grid: where the words of its title begin


class StepPart(QWidget):
    """Folded it says where one is with it, in words; before anything was said, nothing."""

    def __init__(self, context: Context, shipped: ShippedStep) -> None:
        super().__init__()
        self._context = context
        self._shipped = shipped
        self._mine = LinkedField(_("What is there of mine"), context.guide.go)
        self._state = ChoiceField(_("Where I am with it"), [Option(each, wording.name(each)) for each in StepState])
        self._own = WordsField(_("A line of my own"), hint=_("Only for you. It can never be shared."), lines=1)
        inside = QWidget()
        within = QVBoxLayout(inside)
        before, after = (0, space(_INDENT)) if self.isRightToLeft() else (space(_INDENT), 0)
        within.setContentsMargins(before, 0, after, space(2))
        within.setSpacing(space(1.5))
        for part in (body(_(shipped.text)), self._state, self._mine, self._own):
            within.addWidget(part)
        self._fold = Folded(_(shipped.title), inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold)
        self.setFocusProxy(self._fold)

    def bind(self, form: Form) -> None:
        form.bind(self._state, self._stands, self._stand)
        form.bind(self._mine, self._links, lambda _page, _taken: True)
        form.bind(self._own, self._wording, self._say)

    def _stands(self, work: Work, _page: object) -> str:
        known = path.about(work, self._shipped.step)
        title, state = _(self._shipped.title), wording.name(known.state) if known else ""
        # i18n: A step of the path, and where one is with it
        self._fold.call(_("{step} · {state}").format(step=title, state=state) if state else title)
        return known.state if known else ""

    def _stand(self, _page: str, state: str) -> bool:
        return self._context.save(Label.CHOOSE, path.stand, self._shipped.step, StepState(state))

    def _links(self, work: Work, _page: object) -> Linked:
        found = path.mine(work, self._shipped.step)
        return Linked((*links(found, self._context.library), room(self._shipped)))

    def _wording(self, work: Work, _page: object) -> str:
        known = path.about(work, self._shipped.step)
        return known.wording if known else ""

    def _say(self, _page: str, words: str) -> bool:
        return self._context.save(Label.WRITE, path.say, self._shipped.step, words)
