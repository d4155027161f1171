"""A claim that is dated after the paper that reports it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import place, statement, when
from finalact.checks.told import told
from finalact.model.claim import Citation
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date

CODE = "said-after-report"
REMEDY = (
    "Look both dates up again: the day it was said, and the day of the paper. A retelling in a "
    "later paper is said on the day of the first."
)
MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)  # fmt: skip
DAYS = re.compile(
    rf"\b(?:\d{{1,2}} (?:{MONTH}) \d{{4}}|(?:{MONTH}) \d{{1,2}}, \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})\b"
)
# A month counts as the date of a paper only where it closes the name of the source.
LAST_MONTH = re.compile(rf"(?:\A|, )(?P<month>(?:{MONTH}) \d{{4}})\Z")


def run(material: Material) -> Iterable[Finding]:
    """Claims that were surely said after a paper they are cited from was written."""
    papers: dict[str, PartialDate | None] = {}

    def dated(citation: Citation) -> PartialDate | None:
        if citation.document:
            if citation.document not in papers:
                papers[citation.document] = _written_on(material.paper, citation.document)
            # A note of the edition, or a mark on the paper, may be later than the paper.
            numbered = citation.passage.strip().isdecimal() or not citation.passage
            return papers[citation.document] if numbered else None
        return date_of_source(citation.source)

    for claim in told(material.scene):
        said = claim.said_on
        if said is None or said.earliest is None:
            continue
        for citation in claim.citations:
            written = dated(citation)
            if written is None or written.latest is None or said.earliest <= written.latest:
                continue
            name = citation.source
            if citation.document:
                name = f"{citation.document}, which is of {written.said()}"
            sentence = (
                f"{statement(claim, material.scene.dossier)} was said {when(said)}, and is cited "
                f"from an earlier paper: {name}."
            )
            yield Finding(CODE, sentence, REMEDY, place([claim]), (claim.id,))
            break


def _written_on(paper: Callable[[str], Document | None], name: str) -> PartialDate | None:
    document = paper(name)
    return PartialDate.parse(document.date.edtf) if document is not None and document.date else None


def date_of_source(source: str) -> PartialDate | None:
    """The date in the name of a paper that is not on the desk: the latest day it names."""
    found = [_read(text) for text in DAYS.findall(source)]
    days = [day for day in found if day is not None and day.latest is not None]
    if days:
        return max(days, key=lambda day: day.latest.toordinal() if day.latest else 0)
    month = LAST_MONTH.search(source.strip().rstrip("."))
    return _read(month["month"]) if month else None


def _read(text: str) -> PartialDate | None:
    try:
        return read_date(text)
    except Refusal:
        return None


CHECK = Check(
    CODE,
    "A claim that is dated after the paper from which it is cited was written.",
    REMEDY,
    run,
)
