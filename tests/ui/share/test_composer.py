"""What a page is for, names that are masked, files that are locked, paper, screen, and the ledger of all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdfium2 import PdfDocument, PdfiumError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit

from sessionprep.domain.share import Means
from sessionprep.services import masks, shares
from sessionprep.services.labels import Label
from sessionprep.ui.dialogs.share.mask_field import MaskField
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.record_list import RecordList
from tests.helpers import make
from tests.helpers.accessibility import nodes, unnamed
from tests.ui.pdf_text import plain_bytes, text_of
from tests.ui.share.hands import a_plan, button, choose, key, page, rows, typed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.records import AnyRecord
    from sessionprep.domain.share import Share
    from sessionprep.ui.dialogs.share.dialog import ShareDialog
    from sessionprep.ui.kit.context import Context
    from tests.ui.share.conftest import Open, Save

PASSPHRASE = "gravel lantern otter mosaic"


def ledger(context: Context) -> tuple[Share, ...]:
    return context.workspace.read(shares.listed)


def edit(dialog: ShareDialog, name: str) -> QLineEdit:
    found = [each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name and each.isVisible()]
    assert found, [each.accessibleName() for each in dialog.findChildren(QLineEdit)]
    return found[-1]


def focus_name() -> str:
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus else ""


def write(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    typed(words)
    key(Qt.Key.Key_Tab)


def mask(dialog: ShareDialog, name: str, instead: str = "") -> None:
    field = dialog.findChild(MaskField)
    assert field is not None
    if not button(dialog, "Names to mask").isChecked():
        button(dialog, "Names to mask").click()
    button(dialog, "Add a name").click()
    typed(name)
    key(Qt.Key.Key_Tab)
    if instead:
        typed(instead)
        key(Qt.Key.Key_Tab)


def about(words: str) -> list[AnyRecord]:
    session, question = make.session(), make.question(words, id="q1")
    return [session, question, make.plan_item(session, question)]


# Masks.


def test_a_masked_name_is_on_no_page_and_in_no_file(opened: Open, save: Save, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(*about("Why did Anna's mother call ANNA?"))
    key(Qt.Key.Key_Space)
    mask(dialog, "Anna", "A.")
    qtbot.waitUntil(lambda: "Why did A.'s mother call A.?" in page(dialog))
    assert "“Anna” was replaced 2 times." in nodes(dialog)
    with qtbot.waitSignal(dialog.saved):
        save(dialog, tmp_path / "page.pdf")
    data = (tmp_path / "page.pdf").read_bytes()
    assert "A.'s mother" in text_of(data)
    assert b"anna" not in plain_bytes(data).lower()


def test_masks_are_known_the_next_time_and_can_be_taken_away(opened: Open, context: Context, qtbot: QtBot) -> None:
    context.workspace.do(Label.ADD, masks.add, "Anna", "A.")
    dialog = opened(*about("Anna called"))
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "A. called" in page(dialog))
    next(
        each for each in dialog.findChildren(type(button(dialog, "Save…"))) if each.toolTip() == "Remove this name"
    ).click()
    qtbot.waitUntil(lambda: "Anna called" in page(dialog))
    assert context.workspace.read(masks.listed) == ()


def test_a_name_that_can_still_be_read_is_pointed_at_before_it_is_saved(
    opened: Open, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*about("Joanna is not Anna"))
    key(Qt.Key.Key_Space)
    mask(dialog, "Anna", "A.")
    qtbot.waitUntil(lambda: "“joanna” can still be read, and may be Anna." in nodes(dialog))
    save(dialog, tmp_path / "page.pdf")
    qtbot.waitUntil(lambda: "“joanna” can still be read on the page." in nodes(dialog))
    assert not (tmp_path / "page.pdf").exists()
    with qtbot.waitSignal(dialog.saved):
        button(dialog, "Save it all the same").click()
    assert "Joanna is not A." in text_of((tmp_path / "page.pdf").read_bytes())


def test_a_name_begun_and_left_empty_keeps_nothing(opened: Open, context: Context) -> None:
    dialog = opened(*about("Anna called"))
    button(dialog, "Names to mask").click()
    button(dialog, "Add a name").click()
    key(Qt.Key.Key_Tab)
    assert context.workspace.read(masks.listed) == ()
    assert unnamed(dialog) == []


def test_two_people_with_one_name_are_both_masked(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*about("Anna met Anna"))
    key(Qt.Key.Key_Space)
    mask(dialog, "Anna", "A.")
    mask(dialog, "anna", "B.")
    qtbot.waitUntil(lambda: "A. met A." in page(dialog))


def test_a_letter_that_no_typeface_has_is_told_of(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*about("Why \U0010fff0?"))
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why" in page(dialog))
    assert "No typeface on this computer has" in nodes(dialog)


# Locked files.


def lock(dialog: ShareDialog, qtbot: QtBot, passphrase: str) -> None:
    box = next(each for each in dialog.findChildren(QCheckBox) if "passphrase" in each.text())
    box.click()
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    button(dialog, "Save…").click()
    shell = next(each for each in dialog.findChildren(DialogShell) if each.isVisible())
    qtbot.waitUntil(shell.isActiveWindow)
    typed(passphrase)
    key(Qt.Key.Key_Return)
    typed(passphrase)
    key(Qt.Key.Key_Return)


def test_a_locked_file_opens_with_its_passphrase_alone(
    opened: Open, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    lock(dialog, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None)
    asking = dialog.findChild(QFileDialog)
    assert asking is not None
    qtbot.waitUntil(asking.isActiveWindow)
    typed(str(tmp_path / "page.pdf"))
    with qtbot.waitSignal(dialog.saved):
        key(Qt.Key.Key_Return)
    data = (tmp_path / "page.pdf").read_bytes()
    assert "Why me?" in text_of(data, PASSPHRASE)
    with pytest.raises(PdfiumError, match="password"):
        PdfDocument(data)
    assert b"Why" not in plain_bytes(data)
    assert "It opens with the passphrase you chose" in nodes(dialog)
    (shared,) = ledger(context)
    assert shared.encrypted
    assert PASSPHRASE not in str(shared)


def test_only_a_pdf_can_be_locked_and_the_warning_says_which_it_is(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    assert "This file will not be encrypted." in nodes(dialog)
    box = next(each for each in dialog.findChildren(QCheckBox) if "passphrase" in each.text())
    box.click()
    qtbot.waitUntil(lambda: "This file will be locked." in nodes(dialog))
    choose(dialog, "Word document")
    qtbot.waitUntil(lambda: "This file will not be encrypted." in nodes(dialog))
    assert not box.isEnabled()


# The ledger.


def test_what_is_saved_is_noted_with_whom_it_went_to(
    opened: Open, save: Save, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    write(edit(dialog, "To"), "Dr A")
    with qtbot.waitSignal(dialog.saved):
        save(dialog, tmp_path / "page.pdf")
    (shared,) = ledger(context)
    assert (shared.recipient, shared.means, shared.format, shared.purpose) == (
        "Dr A",
        Means.FILE,
        "pdf",
        "before a session",
    )
    assert shares.is_the_same(shared, (tmp_path / "page.pdf").read_bytes())
    known = context.workspace.read(shares.known_to, "Dr A", None)
    assert {key_.record: each.words for key_, each in known.items()} == {"q1": "Why me?"}
    assert context.workspace.undoable is not Label.SHARE


def test_the_next_time_it_says_what_is_new_and_ticks_only_when_asked(
    opened: Open, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    write(edit(dialog, "To"), "Dr A")
    with qtbot.waitSignal(dialog.saved):
        save(dialog, tmp_path / "page.pdf")
    qtbot.waitUntil(lambda: "Tick what is new or changed" in nodes(dialog))
    button(dialog, "Tick what is new or changed").click()
    qtbot.waitUntil(lambda: "What now?" in page(dialog))


def test_showing_it_is_noted_only_when_somebody_says_so(opened: Open, context: Context, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    button(dialog, "Show it large").click()
    qtbot.waitUntil(lambda: focus_name() == "The page")
    key(Qt.Key.Key_Escape)
    assert ledger(context) == ()
    qtbot.waitUntil(lambda: "If somebody saw it" in nodes(dialog))
    button(dialog, "Note it").click()
    assert [each.means for each in ledger(context)] == [Means.SCREEN]


def test_printing_says_what_it_means_and_looks_for_nothing_before(opened: Open, context: Context, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    button(dialog, "Print…").click()
    shell = next(each for each in dialog.findChildren(DialogShell) if each.isVisible())
    assert "Printing hands these words to the print service of this computer." in nodes(shell)
    key(Qt.Key.Key_Escape)
    assert ledger(context) == ()


# What it is for.


def test_a_purpose_changes_what_is_offered_first_and_ticks_nothing(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan(), make.expectation("They will listen."))
    assert rows(dialog) == ["Why me?", "What now?"]
    choose(dialog, "For a first call")
    qtbot.waitUntil(lambda: "They will listen." in rows(dialog))
    assert not button(dialog, "Save…").isEnabled()


def test_a_first_call_is_what_its_page_is_called(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan())
    choose(dialog, "For a first call")
    button(dialog, "Tick all").click()
    qtbot.waitUntil(lambda: page(dialog).startswith("For a first call"))


def test_the_page_for_the_therapist_says_nothing_about_the_person(
    opened: Open, save: Save, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*a_plan())
    button(dialog, "Tick all").click()
    choose(dialog, "To tell my therapist about preparing")
    qtbot.waitUntil(lambda: "Preparing for our sessions" in page(dialog))
    assert rows(dialog) == []
    with qtbot.waitSignal(dialog.saved):
        save(dialog, tmp_path / "page.pdf")
    words = text_of((tmp_path / "page.pdf").read_bytes())
    assert "Kinnersley" in words
    assert "Why me?" not in words
    (shared,) = ledger(context)
    assert context.workspace.read(lambda work: work.share_items.count(share=shared.id)) == 0


def test_what_is_folded_away_is_not_measured_until_it_is_opened(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan(), *(make.expectation(f"A long line number {number}. " * 9) for number in range(20)))
    lists = [each for each in dialog.findChildren(RecordList) if each.accessibleName() == "Expectations"]
    qtbot.wait(4)
    assert lists[0].height() < 10_000
    button(dialog, "Everything else").click()
    qtbot.waitUntil(lambda: lists[0].verticalScrollBar().maximum() == 0 and lists[0].height() > 400)


# What was asked about a page counts for that page alone.


def test_saving_all_the_same_is_not_about_a_page_that_changed_since(
    opened: Open, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(*about("Annabelle hurt me"))
    key(Qt.Key.Key_Space)
    mask(dialog, "Anna", "A.")
    qtbot.waitUntil(lambda: "Annabelle" in page(dialog))
    save(dialog, tmp_path / "page.pdf")
    qtbot.waitUntil(lambda: "Save it all the same" in nodes(dialog))
    button(dialog, "Untick all").click()
    assert "Save it all the same" not in nodes(dialog)
    assert "The page changed meanwhile. Nothing was saved" in nodes(dialog)
    assert not (tmp_path / "page.pdf").exists()


def test_replacing_a_file_is_not_about_a_page_that_is_to_be_locked_since(
    opened: Open, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "page.pdf").write_text("older")
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    save(dialog, tmp_path / "page.pdf")
    next(each for each in dialog.findChildren(QCheckBox) if "passphrase" in each.text()).click()
    assert "Replace it" not in nodes(dialog)
    assert (tmp_path / "page.pdf").read_text() == "older"


def test_a_name_that_can_still_be_read_is_pointed_at_before_it_is_shown_or_printed(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*about("Annabelle, Joanna"))
    key(Qt.Key.Key_Space)
    mask(dialog, "Anna", "A.")
    qtbot.waitUntil(lambda: "Annabelle" in page(dialog))
    for words in ("Show it large", "Print…"):
        qtbot.waitUntil(button(dialog, words).isEnabled)
        button(dialog, words).click()
        assert "“annabelle,”, “joanna” can still be read on the page." in nodes(dialog)
        assert [each for each in dialog.findChildren(DialogShell) if each.isVisible()] == []


def test_what_could_not_be_saved_is_in_no_ledger(
    opened: Open, save: Save, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    dialog = opened(*a_plan())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Why me?" in page(dialog))
    save(dialog, tmp_path / "file" / "page.pdf")
    qtbot.waitUntil(lambda: "That folder is not there." in nodes(dialog))
    assert ledger(context) == ()


def test_the_tab_key_reaches_everything_and_comes_back(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(*a_plan(), make.expectation())
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(button(dialog, "Save…").isEnabled)
    start, met = QApplication.focusWidget(), []
    for _stop in range(40):
        key(Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
        if met[-1] is start:
            break
    assert {button(dialog, "Save…"), button(dialog, "Close"), button(dialog, "Print…"), start} <= set(met)
