"""Bounds that no number fits, and parts larger than their wholes."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from finalact.checks.contradictory_bounds import CHECK
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Population
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_the_least_is_above_the_most(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("swapped", low=10000, high=9000, as_said="9,000-10,000"))
    assert finding.sentence == (
        "Norland, “9,000-10,000” (Leaving Sudmark): its least, 10,000, is above its most, 9,000."
    )


def test_some_are_presumed_where_none_are_allowed(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("none", figure=0, presumes_some=True, as_said="none"))
    assert "presumes at least one" in finding.sentence


def test_more_students_than_persons(said: Say, look: Look) -> None:
    whole = said("all", figure=80, period="1988-06")
    part = said("students", figure=95, period="1988-06", population="students")
    (finding,) = look(CHECK, part, whole)
    assert finding.sentence == (
        "Norland gives 95 for “Students leaving Sudmark” and only 80 for “Persons leaving "
        "Sudmark”, of which they are a part, both on 1 August 1988."
    )
    assert finding.claims == ("students", "all")


def test_on_another_day_or_by_another_speaker_it_may_be_so(said: Say, look: Look) -> None:
    whole = said("all", figure=80, period="1988-06")
    later = said("later", figure=95, period="1988-06", population="students", said="1988-08-05")
    theirs = said("theirs", "Sudmark", 95, period="1988-06", population="students")
    assert look(CHECK, whole, later, theirs) == []


def test_persons_are_not_set_against_families(said: Say, look: Look) -> None:
    whole = said("all", figure=80, period="1988-06", unit="families")
    part = said("students", figure=95, period="1988-06", population="students")
    assert look(CHECK, whole, part) == []


def test_a_part_of_a_part_of_the_same_people(said: Say, look: Look, ferry: Dossier) -> None:
    populations = (
        *ferry.populations,
        Population("leavers_too", "All who leave", same_as=("leavers",)),
        Population("first_years", "First-year students", part_of=("students",), unit="persons"),
    )
    whole = said("all", figure=80, period="1988-06", population="leavers_too")
    part = said("freshmen", figure=95, period="1988-06", population="first_years")
    dossier = evolve(ferry, populations=populations)
    assert len(look(CHECK, part, whole, dossier=dossier)) == 1


def test_populations_that_are_parts_of_each_other_end_the_search(
    said: Say, look: Look, ferry: Dossier
) -> None:
    populations = (
        Population("hens", "Hens", part_of=("eggs",)),
        Population("eggs", "Eggs", part_of=("hens",)),
    )
    dossier = evolve(ferry, populations=populations)
    claims = [said(n, figure=count, population=n) for n, count in (("hens", 3), ("eggs", 3))]
    assert look(CHECK, *claims, dossier=dossier) == []
