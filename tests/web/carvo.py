"""A small invented dossier for the pages: the island of Carvo is asked to let people go."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from starlette.testclient import TestClient

from finalact.holding import Holding
from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.condition import (
    Condition,
    Dissent,
    Judgement,
    Question,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.dossier import Case, Dossier, Population, Register, Side, Subject, TakenFor
from finalact.model.holdings import Holdings, Paper
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.view import View
from finalact.web.app import make_app

TODAY = date(1990, 9, 1)
PAPER = """\
7. Memorandum From the Director of the Carvo Desk (Lind) to the Permanent Secretary (Osei)1

SUBJECT

  • The Harbor Conference

We hear of about 40 people in the fortress. The government of Carvo says under 20.2 I propose \
that we take the ferry as running.3

[Page 88]

1. The release of all people held in the fortress. We counted 1,200 departures in [Page 89] May.

CONCLUSION

I would like to talk about it on Friday.4

  1. Source: Ministry of the Isles, Carvo Files, Lot 12. Secret. Drafted by Lind on May 30.
  2. In the left-hand margin, Osei wrote: “Do they count the women?”
  3. In the right-hand margin, Osei wrote: “I would keep the ferry on the list.”
  4. No record of this meeting has been found.
"""
HOSTILE = "<script>alert('x')</script> & \"so\""


class SmallDesk:
    """Stands in for a desk: gives views of holdings that a test made."""

    def __init__(self, holdings: Holdings) -> None:
        self.holding = Holding(holdings)

    def as_of(self, day: date, *, known_by: date | None = None) -> View:
        return View(self.holding, day, known_by or day)


def on(text: str) -> PartialDate:
    return PartialDate.parse(text)


def held(name: str, said: str, *, low: int | None, high: int | None, **more: object) -> Claim:
    figure = Quantity(
        said,
        low,
        high,
        high_open=said.startswith("under"),
        approximate=said.startswith("about"),
        presumes_some=True,
        unit="persons",
    )
    made = Claim(
        name,
        "fortress",
        "stock",
        quantity=figure,
        kind=ClaimKind.ESTIMATE,
        said_on=on("1990-05-31"),
        citations=(Citation("doc-7", "1", quote=said),),
    )
    return evolve(made, **more)  # type: ignore[arg-type]


def departures(name: str, said: str, number: int, day: str, **more: object) -> Claim:
    figure = Quantity(said, number, number, unit="persons")
    made = Claim(
        name,
        "departures",
        "flow",
        quantity=figure,
        speaker="Harbor Watch",
        period=on("1990-05"),
        said_on=on(day),
        known_on=on(day),
        citations=(Citation(source="Harbor Watch bulletin"),),
    )
    return evolve(made, **more)  # type: ignore[arg-type]


CLAIMS = (
    held("ours", "about 40", low=40, high=40, speaker="Northland"),
    held("theirs", "under 20", low=None, high=20, speaker="Carvo", reporter="Northland"),
    departures("may", "1,200", 1200, "1990-06-02"),
    departures("may-revised", "900", 900, "1990-06-09", relation=Relation.CORRECTS, target="may"),
    departures("june", "1,300", 1300, "1990-07-03", period=on("1990-06")),
    Claim(
        "promise",
        "ferry",
        "state",
        value="the ferry will run",
        kind=ClaimKind.ASSURANCE,
        specificity="general",
        speaker="Carvo",
        said_on=on("1990-05-20"),
        citations=(Citation("doc-7", "1", quote="the ferry"),),
    ),
    Claim(
        "hostile",
        "rumor",
        "state",
        value=HOSTILE,
        speaker="=cmd()",
        said_on=on("1990-05-01"),
        citations=(Citation(source=HOSTILE, quote=HOSTILE),),
        note=HOSTILE,
    ),
    Claim(
        "harbor-plan",
        "harbor_conference",
        "planned",
        about="meeting",
        period=on("1991-03"),
        speaker="Carvo",
        said_on=on("1990-05-20"),
    ),
    Claim(
        "first-case",
        "case-1",
        "status",
        value="held",
        about="case",
        speaker="Northland",
        said_on=on("1990-04-01"),
    ),
)
CONDITIONS = (
    Condition(
        "prisoners",
        "Release of the people in the fortress",
        words="The release of all people held in the fortress.",
        expression="stock(fortress) = 0",
        origin="Lind",
        stages=(StageRecord(Stage.PROPOSED, on("1990-05-31"), "Lind"),),
        citations=(Citation("doc-7", "2", quote="The release of all people"),),
        questions=(
            Question(
                "Do they count the women?",
                "Osei",
                on("1990-05-31"),
                (("men and women", "stock(fortress) = 0"), ("men", "stock(fortress_men) = 0")),
                Citation("doc-7", "note 2"),
            ),
        ),
    ),
    Condition(
        "ferry",
        "The ferry runs",
        words="we take the ferry as running",
        expression='state(ferry) = "running"',
        our_reading="running means every week",
        citations=(Citation("doc-7", "1"),),
        treatments=(
            Treatment(
                Treating.ASSUMED,
                Stage.PROPOSED,
                "Lind",
                on("1990-05-31"),
                "I propose that we take the ferry as running.",
                Citation("doc-7", "1"),
                (
                    Dissent(
                        "Osei",
                        "I would keep the ferry on the list.",
                        on("1990-05-31"),
                        Citation("doc-7", "note 3"),
                    ),
                ),
                breaks_if="no ferry has run for a month",
            ),
        ),
    ),
    Condition("departures", "Departures in 1990", expression="flow(departures, 1990) >= 6000"),
    Condition(
        "mood",
        "A better mood",
        words="a better mood",
        judgements=(Judgement(Verdict.MET, "Osei", on("1990-08-01"), "they sang"),),
    ),
    Condition("papers", "Travel papers", expression="open(list) = 0", required=False),
)
HOLDINGS = Holdings(
    Dossier(
        "carvo",
        "Carvo",
        "May we come to the harbor conference?",
        sides=(Side("ours", "Northland", ("Northland",)), Side("theirs", "Carvo", ("Carvo",))),
        populations=(
            Population(
                "fortress_men",
                "men held in the fortress",
                part_of=("fortress",),
                taken_for=(TakenFor("fortress", "Lind", on("1990-05-31"), "no other"),),
            ),
        ),
        subjects=(
            Subject("fortress", "people held in the fortress"),
            Subject("ferry", "the ferry", ("running", "stopped")),
        ),
        registers=(Register("list", "our list"),),
    ),
    CLAIMS,
    CONDITIONS,
    (Case("case-1", "list", title="The lighthouse keeper"),),
    papers=(Paper.received("doc-7", "doc-7.txt", PAPER.encode()),),
)
DAY = "as_of=1990-06-05&known_by=1990-06-05"


def pages_of(holdings: Holdings) -> TestClient:
    """The pages of these holdings, on 1 September 1990."""
    app = make_app(SmallDesk(holdings), today=lambda: TODAY)
    return TestClient(app, base_url="http://127.0.0.1:8000")
