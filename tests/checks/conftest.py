"""What the tests of checks share: a claim said in one line, and a look at a small desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import pytest

from finalact.checks import Check, Material
from finalact.claims.ledger import Ledger
from finalact.conditions.scene import Scene
from finalact.documents.reader import read_paper
from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.condition import Condition
from finalact.model.document import Document
from finalact.model.dossier import Case, Dossier, Population, Side, Subject
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number, Quantity

FERRY = Dossier(
    "harbour",
    "The harbour talks",
    "May we open the ferry line?",
    sides=(Side("ours", "Norland", ("Norland",)), Side("theirs", "Sudmark", ("Sudmark",))),
    populations=(
        Population("leavers", "Persons leaving Sudmark", unit="persons"),
        Population("students", "Students leaving Sudmark", part_of=("leavers",), unit="persons"),
        Population("detainees", "Detainees", unit="persons"),
    ),
    subjects=(
        Subject("leaving", "Leaving Sudmark"),
        Subject("detention", "Detention in Sudmark"),
        Subject("harbour", "The harbour", states=("closed", "half open", "open")),
    ),
    deciders=("Minister Aas",),
)

PAPER = """12. Memorandum From the Harbour Desk to Minister Aas1

The harbour is to be “opened in stages.” We count 40 detainees, and Sudmark says under 20.

Nobody has said when the ferry may sail.

  1. Source: Harbour Archive, Box 3. Secret. Drafted by Lund on May 2.
"""


def one_claim(
    name: str,
    speaker: str = "Norland",
    figure: Number | None = None,
    *,
    low: Number | None = None,
    high: Number | None = None,
    as_said: str = "",
    approximate: bool = False,
    presumes_some: bool = False,
    unit: str | None = "persons",
    subject: str = "leaving",
    attribute: str = "flow",
    population: str = "leavers",
    period: str = "",
    said: str = "1988-08-01",
    known: str = "",
    value: str = "",
    kind: str = "fact",
    relation: str = "",
    target: str = "",
    document: str = "",
    passage: str = "",
    quote: str = "",
    source: str = "Harbour Post, August 1988",
) -> Claim:
    """A claim as a test tells it; a figure stands for both of its bounds."""
    low, high = (low, high) if figure is None else (figure, figure)
    words = as_said or (f"{figure:,}" if figure is not None else "")
    cited = Citation(document, passage, "", quote, "" if document else source)
    return Claim(
        name,
        subject,
        attribute,
        value,
        Quantity(words, low, high, approximate=approximate, presumes_some=presumes_some, unit=unit),
        ClaimKind(kind),
        speaker,
        population=population,
        period=PartialDate.parse(period) if period else None,
        said_on=PartialDate.parse(said) if said else None,
        known_on=PartialDate.parse(known) if known else None,
        relation=Relation(relation) if relation else None,
        target=target,
        citations=() if cited.is_empty else (cited,),
    )


def laid_out(
    *claims: Claim,
    dossier: Dossier = FERRY,
    conditions: Iterable[Condition] = (),
    cases: Iterable[Case] = (),
    papers: Mapping[str, str] | None = None,
    known_by: str = "1988-12-31",
) -> Material:
    """A desk that holds these claims, by what was known by a day."""
    day = date.fromisoformat(known_by)
    held = Holdings(dossier, claims, tuple(conditions), tuple(cases))
    ledger = Ledger(dossier, claims)
    scene = Scene(dossier, ledger, held.conditions, held.cases, day, day, dossier.tolerance)
    texts = {"doc-12": PAPER} if papers is None else dict(papers)

    def paper(name: str) -> Document | None:
        text = texts.get(name)
        return None if text is None else read_paper(text.encode(), f"{name}.txt")

    return Material(scene, held, paper)


def look_with(check: Check, *claims: Claim, **more: Any) -> list[Finding]:
    """What a check finds on such a desk."""
    return list(check.run(laid_out(*claims, **more)))


@pytest.fixture
def said() -> Callable[..., Claim]:
    """Makes a claim."""
    return one_claim


@pytest.fixture
def lay() -> Callable[..., Material]:
    """Lays out a small desk."""
    return laid_out


@pytest.fixture
def look() -> Callable[..., list[Finding]]:
    """Runs one check over a small desk."""
    return look_with


@pytest.fixture
def ferry() -> Dossier:
    """The dossier of the harbour talks."""
    return FERRY
