"""A page as text in the vault, so that what was shared can be shown again as it was."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from sessionprep.domain.words import MOST_BYTES
from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Page, Section
from sessionprep.vault import strictjson

_MOST_ROOM = 40  # lines left free; a page of paper has no more


def as_text(page: Page) -> str:
    return json.dumps(asdict(page), ensure_ascii=False, separators=(",", ":"))


def from_text(kept: str) -> Page:
    """Raises ValueError where it is no page; a vault made of somebody else’s export may say anything there."""
    try:
        found = json.loads(kept)
        return Page(_text(found["title"]), _text(found["sender"]), tuple(_section(each) for each in found["sections"]))
    except (KeyError, TypeError, ValueError, RecursionError) as broken:
        raise ValueError("not a page") from broken


def _section(found: dict[str, Any]) -> Section:
    groups = tuple(Group(_text(each["caption"]), tuple(map(_entry, each["entries"]))) for each in found["groups"])
    return Section(_text(found["heading"]), Style(found["style"]), groups)


def _entry(found: dict[str, Any]) -> Entry:
    beneath = tuple(map(_entry, found["beneath"]))
    room = strictjson.integer(found["room"], 0, _MOST_ROOM)
    return Entry(_text(found["words"]), _text(found["label"]), beneath, room)


def _text(found: object) -> str:
    return strictjson.text(found, MOST_BYTES)
