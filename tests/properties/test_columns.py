"""Laws of columns: what is set aside before anything is judged never changes an answer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.claims import counting
from finalact.claims.in_force import in_force
from finalact.claims.ledger import Ledger, statement_of
from finalact.claims.second_hand import is_second_hand, said_day
from finalact.claims.stocks import day_of
from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.refusal import Refusal
from tests.properties.desks import CASES, DOSSIER, RULES, START, claims_of_a_desk, days, scene

NAMES = ("prisoners", "women", "convicts", "boys", "departures", "law", "conference")
TOTAL = Condition("second", "Second", expression="flow(departures, 1988-01/1988-06) >= 90")
FIRST = Condition("first", "First", expression="stock(prisoners) <= 50")


@st.composite
def retold(draw: Any, most: int = 40) -> list[Claim]:
    """Claims of a desk, some of them told again: by another, on another day, or in other words."""
    claims: list[Claim] = draw(claims_of_a_desk(most))
    for number in range(draw(st.integers(0, 8)) if claims else 0):
        first = draw(st.sampled_from(claims))
        again = evolve(
            first,
            id=f"again{number}",
            reporter=draw(st.sampled_from(["", "Alba", "Borduria"])),
            known_on=draw(st.sampled_from([first.known_on, None])),
            quantity=draw(st.sampled_from([first.quantity, evolve(first.quantity, high=150)])),
        )
        claims.insert(draw(st.integers(0, len(claims))), again)
    return claims


def told(found: Assessment) -> dict[str, Any]:
    """All of an assessment that does not tell what was set aside."""
    return {
        "verdict": found.verdict,
        "computed": found.computed,
        "by": [(s.side, s.verdict, s.ruling.figures, s.ruling.notes) for s in found.by],
        "sentence": found.sentence,
        "claims": [claim.id for claim in found.claims],
        "outlook": (found.outlook.word, found.outlook.sentence),
    }


def asked(claims: list[Claim], rule: str, as_of: date, known_by: date) -> dict[str, Any]:
    condition = Condition("asked", "Asked", expression=rule)
    desk = scene(claims, (FIRST, TOTAL, condition))
    desk = evolve(desk, as_of=as_of, known_by=known_by, kept={})
    try:
        return told(Assessor(desk, look_back=False).condition(condition))
    except Refusal as refusal:
        return {"refused": refusal.code}


@settings(max_examples=120)
@given(retold(), st.sampled_from(RULES), days, days)
def test_an_answer_by_what_can_matter_is_the_answer_by_everything(
    claims: list[Claim], rule: str, as_of: date, known_by: date
) -> None:
    whole = asked(claims, rule, as_of, known_by)
    with patch.object(counting, "FEW", -1):
        part = asked(claims, rule, as_of, known_by)
    if "case in" in rule:
        # Of the cases of a large register only those are shown that fail or are not known.
        assert {*part.pop("claims", ())} <= {*whole.pop("claims", ())}
    assert part == whole


def test_of_many_claims_too_it_is_told_whom_a_side_counts_instead() -> None:
    day = PartialDate.of(START)
    first = Claim(
        "first", "prisoners", "flow", quantity=Quantity("40", 40, 40), speaker="Borduria",
        period=day, said_on=day, known_on=day,
    )  # fmt: skip
    others = evolve(first, id="others", attribute="stock", speaker="Alba", population="convicts")
    few = asked([first, others], "stock(prisoners) = 0", START, START)
    with patch.object(counting, "FEW", -1):
        many = asked([first, others], "stock(prisoners) = 0", START, START)
    assert many == few
    assert "Alba (40) counts other people: “convicts”" in few["sentence"]


def test_a_part_of_those_asked_about_is_not_told_as_other_people_for_the_sake_of_another_name() -> (
    None
):
    day = PartialDate.of(START + timedelta(80))
    boys = Claim(
        "boys", "prisoners", "stock", quantity=Quantity("up to 62", None, 62), speaker="Borduria",
        population="boys", period=day, said_on=day, known_on=day,
    )  # fmt: skip
    as_of = START + timedelta(90)
    rule = "stock(women) = 0 and stock(prisoners) <= 80"
    few = asked([boys], rule, as_of, as_of)
    with patch.object(counting, "FEW", -1):
        many = asked([boys], rule, as_of, as_of)
    assert many == few
    assert "other people" not in few["sentence"]


def test_of_many_claims_too_what_is_too_old_is_told_where_a_part_says_nothing_of_all() -> None:
    first, second = PartialDate.of(START), PartialDate.of(START + timedelta(1))
    old = Claim(
        "old", "prisoners", "stock", quantity=Quantity("40", 40, 40), speaker="Alba",
        period=first, said_on=first, known_on=first,
    )  # fmt: skip
    women = evolve(
        old, id="women", subject="women", quantity=Quantity("up to 9", None, 9), period=second
    )
    as_of = START + timedelta(61)
    few = asked([old, women], "stock(prisoners) = 0", as_of, as_of)
    with patch.object(counting, "FEW", -1):
        many = asked([old, women], "stock(prisoners) = 0", as_of, as_of)
    assert many == few
    assert "Every figure is too old to be carried forward" in few["sentence"]


@settings(max_examples=60)
@given(retold(), days)
def test_columns_know_what_stands_and_who_told_it(claims: list[Claim], known_by: date) -> None:
    ledger = Ledger(DOSSIER, claims)
    for name in (*NAMES, *(case.id for case in CASES)):
        columns = ledger.columned.touching(name)
        assert ledger.columned.claims_at(columns.row.tolist()) == ledger.touching(name)
        found = in_force(ledger.columned, columns, known_by)
        stand = ledger.known(ledger.touching(name), known_by).stand
        claims = ledger.columned.claims_at(columns.row[found.places].tolist())
        told = zip(map(statement_of, claims), found.told.tolist(), strict=True)
        assert dict(told) == {statement_of(c): is_second_hand(c, ledger) for c in stand}


@settings(max_examples=50)
@given(retold())
def test_columns_tell_of_each_claim_what_the_claim_tells(claims: list[Claim]) -> None:
    ledger = Ledger(DOSSIER, claims)
    never = date.max.toordinal() + 1
    for name in NAMES:
        columns = ledger.columned.touching(name)
        tables = columns.tables
        for place, claim in enumerate(ledger.touching(name)):
            reached = claim.reached_us.counts_from if claim.reached_us else None
            about, said, figure = day_of(claim), said_day(claim), claim.quantity
            assert columns.reached[place] == (reached.toordinal() if reached else never)
            assert columns.about[place] == (about.toordinal() if about else never)
            assert columns.said[place] == (said.toordinal() if said else 0)
            assert tables.speaker.texts[columns.speaker[place]] == claim.speaker
            assert tables.speaker.texts[columns.side[place]] == ledger.side_of(claim)
            assert tables.name.texts[columns.population[place]] == (claim.population or name)
            assert np.isnan(columns.low[place]) == (figure.low is None)
            assert bool(columns.evidence[place]) is claim.kind.is_evidence
            certain = claim.period is not None and claim.period.is_certain_span
            assert bool(columns.span[place]) is certain


pytestmark = pytest.mark.slow
_ = (Scene, START)
