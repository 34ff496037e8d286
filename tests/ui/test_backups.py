"""Backups as a person meets them: made without asking, looked after in one dialog."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from sessionprep.domain.expected import Expected
from sessionprep.services import backups, questions
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.rows import ROW
from sessionprep.ui.window.frame import AT_MOST
from sessionprep.vault.backup.shelf import Shelved, sealed, shelf
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.backups import backed_up, crowd, forged, write
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, fresh_vault

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def filled(arrive: Callable[[Path], Visitor], tmp_path: Path) -> Visitor:
    """Inside a vault with two questions and a backup from before the second."""
    vault = fresh_vault(tmp_path)
    write(vault, "one")
    backed_up(vault)
    write(vault, "two")
    path = vault.path
    vault.close()
    visitor = arrive(path)
    visitor.unlock()
    return visitor


def add(visitor: Visitor, wording: str) -> None:
    visitor.inside().workspace.do(Label.ADD, questions.add, wording)


def there(place: Path) -> list[Shelved]:
    return list(shelf(place / "backups" if place.suffix == ".sessionprep" else place, None))


def open_dialog(visitor: Visitor) -> None:
    visitor.press("Alt+V", "B")
    visitor.until(lambda: visitor.reads("Back up now"))
    sentences = ("The newest is from", "The one from", "There is no backup yet.")
    visitor.until(lambda: any(map(visitor.reads, sentences)))


def told(visitor: Visitor, words: str) -> None:
    visitor.until(lambda: visitor.reads(words))


# By itself.


def test_a_lock_leaves_a_backup_of_what_was_written(inside: Visitor) -> None:
    add(inside, "why now?")
    inside.press("Ctrl+L")
    (made,) = there(inside.vault)
    assert made.revision == 1
    inside.unlock()
    inside.press("Ctrl+L")
    assert there(inside.vault) == [made]  # nothing new, nothing made


def test_closing_the_window_does_too(inside: Visitor) -> None:
    add(inside, "why now?")
    assert inside.close()
    assert len(there(inside.vault)) == 1


@pytest.mark.parametrize("in_second_place", [False, True])
def test_a_lock_leaves_one_whatever_number_of_forged_files_lies_there(
    filled: Visitor, tmp_path: Path, *, in_second_place: bool
) -> None:
    """More of them than anybody could look at while somebody waits."""
    (before,) = there(filled.vault)
    if in_second_place:
        filled.inside().workspace.do(Label.CHOOSE, backups.choose_second_place, str(tmp_path))
        before = replace(before, file=Path(shutil.copy(before.file, tmp_path)))
    crowd(before, 10_000)
    began = monotonic()
    filled.press("Ctrl+L")
    assert monotonic() - began < AT_MOST
    key = unlock(filled.vault, PASSPHRASE)
    assert [each.revision for each in sealed(filled.vault / "backups", key)] == [2, 1]
    key.forget()


def test_nothing_written_nothing_made(inside: Visitor) -> None:
    inside.press("Ctrl+L")
    assert there(inside.vault) == []


def test_a_newest_from_yesterday_is_followed_at_once(arrive: Callable[[Path], Visitor], tmp_path: Path) -> None:
    yesterday = HandClock()
    yesterday.turn(hours=-25)
    vault = fresh_vault(tmp_path)
    write(vault, "one")
    backed_up(vault, yesterday)
    write(vault, "two")
    path = vault.path
    vault.close()
    visitor = arrive(path)
    visitor.unlock()
    visitor.until(lambda: len(there(path)) == 2)
    assert there(path)[0].revision == 2


def test_one_from_today_is_enough(filled: Visitor) -> None:
    filled.until(lambda: not filled.frame.jobs.busy())
    assert len(there(filled.vault)) == 1


def test_a_week_without_one_is_said_once_and_why(arrive: Callable[[Path], Visitor], tmp_path: Path) -> None:
    long_ago = HandClock()
    long_ago.turn(days=-8)
    vault = fresh_vault(tmp_path)
    write(vault, "one")
    backed_up(vault, long_ago)
    write(vault, "two")
    path = vault.path
    vault.close()
    for name in ("vault.keys", "vault.keys.bak"):
        shutil.copy(path / name, tmp_path / name)
    visitor = arrive(path)
    visitor.until(lambda: not visitor.frame.jobs.busy())
    unlocked_without_keys(visitor, path)
    told(visitor, "For a week no backup could be made. The key file of this vault is missing")
    visitor.click("Backups…")
    told(visitor, "The newest is from Sun 22 Feb · 12:00.")


def unlocked_without_keys(visitor: Visitor, path: Path) -> None:
    from sessionprep.services import entry

    key = unlock(path, PASSPHRASE)
    workspace = entry.open_workspace(path, key, HandClock())
    (path / "vault.keys").unlink()
    (path / "vault.keys.bak").unlink()
    visitor.frame.enter(workspace)


def test_a_visit_leaves_none(newcomer: Visitor) -> None:
    newcomer.click("Look around with a sample")
    newcomer.inside()
    newcomer.press("Ctrl+L")
    assert not list(newcomer.vault.parent.rglob("*.zip"))


# In the dialog.


def test_it_says_how_it_stands(filled: Visitor) -> None:
    open_dialog(filled)
    told(filled, "The newest is from Mon 2 Mar · 12:00. It was read again just now, and all of it is there.")
    assert filled.reads("No second place is chosen.")
    assert filled.focus_name() == "Back up now"


def test_back_up_now_with_a_key(filled: Visitor) -> None:
    open_dialog(filled)
    filled.press("Return")
    told(filled, "Backed up and checked.")
    filled.until(lambda: len(rows(filled)) == 2)
    assert [each.revision for each in there(filled.vault)] == [2, 1]


def rows(visitor: Visitor) -> tuple[str, ...]:
    (found,) = visitor.front().findChildren(RecordList)
    model = found.model()
    return tuple(str(model.index(row, 0).data()) for row in range(model.rowCount()))


def test_one_can_be_tried_out(filled: Visitor) -> None:
    open_dialog(filled)
    filled.click("Try it out")
    told(filled, "It opens, and all of it is as it was on Mon 2 Mar · 12:00: 1 question.")
    assert [each.name for each in (filled.vault / "backups").iterdir()] == ["2026-03-02T120000-r1.zip"]


def test_one_can_be_restored_beside(filled: Visitor) -> None:
    open_dialog(filled)
    filled.click("Restore beside the vault")
    told(filled, "Restored as “Notes restored 2026-03-02”")
    path = filled.vault.parent / "Notes restored 2026-03-02.sessionprep"
    vault = open_vault(path, unlock(path, PASSPHRASE), HandClock())
    with vault.reading() as work:
        assert [question.wording for question in work.questions.all()] == ["one"]
    vault.close()


def test_a_damaged_one_is_shown_and_cannot_be_used(filled: Visitor) -> None:
    file = filled.vault / "backups" / "2026-03-02T120000-r1.zip"
    file.write_bytes(file.read_bytes()[:-500])
    open_dialog(filled)
    assert filled.reads("There is no backup yet.")
    filled.until(lambda: rows(filled))
    assert not filled.button("Try it out").isEnabled()
    assert not filled.button("Restore beside the vault").isEnabled()


def test_one_that_went_bad_unseen_is_found_out_when_tried(filled: Visitor) -> None:
    file = filled.vault / "backups" / "2026-03-02T120000-r1.zip"
    data = bytearray(file.read_bytes())
    data[60_000] ^= 1
    file.write_bytes(data)
    open_dialog(filled)
    filled.click("Try it out")
    told(filled, "This backup is damaged. Nothing was taken from it; choose another one.")


def test_one_of_other_keys_asks_for_its_passphrase(filled: Visitor) -> None:
    vault = filled.inside().workspace.vault
    vault.key = replace(vault.key, secret=bytearray(32), salt="0" * 32)  # as if everything had been changed since
    filled.press("Alt+V", "B")
    filled.until(lambda: rows(filled))
    filled.click("Try it out")
    told(filled, "Type the passphrase it had then.")
    assert filled.focus_name() == "The passphrase it had then"
    filled.write(f"{PASSPHRASE}x")
    filled.press("Return")
    told(filled, "That passphrase does not match")
    filled.press("Backspace", "Return")
    told(filled, "It opens, and all of it is as it was")


def test_a_second_place_gets_what_is_here_and_catches_up(filled: Visitor, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    open_dialog(filled)
    choose_folder(filled, stick)
    told(filled, "Second place:")
    place = stick / "SessionPrep backups"
    filled.until(lambda: len(there(place)) == 1)
    assert there(place)[0].revision == 2
    told(filled, "Backed up and checked.")
    shutil.move(place, tmp_path / "pulled out")
    add(filled, "three")
    filled.click("Back up now")
    told(filled, "The second place is not connected; it catches up when it is.")
    shutil.move(tmp_path / "pulled out", place)
    filled.click("Back up now")
    filled.until(lambda: len(there(place)) == 2)


def test_a_file_that_says_it_is_newer_keeps_nothing_from_the_second_place(filled: Visitor, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    filled.inside().workspace.do(Label.CHOOSE, backups.choose_second_place, str(stick))
    forged(there(filled.vault)[0].file, "2026-03-01T000000-r99.zip", revision=99)
    open_dialog(filled)
    filled.until(lambda: badges(filled) == ["checked just now", "other keys"])
    filled.press("Esc", "Ctrl+L")
    (copied,) = there(stick)
    assert copied.revision == 2


def badges(visitor: Visitor) -> list[str]:
    (rows,) = visitor.front().findChildren(RecordList)
    return sorted(rows.model().index(row, 0).data(ROW).badge for row in range(rows.model().rowCount()))


def test_one_that_was_damaged_since_it_was_made_is_said(filled: Visitor) -> None:
    (made,) = there(filled.vault)
    later = HandClock()
    later.turn(hours=1)
    worse = backed_up(filled.inside().workspace.vault, later)
    data = bytearray(worse.file.read_bytes())
    data[len(data) // 2] ^= 1
    worse.file.write_bytes(data)
    filled.press("Alt+V", "B")
    told(
        filled,
        "The one from Mon 2 Mar · 13:00 was damaged since it was made. The newest whole one is from Mon 2 Mar · 12:00.",
    )
    assert badges(filled) == ["checked just now", "damaged"]
    assert made.file.exists()


def test_so_many_files_that_look_like_backups_are_not_all_listed(filled: Visitor) -> None:
    (made,) = there(filled.vault)
    for number in range(250):
        made.file.with_name(f"2027-01-01T{number // 60:02}{number % 60:02}00-r9.zip").write_bytes(b"PK" + bytes(50))
    open_dialog(filled)
    told(filled, "51 more files there have a backup’s name and are not listed.")
    assert filled.reads("The newest is from Mon 2 Mar · 12:00.")


def test_a_name_from_the_end_of_time_holds_nothing_up(filled: Visitor) -> None:
    (filled.vault / "backups" / "9998-12-31T235959-r1.zip").touch()
    (filled.vault / "backups" / "9999-12-31T235959-r1.zip").touch()
    filled.press("Ctrl+L")
    filled.unlock()
    filled.until(lambda: not filled.frame.jobs.busy())
    assert sum(each.is_whole for each in there(filled.vault)) == 2


def choose_folder(visitor: Visitor, folder: Path) -> None:
    visitor.click("Second place…")
    visitor.until(lambda: isinstance(visitor.front(), QFileDialog))
    visitor.write(str(folder))
    visitor.press("Return")
    visitor.until(lambda: not isinstance(visitor.front(), QFileDialog))


def test_a_place_inside_the_vault_is_no_second_place(filled: Visitor) -> None:
    open_dialog(filled)
    choose_folder(filled, filled.vault)
    told(filled, "A second place should be outside the vault")
    assert filled.read(lambda work: work.settings.get("backups.second")) == ""


def test_a_place_whose_name_is_no_text_is_refused_before_it_is_made(tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode(b"stick\xff")
    place.mkdir()
    with pytest.raises(Expected, match="cannot be kept"):
        backups.second_place_in(place, tmp_path / "Notes.sessionprep")
    assert list(place.iterdir()) == []


def test_a_missing_second_place_is_said_once(filled: Visitor, tmp_path: Path) -> None:
    filled.inside().workspace.do(Label.CHOOSE, backups.choose_second_place, str(tmp_path / "nowhere"))
    filled.press("Ctrl+L")
    assert len(there(filled.vault)) == 2  # the first place has its own all the same
    filled.frame._clock.turn(days=2)  # type: ignore[attr-defined]  # noqa: SLF001 - the test's own clock
    filled.unlock()
    told(filled, "The second place for backups is not connected.")


def test_locked_in_the_middle_it_leaves_nothing_half(filled: Visitor) -> None:
    add(filled, "long " * 50_000)
    open_dialog(filled)
    filled.press("Return", "Ctrl+L")
    filled.until(lambda: filled.frame.rooms is None)
    assert {each.suffix for each in (filled.vault / "backups").iterdir()} == {".zip"}
    assert there(filled.vault)[0].revision == 3
