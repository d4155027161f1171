"""Which figures are set beside each other: those toward one name, and never all against all."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.pairs import Pair, PairVerdict
from finalact.claims.pairs_beside import by_verdict
from tests.claims.telling import beside, held, told


def ids(pairs: object) -> set[frozenset[str]]:
    return {frozenset((p.one.id, p.other.id)) for p in pairs}  # type: ignore[attr-defined]


def test_toward_a_subject_are_all_figures_about_it_for_the_same_time() -> None:
    claims = [
        told("a", "Alba", 9),
        told("b", "Borduria", 6),
        told("c", "Sea Watch", 5, "leavers_by_sea"),
        told("d", "Alba", 4, period="1986"),
        held("e", "Alba", 300),
    ]
    found = ids(beside(*claims).toward("leaving"))
    assert found == {frozenset("ab"), frozenset("ac"), frozenset("bc")}


def test_asked_for_everything_other_times_are_told_too() -> None:
    claims = [told("a", "Alba", 9), told("d", "Alba", 4, period="1986")]
    (pair,) = beside(*claims).toward("leaving", everything=True)
    assert pair.verdict is PairVerdict.PERIODS


def test_toward_a_population_are_those_that_count_it_and_what_relates_to_it() -> None:
    claims = [
        told("a", "Alba", 9),
        told("same", "Borduria", 6, "emigrants", subject="leavers"),
        told("part", "Sea Watch", 5, "leavers_by_sea"),
        told("other-part", "Sea Watch", 3, "by_air"),
        told("unrelated", "Alba", 7, "held"),
    ]
    found = ids(beside(*claims).toward("leavers"))
    assert frozenset(("a", "same")) in found
    assert frozenset(("a", "part")) in found
    assert frozenset(("part", "other-part")) not in found
    assert not [pair for pair in found if "unrelated" in pair]


def test_what_is_about_a_later_time_or_not_known_yet_takes_no_part() -> None:
    later = told("later", "Borduria", 6, said="1988-06-01")
    claims = [told("a", "Alba", 9), later, told("future", "Sea Watch", 5, period="1989")]
    assert not list(beside(*claims, as_of="1988-05-01").toward("leaving"))
    assert ids(beside(*claims, as_of="1988-06-01").toward("leaving")) == {frozenset(("a", "later"))}


def test_counts_meet_those_that_still_stand_on_their_day() -> None:
    claims = [
        held("old", "Borduria", 9, day="1986-01-01"),
        held("mine-1", "Alba", 23, day="1987-12-01"),
        held("mine-2", "Alba", 32, day="1988-02-01"),
        held("theirs", "Borduria", 33, day="1988-03-01"),
    ]
    assert ids(beside(*claims).toward("prison")) == {frozenset(("mine-2", "theirs"))}


def test_the_whole_desk_is_told_once_over() -> None:
    claims = [
        told("a", "Alba", 9),
        told("b", "Borduria", 6),
        told("c", "Sea Watch", 6, subject="leavers"),
    ]
    pairs = list(beside(*claims).all())
    assert len(pairs) == len(ids(pairs)) == 3


def test_pairs_are_told_clashes_first() -> None:
    claims = [told("a", "Alba", 9), told("b", "Borduria", 9), told("c", "Sea Watch", 5)]
    arranged = by_verdict(beside(*claims).all())
    assert [verdict.value for verdict in arranged] == ["clash", "same figure"]


@pytest.mark.slow
def test_thousands_of_figures_are_not_set_each_against_all() -> None:
    months = [f"{year}-{month:02}" for year in range(1960, 1985) for month in range(1, 13)]
    claims = [
        told(f"{who}-{month}", f"Monitor {who}", n, period=month, said="1987-01-01")
        for n, month in enumerate(months)
        for who in range(20)
    ]
    assert len(claims) == 6_000
    look = beside(*claims)
    begun = perf_counter()
    pairs: list[Pair] = list(look.toward("leaving"))
    took = perf_counter() - begun
    assert len(pairs) == len(months) * 20 * 19 // 2
    assert took < 30  # some two seconds on a machine that does nothing else
