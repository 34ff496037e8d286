"""Choose what to share, see exactly the page, save it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.ui.dialogs.share.dialog import ShareDialog
    from sessionprep.ui.kit.context import Context


def open_share(context: Context, about: str = "") -> ShareDialog:
    """About this session, or what to take along from this therapist.

    Without either about the next session, or the last one, or the last month when there is none.
    """
    from sessionprep.ui.dialogs.share.dialog import ShareDialog, usual_session

    dialog = ShareDialog(context, about or usual_session(context))
    dialog.open()
    return dialog
