"""The scene of an assessment: what is on the desk, which day is asked about, who knew by when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar, cast

from attrs import field, frozen

from finalact.cases.register import RegisterOnADay
from finalact.claims import counting
from finalact.claims.counting import Tally, are_many, names_toward, tally
from finalact.claims.ledger import Known, Ledger
from finalact.model.condition import Condition
from finalact.model.dossier import Case, Dossier, Register
from finalact.model.partial_date import PartialDate

T = TypeVar("T")


@frozen(eq=False)
class Scene:
    """Everything an assessment may look at: the dossier, the ledger, and the two clocks.

    Nothing here changes; what was gathered once (a tally, a register as it stood) is kept.
    """

    dossier: Dossier
    ledger: Ledger
    conditions: tuple[Condition, ...]
    cases: Sequence[Case]
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

    def stocks(self, name: str, *, estimated: bool = False) -> Tally:
        """The claims that a stock of the day can rest on: all toward the name, where they are few.

        Where they are many, only those whose figures or words an answer can tell, of a stated
        stock or of an estimated one; likewise below.
        """
        key = ("stocks", name, estimated)
        found = self._kept.get(key)
        if isinstance(found, Tally):
            return found
        if not self._many(name):
            return self.tally(name, "stock")
        from finalact.claims.gathering import stocks_gathered  # noqa: PLC0415 - NumPy where needed

        found = self._kept[key] = stocks_gathered(
            self.ledger, name, self.as_of, self.known_by, estimated=estimated
        )
        return found

    def flows(self, name: str, period: PartialDate, *, exactly: bool = False) -> Tally:
        """The claims that a flow over a period, or over any part of it, can be made up from.

        With `exactly` those that it is made up from over that very period.
        """
        if not self._many(name):
            return self.tally(name, "flow")
        from finalact.claims.gathering import flows_gathered  # noqa: PLC0415 - NumPy where needed

        return self.once(
            ("flows", name, period, exactly),
            lambda: flows_gathered(
                self.ledger, name, period, self.as_of, self.known_by, exactly=exactly
            ),
        )

    def rates(self, name: str) -> Tally:
        """The stated rates that stand on the day."""
        if not self._many(name):
            return self.tally(name, "rate")
        from finalact.claims.gathering import rates_gathered  # noqa: PLC0415 - NumPy where needed

        return self.once(
            ("rates", name),
            lambda: rates_gathered(self.ledger, name, self.as_of, self.known_by),
        )

    def words(self, name: str, *attributes: str, assured: bool = False) -> Known:
        """The claims about a name of some attributes, each speaker's latest words among them.

        With `assured` its assurances, under whatever attribute. Where the claims about the name
        are few, all of them.
        """
        if not are_many(self.ledger, [name]):
            return self.known(name)
        from finalact.claims.gathering import words_gathered  # noqa: PLC0415 - NumPy where needed

        return self.once(
            ("words", name, attributes, assured),
            lambda: words_gathered(
                self.ledger, name, attributes, self.as_of, self.known_by, assured=assured
            ),
        )

    def sides_about(self, name: str) -> list[str]:
        """The sides of which anything stands about a name, in any order."""
        if not are_many(self.ledger, [name]):
            return list(dict.fromkeys(self.ledger.side_of(c) for c in self.known(name).stand))
        from finalact.claims.gathering import sides_gathered  # noqa: PLC0415 - NumPy where needed

        return self.once(("sides", name), lambda: sides_gathered(self.ledger, name, self.known_by))

    def sides_counted(self, name: str, attribute: str) -> list[str]:
        """The sides with any figure that counts toward a name, in any order."""
        if not self._many(name):
            counted = self.tally(name, attribute).counted
            return list(dict.fromkeys(self.ledger.side_of(item.claim) for item in counted))
        from finalact.claims.sides_heard import sides_counted  # noqa: PLC0415 - NumPy where needed

        return self.once(
            ("sides", name, attribute),
            lambda: sides_counted(self.ledger, name, attribute, self.known_by),
        )

    def _many(self, name: str) -> bool:
        """Whether the claims toward a name are too many to be made one and all."""
        return self.once(
            ("many", name),
            lambda: are_many(self.ledger, names_toward(self.ledger, name, self.known_by)),
        )

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What is made when it is first asked for, and kept."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(T, self._kept[key])

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
            found = self._register_on_the_day(declared)
            self._kept[key] = found
        return found

    def _register_on_the_day(self, declared: Register) -> RegisterOnADay:
        asked = (declared, self.cases, self.ledger, self.as_of, self.known_by)
        if len(self.cases) <= counting.FEW:
            return RegisterOnADay(*asked)
        # NumPy is asked for only where the cases are many.
        from finalact.cases.large_register import register_on_a_day  # noqa: PLC0415

        return register_on_a_day(*asked)

    def condition(self, name: str) -> Condition | None:
        """The condition of that id."""
        return next((c for c in self.conditions if c.id == name), None)

    def drawer(self, name: str) -> dict[object, object]:
        """What is kept together under one word, and goes on to the next scene together."""
        return cast(dict[object, object], self._kept.setdefault(name, {}))

    def keep(self, key: object, value: object) -> None:
        """Keep a result that other parts of the same assessment will ask for again."""
        self._kept[key] = value

    def all_kept(self) -> list[tuple[object, object]]:
        """Everything kept so far, with its keys."""
        return list(self._kept.items())

    def kept(self, key: object) -> object | None:
        """A result kept earlier, or None."""
        return self._kept.get(key)
