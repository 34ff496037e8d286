"""A lock begins a new process as soon as there is anything to forget in this one, and says so when it cannot."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from sessionprep.app.start import begin_again
from tests.helpers.disk import no_room
from tests.helpers.vaults import PASSPHRASE
from tests.ui.test_change_keys import fill_in
from tests.ui.test_recovery_sheet import GOOD, asked, by_sheet, chosen, shown

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
STAYS = "SessionPrep is locked but could not start anew, so what was read or typed may stay in this computer’s memory"


def begins_anew(visitor: Visitor) -> bool:
    """Whether a lock now does."""
    begun: list[None] = []
    told = visitor.frame.emptied.connect(lambda: begun.append(None))
    visitor.press("Ctrl+L")
    visitor.frame.emptied.disconnect(told)
    return bool(begun)


def test_where_nothing_was_typed_there_is_nothing_to_forget(locked: Visitor) -> None:
    assert not begins_anew(locked)


def test_half_a_passphrase_is_forgotten_even_when_it_was_taken_back(locked: Visitor) -> None:
    locked.write("x")
    locked.press("Backspace")
    assert begins_anew(locked)


def test_a_sample_is_nobodys_secret(newcomer: Visitor) -> None:
    newcomer.press("Tab", "Return")
    newcomer.inside()
    assert not begins_anew(newcomer)


def test_a_new_sheet_is_forgotten(newcomer: Visitor) -> None:
    assert begins_anew(chosen(newcomer))


def test_a_sheet_being_typed_is_forgotten(locked: Visitor) -> None:
    by_sheet(locked)
    locked.write("1")
    assert begins_anew(locked)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not limit the size of a file")
def test_what_was_read_before_a_change_of_everything_was_refused_is_forgotten(inside: Visitor) -> None:
    inside.choose("Change everything…")
    fill_in(inside, PASSPHRASE, GOOD)
    inside.until(lambda: inside.reads("These are the lines for the new key."))
    lines = shown(inside)
    inside.press("Return")
    inside.write(lines[asked(inside)])
    with no_room():
        inside.press("Return")
        inside.until(lambda: inside.reads("Locked") and not inside.frame.jobs.busy())
    assert inside.frame.rooms is None
    assert begins_anew(inside)


def test_when_no_new_process_comes_it_is_said_and_all_stays_locked_and_usable(
    inside: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "taken away by an upgrade"))
    inside.frame.emptied.connect(lambda: begin_again(inside.frame))
    inside.press("Ctrl+L")
    assert inside.reads(STAYS)
    assert inside.focus_name() == "Passphrase"
    assert inside.frame.rooms is None
    inside.unlock()
    inside.press("Ctrl+L")
    assert inside.reads(STAYS)
