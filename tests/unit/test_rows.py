"""Which of the 71 things a person should be able to do are acted out by a test, and where they live."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
ALL = {f"S{number:02}" for number in range(1, 72)}
_MARK = re.compile(r"^\s*@pytest\.mark\.row\(\"(S\d\d)\"\)", re.MULTILINE)
_LINE = re.compile(r"^\| (S\d\d) \|", re.MULTILINE)


def acted_out() -> set[str]:
    files = [file for file in (ROOT / "tests").rglob("test_*.py") if file != Path(__file__)]
    return {row for file in files for row in _MARK.findall(file.read_text(encoding="utf-8"))}


def test_every_row_that_is_acted_out_has_its_place_in_the_table(tell: Callable[[str], None]) -> None:
    listed = _LINE.findall((ROOT / "docs" / "rows.md").read_text(encoding="utf-8"))
    assert listed == sorted(acted_out())
    assert set(listed) <= ALL
    tell(f"rows without a test yet: {', '.join(sorted(ALL - set(listed)))}")
