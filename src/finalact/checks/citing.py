"""Whether what is cited stands where it is cited, told when it is entered."""

from __future__ import annotations

from finalact.checks.passages import Words, passage_named, plain
from finalact.model.claim import Citation
from finalact.model.document import Document

NOWHERE = "It names no paper and no source."


def citing_remark(citation: Citation, document: Document | None, title: str) -> str:
    """A remark where a passage or quoted words do not stand in the paper cited; else nothing.

    `document` is the paper, None where the desk cannot read it; `title` how it is called.
    """
    if citation.is_empty:
        return NOWHERE
    if document is None:
        return ""
    words = Words(document)
    there = words.at(citation.passage)
    if there is None:
        return f"{title} has no {passage_named(citation.passage)}."
    quote = plain(citation.quote)
    if quote in there:
        return ""
    elsewhere = words.passage_with(quote)
    where = f"; they stand in {passage_named(elsewhere)}" if elsewhere else ""
    return f"The quoted words do not stand where they are cited in {title}{where}."
