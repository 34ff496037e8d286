"""The one kind of error that is not our bug."""

from __future__ import annotations


class Expected(Exception):
    """The world said no: the sentence tells a person what happened and what to do, and holds nothing they wrote."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
