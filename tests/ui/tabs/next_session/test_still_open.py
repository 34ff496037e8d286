"""What was asked to be different stays in sight while getting ready, until it is settled."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.talk import Reception
from sessionprep.services import repairs, sessions, talks
from sessionprep.services.labels import Label
from sessionprep.services.summary.offer import offer
from sessionprep.services.summary.scope import OneSession
from sessionprep.ui.tabs.next_session import TAB
from tests.helpers.clock import NOON
from tests.helpers.person import Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context

ASKED = "I asked to be different: A clock we both see"


def something_asked(context: Context) -> None:
    do = context.workspace.do
    do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC")
    talk = do(Label.ADD, talks.begin, "you looked at the clock")
    do(Label.WRITE, repairs.ask_for, talk.id, "A clock we both see")


@pytest.mark.row("S69")
def test_what_was_asked_to_change_is_there_for_each_session_until_it_changed(tmp_path: Path, qtbot: QtBot) -> None:
    person = in_front_of(TAB, tmp_path, qtbot, something_asked)
    (talk,) = person.context.workspace.read(talks.listed)
    person.click(ASKED)
    assert person.heard.led == [("questions", talk.id)]
    assert "A clock we both see" in offered(person)
    person.context.workspace.do(Label.ADD, repairs.raise_it, talk.id)
    person.context.workspace.do(Label.CHOOSE, repairs.came_of_it, talk.id, Reception.HEARD)
    assert person.sees(ASKED)
    person.context.workspace.do(Label.CHOOSE, repairs.came_of_it, talk.id, Reception.CHANGED)
    assert not person.sees(ASKED)
    assert "A clock we both see" not in offered(person)


def offered(person: Person) -> str:
    (session,) = person.context.workspace.read(sessions.by_time)
    topics = person.context.workspace.read(offer, OneSession(session.id), str).topics
    return "\n".join(item.words for topic in topics for item in topic.items())
