"""A list of 100,000 rows against one of 50: first show, a page of scrolling, and finding."""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.kit.rows import RowsModel
from sessionprep.ui.theme.appearance import Appearance, Theme
from sessionprep.ui.theme.apply import dress

if TYPE_CHECKING:
    from collections.abc import Callable

FEW, MANY = 50, 100_000
PAIRS, PAGES = 30, 300
LONG = "Why do I go quiet when someone is upset with me, and what could I say instead of leaving the room? "


def question(number: int) -> Row:
    title = LONG * (number % 3) + f"Question {number}"
    return Row(str(number), title, "Added Tuesday", badge="asked" * (number % 2), search=fold(title))


def first_show(rows: list[Row]) -> float:
    """Milliseconds from rows in the hand to painted."""
    start = perf_counter()
    shown = RecordList(RowsModel(rows), "Questions")
    shown.resize(420, 600)
    shown.show()
    shown.viewport().grab()
    took = (perf_counter() - start) * 1000
    shown.deleteLater()
    return took


def scrolled(rows: list[Row]) -> list[float]:
    shown = RecordList(RowsModel(rows), "Questions")
    shown.resize(420, 600)
    shown.show()
    shown.viewport().grab()
    return [timed(lambda: page_down(shown)) for _page in range(PAGES)]


def page_down(shown: RecordList) -> None:
    bar = shown.verticalScrollBar()
    bar.setValue(bar.value() + bar.pageStep())
    shown.viewport().repaint()


def found(rows: list[Row], words: str) -> list[float]:
    model = RowsModel(rows)

    def find() -> None:
        model.find(words)

    times = []
    for _pair in range(PAIRS):
        times.append(timed(find))
        model.find("")
    return times


def timed(act: Callable[[], None]) -> float:
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


def main() -> None:
    app = QApplication(["bench"])
    dress(app, Appearance(theme=Theme.LIGHT))
    many = [question(number) for number in range(MANY)]
    few = many[:FEW]
    first_show(few)
    pairs = [(first_show(few), first_show(many)) for _pair in range(PAIRS)]
    small, large = (median(each) for each in zip(*pairs, strict=True))
    pages = scrolled(many)
    say = sys.stdout.write
    say(f"first show       {FEW} rows {small:.1f} ms, {MANY} rows {large:.1f} ms, ratio {large / small:.2f} (≤ 1.5)\n")
    say(f"page of scrolling  p50 {median(pages):.1f} ms, p99 {p99(pages):.1f} ms (≤ 16)\n")
    for words in ("quiet", "quiet 99", "upset room leaving", "nothing like it"):
        say(f"finding {words!r:20} p50 {median(found(many, words)):.1f} ms (≤ 30)\n")


if __name__ == "__main__":
    main()
