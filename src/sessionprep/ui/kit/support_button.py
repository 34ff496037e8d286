"""Support right now, in sight without opening a menu: a few quiet words with their key in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.shown_key import say_key

if TYPE_CHECKING:
    from sessionprep.ui.kit.buttons import Button

KEY = "F5"


def support_button() -> Button:
    words = _("Support right now")
    # i18n: What a button does, and the key that does it
    button = plain(_("{words} · {key}").format(words=words, key=KEY))
    button.setAccessibleName(words)
    say_key(button, KEY)
    return button
