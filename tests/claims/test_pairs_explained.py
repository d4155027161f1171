"""Differences that a third claim explains: a part that the one leaves out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.pairs import PairVerdict
from finalact.model.claim import Claim
from finalact.model.dossier import Population
from tests.claims.telling import ISLAND, held, pair_of, told, with_population

ALL = told("all", "Sea Watch", 8155)
BY_SEA = told("by-sea", "Harbour Office", 8011, "leavers_by_sea")
AIR = told("air", "Island Union", 144, "by_air")


def test_eight_thousand_and_eleven_and_the_flights_make_the_whole() -> None:
    pair = pair_of(ALL, BY_SEA, AIR)
    assert pair.verdict is PairVerdict.EXPLAINED
    assert pair.because == ("air",)
    assert (
        "A third figure explains it: 8,011 and 144 for “Leavers by air” (Island Union, air) make "
        "8,155." in pair.sentence
    )
    assert pair_of(BY_SEA, ALL, AIR).because == ("air",)


def test_without_the_third_claim_a_part_is_only_a_part() -> None:
    assert pair_of(ALL, BY_SEA).verdict is PairVerdict.POPULATIONS


def test_two_figures_told_for_the_same_people_may_differ_by_a_part_one_left_out() -> None:
    short = told("short", "Harbour Office", 8011)
    assert pair_of(ALL, short).verdict is PairVerdict.CLASH
    assert pair_of(ALL, short, AIR).verdict is PairVerdict.EXPLAINED


@pytest.mark.parametrize(
    "third",
    [
        told("x", "Island Union", 143, "by_air"),
        told("x", "Island Union", 144, "by_air", period="1986"),
        told("x", "Island Union", 144, "by_air", unit="families"),
        told("x", "Island Union", 144, "by_air", kind="projection"),
        told("x", "Island Union", 144, "by_air", said="1995-01-01"),
        told("x", "Island Union", low=100, population="by_air", over=True),
        told("x", "Island Union", 144, "visas", unit="visas"),
    ],
    ids="wrong-number other-year other-unit hoped-for not-known-yet open other-people".split(),
)
def test_nothing_else_explains_it(third: Claim) -> None:
    short = told("short", "Harbour Office", 8011)
    assert pair_of(ALL, short, third).verdict is PairVerdict.CLASH


def test_a_part_that_the_smaller_figure_holds_already_explains_nothing() -> None:
    ferries = Population("ferries", "Leavers by ferry", part_of=("leavers_by_sea",), unit="persons")
    inside = told("ferry", "Island Union", 144, "ferries")
    pair = pair_of(ALL, BY_SEA, inside, dossier=with_population(ferries))
    assert pair.verdict is PairVerdict.POPULATIONS


def test_a_part_that_overlaps_the_smaller_one_explains_nothing() -> None:
    air = Population(
        "by_air", "Leavers by air", part_of=("leavers",), overlaps=("leavers_by_sea",),
        unit="persons",
    )  # fmt: skip
    assert pair_of(ALL, BY_SEA, AIR, dossier=with_population(air)).verdict is (
        PairVerdict.POPULATIONS
    )


def test_several_parts_are_added_if_they_are_not_known_to_overlap() -> None:
    short = told("short", "Harbour Office", 8000)
    bridge = told("bridge", "Alba", 11, "on_foot")
    pair = pair_of(ALL, short, AIR, bridge)
    assert pair.verdict is PairVerdict.EXPLAINED
    assert set(pair.because) == {"air", "bridge"}
    foot = Population(
        "on_foot", "Leavers by the bridge", part_of=("leavers",), overlaps=("by_air",),
        unit="persons",
    )  # fmt: skip
    overlapping = pair_of(ALL, short, AIR, bridge, dossier=with_population(foot))
    assert overlapping.verdict is PairVerdict.CLASH


def test_about_a_hundred_and_forty_explains_it_too() -> None:
    about = told("x", "Island Union", 140, "by_air", about=True)
    assert pair_of(ALL, told("s", "Harbour Office", 8011), about).verdict is PairVerdict.EXPLAINED


def test_under_a_hundred_leaves_room_for_anything_and_is_not_explained() -> None:
    part = held("part", "Alba", 200, population="wing", about=True)
    wing = Population("wing", "Held in the east wing", part_of=("held",), unit="persons")
    ours, theirs = held("o", "Alba", 300, about=True), held("t", "Borduria", high=100, under=True)
    assert pair_of(ours, theirs, part, dossier=with_population(wing)).verdict is PairVerdict.CLASH


def test_a_revision_says_which_part_makes_the_difference() -> None:
    first = told("first", "Sea Watch", 1698, "leavers_by_sea", period="1988-07", said="1988-08-02")
    right = told(
        "right", "Sea Watch", 1378, "leavers_by_sea", period="1988-07", said="1988-08-04",
        relation="corrects", target="first",
    )  # fmt: skip
    walkers = told("walkers", "Borduria", 320, "on_foot", period="1988-07", said="1988-08-04")
    pair = pair_of(first, right, walkers)
    assert pair.verdict is PairVerdict.REVISION
    assert pair.because == ("right", "walkers")
    assert "The difference, 320, is the figure given for “Leavers by the bridge”" in pair.sentence


def test_the_dossier_of_the_tests_declares_what_these_stories_need() -> None:
    assert {"leavers_by_sea", "by_air", "on_foot"} <= {
        p.id for p in ISLAND.populations if "leavers" in p.part_of
    }
