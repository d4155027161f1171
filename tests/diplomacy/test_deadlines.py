"""When a promise falls due, by the words in which it was given."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as some

from finalact.claims.ledger import Ledger
from finalact.diplomacy.deadlines import Deadline, deadline_of
from finalact.diplomacy.rooms import MeetingRooms
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Subject
from finalact.model.partial_date import PartialDate

DOSSIER = Dossier(
    "harbour",
    "The harbour talks",
    "May we open the ferry line?",
    subjects=(
        Subject("bergen", "Bergen review meeting"),
        Subject("oslo", "Oslo conference"),
        Subject("delegation", "Visit of a delegation to Oslo"),
        Subject("madrid", "Madrid review meeting"),
    ),
)


def meeting(name: str, attribute: str, period: str, said: str) -> Claim:
    return Claim(
        f"{name}-{attribute}-{said}",
        name,
        attribute,
        speaker="Secretariat",
        period=PartialDate.parse(period),
        said_on=PartialDate.parse(said),
        about="meeting",
    )


MEETINGS = (
    meeting("madrid", "held", "1980-11-11/1983-09-09", "1983-09-10"),
    meeting("bergen", "start", "1986-11-04", "1986-11-05"),
    meeting("bergen", "held", "1986-11-04/1989-01-19", "1989-01-20"),
    meeting("delegation", "held", "1988-01-25/1988-01-31", "1988-02-01"),
    meeting("oslo", "planned", "1990-06-05/1990-06-29", "1988-03-30"),
    meeting("oslo", "planned", "1991-09-10/1991-10-04", "1989-01-04"),
)
PROMISE = Claim(
    "promise",
    "harbour",
    "promise",
    value="open",
    speaker="Sudmark",
    said_on=PartialDate.parse("1988-03-10"),
)


def due(
    words: str, on: str = "1988-06-01", *, said: str = "1988-03-10", known: str = ""
) -> Deadline:
    day = date.fromisoformat(on)
    claim = evolve(
        PROMISE,
        due=words,
        said_on=PartialDate.parse(said) if said else None,
        known_on=PartialDate.parse(known) if known else None,
    )
    return deadline_of(claim, MeetingRooms(Ledger(DOSSIER, MEETINGS), day, day))


def between(found: Deadline) -> tuple[str, str]:
    return str(found.earliest or ""), str(found.latest or "")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("a matter of weeks", "1988-03-24", "1988-05-10"),
        ("within three months", "1988-06-10", "1988-06-10"),
        ("soon", "", ""),
        ("in the near future", "", ""),
        ("by the end of 1988", "1988-12-31", "1988-12-31"),
        ("by the year’s end", "1988-12-31", "1988-12-31"),
        ("by year-end", "1988-12-31", "1988-12-31"),
        ("1988-05-15", "1988-05-15", "1988-05-15"),
        ("15 May 1988", "1988-05-15", "1988-05-15"),
        ("1988-05", "1988-05-01", "1988-05-31"),
        ("1988-04~", "1988-03-01", "1988-05-31"),
        ("[..1988-06]", "", "1988-06-30"),
        ("1989-01-01/..", "1989-01-01", ""),
        ("by May", "1988-05-01", "1988-05-31"),
        ("in May", "1988-05-01", "1988-05-31"),
        ("before May", "1988-04-30", "1988-04-30"),
        ("no later than May", "1988-05-31", "1988-05-31"),
        ("by February", "1989-02-01", "1989-02-28"),
        ("in the spring", "1988-03-01", "1988-05-31"),
        ("by 15 May", "1988-05-15", "1988-05-15"),
        ("this year", "1988-01-01", "1988-12-31"),
        ("next month", "1988-04-01", "1988-04-30"),
        ("by the end of the month", "1988-03-31", "1988-03-31"),
        ("at the beginning of 1989", "1989-01-01", "1989-01-01"),
        ("six weeks before 1 May 1989", "1989-03-20", "1989-03-20"),
        ("in early July", "1988-07-01", "1988-07-15"),
        ("by mid-July 1988", "1988-07-11", "1988-07-20"),
        ("in the middle of July", "1988-07-11", "1988-07-20"),
        ("late in July", "1988-07-16", "1988-07-31"),
        ("before mid-July", "1988-07-10", "1988-07-10"),
        ("early next year", "1989-01-01", "1989-06-30"),
        ("by mid-1988", "1988-05-01", "1988-08-31"),
        ("late 1988", "1988-07-01", "1988-12-31"),
        ("by the third quarter", "1988-07-01", "1988-09-30"),
        ("Q3 1988", "1988-07-01", "1988-09-30"),
        ("by the end of H1", "1988-06-30", "1988-06-30"),
        ("over the summer", "1988-06-01", "1988-08-31"),
        ("this spring", "1988-03-01", "1988-05-31"),
        ("next spring", "1989-03-01", "1989-05-31"),
        ("by 15 May at the latest", "1988-05-15", "1988-05-15"),
        ("in May at the latest", "1988-05-31", "1988-05-31"),
        ("in 1989 at the earliest", "1989-01-01", ""),
        ("before the year is out", "1988-12-31", "1988-12-31"),
        ("by the turn of the year", "1988-12-31", "1988-12-31"),
        ("before Christmas", "1988-12-24", "1988-12-24"),
        ("by tomorrow", "1988-03-11", "1988-03-11"),
        ("by Friday", "1988-03-11", "1988-03-11"),
        ("on Thursday", "1988-03-17", "1988-03-17"),
        ("in the middle of nowhere", "", ""),
        ("when the harbour is dredged", "", ""),
    ],
)
def test_words_of_the_calendar(words: str, first: str, last: str) -> None:
    assert between(due(words)) == (first, last)


def test_a_day_that_is_only_known_to_its_month_leaves_more_room() -> None:
    assert between(due("a matter of weeks", said="1988-03")) == ("1988-03-15", "1988-05-31")
    known = due("a matter of weeks", said="1988-03", known="1988-03-10")
    assert between(known) == ("1988-03-15", "1988-05-10")
    assert between(due("a matter of weeks", said="", known="1988-03-10"))[1] == "1988-05-10"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("before Oslo", "1990-06-04", "1990-06-04"),
        ("before the Oslo conference", "1990-06-04", "1990-06-04"),
        ("by the time of an Oslo conference", "1990-06-05", "1990-06-05"),
        ("at the Oslo conference", "1990-06-05", "1990-06-29"),
        ("before the Oslo conference ends", "1990-06-29", "1990-06-29"),
        ("oslo", "1990-06-05", "1990-06-29"),
        ("by the end of the Madrid meeting", "1983-09-09", "1983-09-09"),
        ("within six months of Madrid", "1984-03-09", "1984-03-09"),
        ("two weeks before the Oslo conference", "1990-05-22", "1990-05-22"),
        ("after the Oslo conference", "1990-06-30", ""),
    ],
)
def test_a_meeting_by_its_plan_or_as_it_was_held(words: str, first: str, last: str) -> None:
    assert between(due(words)) == (first, last)


def test_the_deadline_moves_with_the_plan_and_stands_once_the_meeting_is_held() -> None:
    assert "by the plan known then" in due("before Oslo").reading
    assert between(due("before Oslo", "1989-02-01")) == ("1991-09-09", "1991-09-09")
    before = due("before the meeting ends", "1988-06-01")
    assert not before.is_set
    assert before.reading == "When “Bergen review meeting” ends is not known."
    after = due("before the meeting ends", "1989-02-01")
    assert between(after) == ("1989-01-19", "1989-01-19")
    assert after.has_passed(date(1989, 1, 20))
    assert not after.has_passed(date(1989, 1, 19))


def test_a_name_that_may_mean_two_meetings_ahead_means_none() -> None:
    assert not due("before the review meeting", "1983-10-01", said="1980-01-01").is_set
    assert not due("before our April Oslo trip").is_set
    assert not due("before the delegation to Bergen").is_set


def test_a_name_means_the_meeting_that_has_no_other_name() -> None:
    assert between(due("before Oslo", said="1988-01-20")) == ("1990-06-04", "1990-06-04")
    assert between(due("before the visit of the delegation")) == ("1988-01-24", "1988-01-24")


def test_a_meeting_called_by_common_words_alone_is_the_one_whose_title_has_them_all() -> None:
    # Both are review meetings, and one of them was over by then.
    held = due("before the review meeting ends", "1989-06-01")
    assert between(held) == ("1989-01-19", "1989-01-19")
    assert not due("before the review conference").is_set
    named = evolve(
        DOSSIER, subjects=(*DOSSIER.subjects, Subject("paris", "Review conference of Paris"))
    )
    ledger = Ledger(named, (*MEETINGS, meeting("paris", "planned", "1990-02", "1988-01-01")))
    promise = evolve(PROMISE, due="before the review conference")
    asked = date(1989, 6, 1)
    found = deadline_of(promise, MeetingRooms(ledger, asked, asked))
    assert between(found) == ("1990-01-31", "1990-02-27")


def test_every_reading_says_how_it_was_read() -> None:
    assert due("soon").reading == "“soon” sets no last day."
    assert due("when pigs fly").reading == "“when pigs fly” names no day that can be worked out."
    assert "at least 2 weeks, at most 2 months from 10 March 1988" in due("weeks").reading
    assert due("").reading == "No day was named."


WORDS = some.sampled_from(
    "weeks|a few days|within three months|by May|by the end of the year|soon|in the autumn|"
    "before Oslo|next week|a year or so|by 1990|two to three months|by Friday|mid-July|"
    "early next year|by the third quarter|next spring|before Christmas".split("|")
)
DAYS = some.dates(date(1984, 1, 1), date(1989, 12, 1))


@given(WORDS, DAYS)
def test_the_strictest_reading_never_lies_after_the_widest(words: str, said: date) -> None:
    found = due(words, "1989-12-31", said=said.isoformat())
    if found.earliest is not None and found.latest is not None:
        assert found.earliest <= found.latest


@given(WORDS, DAYS, some.integers(0, 27))
def test_knowing_the_day_less_well_never_narrows_the_room(words: str, said: date, day: int) -> None:
    month = said.replace(day=1)
    exact = due(words, "1989-12-31", said=month.replace(day=day + 1).isoformat())
    vague = due(words, "1989-12-31", said=f"{month:%Y-%m}")
    if exact.latest is not None and vague.latest is not None:
        assert vague.latest >= exact.latest
    if exact.earliest is not None and vague.earliest is not None:
        assert vague.earliest <= exact.earliest
