"""The marks of a paper: all that its notes report, each with its note."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from finalact.documents.indirect_marks import marks_besides, marks_of_whom
from finalact.documents.marks import may_report, read_marks
from finalact.documents.sentences import sentences
from finalact.model.document import Note
from finalact.model.mark import Mark


def collect_marks(notes: Sequence[Note], year: int | None) -> tuple[Mark, ...]:
    """All marks that the notes report, in order, each with its note and the words it stands at.

    `year` completes days printed without one; without it such a mark has no date.
    """
    found: list[Mark] = []
    for note in notes:
        text = note.words.text
        if not may_report(text):
            continue
        for sentence in sentences(text)[1 if note.is_source else 0 :]:
            if not may_report(sentence):
                continue
            marks = read_marks(sentence, year) or marks_besides(sentence, year)
            for mark in marks or marks_of_whom(sentence, year):
                anchor = None if note.is_source else note.anchor
                found.append(evolve(mark, note=note.n, anchor=anchor))
    return tuple(found)
