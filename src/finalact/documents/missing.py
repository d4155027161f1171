"""Records said not to be found or printed, and numbers said not to exist."""

from __future__ import annotations

import re

from finalact.documents.sentences import sentences
from finalact.documents.texts import Texts
from finalact.model.document import Document, MissingRecord

# Each kind with the words that say so; the annotator's formulas of the edition.
BRACKETED = re.compile(r"\[no (?P<what>[\w ]*?(?:number|date|title|signature))\]", re.IGNORECASE)
# What is withheld is missing too; its bracket tells how much.
WITHHELD = re.compile(
    r"\[[^\[\]]{0,200}?\bnot (?:yet |been |yet been )?declassified\b[^\[\]]{0,200}?\]",
    re.IGNORECASE,
)
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "not found",
        re.compile(
            r"\bNo (?:\w+ )*?(?:records?|minutes|memorand(?:um|a)|notes?|cop(?:y|ies)|account|text|"
            r"repl(?:y|ies)|response|transcript|evidence|documentation|indication)\b[^.]*?\b"
            r"(?:has|have|was|were|could be|can be)(?: not)?(?: been)? (?:found|"
            r"located|identified)|"
            r"\b[Nn]ot (?:been )?found\b|\bcould not be (?:found|located)\b|\bnot located\b|"
            r"\b(?:has|have) not been (?:found|located)\b"
        ),
    ),
    (
        "not printed",
        re.compile(
            r"\b(?:[Nn]ot|[Nn]either|[Nn]one(?: of (?:the |these )?\w+)?) (?:is |are )?printed\b"
        ),
    ),
    ("not attached", re.compile(r"\b[Nn]ot attached\b|\b(?:is|are) missing\b")),
    ("not further identified", re.compile(r"\b[Nn]ot (?:been )?further identified\b")),
)
# One of these words stands in every such sentence.
SAYING_SO = ("found", "located", "identified", "printed", "attached", "missing")


def find_missing(document: Document, texts: Texts) -> tuple[MissingRecord, ...]:
    """Every record that the paper or its notes say is missing, by kind and with the words.

    A missing record is a fact about the archive, not a fault of the paper. Rule: practice of
    annotation, "not found" keeps its kind and its words.
    """
    found: list[MissingRecord] = []
    # The passages of an editorial note are the annotator's own words, as notes are.
    annotated = document.kind == "editorial note"
    passages = texts.passages_holding("[", *SAYING_SO if annotated else ())
    asked: list[tuple[int | None, int | None, str]] = [(p.n, None, p.text) for p in passages]
    asked += [(None, n.n, n.text) for n in texts.notes_holding("[", *SAYING_SO)]
    for passage, note, text in asked:
        for match in BRACKETED.finditer(text) if "[" in text else ():
            kind = f"no {match['what'].lower()}"
            found.append(MissingRecord(kind, match.group(), note, passage))
        if "eclassified" in text:
            withheld = WITHHELD.finditer(text)
            found += [MissingRecord("not declassified", m.group(), note, passage) for m in withheld]
        if passage is not None and not annotated:
            continue
        if not any(word in text for word in SAYING_SO):
            continue
        for sentence in sentences(text):
            if not any(word in sentence for word in SAYING_SO):
                continue
            for kind, pattern in KINDS:
                if pattern.search(sentence):
                    found.append(MissingRecord(kind, sentence, note, passage))
                    break
    return tuple(found)
