"""Records said not to be found or printed, and numbers said not to exist."""

from __future__ import annotations

import re

from finalact.documents.sentences import sentences
from finalact.documents.texts import Texts
from finalact.model.document import Document, MissingRecord

# Each kind with the words that say so; the annotator's formulas of the edition.
BRACKETED = re.compile(r"\[no (?P<what>[\w ]*?(?:number|date|title|signature))\]", re.IGNORECASE)
# `[text missing]`, `[Page 3 is missing]`: what the print itself says it lacks.
LACKING = re.compile(
    r"\[(?:(?:[0-9]+|one|two|some|first|last|next|the) )?(?:or more )?"
    r"(?:texts?|words?|lines?|pages?|paragraphs?|portions?)(?: [0-9]+)?(?: of (?:text|the text))? "
    r"(?:is |are |was |were )?missing[^\[\]]{0,80}\]",
    re.IGNORECASE,
)
# What is withheld is missing too; its bracket tells how much.
WITHHELD = re.compile(
    r"\[[^\[\]]{0,200}?\bnot (?:yet |been |yet been )?declassified\b[^\[\]]{0,200}?\]",
    re.IGNORECASE,
)
_RECORD = (
    r"(?:records?|minutes|memorand(?:um|a)|memcons?|notes?|cop(?:y|ies)|account|text|"
    r"repl(?:y|ies)|response|transcript|evidence|documentation|indication|letters?|messages?|"
    r"telegrams?|papers?|drafts?|reports?|enclosures?|attachments?|tabs?|lists?|"
    r"correspondence|documents?|summar(?:y|ies)|instructions?|versions?|originals?|agendas?|"
    r"cables?|airgrams?|d[ei]spatch(?:es)?|recordings?|tapes?|translations?|memorials?|"
    r"answers?|studies|study|tables?|charts?|maps?|lists?)"
)
_IS = r"(?:is|are|was|were|has been|have been|could be|can be)"
# `None of the tabs`, `Neither the letter nor its enclosure`, `Neither`: of papers, told in a note.
_NONE = r"\b(?:[Nn]either|[Nn]one)\b[^.;:“”]{0,120}?"
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "not found",
        re.compile(
            rf"\b[Nn]o (?:[\w’-]+ ){{0,12}}?{_RECORD}\b[^.;]{{0,300}}?\b"
            r"(?:has|have|was|were|could be|can be)(?: not)?(?: been)? (?:found|"
            r"located|identified)|"
            r"\b[Nn]ot (?:been )?(?:found|located)\b|\bcould not be (?:found|located)\b|"
            r"\bsearch\b[^.;]{0,120}?\b(?:did not|failed to|has not|have not) (?:turn(?:ed)? up|"
            r"find|found|located?|yield(?:ed)?|produced?|uncover(?:ed)?)\b|"
            r"\b[Tt]here (?:is|was|are) no (?:[\w’-]+ ){0,4}?(?:records?|minutes|transcripts?|"
            r"memcons?) of [^.;]{1,200}? in (?:the|his|her|[A-Z])|"
            rf"{_NONE} (?:{_IS}|nor)(?: been)? (?:found|located)\b|\A(?:Neither|None) found\b|"
            r"\bneither (?:been )?(?:found|located) nor\b|"
            r"\b(?:Only|Nothing) (?:[\w’-]+ ){1,12}?(?:has|have|was|were)(?: been)? "
            r"(?:found|located)\b"
        ),
    ),
    (
        "not printed",
        re.compile(
            rf"\b[Nn]ot printed\b|{_NONE}(?: {_IS})? printed\b|"
            # What is published elsewhere, or was not in its day, is another matter.
            r"\b[Aa]ttached,? (?:but|and) (?:is |are )?not published\b|\ANot published\b|"
            rf"{_NONE} (?:is|are) published\b"
        ),
    ),
    (
        "not attached",
        re.compile(
            rf"\b[Nn]ot attached\b|\b(?:is|are) missing\b|{_NONE}(?: {_IS})? attached\b|"
            rf"\b[Nn]o (?:[\w’-]+ ){{0,12}}?{_RECORD}\b[^.;:]{{0,80}}? {_IS} attached\b"
        ),
    ),
    (
        "not further identified",
        re.compile(
            r"\b[Nn]ot (?:been )?(?:further identified|identified further)\b|"
            r"\b(?:not been|could not be) identified\b|\ANot identified\b"
        ),
    ),
)
# One of these words stands in every such sentence.
SAYING_SO = (
    *("found", "located", "identified", "printed", "attached", "missing"),
    *("ot published", "are published", "is published", " search ", "ere is no ", "ere was no "),
    "ere are no ",
)


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
        if "[" in text and "missing" in text:
            found += [
                MissingRecord("text missing", m.group(), note, passage)
                for m in LACKING.finditer(text)
            ]
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
            said: list[str] = []
            # `Tab A is not attached; Tab B is not printed`: each clause tells of its own.
            for clause in sentence.split("; "):
                told = next((kind for kind, words in KINDS if words.search(clause)), None)
                if told is not None and told not in said:
                    said.append(told)
                    found.append(MissingRecord(told, sentence, note, passage))
    return tuple(found)
