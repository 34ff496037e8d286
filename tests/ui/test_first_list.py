"""From the first start to a list for the next session, by keys alone and with nothing but picks from the bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.services import sessions
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from tests.ui.visitor import Visitor

PASSPHRASE = "seven herons wade past"
SLOW = 2.0  # seconds from one key to the next, with the reading in between
AT_MOST = 180


def listed(work: Work) -> list[str]:
    session = sessions.next_up(work, NOON)
    return [question.wording for _item, question in sessions.plan(work, session.id)] if session else []


@pytest.mark.whole
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_newcomer_has_a_list_in_under_three_minutes(newcomer: Visitor, tell: Callable[[str], None]) -> None:
    keys = 0

    def press(*each: str) -> None:
        nonlocal keys
        keys += len(each)
        newcomer.press(*each)

    press("Return")
    for _twice in range(2):
        newcomer.write(PASSPHRASE)
        press("Return")
    newcomer.until(lambda: newcomer.reads("Your recovery sheet"))
    press("Alt+N")  # not now
    newcomer.inside()
    letters, before = 2 * len(PASSPHRASE), keys
    press("Return")  # plan a session; the day that is proposed will do
    press("Ctrl+G", "Return")  # one thing at a time; nothing to say about today
    press("1", "3", "4", "Return")
    press("2", "Return", "Return")
    assert newcomer.reads("That is your list")
    press("Return")
    assert len(newcomer.read(listed)) == 3
    session = newcomer.read(lambda work: sessions.next_up(work, NOON))
    assert session is not None
    assert session.say_first is not None
    tell(f"first list: {keys} keys and {letters} letters of a passphrase; {keys - before} keys once the vault is open")
    assert SLOW * (keys + letters) < AT_MOST
