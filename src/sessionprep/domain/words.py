"""What a person's text may be: anything, within a size and without what no file can hold."""

from __future__ import annotations

MOST_BYTES = 20 * 1024 * 1024


class TooLongError(ValueError):
    """More than MOST_BYTES of UTF-8; `size` says how much."""

    def __init__(self, size: int) -> None:
        super().__init__(f"{size} bytes of text")
        self.size = size


def storable(text: str) -> str:
    """The text as it will be kept: half a surrogate pair becomes U+FFFD, everything else stays. Raises TooLongError."""
    kept = text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    size = len(kept) if kept.isascii() else len(kept.encode())
    if size > MOST_BYTES:
        raise TooLongError(size)
    return kept


def one_line(text: str) -> str:
    """The text with its line ends and other white space folded into single spaces, for a row or a title."""
    return " ".join(text.split())
