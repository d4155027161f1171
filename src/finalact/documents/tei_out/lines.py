"""The lines of a paper as a writer of markup needs them: their role, their words, their bullet."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from finalact.documents.printed_table import columns_of, is_rule, runs_of_rows
from finalact.model.document import Document
from finalact.model.wording import Wording

LISTED = ("subject", "participant", "item")
# What may stand above the first passage without opening it.
IN_THE_HEAD = ("heading", "dateline", "turn", "line")
BAR = " | "


@frozen
class TextLine:
    """One line: its role, its words, whether a bullet stands before it, its passage number.

    `table` numbers the table of which it is a row, counted from 1; 0 where it is none. So does
    `attached` for the attachment in which it stands.
    """

    role: str
    words: Wording
    bulleted: bool = False
    n: int | None = None
    table: int = 0
    is_head: bool = False
    attached: int = 0


def lines_of(document: Document) -> list[TextLine]:
    """All lines but the notes, in the order of print."""
    lines = list(_laid_out(document)) if document.blocks else list(_bare(document))
    blocks = [b for b in document.blocks if b.role not in ("note", "rule")]
    ends = [block.end.count("\n") == 1 for block in blocks] or [False] * len(lines)
    rows = [line.words if line.role == "passage" else None for line in lines]
    for number, (first, end) in enumerate(runs_of_rows(rows, ends), 1):
        if all(_is_barred(lines[at].words) for at in range(first, end)):
            for at in range(first, end):
                has_head = at == first and is_rule(lines[first + 1].words)
                lines[at] = evolve(lines[at], table=number, is_head=has_head)
    return lines


def _laid_out(document: Document) -> Iterator[TextLine]:
    numbered = {passage.n: passage.words for passage in document.passages}
    attached = {at: n for n, each in enumerate(document.attachments, 1) for at in each.blocks}
    for at, block in enumerate(document.blocks):
        if block.role in ("note", "rule"):
            continue
        words, n = block.words, None
        if block.role == "heading":
            words = document.heading
        elif block.role == "passage" and block.index is not None:
            words, n = numbered[block.index], block.index
        elif words is None and block.index is not None:
            words = document.sections[block.index].heading
        bulleted = bool(block.lead.strip())
        within = attached.get(at, 0)
        yield TextLine(block.role, words or Wording(""), bulleted, n, attached=within)


def _bare(document: Document) -> Iterator[TextLine]:
    """The lines of a paper without a layout: its heading, its sections, its passages."""
    yield TextLine("heading", document.heading)
    for section in document.sections:
        if section.heading is not None:
            yield TextLine("section", section.heading)
        for passage in section.passages:
            yield TextLine("passage", passage.words, n=passage.n)


def _is_barred(words: Wording) -> bool:
    """Whether a row is its cells with bars between them and nothing else."""
    return words.text == BAR.join(cell.text for cell in columns_of(words))
