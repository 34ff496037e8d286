"""Getting ready, one thing at a time: for days on which a list beside its details is too much."""

from __future__ import annotations

from sessionprep.ui.tabs.next_session.one_thing.aside import OrOneThing as OrOneThing
from sessionprep.ui.tabs.next_session.one_thing.aside import step_by_step as step_by_step
