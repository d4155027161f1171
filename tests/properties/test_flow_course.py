"""Flows through the days are what each day's own rules give."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.claims.flows import stated_flow
from finalact.conditions.change_days import change_days
from finalact.conditions.course.flow_course import FlowCourse
from finalact.conditions.course.grid import Grid
from finalact.conditions.language import parse
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from tests.properties.desks import START, claims_of_a_desk, scene

GRID = Grid(START.toordinal() - 5, START.toordinal() + 500)
names = st.sampled_from(["prisoners", "women", "departures", "convicts"])
spans = st.sampled_from(
    ["1988-01", "1988-02", "1988-03", "1988-01/1988-02", "1988-01/1988-03", "1988-02/1988-03",
     "1988-01/1988-04", "1987", "1987/1988-02", "1987-12/1988-01", "1987-12", "1988-03/1988-05"]
)  # fmt: skip
periods = st.sampled_from(["1988-02", "1988-01/1988-03", "1988", "1988-02/1988-04"])


@st.composite
def ledgers(draw: Any) -> list[Claim]:
    """Mostly flows over months and longer, often of one speaker."""
    claims = [c for c in draw(claims_of_a_desk(30)) if c.attribute in ("flow", "stock", "rate")]
    return [
        evolve(
            claim,
            attribute="flow",
            period=PartialDate.parse(draw(spans)),
            speaker=draw(st.sampled_from(["Alba", "Alba", claim.speaker])),
            subject=draw(st.sampled_from(["departures", claim.subject])),
            population=draw(st.sampled_from(["", claim.population])),
        )
        for claim in claims
    ]


@settings(deadline=None, max_examples=60)
@given(ledgers(), names, periods)
def test_stated_flows(claims: list[Claim], name: str, period: str) -> None:
    asked = scene(claims, ())
    when = PartialDate.parse(period)
    course = FlowCourse(asked, name, when, GRID)
    causes = change_days(asked, parse(f"flow({name}, {period}) = 0"))
    around = {n for d in causes for n in (d.toordinal() - 1, d.toordinal())}
    for speaker in {*course.speakers, "Alba", "Borduria", "Embassy"}:
        heard = course.of(speaker)
        for number in sorted(n for n in around if GRID.first <= n <= GRID.last):
            day, place = date.fromordinal(number), number - GRID.first
            found = evolve(asked, as_of=day, known_by=day, kept={}).tally(name, "flow")
            told = stated_flow(found, asked.ledger, speaker, when, day, asked.tolerance)
            b = heard.bounds
            bounds = Bounds(
                None if np.isinf(b.low[place]) else b.low[place],
                None if np.isinf(b.high[place]) else b.high[place],
                bool(b.low_open[place]),
                bool(b.high_open[place]),
                bool(b.whole[place]),
            )
            assert (bounds, bool(heard.spoke[place])) == (told.bounds, bool(told.claims)), str(day)
            said = course.said_by(speaker, number)
            used = {c.id for c in asked.ledger.columned.claims_at(said.rows)} | set(said.ids)
            assert used == {c.id for c in told.claims}, str(day)


pytestmark = pytest.mark.slow
