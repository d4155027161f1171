"""Pages whose commands are played: what the program prints is written beneath each command.

A block marked `console` holds commands behind a dollar sign, each with what it prints. A block
marked `toml file=NAME` (or `csv`, `text`) is written to that file first. A comment
`<!-- prepare: COMMAND -->` is played without being shown. Every page begins in a fresh folder in
which the examples lie under examples/.
"""

from __future__ import annotations

import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.errors.running import SETTING, UNSET, run_command

HOUSE = Path(__file__).resolve().parents[2]
PAGES = (
    "tutorial/first-answer.md",
    "how-to/record-a-claim.md",
    "how-to/take-claims-from-a-paper.md",
    "how-to/bring-in-a-folder.md",
    "how-to/bring-in-a-memorandum.md",
    "how-to/read-a-volume.md",
    "how-to/take-in-whole-volumes.md",
    "how-to/declare-sides-and-populations.md",
    "how-to/write-a-condition.md",
    "how-to/answer-a-scope-question.md",
    "how-to/judge-by-a-person.md",
    "how-to/treat-a-condition.md",
    "how-to/follow-a-promise.md",
    "how-to/keep-a-gate.md",
    "how-to/plan-meetings.md",
    "how-to/keep-a-register-of-cases.md",
    "how-to/compare-two-figures.md",
    "how-to/see-what-is-lacking.md",
    "how-to/see-what-moved.md",
    "how-to/record-a-representation.md",
    "how-to/keep-a-balance-sheet.md",
    "how-to/write-and-clear-a-memorandum.md",
    "how-to/carry-figures-and-judgement.md",
    "how-to/decide-and-follow-up.md",
    "how-to/find-words-in-papers.md",
    "how-to/read-a-word-document.md",
    "how-to/write-a-paper-out.md",
    "how-to/cite-a-paper.md",
    "how-to/see-who-is-in-a-paper.md",
    "how-to/trace-and-archive.md",
)
_BLOCK = re.compile(
    r"^<!-- prepare: (?P<silent>.+?) -->$|^```(?P<kind>\w+)(?: file=(?P<file>\S+))?\n"
    r"(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def played(name: str) -> str:
    """The page with everything that its commands print today."""
    text = (HOUSE / "docs" / name).read_text("utf-8")
    with _fresh_folder():
        return _BLOCK.sub(_play_block, text)


def commands_in(text: str) -> list[str]:
    """Every command of a page that a reader is shown, as one line each."""
    return [
        command
        for block in _BLOCK.finditer(text)
        if block["kind"] == "console"
        for command, _ in _commands(block["body"])
    ]


def _play_block(block: re.Match[str]) -> str:
    if block["silent"]:
        said = run_command(block["silent"])
        if said.status:
            raise AssertionError(f"{block['silent']}: {said.text}")
    elif block["file"]:
        path = Path(block["file"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block["body"], "utf-8")
    elif block["kind"] == "console":
        lines = "".join(
            f"{written}\n{_play(command)}" for command, written in _commands(block["body"])
        )
        return f"```console\n{lines}```"
    return block[0]


def _commands(body: str) -> Iterator[tuple[str, str]]:
    """Each command as one line and as it is written, over several lines perhaps."""
    lines = iter(body.splitlines())
    for line in lines:
        if not line.startswith("$ "):
            continue
        written = [line]
        while written[-1].endswith("\\"):
            written.append(next(lines))
        joined = " ".join(part.removesuffix("\\").strip() for part in written)
        yield joined.removeprefix("$ "), "\n".join(written)


def _play(command: str) -> str:
    words = shlex.split(command)
    if words[0] == "export":
        name, _, value = words[1].partition("=")
        os.environ[name] = value
        return ""
    return run_command(command).text


@contextmanager
def _fresh_folder() -> Iterator[None]:
    here, environment = Path.cwd(), dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(HOUSE / "src" / "finalact" / "examples")
        os.environ.update(SETTING)
        for name in (*UNSET, "FINALACT_DESK"):
            os.environ.pop(name, None)
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(here)
            os.environ.clear()
            os.environ.update(environment)
