"""Whatever the services can be asked of a vault, nothing sealed is in the answer; whoever is new is asked as well."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from contextlib import suppress
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep import services
from sessionprep.domain.expected import Expected
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.domain.understanding import Subject
from sessionprep.services.content.library import load
from sessionprep.services.content.path import Step
from sessionprep.services.labels import Label
from sessionprep.services.summary.offer import offer
from sessionprep.services.summary.scope import Between, OneSession, Scope
from sessionprep.services.workspace import Workspace
from tests.helpers.clock import NOON, HandClock
from tests.helpers.sealing import MARK, alone, fill
from tests.helpers.vaults import fresh_vault, past_seal
from tests.services.test_nothing_lost import everything, living

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.work import Work

LIBRARY = load()
# What a parameter of this name is given; one without a value here keeps a function out.
GIVEN: dict[str, Any] = {"library": LIBRARY, "now": NOON, "zone": "UTC", "most": 99, "bank": LIBRARY.bank}
GIVEN |= {"recipient": "Dr A", "Naming": str, "prompt": "held-back", "countries": LIBRARY.support}
# And what is asked with each of several.
EACH: dict[str, tuple[Any, ...]] = {"step": (*Step,), "subject": (*Subject,)}
KINDS = {kind.__name__: kind for kind in RECORD_TYPES}


@cache
def readers() -> tuple[Callable[..., Any], ...]:
    """Every public function of the services that asks for the work and for nothing that is not known here."""
    found = []
    for each in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        module = importlib.import_module(each.name)
        for name, act in inspect.getmembers(module, inspect.isfunction):
            wanted = [*inspect.signature(act).parameters.values()]
            mine = act.__module__ == module.__name__ and not name.startswith("_")
            if mine and wanted and wanted[0].name == "work" and _known(wanted[1:]):
                found.append(act)
    return tuple(found)


def _known(wanted: list[inspect.Parameter]) -> bool:
    return all(
        {each.name, _record(each)} & {*GIVEN, *EACH, *KINDS} or each.default is not each.empty or _of_kind(each)
        for each in wanted
    )


def _of_kind(parameter: inspect.Parameter) -> str:
    """The kind of record whose id is wanted, if one is."""
    wanted = str(parameter.annotation).removesuffix(" | None")
    return wanted.removesuffix("Id") if wanted.endswith("Id") else ""


def _record(parameter: inspect.Parameter) -> str:
    """The kind of record that is wanted itself."""
    return str(parameter.annotation).removesuffix(" | None")


def asked(work: Work, act: Callable[..., Any], ids: dict[str, str]) -> Iterator[object]:
    """With the id of something sealed where it wants one, and with whatever is in sight where it wants a record.

    What writes is refused, and what needs all of it too.
    """
    wanted = [each for each in [*inspect.signature(act).parameters.values()][1:] if each.default is each.empty]
    for values in product(*(_given(work, each, ids) for each in wanted)):
        with suppress(RuntimeError, Expected):
            answer = act(work, *values)
            yield [*answer] if inspect.isgenerator(answer) else answer


def _given(work: Work, parameter: inspect.Parameter, ids: dict[str, str]) -> tuple[Any, ...]:
    if parameter.name in EACH:
        return EACH[parameter.name]
    if kind := KINDS.get(_record(parameter)):
        return work.table(kind).all()
    return (ids.get(_of_kind(parameter)) or GIVEN.get(parameter.name) or GIVEN.get(_record(parameter), ""),)


def tells(workspace: Workspace) -> list[str]:
    """What said something of what is sealed, when asked with the seal closed."""
    kept = past_seal(workspace, living).items()
    ids = {type(record).__name__: name for name, record in kept if MARK in repr(record)}
    with workspace.vault.reading() as work:
        found = [act for act in readers() for answer in asked(work, act, ids) if MARK in repr(answer)]
        offered = (offer(work, scope, str) for scope in scopes(work))
        return [*(act.__qualname__ for act in found), *(str(each) for each in offered if MARK in repr(each))]


def scopes(work: Work) -> Iterator[Scope]:
    days = NOON.replace(month=1).date(), NOON.replace(month=12).date()
    for therapist in (None, *(each.id for each in work.therapists.all())):
        yield Between(*days, "UTC", therapist)
    for session in work.sessions.all():
        yield OneSession(session.id)


def test_there_are_many_to_be_asked() -> None:
    assert len(readers()) > 90


@pytest.mark.parametrize("every", [1, 2])
def test_nothing_that_can_be_asked_tells_of_what_is_sealed(workspace: Workspace, every: int) -> None:
    workspace.do(Label.SAMPLE, fill, [*everything(), *alone()], RECORD_TYPES, every)
    assert tells(workspace) == []


@pytest.mark.whole
@given(st.frozensets(st.sampled_from(RECORD_TYPES), min_size=1), st.integers(1, 2))
def test_nor_of_whichever_kinds_are_sealed(
    tmp_path_factory: pytest.TempPathFactory, kinds: frozenset[type[AnyRecord]], every: int
) -> None:
    clock = HandClock()
    workspace = Workspace(fresh_vault(tmp_path_factory.mktemp("sealed"), clock), clock)
    workspace.do(Label.SAMPLE, fill, [*everything(), *alone()], kinds, every)
    assert tells(workspace) == []
    workspace.close()
