"""The backups of an open vault, in both places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.services import backups, questions
from sessionprep.services.backups import Keeper, ReadAgain
from sessionprep.services.labels import Label
from sessionprep.vault.backup.archive import check_archive
from sessionprep.vault.backup.refused import BackupDamaged

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.services.workspace import Workspace


def nothing(_share: float) -> None: ...


def test_what_a_stick_has_lost_it_gets_again(workspace: Workspace, tmp_path: Path) -> None:
    workspace.do(Label.ADD, questions.add, "why now?")
    stick = backups.second_place_in(tmp_path, workspace.vault.path)
    workspace.do(Label.CHOOSE, backups.choose_second_place, str(stick))
    keeper = Keeper(workspace)
    keeper.keeping_up()(nothing)
    (lost,) = stick.iterdir()
    data = bytearray(lost.read_bytes())
    data[len(data) // 2] ^= 1
    lost.write_bytes(data)
    with pytest.raises(BackupDamaged):
        check_archive(lost)
    for _time in range(2):
        keeper.keeping_up()(nothing)
    (again,) = set(stick.iterdir()) - {lost}
    check_archive(again)


def test_what_somebody_puts_into_the_folder_holds_up_the_work_and_not_who_asks_for_it(workspace: Workspace) -> None:
    keeper = Keeper(workspace)
    due, overdue = keeper.due_in(), keeper.is_overdue()
    workspace.do(Label.ADD, questions.add, "why now?")
    keeper.backing_up()(nothing)
    assert due(nothing) == backups.EVERY  # so it was looked up just now
    assert not overdue(nothing)


def test_the_newest_few_are_read_again_and_what_is_gone_is_not_called_damaged(workspace: Workspace) -> None:
    keeper = Keeper(workspace)
    for wording in ("one", "two", "three"):
        workspace.do(Label.ADD, questions.add, wording)
        keeper.backing_up()(nothing)
    found = keeper.looking()(nothing)
    newest, second, gone = found.here
    gone.file.unlink()
    data = bytearray(second.file.read_bytes())
    data[len(data) // 2] ^= 1
    second.file.write_bytes(data)
    read = keeper.reading_again(found)(nothing)
    assert read == ReadAgain(frozenset({newest.file}), frozenset({second.file}))
