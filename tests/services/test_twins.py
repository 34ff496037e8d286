"""Sheets to fill in by hand, and the same ones filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.note import Look
from sessionprep.domain.record import Privacy
from sessionprep.services import twins
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label
from sessionprep.services.summary.formats import Sheet
from sessionprep.services.twins import Twin
from sessionprep.ui.kit.paper import Paper
from tests.helpers import make

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.domain.session import Session
    from sessionprep.services.summary.page import Entry, Page
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.work import Work

LIBRARY = load()


def put(workspace: Workspace, *records: AnyRecord) -> None:
    def write(work: Work) -> None:
        for record in records:
            work.table(type(record)).put(record)

    workspace.do(Label.SAMPLE, write)


def entries(page: Page) -> tuple[Entry, ...]:
    return page.sections[0].groups[0].entries


def filled(workspace: Workspace, twin: Twin, session: Session | None) -> tuple[Entry, ...]:
    return entries(workspace.read(twins.filled, twin, LIBRARY, session).page)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sheet", Sheet)
@pytest.mark.parametrize("twin", Twin)
def test_a_blank_one_fits_its_sheet_and_does_not_name_the_program(twin: Twin, sheet: Sheet) -> None:
    paper = Paper(twins.blank(twin, LIBRARY), sheet)
    assert len(paper.cuts()) == 1
    assert "sessionprep" not in paper.text().lower()


def test_blank_prompts_leave_room_to_write() -> None:
    assert [each.label for each in entries(twins.blank(Twin.RIGHT_AFTER, LIBRARY))] == [
        LIBRARY.note_prompts.keep,
        LIBRARY.note_prompts.hard,
        LIBRARY.note_prompts.next_time,
    ]
    assert all(each.room for twin in (Twin.QUESTIONS, Twin.BOUNDARIES) for each in entries(twins.blank(twin, LIBRARY)))


def test_a_filled_list_has_the_plan_and_nothing_private(workspace: Workspace) -> None:
    session, open_one = make.session(), make.question("Why me?")
    private = make.question("Only mine", privacy=Privacy.PRIVATE)
    put(workspace, session, open_one, private, *(make.plan_item(session, each) for each in (open_one, private)))
    assert [each.words for each in filled(workspace, Twin.QUESTIONS, session)] == ["Why me?"]


def test_what_was_written_right_after_stands_there_and_the_rest_stays_free(workspace: Workspace) -> None:
    session = make.session(-1)
    put(workspace, session, make.note(session=session.id, look=Look.RIGHT_AFTER, keep="The pause."))
    kept, hard, _next_time = filled(workspace, Twin.RIGHT_AFTER, session)
    assert (kept.words, kept.room) == ("The pause.", 0)
    assert hard.words == ""
    assert hard.room


def test_a_line_stands_with_how_it_is_said(workspace: Workspace) -> None:
    put(workspace, make.boundary("No voicemail.", spoken="Please text me."))
    (line,) = filled(workspace, Twin.BOUNDARIES, None)
    assert (line.words, [each.words for each in line.beneath]) == ("No voicemail.", ["Please text me."])


def test_the_checklist_is_for_the_way_of_meeting(workspace: Workspace) -> None:
    session = make.session(way="video")
    put(workspace, session)
    few = len(filled(workspace, Twin.CHECKLIST, session))
    assert 0 < few < len(entries(twins.blank(Twin.CHECKLIST, LIBRARY)))


def test_nothing_there_is_an_empty_sheet(workspace: Workspace) -> None:
    for twin in Twin:
        assert workspace.read(twins.filled, twin, LIBRARY, None).page.title


def test_the_own_words_on_it_are_known_by_what_they_come_from(workspace: Workspace) -> None:
    session, question = make.session(-1), make.question("Why me?")
    note = make.note(session=session.id, look=Look.RIGHT_AFTER, keep="The pause.")
    line = make.boundary("No voicemail.", spoken="Please text me.")
    put(workspace, session, question, make.plan_item(session, question), note, line)
    found = {twin: workspace.read(twins.filled, twin, LIBRARY, session).items for twin in Twin}
    assert {
        twin: [(each.key.record, each.key.field, each.words) for each in items] for twin, items in found.items()
    } == {
        Twin.QUESTIONS: [(question.id, "wording", "Why me?")],
        Twin.RIGHT_AFTER: [(note.id, "keep", "The pause.")],
        Twin.BOUNDARIES: [(line.id, "wording", "No voicemail."), (line.id, "spoken", "Please text me.")],
        Twin.CHECKLIST: [],
    }
