"""A part that one speaker puts above another speaker's whole."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.part_above_whole import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_the_committee_counts_more_students_than_all_who_left(said: Say, look: Look) -> None:
    all_ = [said("all", "Sudmark", 6078, period="1988-01/1988-06"),
            said("all-87", "Sudmark", 500, period="1987")]  # fmt: skip
    students = [
        said("part", "Committee", 6930, population="students", period="1988-01/1988-06"),
        said("part-87", "Committee", 510, population="students", period="1987"),
    ]
    (finding,) = look(CHECK, *all_, *students)
    assert finding.sentence == (
        "Committee gives more for “Students leaving Sudmark” than Sudmark for “Persons leaving "
        "Sudmark”, of which it is declared a part: 6,930 against 6,078 for January to June 1988 "
        "and 510 against 500 for 1987."
    )
    assert set(finding.claims) == {"all", "all-87", "part", "part-87"}


def test_a_smaller_part_another_time_and_an_open_whole_are_no_fault(said: Say, look: Look) -> None:
    part = said("part", "Committee", 60, population="students", period="1988-06")
    assert look(CHECK, part, said("all", "Sudmark", 61, period="1988-06")) == []
    assert look(CHECK, part, said("all", "Sudmark", 5, period="1988-05")) == []
    assert look(CHECK, part, said("all", "Sudmark", low=5, period="1988-06")) == []
    about = said("all", "Sudmark", 58, as_said="about 58", approximate=True, period="1988-06")
    assert look(CHECK, part, about) == []


def test_a_speaker_at_odds_with_himself_is_named_once(said: Say, look: Look) -> None:
    part = said("part", "Committee", 60, population="students", period="1988-06")
    whole = said("all", "Committee", 50, period="1988-06", said="1988-07-20")
    (finding,) = look(CHECK, part, whole)
    assert finding.sentence == (
        "Committee gives more for “Students leaving Sudmark” than for “Persons leaving Sudmark”, "
        "of which it is declared a part: 60 against 50 for June 1988."
    )


def test_families_are_not_set_against_persons(said: Say, look: Look) -> None:
    part = said("part", "Committee", 60, population="students", period="1988-06", unit="families")
    assert look(CHECK, part, said("all", "Sudmark", 5, period="1988-06")) == []


def test_only_the_latest_word_of_each_counts(said: Say, look: Look) -> None:
    part = said("part", "Committee", 60, population="students", period="1988-06")
    first = said("first", "Sudmark", 5, period="1988-06", said="1988-07-01")
    later = said("later", "Sudmark", 500, period="1988-06", said="1988-08-01")
    assert len(look(CHECK, part, first, known_by="1988-07-15")) == 0
    assert len(look(CHECK, part, first)) == 1
    assert look(CHECK, part, first, later) == []
