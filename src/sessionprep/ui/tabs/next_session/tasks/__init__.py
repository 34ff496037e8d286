"""What to do between two sessions: a room of its own, for the next session tab to show."""

from __future__ import annotations

from sessionprep.ui.tabs.next_session.tasks.view import tasks_room

__all__ = ["tasks_room"]
