"""The boundaries tab: the person's lines and the other side's, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.pasted import questions_in
from sessionprep.services import boundaries
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.boundaries.editor import BoundaryEditor
from sessionprep.ui.tabs.boundaries.model import source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.content.boundaries import BoundaryExample
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


class BoundariesView:
    """Holds what the room's list, line and menus do."""

    def __init__(self, context: Context) -> None:
        self._context = context
        examples = quiet_button(_("&Examples…"), "library")
        examples.clicked.connect(self._offer_examples)
        plan = RoomPlan(
            RoomWords(
                name="boundaries",
                title=_("Boundaries"),
                find=_("Find in boundaries"),
                empty=_("Where is a line for you?"),
                example=_("For example: “I can say ‘not today’ without giving a reason.”"),
                button=_("Write the first one"),
            ),
            RecordModel(context.workspace, context.bridge, source(context)),
            Deeds(boundaries.move, boundaries.delete, _deleted),
            BoundaryEditor(context),
            Adding(_("Add a boundary"), _("Write a boundary and press Enter"), self._add, self._paste),
            [examples],
        )
        self.room = ListRoom(context, plan)

    def _add(self, words: str) -> str:
        added = self._context.do(Label.ADD, boundaries.add, words)
        return added.id if added else ""

    def _paste(self, lines: str) -> None:
        self._take(questions_in(lines))

    def _offer_examples(self) -> None:
        kinds = self._context.library.kinds
        picking = Picking(
            title=_("Examples"),
            purpose=_("Tick what could be yours. You can change the words afterwards."),
            find=_("Find in the examples"),
            choices=[Choice(each.id, _(each.text), kind.id) for kind in kinds for each in kind.examples],
            takings=[Taking(_("Add {count} to my boundaries"), self._take_examples)],
            subject=_("&Kind"),
            groups=[Option(kind.id, _(kind.title)) for kind in kinds],
        )
        open_picker(self._context.window, picking)

    def _take_examples(self, ids: Sequence[str]) -> bool:
        examples = [each for kind in self._context.library.kinds for each in kind.examples if each.id in set(ids)]
        return self._take([], examples)

    def _take(self, lines: Sequence[str], examples: Sequence[BoundaryExample] = ()) -> bool:
        stored = self._context.save(Label.ADD, _add_all, lines, examples)
        if stored:
            count = len(lines) + len(examples)
            said = ngettext("Added {count} boundary.", "Added {count} boundaries.", count).format(count=count)
            self._context.voice.say(said, undo=True)
        return stored


def _add_all(work: Work, lines: Sequence[str], examples: Sequence[BoundaryExample]) -> None:
    for line in lines:
        boundaries.add(work, line)
    for example in examples:
        boundaries.add(work, _(example.text), example.kind, example.whose, example.id)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} boundary.", "Deleted {count} boundaries.", count).format(count=count)
