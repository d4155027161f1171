"""The proposals of the papers on a desk: read when somebody asks, with what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from finalact.claims.ledger import Ledger
from finalact.model.claim import Claim
from finalact.model.document import Document
from finalact.model.holdings import Holdings
from finalact.proposals.answers import ProposalAnswer
from finalact.store.proposal_answers import claims_citing, read_answers
from finalact.store.reading import Reading

if TYPE_CHECKING:
    from finalact.proposals.listing import ListedProposal

# A desk with more claims than these is asked only for those that cite papers.
FEW_CLAIMS = 5_000


class ProposalBook:
    """What the desk knows of proposals: the answers to them, and the claims that cite a paper."""

    def __init__(self, reading: Reading | None = None) -> None:
        self._reading = reading

    def of(
        self, paper: str, document: Document, holdings: Holdings, ledger: Ledger
    ) -> tuple[ListedProposal, ...]:
        """What a paper may be taken to claim, and what became of each proposal."""
        # What reads proposals is long to load, and few answers need it.
        from finalact.proposals.desk_words import DeskWords  # noqa: PLC0415
        from finalact.proposals.listing import listed  # noqa: PLC0415

        claims, usage, answers = self._known(paper, holdings, ledger)
        words = DeskWords(
            holdings.dossier,
            usage,
            holdings.cases,
            holdings.persons,
            [office.holder for office in holdings.offices],
        )
        return listed(paper, document, words, claims, answers)

    def _known(
        self, paper: str, holdings: Holdings, ledger: Ledger
    ) -> tuple[Iterable[Claim], Iterable[Claim], tuple[ProposalAnswer, ...]]:
        """The claims that cite the paper, those that show the desk's usage, and the answers."""
        few = len(holdings.claims) <= FEW_CLAIMS
        if self._reading is None:
            claims = tuple(holdings.claims) if few else ()
            return claims, claims, ()
        with self._reading() as connection:
            answers = read_answers(connection, paper)
            citing = claims_citing(connection, paper)
            usage = () if few else claims_citing(connection, most=FEW_CLAIMS)
        mine = [ledger.by_id[name] for name in citing if name in ledger.by_id]
        if few:
            return mine, tuple(holdings.claims), answers
        return mine, [ledger.by_id[name] for name in usage if name in ledger.by_id], answers
