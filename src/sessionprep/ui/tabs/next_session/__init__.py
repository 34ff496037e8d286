"""The session ahead: when it is, and what to bring, in the time there is."""

from __future__ import annotations

from sessionprep.text import _
from sessionprep.ui.kit.tab_spec import TabSpec
from sessionprep.ui.tabs.next_session.model import planned_count
from sessionprep.ui.tabs.next_session.view import NextSessionView

TAB = TabSpec("next_session", lambda: _("Next session"), "calendar-days", NextSessionView, planned_count)
