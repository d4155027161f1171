"""A small invented dossier, and a paper in which several speak."""

from __future__ import annotations

from finalact.documents.reader import read_paper
from finalact.model.claim import Citation, Claim
from finalact.model.document import Document
from finalact.model.dossier import (
    Case,
    Dossier,
    Population,
    Register,
    Side,
    Subject,
)
from finalact.model.gate import Gate
from finalact.model.holdings import Person
from finalact.model.partial_date import PartialDate
from finalact.proposals.desk_words import DeskWords
from finalact.proposals.listing import proposals_of
from finalact.proposals.proposal import Proposal

DOSSIER = Dossier(
    "tarn",
    "Leaving Tarn",
    "May we sign?",
    sides=(
        Side("ours", "Orland", ("Orland",)),
        Side("theirs", "Tarn", ("Tarn",)),
        Side("Beacon Society", "Beacon Society", ("Beacon Society",)),
    ),
    populations=(
        Population("writers_held", "Writers held in Tarn", unit="persons"),
        Population("leaving", "Persons leaving Tarn", unit="persons"),
    ),
    subjects=(
        Subject("writers_held", "Writers held in prison"),
        Subject("leaving", "Emigration from Tarn"),
        Subject("tarn_conference", "The Tarn conference", states=("agrees", "opposes")),
        Subject("border_law", "The border law", states=("adopted", "in force", "not in force")),
        Subject("visa_cases", "Visa cases"),
    ),
    registers=(Register("held", "Writers", closed=("released", "left")),),
    gates=(Gate("all", "All agree", question="tarn_conference"),),
)
CASES = (Case("orsk", "held", persons=("p1",), title="I. Orskaya"),)
PERSONS = (Person("p1", "Irina Orskaya", ("Orskaja",)),)
PAPER = """\
14. Memorandum From the Director of Tarn Affairs (Holt) to Minister Kell1

SUBJECT

  • Leaving Tarn

Writers are still held in prison. We estimate about 60, Tarn says under 20. According to the \
Beacon Society, 74 were held as of March 1.

Emigration fell from 900 in 1986 to about 412 in 1987. So far this year 120 persons have left. \
In 1988, the Tarn Ambassador Velik told me that more than 500 visas would be issued.2

Velik promised to resolve all visa cases within three weeks. Would he release 30 writers? If 40 \
writers were released, we could sign.

[Page 20]

Irina Orskaya was released on May 2. The border law is in force. The Beacon Society supports the \
Tarn conference. The talks lasted 3 hours and are described in Document 55, page 12.

  1. Source: Ministry of Orland, Tarn Files, Lot 9. Secret. Drafted by Holt on May 30, 1988.
  2. Telegram 4019 from Tarn, May 28, reported 700 applications.
"""


def document(text: str = PAPER) -> Document:
    """The paper, or another one, read."""
    return read_paper(text.encode(), "memo-14.txt")


def words(*claims: Claim) -> DeskWords:
    """What the desk of that dossier knows of names."""
    return DeskWords(DOSSIER, claims, CASES, PERSONS)


def proposals(text: str = PAPER, *claims: Claim) -> dict[str, Proposal]:
    """The proposals of a paper by their words."""
    return {
        " ".join(p.words.split()): p
        for p in proposals_of("memo-14", document(text), words(*claims))
    }


def paper_with(sentence: str) -> str:
    """A memorandum that says one thing."""
    return (
        "3. Memorandum From the Director of Tarn Affairs (Holt) to Minister Kell1\n\n"
        f"SUBJECT\n\n  • Leaving Tarn\n\n{sentence}\n\n"
        "  1. Source: Ministry of Orland, Tarn Files, Lot 9. Secret. Drafted by Holt on May 30, "
        "1988.\n"
    )


def said(speaker: str, subject: str, quote: str, **more: str) -> Claim:
    """A claim that the desk holds already."""
    return Claim(
        "held-1", subject, "position", value="agrees", speaker=speaker, reporter="Orland",
        known_on=PartialDate.parse("1988-05-30"),
        citations=(Citation(more.get("document", "memo-1"), more.get("passage", "1"), "", quote),),
    )  # fmt: skip
