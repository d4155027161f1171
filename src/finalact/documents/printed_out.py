"""Writing the printed form of a paper: words and layout joined again."""

from __future__ import annotations

from finalact.model.document import Document
from finalact.model.wording import Block, Wording


def write_printed(document: Document) -> str:
    """The printed form. A paper that was read as printed text comes out character for character.

    A paper read from TEI, or made here, gets the same layout: heading, one paragraph a line with
    a blank line after it, notes below, no line break at the end.
    """
    passages = {passage.n: passage.words for passage in document.passages}
    return "".join(
        block.lead + _words(document, block, passages).printed() + block.end
        for block in document.blocks
    )


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
