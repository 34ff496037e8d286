"""What a program gave to the kernel to be written, in every thread and child, read from a trace of its calls."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_CALLS = "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg"
_CALL = re.compile(rb"\b(?:" + _CALLS.replace(",", "|").encode() + rb")\(\d+<([^>]*)>")
_BYTES = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"')


def tracing(log: Path) -> Sequence[str]:
    """To be put before a command; nothing where calls cannot be traced."""
    strace = shutil.which("strace")
    return (
        [strace, "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "16777216", "-e", f"trace={_CALLS}", "-o", str(log)]
        if strace
        else []
    )


def payloads(log: Path) -> Iterator[tuple[str, bytes]]:
    """Where each went, as the file's name or such as “socket:[7]”, and all of it."""
    with log.open("rb") as lines:
        for line in lines:
            if call := _CALL.search(line):
                parts = (bytes.fromhex(found.replace(b"\\x", b"").decode()) for found in _BYTES.findall(line))
                yield _name(call[1]), b"".join(parts)


def _name(shown: bytes) -> str:
    """Newer versions write the path in the same digits as the bytes."""
    plain = bytes.fromhex(shown.replace(b"\\x", b"").decode()) if shown.startswith(b"\\x") else shown
    return plain.decode(errors="replace")
