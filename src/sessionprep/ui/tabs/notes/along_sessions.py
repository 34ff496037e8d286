"""Session by session, what was written about them being consistent, reliable and empathetic: words, and no line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sessionprep.domain.moment import Moment, MomentKind
from sessionprep.domain.words import one_line
from sessionprep.services import moments, sessions, wording
from sessionprep.services.content.moments import title_of
from sessionprep.services.days import brief
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.columns import Cell, Column, Layout, Rows, open_columns
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sessionprep.services.history import ChangeSet
    from sessionprep.services.moments import Occasion
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell

_SHOWN = 400  # letters of a moment


class WayAlong(QWidget):
    """Out of sight before there is something to lay out."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._show: Callable[[str], object] = lambda _moment: None
        button = plain(_("A&long the sessions…"), "calendar-days")
        button.clicked.connect(lambda: open_along(context, self._show))
        Flow(self, space(0.5)).addWidget(button)
        context.bridge.committed.connect(self._follow)
        if not self._has_any():  # shown before it stands anywhere, it would be a window
            self.hide()

    def leads_to(self, show: Callable[[str], object]) -> None:
        self._show = show

    def _follow(self, step: ChangeSet) -> None:
        if any(isinstance(change.after or change.before, Moment) for change in step.changes):
            self.setVisible(self._has_any())

    def _has_any(self) -> bool:
        return self._context.workspace.read(moments.has_steady)


def open_along(context: Context, show: Callable[[str], object]) -> DialogShell:
    """`show` leads to the moment that was pressed."""
    layout = Layout(
        _("Along the sessions"),
        _("What you wrote down about three things, the latest first. Where nothing stands, nothing was written."),
        [Column(title_of(quality, context.library.qualities)) for quality in moments.STEADY],
        context.workspace.read(_rows, context),
    )
    return open_columns(context, layout, show)


def _rows(work: Work, context: Context) -> list[Rows]:
    return [*_by_session(work, context)]


def _by_session(work: Work, context: Context) -> Iterator[Rows]:
    now, zone = context.clock.now(), context.clock.zone
    several = len({each.therapist for each in sessions.by_time(work)}) > 1
    for occasion in moments.along_sessions(work):
        session = occasion.session
        day = brief(session.starts_at, session.zone, now) if session else brief(occasion.at, zone, now)
        whom = sessions.met_with(work, session) if several and session else ""
        yield Rows(" · ".join(each for each in (day, whom) if each), [*_cells(occasion)])


def _cells(occasion: Occasion) -> Iterator[list[Cell]]:
    for quality in moments.STEADY:
        yield [_cell(each) for each in occasion.moments if each.quality == quality]


def _cell(moment: Moment) -> Cell:
    kind = "" if moment.kind is MomentKind.UNSAID else wording.name(moment.kind)
    return Cell(moment.id, one_line((moment.saw.strip() or moment.meant)[:_SHOWN]) or _("(no words yet)"), kind)
