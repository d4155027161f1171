"""A paper as the desk knows it: heading, numbered passages, notes, marks and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from attrs import frozen

from finalact.model.finding import Finding
from finalact.model.mark import Basis, Mark
from finalact.model.quantity import Quantity
from finalact.model.wording import Block, Wording

Action = Literal["approve", "disapprove", "discuss", "approve as amended", "defer", "none"]


_BLANK_LINES = re.compile(r"\n{3,}")


@frozen
class Person:
    """A sender or addressee: name, office, and whether the office is held for the time being.

    The office is given without the word Acting. Either may be unknown (None).
    """

    name: str | None
    office: str | None
    acting: bool = False


# Without slots a frozen value is made twice as fast, and a volume has thousands of passages.
@frozen(slots=False)
class Passage:
    """A numbered paragraph that can be cited; `page` is where it begins, None if unknown."""

    n: int
    words: Wording
    page: str | None = None
    page_basis: Basis | None = None

    @property
    def text(self) -> str:
        """The running text, without note marks and page turns."""
        return self.words.text


@frozen
class Section:
    """A part of the paper under one heading; the opening part may have none."""

    heading: Wording | None
    passages: tuple[Passage, ...] = ()

    @property
    def title(self) -> str | None:
        """The heading's words, or None."""
        return None if self.heading is None else self.heading.text


@frozen
class Note:
    """A numbered note of the edition, with the run of text that ends where its mark stands.

    `label` is the mark of a note that has no plain number, such as `*`, where it is known.
    """

    n: int | None
    words: Wording
    anchor: str | None = None
    passage: int | None = None
    is_source: bool = False
    label: str | None = None

    @property
    def text(self) -> str:
        """The running text of the note, without the blank lines that page turns leave in it."""
        text = self.words.text.rstrip()
        return _BLANK_LINES.sub("\n\n", text) if "\n\n\n" in text else text


@frozen
class DatedBasis:
    """A date in EDTF with its footing: printed on the paper, or inferred and why."""

    edtf: str
    basis: Basis
    reason: str | None = None


@frozen
class Option:
    """A course of action set out for decision, with those who favor and those who doubt it."""

    label: str
    text: str
    favored_by: tuple[str, ...] = ()
    doubted_by: tuple[str, ...] = ()
    passage: int | None = None
    arguments: tuple[int, ...] = ()


@frozen
class Recommendation:
    """What the paper asks the addressee to do; `alternative` when it excludes another."""

    text: str
    option: str | None = None
    favored_by: tuple[str, ...] = ()
    alternative: bool = False
    passage: int | None = None


@frozen
class DecisionTaken:
    """What was decided on one recommendation, by whose hand, for whom, and on what footing."""

    option: str | None
    action: Action
    by: str | None = None
    for_whom: str | None = None
    initials: str | None = None
    on: str | None = None
    annotation: str | None = None
    basis: Literal["stated", "inferred"] = "stated"
    reason: str | None = None
    recommendation: int | None = None
    note: int | None = None


@frozen
class Criterion:
    """A numbered condition that the paper sets out."""

    label: str
    text: str
    passage: int


@frozen
class SourceNote:
    """The edition's source note, taken apart; what is not understood stays in `remarks`."""

    text: str
    kind: Literal["archive", "published"] = "archive"
    repository: str | None = None
    collection: str | None = None
    file_number: tuple[str, ...] = ()
    classification: str | None = None
    handling: tuple[str, ...] = ()
    drafted_by: tuple[str, ...] = ()
    drafted_on: str | None = None
    cleared_by: tuple[str, ...] = ()
    approved_by: tuple[str, ...] = ()
    sent_for: Literal["information", "action"] | None = None
    sent_to: tuple[str, ...] = ()
    sent_precedence: str | None = None
    info_to: tuple[str, ...] = ()
    info_precedence: str | None = None
    copied_to: tuple[str, ...] = ()
    sent_via: str | None = None
    received: str | None = None
    notations: tuple[Mark, ...] = ()
    remarks: tuple[str, ...] = ()


@frozen
class Reference:
    """A pointer to another paper: a telegram, a footnote, a document or a publication.

    `volume` is the volume of the edition that the words name: its id, or those words where its id
    cannot be told; nothing for a paper of the same volume.
    """

    kind: Literal["telegram", "footnote", "document", "publication"]
    text: str
    number: str | None = None
    document: str | None = None
    place: str | None = None
    date: str | None = None
    note: int | None = None
    passage: int | None = None
    volume: str | None = None


@frozen
class MissingRecord:
    """A record said not to be found or not printed, or a number said not to exist."""

    kind: str
    text: str
    note: int | None = None
    passage: int | None = None


@frozen
class Figure:
    """A quantity in its place: offsets count characters of that passage or note."""

    quantity: Quantity
    start: int
    end: int
    passage: int | None = None
    note: int | None = None


@frozen
class Attachment:
    """A paper attached to another, such as `Tab A`: its label, its heading, its passages.

    `passages` are numbers of the whole paper's passages, `sections` and `blocks` places among its
    sections and lines, counted from 0; `note` is the note called at the heading.
    """

    label: str | None
    number: str | None = None
    heading: str | None = None
    kind: str | None = None
    senders: tuple[Person, ...] = ()
    addressees: tuple[Person, ...] = ()
    subject: str | None = None
    dateline: str | None = None
    date: DatedBasis | None = None
    note: int | None = None
    passages: tuple[int, ...] = ()
    sections: tuple[int, ...] = ()
    blocks: tuple[int, ...] = ()


@frozen
class Document:
    """A paper read whole: its words, its layout, what was understood, and remarks on its reading.

    The layout (`blocks`) holds only the order and spacing of the lines; the words themselves
    live once, in heading, sections and notes, and writing the paper joins the two.
    """

    number: str | None
    kind: str | None
    heading: Wording
    effective_kind: str | None = None
    senders: tuple[Person, ...] = ()
    addressees: tuple[Person, ...] = ()
    subject: str | None = None
    dateline: str | None = None
    date: DatedBasis | None = None
    sections: tuple[Section, ...] = ()
    notes: tuple[Note, ...] = ()
    options: tuple[Option, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    decisions: tuple[DecisionTaken, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    source: SourceNote | None = None
    references: tuple[Reference, ...] = ()
    missing: tuple[MissingRecord, ...] = ()
    marks: tuple[Mark, ...] = ()
    participants: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    redactions: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    pages: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    remarks: tuple[Finding, ...] = ()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All passages in order, numbered through the whole paper."""
        return tuple(passage for section in self.sections for passage in section.passages)

    def passage(self, n: int) -> Passage | None:
        """The passage with this number, or None."""
        return next((passage for passage in self.passages if passage.n == n), None)

    def note(self, n: int) -> Note | None:
        """The note with this number, or None."""
        return next((note for note in self.notes if note.n == n), None)

    def texts(self) -> Iterator[tuple[int | None, int | None, str]]:
        """Every citable text as (passage number, note number, words); one number is None."""
        for passage in self.passages:
            yield passage.n, None, passage.words.text
        for note in self.notes:
            yield None, note.n, note.words.text
