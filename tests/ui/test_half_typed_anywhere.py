"""In the middle of each field of what is written after a session it locks, or the computer stops: the words are there.

What is found by walking the screens is what is typed in, so a new field is asked as well.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from sessionprep.domain.check_in import Degree
from sessionprep.domain.note import Look
from sessionprep.domain.record import Privacy
from sessionprep.services import boundaries, check_ins, experiences, looks, moments, repairs, sessions, talks, trust
from sessionprep.services.labels import Label
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.folded import Folded
from tests.helpers import make
from tests.helpers.vaults import PASSPHRASE, past_seal
from tests.ui.tabs.test_after_the_session_forms import everything

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Way = tuple["Callable[[Visitor], object]", int]


def fill(visitor: Visitor) -> None:
    """Two sessions that are over, and one of each thing that is written after them."""
    before, held, ahead = make.session(-8), make.session(-1), make.session(6)
    note = make.note("", session=held.id, look=Look.RIGHT_AFTER)
    sealed = make.note("under the seal", privacy=Privacy.SEALED)

    def write(work: Work) -> None:
        for session in (before, held, ahead):
            work.sessions.put(session)
        work.notes.put(note)
        work.notes.put(sealed)
        for each in (item.id for item in visitor.inside().context.library.check_in):
            check_ins.answer(work, before.id, each, Degree.YES)
        moments.add(work, "a moment")
        boundaries.add(work, "a line")
        trust.add(work, "a reason")
        experiences.add(work, "a wish")
        repairs.raise_it(work, talks.begin(work, "a talk").id)

    visitor.inside().workspace.do(Label.SAMPLE, write)


def record(tab: str, of: Callable[[Work], tuple[object, ...]]) -> Callable[[Visitor], object]:
    """One record in detail, with what is folded."""

    def show(visitor: Visitor) -> None:
        (found,) = visitor.read(of)
        visitor.inside().go(tab, getattr(found, "id", ""))
        unfold(visitor)

    return show


def looking(look: Look) -> Callable[[Visitor], object]:
    def show(visitor: Visitor) -> None:
        held = visitor.read(sessions.by_time)[1]
        note = visitor.inside().workspace.do(Label.ADD, looks.look_back, held.id, look)
        visitor.inside().go("notes", note.id)
        unfold(visitor)

    return show


def unfold(visitor: Visitor) -> None:
    for each in visitor.front().findChildren(Folded):
        if each.isVisible() and not each.is_open():
            QTest.mouseClick(each.opener, Qt.MouseButton.LeftButton)


def different(visitor: Visitor) -> None:
    visitor.press("Ctrl+5")
    visitor.click("Check-in")
    visitor.press("1")


def one_feeling(visitor: Visitor) -> None:
    visitor.press("Ctrl+5")
    visitor.click("One feeling")


def where(visitor: Visitor) -> None:
    one_feeling(visitor)
    visitor.press("5", "Return")


def picker(visitor: Visitor) -> None:
    looking(Look.RIGHT_AFTER)(visitor)
    visitor.click("Name a feeling, after the session")


def support(visitor: Visitor) -> None:
    visitor.press("F5")
    visitor.click("Add somebody")


def sealed(visitor: Visitor) -> None:
    visitor.press("Ctrl+Shift+L")
    visitor.write(PASSPHRASE)
    visitor.press("Return")
    visitor.until(lambda: any(each.toPlainText() for each in visitor.front().findChildren(QPlainTextEdit)))


def path(visitor: Visitor) -> None:
    visitor.press("Ctrl+1")
    visitor.click("The path")
    unfold(visitor)


WAYS: dict[str, Way] = {
    "right after": (looking(Look.RIGHT_AFTER), 5),
    "a day later": (looking(Look.NEXT_DAY), 4),
    "before the next": (looking(Look.BEFORE_NEXT), 3),
    "moment": (record("notes", moments.listed), 5),
    "boundary": (record("boundaries", boundaries.listed), 3),
    "talk": (record("questions", talks.listed), 7),
    "reason": (record("notes", trust.listed), 2),
    "experience": (record("notes", experiences.listed), 5),
    "check-in": (different, 1),
    "one feeling": (one_feeling, 1),
    "where in the body": (where, 1),
    "feelings": (picker, 1),
    "support": (support, 4),
    "sealed": (sealed, 1),
    "path": (path, 7),
}


def fields(visitor: Visitor) -> list[QWidget]:
    """All that can be typed in, in front, but for what only finds."""
    QApplication.sendPostedEvents()
    inside = [each for each in visitor.front().findChildren(QWidget) if each.isVisible()]
    lines = [each.lineEdit() for each in inside if isinstance(each, QComboBox) and each.isEditable()]
    alone = [each for each in inside if isinstance(each, QPlainTextEdit | QLineEdit) and each not in lines]
    found = [*alone, *(each for each in lines if each is not None)]
    return [each for each in found if not isinstance(each, FindField) or "write your own" in each.accessibleName()]


def stored(visitor: Visitor) -> str:
    return past_seal(visitor.inside().workspace, everything)


def is_stored(visitor: Visitor, words: str) -> bool:
    return words in stored(visitor)


@pytest.mark.whole
@pytest.mark.parametrize("way", WAYS)
def test_it_locks_in_the_middle_of_each(inside: Visitor, way: str) -> None:
    show, count = WAYS[way]
    fill(inside)
    for place in range(count):
        show(inside)
        found = fields(inside)
        assert len(found) == count, [each.accessibleName() for each in found]
        found[place].setFocus()
        inside.write(f"half{place}a")
        inside.press("Ctrl+L")
        inside.until(lambda: inside.frame.rooms is None)
        inside.unlock()
        assert f"half{place}a" in stored(inside), place


@pytest.mark.whole
@pytest.mark.parametrize("way", WAYS)
def test_a_pause_in_the_middle_of_each_is_enough_for_a_kill(inside: Visitor, way: str) -> None:
    show, count = WAYS[way]
    fill(inside)
    show(inside)
    for place in range(count):
        fields(inside)[place].setFocus()
        inside.write(f"half{place}a")
        inside.until(partial(is_stored, inside, f"half{place}a"))
