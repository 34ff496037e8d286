"""When the person is away the window locks: nobody touched anything, the screen locked, the computer goes to sleep."""

from __future__ import annotations

from sessionprep.ui.window.away.watch import Away

__all__ = ["Away"]
