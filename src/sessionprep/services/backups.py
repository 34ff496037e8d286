"""The backups of the open vault: made, copied to a second place, tried out, restored beside.

What is slow comes as a function that knows all it needs, for a worker thread to call with a report of how far it is.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import gettempdir
from threading import Lock
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.services import settings, way_back
from sessionprep.text import _
from sessionprep.vault.backup.patience import AT_LEISURE, LookedLongEnough, for_at_most
from sessionprep.vault.backup.refused import NeedsPassphrase as NeedsPassphrase  # the dialog asks for one
from sessionprep.vault.backup.refused import PlaceMissing
from sessionprep.vault.refusals import DatabaseDamaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from sessionprep.domain.clock import Clock
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.backup.make import Latest
    from sessionprep.vault.backup.restore import Tried as Tried
    from sessionprep.vault.backup.shelf import Shelved as Shelved
    from sessionprep.vault.holding import Holding
    from sessionprep.vault.key import Key
    from sessionprep.vault.work import Work

    Report = Callable[[float], object]

EVERY = A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)
_SECOND = "backups.second"
_SUBFOLDER = "SessionPrep backups"
_MOST_SHOWN = 200  # four times what is kept
_AGAIN = 3  # a person looks at the newest; reading all would keep a slow stick busy
_PATIENCE = 0.1  # seconds between two looks whether it is one's turn
_IN_HASTE = 0.3  # seconds for looking through a folder at a lock


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done: the backup made, if there was anything new, and what the second place had to say."""

    made: Shelved | None
    place_missing: bool = False
    place_trouble: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """Newest first, in each of the two places; None where the second one is not connected or not chosen.

    `outdated` is how many there are of this vault's keys from before everything was changed; `more` is how many files
    there are beside those that are listed.
    """

    here: tuple[Shelved, ...]
    second: tuple[Shelved, ...] | None
    outdated: int
    more: int = 0


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """What was read to its end just now, and is as it was made, or is not."""

    whole: frozenset[Path] = frozenset()
    damaged: frozenset[Path] = frozenset()


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many backups of keys from before went, how they were replaced, and how many others are left.

    Those left are in the second place, and may be of another copy of this vault.
    """

    gone: int
    left: int
    kept: Kept


class Keeper:
    """One thing after the other: what it hands out waits for what is under way."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._path = workspace.vault.path
        self._clock = workspace.clock
        self._turn = Lock()

    @property
    def can_make(self) -> bool:
        return not self._workspace.vault.read_only

    def due_in(self) -> Callable[[Report], timedelta]:
        """Until the next one by itself."""
        find, clock = finding_last(self._workspace), self._clock

        def reckon(report: Report) -> timedelta:
            newest = find(report)
            return timedelta() if newest is None else min(newest + EVERY - clock.now(), EVERY)

        return reckon

    def is_overdue(self) -> Callable[[Report], bool]:
        """Nothing was backed up for a week, though there was something."""
        find, clock, began = finding_last(self._workspace), self._clock, self._workspace.vault.made_at
        return lambda report: clock.now() - (find(report) or began) >= A_WEEK

    def keeping_up(self) -> Callable[[Report], Kept]:
        """Back up if anything is new since the newest backup; the second place gets what it lacks."""
        return self._making(only_if_changed=True)

    def backing_up(self) -> Callable[[Report], Kept]:
        return self._making(only_if_changed=False)

    def last_one(self) -> Callable[[Report], Kept]:
        """To be done once the vault is closed."""
        return self._making(only_if_changed=True, closed=True)

    def looking(self) -> Callable[[Report], Overview]:
        key, places = self._workspace.vault.key.copy(), self._places()

        def look(report: Report) -> Overview:
            with _forgotten_after(key):
                shelves = _shelves(places, key, report)
                count = _ours(_outdated(shelves, key, report))
            here, *second = map(worth_showing, shelves.values())
            more = sum(map(len, shelves.values())) - sum(map(len, (here, *second)))
            return Overview(here, second[0] if second and places[1].is_dir() else None, count, more)

        return look

    def reading_again(self, found: Overview) -> Callable[[Report], ReadAgain]:
        """The newest few in each place, whole: what was right when it was made may be damaged since."""
        newest = [each for place in (found.here, found.second or ()) for each in _sealed(place)[:_AGAIN]]

        def read(report: Report) -> ReadAgain:
            from sessionprep.vault.backup.shelf import is_sound

            with self._one_by_one(report):
                whole = {each.file for each in newest if is_sound(each, lambda: report(0.0))}
                there = {each.file for each in newest if each.file.exists()}
            return ReadAgain(frozenset(whole), frozenset(there - whole))

        return read

    def looking_for_outdated(self) -> Callable[[Report], int]:
        """How many backups, in both places, are of this vault's keys from before everything was changed."""
        key, places = self._workspace.vault.key.copy(), self._places()

        def look(report: Report) -> int:
            with self._in_turn(key, report):
                return _ours(_outdated(_shelves(places, key, report), key, report))

        return look

    def replacing_outdated(self) -> Callable[[Report], Replaced]:
        """First there is a backup of the new keys, made and checked; then those go, wherever it is."""
        make, key, places = self.keeping_up(), self._workspace.vault.key.copy(), self._places()

        def replace(report: Report) -> Replaced:
            from sessionprep.vault.backup.outdated import remove_outdated

            with _forgotten_after(key):
                kept = make(report)
                with self._in_turn(key, report):
                    found = _outdated(_shelves(places, key, report), key, report)
                    gone = [remove_outdated(each.place, key, each.ours, lambda: report(1.0)) for each in found]
            return Replaced(sum(gone), sum(each.all - went for each, went in zip(found, gone, strict=True)), kept)

        return replace

    def trying(self, file: Path, passphrase: str = "") -> Callable[[Report], Tried]:
        """Open it in private as a restore would. The work raises NeedsPassphrase when the vault's key does not fit."""
        key, clock, room = self._workspace.vault.key.copy(), self._clock, self._room()

        def try_it(report: Report) -> Tried:
            from sessionprep.vault.backup.restore import try_out

            with self._in_turn(key, report):
                return try_out(file, passphrase or key, room, clock, report)

        return try_it

    def restoring(self, file: Path) -> Callable[[Report], Path]:
        """Beside the open vault, which stays as it is."""
        key, clock, path = self._workspace.vault.key.copy(), self._clock, self._path

        def restore(report: Report) -> Path:
            from sessionprep.vault.backup.restore import restore_beside

            with self._in_turn(key, report):
                return restore_beside(file, path, way_back.today(clock), (key, clock), report)

        return restore

    def second_place(self) -> Path | None:
        with suppress(Expected):
            if chosen := self._workspace.read(settings.chosen, _SECOND):
                return Path(chosen)
        return None

    def _making(self, *, only_if_changed: bool, closed: bool = False) -> Callable[[Report], Kept]:
        vault, clock, second = self._workspace.vault, self._clock, self.second_place()
        key, holding = vault.key.copy(), None if closed else vault.expect_holding()

        def make(report: Report) -> Kept:
            from sessionprep.vault.backup.make import back_up_if_changed
            from sessionprep.vault.folder import VaultFolder
            from sessionprep.vault.holding import held
            from sessionprep.vault.standing import expect_vault

            act = back_up_if_changed if only_if_changed else _in_any_case
            with self._in_turn(key, report):
                if holding is not None:
                    latest = act(holding, key, clock, report, AT_LEISURE)
                else:
                    expect_vault(VaultFolder(self._path))  # it may have been moved; nothing is made in its place
                    with held(VaultFolder(self._path)) as ours:
                        latest = act(ours, key, clock, report, _IN_HASTE)
                return _with_second(latest, second, key, report, in_haste=closed)

        return make

    def _places(self) -> tuple[Path, ...]:
        second = self.second_place()
        return (self._path / "backups", *([second] if second else []))

    @contextmanager
    def _in_turn(self, key: Key, report: Report) -> Iterator[None]:
        """The key is this work's own, and forgotten at its end."""
        with _forgotten_after(key), self._one_by_one(report):
            yield

    @contextmanager
    def _one_by_one(self, report: Report) -> Iterator[None]:
        while not self._turn.acquire(timeout=_PATIENCE):
            report(0.0)
        try:
            yield
        finally:
            self._turn.release()

    def _room(self) -> Path:
        """Where something may lie unpacked, encrypted as ever, for a moment."""
        backups = self._path / "backups"
        return backups if self.can_make and backups.is_dir() else Path(gettempdir())


@contextmanager
def _forgotten_after(key: Key) -> Iterator[None]:
    try:
        yield
    finally:
        key.forget()


def is_damage(refusal: Expected) -> bool:
    """The vault itself is damaged; it is not that a backup could not be written."""
    return isinstance(refusal, DatabaseDamaged)


def finding_last(workspace: Workspace) -> Callable[[Report], datetime | None]:
    """When the newest backup in the vault's own folder was made, whatever else somebody put there."""
    vault, until = workspace.vault, workspace.clock.now() + A_DAY
    key, place = vault.key.copy(), vault.path / "backups"

    def find(report: Report) -> datetime | None:
        from sessionprep.vault.backup.shelf import made_last

        with _forgotten_after(key):
            return made_last(place, key, until, lambda: report(0.0))

    return find


def worth_showing(found: Sequence[Shelved]) -> tuple[Shelved, ...]:
    """So many that a list still helps: each that was made with the key goes before copies of it and before the rest."""
    seals: set[object] = set()
    ranks: list[int] = []
    for each in found:
        seal = each.manifest.sealed if each.manifest and each.contents else None
        ranks.append(2 if seal is None else int(seal in seals))
        seals.add(seal)
    first = sorted(range(len(found)), key=ranks.__getitem__)[:_MOST_SHOWN]
    return tuple(found[place] for place in sorted(first))


def second_place_in(chosen: Path, vault: Path) -> Path:
    """A folder of our own in the chosen one: if it is missing later, so is the disk. Raises Expected."""
    from sessionprep.vault.files import said_plainly

    chosen = chosen.absolute()
    if chosen == vault.absolute() or vault.absolute() in chosen.parents:
        raise Expected(_("A second place should be outside the vault, best on another disk. Choose another folder."))
    place = chosen if chosen.name == _SUBFOLDER else chosen / _SUBFOLDER
    try:
        str(place).encode()
    except UnicodeEncodeError as error:  # bytes that are no text would not be found again
        raise Expected(_("The name of this folder has letters that cannot be kept. Choose another folder.")) from error
    with said_plainly():
        place.mkdir(exist_ok=True)
    return place


def choose_second_place(work: Work, place: str) -> None:
    """Empty for none."""
    settings.choose(work, _SECOND, place)


@dataclass(frozen=True, slots=True)
class _Outdated:
    """In one place: how many there are, and those of them that are certainly this vault's."""

    place: Path
    all: int
    ours: tuple[Shelved, ...]


def _sealed(found: Sequence[Shelved]) -> list[Shelved]:
    return [each for each in found if each.contents is not None]


def _shelves(places: Sequence[Path], key: Key, report: Report) -> dict[Path, tuple[Shelved, ...]]:
    """Each place is looked at once: from a slow stick that takes a while."""
    from sessionprep.vault.backup.shelf import shelf

    return {place: shelf(place, key.vault_id, key, lambda: report(0.0)) for place in places}


def _outdated(shelves: dict[Path, tuple[Shelved, ...]], key: Key, report: Report) -> list[_Outdated]:
    """All in the vault's own folder, which is the first, are its own; elsewhere, those are that lie there too."""
    from sessionprep.vault.backup.outdated import outdated, same_backups

    found = {place: outdated(shelved, key, lambda: report(0.0)) for place, shelved in shelves.items()}
    own = next(iter(found.values()))
    return [_Outdated(place, len(there), same_backups(there, own)) for place, there in found.items()]


def _ours(found: Sequence[_Outdated]) -> int:
    return sum(len(each.ours) for each in found)


def _in_any_case(holding: Holding, key: Key, clock: Clock, report: Report, patience: float) -> Latest:
    from sessionprep.vault.backup.make import Latest, back_up

    return Latest(back_up(holding, key, clock, report, patience), is_new=True)


def _with_second(latest: Latest, second: Path | None, key: Key, report: Report, *, in_haste: bool) -> Kept:
    """The first place has its backup whatever becomes of the second, which gets the one that says what is so now.

    Whether the one that is there is still whole takes long to read from a slow stick, so in haste it is not asked; nor
    is anything put there, or removed, once looking through it took too long. It catches up when there is time.
    """
    from sessionprep.vault.backup.shelf import copy_to_shelf, prune

    def alive() -> None:
        report(1.0)

    made = latest.backup if latest.is_new else None
    if second is None:
        return Kept(made)
    patience = _IN_HASTE if in_haste else AT_LEISURE
    try:
        with suppress(LookedLongEnough):
            if latest.backup and not _lies_in(second, latest.backup, key, alive, patience):
                copy = copy_to_shelf(latest.backup.file, second, key.vault_id, alive)
                prune(second, key, copy, for_at_most(patience, alive))
    except PlaceMissing:
        return Kept(made, place_missing=True)
    except Expected as refusal:
        return Kept(made, place_trouble=refusal.sentence)
    return Kept(made, place_missing=not second.is_dir())


def _lies_in(place: Path, backup: Shelved, key: Key, alive: Callable[[], object], patience: float) -> bool:
    from sessionprep.vault.backup.shelf import is_sound, sealed_one_by_one

    there = sealed_one_by_one(place, key, for_at_most(patience, alive))
    same = (each for each in there if each.manifest == backup.manifest)
    return any(patience < AT_LEISURE or is_sound(each, alive) for each in same)
