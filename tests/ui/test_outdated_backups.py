"""After everything was changed: backups that the old passphrase still opens, to be kept or deleted."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from sessionprep.services import backups as backups_service
from sessionprep.services import questions
from sessionprep.services.labels import Label
from sessionprep.vault.backup.shelf import sealed
from tests.helpers.accessibility import unnamed
from tests.helpers.backups import forged, left_overs
from tests.helpers.disk import no_room
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.helpers.vaults import PASSPHRASE
from tests.ui.test_change_keys import fill_in
from tests.ui.test_recovery_sheet import GOOD, asked, shown

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def change_everything(visitor: Visitor) -> None:
    rooms = visitor.inside()
    visitor.choose("Change everything…")
    fill_in(visitor, PASSPHRASE, GOOD)
    visitor.until(lambda: visitor.reads("These are the lines for the new key."))
    lines = shown(visitor)
    visitor.press("Return")
    visitor.write(lines[asked(visitor)])
    visitor.press("Return")
    visitor.until(lambda: visitor.frame.rooms not in {None, rooms})


@pytest.fixture
def changed(inside: Visitor) -> Visitor:
    """Everything was changed, and there is a backup from before."""
    inside.until(lambda: not inside.frame.jobs.busy())  # nothing is written yet, so the daily one makes none
    inside.inside().workspace.do(Label.ADD, questions.add, "why now?")
    change_everything(inside)
    inside.until(lambda: inside.reads("1 backup from before still opens with the old passphrase or the old sheet."))
    return inside


def older(visitor: Visitor) -> set[str]:
    """Those from before; one under the new keys is made at once."""
    visitor.until(lambda: not visitor.frame.jobs.busy())
    return backups(visitor) - newer(visitor)


def newer(visitor: Visitor) -> set[str]:
    return {made.file.name for made in sealed(visitor.vault / "backups", visitor.inside().workspace.vault.key)}


def backups(visitor: Visitor) -> set[str]:
    return {file.name for file in (visitor.vault / "backups").glob("*.zip")}


def test_the_old_one_goes_once_a_new_one_was_made(changed: Visitor) -> None:
    assert unnamed(changed.front()) == []
    assert changed.reads("This cannot be undone")
    before = older(changed)
    changed.press("Alt+D")
    changed.until(lambda: changed.reads("1 backup from before is deleted. A new one was made and checked first."))
    left = backups(changed)  # one or two: that it was said is new as well
    assert left
    assert left.isdisjoint(before)
    assert left_overs(changed.vault / "backups") == []


def test_in_the_second_place_those_that_may_be_of_another_copy_are_left_and_counted(
    inside: Visitor, tmp_path: Path
) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    inside.until(lambda: not inside.frame.jobs.busy())
    inside.inside().workspace.do(Label.CHOOSE, backups_service.choose_second_place, str(place))
    inside.inside().workspace.do(Label.ADD, questions.add, "why now?")
    change_everything(inside)
    before = older(inside)
    theirs = place / "2026-02-02T000000-r1.zip"
    forged(inside.vault / "backups" / before.pop(), theirs.name, revision=7).rename(theirs)
    inside.until(lambda: inside.reads("from before still open with the old passphrase"))
    inside.press("Alt+D")
    inside.until(lambda: inside.reads("1 in the second place was left, because it may be of another copy"))
    left = {file.name for file in place.iterdir()}
    assert theirs.name in left
    assert left - {theirs.name} <= newer(inside)


@pytest.mark.parametrize("key", ["Return", "Esc", "Ctrl+L"])
def test_nothing_is_deleted_unless_asked(changed: Visitor, key: str) -> None:
    before = older(changed)
    changed.press(key)
    assert not QApplication.activeModalWidget()
    assert before <= backups(changed)


def test_kept_then_they_can_still_be_deleted_later(changed: Visitor) -> None:
    before = older(changed)
    changed.press("Esc", "Alt+V", "B")
    changed.until(lambda: changed.reads("Delete those from earlier keys"))
    changed.press("Alt+D")
    changed.until(lambda: changed.reads("This cannot be undone"))
    changed.press("Alt+D")
    changed.until(lambda: not changed.reads("Delete those from earlier keys") and changed.reads("Back up now"))
    assert before.isdisjoint(backups(changed))


def test_without_any_from_before_nothing_is_asked(inside: Visitor) -> None:
    (inside.vault / "backups").write_text("no folder, so none is made")
    change_everything(inside)
    inside.until(lambda: inside.reads("Every key is new.") and not inside.frame.jobs.busy())
    assert not QApplication.activeModalWidget()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not limit the size of a file")
def test_without_room_for_a_new_one_the_old_one_stays(changed: Visitor) -> None:
    before = older(changed)
    for name in newer(changed):
        (changed.vault / "backups" / name).unlink()
    with no_room():
        changed.press("Alt+D")
        changed.until(lambda: changed.button("Delete it").isEnabled() and not changed.frame.jobs.busy())
    assert backups(changed) == before
    assert changed.focus_name() == "Keep it"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_how_it_looks(changed: Visitor, look: str) -> None:
    with wearing(look):
        assert_picture(changed.front(), f"screen-outdated-backups-{look}")
