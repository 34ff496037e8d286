"""The house rules that no linter knows. Each is a function from a file to what is wrong in it, seen to bite below."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "sessionprep"
OURS = sorted(PACKAGE.rglob("*.py"))
EVERY = [*OURS, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "run.py"]
SCRIPTS = sorted(PACKAGE.rglob("*.sql"))
FILE, FUNCTION, METHODS, INIT, USUAL = 400, 50, 15, 30, 90
NOT_IDEAS = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
FORBIDDEN_SQL = re.compile(r"\bOR\s+REPLACE\b|\bREPLACE\s+INTO\b|\bCASCADE\b", re.IGNORECASE)
PLAIN_EXPORT = re.compile(r"cipher_profile|temp_store\s*=\s*(1|FILE)|KEY ''", re.IGNORECASE)
COLOUR = re.compile(r"^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$")
WAY_OUT = re.compile(r"\bplain_file\.save\b|\bimport [^#\n]*\bprint_on\b")
Rule = Callable[[str, ast.Module, str], Iterator[str]]


def long_files(_place: str, _tree: ast.Module, text: str) -> Iterator[str]:
    lines = len(text.splitlines())
    if lines > FILE:
        yield f"{lines} lines, the wall is {FILE}"


def long_functions(_place: str, tree: ast.Module, _text: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first, wall = (node.body[0].lineno, INIT - 1) if node.name == "__init__" else (node.lineno, FUNCTION)
            lines = (node.end_lineno or first) - first + 1
            if lines > wall:
                yield f"{node.name} has {lines} lines, the wall is {wall}"


def wide_classes(_place: str, tree: ast.Module, _text: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            names = {one.name for one in node.body if isinstance(one, ast.FunctionDef) and is_offered(one)}
            if len(names) > METHODS:
                yield f"{node.name} has {len(names)} public methods, the wall is {METHODS}"


def is_offered(method: ast.FunctionDef) -> bool:
    """Public and of our own making: what Qt asks for by name is not."""
    marks = {mark.id for mark in method.decorator_list if isinstance(mark, ast.Name)}
    return not method.name.startswith("_") and "override" not in marks


def files_without_an_idea(place: str, _tree: ast.Module, _text: str) -> Iterator[str]:
    if Path(place).stem in NOT_IDEAS or Path(place).stem.endswith("_manager"):
        yield "is named after no idea"


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Each call by its last name: `dialog.exec(...)` is "exec", with a dot where it hangs on something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield f".{node.func.attr}", node
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node


def forbidden_calls(place: str, tree: ast.Module, _text: str) -> Iterator[str]:
    names = {".executescript": "commits behind us"}
    if not place.startswith("app/"):  # the application's own loop is the only one, and the command line may speak
        names |= {".exec": "nests a loop", ".exec_": "nests a loop", ".processEvents": "nests a loop"}
        names |= {"print": "speaks to nobody"}
    for name, call in calls(tree):
        if name in names:
            yield f"line {call.lineno}: {name} {names[name]}"


def looks_outside_theme(place: str, tree: ast.Module, _text: str) -> Iterator[str]:
    if place.startswith("ui/theme/"):
        return
    for name, call in calls(tree):
        if name in {".setStyleSheet", "QColor", ".fromRgb"}:
            yield f"line {call.lineno}: {name} belongs in ui/theme"
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR.match(node.value):
            yield f"line {node.lineno}: a colour belongs in ui/theme"


def ways_out_past_the_list(place: str, _tree: ast.Module, text: str) -> Iterator[str]:
    """What writes a file for somebody or prints hands it to `let_out`, which notes it first."""
    if place.startswith("ui/") and WAY_OUT.search(text) and "Leaving(" not in text:
        yield "lets something out that nobody notes; see ui/kit/leaving.py"


def forbidden_sql(place: str, tree: ast.Module, _text: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from (f"line {node.lineno}: {found}" for found in _bad_sql(node.value))
            if place != "vault/readme.py" and PLAIN_EXPORT.search(node.value):
                yield f"line {node.lineno}: writes in clear"


def _bad_sql(text: str) -> Iterator[str]:
    yield from (f"{found.group()} in SQL" for found in FORBIDDEN_SQL.finditer(text))
    for table in re.finditer(r"\bCREATE\s+TABLE\b([^;]*)", text, re.IGNORECASE):
        if not re.search(r"\)\s*STRICT\s*$", table[1]):
            yield "a table that is not STRICT"


EVERYWHERE: tuple[Rule, ...] = (long_files, long_functions)
# The person that a test plays may do as many things as a person does, so width is a wall in the package alone.
IN_THE_PACKAGE: tuple[Rule, ...] = (
    wide_classes,
    files_without_an_idea,
    forbidden_calls,
    looks_outside_theme,
    forbidden_sql,
    ways_out_past_the_list,
)


def broken(rule: Rule, place: str, text: str) -> list[str]:
    return [f"{place}: {found}" for found in rule(place, _tree_of(text), text)]


@cache
def _tree_of(text: str) -> ast.Module:
    return ast.parse(text)


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE if file.is_relative_to(PACKAGE) else ROOT).as_posix()


@pytest.mark.xdist_group("house")
@pytest.mark.parametrize("rule", EVERYWHERE)
def test_the_walls_hold(rule: Rule) -> None:
    assert not [found for file in EVERY for found in broken(rule, name_of(file), file.read_text(encoding="utf-8"))]


@pytest.mark.xdist_group("house")
@pytest.mark.parametrize("rule", IN_THE_PACKAGE)
def test_the_package_keeps_the_rule(rule: Rule) -> None:
    assert not [found for file in OURS for found in broken(rule, name_of(file), file.read_text(encoding="utf-8"))]


def test_the_scripts_keep_the_rules_of_sql() -> None:
    assert SCRIPTS
    assert not [f"{name_of(file)}: {found}" for file in SCRIPTS for found in _bad_sql(file.read_text(encoding="utf-8"))]


def test_a_usual_file_is_short() -> None:
    lengths = [lines for file in OURS if (lines := len(file.read_text(encoding="utf-8").splitlines()))]
    assert median(lengths) <= USUAL


@pytest.mark.parametrize(
    ("rule", "place", "text"),
    [
        (long_files, "ui/a.py", "a = 1\n" * 401),
        (long_functions, "ui/a.py", "def a():\n" + "    b()\n" * 50),
        (long_functions, "ui/a.py", "class A:\n    def __init__(self):\n" + "        b()\n" * 30),
        (wide_classes, "ui/a.py", "class A:\n" + "".join(f"    def a{one}(self): ...\n" for one in range(16))),
        (files_without_an_idea, "ui/utils.py", ""),
        (files_without_an_idea, "ui/window_manager.py", ""),
        (forbidden_calls, "services/a.py", "print(1)"),
        (forbidden_calls, "ui/a.py", "dialog.exec()"),
        (forbidden_calls, "ui/a.py", "QApplication.processEvents()"),
        (forbidden_calls, "vault/a.py", "connection.executescript(text)"),
        (looks_outside_theme, "ui/kit/a.py", "widget.setStyleSheet('')"),
        (looks_outside_theme, "ui/tabs/a.py", "a = QColor(1, 2, 3)"),
        (looks_outside_theme, "ui/tabs/a.py", "a = '#fff'"),
        (ways_out_past_the_list, "ui/dialogs/a.py", "jobs.run(lambda _: plain_file.save(path, data), done, failed)"),
        (ways_out_past_the_list, "ui/kit/a.py", "from sessionprep.ui.kit.printing.service import print_on, printers"),
        (forbidden_sql, "vault/a.py", "a = 'INSERT OR REPLACE INTO a VALUES (1)'"),
        (forbidden_sql, "vault/a.py", "a = 'replace into a values (1)'"),
        (forbidden_sql, "vault/a.py", "a = 'REFERENCES b (id) ON DELETE CASCADE'"),
        (forbidden_sql, "vault/a.py", "a = 'CREATE TABLE a (b TEXT)'"),
        (forbidden_sql, "vault/a.py", "a = f'PRAGMA temp_store = 1'"),
        (forbidden_sql, "vault/a.py", "a = \"ATTACH x AS y KEY ''\""),
    ],
)
def test_each_rule_bites(rule: Rule, place: str, text: str) -> None:
    assert broken(rule, place, text)


@pytest.mark.parametrize(
    ("rule", "place", "text"),
    [
        (long_files, "ui/a.py", "a = 1\n" * 400),
        (long_functions, "ui/a.py", "def a():\n" + "    b()\n" * 49),
        (wide_classes, "ui/a.py", "class A:\n" + "".join(f"    def a{one}(self): ...\n" for one in range(15))),
        (long_functions, "ui/a.py", "class A:\n    def __init__(self):\n" + "        b()\n" * 29),
        (
            wide_classes,
            "ui/a.py",
            "class A:\n" + "".join(f"    @override\n    def a{one}(self): ...\n" for one in range(16)),
        ),
        (forbidden_calls, "app/a.py", "application.exec()"),
        (looks_outside_theme, "ui/theme/a.py", "a = QColor('#fff')"),
        (ways_out_past_the_list, "ui/dialogs/a.py", "Leaving(kind, partial(plain_file.save, path, data))"),
        (forbidden_sql, "vault/a.py", "a = 'CREATE TABLE a (b TEXT) STRICT;'"),
        (forbidden_sql, "ui/a.py", "a = 'a word to replace'.replace('a', 'b')"),
    ],
)
def test_no_rule_bites_what_is_right(rule: Rule, place: str, text: str) -> None:
    assert not broken(rule, place, text)
