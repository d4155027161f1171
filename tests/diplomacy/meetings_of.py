"""Short ways to write down meetings for tests."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from finalact.claims.ledger import Ledger
from finalact.diplomacy.programme import Meeting, Programme, programme_of
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Subject
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity

TITLES = {
    "experts": "Meeting of experts",
    "review": "Review meeting",
    "summit": "Summit",
}
DOSSIER = Dossier(
    "lakes",
    "The talks on the lakes",
    "May we agree to the summit?",
    subjects=tuple(Subject(name, title) for name, title in TITLES.items()),
)


def on(text: str) -> PartialDate:
    return PartialDate.parse(text)


def said(
    meeting: str,
    attribute: str,
    period: str = "",
    said_on: str = "1990-01-10",
    speaker: str = "Secretariat",
    **more: object,
) -> Claim:
    """What somebody says of a meeting."""
    number = f"{meeting}-{attribute}-{period}-{said_on}-{speaker}".replace(" ", "_")
    claim = Claim(
        number,
        meeting,
        attribute,
        speaker=speaker,
        period=on(period) if period else None,
        said_on=on(said_on),
        about="meeting",
    )
    return evolve(claim, **more)  # type: ignore[arg-type]


def weeks(low: int, high: int, words: str = "") -> Quantity:
    return Quantity(words, low, high, unit="weeks")


def programme(*claims: Claim, as_of: str = "1992-01-01", known_by: str = "") -> Programme:
    """The programme of those claims on a day."""
    day = date.fromisoformat(as_of)
    ledger = Ledger(DOSSIER, claims)
    return programme_of(ledger, day, date.fromisoformat(known_by) if known_by else day)


def only(*claims: Claim, as_of: str = "1992-01-01", known_by: str = "") -> Meeting:
    """The one meeting of those claims."""
    [meeting] = programme(*claims, as_of=as_of, known_by=known_by).meetings
    return meeting
