"""A trial import: all that the import would say, and a desk that stays as it is, byte for byte."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from finalact.store import migrations
from finalact.store.desk_file import DeskFile
from finalact.store.desk_mark import APPLICATION_ID
from tests.cli.command_line import Ask, Run, flat
from tests.store.library.small_volume import D1, D2, D3, volume, written

FOLDER = example_folder("moscow-1988")
FIRST = "A trial: the desk stays as it is. The import would report: "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The example, with a passage that its paper does not have."""
    shutil.copytree(FOLDER, tmp_path / "example")
    claims = tmp_path / "example" / "claims.csv"
    told = claims.read_text(encoding="utf-8")
    claims.write_text(told.replace(",doc-106,1,", ",doc-106,99,", 1), encoding="utf-8")
    return tmp_path / "example"


def seen(desk: Path) -> tuple[bytes, list[str]]:
    """The bytes of a desk, and what lies beside it."""
    return desk.read_bytes(), sorted(path.name for path in desk.parent.iterdir())


def test_a_folder_on_trial_says_what_the_import_then_says(
    run: Run, ask: Ask, fresh: Path, folder: Path
) -> None:
    before = seen(fresh)
    tried = flat(run("import", "--trial", str(folder)).stdout)
    as_object = ask("import", "--trial", str(folder))
    assert seen(fresh) == before
    assert ask("papers") == {"papers": []}
    done = ask("import", str(folder))
    assert as_object == {**done, "trial": True}
    assert done["trial"] is False
    assert done["added"]["claims"] > 300
    assert tried.startswith(f"{FIRST}The desk took in")
    assert "claims.csv, line" in tried
    # Once more: it is all there.
    before = seen(fresh)
    again = flat(run("import", "--trial", str(folder)).stdout)
    assert seen(fresh) == before
    assert again == FIRST + flat(run("import", str(folder)).stdout)
    assert "Nothing changed" in again


def test_what_would_be_added_to_a_desk_is_tried_too(
    run: Run, ask: Ask, desk: Path, tmp_path: Path
) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "claims.csv").write_text(
        "id,subject,attribute,as_said,unit,speaker,population,period,said_on,source\n"
        "one-more,jewish_emigration,flow,12,persons,NCSJ,jewish_emigration,1988-05,1988-06-02,Paper\n"
    )
    before = seen(desk)
    tried = ask("import", "--add", "--trial", str(more))
    assert seen(desk) == before
    assert tried["added"]["claims"] == 1
    assert ask("import", "--add", str(more)) == {**tried, "trial": False}
    assert "one-more" in run("claims", "jewish_emigration", "--as-of", "1989-01-01").stdout


def test_a_refusal_on_trial_is_the_refusal_of_the_import(
    run: Run, ask: Ask, fresh: Path, folder: Path
) -> None:
    (folder / "dossier.toml").write_text("title =\n")
    before = seen(fresh)
    tried = run("import", "--trial", str(folder), status=1)
    assert seen(fresh) == before
    assert tried.stdout == ""
    assert tried.stderr == run("import", str(folder), status=1).stderr
    assert "nothing was imported" in flat(tried.stderr)
    told = ask("import", "--trial", str(folder), status=1)["error"]
    assert told["code"] == "folder-refused"


def test_no_desk_is_made_by_a_trial(run: Run, folder: Path, tmp_path: Path) -> None:
    told = run("import", "--trial", str(folder), "--desk", str(tmp_path / "new.desk"), status=1)
    assert "There is no desk" in told.stderr
    assert not (tmp_path / "new.desk").exists()


def test_volumes_on_trial_build_on_one_another_and_leave_nothing(
    run: Run, ask: Ask, fresh: Path, tmp_path: Path
) -> None:
    run("import", str(written(tmp_path / "old")))
    changed = volume(D1, D2.replace("1,200", "1,300"), D3.replace('"d3"', '"d4"'))
    files = [
        str(written(tmp_path / "new", changed)),
        # The same text twice: the second is on the desk by then.
        str(written(tmp_path / "again", changed)),
        str(written(tmp_path / "new", volume(D1, id_="other"), "other.xml")),
        str(written(tmp_path / "new", b"<TEI><text>", "broken.xml")),
        str(tmp_path / "gone.xml"),
        str(paper := tmp_path / "new" / "memo-3.txt"),
    ]
    paper.write_text("3. Memorandum From Brandt to the Minister\n\n1. About 300 are held.\n")
    before = seen(fresh)
    words = flat(run("import", "--trial", *files, status=1).stdout)
    tried = ask("import", "--trial", *files, status=1)
    assert seen(fresh) == before
    first, second = (each for each in tried["volumes"] if each["volume"] == "issel1969-76v03")
    assert (first["changed"], first["new"], first["gone"]) == (["d2"], ["d4"], ["d3"])
    assert second["outcome"] == "already there"
    assert words.startswith(FIRST)
    assert words.removeprefix(FIRST) == flat(run("import", *files, status=1).stdout)
    told = ask("import", *files, status=1)
    assert told["trial"] is False
    assert [each["outcome"] for each in told["volumes"] if each["volume"] == "memo-3"] == [
        "already there"
    ]


def test_a_desk_of_an_earlier_version_stays_one(
    run: Run, ask: Ask, tmp_path: Path, folder: Path
) -> None:
    old = tmp_path / "old" / "old.desk"
    old.parent.mkdir()
    plain = sqlite3.connect(old)
    plain.executescript((migrations.PLACE / "versions" / "0001_first_desk.sql").read_text())
    plain.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    plain.execute("INSERT INTO alembic_version VALUES ('0001')")
    plain.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    plain.execute("PRAGMA journal_mode = WAL")
    plain.commit()
    plain.close()
    before = seen(old)
    told = run("import", "--trial", str(folder), "--desk", str(old))
    assert seen(old) == before
    assert "The desk took in" in told.stdout
    assert "for this trial it is taken as brought up to date" in flat(told.stderr)
    assert ask("import", str(folder), "--desk", str(old))["added"]["papers"] == 2


def test_a_desk_that_cannot_be_written_refuses_the_trial_as_it_would_the_import(
    run: Run, fresh: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("finalact.store.desk_file.os.access", lambda *_: False)
    told = run("import", "--trial", str(folder), status=1).stderr
    assert "may be read but not written" in flat(told)
    assert told == run("import", str(folder), status=1).stderr
    monkeypatch.undo()
    with DeskFile.open(fresh) as desk, desk.writing():
        pass


def test_nobody_else_sees_what_a_trial_writes(fresh: Path) -> None:
    from finalact.store.desk_on_trial import DeskOnTrial  # noqa: PLC0415

    with DeskOnTrial.open(fresh) as trial, trial.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE tried (n INTEGER)")
        with DeskFile.open(fresh) as other, other.reading() as reading:
            seen_by_other = reading.exec_driver_sql(
                "SELECT count(*) FROM sqlite_master WHERE name = 'tried'"
            ).scalar_one()
        assert seen_by_other == 0
    with DeskFile.open(fresh) as other, other.writing() as writing:
        writing.exec_driver_sql("CREATE TABLE tried (n INTEGER)")
