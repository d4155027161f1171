"""An invented dossier says so in every answer, and a real one never does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from finalact.cli.demo import example_folder
from finalact.desk import Desk
from finalact.model.dossier import FICTIONAL
from finalact.store.stamp import Stamp
from tests.cli.command_line import Run, flat

ON = ("--as-of", "2019-11-15")
# What is asked of both desks; the names are those that each of them knows.
ASKED: tuple[Callable[[str, str, str], tuple[str, ...]], ...] = (
    lambda *_: ("status", *ON),
    lambda *_: ("history", "--to", "2019-11-15"),
    lambda condition, *_: ("explain", condition, *ON),
    lambda condition, *_: ("lacking", condition, *ON),
    lambda condition, *_: ("condition", "show", condition, *ON),
    lambda *_: ("condition", "list", *ON),
    lambda *_: ("pairs", *ON),
    lambda _, subject, __: ("pairs", subject, *ON),
    lambda *_: ("claims", *ON),
    lambda _, subject, __: ("claims", subject, *ON),
    lambda _, __, claim: ("claim", "show", claim),
    lambda _, __, claim: ("trace", claim, *ON),
    lambda *_: ("populations", *ON),
    lambda *_: ("promises", *ON),
    lambda *_: ("positions", *ON),
    lambda *_: ("gate", *ON),
    lambda *_: ("find", "visa", *ON),
    lambda *_: ("find", "no-such-word", *ON),
    lambda *_: ("programme", *ON),
    lambda *_: ("cases", *ON),
    lambda *_: ("representations", *ON),
    lambda *_: ("balance", *ON),
    lambda *_: ("memo", "list", *ON),
    lambda *_: ("offices", *ON),
    lambda *_: ("papers",),
    lambda *_: ("cites", "PAPER"),
    lambda *_: ("persons", "PAPER"),
    lambda *_: ("propose", "PAPER"),
)


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk that holds the invented example."""
    path = tmp_path_factory.mktemp("invented") / "velm.desk"
    with Desk.new(path) as desk:
        desk.take_in(example_folder("exit-visas-fictional"), Stamp("T", "2026-11-21T10:00:00Z"))
    return path


def _names(path: Path) -> tuple[str, str, str]:
    with Desk.open(path) as desk:
        held = desk.holding.holdings
        claim = next(claim for claim in held.claims if claim.subject)
        return held.conditions[0].id, claim.subject, claim.id


def _typed(path: Path, words: tuple[str, ...]) -> list[str]:
    with Desk.open(path) as desk:
        paper = desk.holding.holdings.papers[0].id
    return [paper if word == "PAPER" else word for word in words]


@pytest.mark.parametrize("words", ASKED)
def test_every_answer_says_once_that_it_is_invented(
    run: Run, invented: Path, example: Path, words: Callable[[str, str, str], tuple[str, ...]]
) -> None:
    said = [
        flat(run(*_typed(path, words(*_names(path))), "--desk", str(path)).stdout)
        for path in (invented, example)
    ]
    assert [told.count(FICTIONAL) for told in said] == [1, 0]


def test_what_check_finds_says_so_too(run: Run, invented: Path) -> None:
    told = run("check", *ON, "--desk", str(invented), "--code", "report-missing").stdout
    assert FICTIONAL in flat(told)


def test_a_calendar_says_so_in_every_entry(
    run: Run, invented: Path, example: Path, tmp_path: Path
) -> None:
    made = run("calendar", *ON, "--desk", str(invented)).stdout
    calendar = icalendar.Calendar.from_ical(made)
    assert calendar["description"] == FICTIONAL
    entries = calendar.walk("VEVENT")
    assert entries
    # A telephone shows one entry by itself.
    assert all(str(entry["description"]).startswith(FICTIONAL) for entry in entries)
    real = run("calendar", "--as-of", "1988-03-31", "--desk", str(example)).stdout
    assert "fictional" not in real
    assert "X-WR-CALDESC" not in real
    out = tmp_path / "velm.ics"
    told = json.loads(
        run("calendar", *ON, "--desk", str(invented), "-o", str(out), "--json").stdout
    )
    assert told["file"] == str(out)
    assert icalendar.Calendar.from_ical(out.read_bytes())["description"] == FICTIONAL


@pytest.mark.usefixtures("fresh")
def test_a_calendar_of_a_memorandum_says_so_too(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "dossier.toml").write_text('title = "The ferry"\nfictional = true\n')
    run("import", str(folder))
    drafted = ("--by", "Lund", "--on", "1988-06-01", "--subject", "The quay")
    asked = ("--recommend", "That you open it; decide by: 1 July 1988")
    run("memo", "new", "action", "quay", *drafted, *asked)
    made = run("memo", "export", "quay", "--as", "ics", "--as-of", "1988-06-02").stdout
    assert icalendar.Calendar.from_ical(made)["description"] == FICTIONAL
