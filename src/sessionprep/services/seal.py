"""What is put away until the passphrase is given again.

Sealing needs no passphrase, and looking does: the tables leave out what is sealed. Ask for `items` and what follows
it with `workspace.read_unsealed` and `do_unsealed`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from sessionprep.domain.ids import NoteId
from sessionprep.domain.note import Note
from sessionprep.domain.record import Privacy
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.domain.trust import Story
from sessionprep.domain.turn import Turn
from sessionprep.services import listing, sealed_words
from sessionprep.vault.links import LINKS, LINKS_TO
from sessionprep.vault.refusals import WrongPassphrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.seal import OpenSeal as OpenSeal  # the screens carry it from one step to the next
    from sessionprep.vault.work import Work

R = TypeVar("R", bound="AnyRecord")
_TEXT = "str"  # a kind or a state of ours is no text, whatever its field is called


@dataclass(frozen=True, slots=True)
class Words:
    """One text of a sealed record, or of a part of it."""

    kind: type[AnyRecord]
    record: str
    field: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something sealed, with all that is a part of it; `alone` when what it was a part of is gone."""

    kind: type[AnyRecord]
    record: str
    words: tuple[Words, ...]
    alone: bool

    @property
    def first(self) -> Words | None:
        """The first that has words."""
        return next((each for each in self.words if each.text.strip()), None)


def asking(workspace: Workspace) -> Callable[[str], OpenSeal]:
    """What makes an open seal out of the passphrase, for a worker thread: slow. Raises WrongPassphrase."""
    from sessionprep.vault.seal import OpenSeal

    path, key = workspace.vault.path, workspace.vault.key

    def ask(passphrase: str) -> OpenSeal:
        seal = OpenSeal(path, passphrase)
        if not seal.opens(key):  # another vault stands there by now
            raise WrongPassphrase
        return seal

    return ask


def put_away(work: Work, guard: Callable[[Work, Any, Privacy], None], record: str) -> None:
    """For `workspace.seal_away`: the record by its own way of guarding, and each page kept that quotes what went along.

    That can be more than the record: what was put into words about it, a question made of it.
    """
    guard(work, record, Privacy.SEALED)
    sealed = [change.after for change in work.changes if change.after and change.after.privacy is Privacy.SEALED]
    ids = frozenset({record, *(part for each in sealed for _kind, part in _whole(work, type(each), each.id))})
    for item in work.share_items.having(record=ids):
        if (share := work.shares.find(item.share)) is not None:
            work.shares.put(replace(share, privacy=Privacy.SEALED))


def write_sealed(work: Work, record: R) -> None:
    """A new record that is sealed from its first word, such as a story: written without opening anything.

    It is Gone's to refuse one that is there already; changing that takes the open seal.
    """
    table: Any = work.table(type(record))
    table.put(replace(record, privacy=Privacy.SEALED))


def items(work: Work) -> tuple[Item, ...]:
    """All that is sealed, by kind; a part of something sealed stands with it."""
    return tuple(
        _item(work, record)
        for kind in RECORD_TYPES
        for record in work.table(kind).having(privacy=Privacy.SEALED)
        if not any(whole is not None and whole.privacy is Privacy.SEALED for whole in _wholes(work, record))
    )


def find(work: Work, kind: type[AnyRecord], record: str) -> Item | None:
    found = work.table(kind).find(record)
    return None if found is None or found.privacy is not Privacy.SEALED else _item(work, found)


def write(work: Work, words: Words, text: str) -> None:
    table: Any = work.table(words.kind)
    table.put(replace(table.get(words.record), **{words.field: text}))


def take_out(work: Work, item: Item) -> None:
    """It is private again, and its parts with it; a story stays until it is taken out itself.

    What was a part of something that is gone comes back as a note, so that its words are somewhere.
    """
    if item.alone:
        body = "\n\n".join(each.text for each in item.words if each.text.strip())
        listing.put_first(work.notes, Note(id=NoteId(work.fresh_id()), body=body, privacy=Privacy.PRIVATE))
        delete(work, item)
        return
    for kind, record in _whole(work, item.kind, item.record):
        table: Any = work.table(kind)
        found = table.get(record)
        if found.privacy is Privacy.SEALED and (kind is not Story or kind is item.kind):
            table.put(replace(found, privacy=Privacy.PRIVATE))


def delete(work: Work, item: Item) -> None:
    """With all its parts; whatever else pointed to it stays, and points to nothing."""
    for kind, record in reversed([*_whole(work, item.kind, item.record)]):
        for link in LINKS_TO[kind]:
            table: Any = work.table(link.kind)
            for beside in table.having(**{link.field: record}) if link.may_be_none else ():
                table.put(replace(beside, **{link.field: None}))
        work.table(kind).remove(record)


def _item(work: Work, record: AnyRecord) -> Item:
    words = [each for kind, part in _whole(work, type(record), record.id) for each in _words(work, kind, part)]
    wholes = [*_wholes(work, record)]
    return Item(type(record), record.id, tuple(words), alone=None in wholes or (type(record) is Turn and not wholes))


def _words(work: Work, kind: type[AnyRecord], record: str) -> Iterator[Words]:
    found = work.table(kind).get(record)
    labels = sealed_words.labels(kind)
    for field in (each.name for each in fields(kind) if each.name in labels and each.type == _TEXT):
        yield Words(kind, record, field, labels[field], getattr(found, field))


def _wholes(work: Work, record: AnyRecord) -> Iterator[AnyRecord | None]:
    """What it is a part of; None for one that was deleted."""
    for link in LINKS[type(record)]:
        to = getattr(record, link.field)
        if link.part and to is not None:
            whole: Any = work.table(link.to)
            yield whole.find(to)


def _whole(work: Work, kind: type[AnyRecord], record: str) -> Iterator[tuple[type[AnyRecord], str]]:
    """It, and all its parts."""
    yield kind, record
    for link in LINKS_TO[kind]:
        if link.part:
            table: Any = work.table(link.kind)
            for part in table.having(**{link.field: record}):
                yield from _whole(work, type(part), part.id)
