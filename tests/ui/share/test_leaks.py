"""Whatever is in the vault and whatever is ticked: nothing unticked and nothing private is in any file."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from io import BytesIO
from typing import TYPE_CHECKING, cast
from zipfile import ZipFile

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from sessionprep.domain.note import Strength, When
from sessionprep.domain.record import Privacy
from sessionprep.domain.sharing import MAY_LEAVE
from sessionprep.domain.talk import Talk
from sessionprep.domain.task import TaskState
from sessionprep.domain.understanding import Subject, Understanding
from sessionprep.services import endings
from sessionprep.services.summary.formats import Format, Sheet
from sessionprep.services.summary.masks import masked
from sessionprep.services.summary.offer import Key
from sessionprep.services.summary.page import page
from sessionprep.services.summary.scope import Between, OneSession, Scope
from sessionprep.services.workspace import Workspace
from sessionprep.ui.dialogs.share.rendering import Order, render
from sessionprep.ui.kit.paper import Paper
from tests.helpers import make
from tests.helpers.clock import NOON, HandClock
from tests.helpers.vaults import fresh_vault
from tests.ui.pdf_text import plain_bytes, text_of

if TYPE_CHECKING:
    from random import Random

    from sessionprep.domain.record import R, Record
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.summary.page import Page

_LINKS = {"id", "session", "question", "note", "goal", "therapist", "say_first", "talk", "moment", "experience"}
_SHIPPED = {"prompt"}  # an id of ours, which says on the page what a line was asked by


@dataclass(frozen=True, slots=True)
class Story:
    """Records with a mark in every text; `hangs_on` is the record that must be open for this one to be."""

    records: tuple[AnyRecord, ...]
    hangs_on: dict[str, str]
    deleted: frozenset[str]
    picks: frozenset[Key]
    scope: Scope
    masks: frozenset[str]

    def marks(self) -> dict[Key, str]:
        return {Key(each.id, name): value for each in self.records for name, value in _texts(each).items()}

    def may_show(self) -> set[str]:
        """The marks that were picked and may leave."""
        shut = {each.id for each in self.records if each.privacy is not Privacy.SHAREABLE} | self.deleted
        kinds: dict[str, type[AnyRecord]] = {each.id: type(each) for each in self.records}
        return {
            mark
            for key, mark in self.marks().items()
            if key in self.picks
            and mark not in self.masks
            and not (kinds[key.record] is Talk and key.field == "wording")  # what was asked for is offered, no more
            and key.field in MAY_LEAVE.get(kinds[key.record], ())
            and not {key.record, self.hangs_on.get(key.record)} & shut
            and key.record not in self.never_offered()
        }

    def never_offered(self) -> set[str]:
        """Who does what, and all but the newest version of the plan; lines about an ending are offered."""
        lines = [each for each in self.records if isinstance(each, Understanding) and each.id not in self.deleted]
        plans = [each.id for each in lines if each.subject is Subject.PLAN]
        said = {each.id for each in lines if each.subject in endings.SUBJECTS}
        return {str(each.id) for each in lines if each.id not in said} - {*plans[-1:]}


def _texts(record: Record) -> dict[str, str]:
    names = [each.name for each in fields(record) if each.name not in _LINKS | _SHIPPED]
    return {name: value for name in names if type(value := getattr(record, name)) is str}


class _Teller:
    """Makes up records; marks are words that no wrapping breaks and no escaping touches."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.told: list[AnyRecord] = []
        self._number = 0

    def id(self) -> str:
        self._number += 1
        return f"{self._number:032}"

    def tell(self, record: R) -> R:
        words = {name: self._mark() for name in _texts(record)}
        whole = replace(record, **words, privacy=self.random.choice([Privacy.SHAREABLE, *Privacy]))
        self.told.append(cast("AnyRecord", whole))
        return whole

    def times(self, most: int) -> range:
        return range(self.random.randint(0, most))

    def _mark(self) -> str:
        self._number += 1
        return f"qz{self._number:03d}zq"


def tell(random: Random) -> Story:
    teller = _Teller(random)
    teller.tell(make.therapist(id=teller.id()))
    sessions = [teller.tell(make.session(0, id=teller.id(), purpose="?")) for _each in range(2)]
    hangs_on: dict[str, str] = {}
    for _each in teller.times(3):
        question = teller.tell(make.question(id=teller.id()))
        answer = teller.tell(make.answer(question, id=teller.id()))
        hangs_on[answer.id] = question.id
        teller.tell(make.plan_item(random.choice(sessions), question, id=teller.id()))
    for _each in teller.times(2):
        note = teller.tell(make.note(id=teller.id(), session=random.choice([sessions[0].id, sessions[1].id, None])))
        moment = {"when": random.choice(list(When)), "strength": random.choice(list(Strength))}
        hangs_on[teller.tell(make.feeling(note, id=teller.id(), **moment)).id] = note.id
        hangs_on[teller.tell(make.note_line(note, id=teller.id())).id] = note.id
    for _each in teller.times(2):
        teller.tell(make.expectation(id=teller.id()))
        teller.tell(make.boundary(id=teller.id()))
        teller.tell(make.moment(id=teller.id(), session=random.choice([sessions[0].id, None]), meant="?"))
        talk = teller.tell(make.talk(id=teller.id(), change="?"))
        teller.tell(make.raising(talk, id=teller.id()))
        experience = teller.tell(make.experience(id=teller.id()))
        teller.tell(make.story(experience, id=teller.id()))
        teller.tell(make.trust_reason(id=teller.id()))
    for _each in teller.times(2):
        goal = teller.tell(make.goal(id=teller.id()))
        for _step in teller.times(2):
            hangs_on[teller.tell(make.goal_step(goal, id=teller.id())).id] = goal.id
        session = random.choice([sessions[0].id, sessions[1].id, None])
        teller.tell(make.task(id=teller.id(), session=session, state=random.choice(list(TaskState))))
        teller.tell(make.understanding(id=teller.id(), subject=random.choice(list(Subject))))
    scopes: list[Scope] = [OneSession(sessions[0].id), Between(NOON.date(), NOON.date(), "UTC")]
    return Story(
        records=tuple(teller.told),
        hangs_on=hangs_on,
        deleted=frozenset(each.id for each in teller.told if random.random() < 0.1),
        picks=frozenset(Key(each.id, name) for each in teller.told for name in _texts(each) if random.random() < 0.6),
        scope=random.choice(scopes),
        masks=frozenset(mark for each in teller.told for mark in _texts(each).values() if random.random() < 0.1),
    )


def written(workspace: Workspace, story: Story) -> Page:
    with workspace.vault.working_past_seal() as work:
        for record in story.records:
            work.table(type(record)).put(record)
        for record in story.records:
            if record.id in story.deleted:
                work.table(type(record)).remove(record.id)
    return workspace.read(page, story.scope, str, story.picks)


def laid_bare(kind: Format, file: bytes) -> bytes:
    """Nothing in it is compressed any more."""
    match kind:
        case Format.PDF:
            return plain_bytes(file)
        case Format.WORD:
            with ZipFile(BytesIO(file)) as parts:
                return b"\n".join(map(parts.read, parts.namelist()))
        case Format.WEB_PAGE | Format.MARKDOWN | Format.TEXT:
            return file


@given(st.randoms(use_true_random=False).map(tell))
@pytest.mark.usefixtures("qapp")
def test_no_file_has_what_was_not_picked_or_may_not_leave(
    tmp_path_factory: pytest.TempPathFactory, story: Story
) -> None:
    workspace = Workspace(fresh_vault(tmp_path_factory.mktemp("vault"), HandClock()), HandClock())
    made = written(workspace, story)
    workspace.close()
    everything = set(story.marks().values())
    found: set[str] = set()
    masks = tuple(make.mask(mark, "[]") for mark in sorted(story.masks))
    for kind in Format:
        file = render(Order(made, kind, Sheet.A4, masks), lambda _share: None).data
        laid_open = laid_bare(kind, file)
        seen = text_of(file) if kind is Format.PDF else laid_open.decode()
        found = {mark for mark in everything if mark in seen or mark.encode() in laid_open}
        assert found <= story.may_show()
        assert isinstance(story.scope, OneSession) or found == story.may_show()
    event(f"{type(story.scope).__name__}: {'something' if found else 'nothing'}")
    assert {mark for mark in everything if mark in Paper(masked(made, masks).page, Sheet.LETTER).text()} == found
