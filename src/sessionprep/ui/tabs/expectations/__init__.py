"""What to expect of therapy and where it should lead; and how the two of you work."""

from __future__ import annotations

from sessionprep.text import _
from sessionprep.ui.kit.tab_spec import TabSpec
from sessionprep.ui.tabs.expectations.parts import expectations_tab

TAB = TabSpec("expectations", lambda: _("Expectations"), "target", expectations_tab)
