"""Everything a person wrote comes out again, private things too."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from sessionprep.domain.record import Privacy
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.domain.session import Outcome, SessionState
from sessionprep.domain.share import Means
from sessionprep.services import drafts, export, places, questions
from sessionprep.services.content.library import Library, load
from sessionprep.services.export_markdown import as_markdown
from sessionprep.services.labels import Label
from tests.helpers import make
from tests.helpers.vaults import past_seal

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.work import Work

# Fields that are not a person's words, and ids of what is shipped that a person never reads.
UNREAD = {"id", "zone", "origin", "good", "sheet", "digest", "fonts", "page", "record", "field"}


@pytest.fixture(scope="module")
def library() -> Library:
    return load()


def marked(record: AnyRecord) -> AnyRecord:
    """Every text field says which it is."""
    words: dict[str, Any] = {
        each.name: f"{type(record).__name__} {each.name} text"
        for each in fields(record)
        if each.name not in UNREAD and type(getattr(record, each.name)) is str and not _leads(each.name)
    }
    return replace(record, **words)


def _leads(name: str) -> bool:
    links = {"session", "question", "note", "therapist", "say_first", "goal"}
    return name in links | {"check_in", "experience", "talk", "share"}


def everything() -> list[AnyRecord]:
    therapist = make.therapist(id="t")
    session = make.session(id="s", therapist="t", state=SessionState.HELD)
    question, note = make.question(id="q"), make.note(id="n", session="s", privacy=Privacy.SEALED)
    records: list[AnyRecord] = [therapist, session, question, note, make.answer(question, id="a")]
    records += [make.feeling(note, id="f"), make.expectation(id="e"), make.boundary(id="b", privacy=Privacy.PRIVATE)]
    goal = make.goal(id="g")
    records += [goal, make.goal_step(goal, id="gs"), make.task(id="ta"), make.rhythm(id="r")]
    records += [make.understanding(id="u"), make.place(id="pl"), make.tick(session, id="ti")]
    records.append(make.call_answer(therapist, id="ca"))
    checked, experience, talk = make.check_in(id="ci", session="s"), make.experience(id="ex"), make.talk(id="tk")
    records += [checked, make.check_in_reply(checked, id="cr"), make.moment(id="m", session="s"), experience, talk]
    records += [make.raising(talk, id="ra"), make.trust_reason(id="tr"), make.story(experience, id="st")]
    records += [make.turn(id="tu"), make.path_step(id="ps"), make.support_contact(id="sc")]
    shared = make.share(id="sh")
    records += [shared, make.share_item(shared, id="si"), make.mask(id="ma"), make.note_line(note, id="nl")]
    records.append(make.plan_item(session, question, id="p", outcome=Outcome.MOVED))
    return [*map(marked, records)]


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    def write(work: Work) -> None:
        for record in everything():
            work.table(type(record)).put(record)
        drafts.keep(work, "questions.add", "half a thought")
        places.agree_on(work, "umbrella")

    workspace.do(Label.SAMPLE, write)
    return workspace


def test_every_kind_of_record_has_a_name_in_the_file() -> None:
    assert set(export.NAMES) == set(RECORD_TYPES)
    assert len(set(export.NAMES.values())) == len(RECORD_TYPES)


def test_json_has_every_field_of_every_record(filled: Workspace) -> None:
    whole = json.loads(past_seal(filled, export.as_json))
    assert (whole["format"], whole["version"]) == ("sessionprep-export", 1)
    for record in everything():
        (found,) = whole["records"][export.NAMES[type(record)]]
        own = {each.name: getattr(record, each.name) for each in fields(record) if each.name != "stamp"}
        assert found.keys() == own.keys() | {"created_at", "updated_at", "revision"}
        assert {name: found[name] for name in own} == {name: _as_stored(value) for name, value in own.items()}
    assert whole["drafts"] == {"questions.add": "half a thought"}
    assert whole["word_for_someone_is_here"] == "umbrella"


def _as_stored(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def test_times_are_told_in_utc(filled: Workspace) -> None:
    (session,) = json.loads(past_seal(filled, export.as_json))["records"]["sessions"]
    assert session["starts_at"] == "2026-03-09T12:00:00+00:00"
    assert session["created_at"] == "2026-03-02T12:00:00+00:00"


def test_the_same_vault_gives_the_same_file(filled: Workspace, library: Library) -> None:
    assert past_seal(filled, export.as_json) == past_seal(filled, export.as_json)
    assert past_seal(filled, as_markdown, library) == past_seal(filled, as_markdown, library)


def test_deleted_records_stay_behind(filled: Workspace, library: Library) -> None:
    filled.do(Label.DELETE, questions.delete, ["q"])
    assert json.loads(past_seal(filled, export.as_json))["records"]["questions"] == []
    assert b"Question wording" not in past_seal(filled, as_markdown, library)


def test_markdown_has_everything_a_person_wrote(filled: Workspace, library: Library) -> None:
    page = past_seal(filled, as_markdown, library).decode().replace("\\", "")
    for record in everything():
        for each in fields(record):
            value = getattr(record, each.name)
            if isinstance(value, str) and value.endswith(" text"):
                assert value in page
    assert "half a thought" in page
    assert "umbrella" in page


def test_markdown_goes_by_session_and_says_what_is_private(filled: Workspace, library: Library) -> None:
    lines = past_seal(filled, as_markdown, library).decode().splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "# Everything I wrote",
        "## Monday 9 March 2026 · 12:00",
        "## Monday 9 March 2026 · 12:00: plan",
        "## Monday 9 March 2026 · 12:00: afterwards",
        "### Right after · written Monday 2 March 2026 · sealed",
        "## Expectations",
        "## Boundaries",
        "## Goals",
        "## Tasks",
        "## Put into words",
        "## How we work",
        "## Places",
        "## Agreed on",
        "## Sessions that come again",
        "## Therapists",
        "## Moments",
        "## Check-ins",
        "## What makes trust hard",
        "## Earlier experiences",
        "## How things stood",
        "## The path",
        "## Support",
        "## What was shared",
        "## Names to mask",
        "## Begun and not saved",
    ]
    assert any("Boundary kind text · private" in line for line in lines)


def test_what_was_shared_is_told_in_words_and_not_in_ids(workspace: Workspace, library: Library) -> None:
    shared = make.share("Dr A", means=Means.FILE, format="docx", encrypted=True, purpose="after a session")
    item = make.share_item(shared, "Why now?", record="0123abcd", field="wording")
    workspace.do(Label.SAMPLE, lambda work: (work.shares.put(shared), work.share_items.put(item)))
    page = past_seal(workspace, as_markdown, library).decode()
    assert "As a file · Word document · opens with a passphrase · After a session" in page
    assert "Monday 2 March 2026" in page
    assert "Dr A" in page
    assert "Why now?" in page
    assert not [each for each in ("0123abcd", "docx", shared.id) if each in page]


def test_an_empty_vault_is_an_empty_book(workspace: Workspace, library: Library) -> None:
    assert past_seal(workspace, as_markdown, library) == b"# Everything I wrote\n"
    assert all(not rows for rows in json.loads(past_seal(workspace, export.as_json))["records"].values())
