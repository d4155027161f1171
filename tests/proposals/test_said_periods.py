"""The time that a figure is about, as the sentence says it."""

from __future__ import annotations

import pytest

from finalact.model.partial_date import PartialDate
from finalact.proposals.said_periods import PaperDay, period_of, periods_in

DAY = PaperDay(PartialDate.parse("1988-05-30"))


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("In 1987 there were 40.", "1987"),
        ("Last year there were 40.", "1987"),
        ("So far this year 40 have left.", "1988-01-01/1988-05-30"),
        ("This month 40 have left.", "1988-05"),
        ("Since January 40 have left.", "1988-01/1988-05-30"),
        ("Since November 40 have left.", "1987-11/1988-05-30"),
        ("Since 1985, 40 have left.", "1985/1988-05-30"),
        ("In the first three months of 1988, 40 left.", "1988-01/1988-03"),
        ("In the first half of 1987, 40 left.", "1987-01/1987-06"),
        ("In the third quarter of 1987, 40 left.", "1987-07/1987-09"),
        ("In the past three months 40 left.", "1988-02-29/1988-05-30"),
        ("As of March 1 there were 40.", "1988-03-01"),
        ("As of December 1 there were 40.", "1987-12-01"),
        ("On 12 April 1986 there were 40.", "1986-04-12"),
        ("From January to April 1988, 40 left.", "1988-01/1988-04"),
        ("From November to February 1988, 40 left.", "1987-11/1988-02"),
        ("In March, 40 left.", "1988-03"),
        ("In March 79 left.", "1988-03"),
        ("By March 79 had left.", "1988-03"),
        ("Until the end of March there were 40.", "1988-03"),
        ("From 1968 to 1973, 40 left.", "1968/1973"),
        ("In the 1970s, 40 left.", "197X"),
        ("They want a 1988 end-of-year total of 40.", "1988"),
    ],
)
def test_the_time_as_it_is_said(sentence: str, edtf: str) -> None:
    (found,) = periods_in(sentence, DAY)
    assert str(found.period) == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "They want a resolution, 40 in all.",
        "The 1972 agreement names 40.",
        "It stands in Document 1975.",
        "He may have left by then.",
    ],
)
def test_no_time_is_read_where_none_is_said(sentence: str) -> None:
    assert periods_in(sentence, DAY) == []


def test_what_is_to_come_looks_ahead() -> None:
    (found,) = periods_in("They will decide by April 3.", DAY, ahead=True)
    assert str(found.period) == "1989-04-03"


def test_each_figure_has_the_time_of_its_own_clause() -> None:
    sentence = "It rose from 400 in 1968 to 33,000 in 1973; in 1969 there were 900."
    periods = periods_in(sentence, DAY)
    spans = [(sentence.index(w), sentence.index(w) + len(w)) for w in ("400", "33,000", "900")]
    told = []
    for span in spans:
        others = [other for other in spans if other != span]
        found = period_of(periods, sentence, *span, others)
        told.append(str(found.period) if found else None)
    assert told == ["1968", "1973", "1969"]


def test_how_long_a_speaker_has_served_is_no_time_of_his_figure() -> None:
    sentence = "Velik, who has been Minister since 1981, said that 40 are held."
    at = sentence.index("40")
    assert period_of(periods_in(sentence, DAY), sentence, at, at + 2, []) is None


def test_without_a_date_nothing_relative_is_read() -> None:
    assert periods_in("Last year 40 left.", PaperDay(None)) == []
    (found,) = periods_in("In 1987, 40 left.", PaperDay(None))
    assert str(found.period) == "1987"
