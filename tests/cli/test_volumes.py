"""Whole volumes on the command line: taken in, listed, cited, written, given out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Ask, Run, flat
from tests.store.library.small_volume import D1, D2, D3, PERSONS, volume, written

V = "issel1969-76v03"
pytestmark = pytest.mark.usefixtures("fresh")


def test_volumes_come_in_and_what_cannot_be_read_is_told(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    sound = written(tmp_path / "in")
    broken = written(tmp_path / "in", b"<TEI><text>", "broken.xml")
    gone = str(tmp_path / "gone.xml")
    told = flat(run("import", str(sound), str(broken), gone, status=1).stdout)
    assert f"{V}: 3 papers, 3 notes, first edition." in told
    assert "broken.xml: left out. broken.xml holds no paper" in told
    assert "gone.xml: left out. There is no file" in told
    assert "1 file taken in, 2 left out." in told
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
    assert "is a dossier folder" in flat(refused)


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
    assert "1 volume" in flat(run("export", str(tmp_path / "out")).stdout)
    assert (tmp_path / "out" / "volumes" / "issel.xml").read_bytes() == volume()


def test_an_empty_desk_says_how_a_volume_comes_in(run: Run) -> None:
    assert "finalact import" in run("volumes").stdout
    assert "finalact import" in run("papers", "--volume", "any", status=1).stderr


def test_one_volume_is_told_alone_and_a_slip_is_seen(run: Run, ask: Ask, tmp_path: Path) -> None:
    run("import", str(written(tmp_path)))
    run("import", str(written(tmp_path, volume(id_="second"), "second.xml")))
    told = run("volumes", "second").stdout
    assert "Papers of the Mission at Issel" in told
    assert V not in told
    assert "`finalact papers --volume second`" in told
    assert [each["volume"] for each in ask("volumes", "second")["volumes"]] == ["second"]
    assert "Did you mean second?" in run("volumes", "secnd", status=1).stderr


def test_two_editions_that_come_back_are_one_volume(run: Run, ask: Ask, tmp_path: Path) -> None:
    run("import", str(written(tmp_path)))
    run("import", str(written(tmp_path, volume(D1, D2))))
    run("export", str(tmp_path / "out"))
    run("new", str(tmp_path / "other.desk"))
    told = ask("import", str(tmp_path / "out"), "--desk", str(tmp_path / "other.desk"))
    assert told["added"]["volumes"] == 1


def test_the_people_of_a_paper_stand_with_the_line_of_the_volume(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    memo = D2.replace("<p>Dep", '<p>The <gloss target="#t_MI">MI</gloss> asked. Dep').replace(
        "</note></p>", '</note></p>\n  <closer><signed corresp="#p_LG">G. Lind</signed></closer>'
    )
    terms = """<div type="section" xml:id="terms"><head>Terms</head><list>
      <item><hi rend="strong"><term xml:id="t_MI">MI</term></hi>, Mission at Issel</item>
      <item><hi rend="strong"><term xml:id="t_XX">XX</term></hi>, another</item></list></div>"""
    run("import", str(written(tmp_path, volume(memo, D3, persons=PERSONS + terms))))
    told = ask("persons", f"{V}-d2")
    named = [(each["as"], each["name"], each["office"]) for each in told["persons"]]
    assert named == [
        ("from", "Lind", "Head of Mission"),
        ("to", "Brandt", "Minister"),
        ("signed", "G. Lind", None),
    ]
    lines = [each["listed"] and each["listed"]["said"] for each in told["persons"]]
    assert lines == ["Head of Mission at Issel", None, "Head of Mission at Issel"]
    assert told["named"] == []
    assert [entry["key"] for entry in told["terms"]] == ["t_MI"]
    page = run("persons", f"{V}-d2").stdout
    assert "Signed\n  G. Lind\n    Lind, Gwen, Head of Mission at Issel" in page
    assert "MI, Mission at Issel" in page
    assert "names nobody" in run("persons", f"{V}-d3").stdout
    assert "There is no paper gone" in run("persons", "gone", status=1).stderr


def test_a_printed_text_of_several_papers_comes_in_paper_by_paper(
    run: Run, ask: Ask, tmp_path: Path
) -> None:
    both = "".join(
        f"{n}. Memorandum From Lind to Brandt1\n\nSUBJECT\n\n  • The ferry\n\nAbout {n}00 families "
        f"wait.\n\n  1. Source: Ministry Archives, Box {n}. Secret.\n"
        for n in (4, 5)
    )
    text = tmp_path / "issel.txt"
    text.write_text(both)
    told = run("import", str(text)).stdout
    assert "issel-d4: the paper is on the desk now." in told
    assert "issel-d5: the paper is on the desk now." in told
    assert "1 file taken in." in told
    assert [paper["id"] for paper in ask("papers")["papers"]] == ["issel-d4", "issel-d5"]
    assert "wait" in run("find", "500 families", "--paper", "issel-d5").stdout
    assert "issel-d5: the paper is on the desk already" in run("import", str(text)).stdout
    # One that is new comes in beside those that are there.
    text.write_text(both + both.replace("5. Memo", "6. Memo")[both.index("5. Memo") :])
    again = ask("import", str(text))["volumes"]
    assert [each["outcome"] for each in again][:2] == ["already there", "already there"]
    assert len(ask("papers")["papers"]) == 3
