"""Ctrl+P: a sheet, blank or filled in, to be printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QRadioButton, QWidget

from sessionprep.domain.share import Means
from sessionprep.services import shares
from sessionprep.services.summary.offer import Key
from sessionprep.ui.dialogs.on_paper import OnPaper, open_on_paper
from sessionprep.ui.dialogs.share.sheets import Sheets
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.printing.step import PrintStep
from tests.helpers import make
from tests.helpers.accessibility import nodes, unnamed
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context
from tests.helpers.disk import no_room
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.pdf_text import text_of
from tests.ui.share.hands import key, put, typed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def context(tmp_path: Path, qtbot: QtBot) -> Context:
    return a_context(tmp_path, qtbot, HandClock())


def opened(context: Context, qtbot: QtBot) -> OnPaper:
    dialog = open_on_paper(context)
    qtbot.addWidget(dialog)
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: button(dialog, "Print…").isEnabled())
    return dialog


def button(dialog: OnPaper, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == words)


def seen(dialog: OnPaper) -> str:
    inside = dialog.findChildren(Sheets)[0].widget()
    return "\n".join(each.accessibleDescription() for each in inside.findChildren(QWidget)) if inside else ""


def the(dialog: OnPaper, kind: type[W]) -> W:
    found = dialog.findChild(kind)
    assert found is not None
    return found


def fill_in(dialog: OnPaper) -> None:
    next(each for each in dialog.findChildren(QRadioButton) if each.text() == "Filled in").click()


def test_it_opens_blank_and_has_nothing_of_the_vault_on_it(context: Context, qtbot: QtBot) -> None:
    session, question = make.session(), make.question("Why me?")
    put(context, session, question, make.plan_item(session, question))
    dialog = opened(context, qtbot)
    assert "My questions" in seen(dialog)
    assert "Why me?" not in seen(dialog)
    fill_in(dialog)
    qtbot.waitUntil(lambda: "Why me?" in seen(dialog))
    assert unnamed(dialog) == []


def test_what_is_printed_is_never_the_sheet_that_was_chosen_before(context: Context, qtbot: QtBot) -> None:
    put(context, make.boundary("No voicemail."))
    dialog = opened(context, qtbot)
    typed("Where")
    fill_in(dialog)
    qtbot.waitUntil(lambda: "No voicemail." in seen(dialog))
    next(each for each in dialog.findChildren(QRadioButton) if each.text() == "Blank").click()
    assert not button(dialog, "Print…").isEnabled()


def test_a_sheet_that_is_the_same_filled_in_can_be_printed_too(context: Context, qtbot: QtBot) -> None:
    dialog = opened(context, qtbot)
    typed("Before")
    qtbot.waitUntil(lambda: "Before it begins" in seen(dialog))
    qtbot.waitUntil(button(dialog, "Print…").isEnabled)
    fill_in(dialog)
    qtbot.waitUntil(button(dialog, "Print…").isEnabled)


def save(dialog: OnPaper, path: Path, qtbot: QtBot) -> None:
    button(dialog, "Save as PDF…").click()
    asking = dialog.findChild(QFileDialog)
    assert asking is not None
    qtbot.waitUntil(asking.isActiveWindow)
    typed(str(path))
    key(Qt.Key.Key_Return)


def test_the_sheet_is_saved_as_it_is_seen(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    put(context, make.boundary("No voicemail."))
    dialog = opened(context, qtbot)
    typed("Where")
    fill_in(dialog)
    qtbot.waitUntil(lambda: "No voicemail." in seen(dialog))
    save(dialog, tmp_path / "sheet.pdf", qtbot)
    qtbot.waitUntil(lambda: "Saved as “sheet.pdf”" in nodes(dialog))
    assert "No voicemail." in text_of((tmp_path / "sheet.pdf").read_bytes())


def test_that_somebody_got_it_is_noted_when_one_says_so(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    therapist = make.therapist("Dr A")
    line = make.boundary("No voicemail.")
    put(context, therapist, make.session(therapist=therapist.id), line)
    dialog = opened(context, qtbot)
    typed("Where")
    fill_in(dialog)
    qtbot.waitUntil(lambda: "No voicemail." in seen(dialog))
    save(dialog, tmp_path / "sheet.pdf", qtbot)
    qtbot.waitUntil(lambda: "If somebody saw it, it can be noted in what you shared." in nodes(dialog))
    assert context.workspace.read(shares.listed) == ()
    button(dialog, "Note it").click()
    (shared,) = context.workspace.read(shares.listed)
    assert (shared.recipient, shared.means, shared.format) == ("Dr A", Means.FILE, "pdf")
    assert shares.is_the_same(shared, (tmp_path / "sheet.pdf").read_bytes())
    assert list(context.workspace.read(shares.known_to, "", therapist.id)) == [Key(line.id, "wording")]


def test_that_somebody_got_it_on_paper_is_noted_too(context: Context, qtbot: QtBot) -> None:
    put(context, make.boundary("No voicemail."))
    dialog = opened(context, qtbot)
    typed("Where")
    fill_in(dialog)
    qtbot.waitUntil(lambda: "No voicemail." in seen(dialog))
    button(dialog, "Print…").click()
    the(dialog, PrintStep).printed.emit()  # as it says once a printer has it
    the(dialog, DialogShell).reject()
    qtbot.waitUntil(lambda: "If somebody saw it, it can be noted in what you shared." in nodes(dialog))
    button(dialog, "Note it").click()
    assert [each.means for each in context.workspace.read(shares.listed)] == [Means.PAPER]


def test_what_could_not_be_noted_is_not_said_to_be(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    put(context, make.boundary("No voicemail."))
    dialog = opened(context, qtbot)
    typed("Where")
    fill_in(dialog)
    qtbot.waitUntil(lambda: "No voicemail." in seen(dialog))
    save(dialog, tmp_path / "sheet.pdf", qtbot)
    qtbot.waitUntil(lambda: "If somebody saw it, it can be noted in what you shared." in nodes(dialog))
    with no_room():
        button(dialog, "Note it").click()
    assert "Noted in what you shared." not in nodes(dialog)
    assert context.workspace.read(shares.listed) == ()


def test_of_a_blank_sheet_there_is_nothing_to_note(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(context, qtbot)
    save(dialog, tmp_path / "sheet.pdf", qtbot)
    qtbot.waitUntil(lambda: "Saved as “sheet.pdf”" in nodes(dialog))
    assert "Note it" not in nodes(dialog)


def test_a_name_that_can_still_be_read_is_pointed_at_before(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    put(context, make.boundary("Not with Joanna."), make.mask("Anna"))
    dialog = opened(context, qtbot)
    typed("Where")
    fill_in(dialog)
    qtbot.waitUntil(lambda: "Not with Joanna." in seen(dialog))
    save(dialog, tmp_path / "sheet.pdf", qtbot)
    qtbot.waitUntil(lambda: "“joanna.” can still be read on the page." in nodes(dialog))
    assert not (tmp_path / "sheet.pdf").exists()
    button(dialog, "Save it all the same").click()
    qtbot.waitUntil((tmp_path / "sheet.pdf").exists)
    qtbot.waitUntil(lambda: not context.jobs.busy())


def test_printing_says_what_it_means_first(context: Context, qtbot: QtBot) -> None:
    dialog = opened(context, qtbot)
    button(dialog, "Print…").click()
    shell = dialog.findChild(DialogShell)
    assert shell is not None
    assert "Printing hands these words to the print service of this computer." in nodes(shell)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_calm(context: Context, qtbot: QtBot, look: str) -> None:
    with wearing(look):
        dialog = opened(context, qtbot)
        assert_picture(dialog, f"on-paper-{look}")
