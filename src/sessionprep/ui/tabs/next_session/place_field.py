"""Where a session is: one of the places a person keeps, a kind of place, or any words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.words import one_line
from sessionprep.services import places
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.pick_field import PickField

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def place_field(words: str) -> PickField:
    return PickField(words, (), own_words=True, blank=_("Pick one or write your own"))


def place_options(context: Context) -> list[Option]:
    """My own first; of the kinds, those I have no place of."""
    mine = [each for each in context.workspace.read(places.listed) if each.wording.strip()]
    names = [one_line(each.wording) for each in mine]
    kinds = {each.kind for each in mine}
    others = [_(each.title) for each in context.library.arriving.kinds if each.id not in kinds]
    return [Option(each, each) for each in dict.fromkeys([*names, *others])]
