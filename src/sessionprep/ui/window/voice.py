"""How the window speaks to the person: one message bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.message_bar import MessageBar


class Voice:
    def __init__(self, bar: MessageBar, undo: Callable[[], object]) -> None:
        self._bar = bar
        self._undo = undo
        self.last_trouble = ""

    def say(self, sentence: str, *, undo: bool = False) -> None:
        if undo:
            self._bar.say(sentence, _("Undo"), self._undo)
        else:
            self._bar.say(sentence)

    def trouble(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Stays until the person closes it."""
        self.last_trouble = sentence
        self._bar.trouble(sentence, action, act)
