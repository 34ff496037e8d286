"""What to see to before a session begins, by how and where it is."""

from __future__ import annotations

from sessionprep.ui.tabs.next_session.arriving.panel import ArrivingPanel as ArrivingPanel
