"""What to ask, in the person's own order."""

from __future__ import annotations

from sessionprep.text import _
from sessionprep.ui.kit.tab_spec import TabSpec
from sessionprep.ui.tabs.questions.model import open_count
from sessionprep.ui.tabs.questions.parts import questions_tab

TAB = TabSpec("questions", lambda: _("Questions"), "circle-help", questions_tab, open_count)
