"""The first start: what this is, and four ways on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import primary, quiet_button
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.lock.leaf import in_a_row, page


class Welcome(QWidget):
    def __init__(self, notice: str) -> None:
        super().__init__()
        self.begin = primary(_("&Begin"))
        self.sample = quiet_button(_("Look around with a &sample"))
        self.other = quiet_button(_("&Open a vault I have…"))
        self.exported = quiet_button(_("From an &exported file…"))
        self._notice = body("")
        page(
            self,
            title(_("Get more out of your sessions")),
            body(_("Prepare what to ask. Remember what happened. Share exactly what you choose.")),
            quiet(
                _(
                    "Everything you write stays on this computer, in one locked vault. "
                    "SessionPrep has no account and never goes online."
                )
            ),
            self._notice,
            in_a_row(self.begin, self.sample),
            in_a_row(self.other, self.exported),
        )
        self.setFocusProxy(self.begin)
        self.notice(notice)

    def notice(self, sentence: str) -> None:
        """What is at this place, or why it could not be looked around."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))
