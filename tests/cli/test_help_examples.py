"""Every example in the help of a command runs."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from finalact.cli.demo import example_folder
from finalact.cli.main import cli
from finalact.web import serving
from tests.cli import memoranda
from tests.cli.command_line import COMMANDS


def examples() -> Iterator[tuple[str, str]]:
    for words, command in COMMANDS.items():
        epilog = (command.epilog or "").replace("\\\n", " ")
        for line in epilog.splitlines():
            if line.strip().startswith("finalact "):
                yield words, " ".join(line.split())
    for line in (cli.epilog or "").splitlines():
        if line.strip().startswith("finalact "):
            yield "", " ".join(line.split())


def volume(name: str, papers: int) -> str:
    """A volume of some short letters."""
    division = '<div type="document" xml:id="d{0}"><head>{0}. Letter From Holt to Kell</head></div>'
    inside = "".join(division.format(number + 1) for number in range(papers))
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{name}"><text>{inside}</text></TEI>'


def lay_out_lines(room: Path) -> None:
    """A volume of two papers, a folder with a longer one, and files of notes and the like."""
    (room / "volume.xml").write_text(volume("v1", 2))
    (room / "volumes").mkdir()
    (room / "volumes" / "frus1969-76v38p1.xml").write_text(volume("frus1969-76v38p1", 120))
    (room / "notes.txt").write_text("Source: Ministry of State, Central File. Secret.\n")
    (room / "sentences.txt").write_text("About 300 prisoners were freed.\n")
    (room / "headings.txt").write_text("7. Letter From Holt to Kell\n")


def expanded(word: str) -> list[str]:
    """The files that a word with a star stands for; any other word as it is."""
    return sorted(map(str, Path().glob(word))) if "*" in word else [word]


@pytest.fixture(scope="module")
def laid_out(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the examples name: a paper, a dossier folder, desks, a table."""
    room = tmp_path_factory.mktemp("laid-out") / "room"
    room.mkdir()
    folder = example_folder("moscow-1988")
    shutil.copy(folder / "documents" / "doc-106.txt", room)
    shutil.copytree(folder, room / "moscow-1988")
    rows = [
        f"{year}-{month:02},{80 * month}" for year in (1986, 1987, 1988) for month in (1, 2, 3, 4)
    ]
    more = room / "more-figures"
    more.mkdir()
    (more / "claims.csv").write_text(
        "subject,attribute,as_said,speaker,said_on\nemigration,flow,900,USSR,1988-05-02\n"
    )
    (room / "departures.csv").write_text("\n".join(["month,count", *rows]))
    lay_out_lines(room)
    shutil.copy(example, room / "kept.desk")
    memoranda.begin(Path(shutil.copy(example, room.parent / "with-memoranda.desk")))
    return room


@pytest.fixture
def room(laid_out: Path, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that folder to stand in, and a desk with memoranda at every stage."""
    room = Path(shutil.copytree(laid_out, tmp_path / "room"))
    shutil.copy(laid_out.parent / "with-memoranda.desk", desk)
    monkeypatch.chdir(room)
    monkeypatch.setattr(serving, "serve", lambda *_, **__: None)
    monkeypatch.setattr("finalact.cli.serve.serve_pages", lambda *_, **__: None)
    return room


@pytest.mark.parametrize(("words", "line"), list(examples()), ids=str)
def test_an_example_runs(room: Path, words: str, line: str) -> None:
    line, _, into = line.partition(" > ")
    line, _, out_of = line.partition(" < ")
    if words in ("import", "export", "serve"):
        shutil.copy(room / "kept.desk", room / "moscow.desk")
    if "--volume" in line:
        CliRunner().invoke(cli, ["import", "volumes"], catch_exceptions=False)
    typed = Path(out_of).read_bytes() if out_of else None
    # What a shell does before it calls a program.
    given = [file for word in shlex.split(line)[1:] for file in expanded(word)]
    result = CliRunner().invoke(cli, given, input=typed)
    allowed = {0, 1} if words == "check" else {0}
    assert result.exit_code in allowed, result.output
    assert words == "serve" or into or "-o" in line or re.search(r"\w", result.stdout)
