"""Dates as people type them."""

from __future__ import annotations

import pytest

from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("31 March 1988", "1988-03-31"),
        ("31st of March, 1988", "1988-03-31"),
        ("March 31, 1988", "1988-03-31"),
        ("Mar. 31 1988", "1988-03-31"),
        ("31.3.1988", "1988-03-31"),
        ("31. 3. 1988", "1988-03-31"),
        ("1988-03-31", "1988-03-31"),
        ("  31   march  1988 ", "1988-03-31"),
        ("March 1988", "1988-03"),
        ("Sept. 1988", "1988-09"),
        ("spring 1988", "1988-21"),
        ("the fall of 1988", "1988-23"),
        ("winter 1988-89", "1988-24"),
        ("first quarter of 1988", "1988-33"),
        ("the second half of 1988", "1988-41"),
        ("1988", "1988"),
        ("the 1980s", "198X"),
        ("about March 1988", "1988-03~"),
        ("perhaps 31 March 1988", "1988-03-31?"),
        ("perhaps about 1988", "1988%"),
        ("not after 31 March 1988", "[..1988-03-31]"),
        ("not before March 1988", "[1988-03..]"),
        ("between 21 December 1988 and 4 January 1989", "[1988-12-21..1989-01-04]"),
        ("between 1 and 5 March 1988", "[1988-03-01..1988-03-05]"),
        ("January to April 1988", "1988-01/1988-04"),
        ("18 April to 10 June 1988", "1988-04-18/1988-06-10"),
        ("from January to April 1988", "1988-01/1988-04"),
        ("from March 1988 on", "1988-03/.."),
        ("up to March 1988", "../1988-03"),
        ("some time in 1988", "1988-XX"),
        ("[..1988-03-31]", "[..1988-03-31]"),
        ("1988-01/1988-04", "1988-01/1988-04"),
    ],
)
def test_what_people_type_becomes_edtf(typed: str, edtf: str) -> None:
    assert read_date(typed).text == edtf


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31 February 1988", "There is no 31 February 1988: February 1988 has 29 days."),
        ("31.2.1988", "There is no 31 February 1988: February 1988 has 29 days."),
        ("1988-02-31", "There is no 31 February 1988: February 1988 has 29 days."),
        ("31.13.1988", '"31.13.1988" names no month: there is no month "13".'),
        ("31 Marsh 1988", '"31 Marsh 1988" names no month: there is no month "marsh".'),
        ("3/4/1988", '"3/4/1988" can be read with the day or with the month first.'),
        ("when ready", '"when ready" is not a date that the desk reads.'),
        ("today", '"today" is not a date that the desk reads.'),
        ("not after soon", '"not after soon" is not a date that the desk reads.'),
        ("March to April", '"March to April" is not a date that the desk reads.'),
    ],
)
def test_what_is_no_date_is_refused_in_the_words_that_were_typed(typed: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_date(typed)
    assert refusal.value.code == "date-not-understood"
    assert refusal.value.sentence == sentence
