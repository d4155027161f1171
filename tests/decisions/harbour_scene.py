"""A small invented desk on which drafts can be rendered: a harbour, its detainees, two sides."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.ledger import Ledger
from finalact.conditions.scene import Scene
from finalact.decisions.printing import Rendered, rendered
from finalact.documents.reader import read_paper
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.model.document import Document, Person
from finalact.model.memorandum import Draft, MemoKind
from finalact.model.partial_date import PartialDate
from tests.diplomacy.story_of import HARBOUR, claim

DAY = date(1988, 6, 1)


def at(claimed: Claim, passage: str) -> Claim:
    """The claim, standing in a passage of a memorandum of the harbour desk."""
    return evolve(claimed, citations=(Citation("memo-12", passage, "7"),))


CLAIMS = (
    at(claim("ours", "Norland", "detainees", "stock", figure=(300, 300), said="about 300",
             on="1988-05-01"), "1"),
    at(claim("theirs", "Sudmark", "detainees", "stock", figure=(None, 99), said="under 100",
             on="1988-05-02", reporter="Norland"), "2"),
    at(claim("ferry", "Sudmark", "ferry", "position", "agrees", on="1988-05-03"), "3"),
    at(claim("ferry-still", "Sudmark", "ferry", "position", "undecided", relation="corrects",
             target="ferry", on="1988-07-01"), "4"),
)  # fmt: skip
CONDITIONS = (
    Condition(
        "detainees",
        "The release of the detainees",
        "that all detainees are home",
        "stock(detainees) = 0",
        citations=(Citation("memo-12", "5", "8"),),
    ),
    Condition(
        "harbour",
        "An open harbour",
        "that the harbour is open to 40 ships a month",
        'state(harbour) = "open"',
        treatments=(
            Treatment(
                Treating.DEFERRED,
                Stage.PROPOSED,
                "Aas",
                PartialDate.parse("1988-05-04"),
                to="conference",
            ),
        ),
    ),
)


def scene(day: date = DAY) -> Scene:
    """The harbour desk on a day."""
    return Scene(HARBOUR, Ledger(HARBOUR, CLAIMS), CONDITIONS, (), day, day, 0.1)


def cited(said: Claim) -> str:
    """Where a claim stands, as a desk cites it."""
    return "; ".join(f"{c.document}, p. {c.page}, para. {c.passage}" for c in said.citations)


def draft(text: str, **more: Any) -> Draft:
    """An action memorandum with this text."""
    plain = Draft(
        MemoKind.ACTION,
        "The harbour of Sudmark",
        text,
        senders=(Person("Aas", "Director of the Office of Harbours"),),
        addressees=(Person("Lund", "Secretary of State"),),
        source="Department of State, Files of the Office of Harbours",
        classification="Secret",
    )
    return evolve(plain, **more)


def made(text: str, day: date = DAY, **more: Any) -> Rendered:
    """The draft with this text, rendered on a day."""
    return rendered(draft(text, **more), scene(day), cited)


def read(printed: str) -> Document:
    """The printed text as a reader takes it apart."""
    return read_paper(printed.encode(), "paper.txt")
