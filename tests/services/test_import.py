"""What was exported becomes a vault again, or nothing at all."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

from sessionprep.domain.expected import Expected
from sessionprep.services import export, places, sample
from sessionprep.services.content import library
from sessionprep.services.import_json import NotTakenIn, new_vault_from, take_in, understood
from sessionprep.services.labels import Label
from sessionprep.vault import kdf
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, fresh_vault, past_seal
from tests.vault.backup.deeds import leave_room

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.services.workspace import Work, Workspace

    Spoil = Callable[[dict[str, Any]], object]


@pytest.fixture
def written(workspace: Workspace, clock: HandClock) -> bytes:
    """Of the sample person, with a draft."""

    def write(work: Work) -> None:
        sample.fill(work, sample.load(), library.load(), clock.now(), "Europe/Berlin")
        work.drafts.put("questions.add", "half a thought")
        places.agree_on(work, "umbrella")

    workspace.do(Label.SAMPLE, write)
    return past_seal(workspace, export.as_json)


def test_all_of_it_comes_back_as_it_was_written(written: bytes, tmp_path: Path) -> None:
    later = HandClock()
    later.turn(days=90)
    vault = fresh_vault(tmp_path, later, name="Again")
    with vault.work() as work:
        take_in(work, understood(written))
    with vault.reading_past_seal() as work:
        assert export.as_json(work) == written
    assert vault.contents().revision == max(record.stamp.revision for record in understood(written).records)
    vault.close()


def test_it_becomes_a_vault_of_its_own(written: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "USUAL", CHEAP)
    file, path = tmp_path / "all.json", tmp_path / "New.sessionprep"
    file.write_bytes(written)
    new_vault_from(file, path, PASSPHRASE, HandClock())
    vault = open_vault(path, unlock(path, PASSPHRASE), HandClock())
    with vault.reading_past_seal() as work:
        assert export.as_json(work) == written
    vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="uses what only Unix has")
def test_where_the_disk_is_full_no_vault_is_left(
    written: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf, "USUAL", CHEAP)
    file, path = tmp_path / "all.json", tmp_path / "New.sessionprep"
    file.write_bytes(written)
    child = os.fork()
    if child == 0:
        leave_room(200_000)
        try:
            new_vault_from(file, path, PASSPHRASE, HandClock())
        except Expected:
            os._exit(3)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3
    assert [each.name for each in tmp_path.iterdir() if each.suffix != ".sessionprep" or each == path] == ["all.json"]


@pytest.mark.parametrize("late", [0.3, 0.9, 1], ids=["reading", "writing", "made"])
def test_stopped_wherever_it_is_no_vault_is_left(
    written: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: float
) -> None:
    monkeypatch.setattr(kdf, "USUAL", CHEAP)
    file, path = tmp_path / "all.json", tmp_path / "New.sessionprep"
    file.write_bytes(written)

    def stop(share: float) -> None:
        if share >= late:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        new_vault_from(file, path, PASSPHRASE, HandClock(), stop)
    assert not path.exists()


def first(whole: dict[str, Any], kind: str) -> dict[str, Any]:
    record: dict[str, Any] = whole["records"][kind][0]
    return record


WRONG: dict[str, tuple[Spoil, str]] = {
    "no records": (lambda whole: whole.pop("records"), "records: names and what they hold"),
    "another format": (lambda whole: whole.update(format="diary"), "an export of SessionPrep"),
    "a newer version": (lambda whole: whole.update(version=2), "it was made by a newer SessionPrep"),
    "a version that is none": (lambda whole: whole.update(version="1"), "version: a whole number"),
    "an unknown part": (lambda whole: whole.update(extra=1), "The file: nothing called “extra”"),
    "an unknown part that a terminal would obey": (
        lambda whole: whole.update({"\x1b[2J": 1}),
        "nothing called “\ufffd[2J”",
    ),
    "an unknown list": (lambda whole: whole["records"].update(dreams=[]), "records: nothing called “dreams”"),
    "no list": (lambda whole: whole["records"].update(notes={}), "notes: a list"),
    "no record": (lambda whole: whole["records"].update(notes=[1]), "notes, record 1: names and what they hold"),
    "an unknown field": (lambda whole: first(whole, "notes").update(mood=3), "notes, record 1: nothing called “mood”"),
    "a missing field": (lambda whole: first(whole, "answers").pop("question"), "answers, record 1: “question” is miss"),
    "a missing stamp": (lambda whole: first(whole, "notes").pop("revision"), "notes, record 1: “revision” is missing"),
    "no text": (lambda whole: first(whole, "notes").update(keep=7), "notes, record 1, “keep”: text"),
    "no number": (lambda whole: first(whole, "sessions").update(minutes="50"), "“minutes”: a whole number"),
    "true for a number": (lambda whole: first(whole, "sessions").update(minutes=True), "“minutes”: a whole number"),
    "a number for true": (lambda whole: first(whole, "goal_steps").update(done=1), "“done”: true or false"),
    "nothing for text": (lambda whole: first(whole, "notes").update(keep=None), "“keep”: text"),
    "no moment": (lambda whole: first(whole, "sessions").update(starts_at="soon"), "“starts_at”: a moment with its"),
    "a moment without a zone": (
        lambda whole: first(whole, "sessions").update(starts_at="2026-03-09T12:00:00"),
        "“starts_at”: a moment with its zone",
    ),
    "a moment out of time": (
        lambda whole: first(whole, "notes").update(created_at="0001-01-01T00:00:00+14:00"),
        "“created_at”: a moment with its zone",
    ),
    "a moment that has no day everywhere": (
        lambda whole: first(whole, "sessions").update(starts_at="9999-12-31T23:59:59Z"),
        "“starts_at”: a moment with its zone",
    ),
    "more minutes than there are": (
        lambda whole: first(whole, "sessions").update(minutes=2**31),
        "“minutes”: a whole number",
    ),
    "harder than hardest": (lambda whole: first(whole, "questions").update(hard=4), "“hard”: a whole number"),
    "less than nothing": (lambda whole: first(whole, "questions").update(hard=-1), "“hard”: a whole number"),
    "more writes than a backup can name": (
        lambda whole: first(whole, "notes").update(revision=10**15),
        "“revision”: a whole number",
    ),
    "a word of nobody": (lambda whole: first(whole, "questions").update(state="eaten"), "“state”: one of the words"),
    "an id with a quote": (lambda whole: first(whole, "notes").update(id="'; drop"), "“id”: an id"),
    "an id twice": (lambda whole: whole["records"]["notes"].append(first(whole, "notes")), "notes: each id once"),
    "the id of another kind": (
        lambda whole: first(whole, "notes").update(id=first(whole, "questions")["id"]),
        "notes: each id once",
    ),
    "a record that is not there": (
        lambda whole: whole["records"].update(feelings=[], notes=[], answers=[], plan_items=[], sessions=[]),
        "tasks, “session”: the id of one of the sessions",
    ),
    "half a surrogate pair": (lambda whole: first(whole, "notes").update(keep="\ud800"), "“keep”: text"),
    "a word that is none": (lambda whole: whole.update(word_for_someone_is_here=[]), "someone_is_here: text"),
    "half a surrogate pair in a name": (lambda whole: whole.update(drafts={"\ud800": "a"}), "drafts: names and text"),
    "drafts that are none": (lambda whole: whole.update(drafts={"note": 1}), "drafts: names and text"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_named_and_nothing_is_kept(written: bytes, wrong: str) -> None:
    spoil, said = WRONG[wrong]
    whole = json.loads(written)
    spoil(whole)
    with pytest.raises(NotTakenIn, match="Nothing was taken in") as refused:
        understood(json.dumps(whole).encode())
    assert said in refused.value.sentence


@pytest.mark.parametrize(
    ("replaced", "by", "said"),
    [
        (b'"minutes": 50', b'"minutes": NaN', "each name stands once and each number is whole"),
        (b'"minutes": 50', b'"minutes": 5e1', "each name stands once and each number is whole"),
        (b'"minutes": 50', b'"minutes": ' + b"5" * 5000, "each name stands once and each number is whole"),
        (b'"minutes": 50', b'"minutes": 50, "minutes": 5', "each name stands once and each number is whole"),
        (b'"minutes": 50', b'"minutes": ' + b"[" * 100_000, "The file"),
        (b'"minutes": 50', b'"minutes"; 50', "Line "),
        (b'"minutes": 50', b"\xff\xfe", "The file"),
    ],
)
def test_what_is_no_json_of_ours_is_refused(written: bytes, replaced: bytes, by: bytes, said: str) -> None:
    with pytest.raises(NotTakenIn) as refused:
        understood(written.replace(replaced, by, 1))
    assert said in refused.value.sentence


def test_a_file_that_is_nearly_all_commas_is_refused_before_it_fills_the_memory() -> None:
    whole = json.dumps({"format": export.FORMAT, "version": 1, "records": {}, "drafts": []}).encode()
    with pytest.raises(NotTakenIn, match="far fewer commas"):
        understood(whole.replace(b"[]", b"[" + b"1," * 5_000_000 + b"1]"))


def test_a_truncated_file_is_refused_wherever_it_ends(written: bytes) -> None:
    for end in range(0, len(written) - 2, max(1, len(written) // 60)):
        with pytest.raises(NotTakenIn):
            understood(written[:end])


def test_a_refused_file_makes_no_vault(written: bytes, tmp_path: Path) -> None:
    file, path = tmp_path / "all.json", tmp_path / "New.sessionprep"
    file.write_bytes(written[:-9])
    with pytest.raises(NotTakenIn, match="Line "):
        new_vault_from(file, path, PASSPHRASE, HandClock())
    with pytest.raises(Expected, match="There is no such file"):
        new_vault_from(tmp_path / "none.json", path, PASSPHRASE, HandClock())
    with pytest.raises(Expected, match="not a plain file"):
        new_vault_from(tmp_path, path, PASSPHRASE, HandClock())
    assert not path.exists()


def test_an_export_of_before_a_field_was_there_is_taken_in(written: bytes) -> None:
    whole = json.loads(written)
    for question in whole["records"]["questions"]:
        del question["hard"], question["follows"]
    del whole["records"]["talks"]
    assert {record.id for record in understood(json.dumps(whole).encode()).records} == {
        record.id for record in understood(written).records
    }
