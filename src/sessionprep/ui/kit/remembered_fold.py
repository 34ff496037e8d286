"""A fold that stays as the person left it, also next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from sessionprep.services import settings
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.context import Context

_OPEN = "open"


class Fold(TypedDict):
    opened: bool
    remember: Callable[[bool], None]


def remembered_fold(context: Context, name: str) -> Fold:
    """To be spread into a FieldSet: whether it was open, and what is told when that changes."""

    def remember(opened: bool) -> None:  # noqa: FBT001 - the fold's own callback
        context.save(Label.CHOOSE, settings.choose, name, _OPEN if opened else "")

    return Fold(opened=context.workspace.read(settings.chosen, name) == _OPEN, remember=remember)
