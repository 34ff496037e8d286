from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.moment import MomentKind, Sake
from sessionprep.domain.record import Privacy
from sessionprep.services import moments, sessions
from sessionprep.services.labels import Label
from tests.helpers import make

if TYPE_CHECKING:
    from sessionprep.domain.moment import Moment
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.work import Work


def add(workspace: Workspace, saw: str = "They put the pen down.") -> Moment:
    return workspace.do(Label.ADD, moments.add, saw)


def stored(workspace: Workspace, moment: Moment) -> Moment:
    found = workspace.read(moments.find, moment.id)
    assert found is not None
    return found


def test_a_moment_is_about_the_session_that_began_last_and_stands_on_top(workspace: Workspace) -> None:
    past, coming = make.session(-1), make.session(6)

    def plan(work: Work) -> None:
        work.sessions.put(past)
        work.sessions.put(coming)

    workspace.do(Label.SAMPLE, plan)
    older, newer = add(workspace), add(workspace, "They looked at the clock.")
    assert [each.id for each in workspace.read(moments.listed)] == [newer.id, older.id]
    assert newer.session == past.id


def test_lines_pasted_together_keep_their_order(workspace: Workspace) -> None:
    workspace.do(Label.PASTE, moments.add_pasted, "One\nTwo\nThree")
    assert [each.saw for each in workspace.read(moments.listed)] == ["One", "Two", "Three"]


def test_whom_it_was_for_goes_with_the_quality_that_asks_for_it(workspace: Workspace) -> None:
    moment = add(workspace)
    workspace.do(Label.CHOOSE, moments.shows, moment.id, "self-disclosure")
    workspace.do(Label.CHOOSE, moments.was_for, moment.id, Sake.FOR_THEM)
    assert stored(workspace, moment).sake is Sake.FOR_THEM
    workspace.do(Label.CHOOSE, moments.shows, moment.id, "pace")
    assert stored(workspace, moment).sake is Sake.UNSAID
    workspace.undo()
    assert stored(workspace, moment).sake is Sake.FOR_THEM


def test_a_moment_begun_at_a_line_is_as_private_as_the_line(workspace: Workspace) -> None:
    line = make.boundary(privacy=Privacy.PRIVATE)
    workspace.do(Label.SAMPLE, lambda work: work.boundaries.put(line))
    moment = workspace.do(Label.ADD, moments.add_at, line.id)
    assert (moment.boundary, moment.privacy) == (line.id, Privacy.PRIVATE)
    assert workspace.do(Label.ADD, moments.add_at, line.id).id == moment.id


def test_a_moment_that_waits_for_its_words_is_used_before_another_is_begun(workspace: Workspace) -> None:
    session = make.session(-1)
    workspace.do(Label.SAMPLE, lambda work: work.sessions.put(session))
    first = workspace.do(Label.ADD, moments.add_in, session.id)
    assert workspace.do(Label.ADD, moments.add_in, session.id).id == first.id
    workspace.do(Label.CHOOSE, moments.was, first.id, MomentKind.HELPED)
    assert workspace.do(Label.ADD, moments.add_in, session.id).id != first.id


def test_bringing_it_up_begins_with_what_i_saw_and_is_begun_once(workspace: Workspace) -> None:
    moment = add(workspace)
    workspace.do(Label.WRITE, moments.meant, moment.id, "hurried")
    talk = workspace.do(Label.ADD, moments.bring_up, moment.id)
    assert (talk.happened, talk.felt, talk.moment) == ("They put the pen down.", "hurried", moment.id)
    assert workspace.do(Label.ADD, moments.bring_up, moment.id).id == talk.id


def test_what_is_to_be_brought_up_hides_with_its_moment_and_stays_without_it(workspace: Workspace) -> None:
    moment = add(workspace)
    talk = workspace.do(Label.ADD, moments.bring_up, moment.id)
    workspace.do(Label.CHOOSE, moments.guard, moment.id, Privacy.PRIVATE)
    assert workspace.read(lambda work: work.talks.get(talk.id)).privacy is Privacy.PRIVATE
    workspace.do(Label.DELETE, moments.delete, [moment.id])
    assert workspace.read(lambda work: work.talks.get(talk.id)).moment is None
    workspace.undo()
    assert workspace.read(lambda work: work.talks.get(talk.id)).moment == moment.id


def test_taken_out_of_its_session_it_stays_with_whom_that_was(workspace: Workspace) -> None:
    who = make.therapist()
    session = make.session(-1, therapist=who.id)

    def plan(work: Work) -> None:
        work.therapists.put(who)
        work.sessions.put(session)

    workspace.do(Label.SAMPLE, plan)
    moment = add(workspace)
    workspace.do(Label.CHOOSE, moments.is_about, moment.id, "")
    assert (stored(workspace, moment).session, stored(workspace, moment).therapist) == (None, who.id)
    workspace.do(Label.CHOOSE, moments.is_about, moment.id, session.id)
    workspace.do(Label.DELETE, sessions.delete, session.id)
    assert (stored(workspace, moment).session, stored(workspace, moment).therapist) == (None, who.id)
