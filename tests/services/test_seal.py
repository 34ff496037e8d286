"""What a person does with the seal, and what somebody else at the same computer then finds: nothing."""

from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.record import Privacy
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.domain.share import Share
from sessionprep.services import export, goals, moments, notes, questions, seal, sessions, tasks
from sessionprep.services.content.library import load
from sessionprep.services.export_markdown import as_markdown
from sessionprep.services.import_json import understood
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from sessionprep.vault.refusals import Gone, WrongPassphrase
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, fresh_vault, past_seal
from tests.services.test_nothing_lost import everything, fill, living

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.seal import Item, OpenSeal
    from sessionprep.services.workspace import Work


@pytest.fixture
def opened(workspace: Workspace) -> OpenSeal:
    return seal.asking(workspace)(PASSPHRASE)


def put(workspace: Workspace, *records: Any) -> None:
    workspace.do(Label.SAMPLE, lambda work: [work.table(type(each)).put(each) for each in records])


def put_away(workspace: Workspace, guard: Any, record: str) -> None:
    workspace.seal_away(seal.put_away, guard, record)


def item(workspace: Workspace, opened: OpenSeal) -> Item:
    (found,) = workspace.read_unsealed(opened, seal.items)
    return found


def title(workspace: Workspace, opened: OpenSeal) -> str:
    first = item(workspace, opened).first
    return first.text if first else ""


def test_only_the_passphrase_of_this_vault_opens_it(workspace: Workspace) -> None:
    with pytest.raises(WrongPassphrase):
        seal.asking(workspace)("herons wade on")


def test_nothing_leads_back_to_it_by_undo(workspace: Workspace) -> None:
    """Neither what was written before it was sealed, nor what was undone and could be done again."""
    note, other = (workspace.do(Label.ADD, notes.add, None) for _each in range(2))
    workspace.do(Label.WRITE, notes.write, note.id, "what happened")
    workspace.do(Label.CHOOSE, notes.is_about, note.id, None)
    workspace.do(Label.MOVE, notes.move, [note.id], other.id)
    workspace.undo()
    put_away(workspace, notes.guard, note.id)
    assert workspace.redoable is None
    while workspace.undo():
        pass
    while workspace.redo():
        pass
    assert [each.id for each in workspace.read(notes.listed)] == [other.id]
    assert [each.body for each in past_seal(workspace, notes.listed) if each.id == note.id] == ["what happened"]


def test_whoever_listens_hears_that_it_is_gone_and_nothing_of_what_it_says(workspace: Workspace) -> None:
    question = workspace.do(Label.ADD, questions.add, "why now?")
    workspace.do(Label.WRITE, questions.answer, question.id, "because")
    task = make.task(question=question.id)
    put(workspace, task)
    told: list[ChangeSet] = []
    workspace.subscribe(told.append)
    put_away(workspace, questions.guard, question.id)
    ((*changes,),) = (step.changes for step in told)
    assert {type(each.before).__name__ for each in changes if each.after is None} == {"Question", "Answer"}
    assert [each.after.question for each in changes if each.after and hasattr(each.after, "question")] == [None]


def test_what_is_written_under_the_seal_is_told_to_nobody(workspace: Workspace, opened: OpenSeal) -> None:
    put(workspace, make.note("before", privacy=Privacy.SEALED))
    told: list[ChangeSet] = []
    workspace.subscribe(told.append)
    workspace.do_unsealed(opened, Label.WRITE, seal.write, item(workspace, opened).words[3], "after")
    assert told == []
    assert title(workspace, opened) == "after"
    assert workspace.undo(opened) is Label.WRITE
    assert title(workspace, opened) == "before"
    workspace.do_unsealed(opened, Label.DELETE, seal.delete, item(workspace, opened))
    workspace.close_seal(opened)
    assert workspace.undo(opened) is None
    assert workspace.undoable is None


def test_with_the_seal_forgotten_undo_does_not_reach_under_it(workspace: Workspace, opened: OpenSeal) -> None:
    put(workspace, make.note("before", privacy=Privacy.SEALED))
    workspace.do_unsealed(opened, Label.DELETE, seal.delete, item(workspace, opened))
    assert workspace.undo() is None
    assert not past_seal(workspace, notes.listed)


def test_taken_out_it_is_private_and_where_it_was(workspace: Workspace, opened: OpenSeal) -> None:
    goal = workspace.do(Label.ADD, goals.add, "to call back")
    put(workspace, make.goal_step(goal), make.task(goal=goal.id), make.question(goal=goal.id))
    before = workspace.read(living)
    put_away(workspace, goals.guard, goal.id)
    assert goal.id not in workspace.read(living)
    workspace.do_unsealed(opened, Label.CHOOSE, seal.take_out, item(workspace, opened))
    workspace.close_seal(opened)
    after = workspace.read(living)
    assert after.keys() == before.keys()
    assert after[goal.id].privacy is Privacy.PRIVATE
    assert workspace.read(goals.tasks_of, goal.id)


def test_a_question_that_quotes_it_and_a_page_that_did_go_with_it(workspace: Workspace, opened: OpenSeal) -> None:
    task = workspace.do(Label.ADD, tasks.add, "the letter")
    asked = make.question("What about “the letter”?")
    share = make.share(page="the letter")
    put(workspace, asked, share, make.share_item(share, record=task.id, words="the letter"))
    put(workspace, replace(task, question=asked.id))
    put_away(workspace, tasks.guard, task.id)
    assert "the letter" not in repr(workspace.read(living))
    kinds = {each.kind for each in workspace.read_unsealed(opened, seal.items)}
    assert Share in kinds
    assert len(kinds) == 3


def test_a_new_story_needs_no_open_seal_and_a_change_of_it_does(workspace: Workspace, opened: OpenSeal) -> None:
    experience = make.experience()
    put(workspace, experience)
    story = make.story(experience, "the summer")
    workspace.do(Label.WRITE, seal.write_sealed, story)
    assert "the summer" not in repr(workspace.read(living))
    with pytest.raises(Gone):
        workspace.do(Label.WRITE, seal.write_sealed, replace(story, wording="nothing"))
    assert title(workspace, opened) == "the summer"


def test_undo_of_a_deletion_ties_it_again_to_what_it_was_about(workspace: Workspace) -> None:
    session = make.session()
    put(workspace, session)
    put(workspace, make.note(session=session.id, privacy=Privacy.SEALED))
    workspace.do(Label.DELETE, sessions.delete, session.id)
    assert past_seal(workspace, notes.listed)[0].session is None
    for act, tied in ((workspace.undo, session.id), (workspace.redo, None), (workspace.undo, session.id)):
        act()
        assert past_seal(workspace, notes.listed)[0].session == tied


def test_a_sealed_part_of_what_was_deleted_is_still_there(workspace: Workspace, opened: OpenSeal) -> None:
    """In the sealed room, in the owner's copy as a person reads it, and in the one that becomes a vault again."""
    experience = make.experience()
    put(workspace, experience, make.story(experience, "the summer", privacy=Privacy.SEALED))
    workspace.do(Label.DELETE, lambda work: work.experiences.remove(experience.id))
    alone = item(workspace, opened)
    assert alone.alone
    assert b"the summer" in past_seal(workspace, as_markdown, load())
    written = past_seal(workspace, export.as_json)
    assert "the summer" in repr(understood(written))
    assert experience.line.encode() not in written
    workspace.do_unsealed(opened, Label.CHOOSE, seal.take_out, alone)
    assert [(each.body, each.privacy) for each in workspace.read(notes.listed)] == [("the summer", Privacy.PRIVATE)]
    assert not workspace.read_unsealed(opened, seal.items)


KINDS = st.frozensets(st.sampled_from(RECORD_TYPES), max_size=4)


@pytest.mark.whole
@given(KINDS, st.integers(0, 3))
def test_whatever_is_deleted_around_it_nothing_sealed_is_lost(
    tmp_path_factory: pytest.TempPathFactory, kinds: frozenset[type[AnyRecord]], at: int
) -> None:
    from tests.services.test_nothing_lost import WITH, delete

    clock = HandClock()
    workspace = Workspace(fresh_vault(tmp_path_factory.mktemp("seal"), clock), clock)
    try:
        workspace.do(Label.SAMPLE, fill)
        workspace.seal_away(_seal_all, kinds)
        was = past_seal(workspace, living)
        for kind in WITH:
            workspace.do(Label.DELETE, delete, kind, at)
        now = past_seal(workspace, living)
        assert {name for name, each in was.items() if each.privacy is Privacy.SEALED} <= now.keys()
        assert understood(past_seal(workspace, export.as_json)).records
        past_seal(workspace, as_markdown, load())
        while workspace.undo():
            pass
        assert {name for name, each in was.items() if each.privacy is Privacy.SEALED} <= past_seal(
            workspace, living
        ).keys()
    finally:
        workspace.close()


def _seal_all(work: Work, kinds: frozenset[type[AnyRecord]]) -> None:
    for kind in kinds:
        table: Any = work.table(kind)
        for each in table.all():
            table.put(replace(each, privacy=Privacy.SEALED))


def test_everything_is_sealable(workspace: Workspace, opened: OpenSeal) -> None:
    """Each kind is listed with its words, or stands with what it is a part of."""
    workspace.do(Label.SAMPLE, fill)
    workspace.seal_away(_seal_all, frozenset(RECORD_TYPES))
    assert workspace.read(living) == {}
    shown = workspace.read_unsealed(opened, seal.items)
    assert {each.kind for each in shown} <= {type(each) for each in everything()}
    while shown:  # a story is taken out by itself, after what it is a part of
        for each in shown:
            assert workspace.read_unsealed(opened, seal.find, each.kind, each.record) == each
            workspace.do_unsealed(opened, Label.CHOOSE, seal.take_out, each)
        shown = workspace.read_unsealed(opened, seal.items)
    assert not workspace.read_unsealed(opened, seal.items)
    assert len(workspace.read(living)) == len(everything())


def test_what_quotes_it_and_was_deleted_before_does_not_come_back_by_undo(workspace: Workspace) -> None:
    asked = make.question("the secret")
    quoting = make.question("You said: the secret?", follows=asked.id)
    put(workspace, asked, quoting)
    workspace.do(Label.DELETE, questions.delete, [quoting.id])
    put_away(workspace, questions.guard, asked.id)
    assert (workspace.undoable, workspace.redoable) == (None, None)
    assert workspace.undo() is None
    assert workspace.read(questions.listed) == ()


def test_a_page_that_quotes_what_goes_along_is_sealed_too(workspace: Workspace) -> None:
    moment = make.moment("the secret")
    talk = make.talk("about the secret", moment=moment.id)
    share = make.share(page="about the secret")
    put(workspace, moment, talk, share, make.share_item(share, record=talk.id, words="about the secret"))
    put_away(workspace, moments.guard, moment.id)
    assert workspace.read(lambda work: (work.talks.all(), work.shares.all(), work.share_items.all())) == ((), (), ())


def sealing(workspace: Workspace, count: int) -> float:
    """Seconds of work for a note with so many feelings."""
    note = make.note()
    put(workspace, note, *(make.feeling(note, f"feeling {number}") for number in range(count)))
    begun = process_time()
    put_away(workspace, notes.guard, note.id)
    return process_time() - begun


@pytest.mark.whole
def test_sealing_thousands_of_feelings_costs_so_many_times_one_and_no_more(workspace: Workspace) -> None:
    few = min(sealing(workspace, 100) for _each in range(3))
    assert sealing(workspace, 3000) < 90 * few


def test_only_texts_can_be_written_there(workspace: Workspace, opened: OpenSeal) -> None:
    """A state with another word in it could never be read again, nor anything beside it."""
    workspace.do(Label.SAMPLE, fill)
    workspace.seal_away(_seal_all, frozenset(RECORD_TYPES))
    for each in workspace.read_unsealed(opened, seal.items):
        for words in each.words:
            workspace.do_unsealed(opened, Label.WRITE, seal.write, words, "anything")
    assert workspace.read_unsealed(opened, seal.items)
