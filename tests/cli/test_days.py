"""Dates in any usual form."""

from __future__ import annotations

from datetime import date

import pytest

from finalact.cli.days import Day, When, in_words, today
from finalact.model.refusal import Refusal
from tests.cli.command_line import Ask


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31 March 1988", date(1988, 3, 31)),
        ("1988-03-31", date(1988, 3, 31)),
        ("March 31, 1988", date(1988, 3, 31)),
        ("31.3.1988", date(1988, 3, 31)),
        ("March 1988", date(1988, 3, 31)),
        ("1988-02", date(1988, 2, 29)),
        ("1988", date(1988, 12, 31)),
    ],
)
def test_a_day_is_understood_as_it_is_typed(typed: str, day: date) -> None:
    assert Day().convert(typed, None, None) == day


@pytest.mark.parametrize("typed", ["31 February 1988", "3/4/1988", "soon", "", "from 1988 on"])
def test_what_names_no_day_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refusal:
        Day().convert(typed, None, None)
    assert refusal.value.code == "date-not-understood"


def test_today_is_a_day() -> None:
    assert Day().convert("today", None, None) == today()
    assert When().convert("Today", None, None).is_day


def test_a_date_keeps_its_own_exactness() -> None:
    assert str(When().convert("not after March 1988", None, None)) == "[..1988-03]"
    assert in_words(date(1988, 3, 31)) == "31 March 1988"


@pytest.mark.usefixtures("desk")
def test_a_date_that_does_not_exist_is_refused_on_every_command(ask: Ask) -> None:
    for words in (["status"], ["explain", "prisoners"], ["assess", "stock(x) = 0"], ["check"]):
        told = ask(*words, "--as-of", "31 February 1988", status=1)["error"]
        assert told["code"] == "date-not-understood"
        assert "31 February 1988" in told["sentence"]
