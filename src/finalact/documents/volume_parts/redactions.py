"""Words that are withheld, left out or lost, as the edition's brackets tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def find_redactions(document: Document) -> tuple[str, ...]:
    """Words withheld, left out or lost, as the edition brackets them: `[2 lines not declassified]`.

    Every place counts, in the order of print: the heading, the lists at the head, the passages,
    and then the notes. Rule: practice of the edition, which never cuts without a bracket.
    """
    return tuple(
        match.group()
        for text in _texts(document)
        if "[" in text
        for match in REDACTION.finditer(text)
        if not ABOUT_PRINT.match(match.group())
    )


def _texts(document: Document) -> Iterator[str]:
    passages = iter(document.passages)
    for block in document.blocks:
        if block.role == "heading":
            yield document.heading.text
        elif block.role == "note" and block.index is not None:
            yield document.notes[block.index].text
        elif block.role == "passage":
            yield next(passages).text
        elif block.words is not None:
            yield block.words.text
        elif block.role == "section" and block.index is not None:
            yield document.sections[block.index].title or ""
