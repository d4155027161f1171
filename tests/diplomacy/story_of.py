"""A small invented ledger for stories about promises, positions and consent."""

from __future__ import annotations

from datetime import date
from typing import Any

from finalact.claims.ledger import Ledger
from finalact.diplomacy.promises import Followed, PromiseState, promises
from finalact.model.claim import Claim, ClaimKind, Relation
from finalact.model.dossier import (
    Case,
    Dossier,
    Group,
    Population,
    Register,
    Side,
    Subject,
)
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number, Quantity

HARBOUR = Dossier(
    "harbour",
    "The harbour talks",
    "May we open the ferry line?",
    sides=(
        Side("ours", "Norland", ("Norland",)),
        Side("theirs", "Sudmark", ("Sudmark",)),
    ),
    groups=(Group("ports", "The four ports", ("Ostland", "Westland", "Eastland", "Isle")),),
    subjects=(
        Subject("harbour", "The harbour of Sudmark", ("closed", "half open", "open", "enlarged")),
        Subject("ferry", "The ferry line", ("agrees", "undecided", "opposes")),
        Subject("conference", "Harbour conference"),
    ),
    populations=(
        Population("detainees", "Detainees", unit="persons"),
        Population("departures", "Persons leaving Sudmark", unit="persons"),
    ),
    registers=(Register("families", "Divided families"),),
)
CASES = (Case("berg", "families", title="The Berg family"),)


def claim(
    name: str,
    speaker: str,
    subject: str,
    attribute: str,
    value: str = "",
    *,
    on: str = "",
    figure: tuple[Number | None, Number | None] | None = None,
    said: str = "",
    kind: str = "",
    relation: str = "",
    **more: Any,
) -> Claim:
    """A claim in one line; a figure gives its two bounds."""
    assures = attribute in ("promise", "assurance", "offer", "proposed_offer")
    low, high = figure or (None, None)
    for dated in ("period", "known_on"):
        if dated in more:
            more[dated] = PartialDate.parse(more[dated])
    return Claim(
        name,
        subject,
        attribute,
        value,
        Quantity(said, low, high, unit="persons" if figure else None),
        ClaimKind(kind or ("assurance" if assures else "fact")),
        speaker,
        said_on=PartialDate.parse(on) if on else None,
        relation=Relation(relation) if relation else None,
        **more,
    )


def promise(name: str = "p", value: str = "open", *, due: str = "", **more: Any) -> Claim:
    """Sudmark's promise about its harbour, of 2 May 1988."""
    given: dict[str, Any] = {"speaker": "Sudmark", "subject": "harbour", "on": "1988-05-02"}
    given |= {"attribute": "promise", **more}
    return claim(name, given.pop("speaker"), given.pop("subject"), given.pop("attribute"), value,
                 due=due, **given)  # fmt: skip


def outcome(name: str, who: str, verb: str, on: str, target: str = "p", **more: Any) -> Claim:
    """Somebody says that a promise was kept or broken."""
    return claim(name, who, "", "", on=on, relation=verb, target=target, **more)


def followed(
    *claims: Claim, on: str, known: str = "", dossier: Dossier = HARBOUR
) -> list[Followed]:
    """What became of every promise by a day."""
    day = date.fromisoformat(on)
    by = date.fromisoformat(known) if known else day
    return promises(Ledger(dossier, claims), day, by)


def fate(*claims: Claim, on: str, known: str = "", name: str = "p") -> Followed:
    """What became of one promise by a day."""
    return next(f for f in followed(*claims, on=on, known=known) if f.claim.id == name)


def state(*claims: Claim, on: str, known: str = "", name: str = "p") -> str:
    """How one promise stands on a day, in a word."""
    return fate(*claims, on=on, known=known, name=name).state.value


__all__ = [
    "CASES",
    "HARBOUR",
    "PromiseState",
    "claim",
    "fate",
    "followed",
    "outcome",
    "promise",
    "state",
]
