"""The memorandum of March 1988, its margin notes at their places and its stamp no approval."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.decisions.printing import printed, rendered
from finalact.documents.reader import read_paper
from finalact.model.document import Document
from tests.decisions.doc106 import EDITION, draft, marked
from tests.decisions.harbour_scene import cited, read, scene


@pytest.fixture(scope="module")
def ours() -> Document:
    words = rendered(draft(), scene(), cited).printed
    return read(printed(marked(words), scene(), cited))


@pytest.fixture(scope="module")
def theirs() -> Document:
    return read_paper(EDITION.read_bytes(), "doc-106.txt")


def test_the_words_of_the_paper_are_those_of_the_edition(ours: Document, theirs: Document) -> None:
    assert [p.text for p in ours.passages] == [p.text for p in theirs.passages]
    assert ours.heading == theirs.heading
    assert ours.recommendations == theirs.recommendations
    assert ours.criteria == theirs.criteria
    assert ours.effective_kind == "action memorandum"


def test_each_note_stands_where_the_edition_has_it(ours: Document, theirs: Document) -> None:
    ours_at = [(note.n, note.passage, note.anchor) for note in ours.notes]
    assert ours_at == [(note.n, note.passage, note.anchor) for note in theirs.notes]


def test_the_marks_are_those_that_the_edition_reports(ours: Document, theirs: Document) -> None:
    told = [(m.kind, m.by, m.text, m.where, m.on, m.note) for m in ours.marks]
    assert told == [(m.kind, m.by, m.text, m.where, m.on, m.note) for m in theirs.marks]


def test_what_was_only_seen_is_not_decided(ours: Document) -> None:
    assert ours.decisions == ()
    assert ours.date is not None
    assert ours.date.edtf == "[..1988-03-31]"


def test_figures_that_nobody_carries_are_found_in_their_paragraphs() -> None:
    found = rendered(draft(), scene(), cited).findings
    places = [f.place for f in found if f.code == "figure-without-claim"]
    assert {"paragraph 4", "paragraph 5", "paragraph 6", "paragraph 7"} <= set(places)
    assert "paragraph 3" not in places
