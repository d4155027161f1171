"""The marks of a paper: all that its notes report, each with its note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.indirect_marks import marks_besides, marks_of_whom
from finalact.documents.mark_grammar import OTHER_PAPER
from finalact.documents.marks import may_report, read_marks
from finalact.documents.notations import SAME_HAND, UNKNOWN
from finalact.documents.notations_told import sent_with_a_note
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
        hand: str | None = None
        before = ""
        for sentence in sentences(text)[1 if note.is_source else 0 :]:
            said_before, before = before, sentence
            if not may_report(sentence):
                continue
            marks = read_marks(sentence, year) or marks_besides(sentence, year)
            marks = marks or marks_of_whom(sentence, year) or sent_with_a_note(sentence)
            marks = marks or _of_the_same(sentence, hand, year)
            if marks and not hand and _goes_on(marks[0], sentence, said_before):
                marks = ()
            hand = marks[-1].by if marks else None
            for mark in marks:
                anchor = None if note.is_source else note.anchor
                found.append(evolve(mark, note=note.n, anchor=anchor))
    return tuple(found)


def _goes_on(mark: Mark, sentence: str, before: str) -> bool:
    """Whether somebody goes on in a paper of his own: `Moss sent a memorandum. Moss added, “...”`.

    What he added there is no mark on this paper.
    """
    if mark.where or mark.by is None or f"{mark.by} " not in before:
        return False
    added = re.match(rf"{re.escape(mark.by)} (?:also |further |then )?added,? “", sentence)
    return added is not None and OTHER_PAPER.search(before) is not None


def _of_the_same(sentence: str, hand: str | None, year: int | None) -> tuple[Mark, ...]:
    """The marks of one whom the sentence before names: `He also wrote in the margin: “...”`.

    Without a place only what is initialed, checked or signed is surely on the paper.
    """
    told = SAME_HAND.match(sentence) if hand else None
    if told is None or hand is None:
        return ()
    named = f"An {hand}" if hand == UNKNOWN and not told["before"] else hand
    marks = read_marks(f"{told['before']}{named} {sentence[told.end() :]}", year)
    return tuple(
        evolve(mark, sentence=sentence)
        for mark in marks
        if mark.by == hand and (mark.where or mark.kind in ("initials", "checked", "signature"))
    )
