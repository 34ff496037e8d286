"""The words we ship: read from resources/content when asked for, held by whoever asked."""

from __future__ import annotations

from sessionprep.services.content.arriving import Arriving, NoPlace, PlaceKind, PlaceQuality, ToSeeTo, arriving
from sessionprep.services.content.bank import AskWhen, BankGroup, BankQuestion, question_bank
from sessionprep.services.content.body import BodyPlace, body_places
from sessionprep.services.content.boundaries import BoundaryExample, BoundaryKind, boundary_kinds
from sessionprep.services.content.check_in import CheckInItem, check_in_items
from sessionprep.services.content.feelings import Family, Feelings, Word, WordGroup, feelings
from sessionprep.services.content.moments import Quality, qualities
from sessionprep.services.content.parts import PartExample, part_examples
from sessionprep.services.content.prompts import (
    ExpectationArea,
    ExpectationPrompt,
    NotePrompt,
    NotePrompts,
    expectation_areas,
    note_prompts,
)
from sessionprep.services.content.repair import OTHER, GoodAnswer, Repair, Sign, repair
from sessionprep.services.content.starters import (
    FirstSentence,
    HardMoment,
    Starters,
    TechniqueQuestion,
    starters,
)
from sessionprep.services.content.stop_words import StopWords, stop_words
from sessionprep.services.content.tables import ContentError
from sessionprep.services.content.ways_on import Way, WayOn, WaysOn, ways_on
from sessionprep.services.content.worth_noticing import Level, Noticed, WorthNoticing, worth_noticing

__all__ = [
    "OTHER",
    "Arriving",
    "AskWhen",
    "BankGroup",
    "BankQuestion",
    "BodyPlace",
    "BoundaryExample",
    "BoundaryKind",
    "CheckInItem",
    "ContentError",
    "ExpectationArea",
    "ExpectationPrompt",
    "Family",
    "Feelings",
    "FirstSentence",
    "GoodAnswer",
    "HardMoment",
    "Level",
    "NoPlace",
    "NotePrompt",
    "NotePrompts",
    "Noticed",
    "PartExample",
    "PlaceKind",
    "PlaceQuality",
    "Quality",
    "Repair",
    "Sign",
    "Starters",
    "StopWords",
    "TechniqueQuestion",
    "ToSeeTo",
    "Way",
    "WayOn",
    "WaysOn",
    "Word",
    "WordGroup",
    "WorthNoticing",
    "arriving",
    "body_places",
    "boundary_kinds",
    "check_in_items",
    "expectation_areas",
    "feelings",
    "note_prompts",
    "part_examples",
    "qualities",
    "question_bank",
    "repair",
    "starters",
    "stop_words",
    "ways_on",
    "worth_noticing",
]
