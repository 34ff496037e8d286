"""Each way the world can say no to a vault, with its own sentence and next step."""

from __future__ import annotations

from sessionprep.domain.expected import Expected
from sessionprep.text import _

_LISTED = 12  # pages; a person reads no more numbers than that


class Gone(Expected):
    def __init__(self) -> None:
        super().__init__(_("This is no longer here. It may have been deleted a moment ago."))


class TooLong(Expected):
    def __init__(self, size: int, most: int) -> None:
        sentence = _("This text takes {size} MB, and one field holds {most} MB. Split it into parts.")
        super().__init__(sentence.format(size=f"{size / 1e6:.1f}", most=f"{most / 1e6:.0f}"))


class PassphraseRefused(Expected):
    """A passphrase that could not be typed again everywhere, or not at all."""


class WrongPassphrase(Expected):
    """`perhaps_newer`: another copy of the key file cannot be read here, and may have been changed since."""

    def __init__(self, *, perhaps_newer: bool = False) -> None:
        newer = _(
            "That passphrase does not match this vault. One of the two copies of its key file is from a newer "
            "SessionPrep; if the passphrase was changed there, open the vault with that one."
        )
        super().__init__(newer if perhaps_newer else _("That passphrase does not match this vault."))


class NotAVault(Expected):
    """The place named holds something else, or nothing."""


class Unfinished(Expected):
    def __init__(self) -> None:
        super().__init__(_("Making this vault was interrupted before it held anything. Create it again."))


class KeysMissing(Expected):
    def __init__(self) -> None:
        super().__init__(
            _(
                "The key file of this vault is missing (vault.keys and its copy). "
                "Put it back from a copy of the vault’s folder, or use the recovery sheet."
            )
        )


class KeysDamaged(Expected):
    def __init__(self) -> None:
        super().__init__(
            _(
                "The key file of this vault is damaged, and so is its copy. "
                "Put it back from a copy of the vault’s folder, or use the recovery sheet."
            )
        )


class NewerVault(Expected):
    def __init__(self, sentence: str = "") -> None:
        usual = _("This vault was made by a newer SessionPrep. Nothing was changed; open it with that one.")
        super().__init__(sentence or usual)


class NewerKeys(NewerVault):
    """A file can only claim that; with neither copy to be read, no passphrase can be tried here."""

    def __init__(self) -> None:
        sentence = _(
            "The key file of this vault is from a newer SessionPrep, and so is its copy. Nothing was changed; open it "
            "with that one. If there never was a newer one, something else wrote them: use the recovery sheet."
        )
        super().__init__(sentence)


class OtherVault(Expected):
    def __init__(self) -> None:
        super().__init__(
            _(
                "The database and the key file in this folder do not belong together. "
                "Nothing was changed; put back the pair that was copied together, or use the recovery sheet."
            )
        )


class DatabaseMissing(Expected):
    def __init__(self) -> None:
        super().__init__(_("The database of this vault is missing (vault.db). Put it back from a backup."))


class DatabaseEmpty(Expected):
    def __init__(self) -> None:
        super().__init__(_("The database of this vault is an empty file (vault.db). Put it back from a backup."))


class DatabaseDamaged(Expected):
    """`pages` counts from 1; empty when it is not known where."""

    def __init__(self, pages: tuple[int, ...] = (), sentence: str = "") -> None:
        named = _("The database of this vault is damaged (page {pages}). Copy the folder, then go back to a backup.")
        somewhere = _("The database of this vault is damaged. Copy the folder, then go back to a backup.")
        listed = ", ".join(map(str, pages[:_LISTED])) + ("…" if len(pages) > _LISTED else "")
        super().__init__(sentence or (named.format(pages=listed) if pages else somewhere))
        self.pages = pages


class WrongSize(DatabaseDamaged):
    def __init__(self) -> None:
        sentence = _(
            "The file of this vault’s database (vault.db) is shorter than what was saved in it. "
            "Something else changed it, or copying it stopped halfway. Copy the folder, then go back to a backup."
        )
        super().__init__(sentence=sentence)


class AddedTo(DatabaseDamaged):
    def __init__(self) -> None:
        sentence = _(
            "Something was added at the end of this vault’s database (vault.db). What was saved before may all be "
            "there: copy the folder, then save what can still be read, or go back to a backup."
        )
        super().__init__(sentence=sentence)


class UnsafePath(Expected):
    """A link, a pipe or a folder stands where a plain file belongs."""

    def __init__(self, name: str) -> None:
        sentence = _(
            "In this vault, {name} is not a plain file, so it was not touched. Put the real file in its place."
        )
        super().__init__(sentence.format(name=name))


class SharedFile(Expected):
    """A hard link: two names for one file, of which we know one."""

    def __init__(self, name: str) -> None:
        sentence = _(
            "In this vault, {name} is one and the same file as another one elsewhere (a hard link), so writing to it "
            "would change that one too. Nothing was touched. Copy the vault’s folder and open the copy."
        )
        super().__init__(sentence.format(name=name))


class ForeignJournal(Expected):
    """It names another file, as no journal of ours does."""

    def __init__(self, name: str) -> None:
        sentence = _(
            "In this vault, {name} was not written by SessionPrep: it leads to another file. Nothing was touched. "
            "Move it out of the vault’s folder, then open the vault again; all of it is checked when it opens."
        )
        super().__init__(sentence.format(name=name))


class UnsafeFolder(Expected):
    def __init__(self, name: str) -> None:
        sentence = _("In this vault, {name} is not a folder of its own, so nothing was put there. Make it one again.")
        super().__init__(sentence.format(name=name))


class NoPermission(Expected):
    def __init__(self) -> None:
        super().__init__(_("This account may not use this place. Ask who owns it, or choose another place."))


class AlreadyOpen(Expected):
    def __init__(self, sentence: str = "") -> None:
        usual = _("This vault is already open in another window of SessionPrep. Use that one, or close it.")
        super().__init__(sentence or usual)


class PerhapsOpen(AlreadyOpen):
    """The file that keeps others out cannot be told from one that was left behind or copied along."""

    def __init__(self) -> None:
        sentence = _(
            "This vault may be open on another computer: in its folder lies the file .lock, and this disk cannot tell "
            "whether anybody still holds it. If the vault is open nowhere, remove that file and try again."
        )
        super().__init__(sentence)


class NotEnoughMemory(Expected):
    def __init__(self, mebibytes: int) -> None:
        sentence = _("Opening needs {size} MiB of free memory for a moment. Close something else and try again.")
        super().__init__(sentence.format(size=mebibytes))


class CannotSave(Expected):
    """Nothing was written; everything saved before is intact."""


class DiskFull(CannotSave):
    def __init__(self) -> None:
        super().__init__(_("There is no room left on this disk. Everything saved before is safe; free some space."))


class OpenedForReading(CannotSave):
    def __init__(self) -> None:
        super().__init__(_("This vault can only be read here. Copy its folder to a place you can write to."))


class MovedAway(CannotSave):
    def __init__(self) -> None:
        super().__init__(
            _(
                "The vault was moved, deleted or replaced by another program while it was open. "
                "Nothing was written over; put the folder back, or lock and open it again."
            )
        )


class HeldElsewhere(CannotSave):
    """The file that keeps others out went away, and somebody else made it anew."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Another window of SessionPrep opened this vault too, because something removed the file that keeps "
                "them apart (.lock), so nothing is saved from here. Copy what you have just typed, close that window, "
                "then lock and open the vault again."
            )
        )


class Overtaken(CannotSave):
    """Somebody else wrote into the vault since it was opened here, so what is shown here may not be so any more."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Another window of SessionPrep wrote into this vault since it was opened here, so nothing is saved "
                "from here over what it wrote. Copy what you have just typed, then lock and open the vault again."
            )
        )


class Busy(CannotSave):
    def __init__(self) -> None:
        super().__init__(_("Another program is using the vault right now. Try again in a moment."))


class DiskTrouble(CannotSave):
    def __init__(self) -> None:
        super().__init__(
            _("The disk did not take this. Everything saved before is safe; check the disk and try again.")
        )


class NeedsWriting(Expected):
    def __init__(self) -> None:
        super().__init__(
            _(
                "This vault is from an earlier SessionPrep and has to be brought up to date. "
                "Copy the folder to a place you can write to and open it there."
            )
        )


class InterruptedSave(Expected):
    """An interrupted save must be rolled back first, and this place cannot be written to."""

    def __init__(self) -> None:
        super().__init__(
            _("The last save was interrupted. Copy the folder to a place you can write to and open it there once.")
        )


class StrayLog(Expected):
    """SQLite takes it for what the database lacks, whoever made it, and cannot without writing."""

    def __init__(self, name: str) -> None:
        sentence = _(
            "Beside this vault’s database lies {name}, which SessionPrep does not leave there. Perhaps another program "
            "had the vault open. Copy the folder to a place you can write to and open it there once."
        )
        super().__init__(sentence.format(name=name))
