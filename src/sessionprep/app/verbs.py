"""The words that begin a command; a vault of such a name is written with its folder: ./check."""

from __future__ import annotations

COMMANDS = frozenset({"open", "tour", "check", "export", "import"})
