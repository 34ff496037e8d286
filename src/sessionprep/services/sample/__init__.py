"""The sample person: somebody to look around with, and to play the tour."""

from __future__ import annotations

from sessionprep.services.sample.fill import fill
from sessionprep.services.sample.person import Aim, Ask, Expects, Felt, Line, Meeting, Remembered, Sample, Tried, load
from sessionprep.services.sample.throwaway import make_sample, open_sample

__all__ = [
    "Aim",
    "Ask",
    "Expects",
    "Felt",
    "Line",
    "Meeting",
    "Remembered",
    "Sample",
    "Tried",
    "fill",
    "load",
    "make_sample",
    "open_sample",
]
