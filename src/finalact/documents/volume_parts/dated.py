"""The date that the markup of a dateline states: printed, or inferred by the editors."""

from __future__ import annotations

import re

from lxml import etree

from finalact.documents.paper_dates import date_of_line
from finalact.documents.volume_parts.stretches import local_name
from finalact.model.document import DatedBasis

BLANKS = re.compile(r"\s+")
UNDATED = re.compile("undated", re.IGNORECASE)
DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?\Z")
WHOLE_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
FRUS = "http://history.state.gov/frus/ns/1.0"
ATTACHED = frozenset(("attachment", "enclosure", "annex", "appendix"))


def date_of_paper(division: etree._Element) -> DatedBasis | None:
    """The date that a paper's own dateline states; what is attached has dates of its own."""
    for dateline in division.iter("{*}dateline"):
        if not is_attached(dateline, division) and (dated := date_in(dateline)):
            return dated
    return None


def date_in(dateline: etree._Element) -> DatedBasis | None:
    """The first date that a dateline states, in EDTF; None where the markup states none.

    A date that the print does not show, such as that of an undated paper, is inferred.
    """
    for date in dateline.iter():
        edtf = _edtf(date) if local_name(date.tag) == "date" else None
        if edtf is None:
            continue
        words = etree.tostring(date, method="text", encoding="unicode", with_tail=False)
        if UNDATED.search(words) or "inferred" in date.get("ana", ""):
            printed = BLANKS.sub(" ", words).strip()
            reason = f"The dateline says “{printed}”; the editor of the markup infers the day."
            return DatedBasis(edtf, "inferred", reason)
        return DatedBasis(_as_exact(edtf, words), "printed", None)
    return None


def _as_exact(edtf: str, words: str) -> str:
    """The date no more exact than its words: `June 1951` is a month, whatever the markup has."""
    said = date_of_line(BLANKS.sub(" ", words)) if edtf.endswith("-01") else None
    return said if said and len(said) == len("1951-06") and edtf.startswith(said) else edtf


def date_of_division(division: etree._Element) -> DatedBasis | None:
    """The day, or the days, that the division of a paper is given by its editors; inferred."""
    first, last = (
        str(division.get(f"{{{FRUS}}}doc-dateTime-{end}") or "")[:10] for end in ("min", "max")
    )
    if not (WHOLE_DAY.match(first) and WHOLE_DAY.match(last)):
        return None
    day = first if first == last else f"[{first}..{last}]"
    return DatedBasis(day, "inferred", "No dateline gives a day; the editor of the markup does.")


def is_attached(element: etree._Element, division: etree._Element) -> bool:
    """Whether an element stands in an attachment of the paper."""
    for parent in element.iterancestors():
        if parent is division:
            return False
        if local_name(parent.tag) == "attachment" or parent.get("type") in ATTACHED:
            return True
    return False


def _edtf(date: etree._Element) -> str | None:
    def day(name: str) -> str | None:
        value = (date.get(name) or "").partition("T")[0].strip()
        return value if DAY.match(value) else None

    if when := day("when"):
        return when
    first, last = day("from") or day("notBefore"), day("to") or day("notAfter")
    if first and last:
        spanning = date.get("from") is not None
        return first if first == last else f"{first}/{last}" if spanning else f"[{first}..{last}]"
    return None
