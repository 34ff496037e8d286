"""Lists as people publish them, hundreds of sessions in any script, and a year of weeks, through the real window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from sessionprep.app.tour import looking
from sessionprep.app.tour.hands import Hands
from sessionprep.domain.order import STEP
from sessionprep.domain.session import SessionState
from sessionprep.services import notes, questions, sessions
from sessionprep.ui.tabs import TABS
from sessionprep.ui.window.frame import Frame
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, fresh_vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from sessionprep.services.workspace import Work

# Said by the off-screen platform when a list drops down.
pytestmark = [pytest.mark.whole, pytest.mark.qt_log_ignore("This plugin does not support")]

PASTED = Path(__file__).parents[1] / "data" / "pasted"
FOUND = {
    "numbered": 12,
    "bulleted": 10,
    "headed_markdown": 13,
    "blank_lines_windows": 5,
    "web_page": 13,
    "chat": 11,
    "word_tabs": 10,
    "check_boxes": 10,
    "japanese": 11,
    "arabic": 10,
    "mail": 10,
}
SCRIPTS = (
    "Rechtsschutzversicherungsgesellschaften" * 12,
    "🙂 It was 👩‍👩‍👧‍👦 all of us, and 🏳️‍🌈 too.",
    "قلت أخيراً ما كنت أخفيه، وشعرت براحة.",
    "言えなかったことを、やっと言えました。涙が出ました。",
    "He said “no”, I said نعم, and we laughed: そうですね。",
)
NOW = datetime(2026, 11, 16, 19, 30, tzinfo=UTC)
SESSIONS = 500


class Room:
    """The real window over a vault that was filled beforehand."""

    def __init__(self, frame: Frame, qtbot: QtBot) -> None:
        self.frame = frame
        self.qtbot = qtbot
        self.hands = Hands(frame, 0, lambda: False)

    def count(self) -> int:
        """How many questions the vault has."""
        assert self.frame.rooms is not None
        return len(self.frame.rooms.workspace.read(questions.listed))

    def has(self, count: int) -> bool:
        return self.count() == count

    def tab(self, name: str) -> None:
        self.hands.press(f"Ctrl+{[tab.name for tab in TABS].index(name) + 1}")

    def shown(self, name: str) -> list[str]:
        """The rows of the list of this name, without its second lines."""
        view = self.hands.wait(lambda: looking.rows(self.frame, name), name)
        return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def lived(folder: Path, weeks: int, live: Callable[[Work, int, datetime], None], at_once: int = 1) -> Path:
    """A vault of so many weeks up to now, written as they were lived, or several `at_once`; closed."""
    clock = HandClock(NOW)
    vault = fresh_vault(folder, clock)
    for first in range(0, weeks, at_once):
        clock.moment = NOW - timedelta(weeks=weeks - first)
        with vault.work() as work:
            for week in range(first, first + at_once):
                live(work, week, NOW - timedelta(weeks=weeks - week, hours=4))
    vault.close()
    return vault.path


@pytest.fixture(scope="module")
def long_kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lived(tmp_path_factory.mktemp("long"), SESSIONS, any_script, at_once=20)


@pytest.fixture
def enter(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Path], Room]]:
    def open_window(vault: Path) -> Room:
        frame = Frame(qapp, vault, HandClock(NOW), tmp_path / "looks.json")
        qtbot.addWidget(frame)
        frame.resize(1180, 760)
        frame.show()
        room = Room(frame, qtbot)
        room.hands.write("Passphrase", PASSPHRASE)
        room.hands.click("Unlock")
        room.hands.wait(lambda: frame.rooms, "Unlock")
        return room

    yield open_window
    qapp.clipboard().clear()


def test_lists_people_publish_go_through_the_dialog(enter: Callable[[Path], Room], tmp_path: Path) -> None:
    room = enter(lived(tmp_path, 0, a_week))
    room.tab("questions")
    for name, count in FOUND.items():
        wanted = room.count() + count
        QApplication.clipboard().setText((PASTED / f"{name}.txt").read_bytes().decode())
        room.hands.click("Paste a list…")
        room.hands.go_to("Your list")
        room.hands.press("Ctrl+V", "Tab")
        room.hands.see(f"{count} questions found.")
        room.hands.click("Add to my list")
        room.qtbot.waitUntil(partial(room.has, wanted))
    assert len(room.shown("Questions")) == sum(FOUND.values())


def any_script(work: Work, number: int, starts_at: datetime) -> None:
    session = work.sessions.put(make.session(starts_at=starts_at, state=SessionState.HELD))
    question = work.questions.put(make.question(f"{number}. {SCRIPTS[number % 5]}", position=number * STEP))
    work.plan_items.put(make.plan_item(session, question))
    work.answers.put(make.answer(question, SCRIPTS[(number + 1) % 5], session=session.id))
    keep, hard, body = f"Note {number}: {SCRIPTS[number % 5]}", SCRIPTS[(number + 2) % 5], " ".join(SCRIPTS) * 3
    note = work.notes.put(make.note(body, session=session.id, keep=keep, hard=hard, position=-number * STEP))
    work.feelings.put(make.feeling(note, SCRIPTS[(number + 3) % 5][:60]))
    work.feelings.put(make.feeling(note, "", word="settled.at-ease.calm"))


def test_five_hundred_sessions_in_any_script(enter: Callable[[Path], Room], long_kept: Path) -> None:
    room = enter(long_kept)
    size = room.frame.size()
    for tab in TABS:
        room.tab(tab.name)
        room.frame.grab()
    assert len(room.shown("Notes")) == SESSIONS
    room.hands.press("End")
    room.hands.press("Home")
    room.hands.press("Ctrl+F")
    room.hands.type("note 250:")
    room.hands.wait(lambda: len(room.shown("Notes")) == 1, "note 250")
    room.tab("questions")
    room.hands.press("End", "PgUp", "F2")
    room.frame.grab()
    room.hands.press("Ctrl+F")
    room.hands.type("涙が")
    room.hands.wait(lambda: len(room.shown("Questions")) == 2 * SESSIONS // 5, "涙が, asked or answered")
    assert room.frame.size() == size


def test_a_month_of_them_is_shared_whole(enter: Callable[[Path], Room], long_kept: Path, tmp_path: Path) -> None:
    room = enter(long_kept)
    room.hands.press("Ctrl+E")
    room.hands.pick("About", "Everything between two days")
    room.hands.pick("Kind of file", "Plain text")
    for topic in ("What I’d like to talk about", "After the session", "Feelings"):
        room.hands.click(f"Tick all in {topic}")
    dialog = room.hands.front()
    room.hands.click("Save…")
    room.hands.wait(lambda: room.hands.front() is not dialog, "Save…")
    room.hands.press("Ctrl+A")
    room.hands.type(str(tmp_path / "month.txt"))
    room.hands.press("Return")
    room.hands.wait((tmp_path / "month.txt").exists, "month.txt")
    written = "".join((tmp_path / "month.txt").read_text(encoding="utf-8").split())
    for number in range(SESSIONS - 4, SESSIONS):
        assert f"Note{number}:" in written
    for words in SCRIPTS[1:]:
        assert "".join(words.split()) in written
    assert f"Note{SESSIONS - 6}:" not in written


def a_week(work: Work, week: int, starts_at: datetime) -> None:
    """Three questions, two of them answered: the third moves on, from plan to plan, to the end of the year."""
    session = sessions.add(work, starts_at, "Europe/Berlin")
    items = [sessions.ask(work, session.id, f"Week {week}, question {number}") for number in range(3)]
    for item in items[:2]:
        questions.answer(work, item.question, f"Heard in week {week}", session.id)
    notes.keep(work, notes.add(work, session.id).id, f"What stayed of week {week}")


def test_after_a_year_of_weeks_nothing_left_open_is_lost(enter: Callable[[Path], Room], tmp_path: Path) -> None:
    room = enter(lived(tmp_path, 52, a_week))
    room.hands.click("Plan a session")
    assert room.shown("Plan") == [f"Week {week}, question 2" for week in range(52)]
    room.hands.press("Ctrl+F")
    room.hands.type("week 17,")
    room.hands.wait(lambda: room.shown("Plan") == ["Week 17, question 2"], "week 17")
    room.tab("notes")
    assert len(room.shown("Notes")) == 52
    room.hands.press("Ctrl+L")
    room.hands.wait(lambda: room.frame.rooms is None, "Locked")
