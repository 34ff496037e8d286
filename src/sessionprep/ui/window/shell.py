"""What the window itself can do, whatever is open in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sessionprep.text import _
from sessionprep.ui.kit.support_button import KEY
from sessionprep.ui.theme.appearance import LARGEST, SMALLEST, Theme
from sessionprep.ui.window.actions import Command
from sessionprep.ui.window.looks import USUAL_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.theme.appearance import Appearance
    from sessionprep.ui.window.looks import Looks
    from sessionprep.ui.window.reminding import Reminding

_STEP = 10
SUPPORT_KEYS = (KEY, "Ctrl+Shift+S")


class Shell(Protocol):
    @property
    def looks(self) -> Looks: ...
    @property
    def reminding(self) -> Reminding: ...
    def lock(self) -> None: ...
    def close(self) -> bool:
        """Lock and end."""
        ...

    def toggle_full_screen(self) -> None: ...
    def isFullScreen(self) -> bool: ...  # noqa: N802 - Qt's own
    def show_keys(self) -> None: ...


def leaving(shell: Shell) -> tuple[Command, ...]:
    return (
        Command("lock", _("&Lock"), shell.lock, ("Ctrl+L",), over_popups=True),
        Command("quit", _("&Quit"), shell.close, ("Ctrl+Q",)),
    )


def looking(shell: Shell) -> tuple[Command, ...]:
    looks = shell.looks

    def now() -> Appearance:
        return looks.appearance

    return (
        Command(
            "larger",
            _("&Larger text"),
            lambda: looks.change_text(_STEP),
            ("Ctrl++", "Ctrl+="),
            usable=lambda: now().text_size < LARGEST,
        ),
        Command(
            "smaller",
            _("&Smaller text"),
            lambda: looks.change_text(-_STEP),
            ("Ctrl+-",),
            usable=lambda: now().text_size > SMALLEST,
        ),
        Command(
            "usual", _("&Usual text size"), looks.usual_text, ("Ctrl+0",), usable=lambda: now().text_size != USUAL_TEXT
        ),
        _theme(looks, Theme.SYSTEM, _("Colours of the s&ystem")),
        _theme(looks, Theme.LIGHT, _("L&ight")),
        _theme(looks, Theme.DARK, _("&Dark")),
        _theme(looks, Theme.CONTRAST, _("&High contrast")),
        Command("full", _("&Full screen"), shell.toggle_full_screen, ("F11",), chosen=shell.isFullScreen),
    )


def supporting(act: Callable[[], object]) -> Command:
    return Command("support", _("&Support right now"), act, SUPPORT_KEYS)


def helping(shell: Shell, context: Context) -> tuple[Command, ...]:
    return (
        supporting(context.guide.support),
        Command("keys", _("&Keys"), shell.show_keys, ("F1", "Ctrl+?")),
        Command("prove", _("&Prove it…"), lambda: _prove(context)),
        Command("about", _("&About SessionPrep"), lambda: _tell_about(context)),
    )


def _prove(context: Context) -> None:
    from sessionprep.guards.standing import guards
    from sessionprep.ui.dialogs.prove import open_proof

    open_proof(context.window, context.workspace, context.jobs, guards())


def _tell_about(context: Context) -> None:
    from sessionprep.ui.dialogs.about import open_about

    open_about(context.window)


def _theme(looks: Looks, theme: Theme, words: str) -> Command:
    return Command(
        theme.value, words, lambda: looks.change_theme(theme), chosen=lambda: looks.appearance.theme is theme
    )
