from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fault.bad_inputs import PROVEN

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
ALL = 65


@cache
def names_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_each_bad_input_has_the_tests_it_names(tell: Callable[[str], None]) -> None:
    assert list(PROVEN) == list(range(1, ALL + 1))
    for number, tests in PROVEN.items():
        for test in tests:
            file, _colons, name = test.partition("::")
            assert name in names_in(file), (number, test)
    still_open = [str(number) for number, tests in PROVEN.items() if not tests]
    tell(f"bad inputs: {ALL - len(still_open)} of {ALL} shown to be stood; open: {', '.join(still_open) or 'none'}")
