"""People and families are never one population."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.population_in_two_units import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_a_list_is_told_in_persons_and_in_families(said: Say, look: Look) -> None:
    persons = said("p", figure=657, subject="list", population="list", attribute="stock")
    families = said(
        "f", "Sudmark", 221, subject="list", population="list", attribute="stock", unit="families"
    )
    (finding,) = look(CHECK, persons, families)
    assert (
        finding.sentence
        == "“list” is counted in families (221, Sudmark) and persons (657, Norland)."
    )
    assert finding.claims == ("f", "p")


def test_another_unit_than_the_dossier_declares(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("v", figure=79, unit="visas"))
    assert finding.sentence == (
        "“Persons leaving Sudmark” is counted in visas (79, Norland); the dossier declares persons."
    )


def test_one_unit_spelled_in_two_ways_a_rate_and_a_share_are_no_fault(
    said: Say, look: Look
) -> None:
    claims = [
        said("a", figure=9, unit="persons"),
        said("b", figure=9, unit="people", period="1988"),
        said("c", figure=9, unit="persons/month", attribute="rate"),
        said("d", figure=9, unit="percent", attribute="share"),
        said("e", figure=9, unit=None, period="1987"),
    ]
    assert look(CHECK, *claims) == []
