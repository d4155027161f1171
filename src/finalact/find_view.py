"""What a view tells of a search: which of the claims found stand on the day.

What searches is loaded when somebody searches: few commands do.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from finalact.citing import Citing
from finalact.holding import Holding
from finalact.model.document import MissingRecord
from finalact.model.refusal import Refusal

if TYPE_CHECKING:
    from finalact.documents.people import People
    from finalact.search.citations import Citations
    from finalact.search.hit import Found, FoundClaim, Hit
    from finalact.search.sought import Sought
    from finalact.store.finding.finder import Finder
    from finalact.store.finding.saved import SavedSearch


class FindView(Citing):
    """Searches of a desk, answered for a day by what was known by another."""

    holding: Holding
    known_by: date

    def find(self, typed: str, *, page: int = 1) -> Found:
        """One page of what answers a search, as `search.query.read_query` understands it.

        Claims that were not known by the day are only counted.
        """
        from finalact.search.query import read_query  # noqa: PLC0415 - as said above

        return self.sought(read_query(typed), page=page)

    def sought(self, sought: Sought, *, page: int = 1) -> Found:
        """The same for a search that was read already."""
        dossier = self.holding.holdings.dossier
        found = self._finder.find(sought, dossier, known_by=self.known_by, page=page)
        return evolve(found, hits=tuple(self._told(hit) for hit in found.hits))

    def citations(self, paper: str) -> Citations:
        """What a paper cites, and what cites it; a Refusal where the desk has no such paper."""
        self.holding.paper(paper)
        return self._finder.citations(paper.partition("@")[0])

    def missing(self, paper: str) -> tuple[MissingRecord, ...]:
        """What a paper says was not found, not printed or not declassified, each with its kind."""
        try:
            return self.document(paper).missing
        except Refusal:
            return ()

    def people(self, paper: str) -> People:
        """Who has a part in a paper, and who is named in it, by the lists of its volume."""
        from finalact.documents.people import people_of  # noqa: PLC0415 - as said above
        from finalact.documents.volume_parts.pointers import pointers_in  # noqa: PLC0415

        held, document = self.holding.paper(paper), self.document(paper)
        if self.holding.shelf is None or (lists := self.holding.shelf.lists_of(paper)) is None:
            return people_of(document)
        return people_of(document, pointers_in(held.data, held.name), *lists)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches that were given a name, by name."""
        return self._finder.saved()

    @property
    def _finder(self) -> Finder:
        from finalact.store.finding.finder import Finder  # noqa: PLC0415 - as said above

        if self.holding.kept_in is None:
            raise Refusal(
                "search-without-desk",
                "What is not kept on a desk cannot be searched.",
                "Open a desk, and search that.",
            )
        return Finder(self.holding.kept_in)

    def _told(self, hit: Hit) -> Hit:
        return hit if hit.claim is None else evolve(hit, claim=self._standing(hit.claim))

    def _standing(self, found: FoundClaim) -> FoundClaim:
        """The claim with its title, and why it stands no more where that is so."""
        ledger = self.holding.ledger
        title = found.title or self.holding.holdings.dossier.title_of(found.subject)
        claim = ledger.by_id.get(found.id)
        aside = ledger.known([claim], self.known_by).aside if claim is not None else ()
        return evolve(found, title=title, why_not=aside[0].why if aside else "")
