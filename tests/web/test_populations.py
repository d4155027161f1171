"""The page of populations, and the clashes named on the page of a subject."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from attrs import evolve
from starlette.testclient import TestClient

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.web.carvo import HOLDINGS, departures, pages_of

DAY = "as_of=1990-09-01&known_by=1990-09-01"


def test_every_population_stands_on_one_page(client: TestClient) -> None:
    page = client.get(f"/populations?{DAY}")
    assert page.status_code == 200
    assert "Whom the numbers count" in page.text
    assert len(page.content) < 100_000
    told = client.get(f"/populations.json?{DAY}").json()
    assert {one["id"] for one in told["populations"]} >= {"departures"}
    rows = list(csv.DictReader(io.StringIO(client.get(f"/populations.csv?{DAY}").text)))
    assert [row["id"] for row in rows] == [one["id"] for one in told["populations"]]


def test_a_clash_is_named_on_the_page_of_its_subject() -> None:
    other = departures("june-ferry", "1,250", 1250, "1990-07-09")
    other = evolve(other, speaker="Ferry Company", period=HOLDINGS.claims[4].period)
    held = evolve(HOLDINGS, claims=(*HOLDINGS.claims, other))
    with pages_of(held) as client:
        page = client.get(f"/subject/departures?{DAY}").text
        assert "Figures that clash" in page
        assert "For June 1990, Harbor Watch gives 1,300 and Ferry Company gives 1,250." in page
        assert "1 difference is explained, or a revision by the same source" in page
        told = client.get(f"/subject/departures.json?{DAY}").json()["pairs"]
        assert [pair["verdict"] for pair in told] == ["clash", "revision by the same source"]
        before = client.get("/subject/departures?as_of=1990-07-08&known_by=1990-07-08").text
        assert "Figures that clash" not in before


def test_a_subject_whose_figures_agree_names_no_clash(client: TestClient) -> None:
    page = client.get(f"/subject/departures?{DAY}").text
    assert "Figures that clash" not in page
