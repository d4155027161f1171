"""Stories of looking back: what was never met is told without its pace on every day."""

from __future__ import annotations

from typing import Any

import pytest

from finalact.conditions import pace
from finalact.model.condition import Condition

TOTAL = "flow(departures, 1988) >= 15000"
RULE = "stock(prisoners) <= 10 and on_track(total)"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The days on which a pace is asked for while a look is taken back."""
    days: list[str] = []
    paces = pace.paces

    def noted(scene: Any, *more: Any) -> Any:
        days.append(str(scene.as_of))
        return paces(scene, *more)

    monkeypatch.setattr("finalact.conditions.course.pace_course.paces", noted)
    return days


def a_year(story: Any, *held: tuple[str, str]) -> Any:
    """Months at a good pace until May, and how many are held, as told on some days."""
    story.asks(Condition("total", "Departures", expression=TOTAL))
    for number, said in enumerate(("1400", "1400", "1400", "1400", "10"), 1):
        period = f"1988-{number:02}"
        story.says("Alba", "departures", "flow", said, period=period, on=f"{period}-28")
    for said, on in held:
        story.says("Alba", "prisoners", "stock", said, on=on)
    return story.judge(RULE, "1988-07-31")


def test_where_a_side_spoke_against_it_all_the_time_no_pace_is_asked_for(
    story: Any, asked: list[str]
) -> None:
    found = a_year(story, ("40", "1988-01-10"), ("30", "1988-06-10"))
    assert found.verdict.value == "not met"
    assert found.slid is None
    assert asked == []


def test_a_pace_is_asked_for_only_where_nothing_else_speaks_against_it(
    story: Any, asked: list[str]
) -> None:
    found = a_year(story, ("40", "1988-01-10"), ("9", "1988-06-05"), ("30", "1988-06-10"))
    assert found.slid is None
    assert asked
    assert all("1988-05-31" <= day < "1988-06-10" for day in asked), asked


def test_what_was_met_once_is_found_with_what_turned_it(story: Any, asked: list[str]) -> None:
    found = a_year(story, ("40", "1988-01-10"), ("9", "1988-04-29"), ("30", "1988-05-10"))
    assert found.slid is not None
    assert (str(found.slid.since), str(found.slid.until)) == ("1988-04-29", "1988-05-09")
    assert asked
