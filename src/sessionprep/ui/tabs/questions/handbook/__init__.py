"""What I know about my therapy: a page to read, built from answered questions."""

from __future__ import annotations

from sessionprep.ui.tabs.questions.handbook.page import Handbook as Handbook
