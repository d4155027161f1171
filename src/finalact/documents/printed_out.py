"""Writing the printed form of a paper: words and layout joined again."""

from __future__ import annotations

from finalact.documents.headings import read_heading
from finalact.model.document import Document
from finalact.model.wording import Block, Wording


def write_printed(document: Document) -> str:
    """The printed form. A paper that was read as printed text comes out character for character.

    A paper read from TEI, or made here, gets the same layout: heading, one paragraph a line with
    a blank line after it, notes below, no line break at the end. A source note without a number
    bears a star there, and a number that only the markup gives stands in brackets.
    """
    starred = all(block.role != "rule" for block in document.blocks)
    passages = {passage.n: passage.words for passage in document.passages}
    return "".join(
        block.lead
        + (number_in_markup(document) if block.role == "heading" else "")
        + ("* " if starred and _is_bare_source(document, block) else "")
        + _words(document, block, passages).printed()
        + block.end
        for block in document.blocks
    )


def number_in_markup(document: Document) -> str:
    """The number of a paper that its heading does not print, in brackets before the heading."""
    if document.number is None or not document.heading.text:
        return ""
    printed = read_heading(document.heading.text).number
    return f"[{document.number}] " if printed is None else ""


def _is_bare_source(document: Document, block: Block) -> bool:
    """Whether this is the source note, and neither number nor sign is set before it."""
    if block.role != "note" or block.index != 0 or block.lead.strip():
        return False
    note = document.notes[0]
    return note.n is None and note.is_source


def _words(document: Document, block: Block, passages: dict[int, Wording]) -> Wording:
    if block.words is not None:
        return block.words
    if block.index is None:
        return document.heading
    if block.role == "passage":
        return passages[block.index]
    if block.role == "note":
        return document.notes[block.index].words
    heading = document.sections[block.index].heading
    return heading if heading is not None else Wording("")
