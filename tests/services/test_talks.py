"""Four parts make a paragraph that is spoken, changed by hand, asked, and kept as private as its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.record import Privacy
from sessionprep.services import notes, questions, seal, talks
from sessionprep.services.labels import Label
from sessionprep.services.talks import Part
from sessionprep.vault.refusals import Gone
from tests.helpers import make

if TYPE_CHECKING:
    from sessionprep.domain.note import Note
    from sessionprep.domain.talk import Talk
    from sessionprep.services.workspace import Workspace


@pytest.fixture
def talk(workspace: Workspace) -> Talk:
    return workspace.do(Label.ADD, talks.begin, "you looked at the clock")


def now(workspace: Workspace, talk: Talk) -> Talk:
    return workspace.read(lambda work: work.talks.get(talk.id))


def write(workspace: Workspace, talk: Talk, **parts: str) -> None:
    for part, words in parts.items():
        workspace.do(Label.WRITE, talks.write_part, talk.id, Part(part), words)


def test_words_that_go_on_get_a_beginning_and_sentences_stay_as_they_are(workspace: Workspace, talk: Talk) -> None:
    assert talk.wording == "You looked at the clock."
    write(workspace, talk, felt="hurried", wish="to know why", fear="that you are tired of me")
    said = "You looked at the clock. I felt hurried. I’d like to know why. I’m afraid that you are tired of me."
    assert now(workspace, talk).wording == said
    write(workspace, talk, felt="It hurt!", wish="", fear="Nothing")
    assert now(workspace, talk).wording == "You looked at the clock. It hurt! Nothing."


def test_what_was_changed_by_hand_is_left_alone_until_put_together_anew(workspace: Workspace, talk: Talk) -> None:
    workspace.do(Label.WRITE, talks.reword, talk.id, "The clock again.")
    write(workspace, talk, felt="hurried")
    assert now(workspace, talk).wording == "The clock again."
    assert talks.is_own(now(workspace, talk))
    workspace.do(Label.CHOOSE, talks.put_anew, talk.id)
    assert now(workspace, talk).wording == "You looked at the clock. I felt hurried."
    assert not talks.is_own(now(workspace, talk))


def test_an_emptied_paragraph_follows_its_parts_again(workspace: Workspace, talk: Talk) -> None:
    workspace.do(Label.WRITE, talks.reword, talk.id, "")
    write(workspace, talk, felt="hurried")
    assert now(workspace, talk).wording == "You looked at the clock. I felt hurried."


def test_braces_in_a_part_are_only_words(workspace: Workspace, talk: Talk) -> None:
    write(workspace, talk, felt="like {words} and {0}")
    assert now(workspace, talk).wording.endswith("I felt like {words} and {0}.")


def test_it_becomes_a_question_and_the_question_is_asked_in_its_words_later(workspace: Workspace, talk: Talk) -> None:
    made = workspace.do(Label.ADD, talks.become_question, talk.id)
    assert (made.wording, made.hard, now(workspace, talk).question) == ("You looked at the clock.", 2, made.id)
    workspace.do(Label.WRITE, talks.reword, talk.id, "The clock again.")
    workspace.do(Label.CHOOSE, talks.say_so, talk.id)
    assert workspace.read(questions.listed)[0].wording == "The clock again."
    workspace.undo()
    assert workspace.read(questions.listed)[0].wording == "You looked at the clock."


def test_a_question_leads_to_what_comes_before_it(workspace: Workspace) -> None:
    asked = workspace.do(Label.ADD, questions.add, "Can we go slower?")
    begun = workspace.do(Label.ADD, talks.begin_for, asked.id)
    write(workspace, begun, happened="Last time I got lost")
    assert now(workspace, begun).wording == "Last time I got lost. Can we go slower?"
    assert workspace.read(talks.about, asked.id) == (now(workspace, begun),)


def test_it_and_its_question_keep_each_other_private(workspace: Workspace, talk: Talk) -> None:
    made = workspace.do(Label.ADD, talks.become_question, talk.id)
    workspace.do(Label.CHOOSE, talks.guard, talk.id, Privacy.PRIVATE)
    assert workspace.read(questions.listed)[0].privacy is Privacy.PRIVATE
    workspace.do(Label.CHOOSE, questions.guard, made.id, Privacy.SHAREABLE)
    assert now(workspace, talk).privacy is Privacy.PRIVATE


def test_without_its_question_it_stays_and_undo_brings_the_bond_back(workspace: Workspace, talk: Talk) -> None:
    made = workspace.do(Label.ADD, talks.become_question, talk.id)
    workspace.do(Label.DELETE, questions.delete, [made.id])
    assert now(workspace, talk).question is None
    workspace.undo()
    assert now(workspace, talk).question == made.id
    workspace.do(Label.DELETE, talks.delete, [talk.id])
    assert workspace.read(questions.listed) != ()


def noted(workspace: Workspace, privacy: Privacy = Privacy.SHAREABLE) -> Note:
    return workspace.do(Label.ADD, lambda work: work.notes.put(make.note(privacy=privacy)))


def test_what_is_brought_up_remembers_where_it_comes_from(workspace: Workspace) -> None:
    note = noted(workspace)
    talk = workspace.do(Label.ADD, talks.begin_from, happened="you yawned", felt="small", note=note.id)
    assert (talk.wording, talk.privacy) == ("You yawned. I felt small.", Privacy.SHAREABLE)
    assert workspace.read(talks.sources, talk) == (note,)
    workspace.do(Label.DELETE, notes.delete, [note.id])
    assert now(workspace, talk).note is None
    workspace.undo()
    assert now(workspace, talk).note == note.id


def test_what_is_brought_up_is_as_private_as_the_most_private_of_its_sources(workspace: Workspace) -> None:
    note = noted(workspace, Privacy.PRIVATE)
    reply = make.check_in_reply(check_in := make.check_in(), privacy=Privacy.SHAREABLE)
    workspace.do(Label.ADD, lambda work: (work.check_ins.put(check_in), work.check_in_replies.put(reply)))
    assert workspace.do(Label.ADD, talks.begin_from, reply=reply.id).privacy is Privacy.SHAREABLE
    assert workspace.do(Label.ADD, talks.begin_from, note=note.id, reply=reply.id).privacy is Privacy.PRIVATE
    assert workspace.do(Label.ADD, talks.begin_from).privacy is Privacy.SHAREABLE


def test_brought_up_twice_it_is_the_same_until_something_was_added(workspace: Workspace) -> None:
    note, other = (workspace.do(Label.ADD, notes.add, None) for _each in range(2))
    first = workspace.do(Label.ADD, talks.begin_from, felt="hurried", note=note.id)
    assert workspace.do(Label.ADD, talks.begin_from, felt="hurried", note=note.id) == first
    assert workspace.do(Label.ADD, talks.begin_from, felt="calm", note=note.id).id != first.id
    assert workspace.do(Label.ADD, talks.begin_from, felt="hurried", note=other.id).id != first.id
    write(workspace, first, wish="to know why")
    assert workspace.do(Label.ADD, talks.begin_from, felt="hurried", note=note.id).id != first.id


def test_what_is_out_of_sight_cannot_be_brought_up(workspace: Workspace) -> None:
    note = noted(workspace, Privacy.SEALED)
    with pytest.raises(Gone):
        workspace.do(Label.ADD, talks.begin_from, note=note.id)


def test_a_note_made_private_takes_what_is_brought_up_along_and_never_opens_it(workspace: Workspace) -> None:
    note = noted(workspace)
    talk = workspace.do(Label.ADD, talks.begin_from, happened="you yawned", note=note.id)
    workspace.do(Label.CHOOSE, notes.guard, note.id, Privacy.PRIVATE)
    workspace.do(Label.CHOOSE, notes.guard, note.id, Privacy.SHAREABLE)
    assert now(workspace, talk).privacy is Privacy.PRIVATE
    workspace.seal_away(seal.put_away, notes.guard, note.id)
    assert workspace.read(talks.find, talk.id) is None


def test_what_is_too_long_to_be_said_stays_where_it_is(workspace: Workspace) -> None:
    note = workspace.do(Label.ADD, lambda work: work.notes.put(make.note(hard="word " * 200_000)))
    talk = workspace.do(Label.ADD, talks.begin_from, happened=note.hard, felt="small", note=note.id)
    assert (talk.wording, talk.note) == ("I felt small.", note.id)


def test_each_time_it_was_raised_goes_with_it_and_comes_back(workspace: Workspace, talk: Talk) -> None:
    raising = workspace.do(Label.ADD, lambda work: work.raisings.put(make.raising(talk)))
    workspace.do(Label.DELETE, talks.delete, [talk.id])
    assert workspace.read(lambda work: work.raisings.all()) == ()
    workspace.undo()
    assert workspace.read(lambda work: work.raisings.get(raising.id)).responded == raising.responded


def test_a_question_made_of_it_is_for_whoever_it_happened_with(workspace: Workspace) -> None:
    session = make.session(therapist=(who := make.therapist()).id)
    note = make.note(session=session.id)
    records = (who, session, note)
    workspace.do(Label.SAMPLE, lambda work: [work.table(type(each)).put(each) for each in records])
    talk = workspace.do(Label.ADD, talks.begin_from, happened="you yawned", note=note.id)
    assert workspace.do(Label.ADD, talks.become_question, talk.id).therapist == who.id
