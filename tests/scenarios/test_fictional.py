"""The invented dossier shows what the record cannot: the ten-year rule, and slipping back."""

from __future__ import annotations

from datetime import date

import pytest

from finalact.desk import Desk


def test_it_says_that_it_is_invented(fictional: Desk) -> None:
    assert fictional.as_of(date(2020, 1, 1)).dossier.fictional


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2019, 11, 15), "no"),
        (date(2020, 1, 31), "yes"),
        (date(2020, 3, 15), "no"),
        (date(2020, 7, 1), "no"),
    ],
)
def test_the_answer_turns_and_turns_back(fictional: Desk, day: date, answer: str) -> None:
    assert fictional.as_of(day).status().answer == answer


def test_every_verdict_but_two_occurs(fictional: Desk) -> None:
    days = (date(2019, 11, 15), date(2020, 3, 15), date(2020, 7, 1))
    seen = {a.verdict.value for day in days for a in fictional.as_of(day).status().conditions}
    assert seen >= {"met", "not met", "partly met", "disputed", "undetermined"}


def test_the_ten_year_rule_names_the_failing_case(fictional: Desk) -> None:
    before = fictional.as_of(date(2019, 11, 15)).status()
    rule = next(a for a in before.conditions if "years_since" in a.condition.expression)
    assert rule.verdict.value == "not met"
    assert "Failing: " in rule.sentence


def test_a_writer_arrested_again_is_backsliding(fictional: Desk) -> None:
    status = fictional.as_of(date(2020, 3, 15)).status()
    slid = [a for a in status.conditions if a.met_before is not None]
    assert slid
    assert all("It has slid back: it was met on " in a.sentence for a in slid)
