"""Words that are typed but belong to no record yet; kept in the vault so that a lock or a crash loses none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.vault.work import Work


def keep(work: Work, name: str, text: str) -> None:
    """Nothing left to keep, nothing kept."""
    if text:
        work.drafts.put(name, text)
    else:
        work.drafts.drop(name)


def kept(work: Work, name: str) -> str:
    return work.drafts.get(name) or ""
