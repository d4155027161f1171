"""Whether two figures are about the same time."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from attrs import frozen

from finalact.claims.pairs_whom import counted_by
from finalact.claims.stocks import day_of
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier
from finalact.model.duration import read_duration
from finalact.model.partial_date import PartialDate

# What a figure of any other attribute is about is taken as its period tells it.
FLOWS = ("flow", "rate")

Stretch = tuple[date, date]


@frozen
class When:
    """Whether two figures are about the same time, and a clause that says so or says why not."""

    same: bool
    clause: str


@lru_cache(maxsize=1 << 14)
def in_words(period: PartialDate) -> str:
    """A period in words; the same one is asked for again and again."""
    return period.said()


def stretch_of(claim: Claim) -> Stretch | None:
    """The days a figure is about, first and last, where both are certain."""
    period = claim.period
    if period is None or not period.is_certain_span:
        return None
    if period.earliest is None or period.latest is None:
        return None
    return period.earliest, period.latest


def same_time(one: Claim, other: Claim, dossier: Dossier) -> When:
    """Whether two figures of one attribute are about the same time; the order is no matter.

    Figures over a period: the same span of days. Counts on a day: the same day; and of two
    speakers also when the earlier count would still be carried forward to the day of the later
    one, by the age limit of the dossier (rules of judging, "stock(p)": a stock is carried forward
    up to the age limit). A speaker who counts again on another day is not at odds with himself.
    """
    if one.attribute == "stock":
        return _same_day(one, other, dossier)
    first, second = one.period, other.period
    if first is None or second is None:
        if first is None and second is None and one.attribute not in FLOWS:
            return _told_when(one, other)
        return When(False, "not for each of them a period is named")
    mine, theirs = stretch_of(one), stretch_of(other)
    if str(first) == str(second) or (mine is not None and mine == theirs):
        return When(True, f"for {in_words(first)}")
    if mine is None or theirs is None:
        return When(False, f"{_both(first, second)} is not certain to be the same time")
    return When(False, f"the one is for {first.said()}, the other for {second.said()}")


def _same_day(one: Claim, other: Claim, dossier: Dossier) -> When:
    mine, theirs = day_of(one), day_of(other)
    if mine is None or theirs is None:
        return When(False, "not for each of them a day was noted")
    if mine == theirs:
        return When(True, f"for {_about(one)}")
    earlier, later = (one, other) if mine < theirs else (other, one)
    gap = abs((mine - theirs).days)
    if one.speaker == other.speaker:
        return When(
            False,
            f"the one is for {_about(earlier)}, the other for {_about(later)}, and how many there "
            "are may have changed",
        )
    if min(mine, theirs) < oldest_carried(earlier, max(mine, theirs), dossier):
        return When(
            False, f"the one is for {_about(earlier)}, too old to be carried to {_about(later)}"
        )
    days = "one day" if gap == 1 else f"{gap} days"
    return When(
        True, f"for {_about(later)}, to which the figure of {_about(earlier)} is carried ({days})"
    )


def oldest_carried(claim: Claim, to: date, dossier: Dossier) -> date:
    """The earliest day from which a count of these people is still carried to a later day."""
    limits = dossier.age_limits
    named = next((n for n in (counted_by(claim), claim.subject) if n in limits), "default")
    return read_duration(dossier.age_limit(named)).before(to)


def _told_when(one: Claim, other: Claim) -> When:
    mine, theirs = day_of(one), day_of(other)
    if mine is not None and mine == theirs:
        return When(True, f"for {_about(one)}")
    return When(False, f"the one was told for {_about(one)}, the other for {_about(other)}")


def _about(claim: Claim) -> str:
    """What a count is about, in words: its period, else the day on which it was said."""
    about, day = claim.is_about, day_of(claim)
    if about is not None and (day is None or about.counts_from == day):
        return about.said()
    return PartialDate.of(day).said() if day is not None else "a day not noted"


def _both(first: PartialDate, second: PartialDate) -> str:
    return f"{first.said()} and {second.said()}"
