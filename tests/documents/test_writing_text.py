"""The table of those who write papers, and the text they write."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed
from finalact.documents.writers import WRITERS, Dressing, writer_for, writer_of, written
from finalact.model.refusal import Refusal


@pytest.mark.parametrize("number", ["49", "106"])
def test_text_is_the_paper_byte_for_byte(papers: dict[str, str], number: str) -> None:
    paper = read_printed(papers[number])
    assert written(paper, "text") == papers[number].encode("utf-8")
    assert written(paper, "text", seal="sha256 12ab") == papers[number].encode("utf-8")


def test_every_form_is_known_by_its_name_and_its_ending() -> None:
    forms = ["text", "pdf", "docx", "html", "tei", "cite", "bibtex", "ris", "csl"]
    assert list(WRITERS) == forms
    for name in ("Paper.TEI", "paper.json", "paper.csl.json", "paper.cite.txt", "paper.txt"):
        found = writer_for(name)
        assert found is not None
        assert found.name in {"tei", "csl", "cite", "text"}
    for name, writer in WRITERS.items():
        assert writer_of(name) is writer
        assert writer_for(f"A Paper.{writer.suffix[1:].upper()}") is writer
    assert writer_for("paper.odt") is None


def test_a_form_that_nobody_writes_is_refused_with_those_that_are() -> None:
    with pytest.raises(Refusal) as refused:
        written(read_printed("1. Memorandum\n"), "odt")
    assert refused.value.code == "form-unknown"
    assert "text, pdf, docx" in refused.value.remedy


@pytest.mark.parametrize("form", list(WRITERS))
@pytest.mark.parametrize("text", ["", "\n", "One line", "1. Memorandum1\n\n  1. Source: Files.\n"])
def test_the_smallest_papers_are_written_too(form: str, text: str) -> None:
    paper = read_printed(text)
    made = WRITERS[form].write(paper, Dressing())
    assert made.data or not text
    assert made.remarks == ()
