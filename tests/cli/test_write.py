"""Papers of a desk, and papers in files, written out in every form, and cited."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from tests.cli.command_line import Ask, Run, flat

DOCUMENTS = example_folder("moscow-1988") / "documents"
DOC_106, DOC_49 = DOCUMENTS / "doc-106.txt", DOCUMENTS / "doc-49.txt"
STARTS = {
    "text": b"", "pdf": b"%PDF-1.7", "docx": b"PK", "html": b"<!doctype html>", "tei": b"<?xml",
    "cite": b"Note\n", "bibtex": b"@misc{doc-49,", "ris": b"TY  - UNPB\r\n", "csl": b"[\n",
}  # fmt: skip
NAMED_BY_THE_ID = {"cite", "bibtex", "ris", "csl"}


@pytest.mark.parametrize("paper", [DOC_106, DOC_49], ids=["doc-106", "doc-49"])
def test_a_paper_of_the_desk_comes_out_byte_for_byte(
    run: Run, desk: Path, paper: Path, tmp_path: Path
) -> None:
    assert run("write", paper.stem, "--desk", str(desk)).stdout_bytes == paper.read_bytes()
    out = tmp_path / "out.txt"
    run("write", paper.stem, "--as", "text", "-o", str(out))
    assert out.read_bytes() == paper.read_bytes()


@pytest.mark.parametrize("form", list(STARTS))
def test_a_file_gives_the_same_as_the_desk(run: Run, desk: Path, tmp_path: Path, form: str) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    run("write", "doc-49", "--desk", str(desk), "--as", form, "-o", str(first))
    run("write", str(DOC_49), "--as", form, "-o", str(second))
    piped = run("write", "-", "--as", form, typed=DOC_49.read_bytes()).stdout_bytes
    assert first.read_bytes() == second.read_bytes()
    # What is piped in has no name, by which a record of it could be called.
    assert first.read_bytes() == piped or form in NAMED_BY_THE_ID
    assert first.read_bytes().startswith(STARTS[form])


def test_the_ending_of_the_file_names_the_form(run: Run, tmp_path: Path) -> None:
    for ending, start in (("pdf", b"%PDF"), ("DOCX", b"PK"), ("TXT", DOC_49.read_bytes()[:9])):
        out = tmp_path / f"paper.{ending}"
        told = run("write", str(DOC_49), "-o", str(out)).stdout
        assert out.read_bytes().startswith(start)
        assert "Written to" in told


@pytest.mark.parametrize("ending", ["odt", "RTF", "xyz", "md", "7z"])
def test_an_ending_that_no_form_has_is_refused(run: Run, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"paper.{ending}"
    told = " ".join(run("write", str(DOC_49), "-o", str(out), status=1).stderr.split())
    assert told.startswith(f"No paper is written as “.{ending}”. Let the file end in .txt, .pdf, ")
    assert told.endswith("or name the form with --as: text, pdf, docx, html, tei, cite, bibtex, "
                         "ris, csl.")  # fmt: skip
    assert not out.exists()
    run("write", str(DOC_49), "--as", "text", "-o", str(out))
    assert out.read_bytes() == DOC_49.read_bytes()


@pytest.mark.parametrize("name", ["paper", "doc. 49", "as of 18.6.1981"])
def test_a_name_without_an_ending_is_text(run: Run, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    assert "as Text" in " ".join(run("write", str(DOC_49), "-o", str(out)).stdout.split())
    assert out.read_bytes() == DOC_49.read_bytes()


def test_the_object_tells_of_the_file(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    told = ask("write", str(DOC_106), "-o", str(out))
    assert told == {
        "file": str(out), "form": "pdf", "bytes": out.stat().st_size,
        "sha256": hashlib.sha256(out.read_bytes()).hexdigest(), "remarks": [],
    }  # fmt: skip


def test_missing_glyphs_are_told_beside_the_paper(run: Run, ask: Ask, tmp_path: Path) -> None:
    paper, out = tmp_path / "paper.txt", tmp_path / "paper.pdf"
    paper.write_text("1. Memorandum\n\nThe ferry is called 海风.\n", encoding="utf-8")
    assert "U+6D77, U+98CE" in run("write", str(paper), "-o", str(out)).stdout
    (remark,) = ask("write", str(paper), "-o", str(out))["remarks"]
    assert (remark["code"], remark["severity"]) == ("glyph-missing", "note")
    piped = run("write", str(paper), "--as", "pdf")
    assert piped.stdout_bytes.startswith(b"%PDF")
    assert piped.stdout_bytes.rstrip().endswith(b"%%EOF")
    assert "U+6D77" in piped.stderr


def test_what_cannot_be_is_refused(ask: Ask, desk: Path, tmp_path: Path) -> None:
    def code(*words: str) -> object:
        return ask("write", *words, "-o", str(tmp_path / "x.pdf"), status=1)["error"]["code"]

    assert code("doc-50") == "document-not-found"
    assert code("doc-49", "--desk", str(tmp_path / "none.desk")) == "desk-not-found"
    assert code("doc-49", "--fonts", str(tmp_path / "none")) == "folder-not-found"
    told = ask("write", "doc-49", "-o", str(tmp_path / "no" / "x.pdf"), status=1)
    assert told["error"]["code"] == "folder-not-found"
    before = desk.read_bytes()
    told = ask("write", "doc-49", "--as", "pdf", "-o", str(desk), status=1)
    assert told["error"]["code"] == "desk-kept"
    assert desk.read_bytes() == before


def test_without_a_desk_a_name_is_a_file_or_asks_for_a_desk(ask: Ask, tmp_path: Path) -> None:
    out = str(tmp_path / "x.pdf")
    assert ask("write", "paper.txt", "-o", out, status=1)["error"]["code"] == "file-not-found"
    assert ask("write", "doc-49", "-o", out, status=1)["error"]["code"] == "desk-not-named"
    paper = tmp_path / "paper.txt"
    shutil.copy(DOC_49, paper)
    told = ask("write", str(paper), "-o", str(paper), status=1)
    assert told["error"]["code"] == "paper-kept"


def test_of_several_papers_in_one_text_none_is_written_for_all(ask: Ask, tmp_path: Path) -> None:
    both = tmp_path / "both.txt"
    both.write_bytes(DOC_49.read_bytes() + b"\n" + DOC_106.read_bytes())
    told = ask("write", str(both), "-o", str(tmp_path / "both.xml"), status=1)["error"]
    assert told["sentence"] == "both.txt holds 2 papers; one is read at a time."
    assert not (tmp_path / "both.xml").exists()


def test_options_that_do_not_go_together_are_explained(run: Run, tmp_path: Path) -> None:
    assert "name the file" in run("write", str(DOC_49), "--json", status=2).output
    told = run("write", str(DOC_49), "--as", "docx", "--fonts", str(tmp_path), status=2).output
    assert "--fonts is for PDF" in told


def test_a_citation_takes_its_style_from_the_option_or_the_file(
    run: Run, desk: Path, tmp_path: Path
) -> None:
    def cited(*words: str) -> bytes:
        return run("write", "doc-106", "--desk", str(desk), *words).stdout_bytes

    assert cited("--as", "cite").startswith(b"Note\nKampelman to Shultz, memorandum, [by March 31")
    assert b", par. 6, " in cited("--as", "cite", "--passage", "6")
    for style, ending, start in (
        ("bibtex", "bib", b"@misc{doc-106,"),
        ("ris", "ris", b"TY  - UNPB\r\nID  - doc-106\r\n"),
        ("csl", "json", b'[\n  {\n    "id": "doc-106"'),
    ):
        assert cited("--style", style).startswith(start)
        assert cited("--as", "cite", "--style", style).startswith(start)
        out = tmp_path / f"cited.{ending}"
        for words in ([], ["--as", "cite"]):
            told = run("write", "doc-106", "--desk", str(desk), "-o", str(out), *words).stdout
            assert flat(told).startswith(f"Written to {out} as ")
            assert out.read_bytes().startswith(start)


def test_a_citation_of_what_is_not_there_is_refused(run: Run, ask: Ask, tmp_path: Path) -> None:
    out = str(tmp_path / "x.bib")
    told = ask("write", str(DOC_49), "-o", out, "--passage", "99", status=1)
    assert told["error"]["code"] == "paper-without-passage"
    assert "add --as cite" in run("write", str(DOC_49), "--passage", "2", status=2).output
    said = run("write", str(DOC_49), "--as", "pdf", "--style", "ris", "-o", out, status=2).output
    assert "--style is for a citation" in said


def test_a_paper_that_came_as_tei_keeps_its_markup(run: Run, tmp_path: Path) -> None:
    paper = tmp_path / "d3.xml"
    division = (
        b'<div type="document"><head>3. <hi rend="italic">Note</hi></head>  <p>Ice.</p></div>'
    )
    paper.write_bytes(division)
    for verb in ("write", "read"):
        assert division in run(verb, str(paper), "--as", "tei").stdout_bytes
