"""Words that are withheld, left out or lost, as the edition's brackets tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.texts import Texts
from finalact.model.document import Document

# A bracket tells of words that are not there. The reason differs, the words of the bracket keep it:
# withheld ("2 lines not declassified"), left out ("Omitted here is ..."), lost ("illegible").
REDACTION = re.compile(
    r"\[[^\[\]]{0,400}?\b(?:not (?:yet |been |yet been )?declassified|"
    r"illegible|not legible|indecipherable|omitted|omissions?|here follows?|excised|deleted|"
    r"deletions?|withheld|redacted|sanitized|expunged|blacked out|"
    r"(?:portions?|texts?|pages?|lines?|words?|paragraphs?|remainder|sections?|signature) "
    r"(?:(?:is|are|was|were) )?(?:missing|lost)|missing (?:text|words?|lines?|pages?|portions?)|"
    r"garbled?)\b[^\[\]]{0,400}?\]",
    re.IGNORECASE,
)
# What an editor says of a bracket or a footnote is no bracket of lost words.
ABOUT_PRINT = re.compile(r"\[(?:Footnote|Brackets?|Ellips[ie]s) (?:is|are|in) ", re.IGNORECASE)


def find_redactions(document: Document, texts: Texts) -> tuple[str, ...]:
    """Words withheld, left out or lost, as the edition brackets them: `[2 lines not declassified]`.

    Every place counts, in the order of print: the heading, the lists at the head, the passages,
    and then the notes. Rule: practice of the edition, which never cuts without a bracket.
    """
    return tuple(
        match.group()
        for text in _bracketed(document, texts)
        for match in REDACTION.finditer(text)
        if not ABOUT_PRINT.match(match.group())
    )


def _bracketed(document: Document, texts: Texts) -> Iterator[str]:
    """The texts that hold a bracket, in the order of print."""
    passages: dict[int | None, str] = {
        passage.n: passage.text for passage in texts.passages_holding("[")
    }
    for block in document.blocks:
        role, index, text = block.role, block.index, None
        if role == "passage":
            text = passages.get(index)
        elif role == "heading":
            text = document.heading.text
        elif role == "note" and index is not None:
            text = document.notes[index].words.text
        elif block.words is not None:
            text = block.words.text
        elif role == "section" and index is not None:
            text = document.sections[index].title
        if text and "[" in text:
            yield text
