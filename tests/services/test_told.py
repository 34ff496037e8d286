"""What somebody was told stands beside what the same records say by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.note import Strength
from sessionprep.domain.record import Privacy
from sessionprep.domain.share import Means
from sessionprep.services import shared_words, shares, therapists
from sessionprep.services.labels import Label
from sessionprep.services.shares import Handing
from sessionprep.services.summary.offer import Item, Key
from sessionprep.services.told import Since, Told, told
from tests.helpers import make
from tests.services.summary_pages import one_entry

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.workspace import Workspace


def given(workspace: Workspace, words: str, record: AnyRecord | None, field: str = "wording") -> Told:
    """To A, who knows nothing else."""

    def put(kept: AnyRecord) -> None:
        workspace.do(Label.SAMPLE, lambda work: work.table(type(kept)).put(kept))

    if record is not None:
        put(record)
    item = Item(Key(record.id if record else "gone", field), words)
    workspace.do(Label.ADD, shares.note, Handing(one_entry("x"), [item], Means.PAPER, "A"))
    (found,) = workspace.read(told, "A", None, {"sad": "sad"}.__getitem__)
    return found


def test_the_same_words_are_still_so(workspace: Workspace) -> None:
    assert given(workspace, "Why now?", make.question("Why now?\n")).since is Since.THE_SAME


def test_other_words_are_shown_beside_those_that_were_given(workspace: Workspace) -> None:
    found = given(workspace, "Why?", make.question("Why now?"))
    assert (found.since, found.known.words, found.now) == (Since.OTHERWISE, "Why?", "Why now?")


def test_what_is_gone_or_sealed_leads_nowhere(workspace: Workspace) -> None:
    found = given(workspace, "Why?", make.question("Why?", privacy=Privacy.SEALED))
    assert (found.since, found.record, found.now) == (Since.GONE, None, "")


def test_what_was_deleted_is_gone(workspace: Workspace) -> None:
    assert given(workspace, "Why?", None).since is Since.GONE


def test_a_feeling_is_compared_in_the_words_it_has_on_a_page(workspace: Workspace) -> None:
    note = make.note(id="n")
    workspace.do(Label.SAMPLE, lambda work: work.notes.put(note))
    feeling = make.feeling(note, word="sad", strength=Strength.SOME)
    assert given(workspace, "sad (some)", feeling, "word").since is Since.THE_SAME


def test_what_was_noted_by_hand_has_no_record(workspace: Workspace) -> None:
    share = workspace.do(Label.ADD, shares.begin_aloud, "A")
    workspace.do(Label.WRITE, shares.say_aloud, share.id, "something")
    (found,) = workspace.read(told, "A", None, str)
    assert found.since is Since.SPOKEN


def test_somebody_is_called_by_the_label_of_then_or_else_as_they_are_called_now(workspace: Workspace) -> None:
    someone = workspace.do(Label.ADD, therapists.add, "Dr A")
    assert workspace.read(shared_words.who, "The first one", someone.id) == "The first one"
    assert workspace.read(shared_words.who, " ", someone.id) == "Dr A"
    assert workspace.read(shared_words.who, "", None) == ""
