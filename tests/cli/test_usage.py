"""Commands typed in a way that they do not take: a sentence, and what to type instead."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command_line import Run, flat


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("status --asof 1988-01-01", "There is no option '--asof'. Did you mean '--as-of'?"),
        ("history prisoners --as-of 1988-01-01", "Its options are --from, --to,"),
        ("--desk moscow.desk status", "'--desk' stands behind the command, not before it."),
        ("memo --desk moscow.desk list", "Write finalact memo COMMAND --desk ..."),
        ("status moscow.desk", "moscow.desk is more than the command takes. Write --desk moscow."),
        ("explain hard cases", "“cases” is more than the command takes. A name of several words"),
        ("promise keep x", "There is no command \"keep\". Did you mean 'kept'?"),
        ("parse words x", "Its commands are headings, quantities, source-notes."),
        ("outlook --series x --year abc --through 1 --target 1", "'abc' is no whole number."),
        ("outlook --series x --year 1988 --through 13 --target 1", "13 is not between 1 and 12."),
        ("status -as-of 1988-01-01", "There is no option '-a'. Did you mean '--as-of'?"),
        ("status —as-of 1988-01-01", "“—as-of” begins with a dash that is no hyphen. Write two"),
        ("status –asof 1988-01-01", "Write two hyphens: --as-of."),
        ("status 1988-03-31", "“1988-03-31” is more than the command takes. Write --as-of 1988-"),
        ("status 31 March 1988", 'Write --as-of "31 March 1988".'),
        ("status may", "A name of several words stands between quotation marks."),
        ("status --as-of", "Nothing stands behind '--as-of'."),
        ("explain", "CONDITION is left out. Write finalact explain CONDITION."),
        ("judge prisoners", "VERDICT is left out. Write finalact judge CONDITION VERDICT."),
        ("judge prisoners met --because x", "--by and --on are left out. Write --by NAME --on"),
        ("judge prisoners met --on 1988-06-01 --because x", "--by is left out. Write --by NAME"),
        ("memo archive doc-49", "--to is left out. Write --to PATH besides."),
        ("completion powershell", "Not understood, 'powershell' is not one of 'bash',"),
    ],
)
def test_wrong_usage_says_what_to_type(run: Run, typed: str, told: str) -> None:
    came = run(*typed.split(), status=2)
    assert told in " ".join(came.stderr.split())
    assert "Traceback" not in came.stderr


def test_a_table_by_itself_is_no_dossier(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "dossier" / "claims.csv"
    table.parent.mkdir()
    table.write_text("id,subject\n")
    came = run("import", str(table), "--desk", str(tmp_path / "none.desk"), status=1)
    told = " ".join(came.stderr.split())
    assert "is one file of a dossier folder." in told
    assert f"`finalact import {table.parent}`" in told.replace("- ", "-")


@pytest.mark.parametrize(
    "typed", ["--as-of 31 March 1988", "--as-of “31 March 1988”", "--as-of March 31, 1988"]
)
def test_a_date_that_the_shell_took_apart_is_told_with_its_marks(run: Run, typed: str) -> None:
    told = flat(run("status", *typed.split(), status=1).stderr)
    assert "is only a piece of a date." in told
    assert 'between straight quotation marks: --as-of "31 March 1988".' in told


@pytest.mark.usefixtures("desk")
def test_a_word_that_is_no_date_is_no_piece_of_one(run: Run) -> None:
    assert "yesterday" in run("status", "--as-of", "yesterday", status=1).stderr
    assert "piece" not in run("status", "--as-of", "yesterday", status=1).stderr
    assert "as of 31 March 1988" in flat(run("status", "--as-of", "31 March 1988").stdout)


def test_a_desk_is_not_imported_and_the_option_is_named(run: Run, desk: Path, fresh: Path) -> None:
    alone = flat(run("import", str(desk), "--desk", str(fresh), status=1).stderr)
    assert "moscow.desk is a desk, not something to take in." in alone
    assert "`finalact export FOLDER --desk" in alone
    beside = flat(run("import", str(desk.parent), str(desk), status=1).stderr)
    assert f"To import into it write --desk {desk}." in beside


def test_a_folder_that_is_not_there_is_told_in_one_sentence(run: Run, fresh: Path) -> None:
    del fresh
    told = flat(run("import", "no-such-folder", status=1).stderr)
    assert told == "no-such-folder is not there. Name the folder that holds the dossier."


@pytest.mark.usefixtures("desk")
def test_the_title_of_a_condition_leads_to_its_id(run: Run) -> None:
    told = run("explain", "Release of political and religious prisoners", status=1).stderr
    assert "Did you mean prisoners?" in told


@pytest.mark.usefixtures("desk")
def test_a_subject_beside_a_claim_is_no_pair(run: Run) -> None:
    told = flat(run("pairs", "political_prisoners", "ussr", status=2).stderr)
    assert "political_prisoners is a subject or a population: name it alone" in told


def test_nothing_can_be_read_where_the_input_is_closed() -> None:
    typed = f'exec "{sys.executable}" -m finalact read - <&-'
    came = subprocess.run(
        ["/bin/sh", "-c", typed], capture_output=True, text=True, check=False, timeout=60
    )
    assert came.returncode == 1
    assert "The paper holds no words." in came.stderr


@pytest.mark.usefixtures("desk")
def test_an_export_into_a_file_blames_no_disk(run: Run, desk: Path) -> None:
    told = flat(run("export", str(desk / "copy"), status=1).stderr)
    assert "lies in a file, not in a folder. Name a place in a folder." in told


def test_a_second_file_is_no_desk_unless_it_is_one(run: Run, desk: Path, tmp_path: Path) -> None:
    paper = tmp_path / "memo-3.txt"
    paper.write_text("3. Memorandum From Brandt to the Minister\n\n1. About 300 are held.\n")
    told = flat(run("read", str(paper), str(paper), status=2).stderr)
    assert "is more than the command takes. Name one file at a time." in told
    assert "Name one file at a time." in flat(run("status", str(paper), status=2).stderr)
    other = desk.rename(tmp_path / "kept")
    assert f"Write --desk {other}." in flat(run("status", str(other), status=2).stderr)
