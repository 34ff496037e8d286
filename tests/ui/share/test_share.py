"""Choosing, seeing and saving, by keys."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from sessionprep.domain.ids import QuestionId
from sessionprep.domain.record import Privacy
from sessionprep.services import questions
from sessionprep.services.labels import Label
from sessionprep.ui.kit.line_field import LineField
from tests.helpers import make
from tests.helpers.accessibility import nodes, tab_order, unnamed
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.pdf_text import text_of
from tests.ui.share.hands import a_plan, button, choose, keep_busy, key, page, rows, sheets, typed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context
    from tests.ui.share.conftest import Open, Save


def test_nothing_is_ticked_at_first_and_nothing_can_be_saved(opened: Open) -> None:
    dialog = opened(*a_plan())
    assert rows(dialog) == ["Why me?", "What now?"]
    assert "Nothing is ticked yet." in nodes(dialog)
    assert not button(dialog, "Save…").isEnabled()


def test_space_ticks_and_the_page_shows_exactly_that(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "What now?" in page(dialog))
    assert "Why me?" not in page(dialog)
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Nothing is ticked yet." in nodes(dialog))


def test_a_section_is_ticked_and_unticked_in_one_step(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    button(dialog, "Tick all").click()
    qtbot.waitUntil(lambda: "Why me?" in page(dialog) and "What now?" in page(dialog))
    button(dialog, "Untick all").click()
    qtbot.waitUntil(lambda: not button(dialog, "Save…").isEnabled())


@pytest.mark.parametrize("kind", ["PDF", "Web page", "Markdown", "Plain text"])
def test_what_is_shown_is_what_is_saved(opened: Open, save: Save, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    choose(dialog, kind)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    with qtbot.waitSignal(dialog.saved) as saved:
        save(dialog, tmp_path / "page")
    (path,) = saved.args
    assert path.parent == tmp_path
    data = path.read_bytes()
    words = text_of(data) if kind == "PDF" else data.decode()
    assert "Why me?" in words
    assert "What now?" not in words
    if kind in {"Markdown", "Plain text"}:
        assert page(dialog) == words


def test_after_saving_it_says_where_and_everything_stays_ticked(
    opened: Open, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.saved):
        save(dialog, tmp_path / "page.pdf")
    assert f"Saved as “page.pdf” in {tmp_path}." in nodes(dialog)
    assert "Why me?" in page(dialog)


def test_a_page_still_being_made_is_saved_when_it_is_ready(
    opened: Open, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*a_plan())
    button(dialog, "Tick all").click()
    qtbot.waitUntil(button(dialog, "Save…").isEnabled)
    key(Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.saved):
        save(dialog, tmp_path / "page.pdf")
    assert "What now?" in text_of((tmp_path / "page.pdf").read_bytes())
    assert "Why me?" not in text_of((tmp_path / "page.pdf").read_bytes())


def test_a_failed_save_says_why_and_keeps_the_ticks(opened: Open, save: Save, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(*a_plan())
    (tmp_path / "file").touch()
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    save(dialog, tmp_path / "file" / "page.pdf")
    qtbot.waitUntil(lambda: "That folder is not there. Nothing is lost" in nodes(dialog))
    assert "Why me?" in page(dialog)


def test_an_older_file_is_replaced_only_when_the_person_says_so(
    opened: Open, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    older = tmp_path / "page.pdf"
    older.write_text("older")
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    save(dialog, older)
    assert "There is already a file named “page.pdf” there." in nodes(dialog)
    assert older.read_text() == "older"
    with qtbot.waitSignal(dialog.saved):
        button(dialog, "Replace it").click()
    assert older.read_bytes().startswith(b"%PDF")


def test_a_save_that_outlives_its_dialog_is_still_made(
    opened: Open, save: Save, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    free = keep_busy(context)
    save(dialog, tmp_path / "page.pdf")
    key(Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    free.set()
    qtbot.waitUntil(lambda: not context.jobs.busy())
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_the_suggested_name_is_the_title_of_the_page(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(button(dialog, "Save…").isEnabled)
    button(dialog, "Save…").click()
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    assert name.text() == "For my session on Monday 9 March 2026.pdf"
    key(Qt.Key.Key_Escape)


def test_a_record_made_private_meanwhile_leaves_the_list_and_the_page(
    opened: Open, context: Context, qtbot: QtBot
) -> None:
    dialog = opened(*a_plan())
    button(dialog, "Tick all").click()
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    context.workspace.do(Label.CHOOSE, questions.guard, QuestionId("q1"), Privacy.PRIVATE)
    qtbot.waitUntil(lambda: "Why me?" not in page(dialog) and "What now?" in page(dialog))
    assert rows(dialog) == ["What now?"]
    assert "1 private thing is not listed." in nodes(dialog)


def test_nothing_is_remembered_from_one_time_to_the_next(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    button(dialog, "Tick all").click()
    qtbot.waitUntil(button(dialog, "Save…").isEnabled)
    key(Qt.Key.Key_Escape)
    assert not button(opened(), "Save…").isEnabled()


def test_a_name_is_on_the_page_only_when_typed(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    assert "From" not in page(dialog)
    dialog.findChildren(LineField)[0].setFocus()
    typed("Sam")
    qtbot.waitUntil(lambda: "From Sam" in page(dialog))


def test_two_days_bring_what_was_written_between_them(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan(), make.note("a loose note"))
    assert "a loose note" not in rows(dialog)
    choose(dialog, "Everything between two days")
    qtbot.waitUntil(lambda: "a loose note" in rows(dialog))


def test_an_empty_vault_has_nothing_to_pick_and_nothing_to_save(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    assert "There is nothing to pick from here yet." in nodes(dialog)
    assert "Save…" not in nodes(dialog)
    with qtbot.waitSignal(dialog.finished):
        key(Qt.Key.Key_Escape)


def test_two_thousand_items_are_ticked_shown_and_made(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(make.session(), *(make.boundary(f"line {number}") for number in range(2000)))
    button(dialog, "Tick all").click()
    qtbot.waitUntil(lambda: "line 1999" in page(dialog))
    assert len(sheets(dialog)) > 30


def test_stopping_keeps_the_ticks_and_it_can_be_made_again(opened: Open, context: Context, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    free = keep_busy(context)
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Making the page" in nodes(dialog))
    button(dialog, "Stop").click()
    assert "Your ticks are still there." in nodes(dialog)
    free.set()
    button(dialog, "Make it again").click()
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))


def test_the_file_dialog_leaves_no_trace_in_the_home(tmp_path: Path) -> None:
    """Also with Qt's dialog as it comes, so that a Qt that stops writing its history is noticed."""
    as_it_comes = "QFileDialog(window); dialog.setOption(QFileDialog.Option.DontUseNativeDialog)"
    assert [each.name for each in _files_after_cancelling(as_it_comes, tmp_path / "a")] == ["QtProject.conf"]
    assert _files_after_cancelling('file_dialog(window, "Save")', tmp_path / "b") == []


def _files_after_cancelling(made: str, home: Path) -> list[Path]:
    program = f"""
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from sessionprep.ui.kit.file_dialog import file_dialog
app = QApplication([])
window = QWidget()
dialog = {made}
dialog.setDirectory("/usr")
dialog.open()
dialog.reject()
del dialog, window
"""
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    subprocess.run([sys.executable, "-c", program], check=True, env=kept | {"HOME": str(home)})
    left = [each for each in home.rglob("*") if each.is_file()]
    return [each for each in left if each.parent.name != "fontconfig"]  # its index of the fonts, for all programs


def test_every_control_has_a_name(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan(), make.expectation())
    button(dialog, "Tick all").click()
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    assert unnamed(dialog) == []


def test_tab_follows_the_eye(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan(), make.expectation())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    assert tab_order(dialog) == [
        *("For a session to come", "Monday 9 March 2026"),
        *("Tick all in What I’d like to talk about", "What I’d like to talk about"),
        "Everything else",
        *("From", "To", "Names to mask"),
        "Preview: the sheets as they will be printed",
        *("PDF", "A4", "Lock it with a passphrase", "Close", "Show it large", "Print…", "Save…"),
    ]


@pytest.mark.parametrize("look", ["light", "dark", "large", "rtl"])
def test_it_looks_as_it_did_when_last_looked_at(opened: Open, qtbot: QtBot, look: str) -> None:
    with wearing(look):
        dialog = opened(*a_plan(), make.expectation(), make.boundary(privacy=Privacy.PRIVATE))
        button(dialog, "Tick all").click()
        if look != "large":  # such letters leave no room for the page
            qtbot.waitUntil(lambda: "Why me?" in page(dialog))
        untick = button(dialog, "Untick all")
        qtbot.waitUntil(lambda: untick.width() >= untick.sizeHint().width())
        assert_picture(dialog, f"share-{look}")
        dialog.close()
