"""What stayed after a session."""

from __future__ import annotations

from sessionprep.text import _
from sessionprep.ui.kit.tab_spec import TabSpec
from sessionprep.ui.tabs.notes.parts import notes_tab

TAB = TabSpec("notes", lambda: _("Notes"), "notebook-pen", notes_tab)
