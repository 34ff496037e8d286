"""Where the lines are, on both sides."""

from __future__ import annotations

from sessionprep.text import _
from sessionprep.ui.kit.tab_spec import TabSpec
from sessionprep.ui.tabs.boundaries.view import boundaries_room

TAB = TabSpec("boundaries", lambda: _("Boundaries"), "shield-check", boundaries_room)
