"""Digits glued to print: which are the mark of a note, and which belong to a date or a figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.mark_weights import weight_of_mark
from finalact.documents.printed import read_printed


def weight(words: str) -> float:
    """The weight of the digits between two bars."""
    before, mark, after = words.split("|")
    return weight_of_mark(before + mark + after, len(before), len(mark))


@pytest.mark.parametrize(
    "words",
    [
        "On June 1|2|, 1981, they met.",
        "On June 12, 198|1| they met.",
        "On June 12, 19|81| they met.",
        "On 1|2| June 1981 they met.",
        "From June 10–1|2|, 1981, they met.",
        "On Dec. 1|2|, 1981, they met.",
        "In June 198|1| they met.",
        "The budget of FY 198|2| was cut.",
        "He signed on 6/1|2|/81.",
        "He signed on 6/12/8|1|.",
        "At 4:2|2| p.m. they met.",
        "At 1|2| p.m. they met.",
        "Their telegram of 121530Z JUN 8|1| came.",
        "The list names 1,20|2| cases.",
        "The list names 1,|202| cases.",
    ],
)
def test_no_date_hour_or_count_is_cut(words: str) -> None:
    assert weight(words) == 0


@pytest.mark.parametrize(
    "words",
    [
        "It ended in 1974,|2| and that was that.",
        "It ended in 1974.|2| Then it rained.",
        "It ended on June 12, 1981|2| in Oslo.",
        "It ended on June 12, 1981,|2| in Oslo.",
        "They were 15,000|2| in all.",
        "He signed on 6/12/81|2| in Oslo.",
        "At 4:22|2| they met.",
        "On June 8|2| they met.",
        "They spoke of SALT|2| in Oslo.",
        "They spoke.|2| It rained.",
    ],
)
def test_what_would_spoil_a_figure_is_a_mark_before_one_that_would_not(words: str) -> None:
    for whole in ("NSDM 25|2| was issued.", "the 30|2| Committee", "On June 1|2| they met."):
        assert weight(words) > weight(whole) > 0


def test_a_number_that_something_bears_comes_before_a_count() -> None:
    assert weight("under NSDM 25|2| and so on") > weight("the 1|2| of us")
    assert weight("under NSC 68/1|2| dated May 3") > weight("the 30|2| Committee")
    assert weight("the 1|2| of us") > weight("in 196|2| they met") > weight("on June 1|2| they met")


MONTHS = st.sampled_from(["January", "May", "October", "December"])
PLACES = ["in the year 1974,{}", "the treaty{}", "SALT{}", "the last word.{}", "NSDM 25{}"]


@given(st.integers(1, 31), MONTHS, st.integers(2, 9), st.sampled_from(PLACES))
def test_a_day_keeps_its_digits_whatever_the_number_of_the_note(
    day: int, month: str, number: int, place: str
) -> None:
    date = f"{month} {day}, 1981"
    listed = "\n".join(f"  {n}. Not printed." for n in range(2, number + 1))
    words = " ".join(f"Group{chr(96 + n)}{n}" for n in range(2, number))
    text = (
        f"3. Letter From A. Reed to B. Moss1\n\nOslo, {date}\n\n"
        f"{words} met on {date}, under {place.format(number)} it ended there.\n\n"
        f"  1. Source: Files. Secret.\n{listed}"
    )
    paper = read_printed(text)
    assert paper.date is not None
    assert paper.date.edtf.startswith("1981-")
    assert int(paper.date.edtf[-2:]) == day
    assert f"met on {date}, under" in paper.passages[0].text
    assert (paper.notes[-1].anchor or "").endswith(place.format(""))


def test_the_year_of_a_heading_is_no_mark() -> None:
    text = (
        "3. Minutes of a Meeting, June 3, 1961\n\nThey met.1\n\n"
        "  1. Source: Ministry of State. Secret."
    )
    paper = read_printed(text)
    assert paper.heading.text.endswith("June 3, 1961")
    assert paper.notes[0].anchor == "They met."
