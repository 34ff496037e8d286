"""How each guard stands now: asked of the system, not remembered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from sessionprep.guards.network import is_network_closed
from sessionprep.guards.process import is_file_access_closed, is_memory_closed, leaves_no_dumps


class Aspect(Enum):
    NETWORK = auto()  # no connection to another computer can be opened
    MEMORY = auto()  # other programs of this account cannot read ours
    DUMPS = auto()  # a crash leaves no copy of the memory on disk
    FILES = auto()  # what is written can be read by its owner alone


@dataclass(frozen=True, slots=True)
class Guard:
    """`active` is None where this system has no such thing, or none that we use."""

    aspect: Aspect
    active: bool | None


def guards() -> tuple[Guard, ...]:
    return (
        Guard(Aspect.NETWORK, is_network_closed()),
        Guard(Aspect.MEMORY, is_memory_closed()),
        Guard(Aspect.DUMPS, leaves_no_dumps()),
        Guard(Aspect.FILES, is_file_access_closed()),
    )
