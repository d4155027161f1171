"""Records said not to be found or printed, numbers said not to exist, and words withheld."""

from __future__ import annotations

import re

from finalact.documents.sentences import sentences
from finalact.model.document import Document, MissingRecord

# Each kind with the words that say so; the annotator's formulas of the edition.
BRACKETED = re.compile(r"\[no (?P<what>[\w ]*?(?:number|date|title|signature))\]", re.IGNORECASE)
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "not found",
        re.compile(
            r"\bNo (?:\w+ )*?(?:records?|minutes|memorand(?:um|a)|notes?|cop(?:y|ies)|account|text|"
            r"repl(?:y|ies)|response|transcript|evidence|documentation|indication)\b[^.]*?\b"
            r"(?:has|have|was|were|could be|can be)(?: not)?(?: been)? (?:found|"
            r"located|identified)|"
            r"\b[Nn]ot (?:been )?found\b|\bcould not be (?:found|located)\b|\bnot located\b|"
            r"\bhas not been (?:found|located|identified)\b"
        ),
    ),
    ("not printed", re.compile(r"\b(?:[Nn]ot|[Nn]either|[Nn]one) (?:is |are )?printed\b")),
    ("not attached", re.compile(r"\b[Nn]ot attached\b|\bis missing\b")),
    ("not further identified", re.compile(r"\b[Nn]ot further identified\b")),
)
REDACTION = re.compile(
    r"\[[^\[\]]*?\b(?:not declassified|illegible|omitted here|here follows|excised)\b[^\[\]]*?\]",
    re.IGNORECASE,
)


def find_missing(document: Document) -> tuple[MissingRecord, ...]:
    """Every record that the paper or its notes say is missing, by kind and with the words.

    A missing record is a fact about the archive, not a fault of the paper. Rule: practice of
    annotation, "not found" keeps its kind and its words.
    """
    found: list[MissingRecord] = []
    for passage, note, text in document.texts():
        for match in BRACKETED.finditer(text):
            kind = f"no {match['what'].lower()}"
            found.append(MissingRecord(kind, match.group(), note, passage))
        if passage is not None:
            continue
        for sentence in sentences(text):
            for kind, pattern in KINDS:
                if pattern.search(sentence):
                    found.append(MissingRecord(kind, sentence, note, passage))
                    break
    return tuple(found)


def find_redactions(document: Document) -> tuple[str, ...]:
    """Words withheld or left out, as the edition brackets them: `[2 lines not declassified]`."""
    return tuple(
        match.group() for _, _, text in document.texts() for match in REDACTION.finditer(text)
    )
