"""What is told when something is cited that does not stand there."""

from __future__ import annotations

import pytest
from attrs import evolve

from finalact.checks.citing import NOWHERE, citing_remark
from finalact.documents.reader import read_paper
from finalact.model.claim import Citation
from finalact.model.document import SourceNote
from tests.checks.conftest import PAPER

DOCUMENT = read_paper(PAPER.encode(), "doc-12.txt")
ELSEWHERE = "The quoted words do not stand where they are cited in Doc. 12"


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        (Citation("doc-12", "1", quote="We count 40 detainees"), ""),
        (Citation("doc-12", "1", quote='to be "opened in stages."'), ""),
        (Citation("doc-12", "Note 1"), ""),
        (Citation(source="a broadcast", quote="anything"), ""),
        (Citation(), NOWHERE),
        (Citation("doc-12", "9"), "Doc. 12 has no passage 9."),
        (
            Citation("doc-12", "2", quote="We count 40 detainees"),
            f"{ELSEWHERE}; they stand in passage 1.",
        ),
        (
            Citation("doc-12", "1", quote="We count 50"),
            f"{ELSEWHERE}.",
        ),
    ],
)
def test_what_is_told_of_a_citation(citation: Citation, told: str) -> None:
    document = DOCUMENT if citation.document else None
    assert citing_remark(citation, document, "Doc. 12") == told


def test_a_paper_that_cannot_be_read_is_not_spoken_of() -> None:
    assert citing_remark(Citation("doc-13", "1"), None, "Doc. 13") == ""


def test_a_source_note_that_stands_by_itself_can_be_cited() -> None:
    notes = tuple(note for note in DOCUMENT.notes if not note.is_source)
    cited = Citation("doc-12", "source note", quote="Harbour Archives, Box 3")
    alone = evolve(DOCUMENT, notes=notes, source=SourceNote("Source: Harbour Archives, Box 3."))
    assert citing_remark(cited, alone, "Doc. 12") == ""
    # What is only gathered from other lines is no note.
    gathered = evolve(alone, source=SourceNote("", classification="Secret"))
    assert citing_remark(cited, gathered, "Doc. 12") == "Doc. 12 has no source note."
