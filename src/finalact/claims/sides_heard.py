"""Whose figures count toward a name: the sides that anybody speaking for them was heard on it."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from finalact.claims.codes import distinct
from finalact.claims.columned import Grows
from finalact.claims.columns import ClaimColumns
from finalact.claims.counting import population_of
from finalact.claims.in_force import in_force
from finalact.claims.in_time import Asked
from finalact.claims.ledger import Ledger
from finalact.claims.toward import Toward, toward_of


@frozen(eq=False)
class SidesHeard(Grows):
    """The sides with any figure of one attribute that counts toward a name, by one day."""

    asked: Asked
    sides: frozenset[str]

    def grown(self, ledger: Ledger, more: ClaimColumns) -> SidesHeard:
        """The same with claims that came later and bear on no other."""
        counting = self.asked.counting(ledger, more)
        return evolve(self, sides=self.sides | _sides(ledger, counting, self.asked.known_by))


def sides_counted(ledger: Ledger, name: str, attribute: str, known_by: date) -> list[str]:
    """The sides with any figure that counts toward a name, by name."""
    population = population_of(name, ledger, known_by)
    asked = Asked.of(ledger, name, attribute, population, known_by)
    key = ("sides", asked.names, name, attribute, population, ledger.populations.era(known_by))
    kept = ledger.columned.kept.get(key)
    if not isinstance(kept, SidesHeard) or kept.asked.known_by != known_by:
        toward = toward_of(ledger, name, attribute, population, known_by)
        kept = SidesHeard(asked, _sides(ledger, toward, known_by))
        ledger.columned.kept[key] = kept
    return sorted(kept.sides)


def _sides(ledger: Ledger, toward: Toward, known_by: date) -> frozenset[str]:
    places = in_force(ledger.columned, toward.columns, known_by).places
    codes = distinct(toward.columns.side[places[toward.counts[places]]])
    return frozenset(toward.columns.tables.speaker.texts[code] for code in codes.tolist())
