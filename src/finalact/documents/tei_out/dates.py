"""Dates in EDTF as the attributes of a TEI date, so far as TEI has words for them."""

from __future__ import annotations

import datetime as dt
import re

from finalact.model.edtf import Simple, Span, read_edtf
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

_PRECISE = ("day", "month", "year")
_EDGES = re.compile(r"\A\[?(?P<first>[0-9-]*)(?:/|\.\.)(?P<last>[0-9-]*)\]?\Z")


def date_attributes(edtf: str) -> dict[str, str]:
    """The date as @when, @from and @to, or @notBefore and @notAfter.

    A date about which the writer is not certain bears @cert as well. What TEI cannot say is
    given by the first and last day that it may mean; empty for what is no EDTF.
    """
    try:
        date = read_edtf(edtf)
    except Refusal:
        return {}
    if isinstance(date, Simple):
        return _simple(date)
    names = ("from", "to") if isinstance(date, Span) else ("notBefore", "notAfter")
    edges = _EDGES.match(edtf)
    if edges is None:
        widest = PartialDate.parse(edtf)
        days = zip(names, (widest.earliest, widest.latest), strict=True)
        return {name: _iso(day) for name, day in days if day is not None}
    pairs = zip(names, (edges["first"], edges["last"]), strict=True)
    return {name: day for name, day in pairs if day}


def exact_attributes(edtf: str) -> dict[str, str]:
    """The same, but only where reading the attributes gives the very same date again."""
    given = date_attributes(edtf)
    if "when" in given and "cert" not in given and given["when"] == edtf:
        return given
    if given.get("from") and given.get("to") and edtf == f"{given['from']}/{given['to']}":
        return given
    low, high = given.get("notBefore"), given.get("notAfter")
    return given if low and high and edtf == f"[{low}..{high}]" and low != high else {}


def _simple(date: Simple) -> dict[str, str]:
    if date.qualified or date.unspecified or date.unit not in _PRECISE:
        given = {"notBefore": _iso(date.earliest), "notAfter": _iso(date.latest)}
        if date.qualified:
            given["cert"] = "low" if date.uncertain else "medium"
        return given
    year = f"{date.start.year:04}"
    rest = {
        "day": f"-{date.start.month:02}-{date.start.day:02}",
        "month": f"-{date.start.month:02}",
    }
    return {"when": year + rest.get(date.unit, "")}


def _iso(day: dt.date) -> str:
    return day.isoformat()
