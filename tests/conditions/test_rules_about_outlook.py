"""Rules of judging: outlook, from the last three months or a stated rate."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from finalact.conditions.contract import assessment_as_dict
from finalact.model.condition import Condition
from finalact.model.dossier import Population, TakenFor

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


def test_outlook_by_a_quarter_told_as_one_sum(story: Any) -> None:
    """A treasury that publishes by the quarter tells the last three months all the same."""
    story.says("Bank", "departures", "flow", "3000", period="1988-01/1988-03", on="1988-04-08")
    story.says("Bank", "departures", "flow", "4200", period="1988-04/1988-06", on="1988-07-08")
    told = outlook(story, "1988-04-08")
    assert told.word == "off track"
    assert "12,000 more are needed in nine months, 1,334 a month" in told.sentence
    assert "it is 1,000 a month now, by Bank’s figures" in told.sentence
    assert outlook(story, "1988-07-07").word == "off track"
    assert outlook(story, "1988-07-08").word == "on track"


def test_outlook_by_three_months_told_in_two_figures(story: Any) -> None:
    story.says("Bank", "departures", "flow", "2000", period="1988-01/1988-02", on="1988-03-08")
    story.says("Bank", "departures", "flow", "1750", period="1988-03", on="1988-04-08")
    assert outlook(story, "1988-03-31").word == "no outlook"
    assert outlook(story, "1988-04-08").word == "on track"


def test_outlook_a_half_year_in_one_sum_does_not_tell_its_last_three_months(story: Any) -> None:
    story.says("Bank", "departures", "flow", "9000", period="1988-01/1988-06", on="1988-07-08")
    assert outlook(story, "1988-07-08").word == "no outlook"
    # With the first quarter beside it the second is what is left of it.
    story.says("Bank", "departures", "flow", "8000", period="1988-01/1988-03", on="1988-07-09")
    assert outlook(story, "1988-07-09").word == "off track"
    # July alone is later than the last quarter known, and no pace of three months.
    story.says("Bank", "departures", "flow", "3000", period="1988-07", on="1988-08-08")
    assert outlook(story, "1988-08-08").word == "no outlook"


def test_outlook_a_later_quarter_in_one_sum_comes_before_earlier_months(story: Any) -> None:
    """Who tells the winter month by month and the year so far in July tells the spring too."""
    months(story, "900", "900", "900")
    assert outlook(story, "1988-03-31").word == "off track"
    story.says("NCSJ", "departures", "flow", "7500", period="1988-01/1988-06", on="1988-07-08")
    told = outlook(story, "1988-07-08")
    assert told.word == "on track"
    assert "it is 1,600 a month now, by NCSJ’s figures" in told.sentence
    # Whoever has told months is heard beside those who tell them still.
    months(story, "900", "900", "900", speaker="ICM")
    assert outlook(story, "1988-07-08").word == "no outlook"


def test_outlook_a_quarter_in_one_sum_is_left_aside_where_somebody_tells_the_months(
    story: Any,
) -> None:
    story.says("Bank", "departures", "flow", "4200", period="1988-01/1988-03", on="1988-04-08")
    story.says("Bank", "departures", "rate", "9000", on="1988-04-09", unit="persons/year")
    assert outlook(story, "1988-04-09").word == "on track"
    months(story, "1000", "1000", "1000")
    assert outlook(story, "1988-04-09").word == "off track"


def test_outlook_arithmetic_from_the_stated_rate(story: Any) -> None:
    story.says("Alba", "departures", "rate", "9000", on="1988-03-30", unit="persons/year")
    rate = story.claims[-1]
    story.claims[-1] = evolve(
        rate, quantity=evolve(rate.quantity, as_said="9,000-10,000 a year", high=10000)
    )
    told = outlook(story, "1988-03-31")
    assert told.word == "off track"
    assert told.sentence == (
        "At Alba’s stated rate, 9,000-10,000 a year, that is 750 to 833 a month; 15,000 needs "
        "1,250 a month over the period, and 1,389 to 1,417 a month from April on."
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


def test_outlook_populations_are_not_mixed(story: Any) -> None:
    story.declares(
        Population("departures", "Departures"),
        Population("visas", "Visas", taken_for=(TakenFor("departures"),)),
    )
    months(story, "1300", "1300", "1300")
    # Visas are told up to May, but only as one sum: the pace is that of the months.
    story.says("NCSJ", "departures", "flow", "9000", period="1988-01/1988-05", on="1988-06-01",
               population="visas")  # fmt: skip
    told = outlook(story, "1988-06-10")
    assert told.word == "on track"
    assert told.sentence.startswith("11,100 more are needed in nine months, 1,234 a month")
    assert {claim.population for claim in told.claims} == {""}


def test_outlook_the_latest_three_months_in_a_row_count_and_earlier_ones_do_not(
    story: Any,
) -> None:
    months(story, "100", "100", "100", "1600", "1600", "1600")
    story.claims = [c for c in story.claims if c.period is None or str(c.period) != "1988-05"]
    # February to April are the last in a row; June stands alone.
    told = outlook(story, "1988-06-30")
    assert "it is 600 a month now" in told.sentence
    assert told.word == "off track"


def test_outlook_months_before_the_period_are_no_pace_of_it(story: Any) -> None:
    for month in ("1987-10", "1987-11", "1987-12"):
        story.says("NCSJ", "departures", "flow", "2000", period=month, on=f"{month}-28")
    assert outlook(story, "1988-02-28").word == "no outlook"


def test_outlook_where_sources_give_different_words_there_is_none(story: Any) -> None:
    months(story, "1300", "1300", "1300")
    months(story, "100", "100", "100", speaker="ICM")
    told = outlook(story, "1988-03-31")
    assert told.word == "no outlook"
    assert "1,300 a month now" in told.sentence
    assert "100 a month now" in told.sentence


def test_outlook_a_source_by_which_nothing_is_lacking_says_so(story: Any) -> None:
    months(story, "6000", "6000", "6000")
    months(story, "100", "100", "100", speaker="ICM")
    told = outlook(story, "1988-03-31")
    assert told.word == "no outlook"
    assert "Nothing is lacking by NCSJ’s figures." in told.sentence
    assert "100 a month now, by ICM’s figures." in told.sentence


def test_outlook_a_rate_is_left_aside_where_there_are_months(story: Any) -> None:
    months(story, "100", "100", "100")
    story.says("Alba", "departures", "rate", "9000", on="1988-03-30", unit="persons/month")
    assert outlook(story, "1988-03-31").word == "off track"


def test_outlook_a_month_that_is_not_over_or_not_known_yet_is_no_pace(story: Any) -> None:
    months(story, "1300", "1300", "1300")
    assert outlook(story, "1988-03-30").word == "no outlook"
    assert outlook(story, "1988-03-31").word == "on track"


def past(story: Any) -> None:
    for year in range(1983, 1988):
        for month in range(1, 13):
            story.says("NCSJ", "departures", "flow", str(1000 + 10 * month),
                       period=f"{year}-{month:02}", on=f"{year}-{month:02}-28")  # fmt: skip


def test_outlook_the_probability_stands_beside_the_word_and_never_inside_it(story: Any) -> None:
    months(story, "1010", "1020", "1030", "1040")
    alone = outlook(story, "1988-05-10")
    assert alone.chances == ()
    past(story)
    told = outlook(story, "1988-05-10")
    assert (told.word, told.sentence) == (alone.word, alone.sentence)
    (chance,) = told.chances
    assert chance.projection.probability is not None
    assert chance.projection.probability < 0.05
    assert chance.sentence.startswith(
        "By NCSJ’s figures for 64 months (January 1983 to April 1988) the year may end at about 12,"
    )
    for words in ("80 percent band: ", "95 percent: ", "The probability of 15,000 or more is ",
                  "Model: ", "It assumes no change of policy."):  # fmt: skip
        assert words in chance.sentence


def test_outlook_the_probability_never_moves_the_word(story: Any) -> None:
    """Months on a rising path: the rate carries it to the target, the projection doubts it."""
    past(story)
    months(story, "1400", "1400", "1400")
    told = outlook(story, "1988-04-10")
    assert told.word == "on track"
    assert told.chances[0].projection.probability < 0.95
    assert story.verdict(RULE, "1988-04-10") == "undetermined"


def test_outlook_with_a_stated_rate_and_no_month_of_the_year_there_is_no_probability(
    story: Any,
) -> None:
    past(story)
    story.says("Alba", "departures", "rate", "9000", on="1988-03-30", unit="persons/year")
    told = outlook(story, "1988-03-31")
    assert told.word == "off track"
    assert told.chances == ()


def test_outlook_one_probability_for_each_source(story: Any) -> None:
    past(story)
    months(story, "1010", "1020", "1030")
    before = len(story.claims)
    for claim in list(story.claims[:before]):
        story.claims.append(evolve(claim, id=f"icm-{claim.id}", speaker="ICM"))
    assert [c.counts.speaker for c in outlook(story, "1988-04-10").chances] == ["NCSJ", "ICM"]


def test_outlook_no_probability_of_what_is_reached_or_missed(story: Any) -> None:
    past(story)
    months(story, *["1300"] * 12)
    assert outlook(story, "1988-12-31").chances == ()


def test_outlook_as_data(story: Any) -> None:
    past(story)
    months(story, "1010", "1020", "1030")
    told = assessment_as_dict(story.judge(RULE, "1988-04-10"))
    assert told["outlook"] == "off track"
    (chance,) = told["probability"]
    assert chance["speaker"] == "NCSJ"
    assert chance["through"] == 3
    assert chance["low95"] <= chance["low80"] <= chance["median"] <= chance["high80"]
    assert chance["note"].endswith("It assumes no change of policy.")
    sooner = story.judge(RULE, "1987-12-31")
    assert assessment_as_dict(sooner)["probability"] is None


def test_a_figure_of_a_part_of_the_period_is_told_as_it_was_said(story: Any) -> None:
    story.says("NCSJ", "departures", "flow", "about 600", period="1988-01/1988-03", on="1988-04-01")
    sentence = story.judge("flow(departures, 1988) >= 15000", "1988-04-10").sentence
    assert "about 600 by 31 March 1988" in sentence
    assert "540" not in sentence


def test_two_stated_rates_are_told_with_whose_they_are(story: Any) -> None:
    story.says("USSR", "departures", "rate", "9000", on="1988-03-30", unit="persons/year",
               reporter="Alba")  # fmt: skip
    story.says("Alba", "departures", "rate", "10000", on="1988-03-30", unit="persons/year")
    sentence = outlook(story, "1988-03-31").sentence
    assert "At Alba’s stated rate, 10,000, that is 833 a month" in sentence
    assert "At the USSR’s stated rate (as reported by Alba), 9,000, that is 750" in sentence


@pytest.mark.parametrize(
    ("rate", "unit", "word"),
    [
        ("40", "persons/day", "off track"),
        ("42", "persons/day", "on track"),
        ("280", "persons/week", "off track"),
        ("295", "persons per week", "on track"),
        ("590", "persons/fortnight", "on track"),
    ],
)
def test_outlook_a_rate_by_the_day_or_week_is_shared_out_over_the_months(
    story: Any, rate: str, unit: str, word: str
) -> None:
    # 15,000 in the 366 days of 1988 are 41 a day.
    story.says("Alba", "departures", "rate", rate, on="1988-01-15", unit=unit)
    assert outlook(story, "1988-01-31").word == word
