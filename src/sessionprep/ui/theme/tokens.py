"""Every colour the program has, named by what it is for."""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """One appearance; the contrasts between its colours are promises that the tests compute."""

    dark: bool
    page: str
    card: str
    side: str
    text: str
    quiet: str
    outline: str
    hairline: str
    accent: str
    on_accent: str
    chosen: str
    chosen_outline: str
    warning: str
    danger: str


LIGHT = Tokens(
    dark=False,
    page="#faf9f6",
    card="#ffffff",
    side="#f0ede6",
    text="#1f2328",
    quiet="#545b63",
    outline="#7d848b",
    hairline="#dfdbd2",
    accent="#2b6a61",
    on_accent="#ffffff",
    chosen="#dcebe8",
    chosen_outline="#2b6a61",
    warning="#7d4f00",
    danger="#a12c25",
)
DARK = Tokens(
    dark=True,
    page="#1e2124",
    card="#272b2f",
    side="#17191c",
    text="#eef0f1",
    quiet="#b0b7be",
    outline="#838b93",
    hairline="#3a3f45",
    accent="#74c4b7",
    on_accent="#0c211e",
    chosen="#25433e",
    chosen_outline="#74c4b7",
    warning="#e6bb70",
    danger="#f4a098",
)
CONTRAST_LIGHT = Tokens(
    dark=False,
    page="#ffffff",
    card="#ffffff",
    side="#f4f4f4",
    text="#000000",
    quiet="#262626",
    outline="#000000",
    hairline="#595959",
    accent="#00453c",
    on_accent="#ffffff",
    chosen="#cfeee7",
    chosen_outline="#000000",
    warning="#523300",
    danger="#7a0f0a",
)
CONTRAST_DARK = Tokens(
    dark=True,
    page="#000000",
    card="#000000",
    side="#0d0d0d",
    text="#ffffff",
    quiet="#e6e6e6",
    outline="#ffffff",
    hairline="#a6a6a6",
    accent="#8ff0e0",
    on_accent="#000000",
    chosen="#0b3b34",
    chosen_outline="#ffffff",
    warning="#ffd98a",
    danger="#ffb9b2",
)
