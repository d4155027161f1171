"""Recording: each step is whole or does not happen, and nothing recorded is ever changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from attrs import evolve
from sqlalchemy import Connection, Table

from finalact.model.claim import Claim
from finalact.model.dossier import Case, Dossier
from finalact.model.finding import Finding
from finalact.model.holdings import Paper, Person
from finalact.model.refusal import Refusal
from finalact.store import tables as t
from finalact.store.claim_rules import Names, check_claims
from finalact.store.condition_basis import record_comment, record_passage, record_precedent
from finalact.store.condition_writing import (
    record_answer,
    record_condition,
    record_dissent,
    record_judgement,
    record_question,
    record_stage,
    record_treatment,
)
from finalact.store.desk_file import DeskFile
from finalact.store.drafts import Draft, settled
from finalact.store.entering import enter
from finalact.store.ids import check_id, check_paper, check_person
from finalact.store.library.papers_on import PapersOn
from finalact.store.reading import change_counter, count_of_claims, ids_in
from finalact.store.refused import refuse_any
from finalact.store.rows.cases import case_rows, person_rows
from finalact.store.rows.claims import claim_rows, positions_of, read_claims_at
from finalact.store.rows.dossier import dossier_rows, read_dossier
from finalact.store.rows.papers import paper_rows
from finalact.store.rows.row import Row
from finalact.store.stamp import Stamp
from finalact.store.suggestion import Suggestions
from finalact.store.tidy import tidied, tidied_claim, tidied_dossier

__all__ = [
    "holds_dossier",
    "record_answer",
    "record_cases",
    "record_claims",
    "record_comment",
    "record_condition",
    "record_dissent",
    "record_dossier",
    "record_judgement",
    "record_papers",
    "record_passage",
    "record_persons",
    "record_precedent",
    "record_question",
    "record_stage",
    "record_treatment",
]


# What else is entered with claims, given the connection and the claims as entered.
Beside = Callable[[Connection, Sequence[Claim]], Iterable[Row]]


def record_claims(
    desk: DeskFile,
    claims: Sequence[Claim],
    stamp: Stamp,
    known: tuple[int, Dossier] | None = None,
    *,
    beside: Beside | None = None,
) -> tuple[Claim, ...]:
    """Enter claims into the ledger, all of them or none, and give them back as entered.

    A claim without id gets one ("entered-17"). Blanks of a claim that corrects, withdraws,
    adopts or mends another are filled from that one; a figure is read from the words where
    only words are given. A single fault is refused under its own code (see `check_claims`, and
    `claim-exists`), several together as `records-refused`. `known` is the dossier as it was at a
    number of the change counter; where nothing was recorded since, it is not read again.
    `beside` gives rows that are entered with the claims or not at all.
    """
    with desk.writing() as connection:
        named = _named(connection, [tidied_claim(claim) for claim in claims])
        ids = {claim.id for claim in named} | {claim.target for claim in named}
        places = positions_of(connection, ids - {""})
        on_desk = {claim.id: claim for _, claim in read_claims_at(connection, places)}
        for claim in named:
            check_id("claim", claim.id)
        faults = _repeated(named, on_desk)
        dossier = _dossier(connection, known)
        entered = settled([Draft.of(claim) for claim in named], on_desk, dossier, faults.append)
        names = Names(dossier, ids_in(connection, t.cases), PapersOn(connection))
        check_claims(entered, on_desk, names, faults.append)
        refuse_any(faults)
        stamped = tuple(
            evolve(claim, recorded_by=stamp.recorded_by, recorded_on=stamp.recorded_on)
            for claim, _ in entered
        )
        rows = [row for claim in stamped for row in claim_rows(claim)]
        if beside is not None:
            rows += beside(connection, stamped)
        enter(connection, "claims", rows, stamp)
    return stamped


def _dossier(connection: Connection, known: tuple[int, Dossier] | None) -> Dossier:
    if known is not None and known[0] == change_counter(connection):
        return known[1]
    return read_dossier(connection)


def record_dossier(desk: DeskFile, dossier: Dossier, stamp: Stamp) -> None:
    """Say what an empty desk is about; one that has a dossier is refused (`desk-holds-dossier`)."""
    check_id("dossier", dossier.id)
    with desk.writing() as connection:
        held = read_dossier(connection).id
        if held:
            raise holds_dossier(desk, held)
        enter(connection, "dossier", dossier_rows(tidied_dossier(dossier)), stamp)


def record_papers(desk: DeskFile, papers: Sequence[Paper], stamp: Stamp) -> None:
    """Keep papers as they came; an id that is taken is refused (`paper-exists`)."""
    papers = [tidied(paper) for paper in papers]
    for paper in papers:
        check_paper(paper)
    with desk.writing() as connection:
        _refuse_taken(connection, t.papers, "paper", [paper.id for paper in papers])
        enter(connection, "papers", (row for p in papers for row in paper_rows(p)), stamp)


def record_persons(desk: DeskFile, persons: Sequence[Person], stamp: Stamp) -> None:
    """Enter persons' names; an id that is taken is refused (`person-exists`)."""
    persons = [tidied(person) for person in persons]
    with desk.writing() as connection:
        for person in persons:
            check_person(person)
        _refuse_taken(connection, t.persons, "person", [person.id for person in persons])
        enter(connection, "persons", (row for p in persons for row in person_rows(p)), stamp)


def record_cases(desk: DeskFile, cases: Sequence[Case], stamp: Stamp) -> None:
    """Enter cases on registers that the dossier declares, with persons who are on the desk.

    Codes: `case-exists`, `register-unknown`, `person-unknown`.
    """
    cases = [tidied(case) for case in cases]
    with desk.writing() as connection:
        _refuse_taken(connection, t.cases, "case", [case.id for case in cases])
        registers, persons = ids_in(connection, t.registers), ids_in(connection, t.persons)
        faults = [
            _unknown(noun, name, case.id, known)
            for case in cases
            for noun, known, used in (
                ("register", registers, (case.register,)),
                ("person", persons, case.persons),
            )
            for name in used
            if name not in known
        ]
        refuse_any(faults)
        enter(connection, "cases", (row for c in cases for row in case_rows(c)), stamp)


def holds_dossier(desk: DeskFile, held: str) -> Refusal:
    """The refusal to give a desk a second dossier."""
    return Refusal(
        "desk-holds-dossier",
        f'The desk {desk.path} already holds the dossier "{held}".',
        "Make another desk with `finalact new`, or add the folder to this one: `import --add`.",
        status=409,
    )


def _named(connection: Connection, claims: list[Claim]) -> list[Claim]:
    if all(claim.id for claim in claims):
        return claims
    last = count_of_claims(connection)
    return [
        claim if claim.id else evolve(claim, id=f"entered-{n}")
        for n, claim in enumerate(claims, last + 1)
    ]


def _repeated(claims: Iterable[Claim], taken: Iterable[str]) -> list[Finding]:
    faults, seen = [], set(taken)
    for claim in claims:
        if claim.id in seen:
            faults.append(_taken("claim", claim.id))
        seen.add(claim.id)
    return faults


def _refuse_taken(connection: Connection, table: Table, noun: str, ids: list[str]) -> None:
    for id_ in ids:
        check_id(noun, id_)
    seen = set(ids_in(connection, table))
    faults = []
    for id_ in ids:
        if id_ in seen:
            faults.append(_taken(noun, id_))
        seen.add(id_)
    refuse_any(faults)


def _taken(noun: str, id_: str) -> Finding:
    claims = (id_,) if noun == "claim" else ()
    sentence = f'There is already a {noun} with the id "{id_}".'
    return Finding(f"{noun}-exists", sentence, "Give the new one another id.", "", claims)


def _unknown(noun: str, name: str, case: str, known: Collection[str]) -> Finding:
    return Finding(
        f"{noun}-unknown",
        f'The case "{case}" names the {noun} "{name}", which the desk does not know.',
        Suggestions().remedy(name, known, f"enter the {noun} first."),
    )
