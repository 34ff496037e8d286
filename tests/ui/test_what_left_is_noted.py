"""What leaves the vault is in its list of what happened, whatever becomes of the page that asked for it."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from sessionprep.domain.access import AccessKind
from sessionprep.domain.share import Means
from sessionprep.services import accesses, plain_file, questions, sessions, shares
from sessionprep.services.labels import Label
from sessionprep.ui.kit.printing import step as printing
from sessionprep.ui.window import frame
from tests.helpers.clock import NOON
from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Slow:
    """Something outside that takes its time."""

    def __init__(self) -> None:
        self.begun, self.go_on = Event(), Event()

    def wait(self) -> None:
        self.begun.set()
        self.go_on.wait(20)


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """Every file that is saved waits before it is written."""
    slow, write = Slow(), plain_file._replace

    def slowly(path: Path, data: bytes) -> None:
        slow.wait()
        write(path, data)

    monkeypatch.setattr(plain_file, "_replace", slowly)
    monkeypatch.setattr(frame, "AT_MOST", 0.05)  # so that a lock waits no longer than it has to
    yield slow
    slow.go_on.set()


def name_it(visitor: Visitor, file: Path) -> None:
    visitor.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    visitor.press("Ctrl+A")
    visitor.write(str(file))
    visitor.press("Return")


def calendar(visitor: Visitor) -> None:
    visitor.inside().workspace.do(Label.PLAN, sessions.add, NOON.replace(day=5), "Europe/Berlin")
    visitor.choose("Sessions to a calendar…")
    visitor.press("Return")


def paper(visitor: Visitor) -> None:
    visitor.press("Ctrl+P")
    visitor.until(visitor.button("Save as PDF…").isEnabled)
    visitor.click("Save as PDF…")


def share(visitor: Visitor) -> None:
    visitor.press("Ctrl+E", "Space")
    visitor.until(visitor.button("Save…").isEnabled)
    visitor.press("Ctrl+S")


def everything(visitor: Visitor) -> None:
    visitor.choose("Everything in one file")
    visitor.write(PASSPHRASE)
    visitor.press("Return")


PAGES = [
    pytest.param(calendar, "out.ics", id="calendar"),
    pytest.param(paper, "out.pdf", id="paper"),
    pytest.param(share, "out.pdf", id="share"),
    pytest.param(everything, "out.json", id="everything"),
]


@pytest.fixture
def asking(inside: Visitor) -> Visitor:
    inside.inside().workspace.do(Label.ADD, questions.add, "Why me?")
    return inside


def left(visitor: Visitor) -> list[AccessKind]:
    """What happened since it was opened, the latest first."""
    kinds = [event.kind for event in visitor.read(accesses.noted)]
    return kinds[: kinds.index(AccessKind.OPENED)]


@pytest.mark.parametrize(("page", "name"), PAGES)
def test_closed_while_the_disk_still_writes(
    asking: Visitor, stick: Slow, tmp_path: Path, page: Callable[[Visitor], None], name: str
) -> None:
    page(asking)
    name_it(asking, tmp_path / name)
    asking.until(stick.begun.is_set)
    asking.press("Esc")
    assert QApplication.activeModalWidget() is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stick.go_on.set()
    asking.until(lambda: not asking.frame.jobs.busy())
    assert (tmp_path / name).read_bytes()
    assert left(asking) == [AccessKind.EXPORTED]


@pytest.mark.parametrize(("page", "name"), PAGES)
def test_locked_while_the_disk_still_writes(
    asking: Visitor, stick: Slow, tmp_path: Path, page: Callable[[Visitor], None], name: str
) -> None:
    page(asking)
    name_it(asking, tmp_path / name)
    asking.until(stick.begun.is_set)
    asking.press("Ctrl+L")
    assert asking.frame.rooms is None
    stick.go_on.set()
    asking.until((tmp_path / name).exists)
    asking.unlock()
    kinds = [event.kind for event in asking.read(accesses.noted)]
    assert kinds[:3] == [AccessKind.OPENED, AccessKind.LOCKED, AccessKind.EXPORTED]


@pytest.mark.parametrize(("page", "name"), PAGES)
def test_what_could_not_be_saved_did_not_leave(
    asking: Visitor, stick: Slow, tmp_path: Path, page: Callable[[Visitor], None], name: str
) -> None:
    page(asking)
    pull_out(asking, stick, tmp_path / "there" / name)
    asking.until(lambda: asking.reads("That folder is not there."))
    assert left(asking) == []
    assert asking.read(shares.listed) == ()


def pull_out(visitor: Visitor, stick: Slow, file: Path) -> None:
    """As soon as it is being saved there."""
    file.parent.mkdir()
    name_it(visitor, file)
    visitor.until(stick.begun.is_set)
    file.parent.rename(file.parent.with_name("gone"))
    stick.go_on.set()


def test_that_it_could_not_be_saved_is_said_in_the_window_once_the_page_is_closed(
    asking: Visitor, stick: Slow, tmp_path: Path
) -> None:
    (tmp_path / "there").mkdir()
    calendar(asking)
    name_it(asking, tmp_path / "there" / "out.ics")
    asking.until(stick.begun.is_set)
    asking.press("Esc")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (tmp_path / "there").rename(tmp_path / "gone")
    stick.go_on.set()
    asking.until(lambda: asking.reads("That folder is not there."))
    assert left(asking) == []


def test_everything_is_stopped_only_until_it_is_being_written(asking: Visitor, stick: Slow, tmp_path: Path) -> None:
    everything(asking)
    name_it(asking, tmp_path / "out.json")
    asking.until(stick.begun.is_set)
    assert not asking.reads("Stop")
    stick.go_on.set()
    asking.until(lambda: asking.reads("Saved as “out.json”"))


# Paper.


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """One that takes its time; there is none where this runs."""
    slow = Slow()
    monkeypatch.setattr(printing, "printers", lambda: ("Slow",))
    monkeypatch.setattr(printing, "print_on", lambda _name, _draw: slow.wait())
    yield slow
    slow.go_on.set()


def print_the_page(visitor: Visitor) -> None:
    visitor.press("Ctrl+E", "Space")
    visitor.until(lambda: not visitor.reads("Nothing is ticked yet."))
    visitor.until(lambda: not visitor.frame.jobs.busy())
    visitor.click("Print…")
    visitor.until(lambda: visitor.reads("Look for printers"))
    visitor.click("Look for printers")
    visitor.until(lambda: visitor.reads("Print it now"))
    visitor.click("Print it now")


def test_a_page_whose_dialogs_were_closed_while_it_was_printed(asking: Visitor, printer: Slow) -> None:
    print_the_page(asking)
    asking.until(printer.begun.is_set)
    asking.press("Esc", "Esc")
    assert QApplication.activeModalWidget() is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    printer.go_on.set()
    asking.until(lambda: not asking.frame.jobs.busy())
    assert left(asking) == [AccessKind.PRINTED]
    assert [(each.means, each.format, each.digest) for each in asking.read(shares.listed)] == [(Means.PAPER, "", "")]


def test_what_the_print_service_did_not_take_did_not_leave(
    asking: Visitor, printer: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sessionprep.ui.kit.printing.service import NotPrinted

    def refuse(_name: str, _draw: object) -> None:
        printer.wait()
        raise NotPrinted

    monkeypatch.setattr(printing, "print_on", refuse)
    print_the_page(asking)
    printer.go_on.set()
    asking.until(lambda: asking.reads("The print service did not take it."))
    assert left(asking) == []
    assert asking.read(shares.listed) == ()
