"""In plain words: what each guard, file and event is. No more is claimed than was looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.guards.standing import Aspect
from sessionprep.services.accesses import AccessKind
from sessionprep.services.evidence import Part
from sessionprep.text import _, ngettext

if TYPE_CHECKING:
    from sessionprep.guards.standing import Guard
    from sessionprep.services.evidence import Report

_KILO = 1024


def guarded(guard: Guard) -> str:
    kind = guard.aspect
    if guard.active:
        return {
            Aspect.NETWORK: _("The system lets this program open no connection to another computer."),
            Aspect.MEMORY: _("Other programs of your account cannot read what this one has in memory."),
            Aspect.DUMPS: _("If this program crashes, no copy of its memory is put on the disk."),
            Aspect.FILES: _("Files this program makes can be read by your account alone."),
        }[kind]
    if guard.active is None:
        return {
            Aspect.NETWORK: _(
                "On this system nothing outside this program keeps it from connecting. It has no part that would."
            ),
            Aspect.MEMORY: _("On this system, other programs of your account may be able to read its memory."),
            Aspect.DUMPS: _("On this system, a crash may leave a copy of its memory."),
            Aspect.FILES: _("On this system, who can read a file depends on the folder it is in."),
        }[kind]
    return {
        Aspect.NETWORK: _(
            "The guard against connections could not be put up here. The program still has no part that would connect."
        ),
        Aspect.MEMORY: _("The guard of the memory is not up: other programs of your account may be able to read it."),
        Aspect.DUMPS: _("The guard against copies of the memory is not up: a crash may leave one on the disk."),
        Aspect.FILES: _("The guard of new files is not up: other accounts may be able to read what you save."),
    }[kind]


def part(kind: Part) -> str:
    return {
        Part.DATABASE: _("everything you wrote, encrypted"),
        Part.JOURNAL: _("the last change, encrypted; needed after a crash, so never delete it"),
        Part.KEYS: _("the key, wrapped so that only your passphrase opens it"),
        Part.KEYS_COPY: _("a copy of that"),
        Part.README: _("what this folder is, for whoever finds it"),
        Part.LOCK: _("says that the vault is open; it is empty"),
        Part.BACKUPS: _("copies of the vault, encrypted"),
        Part.SET_ASIDE: _("a copy that a sync service may have set aside; never opened or deleted from here"),
        Part.OTHER: _("not part of the vault as this version knows it"),
    }[kind]


def happened(kind: AccessKind) -> str:
    return {
        AccessKind.OPENED: _("opened"),
        AccessKind.REFUSED: _("a passphrase did not match"),
        AccessKind.LOCKED: _("locked"),
        AccessKind.EXPORTED: _("a file was saved outside the vault"),
        AccessKind.PRINTED: _("a page was printed"),
        AccessKind.RESTORED: _("restored from a backup"),
        AccessKind.SALVAGED: _("saved out of a damaged vault"),
        AccessKind.CHECKED: _("every page was checked, all well"),
        AccessKind.DAMAGE_FOUND: _("every page was checked, some are damaged"),
    }[kind]


def size(count: int) -> str:
    """As file managers say it."""
    if count < _KILO:
        return ngettext("{count} byte", "{count} bytes", count).format(count=count)
    if count < _KILO * _KILO:
        return _("{count} KB").format(count=round(count / _KILO))
    return _("{count} MB").format(count=round(count / _KILO / _KILO, 1))


def outcome(report: Report) -> str:
    if report.is_sound:
        all_well = ngettext(
            "Its {pages} page is as it was written.", "All {pages} pages are as they were written.", report.pages
        )
        return all_well.format(pages=report.pages)
    if report.damaged:
        damaged = ngettext(
            "{count} page is damaged. Copy the whole folder somewhere safe before you go on.",
            "{count} pages are damaged. Copy the whole folder somewhere safe before you go on.",
            len(report.damaged),
        )
        return damaged.format(count=len(report.damaged))
    if not report.size_is_right:
        return _(
            "Its file is longer or shorter than what was saved. Copy the whole folder somewhere safe before you go on."
        )
    return _("Some pages contradict each other. Copy the whole folder somewhere safe before you go on.")
