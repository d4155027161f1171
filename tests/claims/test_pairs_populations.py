"""Whom the numbers count: relations told from both ends, and those that nobody declared."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from attrs import evolve

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.counting import tally
from finalact.claims.ledger import Ledger
from finalact.claims.pairs_contract import population_as_dict
from finalact.claims.pairs_population_words import described
from finalact.claims.pairs_populations import PopulationBook
from finalact.model.claim import Claim
from finalact.model.dossier import Subject
from tests.claims.telling import ISLAND, held, told

CLAIMS = (
    told("a", "Alba", 9),
    told("b", "Borduria", 6, "visas", unit="visas"),
    told("c", "Sea Watch", 5, "leavers_by_sea"),
    told("later", "Sea Watch", 5, "tourists", said="1989-01-01"),
    held("d", "Alba", 300),
)


def book(*claims: Claim, known_by: str = "1988-12-31") -> PopulationBook:
    return PopulationBook(Ledger(ISLAND, claims or CLAIMS), date.fromisoformat(known_by))


def test_relations_are_told_from_both_ends() -> None:
    told_of = book()
    leavers = told_of.counted("leavers")
    assert leavers.parts == ("leavers_by_sea", "by_air", "on_foot")
    assert leavers.same_as == ("emigrants",)
    assert leavers.overlaps == ("visitors",)
    assert told_of.counted("visitors").overlaps == ("leavers",)
    assert told_of.counted("by_air").part_of == ("leavers",)
    assert [t.other for t in told_of.counted("held").stands_for] == ["held_borduria"]


def test_a_record_of_taking_for_counts_from_its_day() -> None:
    assert book(known_by="1988-03-29").counted("held_borduria").taken_for == ()
    (taken,) = book(known_by="1988-03-30").counted("held_borduria").taken_for
    assert (taken.other, taken.record.by) == ("held", "Envoy Lund")


def test_a_relation_that_nobody_declared_is_told_where_figures_stand_side_by_side() -> None:
    told_of = book()
    assert told_of.counted("leavers").unknown == ("visas",)
    assert told_of.counted("visas").unknown == ("leavers", "leavers_by_sea")
    assert told_of.counted("held").unknown == ()


def test_only_figures_known_by_the_day_use_a_population() -> None:
    assert "tourists" not in book().names()
    late = book(known_by="1989-06-01").counted("tourists")
    assert not late.is_declared
    assert [claim.id for claim in late.claims] == ["later"]


def test_in_words_and_for_machines() -> None:
    counted = book().counted("leavers")
    words = dict(described(counted, ISLAND))
    assert words["Its parts"] == ("“Leavers by sea”, “Leavers by air” and “Leavers by the bridge”")
    assert words["Not known"] == "how it relates to “Visas granted”"
    assert words["Used by"] == "1 figure about “Leaving the island”"
    assert dict(described(counted, ISLAND, 1))["Its parts"] == "“Leavers by sea” and 2 more"
    told_as = population_as_dict(book().counted("held_borduria"), ISLAND)
    assert told_as["taken_for"] == [
        {"population": "held", "by": "Envoy Lund", "on": "1988-03-30", "why": "set side by side"}
    ]
    assert told_as["claims"] == []


def test_a_figure_for_people_who_overlap_is_set_aside_as_such() -> None:
    leaving = Subject("leaving", "Leaving the island", population="leavers")
    dossier = evolve(ISLAND, subjects=(leaving,))
    ledger = Ledger(dossier, (told("a", "Alba", 9), told("v", "Alba", 6, "visitors")))
    (aside,) = tally(ledger, "leaving", "flow", date(1988, 12, 31)).aside
    assert aside.why == (
        "it counts people of whom some are the same, how many is not known: Visitors who left"
    )
