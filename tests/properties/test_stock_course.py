"""Stocks through the days are what each day's own rules give."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.claims.stocks import estimated_stock, stated_stock
from finalact.conditions.change_days import change_days
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.heard import VectorHeard
from finalact.conditions.course.stock_course import StockCourse
from finalact.conditions.course.stock_groups import oldest_by_day
from finalact.conditions.language import parse
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.duration import read_duration
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds, Quantity
from tests.properties.desks import CASES, DOSSIER, START, claims_of_a_desk, scene

GRID = Grid((START - timedelta(5)).toordinal(), (START + timedelta(330)).toordinal())
names = st.sampled_from(["prisoners", "women", "convicts", "departures", "boys"])


@st.composite
def ledgers(draw: Any) -> list[Claim]:
    """Mostly stocks, some of them told twice or with the same days."""
    claims = [c for c in draw(claims_of_a_desk(24)) if c.attribute == "stock"]
    for n, claim in enumerate(list(claims)):
        if draw(st.integers(0, 3)) == 0:
            other = draw(st.sampled_from(["", "Alba", "Borduria", claim.speaker]))
            later = claim.known_on and draw(st.sampled_from([claim.known_on, claim.said_on]))
            claims.append(
                evolve(claim, id=f"again-{n}", reporter=other, known_on=later, relation=None)
            )
    return claims


def at(heard: VectorHeard, place: int) -> tuple[Bounds, bool]:
    b = heard.bounds
    bounds = Bounds(
        None if np.isinf(b.low[place]) else b.low[place],
        None if np.isinf(b.high[place]) else b.high[place],
        bool(b.low_open[place]),
        bool(b.high_open[place]),
        bool(b.whole[place]),
    )
    return bounds, bool(heard.spoke[place])


def scene_at(asked: Scene, day: date) -> Scene:
    return evolve(asked, as_of=day, known_by=day, kept={})


def days_of(asked: Scene, name: str) -> list[int]:
    """The days on which anything can change, and the days right before them."""
    found = {d.toordinal() for d in change_days(asked, parse(f"stock({name}) = 0"))}
    around = {n for d in found for n in (d - 1, d)} | {GRID.first, GRID.last}
    return sorted(n for n in around if GRID.first <= n <= GRID.last)


@st.composite
def quarrels(draw: Any) -> list[Claim]:
    """Parts that outgrow their wholes, of the same days and of others; some told twice."""
    claims: list[Claim] = []
    for n in range(draw(st.integers(3, 14))):
        said = PartialDate.of(START + timedelta(draw(st.integers(0, 12)) * 9))
        low = draw(st.integers(0, 30))
        high = draw(st.sampled_from([low, low, low + 8, None]))
        told = Claim(
            f"said-{n}",
            draw(st.sampled_from(["prisoners", "women", "convicts", "boys"])),
            "stock",
            quantity=Quantity(str(low), low, high, unit="persons"),
            speaker=draw(st.sampled_from(["Alba", "Embassy", "Borduria"])),
            said_on=said,
        )
        claims.append(told)
        if draw(st.integers(0, 5)) == 0:
            reporter = draw(st.sampled_from(["Alba", "Borduria"]))
            claims.append(evolve(told, id=f"again-{n}", reporter=reporter))
    return claims


@settings(deadline=None, max_examples=120)
@given(quarrels(), st.sampled_from(["prisoners", "women", "convicts"]))
def test_parts_and_wholes_that_contradict_each_other(claims: list[Claim], name: str) -> None:
    as_each_day_has_it(claims, name)


@settings(deadline=None, max_examples=60)
@given(ledgers(), names)
def test_stated_stocks(claims: list[Claim], name: str) -> None:
    as_each_day_has_it(claims, name)


def as_each_day_has_it(claims: list[Claim], name: str) -> None:
    asked = scene(claims, ())
    limit = read_duration(DOSSIER.age_limit(name))
    course = StockCourse(asked, name, GRID, oldest_by_day(GRID, limit), estimated=False)
    assert CASES
    for side in {*course.sides, "ours", "theirs", "Prison Watch", ""}:
        heard = course.of(side)
        for number in days_of(asked, name):
            day, place = date.fromordinal(number), number - GRID.first
            found = scene_at(asked, day).tally(name, "stock")
            told = stated_stock(asked.ledger, found, side, day, asked.tolerance)
            assert at(heard, place) == (told.bounds, bool(told.claims)), f"{side} on {day}"
            rests = {c.id for c in asked.ledger.columned.claims_at(course.rows(side, number))}
            rests |= set(course.named(side, number))
            if not told.contradictory:
                assert rests == {c.id for c in told.claims}, f"{side} on {day}"


@settings(deadline=None, max_examples=30)
@given(ledgers(), names)
def test_estimated_stocks(claims: list[Claim], name: str) -> None:
    asked = scene(claims, ())
    limit = read_duration(DOSSIER.age_limit(name))
    course = StockCourse(asked, name, GRID, oldest_by_day(GRID, limit), estimated=True)
    heard = course.of("")
    for number in days_of(asked, name):
        day, place = date.fromordinal(number), number - GRID.first
        found = scene_at(asked, day).tally(name, "stock")
        told = estimated_stock(found, asked.ledger, day, asked.tolerance)
        assert at(heard, place) == (told.bounds, False), str(day)
        assert bool(heard.recorded[place]) == bool(told.claims)


pytestmark = pytest.mark.slow
