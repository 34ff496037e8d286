"""Who it is with: choosing among several, the one that is met, and how it ends."""

from __future__ import annotations

from sessionprep.ui.tabs.expectations.therapists.view import therapists_room

__all__ = ["therapists_room"]
