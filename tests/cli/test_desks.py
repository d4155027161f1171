"""A desk made, filled from a folder, given out as one, and refused what is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from tests.cli.command_line import Ask, Run

FOLDER = example_folder("moscow-1988")


def test_a_desk_is_made_filled_given_out_and_filled_again(
    run: Run, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "one.desk is an empty desk." in run("new", "one.desk").stdout
    added = ask("import", str(FOLDER), "--desk", "one.desk")["added"]
    assert added["papers"] == 2
    assert added["conditions"] == 10
    run("export", "copy", "--desk", "one.desk")
    run("new", "two.desk")
    run("import", "copy", "--desk", "two.desk")
    for words in (["status", "--as-of", "1988-03-31"], ["papers"], ["claim", "list"]):
        assert ask(*words, "--desk", "one.desk") == ask(*words, "--desk", "two.desk")


def test_a_desk_may_be_named_behind_an_option_as_everywhere(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "one.desk"
    assert "one.desk is an empty desk." in run("new", "--desk", str(path)).stdout
    assert path.exists()
    twice = run("new", str(tmp_path / "two.desk"), "--desk", str(path), status=2).stderr
    assert "Name the desk once" in twice


@pytest.mark.usefixtures("desk")
def test_importing_twice_adds_nothing(run: Run, ask: Ask) -> None:
    assert ask("import", str(FOLDER))["added"] == {}
    assert "Nothing changed" in run("import", str(FOLDER)).stdout


def test_a_desk_is_never_made_over_another(run: Run, desk: Path) -> None:
    before = desk.read_bytes()
    told = run("new", str(desk), status=1)
    assert "There is already something at" in told.stderr
    assert desk.read_bytes() == before
    assert "already something" in run("new", status=1).stderr


@pytest.mark.usefixtures("fresh")
def test_every_fault_of_a_folder_is_told_and_nothing_is_imported(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(FOLDER, folder)
    rows = (
        "a,political_prisoners,stock,lots,USSR,1988-03-30,,",
        "b,political_prisoners,stock,about 3,USSR,1988-02-30,,",
        "c,political_prisoners,stock,about 3,USSR,1988-03-30,political_prisonrs,",
        "d,political_prisoners,stock,about 3,USSR,1988-03-30,,doc-16",
        "e,political_prisoners,,about 3,USSR,1988-03-30,,",
    )
    head = "id,subject,attribute,as_said,speaker,said_on,population,document"
    (folder / "claims.csv").write_text("\n".join([head, *rows]), encoding="utf-8")
    told = ask("import", str(folder), status=1)["error"]
    assert told["code"] == "folder-refused"
    for line in range(2, 7):
        assert any(detail.startswith(f"claims.csv, line {line}") for detail in told["details"])
    said = run("import", str(folder), status=1).stderr
    assert "Did you mean" in said
    assert ask("papers") == {"papers": []}


@pytest.mark.usefixtures("fresh")
def test_a_folder_that_is_not_there(ask: Ask) -> None:
    assert "not there" in str(ask("import", "no-such-folder", status=1))


@pytest.mark.usefixtures("fresh")
def test_whoever_records_is_named(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FINALACT_NAME")
    monkeypatch.setattr("getpass.getuser", lambda: "palmer")
    words = ("claim", "add", "--subject", "x", "--attribute", "state", "--value", "open",
             "--speaker", "USSR", "--said-on", "1988")  # fmt: skip
    assert ask(*words)["recorded"]["recorded_by"] == "palmer"
    assert ask(*words, "--recorded-by", "Clyatt")["recorded"]["recorded_by"] == "Clyatt"

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert ask(*words, status=1)["error"]["code"] == "recorder-not-named"


def test_an_empty_desk_says_that_nothing_is_asked_and_nothing_is_set(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "empty.desk")
    for word in ("status", "history", "lacking"):
        assert run(word, "--desk", "empty.desk").stdout.startswith(
            "This desk asks no question yet."
        )
    refused = run("explain", "prisoners", "--desk", "empty.desk", status=1).stderr
    assert "No conditions have been set." in refused


def test_names_alone_are_told_and_one_of_each_is_told_as_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ford").mkdir()
    (tmp_path / "ford/dossier.toml").write_text(
        'question = "May we open the ford?"\n[[sides]]\nid = "Veldia"\nspeakers = ["Veldia"]\n'
    )
    run("new", "ford.desk")
    assert "The desk took in ford: 1 side." in run("import", "ford", "--desk", "ford.desk").stdout
    run("condition", "add", "tone", "--title", "A better tone", "--by", "Marsh",
        "--on", "1 June 2024", "--desk", "ford.desk")  # fmt: skip
    assert run("export", "out", "--desk", "ford.desk").stdout == "Written to out: 1 condition.\n"
