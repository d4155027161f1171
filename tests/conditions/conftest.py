"""A desk in a few words, for stories about judging."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from finalact.claims.ledger import Ledger
from finalact.conditions.answer import status_of
from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.conditions.scene import Scene
from finalact.conditions.vocabulary import Vocabulary
from finalact.model.claim import Claim, ClaimKind, Relation
from finalact.model.condition import Condition
from finalact.model.dossier import Case, Dossier, Group, Population, Register, Side, Subject
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number, Quantity

HEDGES = ("about", "some", "nearly", "around")


def figure(said: str, unit: str | None = "persons") -> Quantity:
    """The bounds of a few simple phrasings, written out so that tests do not rest on a reader."""
    words = said.split()
    number = float(words[-1].replace(",", "")) if words else 0.0
    value: Number = int(number) if number == int(number) else number
    if said.startswith(("under", "fewer than")):
        return Quantity(said, None, value, high_open=True, presumes_some=True, unit=unit)
    if said.startswith("no more than"):
        return Quantity(said, None, value, unit=unit)
    if said.startswith(("over", "more than")):
        return Quantity(said, value, None, low_open=True, unit=unit)
    if said.startswith("at least"):
        return Quantity(said, value, None, unit=unit)
    return Quantity(said, value, value, approximate=said.startswith(HEDGES), unit=unit)


class Story:
    """Builds a dossier and its ledger line by line, and asks it questions."""

    def __init__(self) -> None:
        self.dossier = Dossier(
            "story",
            "A story",
            "May we agree?",
            sides=(
                Side("ours", "Alba", ("Alba",)),
                Side("theirs", "Borduria", ("Borduria", "Bordurian press office")),
            ),
        )
        self.claims: list[Claim] = []
        self.cases: list[Case] = []
        self.conditions: list[Condition] = []

    def declares(
        self,
        *things: Population | Subject | Register | Group | Side,
        tolerance: float | None = None,
        age_limits: dict[str, str] | None = None,
        deciders: tuple[str, ...] | None = None,
    ) -> Story:
        for thing in things:
            noun = {
                Population: "populations",
                Subject: "subjects",
                Register: "registers",
                Group: "groups",
                Side: "sides",
            }[type(thing)]
            grown: Any = {noun: (*getattr(self.dossier, noun), thing)}
            self.dossier = evolve(self.dossier, **grown)
        if tolerance is not None:
            self.dossier = evolve(self.dossier, tolerance=tolerance)
        if age_limits is not None:
            self.dossier = evolve(self.dossier, age_limits=age_limits)
        if deciders is not None:
            self.dossier = evolve(self.dossier, deciders=deciders)
        return self

    def says(
        self,
        speaker: str,
        subject: str = "",
        attribute: str = "",
        said: str = "",
        *,
        on: str | None = None,
        name: str = "",
        kind: str = "fact",
        unit: str | None = "persons",
        relation: str = "",
        **more: str,
    ) -> Story:
        dates = {
            field: PartialDate.parse(more.pop(field))
            for field in ("period", "known_on")
            if field in more
        }
        counted = attribute in ("stock", "flow", "rate") or (
            relation in ("corrects", "mends") and said[-1:].isdigit()
        )
        self.claims.append(
            Claim(
                name or f"c{len(self.claims) + 1}",
                subject,
                attribute,
                value="" if counted else said,
                quantity=figure(said, unit) if counted and said else Quantity(""),
                kind=ClaimKind(kind),
                speaker=speaker,
                said_on=PartialDate.parse(on) if on else None,
                relation=Relation(relation) if relation else None,
                **dates,  # type: ignore[arg-type]
                **more,  # type: ignore[arg-type]
            )
        )
        return self

    def case(
        self, name: str, register: str, sort: str = "", **events: tuple[str, str] | str
    ) -> Story:
        self.cases.append(Case(name, register, sort, title=name))
        for attribute, event in events.items():
            value, on = event if isinstance(event, tuple) else (event, "1980-01-01")
            self.claims.append(
                Claim(
                    f"{name}-{attribute}-{on}",
                    name,
                    attribute,
                    value=value,
                    speaker="Alba",
                    period=PartialDate.parse(on),
                    said_on=PartialDate.parse(on),
                    about="case",
                )
            )
        return self

    def asks(self, condition: Condition) -> Story:
        self.conditions.append(condition)
        return self

    def scene(
        self, as_of: str, known_by: str | None = None, tolerance: float | None = None
    ) -> Scene:
        return Scene(
            self.dossier,
            Ledger(self.dossier, self.claims),
            tuple(self.conditions),
            tuple(self.cases),
            date.fromisoformat(as_of),
            date.fromisoformat(known_by or as_of),
            self.dossier.tolerance if tolerance is None else tolerance,
        )

    def judge(
        self,
        expression: str,
        as_of: str,
        known_by: str | None = None,
        tolerance: float | None = None,
    ) -> Assessment:
        names = Vocabulary.of(self.dossier, self.claims, self.cases, self.conditions)
        check_names(expression, parse(expression), names)
        scene = self.scene(as_of, known_by, tolerance)
        return Assessor(scene).condition(Condition("", "", expression=expression))

    def verdict(self, expression: str, as_of: str, known_by: str | None = None) -> str:
        return self.judge(expression, as_of, known_by).verdict.value

    def by(self, expression: str, as_of: str, known_by: str | None = None) -> dict[str, str]:
        return {s.side: s.verdict.value for s in self.judge(expression, as_of, known_by).by}

    def status(self, as_of: str, known_by: str | None = None) -> Status:
        return status_of(self.scene(as_of, known_by))

    def condition(self, as_of: str, known_by: str | None = None) -> Assessment:
        return self.status(as_of, known_by).conditions[-1]


@pytest.fixture
def story() -> Story:
    return Story()
