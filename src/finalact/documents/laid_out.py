"""A paper laid out for a page: its lines in order, with notes, page turns and marks beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from attrs import evolve, field, frozen

from finalact.documents.decision_block import Choice, choices_of
from finalact.documents.printed_out import number_in_markup
from finalact.documents.printed_table import columns_of, is_rule, runs_of_rows
from finalact.model.document import Document, Note, Person
from finalact.model.mark import Mark
from finalact.model.partial_date import PartialDate
from finalact.model.wording import Block, NoteCall, PageTurn, Wording

LEFT_TO_THE_NOTES = ("heading", "note", "rule")
Sort = Literal["text", "note", "again", "call", "turn"]


@frozen
class Beside:
    """A mark that stands beside a passage of the paper; at its head where no passage is named."""

    mark: Mark
    passage: int | None = None


@frozen
class Stretch:
    """A piece of running text, or what stands in it.

    `sort` is "text"; "note" for the call of a note (`note` counts the paper's notes from 0),
    "again" where the same note is called once more; "call" for a call whose note is missing;
    "turn" where a page of the edition begins. `marks` are the marks whose words these are.
    """

    sort: Sort
    text: str
    note: int = -1
    marks: tuple[Mark, ...] = ()


@frozen
class Line:
    """One line of the paper: its role, its passage number, its words, the marks beside it.

    A row of a table has `cells`, the words of each column, and the number of its `table`, counted
    from 1; `is_head` marks the row of heads.
    """

    role: str
    stretches: tuple[Stretch, ...] = ()
    n: int | None = None
    marks: tuple[Mark, ...] = ()
    cells: tuple[tuple[Stretch, ...], ...] = ()
    is_head: bool = False
    table: int = 0


@frozen
class LaidOut:
    """A paper ready to be set: what stands at its head, its lines, its notes, its decision."""

    title: str
    heading: Line
    facts: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    notes: tuple[tuple[str, tuple[Stretch, ...]], ...]
    stray: tuple[Stretch, ...]
    choices: tuple[Choice, ...]
    classification: str
    authors: tuple[str, ...]
    day: PartialDate | None


def laid_out(
    document: Document, *, classification: str | None = None, beside: Iterable[Beside] = ()
) -> LaidOut:
    """The paper in the order of print. Every note is called once; those without a place at the end.

    `classification` takes the place of the source note's; `beside` are marks that no note tells.
    """
    made = _Laying(document, tuple(beside))
    heading = made.line("heading", document.heading)
    title = document.heading.text.strip() or document.subject or "Paper"
    if not document.heading.text.strip():
        heading = evolve(heading, stretches=(Stretch("text", title), *heading.stretches))
    elif number := number_in_markup(document):
        heading = evolve(heading, stretches=(Stretch("text", number), *heading.stretches))
    lines = made.body()
    notes = tuple((_label(note), made.plain(note.words)) for note in document.notes)
    loose = made.loose_marks()
    stray = tuple(
        Stretch("note", _label(note), at)
        for at, note in enumerate(document.notes)
        if at not in made.called
    )
    return LaidOut(
        title=title,
        heading=evolve(heading, marks=(*heading.marks, *loose)),
        facts=tuple(_facts(document)),
        lines=tuple(lines),
        notes=notes,
        stray=stray,
        choices=choices_of(document),
        classification=classification_of(document) if classification is None else classification,
        authors=tuple(p.name for p in document.senders if p.name),
        day=PartialDate.parse(document.date.edtf) if document.date else None,
    )


def classification_of(document: Document) -> str:
    """The classification and handling that the source note gives; empty where it gives none."""
    source = document.source
    if source is None or not source.classification:
        return ""
    return "; ".join([source.classification, *source.handling])


@frozen
class _Laying:
    document: Document
    beside: tuple[Beside, ...]
    called: set[int] = field(factory=set)
    placed: set[int] = field(factory=set)

    def body(self) -> list[Line]:
        """The lines between heading and notes; a page turn on its own goes before the next."""
        blocks = [b for b in self.document.blocks if b.role not in LEFT_TO_THE_NOTES]
        numbered = {passage.n: passage.words for passage in self.document.passages}
        words = [_words(self.document, block, numbered) for block in blocks]
        rows = [w if b.role == "passage" else None for b, w in zip(blocks, words, strict=True)]
        runs = runs_of_rows(rows, [block.end.count("\n") == 1 for block in blocks])
        tables = {first: (end, number) for number, (first, end) in enumerate(runs, 1)}
        lines: list[Line] = []
        waiting: tuple[Stretch, ...] = ()
        at = 0
        while at < len(blocks):
            end, table = tables.get(at, (at + 1, 0))
            for found in self._lines(blocks[at:end], words[at:end], table):
                if found.role == "turn":
                    waiting += found.stretches
                    continue
                lines.append(_behind(waiting, found))
                waiting = ()
            at = end
        return [*lines, Line("turn", waiting)] if waiting else lines

    def _lines(
        self, blocks: Sequence[Block], words: Sequence[Wording], table: int
    ) -> Iterable[Line]:
        has_head = any(is_rule(row) for row in words[1:2])
        for at, (block, each) in enumerate(zip(blocks, words, strict=True)):
            n = block.index if block.role == "passage" else None
            if not table:
                lead = f"{block.lead.strip()} " if block.lead.strip() else ""
                yield self.line(block.role, each, n, lead)
            elif not is_rule(each):
                cells = [self.line("cell", cell, n) for cell in columns_of(each)]
                marks = tuple(dict.fromkeys(m for cell in cells for m in cell.marks))
                stretches = tuple(cell.stretches for cell in cells)
                is_head = has_head and at == 0
                yield Line("row", (), n, marks, stretches, is_head, table)

    def line(self, role: str, words: Wording, n: int | None = None, lead: str = "") -> Line:
        """One line with the marks that its notes report, or that the caller set beside it."""
        numbers = {call.note for call in words.calls}
        told = self.document.marks
        marks = [m for m in told if m.note is not None and m.note in numbers]
        marks += [m for m in told if m.note is None and n is not None and m.passage == n]
        marks += [b.mark for b in self.beside if n is not None and b.passage == n]
        marks = [m for m in marks if id(m) not in self.placed]
        self.placed.update(map(id, marks))
        anchors = [(m, _place(words, m)) for m in marks]
        cuts = {0, len(words.text), *(inset.at for inset in words.insets)}
        cuts |= {edge for _, place in anchors for edge in place}
        found = [Stretch("text", lead)] if lead else []
        edges = sorted(cuts)
        for at, end in zip(edges, [*edges[1:], None]):
            found += [self._inset(inset) for inset in words.insets if inset.at == at]
            if end is not None and end > at:
                here = tuple(m for m, (first, last) in anchors if first <= at and end <= last)
                found.append(Stretch("text", words.text[at:end], marks=here))
        return Line(role, tuple(found), n, tuple(marks))

    def plain(self, words: Wording) -> tuple[Stretch, ...]:
        """The words of a note: a call inside a note stays a raised number."""
        found, done = [], 0
        for inset in words.insets:
            sort: Sort = "turn" if isinstance(inset, PageTurn) else "call"
            label = inset.page if isinstance(inset, PageTurn) else inset.printed
            found += [Stretch("text", words.text[done : inset.at]), Stretch(sort, label)]
            done = inset.at
        found.append(Stretch("text", words.text[done:]))
        return tuple(stretch for stretch in found if stretch.text)

    def _inset(self, inset: NoteCall | PageTurn) -> Stretch:
        if isinstance(inset, PageTurn):
            return Stretch("turn", inset.page)
        same = [at for at, note in enumerate(self.document.notes) if note.n == inset.note]
        if not same:
            return Stretch("call", inset.printed)
        # Notes of one number, or of none, are called one after the other.
        at = next((each for each in same if each not in self.called), same[0])
        sort: Sort = "again" if at in self.called else "note"
        self.called.add(at)
        return Stretch(sort, _label(self.document.notes[at]), at)

    def loose_marks(self) -> tuple[Mark, ...]:
        """The marks that stand at no line: they go to the head of the paper."""
        every = [*self.document.marks, *(each.mark for each in self.beside)]
        return tuple(mark for mark in every if id(mark) not in self.placed)


def _behind(turns: tuple[Stretch, ...], line: Line) -> Line:
    """The line with page turns before its first words."""
    if line.cells:
        cells = ((*turns, *line.cells[0]), *line.cells[1:])
        return evolve(line, cells=cells)
    return evolve(line, stretches=(*turns, *line.stretches))


def _place(words: Wording, mark: Mark) -> tuple[int, int]:
    """The words that a mark stands beside; the whole line where none are named."""
    end = next((call.at for call in words.calls if call.note == mark.note), len(words.text))
    start = words.text.rfind(mark.anchor, 0, end + 1) if mark.anchor else -1
    return (start, start + len(mark.anchor or "")) if start >= 0 else (0, len(words.text))


def _words(document: Document, block: Block, passages: dict[int, Wording]) -> Wording:
    if block.words is not None:
        return block.words
    if block.index is None:
        return Wording("")
    if block.role == "passage":
        return passages[block.index]
    return document.sections[block.index].heading or Wording("")


def _label(note: Note) -> str:
    return note.label or "*" if note.n is None else str(note.n)


def _facts(document: Document) -> Iterable[tuple[str, str]]:
    for label, people in (("From", document.senders), ("To", document.addressees)):
        if people:
            yield label, "; ".join(_person(person) for person in people)
    if document.date is not None:
        day = PartialDate.parse(document.date.edtf).said()
        inferred = " (inferred)" if document.date.basis == "inferred" else ""
        yield "Date", f"{day[:1].upper()}{day[1:]}{inferred}"


def _person(person: Person) -> str:
    acting = "Acting " if person.acting and person.office else ""
    office = f"{acting}{person.office}" if person.office else ""
    return ", ".join(part for part in (person.name, office) if part) or "not named"
