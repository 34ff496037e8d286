"""A page as text in the vault, so that what was shared can be shown again as it was."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Page, Section


def as_text(page: Page) -> str:
    return json.dumps(asdict(page), ensure_ascii=False, separators=(",", ":"))


def from_text(kept: str) -> Page:
    """Raises ValueError where it is no page."""
    try:
        found = json.loads(kept)
        return Page(found["title"], found["sender"], tuple(_section(each) for each in found["sections"]))
    except (KeyError, TypeError, ValueError, RecursionError) as broken:
        raise ValueError("not a page") from broken


def _section(found: dict[str, Any]) -> Section:
    groups = tuple(Group(each["caption"], tuple(map(_entry, each["entries"]))) for each in found["groups"])
    return Section(found["heading"], Style(found["style"]), groups)


def _entry(found: dict[str, Any]) -> Entry:
    return Entry(found["words"], found["label"], tuple(map(_entry, found["beneath"])), found["room"])
