"""A follow-up whose record is missing: a note says that none has been found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from finalact.checks.check import Check, Material
from finalact.checks.report_missing import place_in, stands_in
from finalact.conditions.representation_words import representation_sentence
from finalact.conditions.scene import Scene
from finalact.diplomacy.representations import is_reported, representations_on, words_missing
from finalact.model.claim import Citation
from finalact.model.document import Document, MissingRecord
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate
from finalact.model.representation import Representation

CODE = "record-not-found"
REMEDY = (
    "Ask whoever took part what came of it, and look for a record in other papers. It is no "
    "fault of the desk: the archive lacks it."
)
# Records of what was said or answered; an attachment that is lacking is no follow-up.
_OF_A_TALK = re.compile(
    r"\bNo\b[^.]*?\b(?:records?|minutes|memorand(?:um|a)|notes?|account|repl(?:y|ies)|response|"
    r"transcript)\b",
    re.IGNORECASE,
)
_LONGEST = 120


@frozen
class Told:
    """Where a paper says so: the paper, the note or passage, and the words."""

    citation: Citation
    words: str
    anchor: str = ""


def run(material: Material) -> Iterable[Finding]:
    """One finding for each note that says so, and for each representation without a record.

    Where a report of the representation has come to the desk since, nothing is lacking. Source:
    practice of annotation, "No record of this meeting has been found".
    """
    scene, held = material.scene, material.holdings
    papers = {paper.id for paper in held.papers}
    stood = representations_on(held.representations, scene.as_of, scene.known_by)
    reported = {each.id for each in stood if is_reported(each, papers)}
    about = {(c.document, c.passage): each for each in stood for c in each.citations}
    named: set[str] = set()
    for paper in held.papers:
        document = material.paper(paper.id)
        if document is None or _is_later(document, scene):
            continue
        for told in _told_in(paper.id, document):
            each = about.get((told.citation.document, told.citation.passage))
            if each is not None:
                named.add(each.id)
            if each is None or each.id not in reported:
                yield _finding(told, each, document)
    for each in stood:
        words = words_missing(each)
        if words and each.id not in reported | named:
            sentence = f"{representation_sentence(each).rstrip('.')}: “{words[0]}”"
            place = f"representation {each.id}"
            where = stands_in(material, each.citations)
            yield Finding(CODE, sentence, REMEDY, place, severity="note", passages=where)


def _told_in(paper: str, document: Document) -> Iterator[Told]:
    for missing in document.missing:
        if missing.kind == "not found" and _OF_A_TALK.search(missing.text):
            passage = f"note {missing.note}" if missing.note is not None else str(missing.passage)
            citation = Citation(paper, passage, quote=missing.text)
            yield Told(citation, missing.text, _anchor(document, missing))


def _anchor(document: Document, missing: MissingRecord) -> str:
    """The end of the sentence at which the note stands: what it was to be a record of."""
    note = document.note(missing.note) if missing.note is not None else None
    if note is None or not note.anchor:
        return ""
    anchor = note.anchor.strip()
    return anchor if len(anchor) <= _LONGEST else f"... {anchor[-_LONGEST:].lstrip()}"


def _finding(told: Told, each: Representation | None, document: Document) -> Finding:
    where = place_in(document, told.citation)
    what = f", on “{told.anchor}”" if told.anchor else ""
    of = f" ({representation_sentence(each).rstrip('.')})" if each is not None else ""
    return Finding(
        CODE,
        f"{where}{what}{of}: “{told.words}”",
        REMEDY,
        where,
        severity="note",
    )


def _is_later(document: Document, scene: Scene) -> bool:
    """Whether the paper was written after the day."""
    if document.date is None:
        return False
    earliest = PartialDate.parse(document.date.edtf).earliest
    return earliest is not None and earliest > scene.as_of


CHECK = Check(
    CODE,
    "A note that no record of a meeting, talk or answer has been found.",
    REMEDY,
    run,
)
