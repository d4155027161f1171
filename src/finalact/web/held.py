"""What pages look up again and again in the holdings of a desk, arranged once."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from weakref import WeakKeyDictionary

from finalact.model.claim import Claim
from finalact.model.holdings import Holdings
from finalact.view import View


class Held:
    """The holdings by paper, case and day; each part is made when first asked for."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings

    @cached_property
    def papers(self) -> frozenset[str]:
        """The ids of the papers on the desk."""
        return frozenset(paper.id for paper in self._holdings.papers)

    @cached_property
    def case_titles(self) -> dict[str, str]:
        """The title of every case, by its id."""
        return {case.id: case.title or case.id for case in self._holdings.cases}

    @cached_property
    def taken_from(self) -> dict[str, list[str]]:
        """The ids of the claims that cite each paper, in order of entry."""
        found: dict[str, list[str]] = {}
        for claim in self._holdings.claims:
            for name in {citation.document for citation in claim.citations}:
                if name:
                    found.setdefault(name, []).append(claim.id)
        return found

    @cached_property
    def days(self) -> list[date]:
        """The days on which a claim reached the desk, earliest first."""
        reached = (claim.reached_us for claim in self._holdings.claims)
        return sorted({r.counts_from for r in reached if r is not None and r.counts_from})

    def claims_of(self, view: View, paper: str) -> list[Claim]:
        """The claims taken from a paper, prepared as the ledger has them."""
        ledger = view.holding.ledger.by_id
        return [ledger[name] for name in self.taken_from.get(paper, ()) if name in ledger]


_HELD: WeakKeyDictionary[object, Held] = WeakKeyDictionary()


def held(view: View) -> Held:
    """The holdings behind a view, arranged; kept until the desk is read anew."""
    holding = view.holding
    if holding not in _HELD:
        _HELD[holding] = Held(holding.holdings)
    return _HELD[holding]
