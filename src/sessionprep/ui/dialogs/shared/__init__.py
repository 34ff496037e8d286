"""Look back at what was handed over, and at who knows what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.dialog import DialogShell


def open_shared(context: Context, recipient: str = "") -> DialogShell:
    """Each time something left; with a label or a therapist's id, what that one knows."""
    from sessionprep.ui.dialogs.shared.dialog import show_shared

    return show_shared(context, recipient)
