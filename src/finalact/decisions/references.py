"""References in the text of a memorandum: `{{condition ID}}`, `{{claim ID}}` and their like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

CONDITION, CLAIM, FIGURE, TABLE, JUDGEMENT = "condition", "claim", "figure", "table", "judgement"
KINDS = (CONDITION, CLAIM, FIGURE, TABLE, JUDGEMENT)
TABLES = ("conditions",)

_INSIDE = r"(?:[^{}]|\{\{[^{}]*\}\})*"
# `judged` are the words of a judgement, `inside` the kind and name of any other reference.
REFERENCE = re.compile(
    rf"\{{\{{(?:\s*+judgement:\s*+(?P<judged>{_INSIDE})|(?P<inside>{_INSIDE}))\}}\}}"
)
OPEN = re.compile(r"\{\{|\}\}")


@frozen
class Reference:
    """One reference in a paragraph: its kind, what it names, and where it stands in the text.

    `name` is an id, for a judgement its words; `kind` is any word that somebody wrote there.
    """

    kind: str
    name: str
    start: int
    end: int
    written: str


def references_in(text: str, *, inside: bool = True) -> Iterator[Reference]:
    """The references of a text, in order; with `inside` those within a judgement too."""
    for match in REFERENCE.finditer(text):
        judged = match["judged"]
        if judged is not None:
            yield Reference(JUDGEMENT, judged.strip(), *match.span(), match.group())
            if inside:
                yield from references_in(judged)
            continue
        kind, *name = match["inside"].split() or [""]
        yield Reference(kind, " ".join(name), *match.span(), match.group())


def not_closed(text: str) -> bool:
    """Whether two braces stand alone in a text: a reference begun and not ended."""
    return bool(OPEN.search(REFERENCE.sub("", text)))


def without_references(text: str) -> str:
    """The words that the drafter wrote himself: references and judgements left out."""
    return REFERENCE.sub("[…]", text)
