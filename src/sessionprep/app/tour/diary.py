"""What was done, and which sentences went where: tour.json, and a line for whoever looks on."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from time import monotonic

from sessionprep.app.voice import say


@dataclass(frozen=True, slots=True)
class Step:
    did: str
    seconds: float


@dataclass(slots=True)
class Diary:
    """`shared` are sentences picked for the summary, `private` those typed that must be in none of its files.

    `titles` are those of all windows there were, which the desktop shows to whoever looks at it.
    """

    passphrase: str
    steps: list[Step] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    _since: float = field(default_factory=monotonic)

    def did(self, sentence: str) -> None:
        """What was just finished; the time since the step before is its own."""
        now = monotonic()
        self.steps.append(Step(sentence, round(now - self._since, 2)))
        self._since = now
        say(sentence)

    def written(self) -> bytes:
        whole = {
            "passphrase": self.passphrase,
            "steps": [{"did": step.did, "seconds": step.seconds} for step in self.steps],
            "shared": self.shared,
            "private": self.private,
            "titles": sorted(self.titles),
        }
        return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def counted(number: int, thing: str) -> str:
    """Such as “1 question” and “3 questions”."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
