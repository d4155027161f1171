"""The marking of a paper's pages: its classification and how it is to be handled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.parts import Part
from finalact.model.document import Document, SourceNote

LEVEL = re.compile(
    r"TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|LIMITED OFFICIAL USE|FOR OFFICIAL USE ONLY|"
    r"OFFICIAL USE ONLY|OFFICIAL[- ]SENSITIVE|OFFICIAL|SENSITIVE BUT UNCLASSIFIED|SBU|"
    r"CONTROLLED UNCLASSIFIED INFORMATION|CUI|UNCLASSIFIED",
    re.IGNORECASE,
)
PARTING = re.compile(r"\s*(?://|/|;|,|—|–| - )\s*")
LONGEST = 80
# Behind the level, older cables have how quickly they went.
_SPEED = (
    r"(?:NIACT|US URGENT|URGENT|PRIORITY|IMMEDIATE|FLASH|OPERATIONAL IMMEDIATE|PERSONAL|VERBATIM)"
)
HEAD_MARKING = re.compile(
    r"(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|OFFICIAL USE ONLY|PLAIN)"
    rf"(?:[\s,;]{{1,6}}{_SPEED}){{0,3}}",
    re.IGNORECASE,
)
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


def is_head_marking(line: str) -> bool:
    """Whether a line at the head of a paper only marks it: `Secret`, `top secret   us urgent`."""
    return len(line) <= LONGEST and HEAD_MARKING.fullmatch(line) is not None


def marked_in_head(parts: Sequence[Part]) -> str | None:
    """The classification that stands beside the dateline of a paper, as older volumes set it."""
    for part in parts:
        if part.role == "passage":
            return None
        if part.role == "item" and not part.attached and is_head_marking(part.words.text):
            level = LEVEL.match(part.words.text)
            return level.group().title() if level else None
    return None


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
