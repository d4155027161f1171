"""Whether a printed memorandum, read again, says what was put in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from finalact.decisions.layout import BULLET
from finalact.decisions.persons_printed import listed_persons
from finalact.decisions.rendering import Line
from finalact.documents.pages import lift_turns
from finalact.documents.printed import read_printed
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.memorandum import Draft

CODE = "printed-reads-otherwise"
_PASSAGES = ("paragraph", "item", "table")
SHOWN = 60


def read_otherwise(draft: Draft, lines: Sequence[Line], printed: str) -> Iterator[Finding]:
    """What a reader of the print takes for something else than was put in.

    A short line in capitals reads as a heading, a figure may read as the mark of a note: the paper
    would then be taken apart otherwise than it was written. Of a person in the head whom the print
    does not tell apart it is a note.
    """
    document = read_printed(printed)
    yield from _head(draft, document)
    yield from _lines(lines, document)


def _head(draft: Draft, document: Document) -> Iterator[Finding]:
    for word, put_in, read in (
        ("from", draft.senders, document.senders),
        ("to", draft.addressees, document.addressees),
    ):
        if put_in != read and all(person.name and person.office for person in put_in):
            yield Finding(
                CODE,
                f"Printed and read again, the paper is not {word} {listed_persons(put_in)}.",
                "Give each office by its full title, and the name without a title.",
                "the heading",
                severity="note",
            )


def _lines(lines: Sequence[Line], document: Document) -> Iterator[Finding]:
    """The first line that reads otherwise, or what stands in the paper and was not put in."""
    wanted = list(_wanted(lines))
    found = list(_found(document))
    for at, line in enumerate(wanted):
        if at >= len(found) or found[at] != line:
            words = line[1] if len(line[1]) <= SHOWN else f"{line[1][:SHOWN].rstrip()} …"
            yield Finding(
                CODE,
                f"Printed and read again, “{words.translate(str.maketrans('“”', '‘’'))}” is not "
                f"taken for {'the heading of a part' if line[0] == 'section' else 'a paragraph'}"
                " with these words and notes.",
                "Make it a full sentence, or write a note after a word and not after a figure.",
                f"“{words}”",
            )
            return
    if len(found) > len(wanted):
        yield Finding(
            CODE,
            f"Printed and read again, “{found[len(wanted)][1][:SHOWN]}” stands in the paper as "
            "a part of its own.",
            "Make it a full sentence.",
            f"“{found[len(wanted)][1][:SHOWN]}”",
        )


Told = tuple[str, str, tuple[int | None, ...]]


def _wanted(lines: Sequence[Line]) -> Iterator[Told]:
    """The parts and paragraphs that were put in, with the numbers of the notes called in them."""
    number = 0
    for line in lines:
        calls = tuple(range(number + 1, number + len(line.calls) + 1))
        number += len(line.calls)
        if line.role in _PASSAGES:
            text = line.text.removeprefix(BULLET) if line.role == "item" else line.text
            yield "passage", lift_turns(text).text, calls
        elif line.role == "section" and line.text not in ("SUBJECT", "THROUGH"):
            yield "section", line.text, calls


def _found(document: Document) -> Iterator[Told]:
    for section in document.sections:
        if section.heading is not None:
            numbers = tuple(call.note for call in section.heading.calls)
            yield "section", section.heading.text, numbers
        for passage in section.passages:
            yield "passage", passage.text, tuple(call.note for call in passage.words.calls)
