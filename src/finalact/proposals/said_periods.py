"""The time that a figure is about: "in 1987", "so far this year", "since January"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from attrs import frozen

from finalact.documents.month_days import MONTHS
from finalact.model.duration import Duration, read_duration
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

_MONTH_NAMES = {name.lower(): n for n, name in enumerate(MONTHS, 1)}
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PARTS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 3}
_AS_OF = r"(?:[Aa]s of|[Oo]n|[Bb]y|[Aa]t|[Uu]ntil|[Uu]p to|[Tt]hrough|[Tt]o) (?:the end of )?"


@frozen
class SaidPeriod:
    """A time named in a sentence: its words, where they stand, and the time in EDTF."""

    start: int
    end: int
    words: str
    period: PartialDate


class PaperDay:
    """The day from which a paper looks back; where it is not known, "last year" is no year."""

    def __init__(self, dated: PartialDate | None) -> None:
        first = dated.earliest if dated is not None else None
        self.day: date | None = (dated.latest or first) if dated is not None else None
        loose = first is not None and self.day is not None and first.year != self.day.year
        self.year: int | None = None if self.day is None or loose else self.day.year

    def year_of(self, month: int, *, ahead: bool) -> int | None:
        """The year meant where a month is named alone: the last such month, or the next one."""
        if self.year is None or self.day is None:
            return None
        if ahead:
            return self.year + (month < self.day.month)
        return self.year - (month > self.day.month)


Read = Callable[[re.Match[str], PaperDay, bool], str | None]


def periods_in(sentence: str, paper: PaperDay, *, ahead: bool = False) -> list[SaidPeriod]:
    """Every time named in a sentence, in order; of words that overlap the longest are read.

    `ahead` tells that the sentence speaks of what is to come, so that "in May" is the next May.
    """
    found: list[SaidPeriod] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(sentence):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            text = read(match, paper, ahead)
            if text is None:
                continue
            try:
                period = PartialDate.parse(text)
            except Refusal:
                continue
            found.append(SaidPeriod(match.start(), match.end(), match[0], period))
    return sorted(found, key=lambda each: each.start)


def period_of(
    periods: list[SaidPeriod], sentence: str, start: int, end: int, others: list[tuple[int, int]]
) -> SaidPeriod | None:
    """The time that belongs to the words from `start` to `end`, `others` being further figures.

    In its clause the time that follows before the next figure, else the nearest before it after
    the last figure; else a time with which the sentence opens.
    """
    periods = [p for p in periods if not _is_aside(sentence, p.start, start)]
    before = max((e for _, e in others if e <= start), default=0)
    after = min((s for s, _ in others if s >= end), default=len(sentence))
    clause_start = _clause_start(sentence, start)
    clause_end = _clause_end(sentence, end)
    inside = [p for p in periods if start <= p.start and p.end <= end]
    if inside:
        return inside[0]
    behind = [p for p in periods if end <= p.start and p.end <= min(after, clause_end)]
    ahead = [p for p in periods if max(before, clause_start) <= p.start and p.end <= start]
    opening = [p for p in ahead if p.start - clause_start <= 1]
    if opening and (not behind or behind[0].start - end > start - opening[0].end):
        return opening[0]
    if behind:
        return behind[0]
    if ahead:
        return ahead[-1]
    first = min((s for s, _ in [*others, (start, end)]), default=start)
    leads = [p for p in periods if p.end <= first and not sentence[: p.start].strip("“( ")]
    return leads[0] if leads and clause_start <= clause_end else None


_ASIDE = re.compile(r",\s(?:who|whose|which)\b[^,;]*,")


def _is_aside(sentence: str, at: int, start: int) -> bool:
    """Whether a time is told of somebody beside: "Orlov, in office since 1981, said"."""
    return any(m.start() < at < m.end() <= start for m in _ASIDE.finditer(sentence, 0, start))


_CLAUSE = re.compile(r"[;:—]|, (?:and |but )?(?=while|but|whereas|last|this|in |and )|\.\s")


def _clause_start(sentence: str, at: int) -> int:
    return max((m.end() for m in _CLAUSE.finditer(sentence, 0, at)), default=0)


def _clause_end(sentence: str, at: int) -> int:
    match = _CLAUSE.search(sentence, at)
    return match.start() if match else len(sentence)


def _month(name: str) -> int:
    return _MONTH_NAMES[name.lower()]


def _of_month(name: str, year: str | None, paper: PaperDay, *, ahead: bool) -> str | None:
    month = _month(name)
    known = int(year) if year else paper.year_of(month, ahead=ahead)
    return None if known is None else f"{known}-{month:02}"


def _day(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    month = _of_month(match["month"], match["year"], paper, ahead=ahead)
    if month is None:
        return None
    year, number = (int(part) for part in month.split("-"))
    day = int(match["day"])
    return f"{month}-{day:02}" if 1 <= day <= monthrange(year, number)[1] else None


def _month_span(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    last = _of_month(match["last"], match["year"], paper, ahead=ahead)
    if last is None:
        return None
    year = int(last[:4]) - (_month(match["first"]) > _month(match["last"]))
    return f"{year}-{_month(match['first']):02}/{last}"


def _since(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    if paper.day is None:
        return None
    if match["day"]:
        first = _day(match, paper, ahead)
    elif match["month"]:
        first = _of_month(match["month"], match["year"], paper, ahead=False)
    else:
        first = match["year"]
    return None if first is None else f"{first}/{paper.day.isoformat()}"


def _counted_part(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    """The first three months of 1988; the first half of this year."""
    del ahead
    year = _year_named(match["year"], paper)
    if year is None:
        return None
    if match["unit"].startswith("month"):
        try:
            count = read_duration(f"{match['count'] or 'one'} months").count
        except Refusal:
            return None
        return f"{year}-01/{year}-{count:02}" if 1 <= count <= 12 else None
    part, size = _PARTS[match["part"].lower()], 6 if match["unit"].startswith("half") else 3
    part = min(part, 1) if size == 6 else part
    return f"{year}-{part * size + 1:02}/{year}-{part * size + size:02}"


def _year_named(words: str | None, paper: PaperDay) -> int | None:
    if words and words[-4:].isdigit():
        return int(words[-4:])
    if paper.year is None:
        return None
    return paper.year - (1 if words and "last" in words.lower() else 0)


def _this(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    del ahead
    if paper.year is None or paper.day is None:
        return None
    so_far, which, unit = match["far"], match["which"].lower(), match["unit"]
    back = 1 if which in {"last", "previous"} else -1 if which in {"next", "coming"} else 0
    if unit == "year":
        if so_far and not back:
            return f"{paper.year}-01-01/{paper.day.isoformat()}"
        return f"{paper.year - back}"
    if unit == "month":
        months = paper.year * 12 + paper.day.month - 1 - back
        return f"{months // 12}-{months % 12 + 1:02}"
    return None


def _past_stretch(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    """The past three months: up to the day of the paper."""
    del ahead
    if paper.day is None or paper.year is None:
        return None
    try:
        length: Duration = read_duration(f"{match['count'] or 'one'} {match['unit']}")
    except Refusal:
        return None
    return f"{length.before(paper.day).isoformat()}/{paper.day.isoformat()}"


def _years(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    del paper, ahead
    last = match["last"] if len(match["last"]) == 4 else match["first"][:2] + match["last"]
    return f"{match['first']}/{last}" if match["first"] < last else None


def _plain_year(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    del paper, ahead
    return match["year"]


def _decade(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    del paper, ahead
    return f"{match['decade']}X"


def _month_alone(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    return _of_month(match["month"], match["year"], paper, ahead=ahead)


def _since_any(match: re.Match[str], paper: PaperDay, ahead: bool) -> str | None:
    if match["year2"]:
        day = paper.day
        return f"{match['year2']}/{day.isoformat()}" if day is not None else None
    return _since(match, paper, ahead)


_SOME_YEAR = rf"(?P<year>{_YEAR}|this year|last year)"
_READERS: tuple[tuple[re.Pattern[str], Read], ...] = (
    (re.compile(rf"\b[Ss]ince (?:(?P<month>{_MONTH})(?: (?P<day>{_DAY}))?(?:,? "
                rf"(?P<year>{_YEAR}))?|(?P<year2>{_YEAR}))\b"), _since_any),
    (re.compile(rf"\b(?:[Ff]rom |[Bb]etween )?(?P<first>{_MONTH})(?:–|-| to | through | and )"
                rf"(?P<last>{_MONTH})(?:,? (?:of )?(?P<year>{_YEAR}))?\b"), _month_span),
    (re.compile(rf"(?:{_AS_OF})?\b(?P<month>{_MONTH}) (?P<day>{_DAY})(?:, (?P<year>{_YEAR}))?"
                r"(?![\d,]\d)"), _day),
    (re.compile(rf"(?:{_AS_OF})?\b(?P<day>{_DAY}) (?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?"
                r"\b"), _day),
    (re.compile(rf"\b(?:[Ii]n |[Dd]uring |[Ff]or |over )?the (?:first|past) (?P<count>{_COUNT}) "
                rf"(?P<unit>months) of {_SOME_YEAR}\b"), _counted_part),
    (re.compile(rf"\b(?:[Ii]n |[Dd]uring |[Ff]or )?the first (?P<count>{_COUNT}) (?P<unit>months)"
                r"(?P<year>)\b"), _counted_part),
    (re.compile(r"\b(?:[Ii]n |[Dd]uring |[Ff]or )?the (?P<part>first|second|third|fourth|last) "
                rf"(?P<unit>half|quarter)(?P<count>)(?: of {_SOME_YEAR})\b"), _counted_part),
    (re.compile(rf"\b(?:[Ii]n |[Oo]ver |[Dd]uring |for |within )?the (?:past|last) "
                rf"(?:(?P<count>{_COUNT}) )?(?P<unit>(?:year|month|week|day)s?)\b"), _past_stretch),
    (re.compile(r"\b(?P<far>[Ss]o far |[Tt]hus far |[Aa]lready )?(?:in |during )?(?P<which>[Tt]his|"
                r"[Ll]ast|[Nn]ext|[Cc]oming|[Pp]revious) (?P<unit>year|month)\b"), _this),
    (re.compile(rf"\b(?:[Ff]rom |[Bb]etween |[Ii]n |[Dd]uring )(?P<first>{_YEAR})(?:–|-| to | "
                rf"through | and |/)(?P<last>{_YEAR}|\d\d)\b"), _years),
    (re.compile(rf"\b(?:[Ii]n |[Dd]uring |[Ff]or |[Oo]f |{_AS_OF})?(?:early |mid-|late )?"
                rf"(?P<month>{_MONTH})(?:,? (?:of )?(?P<year>{_YEAR}))(?!\d)"), _month_alone),
    (re.compile(rf"\b(?:[Ii]n |[Dd]uring |[Ff]or |[Bb]efore |[Uu]ntil |{_AS_OF})"
                rf"(?P<month>{_MONTH})(?P<year>)\b(?! {_DAY}\b)"), _month_alone),
    (re.compile(r"\b(?:[Ii]n |[Dd]uring )?the (?P<decade>\d{3})0s\b"), _decade),
    (re.compile(rf"\b(?:[Ii]n|[Dd]uring|[Ff]or|[Tt]hroughout|[Bb]y the end of|[Bb]y|[Oo]f|[Ff]rom|"
                rf"[Tt]o|the end of) (?:all of |calendar year |fiscal year )?(?P<year>{_YEAR})\b"
                r"(?![–,-]?\d)(?! [a-z]+ (?:agreement|act|treaty|law|accord|constitution))"),
     _plain_year),
    (re.compile(rf"\b(?P<year>{_YEAR})(?= (?:end-of-year |year-end |annual )?(?:total|figure|"
                r"level|rate|average|number|departures|emigration|arrivals)s?\b)"), _plain_year),
)  # fmt: skip
