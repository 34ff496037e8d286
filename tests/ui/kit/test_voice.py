"""Undo beside a message takes back what the message names, or is not offered any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.voice import Voice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def speaking(qtbot: QtBot) -> tuple[Voice, MessageBar]:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return Voice(bar, lambda: None), bar


def test_an_offer_to_undo_goes_when_something_else_was_done(qtbot: QtBot) -> None:
    voice, bar = speaking(qtbot)
    voice.say("Added 1 reason.", undo=True)
    assert bar.isVisible()
    voice.was_followed()
    assert not bar.isVisible()


def test_a_message_without_an_offer_and_a_trouble_stay(qtbot: QtBot) -> None:
    voice, bar = speaking(qtbot)
    voice.say("Copied.")
    voice.was_followed()
    assert bar.isVisible()
    voice.say("Added.", undo=True)
    voice.trouble("No room.")
    voice.was_followed()
    assert bar.isVisible()
