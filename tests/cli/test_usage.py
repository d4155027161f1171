"""Commands typed in a way that they do not take: a sentence, and what to type instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Run


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
