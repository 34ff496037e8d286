from __future__ import annotations

import re
import sys
from pathlib import Path
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING

import PySide6
import pytest
import shiboken6

import sessionprep
from sessionprep.shared_libraries import OFF_SCREEN, WINDOW, Package, install_line, lacking, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings all it needs")
QT = Path(PySide6.__file__).parent
SHIPPED = {file.name: file for home in (QT, Path(shiboken6.__file__).parent) for file in home.rglob("*.so*")}
XCB = QT / "Qt/plugins/platforms/libqxcb.so"
# What Python itself cannot run without, and the C++ runtime that apt brings.
BASE = re.compile(r"ld-linux|lib(c|m|dl|pthread|rt|gcc_s|stdc\+\+)\.so")


@linux_only
def test_the_list_for_drawing_is_what_qt_links() -> None:
    plugins = [*QT.glob("Qt/plugins/iconengines/*.so"), *QT.glob("Qt/plugins/imageformats/libq[!p]*.so")]
    found = linked([*modules(), *plugins, QT / "Qt/plugins/platforms/libqoffscreen.so"])
    assert found == {library for package in OFF_SCREEN for library in package.libraries}


@linux_only
def test_the_list_for_a_window_is_what_qt_links_besides() -> None:
    found = linked([*modules(), *QT.glob("Qt/plugins/platforminputcontexts/lib[ci]*.so"), XCB])
    assert found == {library for package in OFF_SCREEN + WINDOW for library in package.libraries}


@linux_only
def test_only_what_cannot_be_found_is_named() -> None:
    asked = [Package("libc6", ("libc.so.6",)), Package("libnothing9", ("libnothing.so.9", "libm.so.6"))]
    assert lacking(asked) == [Package("libnothing9", ("libnothing.so.9",))]


def test_a_person_reads_what_is_missing_and_one_line_to_run() -> None:
    gone = [Package("libnothing9", ("libnothing.so.9",)), Package("libnever1", ("libnever.so.1", "libnever-x.so.1"))]
    assert sentence(gone).endswith("does not have: libnothing.so.9, libnever.so.1, libnever-x.so.1.")
    assert install_line(package.name for package in gone) == "apt-get install libnothing9 libnever1"


def modules() -> list[Path]:
    """The parts of Qt that our own code imports."""
    sources = Path(sessionprep.__file__).parent.rglob("*.py")
    names = {
        name
        for file in sources
        for name in re.findall(r"(?:from|import) PySide6\.(Qt\w+)", file.read_text(encoding="utf-8"))
    }
    return [QT / f"{name}.abi3.so" for name in names & {file.name.partition(".")[0] for file in QT.glob("*.abi3.so")}]


def linked(starts: Iterable[Path]) -> set[str]:
    """The libraries from outside the wheels that these files and the shipped ones under them ask for."""
    todo, seen, outside = list(starts), set[Path](), set[str]()
    while todo:
        file = todo.pop()
        if file not in seen:
            seen.add(file)
            names = set(needed(file))
            todo += [SHIPPED[name] for name in names & SHIPPED.keys()]
            outside |= {name for name in names - SHIPPED.keys() if not BASE.match(name)}
    return outside


def needed(file: Path) -> Iterator[str]:
    """The NEEDED entries of a 64-bit ELF file's dynamic section."""
    data = file.read_bytes()
    table, size, count = *unpack_from("<Q", data, 40), *unpack_from("<HH", data, 58)
    sections = [unpack_from("<IIQQQQIIQQ", data, table + size * index) for index in range(count)]
    for _name, kind, _flags, _address, offset, length, link, *_rest in sections:
        if kind == 6:  # SHT_DYNAMIC
            for tag, value in iter_unpack("<qQ", data[offset : offset + length]):
                if tag == 1:  # DT_NEEDED
                    start = sections[link][4] + value
                    yield data[start : data.index(b"\0", start)].decode()
