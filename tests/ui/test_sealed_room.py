"""Sealing, and the room in which it shows: only after the passphrase, and only while somebody is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from sessionprep.domain.record import Privacy
from sessionprep.services import boundaries, notes, seal, trust
from sessionprep.services.labels import Label
from sessionprep.ui.kit.idle import Idle
from sessionprep.ui.kit.record_list import RecordList
from tests.helpers import make
from tests.helpers.accessibility import tab_order, unnamed
from tests.helpers.vaults import PASSPHRASE, past_seal

if TYPE_CHECKING:
    from sessionprep.domain.boundary import Boundary
    from sessionprep.services.workspace import Work
    from tests.ui.visitor import Visitor

MARK = "No heron after dark."


@pytest.fixture
def written(inside: Visitor) -> Visitor:
    """In front of one boundary, its details open."""
    workspace = inside.inside().workspace
    workspace.do(Label.ADD, boundaries.add, MARK)
    inside.inside().context.guide.go("boundaries")
    return inside


def kept(visitor: Visitor) -> tuple[Boundary, ...]:
    return past_seal(visitor.inside().workspace, boundaries.listed)


def seal_it(visitor: Visitor) -> None:
    if not visitor.reads("How it stands"):
        visitor.press("F2")
    if not visitor.reads("Seal it away…"):
        visitor.click("More")
    visitor.click("Seal it away…")
    visitor.press("Return")


def sealed_room(visitor: Visitor, passphrase: str = PASSPHRASE) -> None:
    visitor.press("Ctrl+Shift+L")
    visitor.write(passphrase)
    visitor.press("Return")


def shown(visitor: Visitor) -> str:
    """All that stands in fields and lists in front."""
    front = visitor.front()
    lists = [each for each in front.findChildren(RecordList) if each.isVisible()]
    rows = [str(each.model().index(row, 0).data()) for each in lists for row in range(each.model().rowCount())]
    boxes = [each.toPlainText() for each in front.findChildren(QPlainTextEdit) if each.isVisible()]
    return "\n".join((*rows, *boxes, visitor.words()))


@pytest.mark.parametrize("width", [1080, 640])
def test_the_keyboard_goes_on_at_the_next_row(written: Visitor, width: int) -> None:
    """Not to the same button of the next one, and not nowhere."""
    for words in ("Second", "Third"):
        written.inside().workspace.do(Label.ADD, boundaries.add, words)
    written.frame.resize(width, 720)
    written.inside().context.guide.go("boundaries", kept(written)[1].id)
    seal_it(written)
    assert isinstance(written.focus(), RecordList)
    assert chosen(written) == "Third"
    written.press("Up")
    assert chosen(written) == MARK


def test_where_nothing_is_left_the_keyboard_is_where_something_is_added(written: Visitor) -> None:
    seal_it(written)
    assert written.focus_name() == "Add a boundary"
    written.write("Another")
    written.press("Return")
    assert [each.wording for each in written.read(boundaries.listed)] == ["Another"]


def chosen(visitor: Visitor) -> str:
    rows = visitor.see(RecordList, "Boundaries")
    return str(rows.currentIndex().data())


def test_what_is_sealed_is_gone_at_once_and_nothing_quotes_it(written: Visitor) -> None:
    assert MARK in shown(written)
    seal_it(written)
    assert written.reads("Sealed away.")
    assert MARK not in shown(written)
    assert written.inside().workspace.undoable is None
    assert [each.privacy for each in kept(written)] == [Privacy.SEALED]


def test_words_that_were_just_typed_are_sealed_with_it(written: Visitor) -> None:
    written.press("F2")
    written.press("Ctrl+End")
    written.write(" Nor before.")
    seal_it(written)
    assert [each.wording for each in kept(written)] == [f"{MARK} Nor before."]


def test_it_shows_after_the_passphrase_and_what_is_changed_there_is_kept(written: Visitor) -> None:
    seal_it(written)
    sealed_room(written)
    written.until(lambda: MARK in shown(written))
    box = written.box("The boundary")
    box.setFocus()
    written.press("Ctrl+End")
    written.write(" Ever.")
    written.press("Esc")
    assert [each.wording for each in kept(written)] == [f"{MARK} Ever."]
    assert MARK not in shown(written)


def test_everything_in_it_has_a_name_and_a_place_for_the_keyboard(written: Visitor) -> None:
    seal_it(written)
    sealed_room(written)
    written.until(lambda: MARK in shown(written))
    assert unnamed(written.front()) == []
    close, *stops = tab_order(written.front())
    assert (stops, close) == (["Sealed", "The boundary", "Take out of the seal", "Delete"], "Close")


def test_a_wrong_passphrase_shows_nothing_and_says_so(written: Visitor) -> None:
    seal_it(written)
    sealed_room(written, "herons wade on")
    written.until(lambda: written.reads("does not match"))
    assert MARK not in shown(written)
    written.press("Esc")
    assert written.front() is written.frame


def test_that_nothing_is_sealed_is_said_only_after_the_passphrase(inside: Visitor) -> None:
    inside.press("Ctrl+Shift+L")
    before = inside.words()
    assert "Nothing is sealed." not in before
    inside.write(PASSPHRASE)
    inside.press("Return")
    inside.until(lambda: inside.reads("Nothing is sealed."))


def test_taken_out_it_is_in_its_list_again_and_private(written: Visitor) -> None:
    seal_it(written)
    sealed_room(written)
    written.until(lambda: MARK in shown(written))
    written.click("Take out of the seal")
    assert written.reads("private")
    written.press("Esc")
    assert MARK in shown(written)
    assert [each.privacy for each in kept(written)] == [Privacy.PRIVATE]


def test_what_is_deleted_there_comes_back_there_and_nowhere_else(written: Visitor) -> None:
    seal_it(written)
    for undone in (True, False):
        sealed_room(written)
        written.until(lambda: MARK in shown(written))
        written.click("Delete")
        assert MARK not in shown(written)
        if undone:
            written.click("Undo")
            assert MARK in shown(written)
        written.press("Esc")
        written.press("Ctrl+Z")
        assert MARK not in shown(written)
    assert kept(written) == ()


@pytest.mark.parametrize("keys", ["Ctrl+L", "Ctrl+Shift+H"])
def test_a_lock_closes_it(written: Visitor, keys: str) -> None:
    seal_it(written)
    sealed_room(written)
    written.until(lambda: MARK in shown(written))
    written.press(keys)
    assert written.frame.rooms is None
    assert QApplication.activeModalWidget() is None
    assert MARK not in shown(written)


def test_it_closes_once_nobody_touches_anything(written: Visitor) -> None:
    seal_it(written)
    sealed_room(written)
    written.until(lambda: MARK in shown(written))
    (idle,) = written.front().findChildren(Idle)
    assert idle.limit == 120
    idle.allow(0.01)
    written.until(lambda: QApplication.activeModalWidget() is None)
    assert MARK not in shown(written)


def test_a_passphrase_typed_and_left_opens_nothing(written: Visitor) -> None:
    seal_it(written)
    sealed_room(written)
    written.press("Esc")
    written.until(lambda: not written.frame.jobs.busy())
    assert QApplication.activeModalWidget() is None
    sealed = written.inside().workspace
    assert sealed.read(boundaries.listed) == ()
    written.press("Ctrl+Shift+L")
    assert written.see(QLineEdit, "Passphrase").text() == ""


def test_thousands_of_sealed_feelings_stop_nobody(inside: Visitor) -> None:
    note = make.note(MARK)

    def pour(work: Work) -> None:
        work.notes.put(note)
        for number in range(1000):
            work.feelings.put(make.feeling(note, f"feeling {number}", position=number))

    inside.inside().workspace.do(Label.SAMPLE, pour)
    inside.inside().workspace.seal_away(seal.put_away, notes.guard, note.id)
    sealed_room(inside)
    inside.until(lambda: MARK in shown(inside))
    assert len([each for each in inside.front().findChildren(QPlainTextEdit) if each.isVisible()]) == 40
    inside.click("Show more (961 left)")
    assert len([each for each in inside.front().findChildren(QPlainTextEdit) if each.isVisible()]) == 80
    assert inside.focus_name() == "In own words"
    inside.write("still ")
    inside.press("Esc")
    assert any(each.own.startswith("still ") for each in past_seal(inside.inside().workspace, notes.feelings, note.id))


def test_what_was_ticked_is_read_there_in_words(inside: Visitor) -> None:
    note = make.note("")
    calm, chest = "settled.at-ease.calm", inside.inside().context.library.body[3].id
    ticked = make.feeling(note, "", word=calm, places=f"{chest}\nmy left knee")
    reason = make.trust_reason("reason.judged")
    inside.inside().workspace.do(
        Label.SAMPLE, lambda work: [work.table(type(each)).put(each) for each in (note, ticked, reason)]
    )
    inside.inside().workspace.seal_away(seal.put_away, notes.guard, note.id)
    inside.inside().workspace.seal_away(seal.put_away, trust.guard, reason.id)
    sealed_room(inside)
    inside.until(lambda: "calm" in shown(inside))
    assert "my left knee" in shown(inside)
    for ours in (calm, chest, "reason.judged"):
        assert ours not in shown(inside)
