"""A paper as a structured document, as an object, and as it was printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from finalact.documents.writers import WRITERS
from tests.cli.command_line import Ask, Run

DOCUMENTS = example_folder("moscow-1988") / "documents"
DOC_106, DOC_49 = DOCUMENTS / "doc-106.txt", DOCUMENTS / "doc-49.txt"


@pytest.mark.parametrize("paper", [DOC_106, DOC_49], ids=["doc-106", "doc-49"])
def test_the_printed_form_comes_out_byte_for_byte(run: Run, paper: Path, tmp_path: Path) -> None:
    assert run("read", str(paper), "--as", "text").stdout_bytes == paper.read_bytes()
    copy = tmp_path / "copy.txt"
    assert run("read", str(paper), "--as", "text", "-o", str(copy)).stdout == ""
    assert copy.read_bytes() == paper.read_bytes()


def test_a_paper_is_laid_out_for_a_person(run: Run) -> None:
    page = run("read", str(DOC_106)).stdout
    flat = " ".join(page.split())
    assert "From Kampelman, Counselor of the Department of State" in flat
    assert "Subject The Moscow Human Rights Conference" in flat
    assert "not after 31 March 1988 (inferred:" in flat
    assert "15,000.[4] | Whitehead (handwritten, left-hand margin, note 4): “Should we" in flat
    assert "to follow [Page 314] the other two" in flat
    assert "Secret" in page
    assert "under 100: fewer than 100 persons, at least one (para. 4)" in page


def test_options_recommendations_and_the_decision_are_laid_out(run: Run) -> None:
    flat = " ".join(run("read", str(DOC_49)).stdout.split())
    assert "Palmer, Acting Assistant Secretary of State for Human Rights" in flat
    assert "Favored by HA, EUR, Ambassador Kampelman. Doubted by EUR." in flat
    assert "approve, option A, by Kelly for Clark, 18 June 1981" in flat


def test_the_object_keeps_the_contract(ask: Ask) -> None:
    told = ask("read", str(DOC_106))
    assert list(told)[:6] == ["number", "kind", "effective_kind", "heading", "from", "to"]
    assert told["number"] == "106"
    assert told["criteria"][2] == "We will need a resolution of our bilateral cases, under 100."
    assert ask("read", str(DOC_106)) == told


@pytest.mark.parametrize("form", list(WRITERS))
def test_a_file_comes_out_in_every_form_as_it_is_written(
    run: Run, tmp_path: Path, form: str
) -> None:
    read, written = tmp_path / "read", tmp_path / "written"
    assert run("read", str(DOC_49), "--as", form, "-o", str(read)).stdout == ""
    run("write", str(DOC_49), "--as", form, "-o", str(written))
    assert read.read_bytes() == written.read_bytes()
    if form != "text":
        assert read.read_bytes() != DOC_49.read_bytes()


def test_what_is_piped_in_is_read(run: Run) -> None:
    piped = run("read", "-", "--as", "text", typed=DOC_106.read_bytes())
    assert piped.stdout_bytes == DOC_106.read_bytes()


def test_every_form_can_be_written_to_a_file(run: Run, tmp_path: Path) -> None:
    for words in ([], ["--json"]):
        out = tmp_path / "out"
        run("read", str(DOC_49), *words, "-o", str(out))
        assert out.read_text(encoding="utf-8") == run("read", str(DOC_49), *words).stdout


def test_the_paper_itself_is_not_written_over(ask: Ask, tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_bytes(DOC_49.read_bytes())
    told = ask("read", str(paper), "-o", str(paper), status=1)["error"]
    assert told["code"] == "paper-kept"
    assert paper.read_bytes() == DOC_49.read_bytes()


VOLUME = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="norland-01"><text><body>{}
</body></text></TEI>"""
PAPER = """<div type="document" xml:id="d{0}"><head>{0}. Editorial Note</head>
<p>Hale spoke.</p></div>"""


def test_a_volume_is_not_written_over_by_its_own_papers(ask: Ask, tmp_path: Path) -> None:
    volume = tmp_path / "volume.xml"
    content = VOLUME.format(PAPER.format(1) + PAPER.format(2))
    volume.write_text(content, "utf-8")
    told = ask("read", str(volume), "-o", str(volume), status=1)["error"]
    assert told["code"] == "paper-kept"
    assert volume.read_text("utf-8") == content
    told = ask("read", str(volume), "-o", str(tmp_path / "none" / "out.jsonl"), status=1)["error"]
    assert told["code"] == "folder-not-found"


def test_the_only_paper_of_a_volume_is_told_like_those_of_others(run: Run, tmp_path: Path) -> None:
    volume = tmp_path / "volume.xml"
    volume.write_text(VOLUME.format(PAPER.format(7)), "utf-8")
    (line,) = run("read", str(volume), "--json").stdout.splitlines()
    told = json.loads(line)
    assert (told["volume"], told["id"], told["number"]) == ("norland-01", "d7", "7")
    assert "Hale spoke." in run("read", str(volume)).stdout


def test_forms_exclude_each_other(run: Run) -> None:
    assert "not both" in run("read", str(DOC_49), "--json", "--as", "text", status=2).stdout + (
        run("read", str(DOC_49), "--json", "--as", "text", status=2).stderr
    )


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("none.txt", None, "file-not-found"),
        ("empty.txt", b"", "paper-empty"),
        ("latin.txt", "caf\u00e9".encode("latin-1"), "paper-not-readable"),
        ("paper.pdf", b"%PDF-1.7", "paper-not-readable"),
        (
            "entity.xml",
            b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "secret.txt">]><TEI>&x;</TEI>',
            "xml-not-allowed",
        ),
    ],
)
def test_what_is_no_paper_is_refused(
    ask: Ask, tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert ask("read", str(tmp_path / name), status=1)["error"]["code"] == code


def test_a_folder_is_no_paper(ask: Ask) -> None:
    assert ask("read", str(DOCUMENTS), status=1)["error"]["code"] == "file-is-folder"
