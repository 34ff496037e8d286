"""Seven steps towards trust, in any order."""

from sessionprep.ui.tabs.next_session.path.page import PathPage

__all__ = ["PathPage"]
