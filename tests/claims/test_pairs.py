"""Two figures beside each other: what is a clash, and what only looks like one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.pairs import PairVerdict
from finalact.model.refusal import Refusal
from tests.claims.telling import beside, held, pair_of, told


def verdict(*claims: object, **more: object) -> PairVerdict:
    return pair_of(*claims, **more).verdict  # type: ignore[arg-type]


# ---- same figure and clash -----------------------------------------------------------------------


def test_two_monitors_of_the_same_people_and_year_clash_over_six_persons() -> None:
    pair = pair_of(told("a", "Sea Watch", 8155), told("b", "Island Union", 8149))
    assert pair.verdict is PairVerdict.CLASH
    assert pair.sentence == (
        "For 1987, Sea Watch gives 8,155 and Island Union gives 8,149. They clash: no number fits "
        "both. Both count “Persons leaving the island”."
    )


def test_about_sixty_is_sixty_four_and_is_not_thirty_four() -> None:
    about = told("theirs", "Borduria", 60, about=True)
    assert verdict(about, told("a", "Alba", 64)) is PairVerdict.SAME_FIGURE
    assert verdict(about, told("b", "Alba", 34)) is PairVerdict.CLASH
    assert verdict(about, told("c", "Alba", 64), tolerance=0.0) is PairVerdict.CLASH


def test_the_tolerance_widens_no_figure_that_was_said_without_a_hedge() -> None:
    one, other = told("a", "Alba", 60), told("b", "Borduria", 61)
    assert verdict(one, other, tolerance=0.5) is PairVerdict.CLASH


def test_a_bound_and_a_figure_within_it_are_the_same_figure() -> None:
    over = told("a", "Alba", low=33000, over=True)
    assert verdict(over, told("b", "Sea Watch", 34733)) is PairVerdict.SAME_FIGURE
    assert verdict(over, told("c", "Sea Watch", 33000)) is PairVerdict.CLASH


def test_a_round_figure_that_may_be_the_other_rounded_is_said_to_be_so() -> None:
    pair = pair_of(told("a", "Alba", 21470), told("b", "Sea Watch", 21471))
    assert pair.verdict is PairVerdict.CLASH
    assert pair.sentence.endswith("If 21,470 was rounded to tens, it is 21,471 all the same.")
    far = pair_of(told("a", "Alba", 34000), told("b", "Sea Watch", 34733))
    assert "rounded" not in far.sentence


# ---- whom they count -----------------------------------------------------------------------------


def test_names_declared_the_same_count_the_same_people() -> None:
    one, other = told("a", "Alba", 10), told("b", "Sea Watch", 12, "emigrants")
    assert verdict(one, other) is PairVerdict.CLASH


def test_two_governments_count_prisoners_differently_until_one_is_taken_for_the_other() -> None:
    ours = held("ours", "Alba", 300, about=True)
    theirs = held("theirs", "Borduria", high=100, under=True, population="held_borduria")
    before = pair_of(ours, theirs, as_of="1988-12-31", known_by="1988-03-30")
    assert before.verdict is PairVerdict.CLASH
    assert "(by Envoy Lund, since 30 March 1988)" in before.sentence
    early_ours = held("early", "Alba", 300, about=True, day="1988-03-01")
    early = held("early-t", "Borduria", high=100, population="held_borduria", day="1988-03-01")
    told_early = pair_of(early_ours, early, known_by="1988-03-29", as_of="1988-03-29")
    assert told_early.verdict is PairVerdict.POPULATIONS
    assert "is not known: the dossier declares nothing" in told_early.sentence


def test_a_part_and_its_whole_are_different_populations_and_that_is_said() -> None:
    pair = pair_of(told("a", "Alba", 100), told("b", "Sea Watch", 60, "leavers_by_sea"))
    assert pair.verdict is PairVerdict.POPULATIONS
    assert "“Leavers by sea” is a part of “Persons leaving the island”." in pair.sentence
    assert set(pair.because) == {"leavers", "leavers_by_sea"}


def test_a_part_that_is_larger_than_its_whole_is_told_as_such() -> None:
    pair = pair_of(told("a", "Alba", 6078), told("b", "Sea Watch", 6930, "leavers_by_sea"))
    assert pair.verdict is PairVerdict.POPULATIONS
    assert "both cannot be right so drawn" in pair.sentence


@pytest.mark.parametrize("turned", [False, True])
def test_overlapping_is_known_from_either_end_and_settles_nothing(turned: bool) -> None:
    one, other = told("a", "Alba", 100), told("b", "Sea Watch", 60, "visitors")
    pair = pair_of(other, one) if turned else pair_of(one, other)
    assert pair.verdict is PairVerdict.POPULATIONS
    assert "overlap; how many are in both is not known." in pair.sentence


def test_overlapping_holds_for_a_population_that_is_the_same_as_the_one_named() -> None:
    pair = pair_of(told("a", "Alba", 9, "emigrants"), told("b", "Sea Watch", 6, "visitors"))
    assert "overlap; how many are in both is not known." in pair.sentence


def test_two_parts_of_one_whole_may_overlap_or_not() -> None:
    pair = pair_of(told("a", "Alba", 9, "by_air"), told("b", "Sea Watch", 6, "on_foot"))
    assert pair.verdict is PairVerdict.POPULATIONS
    assert "are each a part of “Persons leaving the island”" in pair.sentence


def test_units_are_never_converted() -> None:
    one, other = told("a", "Alba", 9), told("b", "Borduria", 6, unit="families")
    pair = pair_of(one, other)
    assert pair.verdict is PairVerdict.POPULATIONS
    assert "They are in different units, persons and families" in pair.sentence


# ---- at which time -------------------------------------------------------------------------------


def test_two_years_are_different_periods_and_one_span_written_twice_is_one() -> None:
    year = told("a", "Alba", 9)
    assert verdict(year, told("b", "Borduria", 6, period="1986")) is PairVerdict.PERIODS
    span = told("c", "Borduria", 6, period="1987-01/1987-12")
    assert verdict(year, span) is PairVerdict.CLASH


def test_an_uncertain_month_is_the_same_only_as_itself() -> None:
    one = told("a", "Alba", 9, period="1985-04?")
    assert verdict(one, told("b", "Borduria", 6, period="1985-04")) is PairVerdict.PERIODS
    assert verdict(one, told("c", "Borduria", 6, period="1985-04?")) is PairVerdict.CLASH


def test_a_count_is_carried_forward_to_the_day_of_another_speaker_for_a_year() -> None:
    ours = held("ours", "Alba", 300, day="1987-04-01")
    pair = pair_of(ours, held("theirs", "Borduria", 90, day="1988-03-30"))
    assert pair.verdict is PairVerdict.CLASH
    assert "to which the figure of 1 April 1987 is carried (364 days)" in pair.sentence
    late = pair_of(ours, held("late", "Borduria", 90, day="1988-04-02"))
    assert late.verdict is PairVerdict.PERIODS
    assert "too old to be carried" in late.sentence


def test_a_count_that_its_speaker_replaced_in_between_is_not_carried_on() -> None:
    first = held("first", "Alba", 23, day="1973-08-13")
    second = held("second", "Alba", 32, day="1973-09-04")
    theirs = held("theirs", "Borduria", 33, day="1973-09-05")
    pair = pair_of(first, theirs, second)
    assert pair.verdict is PairVerdict.PERIODS
    assert "followed by 32 (second) of the same speaker" in pair.sentence
    assert verdict(second, theirs, first) is PairVerdict.CLASH


def test_a_speaker_who_counts_again_later_is_not_at_odds_with_himself() -> None:
    first = held("first", "Alba", 23, day="1973-08-13")
    assert verdict(first, held("second", "Alba", 32, day="1973-09-04")) is PairVerdict.PERIODS


def test_a_count_of_a_day_and_a_flow_are_about_different_times() -> None:
    count = held("a", "Alba", 23)
    flow = told("b", "Borduria", 23, "held", subject="prison", period="1988-03-30")
    pair = pair_of(count, flow)
    assert pair.verdict is PairVerdict.PERIODS
    assert "the one counts how many there are on a day" in pair.sentence


# ---- revisions -----------------------------------------------------------------------------------


def test_the_same_speaker_later_revises_himself_also_at_second_hand() -> None:
    first = told("first", "Sea Watch", 51320, period="1979", said="1986-12-31")
    later = told(
        "later", "Sea Watch", 51370, period="1979", said="1989-04-04", reporter="The Islander"
    )
    pair = pair_of(later, first)
    assert pair.verdict is PairVerdict.REVISION
    assert pair.because == ("later",)
    assert "No correction is recorded." in pair.sentence


def test_a_recorded_correction_is_a_revision_and_says_so() -> None:
    first = told("first", "Sea Watch", 1698, period="1988-07", said="1988-08-02")
    right = told(
        "right", "Sea Watch", 1378, period="1988-07", said="1988-08-04", relation="corrects",
        target="first",
    )  # fmt: skip
    pair = pair_of(first, right)
    assert pair.verdict is PairVerdict.REVISION
    assert "It is recorded as a correction." in pair.sentence
    (listed,) = beside(first, right).toward("leaving")
    assert (listed.one.id, listed.other.id) == ("first", "right")


def test_a_figure_taken_over_from_another_is_a_revision_and_says_from_whom() -> None:
    own = told("own", "Sea Watch", 1698, period="1988-07", said="1988-08-02")
    theirs = told("theirs", "Alba", 1378, period="1988-07", said="1988-08-04")
    taken = told(
        "taken", "Sea Watch", 1378, period="1988-07", said="1988-09-01", relation="adopts",
        target="theirs",
    )  # fmt: skip
    pair = beside(own, theirs, taken).between(own, taken)
    assert pair.verdict is PairVerdict.REVISION
    assert pair.sentence.endswith(
        "The later one is 1,378, given 1 September 1988. It is recorded as taken over from Alba "
        "(theirs)."
    )
    assert beside(own, theirs, taken).between(theirs, taken).verdict is PairVerdict.SAME_FIGURE


def test_what_was_corrected_clashes_with_nobody_any_more() -> None:
    first = told("first", "Sea Watch", 1698, period="1988-07", said="1988-08-02")
    right = told(
        "right", "Sea Watch", 1378, period="1988-07", said="1988-08-04", relation="corrects",
        target="first",
    )  # fmt: skip
    other = told("other", "Alba", 1378, period="1988-07", said="1988-08-03")
    before = list(beside(first, right, other, known_by="1988-08-03").toward("leaving"))
    assert [pair.verdict for pair in before] == [PairVerdict.CLASH]
    after = {pair.verdict for pair in beside(first, right, other).toward("leaving")}
    assert after == {PairVerdict.REVISION, PairVerdict.SAME_FIGURE}


def test_two_figures_of_one_speaker_on_one_day_are_no_revision() -> None:
    pair = pair_of(told("a", "Alba", 5), told("b", "Alba", 9))
    assert pair.verdict is PairVerdict.CLASH
    assert "It said both on the same day." in pair.sentence


def test_a_slip_of_the_desk_is_no_statement_of_its_own() -> None:
    first = told("first", "Alba", 789)
    mended = told("mended", "Alba", 798, relation="mends", target="first")
    pair = pair_of(first, mended)
    assert pair.verdict is PairVerdict.SAME_FIGURE
    assert "the desk wrote down twice" in pair.sentence


# ---- what cannot be compared ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (told("b", "Alba"), "gives no figure"),
        (told("b", "Alba", 15000, kind="demand"), "is a matter of demand"),
        (told("b", "Alba", 15000, said="1995-01-01"), "had not reached the desk by 1990-01-01"),
        (told("b", "Alba", low=9, high=2), "contradicts itself"),
        (told("b", "Alba", 5, said=""), "Nobody noted when"),
    ],
)
def test_what_is_no_figure_of_what_is_so_is_refused_with_the_reason(
    other: object, why: str
) -> None:
    with pytest.raises(Refusal) as refused:
        pair_of(told("a", "Alba", 8155), other)  # type: ignore[arg-type]
    assert refused.value.code == "pair-not-comparable"
    assert why in refused.value.sentence


def test_one_claim_is_no_pair() -> None:
    claim = told("a", "Alba", 8155)
    with pytest.raises(Refusal, match="a pair is of two"):
        beside(claim).between(claim, claim)
