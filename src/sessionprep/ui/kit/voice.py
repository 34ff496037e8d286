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
        self._way_out: tuple[str, Callable[[], object] | None] = ("", None)
        self.last_trouble = ""
        self._offers_undo = False

    def say(self, sentence: str, *, undo: bool = False) -> None:
        self._offers_undo = undo
        if undo:
            self._bar.say(sentence, _("Undo"), self._undo)
        else:
            self._bar.say(sentence)

    def trouble(self, sentence: str) -> None:
        """Stays until the person closes it."""
        self.last_trouble = sentence
        self._offers_undo = False
        self._bar.trouble(sentence, *self._way_out)

    def was_followed(self) -> None:
        """Something else was done: what Undo would take back is not what the message names any more."""
        if self._offers_undo:
            self._offers_undo = False
            self._bar.dismiss()

    def offer_way_out(self, words: str, act: Callable[[], object]) -> None:
        """Stands beside every trouble from now on: reaching for it may itself be one more try to save that fails."""
        self._way_out = (words, act)

    def forget_way_out(self) -> None:
        self._way_out = ("", None)
