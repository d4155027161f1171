"""Days printed in words or figures: `June 8`, `March 31, 1988`, `6/18/1981`."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = (
    "January February March April May June July August September October November December".split()
)
SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
# The hour behind a day: `, 9 p.m.`, `, noon`.
AT_HOUR = r"(?:, (?:noon|midnight|[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\. ?m\.))?"
DAY = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)}) (?P<day>[0-9]{{1,2}})(?:, (?P<year>(?:1[6-9]|"
    rf"20)[0-9]{{2}}))?(?![0-9])"
)
DAY_FIRST = re.compile(
    rf"\b(?P<day>[0-9]{{1,2}}) (?P<month>{'|'.join(MONTHS)})(?: (?P<year>(?:1[6-9]|"
    rf"20)[0-9]{{2}}))?(?![0-9])"
)
NUMERIC = re.compile(
    r"(?<![0-9/])(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})/(?P<year>[0-9]{4}|[0-9]{2})(?![0-9/])"
)


def iso_day(text: str, year: int | None = None) -> tuple[str, bool] | None:
    """The first day printed in a text as an ISO date, and whether its year was printed too.

    Month comes before day in figures, as in American papers. A day without a year takes
    `year`; without that, or where no such day exists, the answer is None.
    """
    for pattern in (DAY, NUMERIC, DAY_FIRST):
        if match := pattern.search(text):
            return _as_iso(match, year)
    return None


def _as_iso(match: re.Match[str], year: int | None) -> tuple[str, bool] | None:
    month = MONTHS.index(match["month"]) + 1 if match["month"] in MONTHS else int(match["month"])
    printed = match["year"]
    if printed is None and year is None:
        return None
    number = int(printed) if printed else int(year or 0)
    if printed and len(printed) == 2:
        number += 1900 if number > 30 else 2000
    try:
        return dt.date(number, month, int(match["day"])).isoformat(), bool(printed)
    except ValueError:
        return None
