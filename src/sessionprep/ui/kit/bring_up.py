"""Bring this up: out of anything that was written, a talk is begun in Put into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sessionprep.services import talks
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.linked_field import Linked, LinkedField
from sessionprep.ui.kit.record_links import to_talk

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.talks import Source
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form

BRING_UP = "bring up"


@dataclass(frozen=True, slots=True)
class Begun:
    """What is known already when it is begun."""

    source: Source
    happened: str = ""
    felt: str = ""


def bring_up_offer() -> Option:
    return Option(BRING_UP, _("Bring this up"))


def bring_up(context: Context, begun: Begun) -> bool:
    """Begin it and lead there; False when it could not be stored."""
    happened, felt, source = begun.happened, begun.felt, begun.source
    talk = context.do(Label.ADD, lambda work: talks.begin_from(work, happened=happened, felt=felt, **source))
    if talk is None:
        return False
    context.guide.go("questions", talk.id)
    return True


def bring_up_field(context: Context) -> LinkedField:
    return LinkedField(_("To bring it up"), context.guide.go)


def bind_bring_up(form: Form, field: LinkedField, context: Context, begin: Callable[[Work, str], Begun | None]) -> None:
    """`begin` tells what goes along from the record of this id; None while there is nothing to bring up."""

    def look(work: Work, record: Any) -> Linked:
        begun = begin(work, record.id)
        if begun is None:
            return Linked()
        links = tuple(to_talk(talk) for talk in work.talks.having(**begun.source))
        return Linked(links, () if links else (bring_up_offer(),))

    def take(record: str, _taken: str) -> bool:
        """With the last words typed."""
        begun = context.workspace.read(begin, record) if form.settle() else None
        return begun is not None and bring_up(context, begun)

    form.bind(field, look, take)
