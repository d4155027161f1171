"""The marking of a paper's pages: its classification and how it is to be handled."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.model.document import Document, SourceNote

LEVEL = re.compile(
    r"TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|LIMITED OFFICIAL USE|FOR OFFICIAL USE ONLY|"
    r"OFFICIAL USE ONLY|OFFICIAL[- ]SENSITIVE|OFFICIAL|SENSITIVE BUT UNCLASSIFIED|SBU|"
    r"CONTROLLED UNCLASSIFIED INFORMATION|CUI|UNCLASSIFIED",
    re.IGNORECASE,
)
PARTING = re.compile(r"\s*(?://|/|;|,|—|–| - )\s*")
LONGEST = 80
# Words of handling stand in capitals; a sentence that begins with a level is no marking.
HANDLING = re.compile(r"[A-Z][A-Z0-9 ()-]{1,40}")


def read_marking(line: str) -> SourceNote | None:
    """The marking that a line gives and nothing else; None where it is none.

    `SECRET//NOFORN` is Secret, handled NOFORN. Source: practice of marking, section 1 of the
    current form ("classification//handling").
    """
    bare = line.strip().strip("()[]*")
    level = LEVEL.match(bare) if len(bare) <= LONGEST else None
    if level is None:
        return None
    rest = bare[level.end() :].strip()
    parts = [part for part in PARTING.split(rest) if part]
    upper = level.group().isupper()
    if rest and not (PARTING.match(rest) and upper):
        return None
    if not all(HANDLING.fullmatch(part) for part in parts):
        return None
    named = level.group() if len(level.group()) <= len("SBU") else level.group().capitalize()
    if " " in named:
        named = named.title().replace(" But ", " but ").replace(" Only", " Only")
    handling = tuple(part.title() if len(part) > 6 else part for part in parts)
    return SourceNote(text="", classification=named, handling=handling)


def with_marking(document: Document, marked: SourceNote | None) -> Document:
    """The paper with the marking of its pages, where no source note tells a classification.

    A source note that tells one is the edition's own word for it, and stays.
    """
    if marked is None:
        return document
    source = document.source
    if source is None:
        return evolve(document, source=marked)
    if source.classification is not None:
        return document
    told = [each for each in marked.handling if each not in source.handling]
    handling = (*source.handling, *told)
    marked = evolve(source, classification=marked.classification, handling=handling)
    return evolve(document, source=marked)
