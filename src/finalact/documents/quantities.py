"""Quantities as a paper says them, with offsets: never widened, never rounded."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.bare_counts import done_to_persons
from finalact.documents.capital_nouns import people_after, thing_with_capital
from finalact.documents.counted_together import counted_with
from finalact.documents.currencies import MARKS_IN_CAPITALS, currency_of, mark_before
from finalact.documents.figure_rows import without_rows
from finalact.documents.hedges import Bound, Hedge, hedge_before
from finalact.documents.hyphened_numbers import HELD
from finalact.documents.kept_numbers import counts_alike, is_kept
from finalact.documents.named_numbers import last_word, names_a_thing
from finalact.documents.number_words import Spoken
from finalact.documents.numbers import spoken_numbers
from finalact.documents.out_of_many import OUT_OF_MANY
from finalact.documents.pairs import noun_of_pair
from finalact.documents.rates import rate_after
from finalact.documents.single_blanks import is_uneven, single_blanks
from finalact.documents.tolerances import give_or_take
from finalact.documents.topics import OF_TIME, is_compared
from finalact.documents.trailing_hedges import ALLOWS_NONE, hedge_after
from finalact.documents.unit_context import UnitContext
from finalact.documents.units import (
    UnitFound,
    container_before,
    single_after,
    unit_after,
    unit_name,
    whole_after,
)
from finalact.model.document import Document, Figure
from finalact.model.quantity import Number, Quantity, counts_whole

BETWEEN = ("between", "Between", "zwischen", "Zwischen")
# How far the words around a number are read, in characters.
REACH = 60
CURRENCIES = {"$": "US dollars", "£": "pounds", "€": "euros"}
OF_WHOSE = re.compile(
    r"(?:\s(?:all|the|these|those|our|their|its|his|her|my|your)){1,2}(?=\s)", re.IGNORECASE
)
A_SPAN = re.compile(r"\s(?:year|month|week|day|hour|decade|yr|hr)\.?\s[a-z]", re.IGNORECASE)
PLURAL = re.compile(r"[a-z]+s\b", re.IGNORECASE)
# "at least one of them", "at least one more strike", "no more than one who".
ONE_OF = re.compile(r"\s(?:of|more|who|such|whose)\b")


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
    if not is_uneven(text):
        return _quantities(text, context)
    plain, places = single_blanks(text)
    return [
        (quantity, places.of(start), places.of(end - 1) + 1)
        for quantity, start, end in _quantities(plain, context)
    ]


def _quantities(text: str, context: str) -> list[tuple[Quantity, int, int]]:
    """Each quantity of a text that is set in single blanks."""
    found: list[tuple[Quantity, int, int]] = []
    reached = 0
    earlier = UnitContext(context, text)
    told = _in_small_letters(text)
    for spoken in spoken_numbers(without_rows(told)):
        if spoken.start < reached or names_a_thing(spoken, text, REACH):
            continue
        if told is not text and names_a_thing(spoken, told, REACH):
            continue
        said = _weigh(spoken, told, earlier, found[-1] if found else None)
        if said is not None:
            quantity, start, reached = said
            if told is not text:
                quantity = evolve(quantity, as_said=text[start:reached])
            found.append((quantity, start, reached))
    return found


def _in_small_letters(text: str) -> str:
    """A text all in capitals, as cables are, in small letters; any other as it is.

    Where nothing is small, a capital tells no name, and words bind as they do in any sentence.
    Currencies keep theirs.
    """
    if not text.isupper() or len(small := text.lower()) != len(text):
        return text
    return MARKS_IN_CAPITALS.sub(lambda mark: text[mark.start() : mark.end()], small)


def _weigh(
    spoken: Spoken,
    text: str,
    earlier: UnitContext,
    last: tuple[Quantity, int, int] | None,
) -> tuple[Quantity, int, int] | None:
    reached = last[2] if last else 0
    spoken = give_or_take(spoken, text, spoken.end)
    hedge = _hedge(spoken, text)
    start = max(hedge.start, reached)
    hedged = start < spoken.start or hedge.loose or spoken.loose
    bound, loose, end = hedge.bound, hedge.loose or spoken.loose, spoken.end
    if bound == "nearly" and spoken.loose and PLURAL.match(text, spoken.start):
        # "virtually dozens" are dozens; "almost several hundred" is less than that.
        bound = "point"
    trailing = hedge_after(text, end)
    longer = spoken.is_range or (trailing is not None and trailing[0] == "at least")
    if _tells_during(
        spoken, text, start, longer=longer, beside=bool(last) and start == reached + 1
    ):
        start, bound = spoken.start, "point"
    if trailing:
        bound, loose, end = _both(bound, trailing[0]), loose or trailing[1], trailing[2]
    found = _unit(spoken, text, end)
    if found.name and not spoken.is_range:
        # "600 prisoners, give or take 100".
        spoken = give_or_take(spoken, text, found.end)
        loose, end = loose or spoken.loose, max(end, spoken.end)
        found = evolve(found, end=max(found.end, end))
    # "under one roof" sets no bound.
    bounded = bound in ("at least", "at most") or " than " in text[start : spoken.start]
    if found.name is None and spoken.low == spoken.high == 1 and trailing is None and bounded:
        found = single_after(text, end)
    unit = found.name
    if found.adjacent and (found.measure or hedge_after(text, found.end)):
        end = found.end
        # "20 yrs. or more": the point belongs to the short form.
        past = end + text.startswith((". or ", ". at "), end)
        if trailing is None and (later := hedge_after(text, past)):
            bound, loose, end = _both(bound, later[0]), loose or later[1], later[2]
            hedged = True
    if rate := rate_after(text, found.end if found.name else end):
        end = rate[1]
    hedged = hedged or bool(trailing) or bool(rate)
    # "one or more NWS" counts whatever follows.
    or_more = trailing is not None and trailing[0] == "at least"
    one_of = spoken.low == 1 and (or_more or (bounded and ONE_OF.match(text, end)))
    if not one_of and not is_kept(
        spoken, text, found, hedged=hedged, rated=bool(rate), reached=reached
    ):
        return None
    unit = container_before(text[max(0, start - REACH) : start]) or unit
    if unit is None and last and counts_alike(spoken, text, reached):
        unit = last[0].unit
    if unit is None and done_to_persons(last_word(text[max(0, start - REACH) : start])):
        unit = "persons"
    if unit is None:
        unit = earlier.unit_before(start)
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


def _hedge(spoken: Spoken, text: str) -> Hedge:
    """The hedge before a number; none where the words only seem to be one."""
    mark = mark_before(text, spoken.start)
    # "more than DM 300 million": the currency stands between the hedge and the number.
    hedge = hedge_before(text, mark.start() if mark else spoken.start, end=spoken.end)
    if spoken.joint == HELD:
        # "over a two-year period" tells during what, not how much more.
        hedge = Hedge(start=spoken.start)
    if is_compared(text, hedge.start, spoken.start):
        # "5 percent more than 40".
        hedge = Hedge(start=spoken.start)
    # "NZ$4 million" is one word; the letters before "DM 4 million" are told as its unit.
    whole = text.startswith("$", spoken.start) and not text[spoken.start - 1].isspace()
    if mark and hedge.start == mark.start() and not whole:
        hedge = evolve(hedge, start=spoken.start)
    if (
        hedge.start < spoken.start
        and hedge.bound == "point"
        and not (hedge.loose or spoken.is_range)
    ):
        # "between two" sides is nothing between two bounds.
        hedge = evolve(hedge, start=_without_between(text, hedge.start, spoken.start))
    return hedge


def _tells_during(spoken: Spoken, text: str, start: int, *, longer: bool, beside: bool) -> bool:
    """Whether `over` before a number tells how long a thing takes, and not how much more it is.

    `longer` tells of a range or an "or more" after it, `beside` of a quantity just before it.
    """
    words = text[start : spoken.start].strip().lower()
    if not words.startswith("over"):
        return False
    if words.startswith("over a") and A_SPAN.match(text, spoken.end):
        # "over a five year period", as "over a five-year period".
        return True
    # "over 5 or more years", "over a year or two"; "$4 million over five years".
    if words != "over" or not (longer or beside) or not _is_time(spoken, text):
        return False
    return longer or text.find("old", spoken.end, spoken.end + REACH // 2) < 0


def _is_time(spoken: Spoken, text: str) -> bool:
    """Whether a number counts years, months, weeks, days or hours."""
    return bool(spoken.unit or OF_TIME.search(text, spoken.end, spoken.end + REACH // 2))


def _both(before: Bound, after: Bound) -> Bound:
    """Of a hedge before and one after: "at least 200 or so" is at least 200."""
    return before if after == "point" else after


def _without_between(text: str, start: int, at: int) -> int:
    return at if text.startswith(BETWEEN, start) else start


def _unit(spoken: Spoken, text: str, end: int) -> UnitFound:
    if spoken.unit:
        return UnitFound(spoken.unit, end, True, True)
    if spoken.money:
        mark = mark_before(text, spoken.start)
        return UnitFound(currency_of(mark) if mark else CURRENCIES[text[spoken.start]], end, True)
    if spoken.percent:
        share = whole_after(text, end)
        if share:
            return UnitFound(f"percent of {share[0]}", share[1], True, True)
        if share_of := OUT_OF_MANY.fullmatch(text, spoken.start, end):
            thing = share_of["thing"] or text[end : unit_after(text, end).end]
            if thing.strip():
                thing = thing.rsplit(maxsplit=1)[-1].lower()
                return UnitFound(f"percent of {thing}", end, False, True)
        return UnitFound("percent", end, False, True)
    if spoken.unit_at is not None:
        return UnitFound(unit_after(text, spoken.unit_at).name, end)
    # "hundreds, if not thousands, of letters"; "three, if not four, months".
    apart = spoken.is_range and spoken.loose and text.startswith(", ", end)
    if apart and (text.startswith("of ", end + 2) or spoken.joint.startswith("if not")):
        found = unit_after(text, end + 1)
        return UnitFound(found.name or unit_after(text, end + len(", of")).name, end)
    # "millions of our citizens": whose they are is not what they are.
    whose = OF_WHOSE.match(text, end) if text.endswith((" of", " OF"), 0, end) else None
    if whose:
        return UnitFound(unit_after(text, whose.end()).name, end)
    found = unit_after(text, end)
    if found.name is None:
        found = UnitFound(counted_with(text, end) or people_after(text, end), end)
    elif found.name == "persons":
        noun = text[end : found.end].rpartition(" ")[2]
        found = evolve(found, name=thing_with_capital(noun) or found.name)
    if found.name is None and (paired := noun_of_pair(text, spoken.start, end)):
        return UnitFound(unit_name(paired), end)
    if found.name is None and (mark := mark_before(text, spoken.start)):
        return UnitFound(currency_of(mark), end)
    return found


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
