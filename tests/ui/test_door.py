"""The way in, as a person takes it: the first start, unlocking, and everything that may stand in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from sessionprep.services import entry
from sessionprep.vault import kdf
from sessionprep.vault.kdf import USUAL
from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from tests.ui.visitor import Visitor

GOOD = "seven herons wade past"
WRONG = "That passphrase does not match this vault."


# The first start.


def test_a_vault_is_made_by_keyboard_alone(newcomer: Visitor) -> None:
    assert newcomer.focus_name() == "Begin"
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Return")
    newcomer.until(lambda: newcomer.reads("Your recovery sheet"))
    newcomer.press("Alt+N")
    newcomer.inside()
    newcomer.press("Ctrl+L")
    entry.unlock(newcomer.vault, GOOD).forget()


def test_begin_leads_to_the_passphrase_and_says_nobody_can_reset_it(newcomer: Visitor) -> None:
    newcomer.press("Space")
    assert newcomer.focus_name() == "Passphrase"
    assert newcomer.reads("Nobody can reset it")
    assert newcomer.reads(str(newcomer.vault))


def test_tab_follows_the_eye(newcomer: Visitor) -> None:
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Tab", "Tab")
    newcomer.write(GOOD)
    newcomer.until(newcomer.button("Make my vault").isEnabled)
    stops = [newcomer.focus_name()]
    for _stop in range(5):
        newcomer.press("Tab")
        stops.append(newcomer.focus_name())
    show = "Show what is typed"
    assert stops == ["The same again", show, "Make my vault", "Back", "Passphrase", show]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("herons", "9 more characters"), ("aaaaaaaaaaaaaaaaaaaaaa", "Easy to guess."), (GOOD, "Strong")],
)
def test_strength_is_said_in_words(newcomer: Visitor, typed: str, said: str) -> None:
    newcomer.press("Return")
    newcomer.write(typed)
    newcomer.until(lambda: newcomer.reads(said))


@pytest.mark.parametrize("typed", ["", "herons", "aaaaaaaaaaaaaaaaaaaaaa"])
def test_a_passphrase_below_the_floor_makes_no_vault(newcomer: Visitor, typed: str) -> None:
    newcomer.press("Return")
    newcomer.write(typed)
    newcomer.press("Tab", "Tab")
    newcomer.write(typed)
    newcomer.press("Return")
    newcomer.until(lambda: newcomer.focus_name() == "Passphrase")
    assert not newcomer.button("Make my vault").isEnabled()
    assert not newcomer.vault.exists()


def test_two_that_differ_are_said_and_can_be_corrected(newcomer: Visitor) -> None:
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Return")
    newcomer.write(f"{GOOD}x")
    newcomer.press("Return")
    newcomer.until(lambda: newcomer.reads("These two are not the same yet."))
    assert not newcomer.button("Make my vault").isEnabled()
    assert newcomer.focus_name() == "The same again"
    newcomer.press("Backspace")
    newcomer.until(newcomer.button("Make my vault").isEnabled)
    assert not newcomer.reads("not the same")


def test_back_keeps_what_was_typed(newcomer: Visitor) -> None:
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Alt+B")
    newcomer.until(lambda: newcomer.focus_name() == "Begin")
    newcomer.press("Return")
    assert newcomer.field("Passphrase").text() == GOOD


def test_a_place_that_cannot_hold_a_vault_is_said_and_the_words_stay(newcomer: Visitor) -> None:
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.press("Return")
    newcomer.write(GOOD)
    newcomer.vault.parent.write_text("a file where the folder should be")
    newcomer.press("Return")
    newcomer.until(lambda: newcomer.reads("The folder of this vault is not there."))
    assert newcomer.focus_name() == "The same again"
    assert newcomer.field("Passphrase").text() == newcomer.field("The same again").text() == GOOD


# Unlocking.


def test_the_right_passphrase_opens_the_rooms(locked: Visitor) -> None:
    assert locked.focus_name() == "Passphrase"
    locked.unlock()
    assert not locked.reads("Locked")
    assert locked.focus_name() == "Plan a session"


def test_a_wrong_passphrase_is_said_and_can_be_corrected(locked: Visitor) -> None:
    locked.write(f"{PASSPHRASE}x")
    locked.press("Return")
    locked.until(lambda: locked.reads(WRONG))
    assert locked.focus_name() == "Passphrase"
    assert locked.field("Passphrase").text() == f"{PASSPHRASE}x"
    locked.press("Backspace", "Return")
    locked.inside()


def test_a_space_at_the_end_is_pointed_out(locked: Visitor) -> None:
    locked.write(f"{PASSPHRASE} ")
    locked.press("Return")
    locked.until(lambda: locked.reads(f"{WRONG} What you typed begins or ends with a space."))


def test_a_pasted_line_break_is_left_out_and_said(locked: Visitor) -> None:
    locked.paste(f"{PASSPHRASE}\n")
    assert locked.field("Passphrase").text() == PASSPHRASE
    assert locked.reads("A line break came with what was pasted.")
    locked.press("Return")
    locked.inside()


def test_nothing_typed_nothing_to_press(locked: Visitor) -> None:
    assert not locked.button("Unlock").isEnabled()
    locked.press("Return")
    assert locked.button("Unlock").text() == "&Unlock"
    locked.write("x")
    assert locked.button("Unlock").isEnabled()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("a\0b", "NUL"), ("x" * 100_000, "1,024 bytes")],
    ids=["nul", "long"],
)
def test_what_no_passphrase_can_hold_is_one_sentence(locked: Visitor, typed: str, said: str) -> None:
    locked.paste(typed)
    kept = locked.field("Passphrase").text()
    locked.press("Return")
    locked.until(lambda: locked.reads(said))
    assert locked.field("Passphrase").text() == kept
    assert typed.startswith(kept)


def test_the_window_lives_while_the_key_is_derived(newcomer: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "USUAL", USUAL)

    def making() -> bool:
        return newcomer.reads("Making your vault…")

    beats: list[bool] = []
    beat = QTimer(interval=2)
    beat.timeout.connect(lambda: beats.append(making()))
    newcomer.until(lambda: not newcomer.frame.jobs.busy())  # what the rooms need is read in by then
    newcomer.press("Return")
    newcomer.paste(GOOD)
    newcomer.press("Return")
    newcomer.paste(GOOD)
    newcomer.press("Return")
    newcomer.until(making)
    beat.start()
    newcomer.until(lambda: newcomer.reads("Your recovery sheet"))
    beat.stop()
    assert sum(beats) > 20  # of some two hundred; a window that waits for the key has one


def test_what_is_shown_on_purpose_is_hidden_again_after_a_lock(locked: Visitor) -> None:
    locked.click("Show what is typed")
    assert locked.field("Passphrase").echoMode() == QLineEdit.EchoMode.Normal
    locked.unlock()
    locked.press("Ctrl+L")
    assert locked.field("Passphrase").echoMode() == QLineEdit.EchoMode.Password
    assert not locked.field("Passphrase").text()
