"""The course of a flow: months and runs of months of one source, never mixed, nothing twice."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.conditions.pace import Target
from finalact.conditions.pace_months import courses
from finalact.model.dossier import Population, TakenFor
from finalact.model.partial_date import PartialDate
from tests.conditions.conftest import Story

YEAR = Target("departures", PartialDate.parse("1988"), 1200, ">=")


def said(story: Any, period: str, figure: str, speaker: str = "NCSJ", **more: str) -> None:
    story.says(speaker, "departures", "flow", figure, period=period, on="1989-01-05", **more)


def test_what_is_only_told_together_is_one_stretch(story: Any) -> None:
    said(story, "1988-01/1988-04", "400")
    said(story, "1988-04", "130")
    said(story, "1988-06", "90")
    (course,) = courses(story.scene("1989-01-31"), YEAR)
    told = [(s.first.month, s.last.month, s.months, s.middle) for s in course.stretches]
    assert told == [(1, 3, 3, 270), (4, 4, 1, 130), (6, 6, 1, 90)]
    assert course.so_far == 490
    assert len(course.months) == 12


def test_sources_and_populations_each_have_a_course_of_their_own(story: Any) -> None:
    story.declares(
        Population("departures", "Departures"),
        Population("visas", "Visas", taken_for=(TakenFor("departures"),)),
        Population("children", "Children", part_of=("departures",)),
    )
    said(story, "1988-01", "100")
    said(story, "1988-01", "120", population="visas")
    said(story, "1988-01", "7", population="children")
    said(story, "1988-01", "90", speaker="ICM")
    found = courses(story.scene("1989-01-31"), YEAR)
    assert [(c.speaker, c.population, c.so_far) for c in found] == [
        ("ICM", "departures", 90),
        ("NCSJ", "departures", 100),
        ("NCSJ", "visas", 120),
    ]


def test_figures_of_a_part_are_told_where_there_are_no_others(story: Any) -> None:
    story.declares(
        Population("departures", "Departures"),
        Population("children", "Children", part_of=("departures",)),
    )
    said(story, "1988-01", "7", population="children")
    (course,) = courses(story.scene("1989-01-31"), YEAR)
    assert (course.population, course.chance) == ("children", None)


@given(st.lists(st.integers(0, 500), min_size=12, max_size=12), st.sets(st.integers(1, 11)))
@settings(max_examples=40, deadline=None)
def test_cumulative_figures_come_apart_into_what_they_were_made_of(
    months: list[int], ends: set[int]
) -> None:
    """Of sums from January on, whichever are told, the stretches add up to the last of them."""
    story = Story()
    for end in sorted(ends):
        said(story, f"1988-01/1988-{end:02}" if end > 1 else "1988-01", str(sum(months[:end])))
    found = courses(story.scene("1989-01-31"), YEAR)
    if not ends:
        assert found == ()
        return
    (course,) = found
    assert course.so_far == sum(months[: max(ends)])
    assert sum(stretch.months for stretch in course.stretches) == max(ends)
    assert [stretch.last.month for stretch in course.stretches] == sorted(ends)
