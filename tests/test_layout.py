"""The house keeps its order: imports go one way, files stay short, the clock stays outside."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "finalact"
ORDER = (
    "model access documents claims cases diplomacy conditions decisions checks search proposals "
    "store citing holding find_view memo_view view large_desk find_desk memo_desk proposal_desk "
    "desk web cli __main__"
).split()
AT_THE_DOOR = {"web", "cli", "__main__"}
LONGEST = 300
VAGUE = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
CLOCKS = {
    "date.today",
    "datetime.date.today",
    "datetime.now",
    "datetime.utcnow",
    "datetime.datetime.now",
    "time.time",
}

MODULES = sorted(SOURCE.rglob("*.py"))


def place(path: Path) -> str:
    """The folder (or single module) of the house in which a file lies."""
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything of our own that a file imports."""
    package = ("finalact", *path.relative_to(SOURCE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def test_there_is_something_to_look_at() -> None:
    assert len(MODULES) > 5


def test_every_folder_has_its_place_in_the_order() -> None:
    assert {place(path) for path in MODULES} - {"__init__"} <= set(ORDER)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_one_way(path: Path) -> None:
    own = place(path)
    allowed = set(ORDER[: ORDER.index(own) + 1]) if own in ORDER else set()
    folders = {place(module) for module in MODULES}
    backwards = []
    for line, name in imported(path):
        parts = name.split(".")
        if parts[0] == "finalact" and parts[1:2] and parts[1] in folders - allowed:
            backwards.append(f"line {line}: {own} imports {name}")
    assert not backwards


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_files_are_short_and_named_for_a_thing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert not VAGUE & set(path.relative_to(SOURCE).with_suffix("").parts)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_clock_is_read_only_at_the_door(path: Path) -> None:
    if place(path) in AT_THE_DOOR:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    read = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    assert not CLOCKS & set(read)
