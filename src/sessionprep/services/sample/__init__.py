"""The sample person: somebody to look around with, and to play the tour."""

from __future__ import annotations

from sessionprep.services.sample.fill import fill
from sessionprep.services.sample.person import Ask, Expects, Felt, Line, Meeting, Remembered, Sample, load
from sessionprep.services.sample.throwaway import make_sample, open_sample

__all__ = [
    "Ask",
    "Expects",
    "Felt",
    "Line",
    "Meeting",
    "Remembered",
    "Sample",
    "fill",
    "load",
    "make_sample",
    "open_sample",
]
