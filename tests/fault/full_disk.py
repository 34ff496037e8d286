"""An operation again and again with little room: `python -m tests.fault.full_disk FOLDER OUT KIND SIZES MODULE …`.

KIND is `file`, where no file may be larger than each size, or `disk`, where so much of a disk is left. Prints how each
run ended and what it said. The folder is put back before each, and what it left is copied into OUT.
"""

from __future__ import annotations

import os
import resource
import runpy
import shutil
import sys
import traceback
from pathlib import Path

from sessionprep.domain.expected import Expected

ENDED, REFUSED, BROKE = 0, 3, 1
NO_LIMIT = resource.RLIM_INFINITY


def main(folder: Path, out: Path, kind: str, sizes: list[int], operation: list[str]) -> None:
    whole = out / "whole"
    shutil.copytree(folder, whole)
    filler = folder.with_name("filler")
    for size in sizes:
        shutil.rmtree(folder)
        shutil.copytree(whole, folder)
        if kind == "disk":
            fill_up(filler, size)
        ending, said = run_within(size if kind == "file" else NO_LIMIT, operation)
        filler.unlink(missing_ok=True)
        shutil.copytree(folder, out / f"{size}" / folder.name)
        print(size, ending, *said)  # noqa: T201 - read by the test


def fill_up(filler: Path, free: int) -> None:
    disk = os.statvfs(filler.parent)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, disk.f_bavail * disk.f_frsize - free))


def run_within(size: int, operation: list[str]) -> tuple[int, list[str]]:
    """In a process of its own, which shares what is imported already."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        _run(size, operation)
    os.close(writer)
    with os.fdopen(reader) as lines:
        said = lines.read().split()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def _run(size: int, operation: list[str]) -> None:
    ending = BROKE
    sys.dont_write_bytecode = True  # Python would keep half a file of it
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        sys.argv = operation
        runpy.run_module(operation[0], run_name="__main__")
        ending = ENDED
    except Expected:
        ending = REFUSED
    except BaseException:  # noqa: BLE001 - it is told by how the process ends
        traceback.print_exc()
    finally:
        os._exit(ending)


if __name__ == "__main__":
    _folder, _out, _kind, _sizes, *_operation = sys.argv[1:]
    main(Path(_folder), Path(_out), _kind, [int(size) for size in _sizes.split(",")], _operation)
