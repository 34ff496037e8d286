from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from sessionprep.domain.records import RECORD_TYPES
from sessionprep.vault import driver, meta
from sessionprep.vault.contents import contents_of
from sessionprep.vault.driver import refusal
from sessionprep.vault.files import identity
from sessionprep.vault.ledger import Ledger
from sessionprep.vault.mapping.every import mapping_of
from sessionprep.vault.migrate import is_behind
from sessionprep.vault.refusals import DatabaseDamaged, MovedAway, OpenedForReading, OtherVault, Overtaken
from sessionprep.vault.sealed import Sealed
from sessionprep.vault.snapshot import snapshot
from sessionprep.vault.verify import verify
from sessionprep.vault.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.contents import Contents
    from sessionprep.vault.driver import Connection
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.holding import Holding
    from sessionprep.vault.key import Key
    from sessionprep.vault.verify import Report

_KEEP, _LEAVE = "COMMIT", "ROLLBACK"


@dataclass(frozen=True, slots=True)
class Count:
    kind: type[AnyRecord]
    records: int


class Seal(Protocol):
    def opens(self, key: Key) -> bool:
        """Whether the passphrase of the vault with this key was given again, and it counts still."""
        ...


class Vault:
    """An open vault: one connection, used by one thread. `notices` are sentences the person should see once."""

    def __init__(
        self, folder: VaultFolder, connection: Connection, clock: Clock, key: Key, holding: Holding | None
    ) -> None:
        self._folder = folder
        self._connection = connection
        self._clock = clock
        self._holding = holding
        self._identity = identity(folder.database)
        self._current: Ledger | None = None
        self._sealed = Sealed(connection)
        self._seen: int | None = driver.others_writes(connection)
        self.key = key
        self.read_only = holding is None
        self.notices: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        return self._folder.path

    @property
    def name(self) -> str:
        return self._folder.name

    @contextmanager
    def work(self, seal: Seal | None = None) -> Iterator[Work]:
        """Everything done inside is kept together when it ends well, and undone together when it does not.

        Without an open seal, what is sealed is as if it were not there.
        """
        with self._writing(everything=self._opened_by(seal)) as work:
            yield work

    @contextmanager
    def reading(self, seal: Seal | None = None) -> Iterator[Work]:
        """A view that does not change while it is read; within a piece of work, it sees that work so far."""
        with self._reading(everything=self._opened_by(seal)) as work:
            yield work

    @contextmanager
    def reading_past_seal(self) -> Iterator[Work]:
        """For the owner's whole copy, after the passphrase was given for it: nothing of this is shown in the window."""
        with self._reading(everything=True) as work:
            yield work

    @contextmanager
    def working_past_seal(self) -> Iterator[Work]:
        """To put something under the seal with all that belongs to it, also what was there before."""
        with self._writing(everything=True) as work:
            yield work

    def _opened_by(self, seal: Seal | None) -> bool:
        return seal is not None and seal.opens(self.key)

    @contextmanager
    def _writing(self, *, everything: bool) -> Iterator[Work]:
        if self.read_only:
            raise OpenedForReading
        if self._current is not None:
            raise RuntimeError("one piece of work at a time")
        if self._holding is not None and not self._was_moved():
            self._holding.expect_ours()
        with self._said_plainly(), self._transaction("BEGIN IMMEDIATE", _KEEP, everything=everything) as ledger:
            yield Work(ledger)
            ledger.balance()

    @contextmanager
    def _reading(self, *, everything: bool) -> Iterator[Work]:
        if self._current is not None:
            if self._current.sight.everything is not everything:
                raise RuntimeError("one piece of work sees all of it or not")
            yield Work(self._current)
            return
        with self._said_plainly(), self._transaction("BEGIN", _LEAVE, everything=everything) as ledger:
            yield Work(ledger)

    def counts(self) -> tuple[Count, ...]:
        """They are shown, so what is sealed is not counted."""
        with self.reading() as work:
            return tuple(Count(kind, work.table(kind).count()) for kind in RECORD_TYPES)

    def sealed_counts(self) -> dict[str, int]:
        """How many rows of each table are sealed. A vault of an earlier version has none: nothing sealed them then."""
        with self._reading(everything=False):
            behind = is_behind(self._connection)
            return {} if behind else {mapping_of(kind).table: len(self._sealed.of(kind)) for kind in RECORD_TYPES}

    def verify(self, progress: Callable[[int, int], None] = lambda _done, _steps: None) -> Report:
        """Read every page. Slow for a large vault: a worker thread does it on a vault it opened read-only itself."""
        with self.reading():  # nobody can write between the first check and the last
            return verify(self._connection, self._folder.database, progress)

    def contents(self, alive: Callable[[], object] = lambda: None) -> Contents:
        """Reads every row; `alive` may stop it by raising."""
        with self.reading(), driver.watched(self._connection, alive):
            return contents_of(self._connection)

    def copy_to(self, target: Path, alive: Callable[[], object] = lambda: None) -> Contents:
        """Everything, packed closely, into this empty file under the same key. For a worker, on a vault it opened.

        What comes back was read when nobody had written since the copy: both say the same.
        """
        with self._said_plainly(), driver.watched(self._connection, alive):
            return snapshot(self._connection, target)

    @property
    def made_at(self) -> datetime:
        with self._said_plainly():
            return meta.made_at(self._connection)

    def expect_holding(self) -> Holding:
        """What shows that nobody else writes to this folder."""
        if self._holding is None:
            raise OpenedForReading
        return self._holding

    def keys_were_put(self, generation: int) -> None:
        """vault.keys was written anew while this is open. Noted, so that an older one put back is noticed."""
        self.key = replace(self.key, generation=generation)
        with self._said_plainly(), self._transaction("BEGIN IMMEDIATE", _KEEP, everything=False):
            meta.put_keys_generation(self._connection, generation)

    def close(self) -> None:
        """Let go of the file, the lock and the key. Closing twice is fine."""
        self._connection.close()
        self.key.forget()
        if self._holding is not None:
            self._holding.release()

    @contextmanager
    def _transaction(self, begin: str, end: str, *, everything: bool) -> Iterator[Ledger]:
        self._connection.execute(begin)
        ledger = self._current = Ledger(
            self._connection, self._clock.now(), self._sealed, writable=end == _KEEP, everything=everything
        )
        was_alone = False
        try:
            self._sealed.look_again()
            was_alone = self._is_alone(needed=ledger.writable)
            yield ledger
            self._connection.execute(end)
        except BaseException:
            self._roll_back(was_alone=was_alone)
            raise
        finally:
            ledger.close()
            self._current = None

    def _is_alone(self, *, needed: bool) -> bool:
        """Nobody else has written since this was opened, so no screen shows anything that is not so any more."""
        now = driver.others_writes(self._connection)
        if self._seen is None:
            self._seen = now
        if needed and self._seen != now:
            raise Overtaken
        return self._seen == now

    def _roll_back(self, *, was_alone: bool) -> None:
        """SQLite may have done it already, when the disk was full. It then reads all anew, which looks like others."""
        self._sealed.forget_all()
        if self._connection.in_transaction:
            self._connection.execute(_LEAVE)
        if was_alone:
            self._seen = self._seen_now()

    def _seen_now(self) -> int | None:
        """None while the disk does not even let go of what it refused: then it is learnt once it does."""
        try:
            return driver.others_writes(self._connection)
        except Exception as error:
            if refusal(error) is None:
                raise
            return None

    @contextmanager
    def _said_plainly(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            sentence = refusal(error)
            if sentence is None:
                raise
            if self._was_moved():
                raise MovedAway from error
            raise (DatabaseDamaged() if isinstance(sentence, OtherVault) else sentence) from error

    def _was_moved(self) -> bool:
        try:
            return identity(self._folder.database) != self._identity
        except OSError:
            return True
