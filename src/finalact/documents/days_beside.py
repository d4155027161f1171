"""The day of a mark: `on May 3`, or beside it as in `initials, dated May 3` and `LG 5/3`."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from finalact.documents.mark_grammar import DAY_NAMED, ON_DATE, TO_DO
from finalact.documents.month_days import iso_day
from finalact.model.mark import Basis, Mark

_DAY = rf"(?:{DAY_NAMED}|[0-9]{{1,2}}/[0-9]{{1,2}}(?:/[0-9]{{2,4}})?)(?![0-9/])"
# Behind the initials, or at the end of the sentence behind the place of the mark.
_BESIDE = re.compile(
    rf"(?:(?<=initials)|(?<=initial)|(?<=signature))(?:,? (?:and )?(?:are |is )?dated|,? and the "
    rf"date(?: of)?),? (?P<one>{_DAY}),?|"
    r",? (?:and |with )(?:(?:an?|the) )?(?:(?:stamped|handwritten) )?(?:dated?)(?: of|:)? "
    rf"(?P<two>{_DAY})\Z|,? dated (?P<three>{_DAY})\Z|"
    r"(?:(?<=note)|(?<=notation)|(?<=comment)|(?<=message)|(?<=remark)),? dated "
    rf"(?P<four>{_DAY}),?(?= (?:appears?|is|was|reads?)\b)"
)
# A day without its year at the end of words that were written: `LG 5/3`.
_SHORT = re.compile(r"(?<![0-9/])(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})\.?\Z")
LONGEST = 60
# Nothing but a day, with initials before it or not.
_NO_MORE = re.compile(rf"\W*(?:[A-Z]{{1,4}}\b[ .,]*){{0,3}}{_DAY}\W*")


def without_day_beside(hidden: str) -> tuple[str, str | None]:
    """A sentence without the day that stands beside a mark, and that day."""
    if "date" not in hidden or (found := _BESIDE.search(hidden)) is None:
        return hidden, None
    day = next(group for group in found.groups() if group)
    return f"{hidden[: found.start()]}{hidden[found.end() :]}", day


def dated_beside(mark: Mark, beside: str | None, year: int | None) -> Mark:
    """The mark with the day that stands beside it, else with that which closes its own words."""
    if mark.on is not None:
        return mark
    day = (iso_day(beside, year) or short_day(beside, year)) if beside else None
    if day is None and f"“{mark.text}" in mark.sentence:
        day = short_day(mark.text, year)
        if mark.kind == "stamped":
            # A stamp sets its months in capitals.
            day = iso_day(mark.text.title(), year) or day
    if day is None:
        return mark
    return evolve(mark, on=day[0], on_basis="printed" if day[1] else "inferred")


def day_written(words: str, year: int | None) -> tuple[str, bool] | None:
    """The day that somebody wrote down: a full date, one in figures, or nothing but a day."""
    bare = re.fullmatch(rf"\W*{DAY_NAMED}\W*", words)
    return iso_day(words, year if bare else None) or short_day(words, year)


def with_day_written(marks: list[Mark]) -> list[Mark]:
    """`initialed it and wrote “May 7”`: the day that a hand writes is that of all it did there."""
    days = {m.by: m for m in marks if m.on and m.by and _NO_MORE.fullmatch(m.text)}
    if not days or all(mark.on for mark in marks):
        return marks
    return [
        evolve(mark, on=days[mark.by].on, on_basis=days[mark.by].on_basis)
        if mark.on is None and mark.by in days
        else mark
        for mark in marks
    ]


def short_day(words: str, year: int | None) -> tuple[str, bool] | None:
    """The day that closes a few words in figures, month first: `LG 5/3` in the year of the paper.

    None where there is none, or no year to complete it.
    """
    if year is None or len(words) > LONGEST or (found := _SHORT.search(words)) is None:
        return None
    try:
        return dt.date(year, int(found["month"]), int(found["day"])).isoformat(), False
    except ValueError:
        return None


def take_day(clause: str, year: int | None) -> tuple[str | None, Basis | None, str]:
    """The day that a clause gives to its mark, its footing, and the clause without it.

    The day of what is to be done is not that of the mark.
    """
    match = ON_DATE.search(clause)
    if match is None:
        return None, None, clause
    inside = bool(clause[match.end() :].strip(" ,:."))
    rest = clause if inside else clause[: match.start()]
    day = iso_day(match["day"], year) or short_day(match["day"], year)
    if day is None or TO_DO.search(clause, 0, match.start()):
        return None, None, rest
    return day[0], "printed" if day[1] else "inferred", rest


def dated(
    text: str, day: str | None, basis: Basis | None, quoted: bool, year: int | None
) -> tuple[str | None, Basis | None]:
    """The day of a mark: as the note tells it, else a full date among the words written."""
    if day is None and quoted and (written := day_written(text, year)):
        return written[0], "printed" if written[1] else "inferred"
    return day, basis
