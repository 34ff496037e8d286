"""The ledger says what left, and can show it again exactly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from sessionprep.domain.share import Means
from sessionprep.services import shares, therapists
from sessionprep.services.labels import Label
from sessionprep.services.shares import Handing, Standing
from sessionprep.services.summary.formats import Sheet
from sessionprep.services.summary.offer import Item, Key
from sessionprep.services.summary.pdf_file import fonts_of
from sessionprep.ui.kit.paper import printed
from tests.helpers import make
from tests.helpers.clock import NOON
from tests.services.summary_pages import full_page, one_entry

if TYPE_CHECKING:
    from sessionprep.domain.share import Share
    from sessionprep.services.workspace import Workspace
    from tests.helpers.clock import HandClock


def item(words: str, record: str = "q", field: str = "wording") -> Item:
    return Item(Key(record, field), words)


def hand(workspace: Workspace, *items: Item, **about: Any) -> Share:
    handing = Handing(page=full_page(), items=items, means=about.pop("means", Means.FILE), **about)
    return workspace.do(Label.ADD, shares.note, handing)


@pytest.mark.usefixtures("qapp")
def test_what_was_saved_can_be_made_again_byte_for_byte(workspace: Workspace) -> None:
    data = printed(full_page(), Sheet.A4).data
    shared = hand(workspace, format="pdf", sheet="A4", data=data, fonts=fonts_of(data))
    again = printed(shares.page(shared), Sheet(shared.sheet)).data
    assert shares.is_the_same(shared, again)
    assert shares.changed_fonts(shared, fonts_of(again)) == ()
    assert not shares.is_the_same(shared, again + b" ")


@pytest.mark.usefixtures("qapp")
def test_a_typeface_that_draws_otherwise_is_named(workspace: Workspace) -> None:
    data = printed(one_entry("short"), Sheet.A4).data
    fonts = fonts_of(data)
    shared = hand(workspace, format="pdf", sheet="A4", data=data, fonts=fonts)
    name, mark = fonts.splitlines()[0].rsplit(" ", 1)
    assert shares.changed_fonts(shared, fonts.replace(mark, "0" * len(mark))) == (name,)
    assert shares.changed_fonts(shared, fonts.replace(name, "Other")) == tuple(sorted([name, "Other"]))
    assert shares.changed_fonts(replace(shared, fonts="made up by somebody\nalone"), "") == ("", "made up by")


def test_the_latest_is_first_whatever_the_clock_says(workspace: Workspace, clock: HandClock) -> None:
    first = hand(workspace, recipient="one")
    clock.turn(days=-3)
    second = hand(workspace, recipient="two")
    assert [each.id for each in workspace.read(shares.listed)] == [second.id, first.id]


def test_somebody_knows_the_words_they_had_last(workspace: Workspace) -> None:
    hand(workspace, item("old"), item("said", "a"), recipient="Dr A")
    hand(workspace, item("new"), recipient="dr a")
    hand(workspace, item("else"), recipient="Dr B")
    known = workspace.read(shares.known_to, "Dr A", None)
    assert {key.record: each.words for key, each in known.items()} == {"q": "new", "a": "said"}
    assert known[Key("a", "wording")].at == NOON
    found = shares.standing(known, [item("new"), item("changed", "a"), item("fresh", "n")])
    assert list(found.values()) == [Standing.KNOWN, Standing.CHANGED, Standing.NEW]


def test_a_therapist_is_known_by_who_they_are_and_not_by_a_label(workspace: Workspace) -> None:
    one, other = (workspace.do(Label.ADD, therapists.add, "Dr A") for _each in range(2))
    hand(workspace, item("for one"), recipient="Dr A", therapist=one.id)
    assert not workspace.read(shares.known_to, "Dr A", other.id)
    assert workspace.read(shares.known_to, "somebody", one.id)


def test_each_recipient_is_listed_once(workspace: Workspace) -> None:
    hand(workspace, recipient="Dr A")
    hand(workspace, recipient="Mum")
    hand(workspace, recipient="DR A")
    assert workspace.read(shares.recipients) == (("DR A", None), ("Mum", None))


def test_forgetting_an_entry_takes_its_items_and_undo_brings_them_back(workspace: Workspace) -> None:
    shared = hand(workspace, item("one"), item("two", "a"))
    workspace.do(Label.DELETE, shares.forget, [shared.id])
    assert workspace.read(shares.listed) == ()
    assert workspace.read(lambda work: work.share_items.count()) == 0
    workspace.undo()
    assert len(workspace.read(shares.known_to, "", None)) == 2


def test_what_was_shared_is_private(workspace: Workspace) -> None:
    from sessionprep.domain.sharing import pieces

    shared = hand(workspace, item("one"))
    assert pieces(shared) == ()
    assert workspace.read(lambda work: [pieces(each) for each in work.share_items.all()]) == [()]
    assert make.mask().privacy == shared.privacy


def test_a_record_that_is_gone_since_stays_in_the_ledger(workspace: Workspace) -> None:
    hand(workspace, item("long gone", "no such record"))
    assert [each.words for each in workspace.read(shares.known_to, "", None).values()] == ["long gone"]


def test_an_entry_stays_where_it_was_whatever_is_written_in_it(workspace: Workspace) -> None:
    first, second = hand(workspace, item("old"), recipient="A"), hand(workspace, item("new"), recipient="A")
    workspace.do(Label.WRITE, shares.relabel, first.id, "a")
    workspace.do(Label.DELETE, shares.forget, [first.id])
    workspace.undo()
    assert [each.id for each in workspace.read(shares.listed)] == [second.id, first.id]
    assert [each.words for each in workspace.read(shares.known_to, "A", None).values()] == ["new"]


def test_what_was_said_aloud_is_noted_by_hand(workspace: Workspace) -> None:
    share = workspace.do(Label.ADD, shares.begin_aloud, "Dr A")
    assert not workspace.read(shares.known_to, "Dr A", None)  # nothing was said yet
    workspace.do(Label.WRITE, shares.say_aloud, share.id, "that I sleep badly")
    workspace.do(Label.CHOOSE, shares.say_how, share.id, Means.PAPER)
    (known,) = workspace.read(shares.known_to, "Dr A", None).values()
    assert (known.words, known.means) == ("that I sleep badly", Means.PAPER)
    assert shares.is_by_hand(share)
    assert not shares.is_by_hand(hand(workspace, item("one")))


def test_another_label_can_be_given_later(workspace: Workspace) -> None:
    shared = hand(workspace, recipient="")
    workspace.do(Label.WRITE, shares.relabel, shared.id, "My GP")
    assert workspace.read(shares.recipients) == (("My GP", None),)


def test_another_name_is_somebody_else(workspace: Workspace) -> None:
    """A page about a session with one may go to anybody, and then that one knows nothing of it."""
    one, other = (workspace.do(Label.ADD, therapists.add, name) for name in ("Dr A", "Dr B"))
    addressed = [workspace.read(shares.addressed, name, one.id) for name in ("", "dr a ", "Dr B", "My GP")]
    assert addressed == [one.id, one.id, other.id, None]
    shared = hand(workspace, item("one"), recipient="Dr A", therapist=one.id)
    workspace.do(Label.WRITE, shares.relabel, shared.id, "My GP")
    assert not workspace.read(shares.known_to, "Dr A", one.id)
    assert workspace.read(shares.known_to, "My GP", None)
    workspace.do(Label.WRITE, shares.relabel, shared.id, "Dr A")
    assert workspace.read(shares.known_to, "", one.id)


def test_what_one_of_them_has_is_not_what_nobody_in_particular_has(workspace: Workspace) -> None:
    one = workspace.do(Label.ADD, therapists.add, "")
    hand(workspace, item("for one"), therapist=one.id)
    assert not workspace.read(shares.known_to, "", None)
