"""Rules of judging: populations, bounds, and which claims count."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from finalact.conditions.assess import Assessor
from finalact.conditions.faults import ExpressionFault
from finalact.model.condition import Condition
from finalact.model.dossier import Population, Register, Side, Subject, TakenFor
from finalact.model.partial_date import PartialDate


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


# Populations


def test_populations_other_people_are_shown_beside_unused(story: Any) -> None:
    story.declares(Population("prisoners", "prisoners"), Population("exiles", "exiles"))
    story.says("Alba", "prisoners", "stock", "40", on="1988-03-01", population="exiles")
    judged = story.judge("stock(prisoners) = 0", "1988-03-31")
    assert judged.by == ()
    assert judged.set_aside[0].why == "it counts other people: exiles"


def test_populations_the_same_as_and_taken_for_count(story: Any) -> None:
    story.declares(
        Population("prisoners", "prisoners"),
        Population("convicts", "convicts", same_as=("prisoners",)),
        Population(
            "offenders",
            "especially dangerous offenders",
            taken_for=(TakenFor("prisoners", "Kampelman", day("1988-03-10"), "for the memo"),),
        ),
    )
    story.says("Alba", "convicts", "stock", "40", on="1988-03-01")
    story.says("Borduria", "offenders", "stock", "12", on="1988-03-01")
    assert story.by("stock(prisoners) = 0", "1988-03-09") == {"ours": "not met"}
    assert story.by("stock(prisoners) = 0", "1988-03-10") == {
        "ours": "not met",
        "theirs": "not met",
    }
    sentence = story.judge("stock(prisoners) = 0", "1988-03-31").sentence
    assert "Kampelman takes them to count the same people." in sentence
    # Whoever speaks for the first side may be the one who counts those that are taken for them.
    turned = evolve(story.dossier, sides=story.dossier.sides[::-1])
    scene = evolve(story.scene("1988-03-31"), dossier=turned, kept={})
    said = Assessor(scene).condition(Condition("c", "c", expression="stock(prisoners) = 0"))
    assert "Kampelman takes them to count the same people." in said.sentence


def test_populations_a_part_gives_a_lower_bound(story: Any) -> None:
    story.declares(
        Population("prisoners", "prisoners"),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    story.says("Alba", "women", "stock", "12", on="1988-03-01")
    assert story.verdict("stock(prisoners) >= 10", "1988-03-31") == "met"
    assert story.verdict("stock(prisoners) = 0", "1988-03-31") == "not met"
    assert story.verdict("stock(prisoners) <= 20", "1988-03-31") == "undetermined"


def test_populations_a_whole_gives_an_upper_bound(story: Any) -> None:
    story.declares(
        Population("prisoners", "prisoners"),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    story.says("Alba", "prisoners", "stock", "12", on="1988-03-01")
    assert story.verdict("stock(women) <= 20", "1988-03-31") == "met"
    assert story.verdict("stock(women) >= 5", "1988-03-31") == "undetermined"


def test_populations_bounds_from_parts_are_intersected_with_the_figure(story: Any) -> None:
    story.declares(
        Population("prisoners", "prisoners"),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    story.says("Alba", "prisoners", "stock", "about 100", on="1988-03-01")
    story.says("Alba", "women", "stock", "105", on="1988-03-01")
    assert story.verdict("stock(prisoners) >= 105", "1988-03-31") == "met"
    assert story.verdict("stock(prisoners) <= 110", "1988-03-31") == "met"


def test_populations_a_subject_may_name_whom_it_counts(story: Any) -> None:
    story.declares(
        Subject("releases", "releases", population="prisoners"),
        Population("prisoners", "prisoners"),
    )
    story.says(
        "Alba", "releases", "flow", "30", period="1988-01", on="1988-02-01", population="prisoners"
    )
    assert story.verdict("flow(releases, 1988-01) = 30", "1988-03-31") == "met"


def test_populations_a_figure_about_a_subject_counts_whom_the_subject_counts(story: Any) -> None:
    story.declares(
        Subject("releases", "releases", population="prisoners"),
        Subject("camps", "the camps"),
        Population("prisoners", "prisoners"),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    story.says("Alba", "releases", "stock", "30", on="1988-02-01")
    story.says("Borduria", "camps", "stock", "40", on="1988-02-01", population="women")
    assert story.by("stock(releases) = 30", "1988-03-31") == {"ours": "met"}
    assert story.by("stock(prisoners) = 30", "1988-03-31") == {"ours": "met", "theirs": "not met"}


# Bounds


def test_bounds_a_stated_stock_presupposes_at_least_one(story: Any) -> None:
    story.says("Borduria", "prisoners", "stock", "under 100", on="1988-03-01")
    assert story.verdict("stock(prisoners) = 0", "1988-03-31") == "not met"


def test_bounds_unless_the_words_allow_none(story: Any) -> None:
    story.says("Borduria", "prisoners", "stock", "no more than 100", on="1988-03-01")
    assert story.verdict("stock(prisoners) = 0", "1988-03-31") == "undetermined"
    assert story.verdict("stock(prisoners) <= 100", "1988-03-31") == "met"


def test_bounds_under_a_hundred_persons_is_at_most_ninety_nine(story: Any) -> None:
    story.says("Borduria", "prisoners", "stock", "under 100", on="1988-03-01")
    assert story.verdict("stock(prisoners) <= 99", "1988-03-31") == "met"
    assert story.verdict("stock(prisoners) = 100", "1988-03-31") == "not met"


def test_tolerance_widens_approximate_claims_only_and_counts_stay_whole(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "about 15", on="1988-03-01")
    story.says("Prison Watch", "prisoners", "stock", "15", on="1988-03-01")
    rule = "stock(prisoners) between 14 and 16"
    assert story.by(rule, "1988-03-31") == {"ours": "met", "Prison Watch": "met"}
    rule = "stock(prisoners) = 15"
    assert story.by(rule, "1988-03-31") == {"ours": "undetermined", "Prison Watch": "met"}


def test_tolerance_never_widens_a_threshold(story: Any) -> None:
    story.says("Prison Watch", "prisoners", "stock", "51", on="1988-03-01")
    assert story.verdict("stock(prisoners) <= 50", "1988-03-31") == "not met"


def test_tolerance_is_the_dossiers_or_the_readers_and_stands_in_the_result(story: Any) -> None:
    story.declares(tolerance=0.2)
    story.says("Alba", "prisoners", "stock", "about 100", on="1988-03-01")
    assert story.judge("stock(prisoners) <= 110", "1988-03-31").tolerance == 0.2
    assert story.verdict("stock(prisoners) <= 110", "1988-03-31") == "undetermined"
    assert story.judge("stock(prisoners) <= 110", "1988-03-31", None, 0.1).verdict.value == "met"


@pytest.mark.parametrize(
    ("rule", "verdict"),
    [
        ("stock(prisoners) >= 250", "met"),
        ("stock(prisoners) > 251", "undetermined"),
        ("stock(prisoners) < 250", "not met"),
        ("stock(prisoners) != 12", "met"),
        ("not stock(prisoners) = 12", "met"),
    ],
)
def test_comparison_of_bounds_with_a_threshold_is_three_valued(
    story: Any, rule: str, verdict: str
) -> None:
    story.says("Alba", "prisoners", "stock", "over 250", on="1988-03-01")
    assert story.verdict(rule, "1988-03-31") == verdict


# stock(p)


def test_stock_the_latest_period_then_the_latest_said(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "300", period="1988-02", on="1988-03-20")
    story.says("Alba", "prisoners", "stock", "200", period="1988-03-01", on="1988-03-02")
    story.says("Alba", "prisoners", "stock", "0", period="1988-03-01", on="1988-03-09")
    judged = story.judge("stock(prisoners) = 0", "1988-03-31")
    assert judged.verdict.value == "met"
    assert [c.id for c in judged.claims] == ["c3"]


def test_stock_what_reached_us_within_the_month_it_was_said_in_counts_from_then(story: Any) -> None:
    told = {"period": "1988-02", "on": "1988-02", "known_on": "1988-02-07"}
    story.says("Alba", "prisoners", "stock", "40", **told)
    assert story.verdict("stock(prisoners) <= 50", "1988-02-06") == "undetermined"
    assert story.verdict("stock(prisoners) <= 50", "1988-02-07") == "met"


def test_stock_what_was_said_after_it_was_known_counts_from_when_it_was_said(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "40", on="1988-03-01", known_on="1988-02-07")
    assert story.verdict("stock(prisoners) <= 50", "1988-02-29") == "undetermined"
    assert story.verdict("stock(prisoners) <= 50", "1988-03-01") == "met"


def test_stock_several_speakers_of_a_side_give_the_hull(story: Any) -> None:
    story.says("Borduria", "prisoners", "stock", "10", on="1988-03-01")
    story.says("Bordurian press office", "prisoners", "stock", "30", on="1988-03-05")
    assert story.verdict("stock(prisoners) between 10 and 30", "1988-03-31") == "met"
    assert story.verdict("stock(prisoners) <= 20", "1988-03-31") == "undetermined"


def test_stock_is_carried_forward_up_to_the_age_limit_with_its_age(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "300", on="1988-03-31")
    judged = story.judge("stock(prisoners) = 0", "1989-03-31")
    assert judged.verdict.value == "not met"
    assert "The figure “300” is 12 months old and is carried forward." in judged.sentence
    assert story.verdict("stock(prisoners) = 0", "1989-04-01") == "undetermined"


def test_stock_the_age_limit_is_the_dossiers(story: Any) -> None:
    story.declares(age_limits={"default": "1 year", "prisoners": "3 months"})
    story.says("Alba", "prisoners", "stock", "300", on="1988-03-31")
    assert story.verdict("stock(prisoners) = 0", "1988-06-30") == "not met"
    assert story.verdict("stock(prisoners) = 0", "1988-07-01") == "undetermined"


def test_stock_without_from_means_stated(story: Any) -> None:
    story.declares(Register("prisoners", "The register"))
    story.case("anna", "prisoners", status="held")
    assert story.verdict("stock(prisoners) = 0", "1988-03-31") == "undetermined"
    assert story.verdict("stock(prisoners from stated) = 0", "1988-03-31") == "undetermined"


def test_stock_from_register_is_judged_once_without_sides(story: Any) -> None:
    story.declares(Register("prisoners", "The register"))
    story.case("anna", "prisoners", status="held")
    judged = story.judge("stock(prisoners from register) = 0", "1988-03-31")
    assert judged.verdict.value == "not met"
    assert judged.by == ()


def test_stock_from_estimate_is_judged_once_without_sides(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "300", on="1988-03-01")
    story.says("desk", "prisoners", "stock", "about 40", on="1988-03-01", kind="estimate")
    judged = story.judge("stock(prisoners from estimate) <= 50", "1988-03-31")
    assert judged.verdict.value == "met"
    assert judged.by == ()


# open(r)


def test_open_is_a_lower_bound_unless_the_register_is_complete(story: Any) -> None:
    story.declares(Register("bilateral", "Bilateral cases"))
    story.case("anna", "bilateral", status="resolved").case("boris", "bilateral", status="resolved")
    assert story.verdict("open(bilateral) = 0", "1988-03-31") == "undetermined"
    story.case("clara", "bilateral", status="refused")
    assert story.verdict("open(bilateral) = 0", "1988-03-31") == "not met"


def test_open_is_exact_on_the_day_the_register_is_declared_complete(story: Any) -> None:
    story.declares(Register("bilateral", "Bilateral cases", complete_on=(day("1988-03-31"),)))
    story.case("anna", "bilateral", status="resolved")
    assert story.verdict("open(bilateral) = 0", "1988-03-31") == "met"
    assert story.verdict("open(bilateral) = 0", "1988-04-01") == "undetermined"


def test_open_without_a_register_is_the_stated_stock(story: Any) -> None:
    story.says("Alba", "bilateral", "stock", "under 100", on="1988-03-30", unit="cases")
    judged = story.judge("open(bilateral) = 0", "1988-03-31")
    assert judged.verdict.value == "not met"
    assert {s.side for s in judged.by} == {"ours"}


def test_open_counts_a_case_by_what_was_known_of_it_on_the_day(story: Any) -> None:
    story.declares(Register("bilateral", "Bilateral cases", complete_on=(day("1980/1990"),)))
    story.case("anna", "bilateral", status=("refused", "1987-01-01"))
    story.says("Alba", "anna", "status", "left", period="1988-02-01", on="1988-02-10", about="case")
    assert story.verdict("open(bilateral) = 0", "1988-02-09") == "not met"
    assert story.verdict("open(bilateral) = 0", "1988-02-10") == "met"


# state, position, assurance


def test_state_holds_until_changed(story: Any) -> None:
    story.declares(Subject("withdrawal", "The withdrawal", ("not begun", "under way", "complete")))
    story.says("Borduria", "withdrawal", "state", "under way", on="1988-05-15")
    story.says("Borduria", "withdrawal", "state", "complete", on="1989-02-15")
    rule = 'state(withdrawal) = "under way"'
    assert story.verdict(rule, "1988-05-14") == "undetermined"
    assert story.verdict(rule, "1988-12-31") == "met"
    assert story.verdict(rule, "1995-01-01") == "not met"
    assert story.verdict('state(withdrawal) in ("under way", "complete")', "1995-01-01") == "met"


def test_state_one_side_says_so_another_not_is_disputed(story: Any) -> None:
    story.says("Borduria", "withdrawal", "state", "complete", on="1989-02-15")
    story.says("Alba", "withdrawal", "state", "under way", on="1989-02-20")
    assert story.verdict('state(withdrawal) = "complete"', "1989-03-01") == "disputed"


def test_assurance_is_specific_the_assurance_itself_is_the_evidence(story: Any) -> None:
    story.says(
        "Borduria", "access", "assurance", on="1988-03-01", kind="assurance", specificity="general"
    )
    assert story.verdict("assurance(access) is specific", "1988-03-31") == "not met"
    story.says(
        "Borduria", "access", "assurance", on="1988-11-01", kind="assurance", specificity="specific"
    )
    assert story.verdict("assurance(access) is specific", "1988-10-31") == "not met"
    assert story.verdict("assurance(access) is specific", "1988-11-01") == "met"


def test_assurance_without_one_is_undetermined(story: Any) -> None:
    story.says("Borduria", "access", "state", "refused", on="1988-03-01")
    assert story.verdict("assurance(access) is specific", "1988-03-31") == "undetermined"


# unlisted sides speak too


def test_a_side_with_no_usable_claim_is_silent_and_takes_no_part(story: Any) -> None:
    story.declares(Side("church", "The Church", ("Metropolitan",)))
    story.says("Metropolitan", "prisoners", "stock", "5", on="1980-03-01")
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01")
    assert story.by("stock(prisoners) = 0", "1988-03-31") == {"ours": "met"}


def test_populations_units_are_never_converted(story: Any) -> None:
    story.declares(
        Population("bilateral", "bilateral cases", unit="cases"),
        Population("spouses", "divided spouses", unit="couples", part_of=("bilateral",)),
    )
    story.says("Alba", "spouses", "stock", "13", on="1988-03-01", unit="couples")
    judged = story.judge("stock(bilateral) = 0", "1988-03-31")
    assert judged.verdict.value == "undetermined"
    assert judged.set_aside[0].why == "it counts couples, another unit"
    story.says("Alba", "bilateral", "stock", "20", on="1988-03-01", unit="case")
    assert story.verdict("stock(bilateral) = 0", "1988-03-31") == "not met"


def test_bounds_what_is_presupposed_is_named_in_the_sentence(story: Any) -> None:
    story.says("Borduria", "prisoners", "stock", "under 100", on="1988-03-30")
    sentence = story.judge("stock(prisoners) = 0", "1988-03-31").sentence
    assert "“under 100” presupposes at least one." in sentence


def test_populations_a_later_figure_never_changes_whom_a_subject_counts(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "5", on="1988-03-01", population="convicts")
    assert story.verdict("stock(prisoners) = 5", "1988-03-31") == "met"
    story.says("Alba", "prisoners", "stock", "9", on="1990-03-01", population="exiles")
    story.says("Borduria", "prisoners", "assurance", on="1990-03-01", kind="assurance")
    assert story.verdict("stock(prisoners) = 5", "1988-03-31") == "met"


def test_populations_taken_for_has_a_direction(story: Any) -> None:
    story.declares(
        Population("prisoners", "prisoners"),
        Population("offenders", "offenders", taken_for=(TakenFor("prisoners"),)),
    )
    story.says("Alba", "prisoners", "stock", "300", on="1988-03-01")
    assert story.by("stock(offenders) = 0", "1988-03-31") == {}


def test_populations_a_population_is_counted_under_whatever_subject(story: Any) -> None:
    story.declares(Population("prisoners", "prisoners"), Subject("camps", "the camps"))
    story.says("Alba", "camps", "stock", "5", on="1988-03-01", population="prisoners")
    assert story.verdict("stock(prisoners) = 5", "1988-03-31") == "met"


def test_bounds_a_count_is_never_below_nothing(story: Any) -> None:
    story.declares(
        Population("prisoners", "prisoners"),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01")
    assert story.verdict("stock(women) = 0", "1988-03-31") == "met"


def test_bounds_an_older_part_does_not_contradict_a_newer_figure(story: Any) -> None:
    story.declares(
        Population("prisoners", "prisoners"),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    story.says("Alba", "women", "stock", "12", on="1988-01-01")
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01")
    judged = story.judge("stock(prisoners) = 0", "1988-03-31")
    assert judged.verdict.value == "met"
    assert "contradict" not in judged.sentence


@pytest.mark.parametrize("part_first", [True, False])
def test_bounds_a_part_and_a_whole_that_contradict_each_other_tell_nothing(
    story: Any, *, part_first: bool
) -> None:
    story.declares(
        Population("inmates", "inmates"),
        Population("prisoners", "prisoners", part_of=("inmates",)),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    told = [("women", "76"), ("inmates", "70")]
    for population, words in told if part_first else reversed(told):
        story.says("Alba", population, "stock", words, on="1988-03-01")
    for rule in ("stock(prisoners) <= 80", "stock(prisoners) >= 75", "stock(prisoners) <= 72"):
        assert story.by(rule, "1988-03-31") == {"ours": "undetermined"}, rule
    sentence = story.judge("stock(prisoners) <= 80", "1988-03-31").sentence
    assert "contradict each other, and there is no figure of its own" in sentence


@pytest.mark.parametrize("part_first", [True, False])
def test_bounds_of_a_part_and_a_whole_that_contradict_the_newer_counts(
    story: Any, *, part_first: bool
) -> None:
    story.declares(
        Population("inmates", "inmates"),
        Population("prisoners", "prisoners", part_of=("inmates",)),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    told = [("women", "76", "1988-03-02"), ("inmates", "70", "1988-03-01")]
    for population, words, day in told if part_first else reversed(told):
        story.says("Alba", population, "stock", words, on=day)
    assert story.verdict("stock(prisoners) >= 75", "1988-03-31") == "met"
    assert story.verdict("stock(prisoners) <= 72", "1988-03-31") == "not met"
    assert story.verdict("stock(prisoners) <= 72", "1988-03-01") == "met"


@pytest.mark.parametrize("part_first", [True, False])
def test_bounds_that_contradict_each_other_leave_the_figure_alone(
    story: Any, *, part_first: bool
) -> None:
    story.declares(
        Population("inmates", "inmates"),
        Population("prisoners", "prisoners", part_of=("inmates",)),
        Population("women", "women prisoners", part_of=("prisoners",)),
    )
    story.says("Alba", "prisoners", "stock", "no more than 90", on="1988-03-01")
    told = [("women", "76"), ("inmates", "70")]
    for population, words in told if part_first else reversed(told):
        story.says("Alba", population, "stock", words, on="1988-03-01")
    assert story.verdict("stock(prisoners) <= 90", "1988-03-31") == "met"
    assert story.verdict("stock(prisoners) <= 80", "1988-03-31") == "undetermined"
    assert story.verdict("stock(prisoners) >= 60", "1988-03-31") == "undetermined"


def test_a_figure_is_not_set_against_a_date(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "3000", on="1988-03-01")
    with pytest.raises(ExpressionFault, match="cannot be set against a figure"):
        story.verdict("stock(prisoners) <= 1988-03", "1988-03-31")


def test_the_sentence_of_an_estimate_and_of_several_states_says_which_is_which(story: Any) -> None:
    story.says("desk", "prisoners", "stock", "about 40", on="1988-03-01", kind="estimate")
    story.says("Alba", "law", "state", "in force", on="1988-03-01")
    story.says("Alba", "court", "state", "not open", on="1988-03-01")
    estimate = story.judge("stock(prisoners from estimate) = 0", "1988-03-31").sentence
    assert estimate.startswith("Some remain: about 40, by estimate.")
    both = story.judge('state(law) = "in force" and state(court) = "open"', "1988-03-31").sentence
    assert "law: “in force”, court: “not open” (Alba)" in both
