"""A gate: whether we may bind ourselves on the day, who agrees, who does not, who is missing."""

from __future__ import annotations

from finalact.conditions.gate_contract import GATE_COLUMNS, passage_as_dict
from finalact.conditions.gate_records import laid_down
from finalact.conditions.gate_words import EXPLORE, rule_in_words
from finalact.conditions.gates import gate_named, gate_on
from finalact.conditions.passage import GateState
from finalact.model.truth import Truth
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import places
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Json, Page

ANSWERS = {Truth.YES: "agrees", Truth.NO: "does not agree", Truth.UNKNOWN: "not known"}


def gate_page(view: View, links: Links, asked: Asked) -> Page:
    """One gate on the day, member by member, with the further conditions it sets."""
    gate = gate_named(view.scene, asked.name)
    passage = gate_on(view.scene, gate)
    consent = passage.consent
    return Page(
        template="gate.html",
        title=gate.title or gate.id,
        section="positions",
        facts={
            "passage": passage,
            "rule": rule_in_words(view.dossier, passage),
            "laid_down": laid_down(view.dossier, passage),
            "explore": EXPLORE,
            "is_open": passage.state is GateState.OPEN,
            "members": [
                (
                    member,
                    ANSWERS[member.agrees],
                    places(view, links, (c for claim in member.claims for c in claim.citations)),
                )
                for member in (*consent.against, *consent.missing, *consent.agreeing)
            ],
            "conditions": [
                (each, links.condition(each.id) if each.assessment is not None else "")
                for each in passage.conditions
            ],
            "standing": places(view, links, [gate.citation]),
            "quote": gate.citation.quote,
            "positions": links.to(f"/positions/{gate.question}") if gate.question else "",
            "question": view.dossier.title_of(gate.question) if gate.question else "",
        },
        data=lambda: passage_as_dict(view.dossier, passage, view.page_of),
        table=lambda: Table.of(
            GATE_COLUMNS,
            [
                _fields(member)
                for member in passage_as_dict(view.dossier, passage, view.page_of)["members"]
            ],
        ),
    )


def _fields(member: Json) -> Json:
    return {
        **member,
        "words": "; ".join(member["words"]),
        "claims": " ".join(member["claims"]),
    }
