"""A representation that was made, and of which no report is on the desk."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.conditions.representation_words import representation_sentence
from finalact.diplomacy.representations import (
    is_reported,
    reports_elsewhere,
    representations_on,
    words_missing,
)
from finalact.model.claim import Citation
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.representation import Representation, Standing

CODE = "report-missing"
REMEDY = (
    "Put the report on the desk and name it: `finalact representation report`. If none was ever "
    "written, say so there with --missing."
)


def run(material: Material) -> Iterable[Finding]:
    """One finding for each that was made by the day, with what is known of its report.

    Source: the trade's rules, "Link report to instruction".
    """
    scene = material.scene
    papers = {paper.id for paper in material.holdings.papers}
    stood = representations_on(material.holdings.representations, scene.as_of, scene.known_by)
    for each in stood:
        if each.standing is not Standing.MADE or is_reported(each, papers):
            continue
        # That no record was found is another finding.
        if not words_missing(each):
            place, where = f"representation {each.id}", stands_in(material, each.citations)
            yield Finding(CODE, _sentence(each), REMEDY, place, severity="note", passages=where)


def stands_in(material: Material, citations: Iterable[Citation]) -> tuple[str, ...]:
    """Where a representation is told, each place once: "Doc. 49, note 3"."""
    places = (
        place_in(document, citation)
        if (document := material.paper(citation.document) if citation.document else None)
        else citation.source or citation.document
        for citation in citations
    )
    return tuple(dict.fromkeys(place for place in places if place))


def place_in(document: Document, citation: Citation) -> str:
    """A passage of a paper as a reader is sent to it: "Doc. 49, note 3", "Doc. 49, para. 6"."""
    title = f"Doc. {document.number}" if document.number else citation.document
    passage = citation.passage
    if not passage:
        return title
    return f"{title}, para. {passage}" if passage[0].isdigit() else f"{title}, {passage}"


def _sentence(each: Representation) -> str:
    elsewhere = reports_elsewhere(each)
    lacking = "no report of it is on the desk"
    if elsewhere:
        lacking = f"its report is not on the desk ({'; '.join(elsewhere)})"
    order = ""
    if not each.instruction.is_empty:
        paper = each.instruction.document or each.instruction.source
        order = f"; it carries out what {paper} ordered"
    return f"{representation_sentence(each).rstrip('.')}: {lacking}{order}."


CHECK = Check(
    CODE,
    "A representation that was made, or an instruction carried out, without its report.",
    REMEDY,
    run,
)
