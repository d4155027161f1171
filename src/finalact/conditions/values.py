"""What a value of an expression comes to: figures, words, days or lengths, with their claims."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import field, frozen

from finalact.claims.ledger import SetAside
from finalact.model.claim import Claim
from finalact.model.duration import DAYS_IN, Duration
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth, unanimous

Sort = Literal["figure", "word", "day", "length"]


@frozen
class Heard:
    """What was found for one value: its bounds or words, who said so, and what was set aside.

    `spoke` is True when a side's own usable claim stands behind it; `recorded` when it is
    simply on the record (a register, a meeting, a position). `said` is the figure as said;
    `partial` marks a flow whose figures leave some of the period untold.
    """

    sort: Sort
    bounds: Bounds = field(factory=Bounds)
    words: frozenset[str] = frozenset()
    spoke: bool = False
    recorded: bool = False
    said: str = ""
    about: str = ""
    claims: tuple[Claim, ...] = ()
    aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()
    start: Bounds = field(factory=Bounds)
    length: Duration | None = None
    partial: bool = False


def literal_days(earliest: int | None, latest: int | None) -> Heard:
    """A date written in the rule: the days from its first to its last."""
    return Heard("day", Bounds(earliest, latest), said="literal")


def set_against(left: Heard, sign: str, right: Heard) -> Truth:
    """Compare two values, three-valued; what is not known leaves the answer not known."""
    if "word" in (left.sort, right.sort):
        return compare_words(left.words, sign, right.words)
    if "day" in (left.sort, right.sort):
        left, right = _as_days(left), _as_days(right)
        return _compare_days(left, sign, right)
    if "length" in (left.sort, right.sort):
        left, right = _same_measure(left, right), _same_measure(right, left)
    return left.bounds.compare_bounds(sign, right.bounds)


def compare_words(said: frozenset[str], sign: str, wanted: frozenset[str]) -> Truth:
    """Whether the words said are the words wanted; several differing words leave it open."""
    if not said or not wanted:
        return Truth.UNKNOWN
    answer = unanimous(Truth.of(word in wanted) for word in said)
    return ~answer if sign == "!=" else answer


def _as_days(value: Heard) -> Heard:
    """A plain number beside a day is a year: all of its days."""
    if value.sort != "figure":
        return value
    year = value.bounds.low
    if year is None or not 1 <= year <= 9999:
        return Heard("day")
    return literal_days(date(int(year), 1, 1).toordinal(), date(int(year), 12, 31).toordinal())


def _compare_days(left: Heard, sign: str, right: Heard) -> Truth:
    """Days against days; a year or month written in the rule is all of its days."""
    if left.said == "literal" and right.said != "literal":
        mirrored = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(sign, sign)
        return _compare_days(right, mirrored, left)
    if right.said != "literal":
        return left.bounds.compare_bounds(sign, right.bounds)
    first, last = right.bounds.low, right.bounds.high
    inside = Truth.UNKNOWN
    if first is not None and last is not None:
        inside = left.bounds.compare(">=", first) & left.bounds.compare("<=", last)
    if sign in ("=", "!="):
        return inside if sign == "=" else ~inside
    edge = last if sign in (">", "<=") else first
    return Truth.UNKNOWN if edge is None else left.bounds.compare(sign, edge)


def _same_measure(one: Heard, other: Heard) -> Heard:
    """A length of the rule in days; months and years by the calendar where the start is known."""
    if one.length is None:
        return one
    least, most = DAYS_IN[one.length.unit]
    low, high = one.length.count * least, one.length.count * most
    start = other.start
    if start.low is not None and start.low == start.high and least != most:
        begun = date.fromordinal(int(start.low))
        low = high = (one.length.after(begun) - begun).days
    return Heard("length", Bounds(low, high))
