"""Dates as people type them: "31 March 1988", "spring 1988", "not after March 1988"."""

from __future__ import annotations

import re
from functools import lru_cache

from finalact.model.date_words import ORDINALS, SEASONS
from finalact.model.edtf import MONTHS, PARTS_OF_YEAR, not_understood, real_day
from finalact.model.partial_date import PartialDate

TYPED = (
    'Write it as "31 March 1988", "March 1988", "spring 1988", "1988", "31.3.1988" '
    "(the day first) or 1988-03-31."
)

_NAMED_MONTHS = {name.lower(): n for n, name in enumerate(MONTHS, 1)}
_NAMED_MONTHS |= {name[:3].lower(): n for n, name in enumerate(MONTHS, 1)} | {"sept": 9}
_NAMED_SEASONS = {name: 21 + n for n, name in enumerate(SEASONS)} | {"fall": 23}
_PARTS = {
    f"{ORDINALS[(number - 33) if unit == 'quarter' else number - 40]} {unit}": number
    for number, (unit, _) in PARTS_OF_YEAR.items()
    if unit != "season"
}

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4})"
_DAY_FIRST = re.compile(rf"(?:the )?{_DAY} (?:of )?{_MONTH},? {_YEAR}")
_MONTH_FIRST = re.compile(rf"{_MONTH} {_DAY},? {_YEAR}")
_DOTTED = re.compile(rf"{_DAY}\. ?(?P<month>\d{{1,2}})\. ?{_YEAR}")
_MONTH_ONLY = re.compile(rf"{_MONTH},? (?:of )?{_YEAR}")
_SEASON = re.compile(rf"(?:the )?(?P<season>[a-z]+) (?:of )?{_YEAR}(?:-(?P<next>\d\d))?")
_PART = re.compile(rf"(?:the )?(?P<part>[a-z]+ (?:quarter|half)) (?:of )?{_YEAR}")
_DECADE = re.compile(r"the (?P<decade>\d{3})0s")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_LOOKS_LIKE_EDTF = re.compile(r"[\[\]\d.,/X?~%TZ:+ -]+")

_QUALIFIERS = (("perhaps about ", "%"), ("about ", "~"), ("around ", "~"), ("perhaps ", "?"))
_ONE_SIDED = (
    ("not after ", "[..", "]"),
    ("not before ", "[", "..]"),
    ("up to ", "../", ""),
    ("until ", "../", ""),
)


@lru_cache(maxsize=1 << 12)
def read_date(text: str) -> PartialDate:
    """Read a date as people type it, or EDTF; the day comes first in 31.3.1988.

    Also "about", "perhaps", "between ... and ...", "not after", "not before", "up to",
    "from ... on", and "... to ..." for a span. Raises a Refusal (`date-not-understood`) for
    anything else, for days that do not exist, and for 3/4/1988, which two countries read as
    two days.
    """
    typed = " ".join(text.split())
    if _SLASHED.fullmatch(typed):
        why = f'"{typed}" can be read with the day or with the month first.'
        raise not_understood(typed, why, TYPED)
    if _LOOKS_LIKE_EDTF.fullmatch(typed) and not _DOTTED.fullmatch(typed):
        return PartialDate.parse(typed)
    return PartialDate.parse(_edtf(typed.lower(), typed))


def _edtf(words: str, typed: str) -> str:
    for opening, before, behind in _ONE_SIDED:
        if words.startswith(opening):
            return f"{before}{_single(words.removeprefix(opening), typed)}{behind}"
    if words.startswith("between ") and " and " in words:
        first, last = words.removeprefix("between ").split(" and ", 1)
        return "[{}..{}]".format(*_both(first, last, typed))
    if words.startswith("from ") and words.endswith(" on"):
        return f"{_single(words[len('from ') : -len(' on')], typed)}/.."
    if " to " in words:
        first, last = words.removeprefix("from ").split(" to ", 1)
        return "{}/{}".format(*_both(first, last, typed))
    return _single(words, typed)


def _both(first: str, last: str, typed: str) -> tuple[str, str]:
    """Both ends, the first completed from the last where it leaves out month or year."""
    if re.fullmatch(r"\d{1,2}|(\d{1,2} )?[a-z]+|[a-z]+ \d{1,2}", first):
        month_and_year = last.split()[-2:] if first.isdigit() else last.split()[-1:]
        first = " ".join([first, *month_and_year])
    return _single(first, typed), _single(last, typed)


def _single(words: str, typed: str) -> str:
    for opening, sign in _QUALIFIERS:
        if words.startswith(opening):
            return _unqualified(words.removeprefix(opening), typed) + sign
    if words.startswith("some time in "):
        bare = _unqualified(words.removeprefix("some time in "), typed)
        return bare if "X" in bare else f"{bare}-XX"
    return _unqualified(words, typed)


def _unqualified(words: str, typed: str) -> str:
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _DOTTED):
        if match := pattern.fullmatch(words):
            month = _month(match["month"], typed)
            return real_day(int(match["year"]), month, int(match["day"])).isoformat()
    if (match := _SEASON.fullmatch(words)) and match["season"] in _NAMED_SEASONS:
        return f"{match['year']}-{_NAMED_SEASONS[match['season']]}"
    if match := _MONTH_ONLY.fullmatch(words):
        return f"{match['year']}-{_month(match['month'], typed):02}"
    if (match := _PART.fullmatch(words)) and match["part"] in _PARTS:
        return f"{match['year']}-{_PARTS[match['part']]}"
    if match := _DECADE.fullmatch(words):
        return f"{match['decade']}X"
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", words):
        return words
    raise not_understood(typed, f'"{typed}" is not a date that the desk reads.', TYPED)


def _month(name: str, typed: str) -> int:
    number = int(name) if name.isdigit() else _NAMED_MONTHS.get(name, 0)
    if 1 <= number <= len(MONTHS):
        return number
    why = f'"{typed}" names no month: there is no month "{name}".'
    raise not_understood(typed, why, TYPED)
