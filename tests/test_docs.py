"""The documentation tells of everything that the program has, and is no older than it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest

from finalact.checks import CHECKS
from finalact.cli.main import cli
from finalact.conditions.functions import FUNCTIONS
from finalact.decisions.readiness import ANSWERED_NO
from finalact.decisions.rules import RULES

HOUSE = Path(__file__).resolve().parents[1]
if str(HOUSE) not in sys.path:
    sys.path.insert(0, str(HOUSE))
make: Any = import_module("docs.make")
DOCS = HOUSE / "docs"
SOURCE = HOUSE / "src" / "finalact"
STORIES = {path.parent.name for path in (HOUSE / "tests" / "errors").glob("*/story.toml")}
CODE = re.compile(r"[a-z*]+(-[a-z*0-9]+)+")
# What makes a refusal or a finding, or hands a code on to what does.
MAKERS = re.compile(r"refus|fault|finding|trouble|damaged|not_|report|_misread", re.IGNORECASE)
# Words with a hyphen that stand first in a tuple or call and are no codes.
NO_CODES = {"utf-8"}
ONE_WORD = {"unexpected"}


def written(node: ast.expr) -> Iterator[str]:
    """What a code is written as; a star stands for what is only known when it runs."""
    if isinstance(node, ast.IfExp):
        yield from written(node.body)
        yield from written(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in node.values)


def places_of_codes(tree: ast.Module) -> Iterator[ast.expr]:
    """Where a code can stand: in a call that makes one, in a row of a table, as a default."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            if MAKERS.search(name):
                yield from node.args[:1]
            yield from (word.value for word in node.keywords if word.arg == "code")
        elif isinstance(node, ast.Tuple) and len(node.elts) >= 3:
            yield node.elts[0]
        elif isinstance(node, ast.FunctionDef):
            yield from defaults_of_code(node.args)
        elif isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "CODE" for target in node.targets
        ):
            yield node.value


def defaults_of_code(arguments: ast.arguments) -> Iterator[ast.expr]:
    """What a code is where none is given."""
    named = list(zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True))
    named += list(zip(reversed(arguments.args), reversed(arguments.defaults), strict=False))
    yield from (value for word, value in named if word.arg == "code" and value is not None)


def codes() -> dict[str, str]:
    """Every code that the program can give, with a file in which it stands."""
    found: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for place in places_of_codes(ast.parse(path.read_text("utf-8"))):
            for code in written(place):
                if code in ONE_WORD or (CODE.fullmatch(code) and code not in NO_CODES):
                    found.setdefault(code, str(path.relative_to(SOURCE)))
    rules = dict.fromkeys((*(rule.code for rule in RULES), ANSWERED_NO), "decisions/rules")
    return found | rules


def commands(
    command: click.Command = cli, words: str = "finalact"
) -> Iterator[tuple[str, click.Command]]:
    """Every command by the words that call it."""
    yield words, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=words)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            if not inner.hidden:
                yield from commands(inner, f"{words} {name}")


CODES = codes()
COMMANDS = list(commands())


def test_there_is_something_to_look_at() -> None:
    assert len(CODES) > 100
    assert len(COMMANDS) > 15


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_a_story(code: str) -> None:
    told = [story for story in STORIES if fnmatchcase(story, code)]
    assert told, f"{code} ({CODES[code]}) has no story in tests/errors/"
    for story in told:
        assert (DOCS / "errors" / f"{story}.md").exists()


@pytest.mark.parametrize("story", sorted(STORIES))
def test_every_story_is_about_a_code(story: str) -> None:
    assert [code for code in CODES if fnmatchcase(story, code)], f"nothing gives {story} any more"


@pytest.mark.parametrize(("words", "command"), COMMANDS, ids=[words for words, _ in COMMANDS])
def test_every_command_and_option_is_told_of(words: str, command: click.Command) -> None:
    page = (DOCS / "reference" / "commands.md").read_text("utf-8")
    parts = re.split(r"^#+ (finalact.*)$", page, flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert words in sections
    assert command.help, f"{words} has no help"
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            assert any(option in sections[words] for option in parameter.opts)
            assert parameter.help, f"{words} {parameter.opts[0]} has no help"


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_told_of(name: str) -> None:
    page = (DOCS / "reference" / "functions.md").read_text("utf-8")
    assert f"\n### {name}\n" in page
    assert FUNCTIONS[name].example in page


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_is_told_of(check: object) -> None:
    page = (DOCS / "reference" / "checks.md").read_text("utf-8")
    assert f"`{getattr(check, 'code', None)}`" in page


def test_every_environment_variable_is_told_of() -> None:
    page = (DOCS / "reference" / "settings.md").read_text("utf-8")
    files = [*SOURCE.rglob("*.py"), HOUSE / "run"]
    named = {n for f in files for n in re.findall(r"\b_?FINALACT_[A-Z_]+", f.read_text("utf-8"))}
    assert {"FINALACT_DESK", "FINALACT_NAME"} <= named
    assert not [name for name in sorted(named) if f"`{name}`" not in page]


def pages() -> list[Path]:
    """Every page of the documentation."""
    return sorted(DOCS.rglob("*.md"))


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(DOCS)))
def test_every_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        other = (page.parent / name).resolve() if name else page
        assert other.exists(), f"{page.name} leads to {target}"
        if anchor:
            heads = re.findall(r"^#+ (.+)$", other.read_text("utf-8"), flags=re.MULTILINE)
            told = {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}
            assert anchor in told


def test_every_page_can_be_reached_from_the_first() -> None:
    reached: set[Path] = set()
    waiting = [DOCS / "index.md"]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        links = re.findall(r"\]\(([^)\s#:]+\.md)[^)]*\)", page.read_text("utf-8"))
        waiting += [(page.parent / link).resolve() for link in links]
    assert not sorted(str(p.relative_to(DOCS)) for p in set(pages()) - reached)


def read(name: str) -> str:
    """A page as it stands."""
    return (DOCS / name).read_text("utf-8")


@pytest.fixture
def as_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages whose commands are played are played in tests/test_tutorial.py, one by one."""
    monkeypatch.setattr(make.played, "played", read)
    monkeypatch.setattr(sys, "argv", ["make.py", "--check"])


@pytest.mark.usefixtures("as_they_stand")
def test_the_generated_pages_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert (make.main(), capsys.readouterr().out) == (0, "")


@pytest.mark.usefixtures("as_they_stand")
def test_a_page_that_is_out_of_date_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name, *_ = make.played.PAGES
    aged = [(DOCS / "reference" / "verdicts.md", "As it was.")]
    monkeypatch.setattr(make, "pages", lambda: aged)
    monkeypatch.setattr(make, "strays", lambda _: [])
    monkeypatch.setattr(make.played, "played", lambda page: "" if page == name else read(page))
    assert make.main() == 1
    told = capsys.readouterr().out
    assert told.count("is out of date") == 2
    assert "docs/reference/verdicts.md is out of date" in told
    assert f"docs/{name} is out of date" in told
