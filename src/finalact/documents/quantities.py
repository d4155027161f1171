"""Quantities as a paper says them, with offsets: never widened, never rounded."""

from __future__ import annotations

import re

from finalact.documents.bare_counts import counts_somebody
from finalact.documents.hedges import ALLOWS_NONE, Bound, hedge_after, hedge_before
from finalact.documents.month_days import MONTHS
from finalact.documents.numbers import Spoken, spoken_numbers
from finalact.documents.units import (
    UnitFound,
    container_before,
    rate_after,
    unit_after,
    unit_from_context,
)
from finalact.model.document import Document, Figure
from finalact.model.quantity import Number, Quantity, counts_whole

MONTH = "|".join(MONTHS)
NAMED_NUMBER = re.compile(
    r"(?:\b(?:(?i:documents?|(?:foot)?notes?|telegrams?|airgrams?|cables?)"
    r"|Nos?\.|pp?\.|vols?\.|volume|Lot|Lots|Box|Boxes|"
    r"RG|Articles?|paragraphs?|paras?\.?|Tab|Options?|pages?|chapter|"
    r"Part|Book|Basket|Section|NSDD|NSSM|NSDM|PD|"
    r"PRM|P\.?L\.?|State|Moscow|Title|Annex|Entry|Job|FRC|Folder|OA/ID|"
    r"Resolution|Public Law|P\.L\.|Principle|Attachments?|Room|"
    r"circular|Phase|Group|Chapter|Order|UN|UST|Boeing|Apollo|Il|Tu|"
    r"MiG|SS|reftels?|Radio|NSC|Item|Items|Criterion)"
    rf"(?: to)? \(?|\b(?:{MONTH}),? |(?:{MONTH}) [0-9]{{1,2}}(?:–|-| and | or |, )|[#№:/.])\Z"
)
# How far the words around a number are read, in characters.
REACH = 60
CONTEXT_REACH = 600
COUNTING = re.compile(
    r"\b(?:total|number|numbered|numbering|of|to|from|at|was|were|is|"
    r"are|only|than|by|says?|said|have|"
    r"has|had|reached|averaged|averaging|released?|including|leaving|totaling|estimate[ds]?)\s\Z"
)
SEMANTIC_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}\Z")
POINTING = re.compile(
    r"\b(?:the|these|those|other|last|first|next|both|all|latter|former|"
    r"any|either|us|them|you)\s\Z",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\s?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b|o’clock|noon)|:[0-9]|Z\b")


def find_figures(document: Document) -> tuple[Figure, ...]:
    """The quantities in passages and notes, in order; the source note is left out."""
    found: list[Figure] = []
    before = ""
    sources = {note.n for note in document.notes if note.is_source}
    for passage, note, text in document.texts():
        if (note is not None and note in sources) or (passage is None and note is None):
            continue
        context = before if passage is not None else ""
        for quantity, start, end in quantities_in(text, context):
            found.append(Figure(quantity, start, end, passage, note))
        before = text
    return tuple(found)


def quantities_in(text: str, context: str = "") -> list[tuple[Quantity, int, int]]:
    """Each quantity of a text with its offsets.

    Bounds record what the words commit to: `about 300` is 300 and approximate, `under 100` has an
    upper bound only. Dates, years, page and paper numbers are no quantities. `context` is earlier
    text, used only to tell what an unnamed figure counts. Rules: the labelling guide.
    """
    found = []
    reached = 0
    for spoken in spoken_numbers(text):
        if spoken.start < reached or not _is_quantity(spoken, text):
            continue
        said = _weigh(spoken, text, context, reached)
        if said is not None:
            found.append(said)
            reached = said[2]
    return found


def _is_quantity(spoken: Spoken, text: str) -> bool:
    before = text[max(0, spoken.start - REACH) : spoken.start]
    after = text[spoken.end : spoken.end + REACH]
    at_start = not text[: spoken.start].strip(" (") if spoken.start < REACH else False
    if spoken.loose or spoken.percent or spoken.money:
        return True
    if before and before[-1] in "-–/." and not spoken.in_words:
        return False
    if NAMED_NUMBER.search(before) or re.match(rf"(?:st|nd|rd|th)\b|\s(?:{MONTH})\b", after):
        return False
    if CLOCK.match(after) or (re.match(r"[-–/][\w]|’s\b|\.[0-9]", after) and not spoken.in_words):
        return False
    if re.match(r"[-–]\w", after) and spoken.in_words:
        return False
    if at_start and re.match(r"[.)]\s", after):
        return False
    if spoken.high is not None and spoken.high < spoken.low:
        return False
    digits = text[spoken.start : spoken.end]
    if SEMANTIC_YEAR.fullmatch(digits) or re.fullmatch(
        r"(?:1[5-9]|20)[0-9]{2}[–-][0-9]{2,4}", digits
    ):
        return False
    return not (re.search(r"\(\s?\Z", before) and re.match(r"\)", after))


def _weigh(
    spoken: Spoken, text: str, context: str, reached: int
) -> tuple[Quantity, int, int] | None:
    hedge = hedge_before(text, spoken.start)
    start = max(hedge.start, reached)
    hedged = start < spoken.start or hedge.loose or spoken.loose
    bound, loose, end = hedge.bound, hedge.loose or spoken.loose, spoken.end
    trailing = hedge_after(text, end)
    if trailing:
        bound, loose, end = trailing[0], loose or trailing[1], trailing[2]
    found = _unit(spoken, text, end)
    unit = found.name
    if found.adjacent and (found.measure or hedge_after(text, found.end)):
        end = found.end
        if trailing is None and (later := hedge_after(text, end)):
            bound, loose, end = later[0], loose or later[1], later[2]
            hedged = True
    if rate := rate_after(text, found.end if found.name and found.adjacent else end):
        end = rate[1]
    if not _worth_keeping(spoken, text, unit, hedged or bool(trailing) or bool(rate)):
        return None
    earlier = f"{context} {text[max(0, start - CONTEXT_REACH) : start]}"[-CONTEXT_REACH:]
    unit = container_before(earlier) or unit or unit_from_context(earlier)
    if rate:
        unit = f"{unit or 'persons'}/{rate[0]}"
    low, high, low_open, high_open = _bounds(spoken, bound)
    said = text[start:end]
    loose = loose or bound == "nearly"
    some = low is None and counts_whole((unit or "").split("/")[0]) and not ALLOWS_NONE.search(said)
    quantity = Quantity(
        said, low, high, low_open, high_open, loose, some and unit is not None, unit
    )
    return quantity, start, end


def _unit(spoken: Spoken, text: str, end: int) -> UnitFound:
    if spoken.unit:
        return UnitFound(spoken.unit, end, True, True)
    if spoken.money:
        return UnitFound("US dollars", end, True, False)
    if spoken.percent:
        whole = re.compile(
            r"\s+of (?:(?:the|all|its|their|our|this|that|these|those) )?(?P<whole>[a-z]+)",
            re.IGNORECASE,
        ).match(text, end)
        name = f"percent of {whole['whole']}" if whole else "percent"
        return UnitFound(name, whole.end() if whole else end, bool(whole), True)
    return unit_after(text, end)


def _worth_keeping(spoken: Spoken, text: str, unit: str | None, hedged: bool) -> bool:
    """A bare number counts when it names what it counts, or is too large to be a label."""
    before = text[max(0, spoken.start - REACH) : spoken.start]
    if spoken.money or spoken.percent or hedged:
        return not (spoken.in_words and spoken.low == 1 and unit is None and not spoken.is_range)
    if POINTING.search(before) and spoken.in_words and spoken.low == int(spoken.low):
        return False
    if unit is None and counts_somebody(text, spoken.start, spoken.end, spoken.low):
        return True
    if spoken.in_words:
        return unit is not None and not (spoken.low == 1 and not spoken.is_range)
    if unit is not None or "," in text[spoken.start : spoken.end]:
        return True
    return 10 <= spoken.low < 1000 and bool(COUNTING.search(before))


def _bounds(spoken: Spoken, bound: Bound) -> tuple[Number | None, Number | None, bool, bool]:
    low, high = spoken.low, spoken.high
    if bound == "over":
        return low, None, True, False
    if bound == "at least":
        return low, None, False, False
    if bound in ("under", "nearly"):
        return None, high, False, True
    if bound == "at most":
        return None, high, False, False
    return low, high, False, False
