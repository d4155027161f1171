"""A claim told in one line, and a small dossier of islanders to tell it in."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from finalact.claims.ledger import Ledger
from finalact.claims.pairs import Pair
from finalact.claims.pairs_beside import Beside
from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.dossier import Dossier, Population, Side, Subject, TakenFor
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number, Quantity

ISLAND = Dossier(
    "island",
    "The island talks",
    "May we reopen the ferry?",
    sides=(Side("ours", "Alba", ("Alba",)), Side("theirs", "Borduria", ("Borduria",))),
    populations=(
        Population("leavers", "Persons leaving the island", unit="persons"),
        Population("leavers_by_sea", "Leavers by sea", part_of=("leavers",), unit="persons"),
        Population("by_air", "Leavers by air", part_of=("leavers",), unit="persons"),
        Population("on_foot", "Leavers by the bridge", part_of=("leavers",), unit="persons"),
        Population("emigrants", "Emigrants", same_as=("leavers",), unit="persons"),
        Population("visitors", "Visitors who left", overlaps=("leavers",), unit="persons"),
        Population("visas", "Visas granted", unit="visas"),
        Population("held", "Persons held, as Alba counts them", unit="persons"),
        Population(
            "held_borduria",
            "Persons held, as Borduria counts them",
            taken_for=(
                TakenFor("held", "Envoy Lund", PartialDate.parse("1988-03-30"), "set side by side"),
            ),
            unit="persons",
        ),
    ),
    subjects=(Subject("leaving", "Leaving the island"), Subject("prison", "The prison")),
    age_limits={"default": "1 year"},
)


def told(
    name: str,
    speaker: str,
    figure: Number | None = None,
    population: str = "leavers",
    *,
    low: Number | None = None,
    high: Number | None = None,
    about: bool = False,
    over: bool = False,
    under: bool = False,
    period: str = "1987",
    said: str = "1988-01-04",
    attribute: str = "flow",
    subject: str = "leaving",
    unit: str = "persons",
    kind: str = "fact",
    relation: str = "",
    target: str = "",
    reporter: str = "",
) -> Claim:
    """A figure of the year 1987, unless something else is told."""
    low, high = (figure, figure) if figure is not None else (low, high)
    words = {True: "about ", False: ""}[about] + (f"{low or high:,}" if low or high else "")
    return Claim(
        name,
        subject,
        attribute,
        quantity=Quantity(
            f"over {words}" if over else f"under {words}" if under else words,
            low,
            high,
            low_open=over,
            high_open=under,
            approximate=about,
            presumes_some=attribute == "stock" and low is None,
            unit=unit,
        ),
        kind=ClaimKind(kind),
        speaker=speaker,
        reporter=reporter,
        population=population,
        period=PartialDate.parse(period) if period else None,
        said_on=PartialDate.parse(said) if said else None,
        relation=Relation(relation) if relation else None,
        target=target,
        citations=(Citation(source="The Islander"),),
    )


def held(name: str, speaker: str, figure: Number | None = None, **more: Any) -> Claim:
    """How many are held on a day."""
    day = more.pop("day", "1988-03-30")
    more = {"population": "held", "subject": "prison", "attribute": "stock", **more}
    return told(name, speaker, figure, period=day, said=more.pop("said", day), **more)


def beside(
    *claims: Claim,
    dossier: Dossier = ISLAND,
    as_of: str = "1990-01-01",
    known_by: str = "",
    tolerance: float = 0.1,
) -> Beside:
    """The figures of a ledger, set beside each other."""
    day = date.fromisoformat(as_of)
    by = date.fromisoformat(known_by) if known_by else day
    return Beside(Ledger(dossier, claims), day, by, tolerance)


def pair_of(one: Claim, other: Claim, *others: Claim, **more: Any) -> Pair:
    """The verdict on the first two of several claims."""
    return beside(one, other, *others, **more).between(one, other)


def with_population(population: Population) -> Dossier:
    """The same dossier with one population drawn otherwise, or one more."""
    rest = tuple(p for p in ISLAND.populations if p.id != population.id)
    return evolve(ISLAND, populations=(*rest, population))
