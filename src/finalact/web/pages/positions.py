"""Positions on a question: each party over time, what would turn it, and who has not spoken."""

from __future__ import annotations

from difflib import get_close_matches

from attrs import frozen

from finalact.conditions.gates import gate_on, gates_on
from finalact.conditions.passage import Passage
from finalact.conditions.position_contract import POSITION_COLUMNS, party_as_dict, question_as_dict
from finalact.conditions.position_words import (
    PartyStanding,
    party_sentence,
    question_on,
    question_sentence,
    turning_words,
    words_of,
)
from finalact.diplomacy.positions import Stand, questions
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import Place, places
from finalact.web.csv_table import Table
from finalact.web.dates import said
from finalact.web.drawings.positions import positions_drawing
from finalact.web.links import Links
from finalact.web.page import Json, Page

COLUMNS = ("question", "title", "sentence")


@frozen
class StandRow:
    """One word of a party: what it says, from when, by whom told, and where."""

    words: str
    since: str
    until: str
    reporters: tuple[str, ...]
    limits: tuple[str, ...]
    places: tuple[Place, ...]


@frozen
class PartyRow:
    """One party: its sentence, its words over time, and what would turn it."""

    standing: PartyStanding
    sentence: str
    stands: tuple[StandRow, ...]
    turning: tuple[tuple[str, tuple[Place, ...], str], ...]
    informed: tuple[Place, ...]


def positions_page(view: View, links: Links, asked: Asked) -> Page:
    """Where every party stands on one question, drawn over time with the table beneath."""
    name = asked.name
    known = questions(view.holding.ledger)
    if name not in known:
        near = get_close_matches(name, known, n=1, cutoff=0.5)
        raise Refusal(
            "question-not-found",
            f"Nobody on this desk takes a position on {name}.",
            f"Did you mean {near[0]}?" if near else "The page of positions lists the questions.",
            status=404,
        )
    found = question_on(view.scene, name)
    gates = [gate for gate in gates_on(view.scene) if gate.question == name]
    spoken = [p for p in found.parties if _has_something(p)]
    return Page(
        template="positions.html",
        title=f"Positions: {found.title}",
        section="positions",
        facts={
            "found": found,
            "sentence": question_sentence(found),
            "drawing": positions_drawing(
                [p.position for p in spoken],
                view.as_of,
                wanted=frozenset(word for gate in gates for word in gate.wanted),
            ),
            "rows": [_party_row(view, links, party) for party in spoken],
            "silent": [position.party for position in found.silent],
            "gates": [gate_line(view, links, gate_on(view.scene, gate)) for gate in gates],
            "gated": bool(gates),
            "about": links.subject(name),
        },
        data=lambda: question_as_dict(found, view.page_of),
        table=lambda: Table.of(
            POSITION_COLUMNS, [_fields(party_as_dict(p, view.page_of)) for p in found.parties]
        ),
    )


def questions_page(view: View, links: Links, _asked: Asked) -> Page:
    """Every question on which a party has taken a position, or on which a gate asks for one."""
    found = [question_on(view.scene, name) for name in questions(view.holding.ledger)]
    fields = [
        {"question": q.question, "title": q.title, "sentence": question_sentence(q)} for q in found
    ]
    return Page(
        template="questions.html",
        title="Positions",
        section="positions",
        facts={
            "questions": [
                (each["title"], links.to(f"/positions/{each['question']}"), each["sentence"])
                for each in fields
            ],
            "gates": [
                gate_line(view, links, gate_on(view.scene, gate)) for gate in gates_on(view.scene)
            ],
        },
        data=lambda: {"questions": fields},
        table=lambda: Table.of(COLUMNS, fields),
    )


def gate_line(view: View, links: Links, passage: Passage) -> tuple[Passage, str, tuple[Place, ...]]:
    """A gate with its address and where it stands."""
    gate = passage.gate
    where = () if gate.citation.is_empty else places(view, links, [gate.citation])
    return passage, links.to(f"/gate/{gate.id}"), where


def _has_something(party: PartyStanding) -> bool:
    position = party.position
    return position.has_spoken or bool(position.informed or position.turns_on)


def _party_row(view: View, links: Links, party: PartyStanding) -> PartyRow:
    position = party.position
    return PartyRow(
        party,
        party_sentence(party),
        tuple(_stand_row(view, links, stand) for stand in reversed(position.stands)),
        tuple(
            (
                turning_words(point),
                places(view, links, point.claim.citations),
                links.condition(point.condition) if point.condition else "",
            )
            for point in party.turning
        ),
        tuple(p for claim in position.informed for p in places(view, links, claim.citations)),
    )


def _stand_row(view: View, links: Links, stand: Stand) -> StandRow:
    return StandRow(
        words_of(stand),
        said(stand.since),
        said(stand.until) if stand.until is not None else "",
        stand.reporters,
        stand.limits,
        places(view, links, (c for claim in stand.claims for c in claim.citations)),
    )


def _fields(party: Json) -> Json:
    """A party as one row of a table: lists become words."""
    return {
        **party,
        "limits": "; ".join(party["limits"]),
        "reporters": "; ".join(party["reporters"]),
        "earlier": "; ".join(f"{e['position']} ({e['since']})" for e in party["earlier"]),
        "turns_on": "; ".join(t["words"] for t in party["turns_on"]),
        "turned": "; ".join(str(t["verdict"] or "not known") for t in party["turns_on"]),
        "has_been_told": bool(party["has_been_told"]),
    }
