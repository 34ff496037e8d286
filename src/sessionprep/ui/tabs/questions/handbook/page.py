"""The handbook: by subject what was answered, quietly what was not asked yet, and a search through all of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.domain.question import Answer, Question
from sessionprep.domain.session import Session
from sessionprep.services import handbook, sessions
from sessionprep.text import _
from sessionprep.ui.kit.card import scrolled
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.headings import heading, quiet, title
from sessionprep.ui.kit.link_button import LinkButton
from sessionprep.ui.kit.row import fold
from sessionprep.ui.tabs.questions.handbook.entry import Entry
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QShowEvent

    from sessionprep.services.handbook import Chapter, Gap
    from sessionprep.services.history import ChangeSet
    from sessionprep.ui.kit.context import Context

_AT_ONCE = 12
_EMPTY, _WRITTEN = range(2)


@dataclass(frozen=True, slots=True)
class _Part:
    """`search` is what it is found by, empty for what stands above others; `above` is the line it stands under."""

    widget: QWidget
    search: str
    above: QWidget | None = None


class Handbook(QFrame):
    """To be read; whatever is changed is changed at the question. Written anew when it comes into sight."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self._context = context
        self._stale = True
        self._parts: list[_Part] = []
        self._waiting: Iterator[_Part] = iter(())
        self._find = FindField(_("Find a word in what was asked or answered"))
        self._nothing = quiet(_("Nothing here has these words."))
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._pages = QStackedWidget()
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._add_some)
        self._lay_out()
        self._find.words.connect(lambda _words: self._show_found())
        self._find.list_wanted.connect(self._enter)
        context.bridge.committed.connect(self._follow)

    # As a part of the tab.

    def widget(self) -> QWidget:
        return self

    def start(self) -> None:
        self._look_again()
        if self._pages.currentIndex() == _WRITTEN:
            self._find.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """What is known comes from answers: another question may bring one."""
        self._context.guide.offer_bank(self._ahead())

    def find_here(self) -> None:
        self.start()

    def show_record(self, record: str) -> None:
        self._look_again()
        for part in self._parts:
            if isinstance(part.widget, Entry) and part.widget.record == record:
                part.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> bool:
        """Nothing is written here."""
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    def _follow(self, step: ChangeSet) -> None:
        if any(isinstance(change.after or change.before, (Question, Answer, Session)) for change in step.changes):
            self._stale = True
            if self.isVisible():
                self._look_again()

    def _look_again(self) -> None:
        if not self._stale:
            return
        self._stale = False
        read, library = self._context.workspace.read, self._context.library
        chapters = read(handbook.chapters, library, self._context.clock.zone)
        self._clear()
        known = any(chapter.known for chapter in chapters)
        self._pages.setCurrentIndex(_WRITTEN if known else _EMPTY)
        if known:
            self._waiting = self._written(chapters, read(handbook.untouched, library))
            self._add_some()

    def _clear(self) -> None:
        self._more.stop()
        for part in self._parts:
            part.widget.hide()
            part.widget.deleteLater()
        self._parts = []

    def _written(self, chapters: Sequence[Chapter], untouched: Sequence[str]) -> Iterator[_Part]:
        """Chapters in which something is known, each with its gaps; then the gaps of all the others."""
        for chapter in chapters:
            if chapter.known:
                yield from self._chapter(chapter)
        others = [gap for chapter in chapters if not chapter.known for gap in chapter.gaps]
        if others or untouched:
            above = heading(_("Not asked yet"))
            yield _Part(above, "")
            for gap in others:
                yield self._gap(gap, "", above, said=True)
            if untouched:
                words = _("Nothing yet about: {subjects}").format(subjects=" · ".join(untouched))
                yield _Part(quiet(words), fold(words), above)

    def _chapter(self, chapter: Chapter) -> Iterator[_Part]:
        above = heading(chapter.subject or _("Everything else"))
        yield _Part(above, "")
        for known in chapter.known:
            yield self._entry(Entry(known, chapter.subject), above)
        for gap in chapter.gaps:
            yield self._gap(gap, chapter.subject, above)

    def _entry(self, entry: Entry, above: QWidget) -> _Part:
        entry.opened.connect(lambda: self._context.guide.go("questions", entry.record))
        return _Part(entry, entry.search, above)

    def _gap(self, gap: Gap, subject: str, above: QWidget, *, said: bool = False) -> _Part:
        """`said` where the heading says already that it was not asked."""
        standing = _("Asked, nothing heard yet") if gap.asked else _("Not asked yet")
        spoken = f"{standing}: {gap.words}"
        link = LinkButton(gap.words if said and not gap.asked else spoken, spoken, "circle-help")
        link.clicked.connect(lambda: self._context.guide.go("questions", gap.question))
        return _Part(link, fold(f"{subject} {gap.words}"), above)

    def _add_some(self) -> None:
        """A few at a time: a long handbook is there at once, and goes on while it is read."""
        some = [*islice(self._waiting, _AT_ONCE)]
        for part in some:
            self._parts.append(part)
            self._column.addWidget(part.widget)
        self._show_found()
        if len(some) < _AT_ONCE:
            self._more.stop()
        else:
            self._more.start()

    def _show_found(self) -> None:
        words = fold(self._find.text().replace("\0", " ")).split()
        kept = [part for part in self._parts if part.search and all(word in part.search for word in words)]
        headed = {id(part.above) for part in kept}
        shown = {id(part.widget) for part in kept}
        for part in self._parts:
            part.widget.setVisible(id(part.widget) in (shown if part.search else headed))
        self._nothing.setVisible(bool(words) and not kept)

    def _enter(self) -> None:
        """From the search to the first thing it found."""
        for part in self._parts:
            if part.search and not part.widget.isHidden():
                part.widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _ahead(self) -> Session | None:
        return next(iter(self._context.workspace.read(sessions.ahead, self._context.clock.now())), None)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))
        written = QWidget()
        column = QVBoxLayout(written)
        column.setContentsMargins(0, space(1), 0, 0)
        column.setSpacing(space(1.5))
        for part in (title(_("What I know about my therapy")), self._find, self._nothing):
            column.addWidget(part)
        column.addWidget(scrolled(self._inside, 0), 1)
        self._empty = EmptyState(
            _("What you find out about your therapy gathers here."),
            _("Each answer you write down stands here under its subject, with its day."),
            _("Question bank…"),
            self.add,
            "library",
        )
        for page in (self._empty, written):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
