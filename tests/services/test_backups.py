"""The backups of an open vault, in both places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.services import backups, questions
from sessionprep.services.backups import Keeper
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
