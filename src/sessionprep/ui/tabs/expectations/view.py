"""The expectations tab: what the person expects, in their order, the chosen one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import expectations, listing
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.picker import Picking, Taking, open_picker, shipped_choices
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.expectations.editor import expectation_card
from sessionprep.ui.tabs.expectations.model import source
from sessionprep.ui.tabs.expectations.side_by_side import open_side_by_side
from sessionprep.ui.tabs.expectations.way_beside import WayBeside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_BESIDE = "side by side"


class Expectations:
    """The room, and the way from elsewhere to what was expected beside what was heard."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._room = expectations_room(context)

    def widget(self) -> QWidget:
        return self._room

    def start(self) -> None:
        self._room.start()

    def add(self) -> None:
        self._room.add()

    def find_here(self) -> None:
        self._room.find_here()

    def show_record(self, record: str) -> None:
        if record != _BESIDE:
            self._room.show_record(record)
        elif self._context.workspace.read(expectations.listed):
            open_side_by_side(self._context)

    def settle(self) -> bool:
        return self._room.settle()


def expectations_room(context: Context) -> ListRoom:
    gathering = Gathering(context, expectations.add, _added)
    prompts = quiet_button(_("&Prompts…"), "library")
    prompts.clicked.connect(lambda: _offer_prompts(context, gathering))
    words = RoomWords(
        name="expectations",
        title=_("Expectations"),
        find=_("Find in expectations"),
        empty=_("What do you expect of therapy?"),
        example=_("For example: “By the end I’d like to be able to say no.”"),
        button=_("&Prompts…"),
    )
    adding = Adding(
        _("Add an expectation"),
        _("Write what you expect and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(expectations.add_pasted, lines),
    )
    model = RecordModel(context.workspace, context.bridge, source(context))
    plan = RoomPlan(
        words,
        model,
        Deeds(expectations.move, expectations.delete, _deleted),
        expectation_card(context),
        adding,
        [prompts],
        beneath=WayBeside(context, model),
    )
    return ListRoom(context, plan)


def _offer_prompts(context: Context, gathering: Gathering) -> None:
    areas = context.library.areas

    def take(ids: Sequence[str]) -> bool:
        picks = [each for area in areas for each in area.prompts if each.id in ids]
        return gathering.picked(expectations.add_from_prompts, picks)

    picking = Picking(
        title=_("Prompts"),
        purpose=_("Tick what speaks to you. Each becomes a line for you to finish."),
        find=_("Find in the prompts"),
        choices=shipped_choices([(area.id, area.prompts) for area in areas], context.workspace.read(_known)),
        takings=[Taking(_("Add {count} to my expectations"), take)],
        subject=_("&Subject"),
        groups=[Option(area.id, _(area.title)) for area in areas],
    )
    open_picker(context.window, picking)


def _known(work: Work) -> frozenset[str]:
    return listing.origins(expectations.listed(work))


def _added(count: int) -> str:
    return ngettext("Added {count} expectation.", "Added {count} expectations.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} expectation.", "Deleted {count} expectations.", count).format(count=count)
