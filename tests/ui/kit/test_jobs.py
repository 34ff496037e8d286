from __future__ import annotations

import gc
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

from sessionprep.ui.kit.jobs import Jobs, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:  # noqa: ARG001 - a signal needs the application
    jobs = Jobs()
    yield jobs
    jobs.stop()


def itself(number: int, progress: Progress) -> int:
    progress.report(1)
    return number


def unwanted(result: object) -> None:
    raise AssertionError(result)


def until_cancelled(progress: Progress) -> None:
    while True:
        progress.report(0.5)


def test_work_is_done_elsewhere_and_delivered_here(jobs: Jobs, qtbot: QtBot) -> None:
    here, results = threading.get_ident(), list[object]()
    jobs.run(lambda _: threading.get_ident(), lambda there: results.extend((there, threading.get_ident())), unwanted)
    qtbot.waitUntil(lambda: len(results) == 2)
    there, delivered = results
    assert there != here
    assert delivered == here
    assert not jobs.busy()


def test_an_error_is_delivered_as_it_was_raised(jobs: Jobs, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    jobs.run(lambda _: {"a": 1}["no such key"], unwanted, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], KeyError)


def test_progress_arrives_on_the_way(jobs: Jobs, qtbot: QtBot) -> None:
    shares: list[float] = []
    job = jobs.run(until_cancelled, unwanted, unwanted, shares.append)
    qtbot.waitUntil(lambda: len(shares) > 1)
    job.cancel()
    assert set(shares) == {0.5}


def test_cancelled_work_ends_and_delivers_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[object] = []
    job = jobs.run(until_cancelled, heard.append, heard.append)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert heard == []


def test_stopping_waits_for_work_that_cannot_be_interrupted(jobs: Jobs) -> None:
    begun, may_end, heard, ended = threading.Event(), threading.Event(), list[object](), list[bool]()

    def stubborn(_: Progress) -> None:
        begun.set()
        may_end.wait(5)
        ended.append(True)

    jobs.run(stubborn, heard.append, heard.append)
    begun.wait(5)
    threading.Timer(0.05, may_end.set).start()
    jobs.stop()
    QApplication.sendPostedEvents()
    assert ended == [True]
    assert heard == []


def test_a_result_for_a_deleted_widget_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    label = QLabel()
    go = threading.Event()
    jobs.run(lambda _: str(go.wait(5)), label.setText, unwanted)
    delete(label)
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())


def test_no_garbage_is_collected_while_work_is_under_way(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[bool] = []
    jobs.run(lambda _: gc.isenabled(), seen.append, unwanted)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]
    assert gc.isenabled()


def test_what_done_itself_raises_is_not_swallowed(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as raised:
        jobs.run(lambda _: "what came back", unwanted, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is AssertionError


def test_many_jobs_all_come_back(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[int] = []
    for number in range(500):
        jobs.run(partial(itself, number), results.append, unwanted)
    qtbot.waitUntil(lambda: len(results) == 500)
    assert sorted(results) == list(range(500))
