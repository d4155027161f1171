"""Rule E4: the day by which a decision is asked for, and how much time it leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from finalact.conditions.wording import count_of
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import ACTION, CURRENT, Fault, Rule

LEAST = 5
MONDAY_TO_FRIDAY = range(5)


def business_days(after: date, until: date) -> int:
    """The Mondays to Fridays after one day, up to and including another; 0 where none lie between.

    No calendar of holidays is kept: a holiday counts as a business day.
    """
    if until <= after:
        return 0
    weeks, rest = divmod((until - after).days, 7)
    extra = (after + timedelta(days=n) for n in range(1, rest + 1))
    return weeks * 5 + sum(day.weekday() in MONDAY_TO_FRIDAY for day in extra)


def _too_near(paper: Paper) -> Iterator[Fault]:
    start = paper.goes_up_on
    if start is None:
        return
    for number, said in paper.said.items():
        asked = said.decide_by
        if asked is None or asked.latest is None or said.exception.strip():
            continue
        left = business_days(start, asked.latest)
        if left < LEAST:
            yield Fault(
                f"Recommendation {number} is to be decided by {asked.said()}, "
                f"{count_of(left, 'business day')} after the paper goes up; five are required, "
                "or an approved exception with its reason.",
                paper.where(number),
            )


def _none_named(paper: Paper) -> Iterator[Fault]:
    for number in paper.recommendations:
        together = {number, *paper.alternatives.get(number, ())}
        named = any(n in paper.said and paper.said[n].decide_by for n in together)
        if not named:
            yield Fault(
                f"Recommendation {number} does not say by when a decision is asked for.",
                paper.where(number),
            )


RULES = (
    Rule(
        "decide-by-too-near",
        "E4",
        "A decision asked for within fewer than five business days of submission (Mondays to "
        "Fridays; no holidays are known), with no exception and its reason.",
        "Ask for a later day, or give the reason for the approved exception here and in the "
        "background.",
        _too_near,
        CURRENT,
        ACTION,
    ),
    Rule(
        "decide-by-missing",
        "section 2",
        "A recommendation that does not say by when a decision is asked for; one of a set of "
        "alternatives speaks for all.",
        "Give the day by which a decision is needed.",
        _none_named,
        CURRENT,
        ACTION,
    ),
)
