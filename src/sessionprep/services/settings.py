"""Choices about the person, which live in the vault; how the window looks lives outside it (appearance)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.vault.work import Work


def choose(work: Work, name: str, value: str) -> None:
    work.settings.put(name, value)


def chosen(work: Work, name: str, usual: str = "") -> str:
    return work.settings.get(name) or usual
