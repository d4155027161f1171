"""Papers withheld whole: the edition prints their heading, and their source in brackets."""

from __future__ import annotations

import re

from finalact.model.document import Document

IN_BRACKETS = re.compile(r"\[\s*(?P<source>Source:.+?)\s*\]\Z", re.DOTALL)


def source_in_brackets(document: Document) -> str | None:
    """The source that stands in brackets in place of the words; None where none does.

    Form: `[Source: Archive, Collection. Secret. 2 pages not declassified.]`.
    """
    passages = document.passages
    if not passages or not passages[0].text.startswith("[Source:"):
        return None
    match = IN_BRACKETS.match(passages[0].text)
    return match["source"] if match else None
