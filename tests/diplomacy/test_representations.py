"""What was raised with another government, as it stood on a day: suggested, ordered, made, told."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from finalact.diplomacy.representations import (
    as_it_stood,
    is_reported,
    reports_elsewhere,
    representations_on,
)
from finalact.model.claim import Citation
from finalact.model.partial_date import PartialDate
from finalact.model.representation import Report, Representation, Standing

LUNCH = Representation(
    "lunch",
    "Norland",
    "Sudmark",
    "Aas",
    "Dahl",
    "lunch",
    known_on=PartialDate.parse("1988-05-02"),
    standing=Standing.INSTRUCTED,
    cases=("berg",),
)
HELD = Report(
    Standing.MADE,
    PartialDate.parse("1988-05-20"),
    PartialDate.parse("1988-05-22"),
    "He would ask.",
    PartialDate.parse("1988-05-20"),
    ("dahl-asks",),
    Citation("memo-13", "2"),
)


def on(day: str, representation: Representation = LUNCH, known: str = "") -> Representation | None:
    asked = date.fromisoformat(day)
    return as_it_stood(representation, asked, date.fromisoformat(known) if known else asked)


def test_what_was_ordered_stands_as_ordered_until_it_is_reported() -> None:
    reported = evolve(LUNCH, reports=(HELD,))
    assert on("1988-05-01", reported) is None
    before = on("1988-05-21", reported)
    assert before is not None
    assert (before.standing, before.on, before.reports) == (Standing.INSTRUCTED, None, ())
    after = on("1988-05-22", reported)
    assert after is not None
    assert (after.standing, str(after.on)) == (Standing.MADE, "1988-05-20")
    assert after.answered_by == ("dahl-asks",)


def test_knowledge_of_the_past_comes_later_and_facts_after_the_day_never() -> None:
    reported = evolve(LUNCH, reports=(HELD,))
    hindsight = on("1988-05-20", reported, known="1990-01-01")
    assert hindsight is not None
    assert hindsight.standing is Standing.MADE
    earlier = on("1988-05-19", reported, known="1990-01-01")
    assert earlier is not None
    assert earlier.standing is Standing.INSTRUCTED


def test_what_was_made_counts_from_its_own_day_once_that_is_known() -> None:
    told = evolve(
        LUNCH,
        standing=Standing.MADE,
        on=PartialDate.parse("1988-04-10"),
        known_on=PartialDate.parse("1988-06-01"),
    )
    assert on("1988-05-01", told) is None
    assert on("1988-05-01", told, known="1988-06-01") is not None
    assert on("1988-04-09", told, known="1988-06-01") is None


def test_a_month_counts_from_its_end_and_no_date_counts_never() -> None:
    in_may = evolve(LUNCH, known_on=PartialDate.parse("1988-05"))
    assert on("1988-05-30", in_may) is None
    assert on("1988-05-31", in_may) is not None
    assert on("2030-01-01", evolve(LUNCH, known_on=None)) is None


def test_a_report_without_a_day_came_with_the_representation() -> None:
    at_once = evolve(LUNCH, reports=(Report(citation=Citation(source="cable 14")),))
    stood = on("1988-05-02", at_once)
    assert stood is not None
    assert reports_elsewhere(stood) == ("cable 14",)
    assert not is_reported(stood, {"memo-13"})
    assert is_reported(evolve(LUNCH, reports=(HELD,)), {"memo-13"})


def test_the_earliest_come_first() -> None:
    made = evolve(LUNCH, id="talk", standing=Standing.MADE, on=PartialDate.parse("1988-04-01"))
    found = representations_on([LUNCH, made], date(1988, 6, 1), date(1988, 6, 1))
    assert [each.id for each in found] == ["talk", "lunch"]


days = st.dates(date(1988, 4, 1), date(1988, 8, 1))
dated = days.map(PartialDate.of)
reports = st.builds(
    Report,
    st.none() | st.sampled_from(Standing),
    st.none() | dated,
    st.none() | dated,
    st.just("He would ask."),
    st.none() | dated,
)
representations = st.builds(
    Representation,
    st.just("talk"),
    st.just("Norland"),
    on=st.none() | dated,
    known_on=st.none() | dated,
    standing=st.sampled_from(Standing),
    reports=st.lists(reports, max_size=3).map(tuple),
)


@given(representations, days, days)
def test_later_knowledge_never_changes_an_earlier_answer(
    representation: Representation, known_by: date, as_of: date
) -> None:
    later = PartialDate.of(known_by + timedelta(days=1))
    learned = Report(Standing.NOT_MADE, later, later, "It never took place.", later)
    grown = evolve(representation, reports=(*representation.reports, learned))
    assert as_it_stood(grown, as_of, known_by) == as_it_stood(representation, as_of, known_by)


@given(representations, days, days)
def test_knowing_more_takes_no_report_away(
    representation: Representation, as_of: date, known_by: date
) -> None:
    then = as_it_stood(representation, as_of, known_by)
    now = as_it_stood(representation, as_of, date(1990, 1, 1))
    if then is not None:
        assert now is not None
        assert set(then.reports) <= set(now.reports)
