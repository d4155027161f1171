"""A printed difference that implies another figure than the one given before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from attrs import frozen

from finalact.checks import stretch
from finalact.checks.check import Check, Material
from finalact.checks.naming import bounds_said, ids, place, population, speaker, when, words_of
from finalact.checks.series import Source, source_of
from finalact.checks.told import told
from finalact.claims.pairs_when import stretch_of
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds

CODE = "comparison-disagrees"
REMEDY = (
    "If the speaker revised the earlier figure without a word, record the figure that follows as "
    "his correction once it is printed; if the comparison is a slip, leave it and note it."
)
MONTHS = (
    "january february march april may june july august september october november december"
).split()
MONTH = "|".join(MONTHS)
MORE = r"more|higher|above|over|up|greater|larger|increase|rise|gain"
LESS = r"fewer|less|lower|below|under|down|smaller|decrease|drop|fall|decline"
AMOUNT = (
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<percent> ?%| percent| per cent)?(?: [a-z]+)?"  # 697 Jews
)
AGAINST = (
    r"(?: (?:than|over|from|compared (?:with|to)|against|on))*(?: (?:in|for|during|the|that of))*"
)
TIME = (
    rf"(?: (?P<month>{MONTH})(?:,? (?:of )?(?P<year>\d{{4}}))?| (?P<only>\d{{4}})"
    r"| same (?:month|period|time)(?: (?:of|in))? (?:last year|the year before|the previous year"
    r"|a year (?:ago|earlier)))"
)
SIGN = rf"(?:(?P<more>{MORE})|(?P<less>{LESS}))"
AFTER = re.compile(rf"\b{AMOUNT} {SIGN}\b{AGAINST}{TIME}\b", re.IGNORECASE)
BEFORE = re.compile(rf"\b{SIGN}(?: of| by)? (?:about )?{AMOUNT}{AGAINST}{TIME}\b", re.IGNORECASE)
SHORTEST = len("1 over May")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
DATED = re.compile(
    rf"(?:\d{{1,2}} )?\b(?:{MONTH})\b(?: \d{{1,2}}\b)?(?:,? \d{{4}})?"
    r"|\b(?:in|of|for|during) \d{4}\b",
    re.IGNORECASE,
)


@frozen
class Compared:
    """A difference as it was printed: by how much more or less than at which earlier time."""

    words: str
    low: float
    high: float
    is_percent: bool
    is_more: bool
    first: date
    last: date

    def implied(self, now: Bounds) -> Bounds:
        """What it was at the earlier time, by the figure for the later one."""
        low, high = now.low, now.high
        if low is None or high is None:
            return Bounds()
        sign = 1 if self.is_more else -1
        if not self.is_percent:
            return Bounds(low - sign * self.high, high - sign * self.low, whole=False)
        ends = [n / (1 + sign * p / 100) for n in (low, high) for p in (self.low, self.high)]
        return Bounds(min(ends), max(ends), whole=False)


def run(material: Material) -> Iterable[Finding]:
    """Differences in a speaker's words, against his own figure for the time he compares with."""
    scene = material.scene
    comparing = [
        (claim, compared)
        for claim in told(scene)
        if claim.attribute == "flow" and claim.quantity.is_known and claim.period is not None
        for compared in comparisons(claim)
    ]
    if not comparing:
        return
    given: dict[tuple[Source, date, date], list[Claim]] = defaultdict(list)
    for claim in told(scene):
        period = claim.period
        if claim.attribute != "flow" or not claim.quantity.is_known or period is None:
            continue
        if claim.kind.is_evidence and period.is_certain_span and period.earliest and period.latest:
            given[source_of(claim, scene), period.earliest, period.latest].append(claim)
    for claim, compared in comparing:
        now = claim.quantity.bounds(scene.tolerance).closed()
        implied = compared.implied(now)
        earlier = given.get((source_of(claim, scene), compared.first, compared.last), [])
        if (
            earlier
            and implied.low is not None
            and not any(_fits(e, implied, scene) for e in earlier)
        ):
            yield _finding(claim, compared, implied, earlier, scene)


def comparisons(claim: Claim) -> Iterator[Compared]:
    """The differences that a claim's quoted words give, each with the time compared with."""
    seen: set[str] = set()
    for text in (claim.quantity.as_said, claim.value, *(c.quote for c in claim.citations)):
        for match in _matches(text) if len(text) > SHORTEST else ():
            span = _time(match, claim)
            if span is None or match[0] in seen or not _is_of(claim, text, match):
                continue
            seen.add(match[0])
            yield _compared(match, span)


@lru_cache(maxsize=1 << 12)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    """Every difference that a text tells; many claims may quote the same words."""
    found = list(BEFORE.finditer(text))
    taken = [match.span() for match in found]
    found += [
        match
        for match in AFTER.finditer(text)
        if not any(match.start() < end and start < match.end() for start, end in taken)
    ]
    return tuple(found)


def _is_of(claim: Claim, text: str, match: re.Match[str]) -> bool:
    """Whether the difference is told of this claim's figure: the number nearest before it.

    Where none stands before it, the next one after it is meant; where there is no other number in
    the words, they are all about the claim.
    """
    before = NUMBER.findall(DATED.sub("", text[: match.start()]))
    after = NUMBER.findall(DATED.sub("", text[match.end() :]))
    nearest = before[-1] if before else after[0] if after else None
    if nearest is None:
        return True
    number = float(nearest.rstrip(",").replace(",", ""))
    return number in (claim.quantity.low, claim.quantity.high)


def _compared(match: re.Match[str], span: tuple[date, date]) -> Compared:
    number = float(match["number"].replace(",", ""))
    percent = bool(match["percent"])
    slack = 0.0
    if percent:
        _, _, decimals = match["number"].partition(".")
        slack = 0.5 * 10 ** -len(decimals)
    more = match["more"] is not None
    return Compared(match[0], number - slack, number + slack, percent, more, *span)


def _time(match: re.Match[str], claim: Claim) -> tuple[date, date] | None:
    """The stretch compared with; a month without a year is the last one before the claim's own."""
    about = claim.period
    if about is None or about.earliest is None or about.latest is None:
        return None
    if match["only"]:
        return _span(match["only"]) if about.whole_months() == 12 else None
    if not match["month"]:
        first, last = about.earliest, about.latest
        try:
            return first.replace(year=first.year - 1), last.replace(year=last.year - 1)
        except ValueError:
            return None
    if about.whole_months() != 1:
        return None  # a month is compared with a month
    month = MONTHS.index(match["month"].lower()) + 1
    if match["year"]:
        return _span(f"{match['year']}-{month:02}")
    year = about.earliest.year - (month >= about.earliest.month)
    return _span(f"{year:04}-{month:02}") if year > 0 else None


def _span(text: str) -> tuple[date, date] | None:
    period = PartialDate.parse(text)
    if period.earliest is None or period.latest is None:
        return None
    return period.earliest, period.latest


def _fits(claim: Claim, implied: Bounds, scene: Scene) -> bool:
    given = claim.quantity.bounds(scene.tolerance)
    loose = Bounds(given.low, given.high, given.low_open, given.high_open, whole=False)
    return not loose.meet(implied).is_empty


def _finding(
    claim: Claim, compared: Compared, implied: Bounds, earlier: list[Claim], scene: Scene
) -> Finding:
    whole = Bounds(
        None if implied.low is None else round(implied.low),
        None if implied.high is None else round(implied.high),
    )
    said = claim.said_on or claim.known_on
    first = earlier[0]
    now = stretch_of(claim)
    sentence = (
        f"{speaker(claim)} gives {_number(claim)} for {stretch.said(*now) if now else 'then'} and "
        f"calls it “{compared.words}” {when(said)} ({population(claim, scene.dossier)}); that "
        f"makes {bounds_said(whole)} of {stretch.said(compared.first, compared.last)}, for which "
        f"it gave {words_of(first)} "
        f"{when(first.said_on or first.known_on)}."
    )
    claims = [claim, first]
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims))


def _number(claim: Claim) -> str:
    figure = claim.quantity
    if figure.low is not None and figure.low == figure.high:
        return bounds_said(Bounds(figure.low, figure.high))
    return words_of(claim)


CHECK = Check(
    CODE,
    "A difference in a speaker's own words (“697 more than in June 1987”) that implies another "
    "figure for the earlier time than the one he gave.",
    REMEDY,
    run,
)
