"""Margin notes as records: who wrote them, in which words, on which day."""

from __future__ import annotations

import pytest

from finalact.documents.margin_note import MarginNote, margin_note, quoting, told_by_note
from finalact.documents.reader import read_paper
from finalact.model.claim import Citation
from finalact.model.document import Document
from finalact.model.partial_date import PartialDate

PAPER = """\
7. Memorandum From the Director of the Carvo Desk (Lind) to the Permanent Secretary (Osei)1

SUBJECT

  • The Harbor Conference

We hear of about 40 people in the fortress.2 I propose that we take the ferry as running.3

CONCLUSION

I would like to talk about it on Friday.4

  1. Source: Ministry of the Isles, Carvo Files, Lot 12, 1990. Secret. Drafted by Lind on May 30. \
{stamp}
  2. In the left-hand margin, Osei wrote: “Do they count the women?”
  3. In the right-hand margin, Tamm wrote: “{third}”
  4. No record of this meeting has been found.
"""
STAMP = "A stamped notation indicates that Osei saw it on June 2."


def paper(stamp: str = STAMP, third: str = "I would keep the ferry on the list.") -> Document:
    return read_paper(PAPER.format(stamp=stamp, third=third).encode(), "doc-7.txt")


def test_a_note_without_a_day_takes_that_of_its_writers_stamp() -> None:
    note = margin_note(paper(), "note 2")
    assert note is not None
    assert (note.by, note.words) == ("Osei", "Do they count the women?")
    assert str(note.on) == "1990-06-02"
    assert note.inferred
    assert "Osei saw it on June 2" in note.footing


def test_a_note_of_somebody_without_a_stamp_takes_the_day_of_the_paper() -> None:
    note = margin_note(paper(), "Note 3")
    assert note is not None
    assert note.by == "Tamm"
    assert note.inferred
    assert note.footing == "the date of the paper"
    assert note.on is not None
    assert note.on.earliest is not None
    assert note.on.earliest.isoformat() == "1990-05-30"


def test_a_note_with_its_own_day_keeps_it() -> None:
    note = margin_note(paper(third="Keep it. T 6/4/1990."), "note 3")
    assert note is not None
    assert (str(note.on), note.inferred) == ("1990-06-04", False)


@pytest.mark.parametrize("passage", ["note 4", "note 9", "2", "", "note", "page 3"])
def test_what_is_no_margin_note(passage: str) -> None:
    assert margin_note(paper(), passage) is None


DAY, OTHER = PartialDate.parse("1990-06-02"), PartialDate.parse("1990-07-01")
NOTE = MarginNote("Osei", "Do they count the women?", DAY, True, "“Osei saw it on June 2”")


def test_what_is_typed_goes_before_what_the_note_tells() -> None:
    assert told_by_note("", None, "", NOTE) == (
        "Osei",
        DAY,
        "Do they count the women?",
        ["The note bears no day; 2 June 1990 is inferred from “Osei saw it on June 2”."],
    )
    assert told_by_note("Lind", OTHER, "And the men?", NOTE) == ("Lind", OTHER, "And the men?", [])
    assert told_by_note("Lind", OTHER, "Who?", None) == ("Lind", OTHER, "Who?", [])


def test_the_words_of_the_note_become_the_quotation() -> None:
    cited = Citation("doc-7", "note 2")
    assert quoting(cited, NOTE.words, NOTE).quote == NOTE.words
    assert quoting(cited, "Other words", NOTE) == cited
    assert quoting(cited, "Other words", None) == cited
