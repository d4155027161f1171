"""The ledger of a large desk: nothing is read before an answer asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from sqlalchemy import Connection

from finalact.claims.columns import NEVER
from finalact.claims.ledger import Ledger
from finalact.claims.populations import Populations
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier
from finalact.store.claim_cells import first_words, rows_between
from finalact.store.desk_claims import DeskClaims
from finalact.store.desk_columned import DeskColumned
from finalact.store.desk_names import ByName, ClaimsBearing, ClaimsById, ClaimsByName
from finalact.store.desk_ties import DeskTies
from finalact.store.reading import Reading
from finalact.store.rows.claims import read_claims


class DeskLedger(Ledger):
    """The claims of a desk up to one row: a ledger like any other, of which parts are read.

    What asks for every claim (an export, a check) gets every claim, made once and kept. A claim
    that is recorded later does not come into it: `grown` gives the ledger that has it.
    """

    def __init__(
        self,
        dossier: Dossier,
        claims: DeskClaims,
        ties: DeskTies,
        upto: int,
        populations: Populations | None = None,
    ) -> None:
        self.dossier = dossier
        self.populations = populations or Populations(dossier)
        self.claims = claims
        self.ties = ties
        self.upto = upto
        self.by_id = ClaimsById(self)
        self.by_subject = ClaimsByName(
            self, of_population=False, whole=lambda ledger: ledger.by_subject
        )
        self.by_population = ClaimsByName(
            self, of_population=True, whole=lambda ledger: ledger.by_population
        )
        self._bearing = ClaimsBearing(self)
        self._mended = ties.all.mended

    @classmethod
    def opened(
        cls, dossier: Dossier, reading: Reading, connection: Connection, upto: int
    ) -> DeskLedger:
        """The ledger of a desk as a connection sees it."""
        claims = DeskClaims(dossier, reading)
        return cls(dossier, claims, DeskTies.read(connection, claims, upto), upto)

    def grown(self, connection: Connection, upto: int) -> DeskLedger:
        """The ledger with what was recorded since; all else that was read is kept."""
        rows = rows_between(connection, self.upto, upto)
        claims = self.claims.at(rows, connection)
        ties = self.ties
        if any(claim.relation is not None for claim in claims):
            ties = DeskTies.read(connection, self.claims, upto, after=self.upto, before=ties)
        more = DeskLedger(self.dossier, self.claims, ties, upto, self.populations)
        more.new = tuple(claims)
        more.__dict__["columned"] = self.columned.grown(more, claims, rows)
        return more

    # The claims that came with the latest growth.
    new: tuple[Claim, ...] = ()

    def touched_by(self, claim: Claim) -> set[str]:
        """The names whose answers a claim may change: its own, and those of what it bears on."""
        found = {claim.subject, claim.population}
        while claim.relation is not None and claim.target in self.by_id:
            claim = self.by_id[claim.target]
            found |= {claim.subject, claim.population}
        return found - {""}

    @cached_property
    def columned(self) -> DeskColumned:
        """The claims as arrays, read name by name."""
        return DeskColumned(self)

    @cached_property
    def whole(self) -> Ledger:
        """The same ledger with every claim made."""
        with self.claims.reading() as connection:
            return Ledger(self.dossier, read_claims(connection, upto=self.upto))

    @cached_property
    def promises(self) -> ByName:  # type: ignore[override]
        """The assurances, promises and offers by subject."""
        return self.whole.promises

    @cached_property
    def first_words(self) -> Mapping[str, date]:
        """The day on which anything by each speaker first reached us."""
        with self.claims.reading() as connection:
            said = first_words(connection, self.upto)
        days = [(self.dossier.speaker_of(name)[0], day) for name, day in said.items()]
        days += [(t.speaker, t.reached) for t in self.ties.all.by_id.values() if t.relation]
        first: dict[str, int] = {}
        for speaker, day in days:
            first[speaker] = min(day, first.get(speaker, day))
        return {name: date.fromordinal(day) for name, day in first.items() if day != NEVER}

    def expect(self, names: Iterable[str]) -> None:
        """Read the claims in one go where so many names will be asked for."""
        self.columned.expect(names)

    def count(self, name: str) -> int:
        """How many claims touch a name."""
        return len(self.columned.touching(name))

    def touching(self, name: str) -> list[Claim]:
        """Every claim whose subject or population is that name, in order of entry."""
        return self.columned.claims_at(self.columned.touching(name).row.tolist())
