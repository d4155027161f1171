"""A margin note as a record of the desk: who wrote it, in which words, on which day."""

from __future__ import annotations

from attrs import evolve, frozen

from finalact.model.claim import Citation
from finalact.model.document import Document
from finalact.model.mark import Mark
from finalact.model.partial_date import PartialDate


@frozen
class MarginNote:
    """What somebody wrote on a paper, as one of its numbered notes reports it.

    `on` is the day written on it; else that of the writer's stamp or other dated mark on the
    paper, else the paper's own, and then it is `inferred` from what `footing` names. None where
    nothing tells.
    """

    by: str
    words: str
    on: PartialDate | None = None
    inferred: bool = False
    footing: str = ""


def margin_note(document: Document, passage: str) -> MarginNote | None:
    """The margin note that a citation names ("note 4", "source note"); None where it is none.

    Source: rules of judging, "A margin note without a date takes that of the stamp or paper it
    stands on, marked inferred".
    """
    number = _number(document, passage)
    if number is None:
        return None
    marks = [m for m in document.marks if m.note == number and m.kind == "handwritten" and m.by]
    if not marks:
        return None
    mark = marks[-1]
    on, footing = _day(document, mark)
    return MarginNote(mark.by or "", mark.text, on, bool(footing), footing)


def _number(document: Document, passage: str) -> int | None:
    words = " ".join(passage.casefold().split())
    if words == "source note":
        return next((note.n for note in document.notes if note.is_source), None)
    name, _, digits = words.partition(" ")
    return int(digits) if name in ("note", "footnote") and digits.isdecimal() else None


def _day(document: Document, mark: Mark) -> tuple[PartialDate | None, str]:
    if mark.on is not None and mark.on_basis == "printed":
        return PartialDate.parse(mark.on), ""
    if mark.on is not None:
        return PartialDate.parse(mark.on), "the note, whose year is inferred"
    for other in document.marks:
        if other.on is not None and other.by == mark.by and other is not mark:
            return PartialDate.parse(other.on), f"“{other.text}”"
    if document.date is not None:
        return PartialDate.parse(document.date.edtf), "the date of the paper"
    return None, ""


def told_by_note(
    by: str, on: PartialDate | None, words: str, note: MarginNote | None
) -> tuple[str, PartialDate | None, str, list[str]]:
    """Writer, day and words as given, else as the margin note gives them; and what to tell of it.

    Source: rules of judging, "A margin note without a date takes that of the stamp or paper it
    stands on, marked inferred".
    """
    if note is None:
        return by, on, words, []
    remarks = []
    if on is None and note.on is not None and note.inferred:
        remarks.append(f"The note bears no day; {note.on.said()} is inferred from {note.footing}.")
    return by or note.by, on or note.on, words or note.words, remarks


def quoting(citation: Citation, words: str, note: MarginNote | None) -> Citation:
    """The citation with the note's words as its quotation, where the record is in those words."""
    if note is None or citation.quote or words != note.words:
        return citation
    return evolve(citation, quote=words)
