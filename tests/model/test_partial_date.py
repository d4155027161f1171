"""Dates as exact as their source, and no more exact."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth


def parse(text: str) -> PartialDate:
    return PartialDate.parse(text)


def bounds(text: str) -> tuple[str | None, str | None]:
    read = parse(text)
    return (
        read.earliest.isoformat() if read.earliest else None,
        read.latest.isoformat() if read.latest else None,
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "words"),
    [
        ("1988-03-31", "1988-03-31", "1988-03-31", "day", "31 March 1988"),
        ("1988-03-31T16:20:00Z", "1988-03-31", "1988-03-31", "day", "31 March 1988"),
        ("1988-02", "1988-02-01", "1988-02-29", "month", "February 1988"),
        ("1988", "1988-01-01", "1988-12-31", "year", "1988"),
        ("1988-21", "1988-03-01", "1988-05-31", "season", "spring 1988"),
        ("1988-24", "1988-12-01", "1989-02-28", "season", "winter 1988-89"),
        ("1988-34", "1988-04-01", "1988-06-30", "quarter", "second quarter of 1988"),
        ("1988-41", "1988-07-01", "1988-12-31", "half", "second half of 1988"),
        ("198X", "1980-01-01", "1989-12-31", "decade", "some time in the 1980s"),
        ("19XX", "1900-01-01", "1999-12-31", "century", "some time in the years 1900 to 1999"),
        ("1988-XX", "1988-01-01", "1988-12-31", "year", "some time in 1988"),
        ("1988-03-XX", "1988-03-01", "1988-03-31", "month", "some time in March 1988"),
        ("[..1988-03-31]", None, "1988-03-31", "between", "not after 31 March 1988"),
        ("[1988-03-31..]", "1988-03-31", None, "between", "not before 31 March 1988"),
        ("[1987,1989]", "1987-01-01", "1989-12-31", "between", "1987 or 1989"),
        ("1988-01/1988-04", "1988-01-01", "1988-04-30", "span", "January to April 1988"),
        ("1988-04-18/1988-06-10", "1988-04-18", "1988-06-10", "span", "18 April to 10 June 1988"),
        ("1988-04-18/1988-04-22", "1988-04-18", "1988-04-22", "span", "18 to 22 April 1988"),
        ("1988/..", "1988-01-01", None, "span", "from 1988 on"),
        ("../1988-03", None, "1988-03-31", "span", "up to March 1988"),
        ("1988/", "1988-01-01", None, "span", "from 1988 on, end unknown"),
        ("/1988", None, "1988-12-31", "span", "up to 1988, start unknown"),
    ],
)
def test_each_way_of_writing_a_date_has_bounds_and_words(
    text: str, earliest: str | None, latest: str | None, precision: str, words: str
) -> None:
    assert bounds(text) == (earliest, latest)
    assert parse(text).precision == precision
    assert parse(text).said() == words
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("1988-03-31?", "1988-03-30", "1988-04-01", "perhaps 31 March 1988"),
        ("1988-03~", "1988-02-01", "1988-04-30", "about March 1988"),
        ("1988%", "1987-01-01", "1989-12-31", "perhaps about 1988"),
        ("1988-21~", "1987-12-01", "1988-08-31", "about spring 1988"),
        ("198X~", "1970-01-01", "1999-12-31", "about the 1980s"),
        ("0001~", "0001-01-01", "0002-12-31", "about 1"),
        ("9999~", "9998-01-01", "9999-12-31", "about 9999"),
    ],
)
def test_about_and_perhaps_widen_by_one_unit_of_the_dates_own(
    text: str, earliest: str, latest: str, words: str
) -> None:
    assert bounds(text) == (earliest, latest)
    assert parse(text).said() == words
    assert not parse(text).is_certain_span


def test_the_stamp_is_between_two_days_and_counts_from_the_second() -> None:
    # The instruction on an action memorandum: written after one paper and before another.
    stamped = parse("[1988-12-21..1989-01-04]")
    assert not stamped.is_span
    assert stamped.counts_from == date(1989, 1, 4)
    assert stamped.said() == "between 21 December 1988 and 4 January 1989"
    assert stamped.before(parse("1989-01-05")) is Truth.YES
    assert stamped.before(parse("1989-01-01")) is Truth.UNKNOWN
    assert stamped.before(parse("1988-12-21")) is Truth.NO


def test_a_date_without_end_never_counts() -> None:
    assert parse("[1988-03-31..]").counts_from is None


def test_a_year_is_not_known_to_be_before_its_own_march() -> None:
    assert parse("1988").before(parse("1988-03")) is Truth.UNKNOWN
    assert parse("1988-03").after(parse("1988")) is Truth.UNKNOWN
    assert parse("1987").before(parse("1988-03")) is Truth.YES
    assert parse("1989").before(parse("1988-03")) is Truth.NO


def test_the_same_day_is_neither_before_nor_after_itself() -> None:
    day = parse("1988-03-31")
    assert day.before(day) is Truth.NO
    assert day.after(day) is Truth.NO


def test_a_span_stands_for_all_of_its_days() -> None:
    spring_session = parse("1988-01/1988-04")
    assert spring_session.before(parse("1988-05-01")) is Truth.YES
    assert spring_session.before(parse("1988-04-30")) is Truth.NO
    assert spring_session.before(parse("1988-04")) is Truth.NO
    assert spring_session.after(parse("1987")) is Truth.YES


def test_a_span_that_goes_on_is_never_over_but_an_unknown_end_may_have_come() -> None:
    assert parse("1987/..").before(parse("1988-06")) is Truth.NO
    assert parse("1987/").before(parse("1988-06")) is Truth.UNKNOWN
    assert parse("1987/").before(parse("1986")) is Truth.NO
    assert parse("../1987").after(parse("1901")) is Truth.NO


def test_a_span_with_uncertain_ends_leaves_room_at_both() -> None:
    war = parse("1988~/1990?")
    assert (war.earliest, war.latest) == (date(1987, 1, 1), date(1991, 12, 31))
    assert (war.latest_start, war.earliest_end) == (date(1989, 1, 1), date(1989, 12, 31))
    assert parse("1989-06").within(war) is Truth.YES
    assert parse("1988-06").within(war) is Truth.UNKNOWN
    assert parse("1986-06").within(war) is Truth.NO
    assert war.said() == "about 1988 to perhaps 1990"


def test_within_takes_the_other_as_a_stretch_of_days() -> None:
    assert parse("1988-03").within(parse("1988")) is Truth.YES
    assert parse("1988").within(parse("1988-03")) is Truth.UNKNOWN
    assert parse("1988-01/1988-12").within(parse("1988-03")) is Truth.NO
    assert parse("1988-03/1988-04").within(parse("1988")) is Truth.YES
    assert parse("1987-12-31").within(parse("1988")) is Truth.NO
    assert parse("1988-03").within(parse("1987/..")) is Truth.YES
    assert parse("1988-03").within(parse("1987/")) is Truth.UNKNOWN
    assert parse("1988-03").within(parse("../1988")) is Truth.YES
    assert parse("1988-03-02").within(parse("[1988-03-01..1988-03-05]")) is Truth.UNKNOWN


def test_covers_asks_for_one_day() -> None:
    assert parse("1988-03").covers(date(1988, 3, 31))
    assert not parse("1988-03").covers(date(1988, 4, 1))
    assert parse("1988/..").covers(date(2026, 1, 1))
    assert not parse("[..1988-03-31]").covers(date(1988, 4, 1))


@pytest.mark.parametrize(
    ("text", "days", "months"),
    [
        ("1988", 366, 12),
        ("1988-02", 29, 1),
        ("1988-01/1988-04", 121, 4),
        ("1987-11/1988-02", 121, 4),
        ("1988-24", 90, 3),
        ("1988-03-31", 1, None),
        ("1988-03-15/1988-04-14", 31, None),
        ("9999", 365, 12),
        ("1988~", None, None),
        ("198X", None, None),
        ("1988/..", None, None),
        ("[1988-01..1988-03]", None, None),
    ],
)
def test_only_a_certain_span_can_be_the_period_of_a_flow(
    text: str, days: int | None, months: int | None
) -> None:
    assert parse(text).days == days
    assert parse(text).whole_months() == months
    assert parse(text).is_certain_span is (days is not None)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1988-02-31", "There is no 31 February 1988: February 1988 has 29 days."),
        ("1987-02-29", "There is no 29 February 1987: February 1987 has 28 days."),
        ("1988-03-00", "There is no 0 March 1988: March 1988 has 31 days."),
        ("[1988-01-01..1988-04-31]", "There is no 31 April 1988: April 1988 has 30 days."),
        (
            "1988-13",
            (
                'There is no month 13 in "1988-13": months are 01 to 12, seasons 21 to 24, '
                "quarters 33 to 36, halves 40 and 41."
            ),
        ),
        ("0000", '"0000" has a year before 1: the desk reads the years 0001 to 9999.'),
        ("1988-04/1988-01", 'The span "1988-04/1988-01" ends before it begins.'),
        ("[1989..1988]", '"[1989..1988]" ends before it begins.'),
        ("1988-03T10:00", '"1988-03T10:00" gives a time of day without a day.'),
        ("next spring", '"next spring" is not a date that the desk reads.'),
        ("", "No date."),
    ],
)
def test_a_date_that_is_not_one_is_refused_with_a_reason(text: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse(text)
    assert refusal.value.code == "date-not-understood"
    assert refusal.value.sentence == sentence
    assert refusal.value.remedy.endswith(".")


@pytest.mark.parametrize(
    "text",
    """198x XXXX 1988-X1 198X-03 1988-XX-05 Y17000 -0044 {1987,1988} 1988-~03 1988?-03 / [..] []
    [1988 1988/1989/1990 [..1987,..1988] [1987..,1988] [1987,,1988] 1988-3-31 1988-03-31T25:00
    \u0661\u0669\u0668\u0668""".split(),
)
def test_edtf_that_the_desk_does_not_read_is_refused_and_not_guessed(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse(text)
    assert refusal.value.code == "date-not-understood"


def test_a_day_of_the_calendar_becomes_a_partial_date() -> None:
    assert PartialDate.of(date(1988, 3, 31)) == parse("1988-03-31")
    assert PartialDate.of(date(877, 3, 1)).text == "0877-03-01"
    assert PartialDate.of(datetime(1988, 3, 31, 16, 20)) == parse("1988-03-31")  # noqa: DTZ001


def test_dates_sort_in_one_fixed_order() -> None:
    texts = ["1988-03", "[..1988]", "1988", "1988/..", "1988-01-01", "1987-12-31", "1988-01"]
    ordered = [str(d) for d in sorted(map(parse, texts), key=PartialDate.sort_key)]
    assert ordered == [
        "[..1988]",
        "1987-12-31",
        "1988-01-01",
        "1988-01",
        "1988",
        "1988/..",
        "1988-03",
    ]


def test_two_readings_of_one_text_are_the_same_value() -> None:
    assert parse(" 1988-03 ") == parse("1988-03")
    assert len({parse("1988-03"), parse("1988-03"), parse("1988-03~")}) == 2
    assert repr(parse("1988-03~")) == "PartialDate('1988-03~')"
