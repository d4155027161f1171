"""The marking of a paper's pages, beside notes that say nothing of it."""

from __future__ import annotations

import pytest

from finalact.documents.reader import read_paper
from finalact.documents.writers import written
from finalact.model.document import Document
from tests.documents.packed import para, word_file

STAR = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'


def word(note: str, *, in_heading: bool = False, marking: str = "SECRET//NOFORN") -> Document:
    """A Word document with a marking on its pages, and a note called by a star."""
    heading = para("MEMORANDUM", STAR) if in_heading else para("MEMORANDUM")
    words = para("Words of it.") if in_heading else para("Words", STAR, " of it.")
    parts = {
        "header": para(marking),
        "footnotes": f'<w:footnote w:id="2">{para(note)}</w:footnote>',
    }
    return read_paper(word_file(heading + para("TO: A. Moss") + words, parts), "paper.docx")


def marked(paper: Document) -> tuple[str | None, tuple[str, ...]]:
    """The classification and the handling of a paper."""
    assert paper.source is not None
    return paper.source.classification, paper.source.handling


def test_a_starred_note_on_a_word_of_the_text_takes_no_marking_away() -> None:
    paper = word("Mr. Reed was absent.")
    assert marked(paper) == ("Secret", ("NOFORN",))
    (note,) = paper.notes
    assert (note.n, note.is_source, note.passage, note.text) == (
        None,
        False,
        1,
        "Mr. Reed was absent.",
    )
    assert paper.source is not None
    assert paper.source.repository is None


@pytest.mark.parametrize("in_heading", [True, False])
def test_a_source_note_without_a_classification_is_joined_by_the_marking(
    in_heading: bool,
) -> None:
    paper = word("Source: Grey Library, Files.", in_heading=in_heading)
    assert marked(paper) == ("Secret", ("NOFORN",))
    assert paper.source is not None
    assert paper.source.repository == "Grey Library"
    assert [note.is_source for note in paper.notes] == [True]


def test_what_the_source_note_says_stands() -> None:
    assert marked(word("Source: Grey Library, Files. Confidential; Nodis.")) == (
        "Confidential",
        ("Nodis",),
    )


@pytest.mark.parametrize("form", ["docx", "html", "tei"])
def test_the_marking_is_carried_on_by_what_the_desk_writes(form: str) -> None:
    for note in ("Mr. Reed was absent.", "Source: Grey Library, Files."):
        first = word(note)
        again = read_paper(written(first, form), f"paper.{'xml' if form == 'tei' else form}")
        assert marked(again) == marked(first) == ("Secret", ("NOFORN",))
        assert [(n.n, n.is_source, n.text) for n in again.notes] == [
            (n.n, n.is_source, n.text) for n in first.notes
        ]


TYPED = "SECRET\n\nMemorandum\n\nTO: A. Moss\n\nWords of it.1\n\nSECRET\n\n  1. {note}\n"


@pytest.mark.parametrize("note", ["Mr. Reed was absent.", "Source: Grey Library, Files."])
def test_the_marking_above_a_typed_paper_is_no_heading(note: str) -> None:
    text = TYPED.format(note=note)
    paper = read_paper(text.encode(), "paper.txt")
    assert (paper.heading.text, paper.kind) == ("Memorandum", "memorandum")
    assert marked(paper) == ("Secret", ())
    assert [section.heading for section in paper.sections] == [None]
    assert written(paper, "text").decode() == text


def test_a_marking_below_the_heading_is_no_section_and_words_are_no_marking() -> None:
    paper = read_paper(b"Memorandum\n\nSECRET/NODIS\n\nTO: A. Moss\n\nWell.\n", "paper.txt")
    assert marked(paper) == ("Secret", ("NODIS",))
    dated = read_paper(
        b"The Envoy (Holt) to the Minister\n\nSECRET\n\nOslo, May 3, 1948.\n\nWell.\n", "paper.txt"
    )
    assert (dated.dateline, marked(dated)) == ("Oslo, May 3, 1948.", ("Secret", ()))
    for text in (
        "SECRET\n\nWell.\n",
        "Memorandum\n\nSECRET TALKS\n\nIt went on.\n\nIt ended.\n",
        "Memorandum\n\nIt was so.\n\nSecret\n\nIt went on.\n",
    ):
        assert read_paper(text.encode(), "paper.txt").source is None
