"""The main job, played through the real window by keys and clicks, on a sample person."""

from __future__ import annotations

from sessionprep.app.tour.stage import play

__all__ = ["play"]
