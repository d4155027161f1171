"""Shares that the counts they are told with do not make."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from finalact.checks.share_disagrees import CHECK
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Population
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def students(said: Say, words: str, figure: int = 136, **more: Any) -> Claim:
    return said(
        "part", figure=figure, as_said=words, population="students", period="1988-07", **more
    )


def leavers(said: Say, figure: int = 1378) -> Claim:
    return said("whole", figure=figure, period="1988-07")


def test_a_share_in_the_words_of_a_count(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, students(said, "136, or 7.8 percent"), leavers(said))
    assert finding.sentence == (
        "Norland says 7.8 percent (Students leaving Sudmark): none of the counts it can be of "
        "makes it. 136 of 1,378 persons is 9.9 percent."
    )
    assert look(CHECK, students(said, "136, or 9.9 percent"), leavers(said)) == []
    assert look(CHECK, students(said, "136, or about 10 percent"), leavers(said)) == []


def test_a_share_is_rounded_to_its_last_digit(said: Say, look: Look) -> None:
    assert look(CHECK, students(said, "136, or 10 percent"), leavers(said)) == []
    assert len(look(CHECK, students(said, "136, or 9 percent"), leavers(said))) == 1
    over = students(said, "23, or slightly over 10 percent", 23)
    assert look(CHECK, over, leavers(said, 221)) == []
    assert len(look(CHECK, over, leavers(said, 300))) == 1


def test_the_words_may_give_the_base_themselves(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, students(said, "88 of 657 persons, or 15 percent", 88))
    assert "88 of 657 persons is 13.4 percent." in finding.sentence
    assert look(CHECK, students(said, "88 of 657 persons, or 13 percent", 88)) == []


@pytest.mark.parametrize("words", ["136, up 7.8 percent from June", "136, 7.8 percent more"])
def test_a_rise_in_percent_is_no_share(said: Say, look: Look, words: str) -> None:
    assert look(CHECK, students(said, words), leavers(said)) == []


def test_the_base_is_of_the_same_time_and_speaker(said: Say, look: Look) -> None:
    part = students(said, "136, or 7.8 percent")
    assert look(CHECK, part, said("whole", figure=1378, period="1988-06")) == []
    assert look(CHECK, part, said("whole", "Sudmark", 1378, period="1988-07")) == []


def lists(ferry: Dossier) -> Dossier:
    """A list that is counted in cases and in persons."""
    return evolve(
        ferry,
        populations=(
            Population("cases", "Cases on the list", unit="cases"),
            Population("cases_closed", "Cases closed", ("cases",), unit="cases"),
            Population("persons", "Persons on the list", unit="persons"),
            Population("persons_gone", "Persons who left", ("persons",), unit="persons"),
        ),
    )


def list_fifteen(said: Say, share: str, population: str = "detention") -> list[Claim]:
    def count(name: str, figure: int, unit: str, day: str) -> Claim:
        return said(
            name, figure=figure, subject="detention", attribute="stock", population=name,
            period=day, unit=unit, said="1973-09-05",
        )  # fmt: skip

    return [
        count("cases", 221, "cases", "1973-06-08"),
        count("persons", 657, "persons", "1973-06-08"),
        count("cases_closed", 32, "cases", "1973-09-04"),
        count("persons_gone", 88, "persons", "1973-09-04"),
        said(
            "share", figure=14, as_said=share, subject="detention", attribute="share",
            population=population, period="1973-09-04", unit="percent", said="1973-09-05",
            approximate=share.startswith("approx"),
        ),
    ]  # fmt: skip


def test_approximately_fourteen_percent_of_the_cases_and_of_the_persons(
    said: Say, look: Look, ferry: Dossier
) -> None:
    claims = list_fifteen(said, "approximately 14 percent")
    (finding,) = look(CHECK, *claims, dossier=lists(ferry))
    assert finding.sentence.endswith(
        "it is one share for two counts. 32 of 221 cases is 14.5 and 88 of 657 persons is 13.4 "
        "percent."
    )
    assert set(finding.claims) == {"share", "cases", "persons", "cases_closed", "persons_gone"}


def test_a_share_that_is_told_of_one_of_the_two_is_held_to_it(
    said: Say, look: Look, ferry: Dossier
) -> None:
    of_persons = list_fifteen(said, "14 percent", "persons_gone")
    (finding,) = look(CHECK, *of_persons, dossier=lists(ferry))
    assert "88 of 657 persons is 13.4 percent" in finding.sentence
    assert (
        look(CHECK, *list_fifteen(said, "14 percent", "cases_closed"), dossier=lists(ferry)) == []
    )


def test_a_share_of_a_part_that_nobody_counted_is_not_guessed_at(
    said: Say, look: Look, ferry: Dossier
) -> None:
    *counts, share = list_fifteen(said, "60 percent", "cases")
    never_applied = evolve(share, quantity=evolve(share.quantity, low=60, high=60))
    assert look(CHECK, *counts, never_applied, dossier=lists(ferry)) == []
