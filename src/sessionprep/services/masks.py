"""The names a person never wants read on a page; kept in the vault, so that they are masked the next time too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import MaskId
from sessionprep.domain.share import Mask
from sessionprep.services import listing

if TYPE_CHECKING:
    from sessionprep.vault.work import Work


def listed(work: Work) -> tuple[Mask, ...]:
    return work.masks.all()


def add(work: Work, name: str, instead: str = "") -> Mask:
    return listing.append(work.masks, [Mask(id=MaskId(work.fresh_id()), name=name, instead=instead)])[0]


def rename(work: Work, mask: MaskId, name: str) -> None:
    """A mask without a name masks nothing any more, so it goes."""
    if name.strip():
        work.masks.put(replace(work.masks.get(mask), name=name))
    else:
        work.masks.remove(mask)


def stand_in(work: Work, mask: MaskId, instead: str) -> None:
    """What is read in the place of the name."""
    work.masks.put(replace(work.masks.get(mask), instead=instead))


def delete(work: Work, mask: MaskId) -> None:
    work.masks.remove(mask)


def names_of_others(work: Work) -> tuple[str, ...]:
    """People the person named elsewhere: pointed at on a page, never replaced unasked."""
    return tuple(dict.fromkeys(each.who for each in work.experiences.all() if each.who.strip()))
