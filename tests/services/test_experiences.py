"""Of an earlier experience only one line can ever leave; its story is kept apart and sealed, and not even counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.record import Privacy
from sessionprep.domain.sharing import pieces
from sessionprep.services import entry, experiences, questions
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from sessionprep.vault.open import open_vault
from tests.helpers.clock import HandClock
from tests.helpers.vaults import past_seal, vault_folder

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.trust import Experience


@pytest.fixture
def experience(workspace: Workspace) -> Experience:
    return workspace.do(Label.ADD, experiences.add, "Please ask first.")


def test_only_the_line_can_leave(workspace: Workspace, experience: Experience) -> None:
    do = workspace.do
    do(Label.WRITE, experiences.need, experience.id, "room")
    do(Label.WRITE, experiences.was_with, experience.id, "M.")
    do(Label.CHOOSE, experiences.comes_from, experience.id, "from.family")
    kept = workspace.read(experiences.find, experience.id)
    assert kept is not None
    assert [piece.words for piece in pieces(kept)] == ["Please ask first."]
    do(Label.CHOOSE, experiences.guard, experience.id, Privacy.PRIVATE)
    assert [pieces(each) for each in workspace.read(experiences.listed)] == [()]


def test_a_story_is_written_on_until_it_is_sealed_and_then_shows_no_more(
    workspace: Workspace, experience: Experience
) -> None:
    workspace.do(Label.WRITE, experiences.tell, experience.id, "It was")
    workspace.do(Label.WRITE, experiences.tell, experience.id, "It was summer.")
    story = workspace.read(experiences.being_told, experience.id)
    assert story is not None
    assert (story.wording, story.privacy) == ("It was summer.", Privacy.PRIVATE)
    workspace.do(Label.CHOOSE, experiences.seal, experience.id)
    assert workspace.read(experiences.being_told, experience.id) is None
    workspace.do(Label.CHOOSE, experiences.seal, experience.id)


def test_a_story_with_no_words_left_is_none(workspace: Workspace, experience: Experience) -> None:
    workspace.do(Label.WRITE, experiences.tell, experience.id, "It")
    workspace.do(Label.WRITE, experiences.tell, experience.id, " ")
    assert workspace.read(experiences.being_told, experience.id) is None


def test_it_is_asked_about_without_a_word_of_it_and_hides_with_it(workspace: Workspace, experience: Experience) -> None:
    wording = load().trust.question_about("from.therapist")
    asked = workspace.do(Label.ADD, experiences.ask_for_it, experience.id, wording)
    assert asked.wording == "I had a bad experience with an earlier therapist. Can I tell you what I need?"
    assert load().trust.question_about("the neighbour").startswith("Something that happened before")
    workspace.do(Label.CHOOSE, experiences.guard, experience.id, Privacy.PRIVATE)
    assert workspace.read(questions.listed)[0].privacy is Privacy.PRIVATE
    workspace.do(Label.DELETE, experiences.delete, [experience.id])
    assert len(workspace.read(questions.listed)) == 1


def test_a_story_that_a_kill_left_open_is_sealed_when_the_vault_opens_again(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    workspace = Workspace(open_vault(path, key.copy(), HandClock()), HandClock())
    experience = workspace.do(Label.ADD, experiences.add, "Please ask first.")
    workspace.do(Label.WRITE, experiences.tell, experience.id, "It was summer.")
    workspace.close()
    again = entry.open_workspace(path, key, HandClock())
    assert again.read(experiences.being_told, experience.id) is None
    assert [each.wording for each in past_seal(again, lambda work: work.stories.all())] == ["It was summer."]
    assert again.undoable is None
    again.close()
