"""A desk made, filled from a folder, given out as one, and refused what is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from tests.cli.command_line import Ask, Run, flat

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
    assert "one.desk is an empty desk." in flat(run("new", "--desk", str(path)).stdout)
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
    assert "There is already something at" in flat(told.stderr)
    assert desk.read_bytes() == before
    assert "already something" in flat(run("new", status=1).stderr)


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


def test_what_leads_nowhere_is_told_by_the_import_as_by_the_check(
    ask: Ask, fresh: Path, tmp_path: Path
) -> None:
    del fresh
    folder = tmp_path / "folder"
    shutil.copytree(FOLDER, folder)
    with (folder / "claims.csv").open("a", encoding="utf-8") as claims:
        row = "{},emigration_rate,flow,{},USSR,1988-03-01,doc-106,{},{}\n".format
        head, *_ = FOLDER.joinpath("claims.csv").read_text(encoding="utf-8").split("\n", 1)
        columns = head.split(",")
        given = ["id", "subject", "attribute", "as_said", "speaker", "said_on"]
        given += ["document", "passage", "quote"]
        for cells in (
            row("a", "about 40", "41", ""),
            # A number may be written as readers write it, and quotation marks as they like.
            row("b", "about 41", "para. 1", "The Soviets want"),
            row("c", "about 42", "2", "Words that nobody wrote"),
            row("d", "about 43", "note 77", ""),
        ):
            at = dict(zip(given, cells.strip().split(","), strict=True))
            claims.write(",".join(at.get(column, "") for column in columns) + "\n")
    told = [
        (finding["code"], finding["sentence"], finding["remedy"])
        for finding in ask("import", str(folder))["findings"]
    ]
    assert [code for code, _, _ in told] == [
        "passage-not-found",
        "quote-not-found",
        "passage-not-found",
    ]
    checked = ask("check", "--as-of", "1989-01-01", status=1)["findings"]
    said = [(finding["code"], finding["sentence"], finding["remedy"]) for finding in checked]
    assert sorted(told) == sorted(each for each in said if each[0] in {code for code, *_ in told})


@pytest.mark.usefixtures("fresh")
def test_a_slip_in_a_rule_of_a_folder_is_shown_at_its_place(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(FOLDER, folder)
    conditions = folder / "conditions.toml"
    told = conditions.read_text(encoding="utf-8")
    assert "flow(emigration, 1988) >= 15000" in told
    slips = told.replace("flow(emigration, 1988) >= 15000", "flow(emigration, 1988) => 15000", 1)
    conditions.write_text(slips, encoding="utf-8")
    said = run("import", str(folder), status=1).stderr
    lines = said.splitlines()
    at = next(n for n, line in enumerate(lines) if "flow(emigration" in line)
    assert "The sign => is not understood." in flat(" ".join(lines[:at]))
    # The carets stand beneath the sign, as they do for a rule that is typed.
    assert lines[at + 1].index("^^") == lines[at].index("=>")
    assert lines[at + 1].strip() == "^^"
    assert lines[at + 2].strip() == "Did you mean >=?"
    error = ask("import", str(folder), status=1)["error"]
    (finding,) = error["findings"]
    assert finding["excerpt"][0] == "flow(emigration, 1988) => 15000"
    # In one line, as a page shows it, the words of the rule stand by themselves.
    assert "It stands in: flow(emigration, 1988) => 15000" in error["details"][0]
