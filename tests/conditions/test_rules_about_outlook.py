"""Rules of judging: outlook, from the last three months or a stated rate."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from finalact.model.condition import Condition

RULE = "flow(departures, 1988) >= 15000"


def months(story: Any, *figures: str, speaker: str = "NCSJ") -> None:
    for number, said in enumerate(figures, 1):
        month = f"1988-{number:02}"
        story.says(speaker, "departures", "flow", said, period=month, on=f"{month}-28")


def outlook(story: Any, as_of: str) -> Any:
    return story.judge(RULE, as_of).outlook


def test_outlook_by_the_last_three_consecutive_months(story: Any) -> None:
    months(story, "100", "100", "1400", "1400", "1400")
    assert outlook(story, "1988-05-31").word == "off track"
    months_more = ("100", "100", "1600", "1600", "1600")
    story.claims.clear()
    months(story, *months_more)
    told = outlook(story, "1988-05-31")
    assert told.word == "on track"
    assert "10,000 more are needed in seven months, 1,429 a month" in told.sentence


def test_outlook_with_fewer_than_three_months_by_a_stated_rate(story: Any) -> None:
    months(story, "5000", "5000")
    story.says("Alba", "departures", "rate", "9000", on="1988-01-15", unit="persons/year")
    assert outlook(story, "1988-02-29").word == "off track"


def test_outlook_arithmetic_from_the_stated_rate(story: Any) -> None:
    story.says("Alba", "departures", "rate", "9000", on="1988-03-30", unit="persons/year")
    rate = story.claims[-1]
    story.claims[-1] = evolve(
        rate, quantity=evolve(rate.quantity, as_said="9,000-10,000 a year", high=10000)
    )
    told = outlook(story, "1988-03-31")
    assert told.word == "off track"
    assert told.sentence == (
        "At the stated rate, 9,000-10,000 a year, that is 750 to 833 a month; 15,000 needs 1,250 "
        "a month over the period, and 1,389 to 1,417 a month from April on."
    )


def test_outlook_reached_and_missed(story: Any) -> None:
    months(story, *["1300"] * 12)
    assert outlook(story, "1988-12-31").word == "reached"
    story.claims.clear()
    months(story, *["1000"] * 12)
    assert outlook(story, "1988-11-30").word == "off track"
    assert outlook(story, "1989-01-31").word == "missed"


def test_outlook_none_without_figures_or_without_a_total(story: Any) -> None:
    story.says("Alba", "departures", "demand", "15000", on="1988-03-30", kind="demand")
    assert outlook(story, "1988-03-31").word == "no outlook"
    story.says("Alba", "prisoners", "stock", "7", on="1988-03-01")
    assert story.judge("stock(prisoners) = 0", "1988-03-31").outlook.word == "no outlook"


def test_outlook_sources_are_not_mixed(story: Any) -> None:
    months(story, "1300", "1300")
    story.says("ICM", "departures", "flow", "1300", period="1988-03", on="1988-04-02")
    assert outlook(story, "1988-04-30").word == "no outlook"


@pytest.mark.parametrize(("figures", "verdict"), [(["1400"] * 4, "met"), (["900"] * 4, "not met")])
def test_on_track_in_an_expression_is_this_rule(
    story: Any, figures: list[str], verdict: str
) -> None:
    months(story, *figures)
    story.asks(Condition("emigration", "Emigration", expression=RULE))
    assert story.verdict("on_track(emigration)", "1988-04-30") == verdict
    assert story.verdict("met(emigration) or on_track(emigration)", "1988-04-30") == (
        "met" if verdict == "met" else "undetermined"
    )


def test_on_track_alone_says_reached_and_missed(story: Any) -> None:
    months(story, *["1300"] * 12)
    story.asks(Condition("emigration", "Emigration", expression=RULE))
    assert story.verdict("on_track(emigration)", "1989-01-31") == "met"
    story.claims.clear()
    months(story, *["1000"] * 12)
    assert story.verdict("on_track(emigration)", "1989-01-31") == "not met"


def test_outlook_the_rate_said_last_counts_and_not_one_of_long_ago(story: Any) -> None:
    story.says("Alba", "departures", "rate", "100", on="1988-06-01", unit="persons/month")
    story.says("Alba", "departures", "rate", "8000", on="1988-03-01", unit="persons/month")
    assert outlook(story, "1988-06-30").word == "off track"
    story.claims.clear()
    story.says("Alba", "departures", "rate", "8000", on="1975-06-01", unit="persons/month")
    assert outlook(story, "1988-06-30").word == "no outlook"
