"""Reasons are picked or written, may fade and come back, and lead to something to bring up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.record import Privacy
from sessionprep.domain.sharing import pieces
from sessionprep.domain.trust import ReasonState
from sessionprep.services import questions, trust
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from sessionprep.domain.trust import TrustReason
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock

LIBRARY = load()


@pytest.fixture
def reason(workspace: Workspace) -> TrustReason:
    return workspace.do(Label.ADD, trust.add, "people leave")


def history(workspace: Workspace, reason: TrustReason) -> list[str]:
    return [turn.state for turn in workspace.read(trust.history, reason.id)]


def test_a_shipped_reason_is_there_once_and_each_is_private(workspace: Workspace) -> None:
    every = LIBRARY.trust.reasons
    workspace.do(Label.ADD, trust.pick, every[:2])
    assert [each.reason for each in workspace.do(Label.ADD, trust.pick, every)] == [each.id for each in every[2:]]
    kept = workspace.read(trust.listed)
    assert {each.privacy for each in kept} == {Privacy.PRIVATE}
    assert [pieces(each) for each in kept] == [()] * len(every)


def test_how_it_has_been_is_kept_by_day_and_a_slip_leaves_no_trace(
    workspace: Workspace, reason: TrustReason, clock: HandClock
) -> None:
    assert history(workspace, reason) == []
    clock.turn(days=7)
    workspace.do(Label.CHOOSE, trust.mark, reason.id, ReasonState.LESS)
    workspace.do(Label.CHOOSE, trust.mark, reason.id, ReasonState.FADED)
    assert history(workspace, reason) == ["faded", "there"]
    clock.turn(days=7)
    workspace.do(Label.CHOOSE, trust.mark, reason.id, ReasonState.THERE)
    assert history(workspace, reason) == ["there", "faded", "there"]
    workspace.do(Label.CHOOSE, trust.mark, reason.id, ReasonState.FADED)
    assert history(workspace, reason) == ["faded", "there"]


def test_what_has_faded_stands_below_what_has_not(workspace: Workspace, reason: TrustReason) -> None:
    workspace.do(Label.ADD, trust.add, "I can’t tell")
    workspace.do(Label.CHOOSE, trust.mark, reason.id, ReasonState.FADED)
    kept = sorted(workspace.read(trust.listed), key=trust.order)
    assert [each.reason for each in kept] == ["I can’t tell", "people leave"]


def test_the_banks_question_is_as_open_as_any_and_used_again(workspace: Workspace) -> None:
    (reason,) = workspace.do(Label.ADD, trust.pick, LIBRARY.trust.reasons[:1])
    bank = LIBRARY.bank_question("TR2")
    (before,) = workspace.do(Label.ADD, questions.add_from_bank, [bank])
    asked = workspace.do(Label.ADD, trust.ask_from_bank, reason.id, bank)
    assert (asked.id, asked.privacy) == (before.id, Privacy.SHAREABLE)
    workspace.do(Label.DELETE, questions.delete, [asked.id])
    assert workspace.read(trust.find, reason.id).question is None  # type: ignore[union-attr]


def test_a_question_in_own_words_quotes_the_reason_and_is_as_private(workspace: Workspace, reason: TrustReason) -> None:
    asked = workspace.do(Label.ADD, trust.ask_in_own_words, reason.id)
    assert asked.wording == "Something makes it hard for me to trust here: “people leave” Can we talk about it?"
    assert (asked.privacy, asked.hard) == (Privacy.PRIVATE, 2)
    workspace.do(Label.DELETE, trust.delete, [reason.id])
    assert workspace.read(questions.listed) == (asked,)
    assert workspace.read(lambda work: work.turns.all()) == ()
    workspace.undo()
    assert workspace.read(lambda work: len(work.turns.all())) == 1


def test_everything_a_reason_leads_to_is_shipped() -> None:
    for reason in LIBRARY.trust.reasons:
        assert [LIBRARY.bank_question(each).id for each in reason.questions] == [*reason.questions]
        assert [LIBRARY.starters.sentence(each).id for each in reason.sentences] == [*reason.sentences]
    assert any(each.id == "pace" for each in LIBRARY.kinds)
    assert {"reason.unsure", "reason.unsaid"} <= {each.id for each in LIBRARY.trust.reasons}


@pytest.mark.parametrize(
    "words", ["reason power", "Ja\u0301", "Я боюсь осуждения", "power", "I\u2019m afraid of being judged"]
)
def test_own_words_that_look_like_ours_stay_as_they_were_written(workspace: Workspace, words: str) -> None:
    added = workspace.do(Label.ADD, trust.add, words)
    assert LIBRARY.trust.reason_title(workspace.read(trust.find, added.id).reason) == words  # type: ignore[union-attr]
    assert LIBRARY.trust.reason(added.reason) is None
