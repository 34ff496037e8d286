"""What the kinds of sealed things and their texts are called where they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord

_PAGES = frozenset({"Share", "ShareItem"})


def labels(kind: type[AnyRecord]) -> dict[str, str]:
    """By the names of its fields: what each text of it is called."""
    if kind.__name__ in _PAGES:
        return {"recipient": _("For whom"), "purpose": _("What for"), "words": _("Words")}
    own = _of_kind(kind.__name__)
    return {**_usual(), **own}


def kind_name(kind: type[AnyRecord]) -> str:
    """Of one of them, as a heading."""
    return {
        "Answer": _("What I heard"),
        "Boundary": _("Boundary"),
        "CheckIn": _("Check-in"),
        "Expectation": _("Expectation"),
        "Experience": _("Earlier experience"),
        "Feeling": _("Feeling"),
        "Goal": _("Goal"),
        "GoalStep": _("Step"),
        "Moment": _("Moment"),
        "Note": _("Note"),
        "NoteLine": _("Line of a note"),
        "PathStep": _("Step of the path"),
        "Question": _("Question"),
        "Share": _("What was shared"),
        "Story": _("What happened"),
        "SupportContact": _("Support"),
        "Talk": _("Put into words"),
        "Task": _("In between"),
        "TrustReason": _("What makes trust hard"),
        "Understanding": _("How we work"),
    }.get(kind.__name__, _("Something else"))


def _usual() -> dict[str, str]:
    return {
        "wording": _("Words"),
        "thinking": _("What I actually think"),
        "reaction": _("How it was for me"),
        "said": _("What they said"),
        "spoken": _("How I’d say it"),
        "why": _("Why"),
        "notice": _("How I’d notice"),
        "theirs": _("What I think they work on"),
        "when": _("When"),
        "obstacles": _("What may get in the way"),
        "outcome": _("How it went"),
        "keep": _("What I want to keep"),
        "next_time": _("What I’d like next time"),
        "body": _("Anything else"),
        "own": _("In own words"),
        "happened": _("What happened"),
        "felt": _("How it was for me"),
        "fear": _("What I’m afraid of"),
        "change": _("What I asked to be different"),
        "responded": _("How they responded"),
        "different": _("What was different"),
        "saw": _("What I saw or heard"),
        "meant": _("What I made of it"),
        "did": _("What I did"),
        "who": _("Who"),
        "need": _("What I need now"),
        "line": _("The line to share"),
        "label": _("Who"),
        "reached": _("How to reach them"),
        "hours": _("When"),
        "role": _("Role"),
        "approach": _("Approach"),
        "place": _("Place"),
        "purpose": _("What for"),
        "name": _("Name"),
        "instead": _("Instead"),
        "good": _("What is good there"),
        "wrong": _("What goes wrong there"),
    }


def _of_kind(kind: str) -> dict[str, str]:
    return {
        "Answer": {"wording": _("What I heard")},
        "Boundary": {"wording": _("The boundary")},
        "CallAnswer": {"wording": _("What they said")},
        "Feeling": {"word": _("Feeling"), "places": _("Where in the body")},
        "Goal": {"wording": _("My goal"), "why": _("Why it matters")},
        "GoalStep": {"wording": _("Step")},
        "Moment": {"wish": _("What I wish I’d said")},
        "Note": {"hard": _("What was hard")},
        "Question": {"wording": _("Question, as I’d say it"), "about": _("About")},
        "Story": {"wording": _("What happened")},
        "Talk": {"wording": _("As I’d say it"), "wish": _("What I’d like")},
        "Task": {"wording": _("What to try")},
        "TrustReason": {"reason": _("Reason"), "wording": _("More about it")},
        "Experience": {"source": _("From whom")},
    }.get(kind, {})
