"""Whole volumes on the command line: taken in, listed, cited, written, given out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Ask, Run
from tests.store.library.small_volume import D1, D2, D3, volume, written

V = "issel1969-76v03"
pytestmark = pytest.mark.usefixtures("fresh")


def test_volumes_come_in_and_what_cannot_be_read_is_told(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    sound = written(tmp_path / "in")
    broken = written(tmp_path / "in", b"<TEI><text>", "broken.xml")
    told = run("import", str(sound), str(broken), str(tmp_path / "gone.xml"), status=1).stdout
    flat = " ".join(told.split())
    assert f"{V}: 3 papers, 3 notes, first edition." in flat
    assert "broken.xml: left out. broken.xml holds no paper" in flat
    assert "gone.xml: left out. There is no file" in flat
    assert "1 file taken in, 2 left out." in flat
    again = ask("import", str(sound))
    assert [each["outcome"] for each in again["volumes"]] == ["already there"]
    hurt = written(tmp_path / "new", volume(D1, D2.replace("</note></p>", "</p>"), D3))
    report = ask("import", str(hurt), status=1)["volumes"][0]
    assert report["outcome"] == "taken in"
    assert report["left_out"] == ["d2"]
    assert [found["code"] for found in report["findings"]] == ["volume-paper-broken"]


def test_a_folder_of_volumes_stands_for_its_files_and_a_paper_for_itself(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    shelf = tmp_path / "shelf"
    written(shelf)
    written(shelf, volume(id_="second"), "second.xml")
    assert "2 files taken in." in run("import", str(shelf), "--jobs", "1").stdout
    note = tmp_path / "memo-3.txt"
    note.write_text("3. Memorandum From Brandt to the Minister\n\n1. About 300 are held.\n")
    assert "memo-3: the paper is on the desk now." in run("import", str(note)).stdout
    assert "already; nothing changed" in run("import", str(note)).stdout
    told = ask("papers")
    assert [paper["id"] for paper in told["papers"]] == ["memo-3"]
    assert told["in_volumes"] == {"papers": 6, "volumes": 2}
    assert "And 6 papers of 2 volumes" in run("papers").stdout
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "dossier.toml").write_text('title = "t"\n')
    refused = run("import", str(tmp_path / "dossier"), str(note), status=1).stderr
    assert "dossier folder" in refused


def test_papers_of_a_volume_are_listed_in_parts(run: Run, ask: Ask, tmp_path: Path) -> None:
    papers = [D3.replace('"d3"', f'"d{n}"').replace("3. ", f"{n}. ") for n in range(1, 71)]
    run("import", str(written(tmp_path, volume(*papers))))
    first = run("papers", "--volume", V).stdout
    assert "Papers 1 to 50 of 70. `--part 2` shows the next." in first
    last = run("papers", "--volume", V, "--part", "2").stdout
    assert f"{V}-d70" in last
    assert f"{V}-d50\n" not in last
    every = ask("papers", "--volume", V)["papers"]
    assert [paper["id"] for paper in every] == [f"{V}-d{n}" for n in range(1, 71)]
    assert "Did you mean" in run("papers", "--volume", V[:-1], status=1).stderr


def test_a_claim_cites_a_paper_of_a_volume_and_the_paper_is_written_out(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    run("import", str(written(tmp_path)))
    run(
        *("claim", "add", "--subject", "writers", "--attribute", "stock", "--as-said", "about 300"),
        *("--speaker", "Republic", "--said-on", "1973-05-01", "--new", "--passage", "1"),
        *("--document", f"{V}-d1", "--quote", "about 300 writers are held"),
    )
    assert [paper["id"] for paper in ask("papers")["papers"]] == [f"{V}-d1"]
    assert "about 300 writers" in run("write", f"{V}-d1").stdout
    assert "1,200" in run("write", f"{V}-d2").stdout
    editions = ask("volumes")["volumes"]
    assert [(each["volume"], each["edition"], each["newest"]) for each in editions] == [
        (V, 1, True)
    ]
    assert "1 volume" in run("export", str(tmp_path / "out")).stdout
    assert (tmp_path / "out" / "volumes" / "issel.xml").read_bytes() == volume()


def test_an_empty_desk_says_how_a_volume_comes_in(run: Run) -> None:
    assert "finalact import" in run("volumes").stdout
    assert "finalact import" in run("papers", "--volume", "any", status=1).stderr
