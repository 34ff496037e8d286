"""The seven steps of the path."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sessionprep.services.content.tables import ContentError, Table, shipped
from sessionprep.text import _


class Step(StrEnum):
    """In the order to show, which is none to go in."""

    WHY = "why"
    BRING_UP = "bring-up"
    EXPECTATIONS = "expectations"
    GRADUALLY = "gradually"
    NOTICE = "notice"
    BOUNDARIES = "boundaries"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class ShippedStep:
    """`room` is what the way to its room is called."""

    step: Step
    title: str
    text: str
    room: str


@dataclass(frozen=True, slots=True)
class Path:
    opening: str
    steps: tuple[ShippedStep, ...]

    def title(self, step: str) -> str:
        return next((_(each.title) for each in self.steps if each.step == step), step)


def path() -> Path:
    whole = shipped("path", "path", "step")
    table = whole.table("path")
    table.only("opening")
    steps = tuple(_step(each) for each in whole.tables("step"))
    if [each.step for each in steps] != [*Step]:
        raise ContentError(f"{whole.path}: {', '.join(Step)} wanted, in this order")
    return Path(table.text("opening"), steps)


def _step(table: Table) -> ShippedStep:
    table.only("id", "title", "text", "room")
    try:
        step = Step(table.text("id"))
    except ValueError as fault:
        raise ContentError(f"{table.path}.id: {fault}") from fault
    return ShippedStep(step, table.text("title"), table.text("text"), table.text("room"))
