"""Choose what to share, see exactly the page, save it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.ui.dialogs.share.dialog import ShareDialog
    from sessionprep.ui.kit.context import Context


def open_share(context: Context, session: str = "") -> ShareDialog:
    """About this session, or the next one, or the last one; about the last month when there is none."""
    from sessionprep.ui.dialogs.share.dialog import ShareDialog, usual_session

    dialog = ShareDialog(context, session or usual_session(context))
    dialog.open()
    return dialog
