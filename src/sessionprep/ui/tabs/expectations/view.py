"""The expectations tab: what the person expects, in their order, the chosen one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.pasted import questions_in
from sessionprep.services import expectations
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.expectations.editor import ExpectationEditor
from sessionprep.ui.tabs.expectations.model import source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.content.prompts import ExpectationPrompt
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


class ExpectationsView:
    """Holds what the room's list, line and menus do."""

    def __init__(self, context: Context) -> None:
        self._context = context
        prompts = quiet_button(_("&Prompts…"), "library")
        prompts.clicked.connect(self._offer_prompts)
        plan = RoomPlan(
            RoomWords(
                name="expectations",
                title=_("Expectations"),
                find=_("Find in expectations"),
                empty=_("What do you expect of therapy?"),
                example=_("For example: “By the end I’d like to be able to say no.”"),
                button=_("Write the first one"),
            ),
            RecordModel(context.workspace, context.bridge, source(context)),
            Deeds(expectations.move, expectations.delete, _deleted),
            ExpectationEditor(context),
            Adding(_("Add an expectation"), _("Write what you expect and press Enter"), self._add, self._paste),
            [prompts],
        )
        self.room = ListRoom(context, plan)

    def _add(self, words: str) -> str:
        added = self._context.do(Label.ADD, expectations.add, words)
        return added.id if added else ""

    def _paste(self, lines: str) -> None:
        self._take(questions_in(lines))

    def _offer_prompts(self) -> None:
        areas = self._context.library.areas
        picking = Picking(
            title=_("Prompts"),
            purpose=_("Tick what speaks to you. Each becomes a line for you to finish."),
            find=_("Find in the prompts"),
            choices=[Choice(each.id, _(each.text), area.id) for area in areas for each in area.prompts],
            takings=[Taking(_("Add {count} to my expectations"), self._take_prompts)],
            subject=_("&Subject"),
            groups=[Option(area.id, _(area.title)) for area in areas],
        )
        open_picker(self._context.window, picking)

    def _take_prompts(self, ids: Sequence[str]) -> bool:
        prompts = [each for area in self._context.library.areas for each in area.prompts if each.id in set(ids)]
        return self._take([], prompts)

    def _take(self, lines: Sequence[str], prompts: Sequence[ExpectationPrompt] = ()) -> bool:
        stored = self._context.save(Label.ADD, _add_all, lines, prompts)
        if stored:
            count = len(lines) + len(prompts)
            said = ngettext("Added {count} expectation.", "Added {count} expectations.", count).format(count=count)
            self._context.voice.say(said, undo=True)
        return stored


def _add_all(work: Work, lines: Sequence[str], prompts: Sequence[ExpectationPrompt]) -> None:
    for line in lines:
        expectations.add(work, line)
    for prompt in prompts:
        expectations.add(work, _(prompt.text), prompt.area, prompt.id)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} expectation.", "Deleted {count} expectations.", count).format(count=count)
