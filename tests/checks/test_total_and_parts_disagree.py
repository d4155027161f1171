"""Totals that are not the sum of their parts, by one and the same source."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.checks.total_and_parts_disagree import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from tests.checks.conftest import look_with, one_claim

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def months(said: Say, *figures: int, year: int = 1987, speaker: str = "Norland") -> list[Claim]:
    return [
        said(f"{speaker}-{n:02}", speaker, count, period=f"{year}-{n:02}", said=f"{year + 1}-01-04")
        for n, count in enumerate(figures, 1)
    ]


def test_the_first_half_and_its_months(said: Say, look: Look) -> None:
    monthly = months(said, 500, 510, 520, 530, 510, 522)
    half = said("half", figure=3104, period="1987-01/1987-06", said="1987-07-03")
    (finding,) = look(CHECK, half, *monthly)
    assert finding.sentence == (
        "Norland gives 3,104 for the first half of 1987 (Persons leaving Sudmark); its monthly "
        "figures add up to 3,092: 500 for January 1987, 510 for February 1987, 520 for March 1987, "
        "530 for April 1987, 510 for May 1987 and 522 for June 1987."
    )
    assert set(finding.claims) == {"half", *(claim.id for claim in monthly)}


def test_a_sum_that_is_right_is_not_spoken_of(said: Say, look: Look) -> None:
    monthly = months(said, 500, 510, 520, 530, 510, 534)
    assert look(CHECK, said("half", figure=3104, period="1987-01/1987-06"), *monthly) == []


def test_two_sources_may_differ(said: Say, look: Look) -> None:
    monthly = months(said, 500, 510, 520, 530, 510, 522)
    other = said("half", "Harbour Watch", 3104, period="1987-01/1987-06")
    assert look(CHECK, other, *monthly) == []


def test_two_populations_may_differ(said: Say, look: Look) -> None:
    monthly = months(said, 500, 510, 520, 530, 510, 522)
    other = said("half", figure=3104, period="1987-01/1987-06", population="students")
    assert look(CHECK, other, *monthly) == []


def test_a_gap_leaves_room_for_the_rest(said: Say, look: Look) -> None:
    monthly = [c for c in months(said, 500, 510, 520, 530, 510, 522) if c.id != "Norland-03"]
    assert look(CHECK, said("half", figure=3104, period="1987-01/1987-06"), *monthly) == []


def test_about_leaves_ten_percent_and_no_more(said: Say, look: Look) -> None:
    monthly = months(said, 500, 510, 520, 530, 510, 522)
    half = "1987-01/1987-06"
    near = said("half", figure=3300, as_said="about 3,300", approximate=True, period=half)
    assert look(CHECK, near, *monthly) == []
    far = said("half", figure=3500, as_said="about 3,500", approximate=True, period=half)
    assert len(look(CHECK, far, *monthly)) == 1


def test_over_three_thousand_agrees_with_any_greater_sum(said: Say, look: Look) -> None:
    monthly = months(said, 500, 510, 520, 530, 510, 522)
    over = said("half", low=3001, as_said="over 3,000", period="1987-01/1987-06")
    assert look(CHECK, over, *monthly) == []
    too_many = said("half", low=3101, as_said="over 3,100", period="1987-01/1987-06")
    assert len(look(CHECK, too_many, *monthly)) == 1


def test_the_wrong_quarter_is_named_and_not_the_year_above_it(said: Say, look: Look) -> None:
    monthly = months(said, *[100] * 12)
    quarters = [
        said(f"q{n}", figure=count, period=f"1987-{32 + n}", said="1988-01-04")
        for n, count in enumerate((300, 290, 300, 300), 1)
    ]
    year = said("year", figure=1200, period="1987", said="1988-01-04")
    (finding,) = look(CHECK, year, *quarters, *monthly)
    assert finding.sentence.startswith(
        "Norland gives 290 for the second quarter of 1987 (Persons leaving Sudmark); its monthly "
        "figures add up to 300"
    )


def test_two_sums_without_a_total(said: Say, look: Look) -> None:
    pieces = (("1987-01/1987-02", 200), ("1987-03/1987-04", 200), ("1987-01", 90))
    claims = [said(period, figure=n, period=period) for period, n in pieces]
    rest = said("rest", figure=330, period="1987-02/1987-04")
    (finding,) = look(CHECK, *claims, rest)
    assert "gives two sums for January to April 1987" in finding.sentence
    assert "400 (200 for January to February 1987 and 200 for March to April 1987)" in (
        finding.sentence
    )
    assert "420 (90 for January 1987 and 330 for February to April 1987)" in finding.sentence


def test_one_sentence_gives_a_sum_of_its_own(said: Say, look: Look) -> None:
    both = [
        said("one", figure=790, period="1987-06", said="1987-07-02"),
        said("two", figure=796, period="1987-06", said="1987-07-02"),
    ]
    (finding,) = look(CHECK, *both)
    assert finding.sentence.endswith(
        "790 and 796 for June 1987 (Persons leaving Sudmark), both said on the same day."
    ) or finding.sentence.endswith(
        "796 and 790 for June 1987 (Persons leaving Sudmark), both said on the same day."
    )


def test_a_corrected_figure_counts_as_corrected(said: Say, look: Look) -> None:
    monthly = months(said, 500, 510, 520, 530, 510, 534)
    wrong = said("half", figure=3140, period="1987-01/1987-06", said="1988-02-01")
    right = said(
        "half-2", "Norland", 3104, period="1987-01/1987-06", said="1988-03-01",
        relation="corrects", target="half",
    )  # fmt: skip
    assert len(look(CHECK, wrong, right, *monthly, known_by="1988-02-20")) == 1
    assert look(CHECK, wrong, right, *monthly, known_by="1988-03-20") == []


def test_what_is_asked_for_is_no_total(said: Say, look: Look) -> None:
    monthly = months(said, *[500] * 12)
    target = said("target", figure=15000, period="1987", kind="demand")
    assert look(CHECK, target, *monthly) == []


def test_thousands_of_overlapping_figures_are_given_up_and_said_so(said: Say, look: Look) -> None:
    months = [f"{year}-{month:02}" for year in range(1900, 1930) for month in range(1, 13)]
    claims = [
        said(f"{i}-{k}", figure=k, period=f"{month}/{months[i + k]}")
        for i, month in enumerate(months[:-40])
        for k in range(1, 40)
    ]
    found = look(CHECK, *claims, known_by="1999-01-01")
    assert "not every sum was compared" in found[-1].sentence


def test_a_total_that_was_given_later_implies_a_revision(said: Say, look: Look) -> None:
    monthly = months(said, 500, 510, 520, 530, 510, 522)
    half = said("half", figure=3104, period="1987-01/1987-06", said="1988-07-05")
    (finding,) = look(CHECK, half, *monthly)
    assert finding.sentence.endswith(
        "The total was given later than any of them, and implies that one was revised."
    )


def test_a_round_total_may_be_the_sum_rounded(said: Say, look: Look) -> None:
    phases = [
        said("first", figure=50183, period="1988-05/1988-08"),
        said("second", figure=50100, period="1988-09/1989-02"),
    ]
    all_ = said("all", figure=100300, period="1988-05/1989-02", said="1989-02-16")
    (finding,) = look(CHECK, all_, *phases, known_by="1989-12-31")
    assert finding.sentence.endswith("If 100,300 was rounded to hundreds, they agree.")


def in_two_ways(said: Say) -> list[Claim]:
    """Four months told as two halves that come to 400 and as a third and the rest: 420."""
    halves = (("1987-01/1987-02", 200), ("1987-03/1987-04", 200))
    others = (("1987-01", 90), ("1987-02/1987-04", 330))
    return [said(period, figure=n, period=period) for period, n in (*halves, *others)]


def test_a_total_that_neither_of_two_sums_bears_out(said: Say, look: Look) -> None:
    total = said("total", figure=410, period="1987-01/1987-04", said="1987-05-03")
    found = {finding.claims for finding in look(CHECK, *in_two_ways(said), total)}
    halves, others = ("1987-01/1987-02", "1987-03/1987-04"), ("1987-01", "1987-02/1987-04")
    # 400, 410 and 420: none agrees with any other, and each disagreement is told.
    assert found == {("total", *halves), ("total", *others), (*others, *halves)}


def test_a_total_above_two_sums_that_disagree(said: Say, look: Look) -> None:
    total = said("total", figure=450, period="1987-01/1987-04")
    found = [finding.sentence for finding in look(CHECK, *in_two_ways(said), total)]
    assert len(found) == 3
    assert (
        sum(line.startswith("Norland gives 450 for January to April 1987") for line in found) == 2
    )


def test_a_total_that_sides_with_one_of_two_sums(said: Say, look: Look) -> None:
    total = said("total", figure=420, period="1987-01/1987-04")
    (finding,) = look(CHECK, *in_two_ways(said), total)
    assert finding.claims == ("total", "1987-01/1987-02", "1987-03/1987-04")


def test_a_vague_total_that_allows_either_of_two_sums(said: Say, look: Look) -> None:
    total = said("total", low=395, high=425, as_said="some 395 to 425", period="1987-01/1987-04")
    (finding,) = look(CHECK, *in_two_ways(said), total)
    assert "gives two sums for January to April 1987" in finding.sentence


def test_three_sums_without_a_total_are_each_set_against_each(said: Say, look: Look) -> None:
    third = [
        said("three", figure=370, period="1987-01/1987-03"),
        said("last", figure=90, period="1987-04"),
    ]
    found = look(CHECK, *in_two_ways(said), *third)
    assert sorted(finding.sentence.split(": ", 1)[1] for finding in found) == [
        (
            "420 (90 for January 1987 and 330 for February to April 1987) and "
            "400 (200 for January to February 1987 and 200 for March to April 1987)."
        ),
        (
            "460 (370 for the first quarter of 1987 and 90 for April 1987) and "
            "400 (200 for January to February 1987 and 200 for March to April 1987)."
        ),
        (
            "460 (370 for the first quarter of 1987 and 90 for April 1987) and "
            "420 (90 for January 1987 and 330 for February to April 1987)."
        ),
    ]


def by_quarter_and_month(said: Say) -> list[Claim]:
    quarters = [
        said(f"q{n}", figure=count, period=f"1987-{32 + n}", said="1988-01-04")
        for n, count in enumerate((300, 290, 300, 300), 1)
    ]
    return quarters + months(said, *[100] * 12)


def test_a_year_between_its_quarters_and_its_months(said: Say, look: Look) -> None:
    year = said("year", figure=1195, period="1987", said="1988-01-04")
    found = [finding.sentence for finding in look(CHECK, *by_quarter_and_month(said), year)]
    # The wrong quarter accounts for the months against the quarters, and for nothing else.
    assert len(found) == 3
    assert any("gives 290 for the second quarter" in line for line in found)
    assert any("1,195 for 1987" in line and "quarterly figures add up to 1,190" in line
               for line in found)  # fmt: skip
    assert any("1,195 for 1987" in line and "figures add up to 1,200" in line
               for line in found)  # fmt: skip


@given(st.permutations(range(9)), st.integers(380, 470))
def test_the_order_of_entry_changes_no_finding(order: list[int], total: int) -> None:
    pieces = (
        ("1987-01/1987-02", 200), ("1987-03/1987-04", 200), ("1987-01", 90),
        ("1987-02/1987-04", 330), ("1987-01/1987-03", 370), ("1987-04", 90),
        ("1987-02", 110), ("1987-03", 120), ("1987-01/1987-04", total),
    )  # fmt: skip
    claims = [one_claim(period, figure=count, period=period) for period, count in pieces]
    told = look_with(CHECK, *claims)
    assert told == look_with(CHECK, *(claims[n] for n in order))
    # By hand: a total no sum comes to is set against at least one of them.
    sums = {400, 420, 460, 410, 430, 290 + 120}
    if total not in sums:
        assert any("1987-01/1987-04" in finding.claims for finding in told)


@pytest.mark.parametrize("slips", [0, 5, 12])
def test_many_wrong_months_account_for_a_year_that_takes_some_of_them(
    said: Say, look: Look, slips: int
) -> None:
    monthly = months(said, *[101] * 12)
    tens = [
        said(f"{n:02}-{first}", figure=50, period=f"1987-{n:02}-{first}/1987-{n:02}-{last}")
        for n, days in enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1)
        for first, last in (("01", "15"), ("16", f"{days}"))
    ]
    year = said("year", figure=1200 + slips, period="1987")
    # Each month is one more than its two halves; the year goes by some of either.
    found = look(CHECK, year, *monthly, *tens)
    assert [finding.claims[0] for finding in found] == [f"Norland-{n:02}" for n in range(1, 13)]
    assert len(look(CHECK, said("year", figure=1213, period="1987"), *monthly, *tens)) == 13


SPANS = [(first, after) for first in range(1, 6) for after in range(first + 1, 7)]


def sums_of(told: dict[tuple[int, int], int], first: int, after: int) -> set[int]:
    """By hand: all that figures for shorter stretches come to over a stretch of months."""
    return {
        count + rest
        for (begin, end), count in told.items()
        if begin == first and end < after
        for rest in ({told[end, after]} if (end, after) in told else set())
        | sums_of(told, end, after)
    }


@given(st.dictionaries(st.sampled_from(SPANS), st.integers(10, 13), max_size=11))
def test_every_total_that_no_sum_bears_out_is_told_and_nothing_else(
    told: dict[tuple[int, int], int],
) -> None:
    claims = [
        one_claim(f"{a}-{b}", figure=count * (b - a), period=f"1987-{a:02}/1987-{b - 1:02}")
        for (a, b), count in told.items()
    ]
    found = look_with(CHECK, *claims)
    counts = {span: count * (span[1] - span[0]) for span, count in told.items()}
    disagree = False
    for (a, b), count in counts.items():
        sums = sums_of(counts, a, b)
        disagree |= bool(sums - {count})
        if sums and count not in sums:
            assert any(f"{a}-{b}" in finding.claims for finding in found), f"{a} to {b}"
    several = any(len(sums_of(counts, a, b)) > 1 for a, b in SPANS)
    assert bool(found) is (disagree or several)
