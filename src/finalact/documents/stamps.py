"""Stamps, typed notes and notations whose hand is not the subject of the sentence."""

from __future__ import annotations

import re

from finalact.documents.month_days import iso_day
from finalact.documents.quotations import hide_quotations, quotations_in, show_quotations
from finalact.model.document import Basis, Mark, MarkKind

HOW_WORDS = r"(?:stamped|typed|typewritten|handwritten|marginal|penciled)"
HOW = rf"(?P<how>{HOW_WORDS})"
NOTATION = re.compile(
    rf"\A(?:(?:There (?:is|are)|It bears) )?(?:[Aa]n?|[Tt]he|[Aa]nother) (?:(?!{HOW_WORDS})\w+ )?"
    rf"(?:{HOW} (?:notations?|notes?|date|comments?)|(?P<plain>notation|stamp))"
    r"(?:,? dated [A-Z][a-z]+ [0-9]+,?)?(?:,? in (?P<hand>an unknown "
    r"hand|[A-Z][\w.-]+’s? (?:hand|handwriting)))?"
    r"(?:,? by (?P<by>[A-Z][\w’.-]+(?: [A-Z][\w’.-]+)?))?"
    r"(?P<where>,? (?:on|at|in|to|above|below|beside|next to|across|"
    r"near|underneath) (?:(?!indicat|reads?\b|stat)[^,:\x01])+?)?,? "
    r"(?P<verb>(?:which |that )?(?:indicates?|indicating|states?|reads?|"
    r"notes?|shows?|says)\b(?: that)?|:)"
    r":?\s*(?P<what>.+)\Z",
    re.DOTALL,
)
ACCORDING = re.compile(
    rf"\AAccording to (?:an?|the) {HOW} (?:notation|note)(?: by (?P<by>[A-Z][\w’.-]+))?"
    r"(?P<where> [^,\x01]+)?, (?P<what>.+)\Z",
    re.DOTALL,
)
BEARS = re.compile(
    rf"\A(?P<where>.+?) (?:bears|contains|carries|has) an? (?:\w+ )?{HOW} "
    r"(?:notations?|notes?|date)"
    r"(?: by (?P<by>[A-Z][\w’.-]+))?"
    r"(?P<at>,? (?:on|at|in) [^,:\x01]*?)?,? (?:(?:which |that )?(?:reads?|"
    r"indicat(?:es|ing)|stat(?:es|ing))(?: that)?:?|:) ?(?P<what>.+)"
    r"\Z",
    re.DOTALL,
)
QUOTED = re.compile(
    r"\A(?:[Tt]he (?:(?P<how1>stamped|handwritten|typed) )?(?:date|words?|"
    r"phrases?|notations?|initials?) )?(?P<what>(?:,? ?(?:and )?\x01[0-9]+\x02)+)"
    r" (?:is|are|was|were|appears?) "
    r"(?P<how>stamped(?: and written)?|typed|written|handwritten|)(?: ?(?P<where>[^,]+)"
    r")?(?:, indicating .*)?\Z",
    re.DOTALL,
)
OWN_INITIALS = re.compile(
    r"\A(?P<by>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+)?)[’'](?:s )?(?: ?)"
    r"(?:(?P<how1>stamped|handwritten|typed) )?"
    r"(?P<what>initials?|signature) (?:is|are|was|were|appears?) ?(?P<how>stamped|"
    r"typed|written|handwritten|)"
    r"(?: (?P<where>[^,]+))?(?:, indicating .*)?\Z"
)
STAMPED_WITH = re.compile(
    r"\A(?P<where>The [^\x01]*?) (?:is|was|were|are) stamped(?: with)?[:,]? "
    r"(?P<what>(?:,? ?(?:and )?\x01[0-9]+\x02)+)"
    r"(?: (?P<at>(?:on|at|in) .+))?\Z"
)
SEEN_BY = re.compile(
    r"(?:\bby (?P<after>[A-ZÀ-Þ][\w’.-]+)|(?P<by>(?:[Tt]he )?[A-ZÀ-Þ][\w.-]+(?: "
    r"[A-ZÀ-Þ][\w.-]+){0,2}) (?:has |had |also )*(?:saw|seen|noted|read|"
    r"received|approved)\b)"
)


def read_stamp(sentence: str, year: int | None = None) -> tuple[Mark, ...]:
    """The stamps and notations of one sentence, such as `A stamped notation indicates X saw it`.

    `by` is the person whom a stamp shows to have seen the paper; that is not approval. The
    words describing the stamp stand in `text` where none are quoted.
    """
    hidden, quotes = hide_quotations(sentence)
    hidden = hidden.strip().rstrip(".")
    for pattern in (QUOTED, STAMPED_WITH, OWN_INITIALS, NOTATION, ACCORDING, BEARS):
        match = pattern.match(hidden)
        if match is None:
            continue
        found = match.groupdict()
        kind = _kind(found)
        where = _where(found)
        what = found["what"].strip()
        day, basis = _day(what, year)
        texts = quotations_in(what, quotes) or [show_quotations(what, quotes)]
        by = found.get("by") or _hand(found.get("hand")) or _seen_by(what)
        return tuple(
            Mark(kind, by, text, where, None, day, basis, sentence=sentence) for text in texts
        )
    return ()


def _hand(hand: str | None) -> str | None:
    return re.sub(r"\Aan |’s? hand(?:writing)?\Z", "", hand) if hand else None


def _where(found: dict[str, str | None]) -> str | None:
    where = " ".join(part.strip(" ,") for part in (found.get("where"), found.get("at")) if part)
    return where or None


def _kind(found: dict[str, str | None]) -> MarkKind:
    how = found.get("how") or found.get("how1") or ""
    if found.get("plain") == "notation":
        return "handwritten" if found.get("hand") else "unspecified"
    if how.startswith("typ"):
        return "typed"
    if how in ("written", "handwritten", "marginal", "penciled"):
        return "initials" if found.get("what") in ("initials", "initial") else "handwritten"
    return "stamped" if how or "how1" not in found else "unspecified"


def _day(what: str, year: int | None) -> tuple[str | None, Basis | None]:
    day = iso_day(what, year)
    if day is None:
        return None, None
    return day[0], "printed" if day[1] else "inferred"


def _seen_by(what: str) -> str | None:
    match = SEEN_BY.search(what)
    return (match["by"] or match["after"]) if match else None
