"""A talking card: chosen sentences on one page, shown or printed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget

from sessionprep.domain.share import Means
from sessionprep.services import hard_to_say, masks, questions, shares
from sessionprep.services.labels import Label
from sessionprep.services.summary.formats import Sheet
from sessionprep.ui.kit.printing.step import PrintStep
from sessionprep.ui.kit.talking_card.lettering import LEAST_POINTS, card_of, drawing, paint
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.pdf_text import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context

pytestmark = pytest.mark.usefixtures("qapp")

SAID = "I went quiet last time. You asked why. I was ashamed."


def fill(context: Context) -> None:
    made = context.workspace.do(Label.ADD, questions.add, SAID)
    context.workspace.do(Label.WRITE, questions.think, made.id, "secretly cross")
    context.workspace.do(Label.CHOOSE, hard_to_say.rate, made.id, 2)


def with_card(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, tmp_path, qtbot, fill)
    person.click("Hard to say")
    person.click_row(0)
    person.click("Talking card…")
    return person


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """In front of a card with three sentences."""
    return with_card(tmp_path, qtbot)


def words(person: Person) -> list[str]:
    return [each.text() for each in person.dialog().findChildren(QLabel) if each.isVisible()]


@pytest.mark.row("S09")
def test_only_chosen_sentences_are_shown_full_screen_and_esc_leaves(person: Person) -> None:
    assert not any("cross" in each for each in words(person))
    person.see(QCheckBox, "You asked why.").click()
    assert unnamed(person.dialog()) == []
    person.press(Key.Key_Return)
    screen = person.dialog()
    assert screen.isFullScreen()
    assert person.see(QWidget, "I went quiet last time.\nI was ashamed.").isVisible()
    assert unnamed(screen) == []
    person.press(Key.Key_Escape)
    assert not person.dialog().isFullScreen()


def shown_and_left(person: Person) -> None:
    person.press(Key.Key_Return)
    person.press(Key.Key_Escape)
    person.qtbot.waitUntil(lambda: person.sees("Note it"))


@pytest.mark.row("S22")
def test_that_somebody_saw_it_is_noted_when_one_says_so(person: Person) -> None:
    shown_and_left(person)
    assert person.context.workspace.read(shares.listed) == ()
    person.click("Note it")
    (shared,) = person.context.workspace.read(shares.listed)
    assert (shared.means, shared.digest) == (Means.SCREEN, "")
    assert shares.page(shared).title == "Talking card"
    (known,) = person.context.workspace.read(shares.known_to, "", None).values()
    assert known.words == SAID
    assert "Noted in what you shared." in words(person)
    assert not person.sees("Note it")


def test_of_a_card_with_some_of_it_only_those_sentences_are_known(person: Person) -> None:
    person.see(QCheckBox, "You asked why.").click()
    person.see(QWidget, "Show full screen").setFocus()
    shown_and_left(person)
    person.click("Note it")
    (known,) = person.context.workspace.read(shares.known_to, "", None).values()
    assert known.words == "I went quiet last time. I was ashamed."


def test_what_was_printed_can_be_noted_too_until_another_card_is_chosen(person: Person) -> None:
    step = person.dialog().findChild(PrintStep)
    assert step is not None
    step.printed.emit()  # as it says once a printer has it
    assert person.sees("Note it")
    person.see(QCheckBox, "You asked why.").click()
    assert not person.sees("Note it")


def test_a_masked_name_is_on_no_card(tmp_path: Path, qtbot: QtBot) -> None:
    def fill_with_name(context: Context) -> None:
        context.workspace.do(Label.ADD, questions.add, "Anna called. I left.")
        context.workspace.do(Label.ADD, masks.add, "Anna", "A.")

    person = in_front_of(TAB, tmp_path, qtbot, fill_with_name)
    person.click("More")
    person.click("Talking card…")
    assert person.see(QCheckBox, "A. called.").isVisible()
    assert not any("Anna" in each for each in words(person))


def test_it_says_how_large_its_letters_are_and_that_nothing_is_ticked(person: Person) -> None:
    assert "Fits on one page, in letters of 40 points." in words(person)
    for sentence in ("I went quiet last time.", "You asked why.", "I was ashamed."):
        person.see(QCheckBox, sentence).click()
    assert "Nothing is ticked yet." in words(person)
    assert not person.see(QWidget, "Show full screen").isEnabled()


def test_what_is_too_long_for_one_page_says_so_until_it_is_shorter(tmp_path: Path, qtbot: QtBot) -> None:
    long = "I do not know how to say this to you in so many words. " * 12
    person = in_front_of(TAB, tmp_path, qtbot, lambda context: context.workspace.do(Label.ADD, questions.add, long * 4))
    person.click("More")
    person.click("Talking card…")
    assert any(each.startswith("Too long for one page") for each in words(person))
    assert not person.see(QWidget, "Show full screen").isEnabled()
    for box in person.dialog().findChildren(QCheckBox)[12:]:
        box.click()
    assert any(each.startswith("Fits on one page") for each in words(person))
    assert person.see(QWidget, "Show full screen").isEnabled()


def test_what_is_far_too_long_is_not_even_laid_out(tmp_path: Path, qtbot: QtBot) -> None:
    long = "Why? " * 5_000
    person = in_front_of(TAB, tmp_path, qtbot, lambda context: context.workspace.do(Label.ADD, questions.add, long))
    person.click("More")
    person.click("Talking card…")
    assert person.heard.said == ["This is too long for a card. A card holds a few sentences."]
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("sheet", Sheet)
def test_what_fits_is_wholly_on_the_paper_and_never_small(sheet: Sheet) -> None:
    for count in (1, 5, 12, 20):
        card = card_of([f"This is sentence number {each} of those I chose." for each in range(count)], sheet)
        assert card.points >= LEAST_POINTS
        paper = QImage(600, 860, QImage.Format.Format_Grayscale8)
        paper.fill(255)
        painter = QPainter(paper)
        paint(painter, card, paper.width())
        painter.end()
        edge = [QImage.pixelColor(paper, x, 800).value() for x in range(600)]
        assert set(edge) == {255}
    assert card_of(["No."] * 200, sheet).points == 0
    assert card_of(["a" * 6000], sheet).points == 0


def test_it_is_printed_as_words_on_one_sheet() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    assert drawing(card_of(["I went quiet.", "<b>You</b> asked why."], Sheet.A4))(writer)
    data = bytes(buffer.data().data())
    assert data.count(b"/Type /Page\n") == 1
    assert "I went quiet." in " ".join(text_of(data).split())
    assert "<b>You</b>" in " ".join(text_of(data).split())


def test_nothing_that_prints_is_loaded_until_somebody_was_told_and_went_on(person: Person) -> None:
    person.click("Print…")
    told = "Printing hands these words to the print service of this computer. It and the printer may keep them."
    assert told in words(person)
    assert unnamed(person.dialog()) == []
    assert "PySide6.QtPrintSupport" not in sys.modules
    person.click("Look for printers")
    person.qtbot.waitUntil(lambda: not person.context.jobs.busy())
    assert "PySide6.QtPrintSupport" in sys.modules
    none = "This computer knows of no printer. The card can still be shown full screen."
    assert none in words(person) or person.sees("Print it now")


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_it_looks_as_it_did(appearance: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(appearance):
        with_card(tmp_path, qtbot)
        front = QApplication.activeModalWidget()
        assert front is not None
        assert_picture(front, f"talking-card-{appearance}")
