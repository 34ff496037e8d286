"""The three tabs a person fills by writing one line after another, and what they have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sessionprep.services import boundaries, expectations, questions
from sessionprep.ui.tabs import boundaries as boundaries_tab
from sessionprep.ui.tabs import expectations as expectations_tab
from sessionprep.ui.tabs import questions as questions_tab

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.tab_spec import TabSpec


@dataclass(frozen=True, slots=True)
class Kind:
    """`wording` names the field that holds a row's words, `second` another one."""

    tab: TabSpec
    listed: Callable[[Work], tuple[Any, ...]]
    add: Callable[[Work, str], Any]
    reword: Callable[[Work, Any, str], None]
    delete: Callable[[Work, Any], None]
    wording: str
    second: str


KINDS = {
    "questions": Kind(
        questions_tab.TAB,
        questions.listed,
        questions.add,
        questions.reword,
        questions.delete,
        "Question, as I’d say it",
        "Answer",
    ),
    "expectations": Kind(
        expectations_tab.TAB,
        expectations.listed,
        expectations.add,
        expectations.reword,
        expectations.delete,
        "What I expect",
        "What they said",
    ),
    "boundaries": Kind(
        boundaries_tab.TAB,
        boundaries.listed,
        boundaries.add,
        boundaries.reword,
        boundaries.delete,
        "The boundary",
        "How I’d say it",
    ),
}
