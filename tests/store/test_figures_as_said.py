"""Words of a figure that are read as they were said, or refused: no bound and no unit is lost."""

from __future__ import annotations

import pytest

from finalact.model.claim import Claim
from finalact.model.quantity import Quantity
from finalact.model.refusal import Refusal
from finalact.store.figures import as_entered, with_figure


def claim_of(words: str, unit: str | None) -> Claim:
    return Claim("c", "s", "stock", quantity=Quantity(words, unit=unit))


def entered(words: str, unit: str | None = "persons") -> Quantity:
    return as_entered(claim_of(words, unit)).quantity


@pytest.mark.parametrize(
    ("words", "unit", "said"),
    [
        ("50 families", "persons", "families"),
        ("30 divided families a month", "persons/month", "families"),
        ("12 percent more", "persons", "percent"),
        ("half of the applicants", "persons", "percent"),
        ("12 battalions", "troops", "battalions"),
        ("20 persons", "families", "persons"),
        ("about two dozen couples", "marriages", "couples"),
        ("30 exit visas", "persons", "visas"),
        ("twelve cases or so", "persons", "cases"),
        ("at least one family", "persons", "families"),
        ("$30", "persons", "US dollars"),
        ("30 weeks", "persons", "weeks"),
    ],
)
def test_a_unit_is_never_turned_into_another(words: str, unit: str, said: str) -> None:
    with pytest.raises(Refusal) as refused:
        entered(words, unit)
    assert refused.value.code == "unit-otherwise"
    assert f'"{said}"' in refused.value.remedy
    assert with_figure(claim_of(words, said)).quantity.low is not None


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("40 soldiers", "troops"),
        ("about 300 separated spouses", "persons"),
        ("15 stragglers", "persons"),
        ("140 departures", "persons"),
        ("40 applicants", "refuseniks"),
        ("12 pending cases", "refused cases"),
        ("9,000 a year", "marriages/year"),
        ("no more than 40%", "share"),
        ("6 yrs", "years"),
        ("30 seeking visas", "persons"),
        ("30 refused visas", "persons"),
        ("40", "families"),
    ],
)
def test_the_same_unit_in_other_words_is_taken(words: str, unit: str) -> None:
    assert entered(words, unit).unit == unit


@pytest.mark.parametrize(
    "words",
    [
        "fewr than 30",
        "moer than 30 persons",
        "no mroe than 30",
        "undr 100 persons",
        "abuot 300 persons",
        "at leats 30 persons",
        "as mnay as 300 persons",
        "upto 300 persons",
        "up ot 300 persons",
        "30 atleast",
        "30 persons or lss",
        "other than 30",
        "30 persons fewer than in March",
    ],
)
def test_a_hedge_written_amiss_loses_no_bound(words: str) -> None:
    with pytest.raises(Refusal) as refused:
        entered(words)
    assert refused.value.code == "figure-not-understood"


def test_a_change_in_percent_is_no_share() -> None:
    with pytest.raises(Refusal, match="tells of a change"):
        entered("12 percent more", "percent")


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("under 100", None, 100),
        ("about 300", 300, 300),
        ("300 or so", 300, 300),
        ("30 persons or less", None, 30),
        ("no fewer than 30 persons", 30, None),
        ("considerably fewer than 300", None, 300),
        ("a total of 45 persons", 45, 45),
        ("the remaining 12 persons", 12, 12),
        ("some 33,000 since 1985", 33000, 33000),
        ("9,000-10,000 a year", 9000, 10000),
        ("the Republic says under 100", None, 100),
        ("at last 30 persons", 30, 30),
        ("a round 300 persons", 300, 300),
        ("the yearly 300 persons", 300, 300),
        ("30 persons of less importance", 30, 30),
        ("12 more", 12, 12),
    ],
)
def test_ordinary_words_go_on_being_read(words: str, low: int | None, high: int | None) -> None:
    read = entered(words)
    assert (read.low, read.high) == (low, high)


def test_bounds_given_outright_are_the_officers_own_reading() -> None:
    said = Quantity("50 families", 180, 220, unit="persons")
    assert as_entered(Claim("c", "s", "stock", quantity=said)).quantity.low == 180
    said = Quantity("fewr than 30", None, 29, unit="persons")
    assert as_entered(Claim("c", "s", "stock", quantity=said)).quantity.high == 29


def test_a_table_is_taken_as_it_is_written() -> None:
    """Whoever prepared a table chose its units; a folder is not refused for a synonym."""
    said = Claim("c", "s", "stock", quantity=Quantity("fewr than 30", unit="persons"))
    assert with_figure(said).quantity.high == 30
    families = Claim("c", "s", "stock", quantity=Quantity("50 families", unit="persons"))
    assert with_figure(families).quantity.unit == "persons"
