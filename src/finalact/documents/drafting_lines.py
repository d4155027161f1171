"""The lines that tell who drafted a paper and who cleared it, at its head or at its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.parts import DECISION_LINE, Part
from finalact.model.document import SourceNote

# How far above the end of a paper these lines may stand.
FOOT = 14
LONGEST = 400
LABEL = re.compile(
    r"(?P<label>(?:Drafted|Prepared|Cleared|Concurred)(?: by| in)?|Draft(?:er|ing officer)|"
    r"Clearances?|Concurrences?)\s{0,3}:\s{0,20}",
    re.IGNORECASE,
)
# Every label of a head is set in capitals by now: `FROM: `.
OTHER_LABEL = re.compile(r"[A-Z][A-Z ]{1,19}: ")
# The office by its letters, a sign, and the person: `EUR/SOV - JDoe`, `HA: P. Moss`.
OFFICE = r"[A-Z][A-Z0-9&]{0,9}(?:[/-][A-Z][A-Za-z0-9]{0,9}){0,3}"
OF_OFFICE = re.compile(rf"\A(?P<office>{OFFICE})\s?[:–—-]\s?(?P<name>[A-ZÀ-Þ].*)\Z")
WITH_OFFICE = re.compile(rf"\A(?P<name>.+?),? \(?(?P<office>{OFFICE})\)?\Z")
BARE_OFFICE = re.compile(OFFICE)
# Where the person can be reached, and on what day: nobody's name.
REACHED = re.compile(
    r",?\s*(?:(?:ext\.?|extension|tel\.?|phone|x)\s?[0-9][0-9 -]*|"
    r"[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]+)?|\S+@\S+|[0-9][0-9-]{3,})\Z",
    re.IGNORECASE,
)
# How an office agreed. Who was only informed did not clear.
HOW = re.compile(
    r"\s*\(?\b(?P<how>ok|subs|info|draft|in draft|substance|by phone|phone)\b\)?\Z",
    re.IGNORECASE,
)
INFORMED = "info"
SEVERAL = re.compile(rf"\s*;\s*|,\s+(?={OFFICE}\s?[:–—-]\s?[A-ZÀ-Þ])|\n")


def with_drafting(parts: Sequence[Part]) -> list[Part]:
    """The lines with those of drafting and clearance out of the passages: they are about the paper.

    Form: `Drafted: EUR/SOV - JDoe, ext. 7-1234`, `Cleared: EUR/RPM: RRoe (ok)`, each clearance
    on a line of its own where there are several.
    """
    given = list(parts)
    first = next((at for at, part in enumerate(given) if part.role in ("passage", "section")), 0)
    listing = False
    for at, part in enumerate(given):
        text = part.words.text
        near = at <= first + 2 or at >= len(given) - FOOT
        if part.role == "item" and LABEL.match(text):
            listing = True
        elif not near or part.role not in ("passage", "section", "line") or len(text) > LONGEST:
            listing = False
        elif LABEL.match(text) and not DECISION_LINE.match(text) and "__" not in text:
            given[at], listing = evolve(part, role="item"), True
        elif listing and OF_OFFICE.match(text) and text[-1] not in ".?!":
            given[at] = evolve(part, role="item")
        else:
            listing = False
    return given


def drafting_of(parts: Sequence[Part], source: SourceNote | None) -> SourceNote | None:
    """The source note with whom these lines name; None where nothing tells of a source."""
    drafted: list[str] = []
    cleared: list[str] = []
    listing: list[str] | None = None
    for part in parts:
        text = part.words.text
        if part.role != "item":
            listing = None
            continue
        if match := LABEL.match(text):
            listing = drafted if match["label"][0] in "DdPp" else cleared
            text = text[match.end() :]
        elif OTHER_LABEL.match(text):
            listing = None
        if listing is not None:
            listing += _names(text)
    if not drafted and not cleared:
        return source
    source = source or SourceNote(text="")
    return evolve(
        source,
        drafted_by=source.drafted_by + tuple(drafted),
        cleared_by=source.cleared_by + tuple(cleared),
    )


def _names(text: str) -> list[str]:
    """Each person with the office as a source note prints them, `JDoe (EUR/SOV)`; or the office."""
    found = []
    for piece in SEVERAL.split(text):
        said, how = piece.strip(" ,."), ""
        if agreed := HOW.search(said):
            said, how = said[: agreed.start()].rstrip(" ,:–—-"), agreed["how"].lower()
        said = REACHED.sub("", said).strip(" ,")
        if not said or how == INFORMED:
            continue
        match = None if BARE_OFFICE.fullmatch(said) else WITH_OFFICE.match(said)
        match = OF_OFFICE.match(said) or match
        found.append(f"{match['name'].strip()} ({match['office']})" if match else said)
    return found
