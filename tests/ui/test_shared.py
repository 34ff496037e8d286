"""Looking back at what was shared: who had it, exactly what it was, and what they know by now."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QThreadPool
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPlainTextEdit

from sessionprep.domain.ids import QuestionId
from sessionprep.domain.share import Means
from sessionprep.services import questions, shares
from sessionprep.services.labels import Label
from sessionprep.services.shares import Handing
from sessionprep.services.summary.formats import Format, Sheet
from sessionprep.services.summary.offer import Item, Key
from sessionprep.services.summary.pdf_file import fonts_of
from sessionprep.services.summary.text import text
from sessionprep.services.workspace import Workspace
from sessionprep.ui.dialogs.share.rendering import Order, render
from sessionprep.ui.kit.paper import printed
from sessionprep.ui.kit.record_list import RecordList
from tests.helpers import make
from tests.helpers.accessibility import tab_order, unnamed
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context, heard
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.helpers.vaults import fresh_vault
from tests.services.summary_pages import full_page, one_entry
from tests.ui.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.share import Share
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.window.frame import Frame

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAGE = one_entry("Why do I go quiet?")


def hand(workspace: Workspace, words: str = "Why do I go quiet?", record: str = "q", **about: Any) -> Share:
    handing = Handing(
        page=about.pop("page", PAGE),
        items=[Item(Key(record, "wording"), words)],
        means=about.pop("means", Means.FILE),
        recipient=about.pop("recipient", "Dr A"),
        **about,
    )
    return workspace.do(Label.ADD, shares.note, handing)


def as_pdf(workspace: Workspace, **about: Any) -> Share:
    data = printed(PAGE, Sheet.A4).data
    return hand(workspace, **{"format": "pdf", "sheet": "A4", "data": data, "fonts": fonts_of(data)} | about)


@pytest.fixture
def context(tmp_path: Path, qtbot: QtBot) -> Iterator[Context]:
    locale = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield a_context(tmp_path, qtbot, HandClock())
    QLocale.setDefault(locale)


@pytest.fixture
def looker(context: Context, qtbot: QtBot) -> Visitor:
    """In front of a window that is empty but for what opens above it."""
    context.window.show()
    qtbot.waitExposed(context.window)
    return Visitor(qtbot, cast("Frame", context.window), context.workspace.vault.path)


def shown_text(visitor: Visitor) -> str:
    visitor.until(lambda: [each for each in visitor.front().findChildren(QPlainTextEdit) if each.isVisible()])
    return visitor.box("The text that was handed over").toPlainText()


def rows(visitor: Visitor) -> list[str]:
    shown = next(each for each in visitor.front().findChildren(RecordList) if each.isVisible())
    return [shown.model().index(row, 0).data() for row in range(shown.model().rowCount())]


def test_with_nothing_shared_it_says_so_and_offers_one_thing(context: Context, looker: Visitor) -> None:
    context.guide.look_back()
    assert looker.reads("Nothing was shared so far.")
    assert looker.focus_name() == "Note something said aloud"
    looker.press("Esc")
    assert not isinstance(looker.front(), QDialog)


def test_tab_follows_the_eye(context: Context, qtbot: QtBot) -> None:
    hand(context.workspace, format="txt", data=text(PAGE))
    context.window.show()
    context.guide.look_back()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(lambda: not context.jobs.busy())
    assert tab_order(dialog) == [
        *("Each time", "Who knows what"),
        "Note something said aloud",
        "Each time",
        "Whom it was for",
        "The text that was handed over",
        "Close",
    ]
    dialog.reject()


def test_the_latest_is_first_and_its_text_is_shown_as_it_was(context: Context, looker: Visitor) -> None:
    hand(context.workspace, recipient="My GP", means=Means.PAPER, sheet="A4")
    hand(context.workspace, format="txt", data=text(PAGE), purpose="after a session")
    context.guide.look_back()
    assert rows(looker) == ["Dr A", "My GP"]
    assert shown_text(looker) == text(PAGE).decode()
    assert looker.reads("The same file, byte for byte.")
    assert looker.reads("As a file · Plain text · After a session")


@pytest.mark.whole
def test_a_pdf_is_made_again_byte_for_byte(context: Context, looker: Visitor) -> None:
    as_pdf(context.workspace, encrypted=True)
    context.guide.look_back()
    looker.until(lambda: looker.reads("The same file, byte for byte, as it was before its passphrase locked it."))
    sheet = looker.front().findChildren(QDialog) or looker.front()
    assert "Why do I go quiet?" in _said(sheet)


def _said(dialog: Any) -> str:
    from PySide6.QtWidgets import QWidget

    return "\n".join(each.accessibleDescription() for each in dialog.findChildren(QWidget) if each.isVisible())


@pytest.mark.whole
def test_a_typeface_that_draws_otherwise_is_named(context: Context, looker: Visitor) -> None:
    as_pdf(context.workspace, data=b"another drawing", fonts="Gone 0123456789abcdef")
    context.guide.look_back()
    looker.until(lambda: looker.reads("Some typefaces draw them differently by now: "))
    assert looker.reads("Gone")


def until_reads(visitor: Visitor, said: str) -> None:
    visitor.until(lambda: visitor.reads(said))


def test_each_is_told_as_what_it_is(context: Context, looker: Visitor) -> None:
    """From the latest down."""
    workspace = context.workspace
    hand(workspace, format="odt", data=b"of a later version")
    hand(workspace, means=Means.SCREEN)
    hand(workspace, means=Means.PAPER, sheet="A4")
    hand(workspace, format="html", data=b"of another version")
    context.guide.look_back()
    for said in (
        "This version of SessionPrep writes such a file differently.",
        "It went to paper, not into a file.",
        "It was seen on the screen",
        "The same words.",
    ):
        until_reads(looker, said)
        looker.press("Down")


@pytest.mark.usefixtures("qapp")
def test_every_kind_of_file_is_the_same_again_names_masked_and_all(tmp_path: Path) -> None:
    workspace = Workspace(fresh_vault(tmp_path), HandClock())
    page, masks = one_entry("Anna raised her voice."), (make.mask("Anna", "A."),)
    for kind in Format:
        made = render(Order(page, kind, Sheet.LETTER, masks), lambda _share: None)
        share = hand(workspace, page=made.masked.page, format=kind.value, sheet="Letter", data=made.data)
        again = render(Order(shares.page(share), kind, Sheet(share.sheet)), lambda _share: None)
        assert shares.is_the_same(share, again.data)
        assert "Anna" not in share.page
    workspace.close()


@pytest.mark.whole
def test_a_page_that_cannot_be_read_any_more_is_told_of(context: Context, looker: Visitor) -> None:
    broken = make.share(page="no page", digest="00")
    context.workspace.do(Label.SAMPLE, lambda work: work.shares.put(broken))
    context.guide.look_back()
    looker.until(lambda: looker.reads("The page as it was cannot be read any more."))


def test_closed_it_hears_no_more_of_the_vault(context: Context, looker: Visitor) -> None:
    share = hand(context.workspace, format="txt", data=text(PAGE))
    for whom in ("", "dr a"):
        context.guide.look_back(whom)
        looker.press("Esc")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        context.workspace.do(Label.WRITE, shares.relabel, share.id, f"{whom} dr a")


def test_whom_it_was_for_is_said_anew_in_place(context: Context, looker: Visitor) -> None:
    hand(context.workspace)
    context.guide.look_back()
    looker.press("F2", "Ctrl+A")
    looker.write("My first therapist")
    looker.press("Esc")  # back to the list
    assert context.workspace.read(shares.recipients) == (("My first therapist", None),)
    assert rows(looker) == ["My first therapist"]


def test_an_entry_taken_out_comes_back_by_undo_and_nothing_is_claimed_to_be_taken_back(
    context: Context, looker: Visitor
) -> None:
    hand(context.workspace)
    context.guide.look_back()
    looker.press("Del")
    assert looker.reads("Took 1 entry out. What was handed over stays handed over.")
    assert context.workspace.read(shares.listed) == ()
    looker.press("Ctrl+Z")
    assert rows(looker) == ["Dr A"]
    assert context.workspace.read(lambda work: work.share_items.count()) == 1


def test_something_said_aloud_is_noted_for_the_one_who_was_last(inside: Visitor) -> None:
    workspace = inside.inside().workspace
    workspace.do(Label.SAMPLE, lambda work: work.questions.put(make.question("Why do I go quiet?", id="q")))
    hand(workspace)
    inside.choose("What was shared")
    inside.press("Alt+N")  # a button is seen going down first
    inside.until(lambda: len(rows(inside)) > 1)
    inside.press("Alt+K")
    inside.write("That I sleep badly.")
    inside.press("Ctrl+L")  # whatever is typed is kept at a lock
    inside.until(lambda: inside.frame.rooms is None)
    inside.unlock()
    assert rows_of(inside) == [("Dr A", Means.ALOUD), ("Dr A", Means.FILE)]
    assert "That I sleep badly." in said_to(inside, "Dr A")


def said_to(visitor: Visitor, recipient: str) -> list[str]:
    return [each.words for each in visitor.read(lambda work: shares.known_to(work, recipient, None)).values()]


def rows_of(visitor: Visitor) -> list[tuple[str, Means]]:
    return [(each.recipient, each.means) for each in visitor.read(shares.listed)]


def test_what_somebody_knows_leads_to_what_it_says_now(inside: Visitor) -> None:
    workspace = inside.inside().workspace
    workspace.do(Label.SAMPLE, lambda work: work.questions.put(make.question("Why do I go quiet?", id="q")))
    hand(workspace)
    hand(workspace, "Only for them", "other", recipient="My GP")
    workspace.do(Label.WRITE, questions.reword, QuestionId("q"), "Why did I go quiet?")
    inside.choose("What was shared")
    inside.click("Who knows what")
    assert inside.reads("What does My GP know?")
    assert rows(inside) == ["Only for them"]
    box = inside.see(QComboBox, "Who it is")
    box.setFocus()
    inside.write("Dr")
    inside.press("Tab")
    assert inside.reads("What does Dr A know?")
    assert inside.reads("Says something else now")
    assert inside.reads("Why did I go quiet?")
    inside.click("Go there")
    assert not isinstance(inside.front(), QDialog)
    assert inside.frame.rooms is not None
    inside.press("F2")
    assert inside.focus_name() == "Question, as I’d say it"


@pytest.mark.whole
def test_in_front_of_another_dialog_nothing_leads_away(context: Context, qtbot: QtBot) -> None:
    question = make.question("Why do I go quiet?", id="q")
    context.workspace.do(Label.SAMPLE, lambda work: work.questions.put(question))
    hand(context.workspace)
    context.window.show()
    composer = QDialog(context.window)
    composer.open()
    qtbot.waitExposed(composer)
    context.guide.look_back("dr a")
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, QDialog)
    assert shown is not composer
    words = [each.text() for each in _buttons(shown) if each.isVisible()]
    assert "&Go there" not in words
    assert heard(context).led == []
    shown.reject()
    composer.reject()


def _buttons(dialog: QDialog) -> list[Any]:
    from PySide6.QtWidgets import QAbstractButton

    return dialog.findChildren(QAbstractButton)


@pytest.mark.whole
def test_what_takes_long_is_stopped_and_shown_again(context: Context, qtbot: QtBot) -> None:
    free = Event()
    for _each in range(QThreadPool.globalInstance().maxThreadCount()):
        context.jobs.run(lambda _progress: free.wait(10), lambda _free: None, lambda _error: None)
    hand(context.workspace, format="txt", data=text(PAGE))
    context.window.show()
    context.guide.look_back()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    stop = next(each for each in _buttons(dialog) if each.text() == "S&top")
    qtbot.waitUntil(stop.isVisible)
    stop.click()
    free.set()
    again = next(each for each in _buttons(dialog) if each.text() == "&Show it again")
    assert again.isVisible()
    again.click()
    box = next(each for each in dialog.findChildren(QPlainTextEdit) if each.isReadOnly())
    qtbot.waitUntil(box.isVisible)
    dialog.reject()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_did_when_last_looked_at(context: Context, qtbot: QtBot, look: str) -> None:
    workspace = context.workspace
    hand(workspace, recipient="My GP", means=Means.PAPER, sheet="A4", purpose="before a session")
    data = printed(full_page(), Sheet.A4).data
    hand(workspace, page=full_page(), format="pdf", sheet="A4", data=data, fonts=fonts_of(data), encrypted=True)
    context.window.resize(1200, 900)
    context.window.show()
    with wearing(look):
        for name, recipient in (("each-time", ""), ("known", "dr a")):
            context.guide.look_back(recipient)
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            qtbot.waitExposed(dialog)
            qtbot.waitUntil(lambda: not context.jobs.busy())
            assert unnamed(dialog) == []
            assert_picture(dialog, f"shared-{name}-{look}")
            dialog.reject()
