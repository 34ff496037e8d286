"""Places for sessions, and what usually goes wrong there."""

from __future__ import annotations

from sessionprep.ui.tabs.next_session.places.view import places_room as places_room
