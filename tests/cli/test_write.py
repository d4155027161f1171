"""Papers of a desk, and papers in files, written out as text, PDF and Word documents."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from tests.cli.command_line import Ask, Run

DOCUMENTS = example_folder("moscow-1988") / "documents"
DOC_106, DOC_49 = DOCUMENTS / "doc-106.txt", DOCUMENTS / "doc-49.txt"
STARTS = {"text": b"", "pdf": b"%PDF-1.7", "docx": b"PK"}


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
    assert first.read_bytes() == second.read_bytes() == piped
    assert first.read_bytes().startswith(STARTS[form])


def test_the_ending_of_the_file_names_the_form(run: Run, tmp_path: Path) -> None:
    for ending, start in (("pdf", b"%PDF"), ("DOCX", b"PK"), ("md", DOC_49.read_bytes()[:9])):
        out = tmp_path / f"paper.{ending}"
        told = run("write", str(DOC_49), "-o", str(out)).stdout
        assert out.read_bytes().startswith(start)
        assert "Written to" in told


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


def test_options_that_do_not_go_together_are_explained(run: Run, tmp_path: Path) -> None:
    assert "name the file" in run("write", str(DOC_49), "--json", status=2).output
    told = run("write", str(DOC_49), "--as", "docx", "--fonts", str(tmp_path), status=2).output
    assert "--fonts is for PDF" in told
