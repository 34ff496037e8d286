"""How rows come into a list: typed, pasted, or picked from what is shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sessionprep.services.labels import Label
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.record import Record
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

P = TypeVar("P")


class Gathering:
    """Stores what came and says how much it was; `added` is the sentence for a count."""

    def __init__(self, context: Context, add: Callable[[Work, str], Record], added: Callable[[int], str]) -> None:
        self._context = context
        self._add = add
        self._added = added

    def typed(self, words: str) -> str:
        """The new row's id, "" when it was refused."""
        added = self._context.do(Label.ADD, self._add, words)
        return added.id if added else ""

    def pasted(self, add: Callable[[Work, str], Sequence[Record]], lines: str) -> None:
        self._say(self._context.do(Label.PASTE, add, lines), _("There were no words in these lines."))

    def picked(self, add: Callable[[Work, Sequence[P]], Sequence[Record]], picks: Sequence[P]) -> bool:
        """Whether they are in the list now."""
        return self._say(self._context.do(Label.ADD, add, picks), _("All of this is in your list already."))

    def _say(self, added: Sequence[Record] | None, nothing: str) -> bool:
        if added is None:
            return False
        self._context.voice.say(self._added(len(added)) if added else nothing, undo=bool(added))
        return True
