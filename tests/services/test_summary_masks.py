"""A name that is masked is read nowhere on the page, however it is written there."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.services.summary.kept_page import as_text, from_text
from sessionprep.services.summary.masks import Hit, Left, masked
from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Page, Section
from tests.helpers import make


def page(words: str, title: str = "", sender: str = "") -> Page:
    beneath = (Entry(f"{words}!", f"{words}:"),)
    group = Group(words, (Entry(words, words, beneath),))
    return Page(title, sender, (Section("Feelings", Style.LISTED, (group,)),))


def covered(words: str, *names: tuple[str, str]) -> str:
    found = masked(page(words), [make.mask(name, instead) for name, instead in names]).page
    entry = found.sections[0].groups[0].entries[0]
    assert entry.label == found.sections[0].groups[0].caption == entry.words
    assert (entry.beneath[0].words, entry.beneath[0].label) == (f"{entry.words}!", f"{entry.words}:")
    return entry.words


@pytest.mark.parametrize(
    ("words", "name", "instead", "read"),
    [
        ("Anna left.", "Anna", "A.", "A. left."),
        ("ANNA and anna", "Anna", "A.", "A. and A."),
        ("Anna's dog, Anna’s cat, Annas Hund", "Anna", "A.", "A.'s dog, A.’s cat, A.s Hund"),
        ("José and Jose and Jose\u0301!", "José", "J.", "J. and J. and J.!"),
        ("Joanna, Annabel", "Anna", "A.", "Joanna, Annabel"),
        ("snake_Anna_case", "Anna", "A.", "snake_A._case"),
        ("An\u00adna, An\u200bna", "Anna", "A.", "A., A."),
        ("Anna Maria, Anna-Maria, Anna\nMaria, Anna", "Anna Maria", "AM", "AM, AM, AM, Anna"),
        ("a cat, A dog", "a", "x", "x cat, x dog"),
        ("Straße, STRASSE", "Straße", "S.", "S., S."),
        ("קראתי לדני אתמול, דָּנִי", "דני", "ד.", "קראתי לדני אתמול, ד."),
        ("مـحـمد قال", "محمد", "م", "م قال"),
        ("昨天李明说他累", "李明", "某人", "昨天某人说他累"),
        ("C++ (the club) met", "C++", "the club", "the club (the club) met"),
        ("Anna", "Anna", "", "someone"),
        ("O\u2019Brien, O'Brien", "O'Brien", "B.", "B., B."),
        ("O'Brien", "O\u2018Brien", "B.", "B."),
        ("YILDIZ, Y\u0131ld\u0131z", "Y\u0131ld\u0131z", "Y.", "Y., Y."),
        ("Lukasz, Soren", "\u0141ukasz", "L.", "L., Soren"),
        ("Jean\u2013Luc, Jean-Luc", "Jean-Luc", "J.", "J., J."),
        ("Dr Weiss, DR.WEISS, Dr. Weiss.", "Dr. Weiss", "W.", "W., W., W.."),
        ("I saw Anna. Maria came.", "Anna Maria", "AM", "I saw Anna. Maria came."),
        ("M. Dupont m'appelle", "M.", "X", "X Dupont m'appelle"),
        ("Mueller, Muller, MÜLLER", "Müller", "M.", "M., M., M."),
        ("O`Brien, O\u00b4Brien", "O'Brien", "B.", "B., B."),
        ("김철수가 김철순과 왔다", "김철수", "친구", "친구가 김철순과 왔다"),
        ("\u0641\u0627\u0637\u0645\u0647", "\u0641\u0627\u0637\u0645\u0629", "F.", "F."),
        ("\u0639\u0644\u0649, \u0639\u0644\u06cc", "\u0639\u0644\u064a", "A.", "\u0639\u0644\u0649, A."),
        ("Anna", "Anna", "a\x01b\u202ec\nd", "abc d"),
    ],
)
def test_a_name_is_found_however_it_is_written(words: str, name: str, instead: str, read: str) -> None:
    assert covered(words, (name, instead)) == read


@pytest.mark.parametrize("name", ["", " ", "-", "'", "…", "\u200b"])
def test_a_name_without_a_letter_masks_nothing(name: str) -> None:
    assert covered("a - b … 'c'", (name, "X")) == "a - b … 'c'"


def test_of_a_name_within_a_name_the_longer_counts() -> None:
    names = [("Anna", "A."), ("Anna Maria", "my aunt")]
    assert covered("Anna Maria and Anna", *names) == "my aunt and A."


def test_what_was_put_in_is_not_masked_again_but_pointed_at() -> None:
    found = masked(page("Anna"), [make.mask("Anna", "Maria's friend"), make.mask("Maria", "M.")])
    assert found.page.sections[0].groups[0].caption == "Maria's friend"
    assert Left("Maria", "maria's") in found.left


def test_it_says_what_it_replaced_and_how_often() -> None:
    found = masked(page("Anna", title="For Anna", sender="Anna"), [make.mask("Anna", "A."), make.mask("Nobody", "N.")])
    assert (found.page.title, found.page.sender) == ("For A.", "A.")
    assert found.hits == (Hit("Anna", 7),)
    assert found.left == ()


@pytest.mark.parametrize("words", ["Joanna", "Annabel", "לדני"])
def test_a_name_inside_a_longer_word_is_pointed_at(words: str) -> None:
    name = "דני" if words == "לדני" else "Anna"
    assert [each.name for each in masked(page(words), [make.mask(name, "X")]).left][:1] == [name]


@pytest.mark.parametrize(
    ("name", "words", "left"),
    [
        ("\u0410\u043d\u043d\u0430", "\u0443 \u0410\u043d\u043d\u044b", "\u0430\u043d\u043d\u044b"),
        ("\u05d3\u05df", "\u05dc\u05d3\u05df", "\u05dc\u05d3\u05df"),
    ],
)
def test_a_name_with_another_ending_or_beginning_is_pointed_at(name: str, words: str, left: str) -> None:
    assert Left(name, left) in masked(page(words), [make.mask(name)]).left


def test_every_place_where_it_can_still_be_read_is_pointed_at() -> None:
    found = masked(page("Annabelle and Joanna"), [make.mask("Anna")]).left
    assert {each.words for each in found} >= {"annabelle", "joanna"}


def test_a_part_of_a_longer_name_is_pointed_at() -> None:
    assert Left("Anna Maria", "maria") in masked(page("Maria called"), [make.mask("Anna Maria", "AM")]).left


@pytest.mark.parametrize(
    ("name", "words", "left"),
    [
        ("Jo Miller", "I asked Jo.", "jo."),
        ("Li Wei", "Li came", "li"),
        ("Mueller", "Frau M\u00fcller", "muller"),
        ("O'Brien", "OBrien", "obrien"),
        ("\u738b\u5c0f\u660e", "\u5c0f\u660e\u8bf4", "\u5c0f\u660e\u8bf4"),
        ("\u738b\u5c0f\u660e", "\u738b\u5c0f\u59d0", "\u738b\u5c0f\u59d0"),
    ],
)
def test_a_short_part_or_another_spelling_is_pointed_at(name: str, words: str, left: str) -> None:
    assert masked(page(words), [make.mask(name)]).left[:1] == (Left(name, left),)


@pytest.mark.parametrize(
    ("name", "words"),
    [("Maria de la Cruz", "la vida de mis padres"), ("Jo Miller", "jo, Joy, mojo"), ("J. Smith", "J")],
)
def test_a_short_part_that_is_no_name_here_is_not_pointed_at(name: str, words: str) -> None:
    assert masked(page(words), [make.mask(name)]).left == ()


def test_names_the_person_knows_are_pointed_at_and_left() -> None:
    found = masked(page("Dr Weiss listened"), [], names=["Dr Weiss"])
    assert found.page.sections[0].groups[0].caption == "Dr Weiss listened"
    assert {each.name for each in found.left} == {"Dr Weiss"}


def test_a_short_name_is_not_pointed_at_in_every_word() -> None:
    assert masked(page("a banana"), [make.mask("a", "x")]).left == ()


NAMES = st.text(st.sampled_from("aàbÀß\u0131İéز دن\u05d9李明한üeo-.' s"), min_size=1, max_size=6)


@given(st.lists(NAMES, min_size=1, max_size=4), st.lists(NAMES, max_size=6))
def test_no_whole_word_of_a_page_is_a_masked_name(names: list[str], others: list[str]) -> None:
    masks = [make.mask(name, "[]") for name in names]
    words = " ".join([*others, *names])
    found = masked(page(words), masks)
    again = masked(found.page, masks)
    assert again.page == found.page
    assert again.hits == ()


@given(st.text(max_size=40), st.text(max_size=10))
def test_without_masks_nothing_changes(words: str, name: str) -> None:
    assert masked(page(words), []).page == page(words)
    assert masked(page(words), [], [name]).page == page(words)


def test_two_thousand_lines_and_twenty_names_take_a_moment() -> None:
    group = Group("", tuple(Entry(f"line {number} of Anna and others") for number in range(2_000)))
    whole = Page("", "", (Section("", Style.LISTED, (group,)),))
    assert masked(whole, [make.mask("Anna"), *(make.mask(f"Name{number}") for number in range(20))]).hits == (
        Hit("Anna", 2_000),
    )


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_a_page_is_kept_as_it_was(words: str) -> None:
    assert from_text(as_text(page(words, title=words, sender=words))) == page(words, title=words, sender=words)


def kept(**said: object) -> str:
    """A page that is whole but for what is said."""
    entry = {"words": "", "label": "", "beneath": [], "room": 0} | said
    section = {"heading": "", "style": "prose", "groups": [{"caption": "", "entries": [entry]}]} | said
    return json.dumps({"title": "", "sender": "", "sections": [section]} | said)


def test_a_page_that_is_whole_is_one() -> None:
    assert from_text(kept()).title == ""


@pytest.mark.parametrize(
    "broken",
    [
        *("", "[]", "{}", '{"title":"","sender":"","sections":[{}]}', "[" * 5000),
        *(kept(title=5), kept(sender=[]), kept(words=None), kept(label={}), kept(heading=1), kept(style="no")),
        *(kept(room=10**7), kept(room=-1), kept(room="1"), kept(room=True), kept(words="\ud800")),
    ],
)
def test_what_is_no_page_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match="not a page"):
        from_text(broken)
