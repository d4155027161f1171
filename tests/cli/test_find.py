"""The commands `find` and `cites` over the example."""

from __future__ import annotations

from pathlib import Path

import pytest

from finalact.cli.found_sheet import BOLD, PLAIN, marked_lines
from finalact.cli.sheet import Sheet
from finalact.search.sentence import Piece
from tests.cli.command_line import Ask, Run

pytestmark = pytest.mark.usefixtures("desk")

DAY = ("--as-of", "31 March 1988")


def test_a_name_is_found_in_another_spelling_with_the_words_marked(run: Run) -> None:
    said = run("find", "Щаранский", "--in", "notes", *DAY).stdout
    assert said.startswith("Notes, with ‘Щаранский’ in any spelling")
    assert "1 found in 1 paper." in said
    assert "doc-49, p. 133, note 4" in said or "doc-49, note 4" in said or "note 4" in said
    assert "*Shcharanskiy* was a Soviet Refusenik" in said


def test_options_are_the_same_as_words_with_a_colon(ask: Ask) -> None:
    by_option = ask("find", "prisoners", "--in", "claims", "--speaker", "USSR", *DAY)
    typed = ask("find", "prisoners in:claims speaker:USSR", *DAY)
    assert by_option["words"] == typed["words"] == "claims said by USSR, with ‘prisoners’"
    assert by_option["hits"] == typed["hits"]
    assert {hit["claim"]["speaker"].split(" (")[0] for hit in typed["hits"]} == {"USSR"}


def test_a_word_behind_a_dash_is_left_out(run: Run, ask: Ask) -> None:
    by_dash = ask("find", "emigration", "-Jewish", "-Soviet", *DAY)
    by_option = ask("find", "emigration", "--without", "Jewish", "--without", "Soviet", *DAY)
    assert by_dash["words"] == by_option["words"]
    assert by_dash["hits"] == by_option["hits"] != []
    assert by_dash["total"] < ask("find", "emigration", *DAY)["total"]
    assert run("find", "-h").stdout.startswith("Usage: ")


def test_the_marks_of_json_are_places_in_the_sentence(ask: Ask) -> None:
    told = ask("find", "emigration", "--paper", "doc-106", *DAY)
    assert told["total"] == len(told["hits"]) == 3
    for hit in told["hits"]:
        for start, stop in hit["marks"]:
            assert hit["sentence"][start:stop].casefold() == "emigration"
    assert told["hits"][0]["paper"]["id"] == "doc-106"


def test_what_was_not_known_by_the_day_is_left_out(ask: Ask) -> None:
    early = ask("find", "emigration", "in:claims", "--as-of", "1975")
    late = ask("find", "emigration", "in:claims", "--as-of", "1990")
    assert early["total"] + early["not_known_yet"] == late["total"] + late["not_known_yet"]
    assert early["total"] < late["total"]


def test_a_search_is_saved_listed_asked_again_and_dropped(run: Run, ask: Ask) -> None:
    run("find", "emigration", "--kind", "memorandum", "--save", "Vienna")
    assert 'emigration kind:"memorandum"' in run("find", "--saved").stdout
    narrowed = ask("find", "Whitehead", "--saved", "vienna")
    assert narrowed["asked"] == 'emigration kind:"memorandum" Whitehead'
    refused = run("find", "--saved", "Vienne", status=1)
    assert "Did you mean Vienna?" in refused.stderr
    run("find", "--drop", "Vienna")
    assert ask("find", "--saved") == {"saved": []}


def test_nothing_found_tells_why(run: Run) -> None:
    said = run("find", "prisoners", "zeppelin", *DAY).stdout
    assert "Nothing is found." in said
    assert "‘zeppelin’ stands nowhere on this desk." in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("find",), "Nothing is named to look for."),
        (("find", "kind:memorandom"), "Did you mean memorandum"),
        (("find", "trade", "--from", "someday"), "date"),
        (("find", "trade", "--saved", ""), "not which of the saved searches"),
    ],
)
def test_what_cannot_be_asked_is_refused(run: Run, words: tuple[str, ...], told: str) -> None:
    assert told in run(*words, status=1).stderr


def test_the_pages_of_a_long_answer_are_told(run: Run) -> None:
    said = run("find", "emigration", "--page", "2", *DAY).stdout
    assert "; 21 to 40." in said
    assert "More: --page 3 of" in said


def test_a_paper_tells_what_it_cites_and_what_is_missing(run: Run, ask: Ask) -> None:
    said = run("cites", "doc-106").stdout
    assert "Telegram 4019 from Shultz’s delegation in Moscow" in said
    assert "not on this desk" in said
    assert "not found: “No record of this meeting has been found.”" in said
    told = ask("cites", "doc-49")
    assert {link["kind"] for link in told["cites"]} == {"footnote", "telegram"}
    assert told["missing"][0]["kind"] == "no film number"
    assert "There is no paper doc-1" in run("cites", "doc-1", status=1).stderr


def test_marks_are_bold_on_a_terminal_also_over_the_end_of_a_line(tmp_path: Path) -> None:
    pieces = [Piece("He spoke of "), Piece("human rights", marked=True), Piece(" that day")]
    with (tmp_path / "said").open("w") as out:
        lines = marked_lines(pieces, Sheet(out, 24, plain=False))
        plain = marked_lines(pieces, Sheet(out, 24, plain=True))
    assert "".join(lines).count(BOLD) == "".join(lines).count(PLAIN) >= 1
    assert " ".join(line.strip() for line in plain) == "He spoke of *human rights* that day"
