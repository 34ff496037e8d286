"""A paragraph as it is spoken: sentence by sentence."""

from __future__ import annotations

import re

_STOPS = ".?!…。\uff1f\uff01"
_END = re.compile(rf"(?<=[{_STOPS}])([\"'”’»)]*)\s+(?![a-z])|\s*\n\s*")
_CLOSING = (*_STOPS, ":")
_AFTER = "\"'”’»)"


def sentences(words: str) -> tuple[str, ...]:
    """Each with its full stop and its closing quotes, in order; a line of its own is one too."""
    marked = _END.sub(lambda found: f"{found.group(1) or ''}\n", words)
    return tuple(" ".join(each.split()) for each in marked.split("\n") if each.strip())


def whole(words: str) -> str:
    """The words as a sentence: with a large letter and a full stop, if they have none of their own."""
    said = " ".join(words.split())
    if not said:
        return ""
    closed = said.rstrip(_AFTER).endswith(_CLOSING)
    return said[0].upper() + said[1:] + ("" if closed else ".")


def begins_small(words: str) -> bool:
    """Whether they go on from something, instead of being a sentence by themselves."""
    return words.lstrip()[:1].islower()
