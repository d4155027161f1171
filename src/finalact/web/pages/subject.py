"""The claims about a subject: one row each, revisions struck through and never removed."""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import islice
from typing import Any

from attrs import frozen

from finalact.claims.ledger import Known
from finalact.claims.pairs import Pair, PairVerdict
from finalact.claims.pairs_contract import pair_as_dict
from finalact.conditions.contract import claims_as_dicts
from finalact.model.claim import Claim
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import CLAIM_COLUMNS, claim_row, is_known, titled
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Json, Page, Part

# So many pairs are looked at for a page; `finalact pairs` looks at all.
LOOKED_AT = 20_000
SHOWN = 12


@frozen
class Clashes:
    """What the page says of figures set beside each other: pairs with the addresses of both.

    `clashes` cannot both be right, `settled` are explained or revised, `others` how many pairs
    count different people. `is_cut` says that there were more pairs than a page looks at.
    """

    clashes: tuple[tuple[Pair, str, str], ...]
    settled: tuple[tuple[Pair, str, str], ...]
    others: int
    is_cut: bool
    pairs: tuple[Pair, ...]


def subject_page(view: View, links: Links, asked: Asked) -> Page:
    """The claims about a subject, population, case or meeting, as known by the day.

    Claims that had not reached the desk by then are counted and not shown (rule "as of, known
    by"). Raises a Refusal where nothing on the desk has that name.
    """
    name = asked.name
    known_names(view, name)
    known = view.claims_about(name)
    entries, waiting = in_order(view, name, known)
    part = _part(entries, asked)
    clashes = figures_beside(view, links, name)
    title = titled(view, name)
    shown = [c for c, _ in entries]
    return Page(
        template="subject.html",
        title=title,
        section="subjects",
        facts={
            "name": name,
            "several": any(claim.subject != name for claim in shown),
            "title": title,
            "rows": [
                claim_row(view, links, claim, why)
                for claim, why in entries[part.first - 1 : part.last]
            ],
            "part": part,
            "waiting": waiting,
            "relations": _relations(view, links, name),
            "clashes": clashes,
            "most": SHOWN,
            "cases": _cases(view, links, name),
            "conditions": [
                (c.title, links.condition(c.id))
                for c in view.conditions
                if re.search(rf"\b{re.escape(name)}\b", c.expression)
            ],
        },
        data=lambda: {
            **_data(view, name, title, known, waiting),
            "pairs": [pair_as_dict(pair) for pair in clashes.pairs],
        },
        table=lambda: Table.of(
            (*CLAIM_COLUMNS, "stands"),
            [
                {**fields, "stands": why or "yes"}
                for fields, (_, why) in zip(
                    claims_as_dicts(shown, view.dossier, view.page_of), entries
                )
            ],
        ),
    )


def _part(entries: list[tuple[Claim, str]], asked: Asked) -> Part:
    """The part asked for; that of the claim which the address points at, where it names one."""
    if asked.at:
        for row, (claim, _) in enumerate(entries):
            if claim.id == asked.at:
                return Part.holding(row, len(entries))
    return Part.of(asked.part, len(entries))


def figures_beside(view: View, links: Links, name: str) -> Clashes:
    """The figures toward a subject or population, two by two, as known by the day."""
    looked_at = view.scene.once(
        ("beside", name), lambda: list(islice(view.figures_beside().toward(name), LOOKED_AT + 1))
    )
    by_verdict: dict[PairVerdict, list[Pair]] = {verdict: [] for verdict in PairVerdict}
    for pair in looked_at[:LOOKED_AT]:
        by_verdict[pair.verdict].append(pair)
    clashes = by_verdict[PairVerdict.CLASH]
    settled = by_verdict[PairVerdict.EXPLAINED] + by_verdict[PairVerdict.REVISION]

    def placed(pairs: list[Pair]) -> tuple[tuple[Pair, str, str], ...]:
        def at(claim: Claim) -> str:
            return links.subject(claim.subject, claim.id)

        return tuple((pair, at(pair.one), at(pair.other)) for pair in pairs)

    return Clashes(
        clashes=placed(clashes),
        settled=placed(settled),
        others=len(by_verdict[PairVerdict.POPULATIONS]),
        is_cut=len(looked_at) > LOOKED_AT,
        pairs=(*clashes, *settled),
    )


def known_names(view: View, name: str) -> None:
    """Refuse a name that nothing on the desk has, and say which one may be meant."""
    dossier, ledger = view.dossier, view.holding.ledger
    names = {
        *ledger.by_subject,
        *ledger.by_population,
        *(case.id for case in view.holding.holdings.cases),
        *(
            thing.id
            for things in (
                dossier.subjects,
                dossier.populations,
                dossier.registers,
                dossier.groups,
            )
            for thing in things
        ),
    }
    if name in names:
        return
    near = get_close_matches(name, sorted(names), n=1, cutoff=0.5)
    remedy = f"Did you mean {near[0]}?" if near else "The list of subjects has every name."
    raise Refusal(
        "subject-not-found", f"Nothing on this desk is called {name}.", remedy, status=404
    )


def in_order(view: View, name: str, known: Known) -> tuple[list[tuple[Claim, str]], int]:
    """The claims to show with why each plays no part (or nothing), and how many are left out.

    The latest stands first, by what it is about and then by the day it reached us, so that a
    revision stands right above what it revises.
    """
    entries = [(claim, "") for claim in known.stand]
    entries += [(aside.claim, aside.why) for aside in known.aside if not _waits(view, aside.claim)]
    waiting = sum(_waits(view, c) for c in view.holding.ledger.touching(name))
    return sorted(entries, key=lambda entry: _key(entry[0]), reverse=True), waiting


def _waits(view: View, claim: Claim) -> bool:
    """Whether a dated claim had not reached the desk yet."""
    return claim.reached_us is not None and not is_known(claim, view.known_by)


def _key(claim: Claim) -> tuple[Any, ...]:
    none = (0, 0, "")
    about, reached = claim.is_about, claim.reached_us
    return (
        about.sort_key() if about is not None else none,
        claim.population or claim.subject,
        reached.sort_key() if reached is not None else none,
    )


def _relations(view: View, links: Links, name: str) -> list[tuple[str, str, str, str]]:
    """How a population relates to others: the relation, the other's title and address, why."""
    population = view.dossier.population(name)
    if population is None:
        return []
    found = [
        (words, view.dossier.title_of(other), links.subject(other), "")
        for words, others in (
            ("part of", population.part_of),
            ("the same as", population.same_as),
            ("overlaps", population.overlaps),
        )
        for other in others
    ]
    for taken in population.taken_for:
        by = f"by {taken.by}" if taken.by else ""
        on = f"since {taken.on.said()}" if taken.on is not None else ""
        told = ", ".join(part for part in (by, on, taken.why) if part)
        title = view.dossier.title_of(taken.population)
        found.append(("taken for", title, links.subject(taken.population), told))
    return found


def _cases(view: View, links: Links, name: str) -> list[tuple[str, str]]:
    cases = [c for c in view.holding.holdings.cases if c.register == name][:200]
    return [(case.title or case.id, links.subject(case.id)) for case in cases]


def _data(view: View, name: str, title: str, known: Known, waiting: int) -> Json:
    aside = [a for a in known.aside if not _waits(view, a.claim)]
    wholes = claims_as_dicts([a.claim for a in aside], view.dossier, view.page_of)
    return {
        "subject": name,
        "title": title,
        "as_of": view.as_of.isoformat(),
        "known_by": view.known_by.isoformat(),
        "claims": claims_as_dicts(known.stand, view.dossier, view.page_of),
        "set_aside": [
            {"claim": a.claim.id, "why": a.why, "whole": whole} for a, whole in zip(aside, wholes)
        ],
        "not_known_yet": waiting,
    }
