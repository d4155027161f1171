"""Memoranda at every stage, as the examples in the help and some stories find them."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from finalact.desk import Desk
from finalact.model.document import Person
from finalact.model.memo_step import (
    Act,
    Capacity,
    ClearanceStatus,
    Cleared,
    Decided,
    Drafted,
    Marked,
    Tasked,
)
from finalact.model.memorandum import (
    Draft,
    Drafter,
    MemoKind,
    OptionSaid,
    RecommendationSaid,
)
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp

STAMP = Stamp("Tester", "2026-11-21T10:00:00Z")
TEXT = """## ISSUE FOR DECISION

Whether to raise the cases of the divided families at the next session.

## ANALYSIS OF OPTIONS

A. That you raise the cases yourself.

It would show that we mean it. EUR is doubtful.

B. That the delegation raise them.

It has done so before.

## RECOMMENDATIONS

That you approve option A, favored by HA.

Alternatively, that you approve option B.
"""
DRAFT = Draft(
    MemoKind.ACTION,
    "Divided families at the next session",
    TEXT,
    senders=(Person("Roe", "Assistant Secretary of State for European Affairs"),),
    addressees=(Person("Clark", "Secretary of State", acting=True),),
    classification="Confidential",
    drafters=(Drafter("Simon", "EUR/RPM"),),
    required=("EUR", "HA"),
    options=(OptionSaid("A", ("HA",), ("EUR",)), OptionSaid("B")),
    recommendations=(
        RecommendationSaid(1, favored_by=("HA",), decide_by=PartialDate.parse("1981-07-20")),
        RecommendationSaid(2, alternative_to=1),
    ),
)
CLEARED = (
    ("EUR", "1981-07-07", Cleared("EUR", ClearanceStatus.OK, 1)),
    ("HA", "1981-07-07", Cleared("HA", ClearanceStatus.OK, 1)),
)
MARKED = (
    "Kelly",
    "1981-07-10",
    Marked("checked", "Kelly", "(At lunch.)", "Clark", Capacity.FOR, "", 1, "approve"),
)
DECIDED = ("Bremer", "1981-07-10", Decided(1, "approve", (5,)))
TASKED = ("Bremer", "1981-07-11", Tasked("lunch", "(At lunch.)", "Stoessel", occasion="a lunch"))


def begin(path: Path) -> None:
    """Put four memoranda on a desk: in hand, submitted, marked, and tasked."""
    with Desk.open(path) as desk:
        second = evolve(DRAFT, text=TEXT.replace("next", "coming"))
        _take(desk, "lunch", ("Simon", "1981-07-06", Drafted(second)))
        _take(desk, "madrid", *CLEARED)
        _up(desk, "madrid")
        _take(desk, "kampelman", *CLEARED)
        _up(desk, "kampelman")
        _step(desk, "kampelman", MARKED)
        _take(desk, "dobrynin", *CLEARED)
        _up(desk, "dobrynin")
        for step in (MARKED, DECIDED, TASKED):
            _step(desk, "dobrynin", step)


def _take(desk: Desk, name: str, *steps: tuple[str, str, Act]) -> None:
    desk.begin(name, DRAFT, "Simon", PartialDate.parse("1981-07-01"), STAMP)
    for step in steps:
        _step(desk, name, step)


def _up(desk: Desk, name: str) -> None:
    up = PartialDate.parse("1981-07-09")
    desk.submit(name, "Simon", up, STAMP, override="The session is near.")


def _step(desk: Desk, name: str, step: tuple[str, str, Act]) -> None:
    by, on, act = step
    desk.step(name, act, by, PartialDate.parse(on), STAMP)
