"""The scene of an assessment: what is on the desk, which day is asked about, who knew by when."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from finalact.cases.register import RegisterOnADay
from finalact.claims.counting import Tally, tally
from finalact.claims.ledger import Known, Ledger
from finalact.model.condition import Condition
from finalact.model.dossier import Case, Dossier


@frozen(eq=False)
class Scene:
    """Everything an assessment may look at: the dossier, the ledger, and the two clocks.

    Nothing here changes; what was gathered once (a tally, a register as it stood) is kept.
    """

    dossier: Dossier
    ledger: Ledger
    conditions: tuple[Condition, ...]
    cases: tuple[Case, ...]
    as_of: date
    known_by: date
    tolerance: float
    _kept: dict[object, object] = field(factory=dict, repr=False)

    def tally(self, name: str, attribute: str) -> Tally:
        """The claims that count toward a name by what was known."""
        key = ("tally", name, attribute)
        found = self._kept.get(key)
        if not isinstance(found, Tally):
            found = self._kept[key] = tally(self.ledger, name, attribute, self.known_by)
        return found

    def known(self, name: str) -> Known:
        """The claims about a subject, case or meeting that stand by what was known."""
        key = ("known", name)
        found = self._kept.get(key)
        if not isinstance(found, Known):
            found = self.ledger.known(self.ledger.touching(name), self.known_by)
            self._kept[key] = found
        return found

    def register(self, name: str) -> RegisterOnADay | None:
        """A register as it stood on the day, or None where the dossier keeps none of that name."""
        key = ("register", name)
        found = self._kept.get(key)
        if not isinstance(found, RegisterOnADay):
            declared = self.dossier.register(name) or next(
                (r for r in self.dossier.registers if r.population == name), None
            )
            if declared is None:
                return None
            found = RegisterOnADay(declared, self.cases, self.ledger, self.as_of, self.known_by)
            self._kept[key] = found
        return found

    def condition(self, name: str) -> Condition | None:
        """The condition of that id."""
        return next((c for c in self.conditions if c.id == name), None)

    def keep(self, key: object, value: object) -> None:
        """Keep a result that other parts of the same assessment will ask for again."""
        self._kept[key] = value

    def kept(self, key: object) -> object | None:
        """A result kept earlier, or None."""
        return self._kept.get(key)
