"""A small invented desk with one memorandum that goes its whole way, to be traced and archived."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from attrs import evolve

from finalact.desk import Desk
from finalact.model.claim import Claim, Relation
from finalact.model.document import Person
from finalact.model.memo_step import (
    Capacity,
    ClearanceStatus,
    Cleared,
    Decided,
    Marked,
    Reported,
    Tasked,
)
from finalact.model.memorandum import Draft, MemoKind, RecommendationSaid
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.representation import Representation
from finalact.store.stamp import Stamp

HARBOUR = Path(__file__).resolve().parents[1] / "errors" / "harbour"
STAMP = Stamp("Clerk at the keyboard", "2026-01-01T00:00Z")
LATER = date(1988, 12, 31)
TEXT = """
## ISSUE FOR DECISION

Whether to open the ferry line.

## ESSENTIAL FACTORS

Norland counts {{figure ours-detainees}} detainees; the Sudmark figure is lower.

On the detainees: {{condition detainees}}

{{judgement: The ferry can wait}}.[^1]

[^1]: Compare {{claim theirs-detainees}}.

## RECOMMENDATIONS

That you approve option A, opening the ferry line.

Alternatively, that you approve option B, waiting.
"""


def on(text: str) -> PartialDate:
    """A day."""
    return PartialDate.parse(text)


@contextmanager
def traced(folder: Path) -> Iterator[Desk]:
    """The harbour desk with the memorandum `ferry`: submitted, decided, tasked and reported."""
    draft = Draft(
        MemoKind.ACTION,
        "The ferry line",
        TEXT,
        senders=(Person("Lund", "Assistant Secretary"),),
        addressees=(Person("Aas", "Secretary"),),
        recommendations=(RecommendationSaid(1), RecommendationSaid(2, alternative_to=1)),
    )
    with Desk.new(folder / "harbour.desk") as desk:
        desk.take_in(HARBOUR, STAMP)
        made = Representation("lunch", "Norland", "Sudmark", on=on("1988-05-12"))
        desk.represent(made, STAMP)
        desk.begin("ferry", draft, "Lund", on("1988-05-03"), STAMP)
        said = Cleared("PORTS", ClearanceStatus.OK, 1, person="Moe")
        desk.step("ferry", said, "Moe", on("1988-05-03"), STAMP)
        desk.submit("ferry", "Lund", on("1988-05-04"), STAMP, override="The talks begin.")
        mark = Marked(
            "checked", "Berg", for_whom="Aas", capacity=Capacity.FOR, recommendation=1,
            action="approve",
        )  # fmt: skip
        desk.step("ferry", mark, "Berg", on("1988-05-06"), STAMP)
        decided = Decided(1, "approve", (4,), continuing=("harbour",))
        desk.step("ferry", decided, "Lund", on("1988-05-06"), STAMP)
        task = Tasked("lunch", "Raise it at a lunch.", who="Moe", representation="lunch")
        desk.step("ferry", task, "Lund", on("1988-05-07"), STAMP)
        answer = Claim(
            "answered", "harbour", "state", value="half open", speaker="Sudmark",
            reporter="Norland", said_on=on("1988-05-12"), citations=claim(desk).citations,
        )  # fmt: skip
        desk.record([answer], STAMP)
        report = Reported(
            "lunch", "They will look into it.", claims=("answered",), representation="lunch"
        )
        desk.step("ferry", report, "Moe", on("1988-05-13"), STAMP)
        yield desk


def claim(desk: Desk) -> Claim:
    """The figure that the memorandum gives."""
    return desk.holding.ledger.by_id["ours-detainees"]


def correct(desk: Desk) -> None:
    """Norland corrects its figure after the decision."""
    later = evolve(
        claim(desk),
        id="ours-corrected",
        relation=Relation.CORRECTS,
        target="ours-detainees",
        said_on=on("1988-06-20"),
        quantity=Quantity("45", 45, 45, unit="persons"),
    )
    desk.record([later], STAMP)


def withdraw(desk: Desk) -> None:
    """Norland withdraws its figure after the decision."""
    later = Claim(
        "ours-withdrawn", "detainees", "stock", relation=Relation.WITHDRAWS,
        target="ours-detainees", speaker="Norland", said_on=on("1988-06-21"),
        citations=claim(desk).citations,
    )  # fmt: skip
    desk.record([later], STAMP)
