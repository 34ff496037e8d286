from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.boundary import Whose
from sessionprep.domain.note import Look
from sessionprep.domain.understanding import Subject
from sessionprep.services import content, wording
from sessionprep.services.content import AskWhen, ContentError
from sessionprep.services.content.tables import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sessionprep.services.content import BankQuestion, BoundaryExample, ExpectationPrompt


def bank() -> list[BankQuestion]:
    return [question for group in content.question_bank() for question in group.questions]


def prompts() -> list[ExpectationPrompt]:
    return [prompt for area in content.expectation_areas() for prompt in area.prompts]


def examples() -> list[BoundaryExample]:
    return [example for kind in content.boundary_kinds() for example in kind.examples]


def repeated(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def test_the_bank_has_all_its_questions() -> None:
    assert len(content.question_bank()) == 13
    assert len(bank()) == 92


def test_every_stage_of_therapy_has_questions() -> None:
    assert {question.when for question in bank()} == set(AskWhen)


def test_easy_and_very_hard_questions_are_both_there() -> None:
    assert {question.hard for question in bank()} == {0, 1, 2, 3}


def test_there_are_thirty_two_lines_to_finish() -> None:
    assert len(prompts()) == 32
    assert all("…" in prompt.text for prompt in prompts())


def test_thirty_boundaries_belong_to_me_to_them_and_to_both() -> None:
    assert len(examples()) == 30
    assert {example.whose for example in examples()} == set(Whose)


def test_examples_of_parts_are_mine_and_theirs() -> None:
    parts = content.part_examples()
    assert [part.subject for part in parts] == [Subject.MY_PART] * 5 + [Subject.THEIR_PART] * 5
    assert not repeated(part.id for part in parts)


def test_every_hard_moment_has_sentences_that_are_hard_to_say_and_a_technique_has_four_questions() -> None:
    starters = content.starters()
    sentences = [sentence for moment in starters.moments for sentence in moment.sentences]
    assert (len(starters.moments), len(sentences), len(starters.technique)) == (9, 32, 4)
    assert {sentence.hard for sentence in sentences} == {1, 2, 3}
    ids = [sentence.id for sentence in sentences] + [question.id for question in starters.technique]
    assert not repeated([moment.id for moment in starters.moments] + ids)


def test_what_to_see_to_is_for_the_ways_of_meeting_we_know_and_for_a_car() -> None:
    arriving = content.arriving()
    kinds = {kind.id for kind in arriving.kinds}
    known = {"any", "car", *wording.ways_of_meeting()}
    assert {item.meant_for for item in arriving.items} == known
    assert "car" in kinds
    assert not repeated(item.id for item in arriving.items)
    assert not kinds & set(wording.ways_of_meeting())
    assert {item.meant_for for item in arriving.items if item.tone} == {"phone", "video"}


def test_the_question_about_a_place_is_in_the_bank() -> None:
    assert content.arriving().no_place.question in {question.id for question in bank()}


def test_feelings_have_nine_families_and_seventy_two_words() -> None:
    feelings = content.feelings()
    words = [word for family in feelings.families for group in family.groups for word in group.words]
    assert (len(feelings.families), len(words), len(feelings.no_words.words)) == (9, 72, 4)


def test_every_feeling_is_said_in_one_short_sentence_and_no_two_alike() -> None:
    means = [answer.means for answer in content.feelings().answers()]
    assert [each for each in means if len(each) > 48 or each.count(".") != 1] == []
    assert not repeated(means)


def test_the_few_to_begin_with_are_families_and_all_that_says_there_are_no_words() -> None:
    widest = [word.text for word in content.feelings().widest()]
    assert widest[9:] == ["numb", "don’t know", "nothing", "too much", "rather not say"]


def test_a_check_in_has_eight_sentences_of_which_each_is_about_something_else() -> None:
    items = content.check_in_items()
    assert (len(items), len({item.about for item in items})) == (8, 8)


def test_each_look_has_lines_to_ask_for() -> None:
    asked = content.note_prompts()
    assert {line.look for line in asked.more} == {Look.RIGHT_AFTER, Look.NEXT_DAY, Look.BEFORE_NEXT}
    assert not repeated(line.id for line in (*asked.lines, *asked.more))
    assert asked.asks("held-back") == "Something I held back, and why"
    assert asked.asks("of-another-version") == "of another version"


def test_a_feeling_may_stop_at_any_level() -> None:
    named = {answer.id: answer.text for answer in content.feelings().answers()}
    assert named["settled"] == "Settled"
    assert named["settled.at-ease"] == "at ease"
    assert named["settled.at-ease.calm"] == "calm"
    assert named["no-words.too-much"] == "too much"


def test_a_word_s_id_starts_with_those_above_it() -> None:
    for family in content.feelings().families:
        for group in family.groups:
            assert group.id.startswith(f"{family.id}.")
            assert all(word.id.startswith(f"{group.id}.") for word in group.words)


def test_no_id_is_used_twice_in_a_file() -> None:
    groups = content.question_bank()
    assert not repeated([group.id for group in groups] + [question.id for question in bank()])
    areas = content.expectation_areas()
    assert not repeated([area.id for area in areas] + [prompt.id for prompt in prompts()])
    kinds = content.boundary_kinds()
    assert not repeated([kind.id for kind in kinds] + [example.id for example in examples()])
    assert not repeated(answer.id for answer in content.feelings().answers())


@pytest.mark.parametrize(
    ("form", "names"),
    [
        (r"[A-Z]{2}[1-9]\d?", [question.id for question in bank()]),
        (r"E[1-9]\d?", [prompt.id for prompt in prompts()]),
        (r"B[1-9]\d?", [example.id for example in examples()]),
        (r"[A-Z]{2}[1-9]\d?", [item.id for item in content.arriving().items]),
        (r"[a-z]+", [kind.id for kind in content.arriving().kinds]),
        (r"[a-z]+", [quality.id for quality in content.arriving().qualities]),
        (r"P[1-9]\d?", [part.id for part in content.part_examples()]),
        (r"F[1-9]\d?", [each.id for moment in content.starters().moments for each in moment.sentences]),
        (r"T[1-9]\d?", [each.id for each in content.starters().technique]),
        (r"X[1-9]\d?", [each.id for each in content.stop_words()]),
        (r"W[1-9]\d?", [each.id for level in content.worth_noticing().levels for each in level.lines]),
        (r"[a-z]+(-[a-z]+)*", [each.id for each in content.qualities()]),
        (r"[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*){0,2}", [answer.id for answer in content.feelings().answers()]),
        (r"[a-z]+(-[a-z]+)*", [each.id for each in content.check_in_items()]),
        (r"body\.[a-z]+(-[a-z]+)*", [place.id for place in content.body_places()]),
        (r"[a-z]+(-[a-z]+)*", [group.id for group in content.question_bank()]),
        (r"[a-z]+(-[a-z]+)*", [area.id for area in content.expectation_areas()]),
        (r"[a-z]+(-[a-z]+)*", [kind.id for kind in content.boundary_kinds()]),
    ],
)
def test_ids_keep_their_form(form: str, names: list[str]) -> None:
    assert [name for name in names if not re.fullmatch(form, name)] == []


def test_a_note_asks_three_things_and_lets_go() -> None:
    asked = content.note_prompts()
    assert asked.keep
    assert asked.hard
    assert asked.next_time
    assert asked.closing == "You can stop here. Leaving it is fine."


ABOUT = '[about]\nsource = "ours"\nedited = 2026-01-01\nreviewer = ""\n'


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("[[group", "words.toml: "),
        ('[[group]]\nid = "a"\n', "words.toml: missing or unknown: about"),
        (ABOUT, "words.toml: missing or unknown: group"),
        (f'{ABOUT}[[group]]\nid = "a"\n[extra]\n', "words.toml: missing or unknown: extra"),
        (f'group = "a"\n{ABOUT}', "words.toml.group: a list wanted"),
        (f"group = []\n{ABOUT}", "words.toml.group: a list wanted"),
        (f"group = [3]\n{ABOUT}", re.escape("words.toml.group[0]: a table wanted")),
        (f'{ABOUT}[[group]]\nid = " "\nhard = 1\n', re.escape("words.toml.group[0].id: words wanted")),
        (f'{ABOUT}[[group]]\nid = "a"\nhard = 4\n', re.escape("words.toml.group[0].hard: a number from 0 to 3")),
        (f'{ABOUT}[[group]]\nid = "a"\nhard = true\n', re.escape("words.toml.group[0].hard: a number from 0 to 3")),
    ],
)
def test_a_broken_file_says_where(tmp_path: Path, broken: str, said: str) -> None:
    file = tmp_path / "words.toml"
    file.write_text(broken, encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        named_and_counted(file)


def named_and_counted(file: Path) -> list[tuple[str, int]]:
    return [(table.text("id"), table.number("hard", most=3)) for table in read(file, "group").tables("group")]


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ('on = 1\nmany = ["a"]', r"words\.toml\.group\[0\]\.on: true or false wanted"),
        ("on = true\nmany = []", r"words\.toml\.group\[0\]\.many: a list of words wanted"),
        ('on = true\nmany = ["a", " "]', r"words\.toml\.group\[0\]\.many: a list of words wanted"),
    ],
)
def test_a_broken_list_or_flag_says_where(tmp_path: Path, broken: str, said: str) -> None:
    file = tmp_path / "words.toml"
    file.write_text(f"{ABOUT}[[group]]\n{broken}\n", encoding="utf-8")
    (table,) = read(file, "group").tables("group")
    with pytest.raises(ContentError, match=said):
        _ = (table.flag("on"), table.texts("many"))


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"nothing\.toml"):
        read(tmp_path / "nothing.toml")


def test_the_ways_on_keep_their_order_and_say_where_they_come_from() -> None:
    shown = content.ways_on()
    assert [way.way for way in shown.ways] == ["talk", "outside", "complaint", "leaving", "support"]
    assert [way.way for way in shown.ways if not way.sources] == ["support"]
    assert {"EN2", "EN7"} <= {question.id for question in bank()}


def test_what_is_worth_noticing_has_three_levels_and_each_line_is_about_something() -> None:
    shown = content.worth_noticing()
    lines = [line for level in shown.levels for line in level.lines]
    assert [(level.id, len(level.lines)) for level in shown.levels] == [("good", 14), ("raise", 14), ("outside", 10)]
    assert {line.about for line in lines} == {quality.id for quality in content.qualities()}
    assert not repeated(line.id for line in lines)


def test_of_every_kind_of_boundary_something_is_known_and_from_where() -> None:
    kinds = content.boundary_kinds()
    ten = {"emotional", "physical", "time", "contact", "digital", "money", "pace", "relationship", "space", "identity"}
    assert ten < {kind.id for kind in kinds}
    assert all(kind.guidance.text and kind.guidance.sources for kind in kinds)


def test_words_that_pause_are_not_taken_for_an_example() -> None:
    assert not {each.id for each in content.stop_words()} & {each.id for each in examples()}
