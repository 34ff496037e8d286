"""What to expect of therapy, and how it turned out."""

from __future__ import annotations

from sessionprep.text import _
from sessionprep.ui.kit.tab_spec import TabSpec
from sessionprep.ui.tabs.expectations.view import expectations_room

TAB = TabSpec("expectations", lambda: _("Expectations"), "target", expectations_room)
