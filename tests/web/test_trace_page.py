"""The page of a line: both trees, what would read differently, JSON and a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from starlette.testclient import TestClient

from finalact.web.app import make_app
from tests.decisions.traced_desk import correct, traced

DAY = {"as_of": "1988-12-31"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with traced(tmp_path_factory.mktemp("line")) as desk:
        correct(desk)
        yield TestClient(
            make_app(desk, today=lambda: date(2026, 11, 22)), base_url="http://127.0.0.1"
        )


def test_a_claim_is_followed_to_what_was_done_with_links_to_each(client: TestClient) -> None:
    page = client.get("/trace", params={"of": "ours-detainees", **DAY}).text
    assert "<h1>The line through ours-detainees</h1>" in page
    assert re.search(r'href="/memorandum/ferry\?[^"]*#p2">paragraph 2 of ferry<', page)
    assert "task lunch of ferry" in page
    assert re.search(r'href="/paper/memo-12\?[^"]*#p1">', page)


def test_what_would_read_differently_stands_beside_what_stands(client: TestClient) -> None:
    page = client.get("/trace", params={"of": "ferry", **DAY}).text
    assert "Norland counts 40 detainees; the Sudmark figure is lower." in page
    assert "Norland counts 45 detainees; the Sudmark figure is lower." in page
    assert "It went up on 4 May 1988, and stands as it was frozen then." in page


def test_the_same_as_json_and_as_a_table(client: TestClient) -> None:
    told = client.get("/trace.json", params={"of": "ferry", **DAY}).json()
    assert told["of"] == ["ferry"]
    assert told["reads_otherwise_now"][0]["memorandum"] == "ferry"
    table = client.get("/trace.csv", params={"of": "ferry", **DAY}).text
    assert table.splitlines()[0].lstrip("\ufeff") == "id,kind,title,on,where"


def test_without_a_name_the_page_asks_for_one(client: TestClient) -> None:
    page = client.get("/trace", params=DAY)
    assert page.status_code == 200
    assert 'name="of"' in page.text


def test_a_slip_is_told_with_what_was_meant(client: TestClient) -> None:
    page = client.get("/trace", params={"of": "ours-detainee", **DAY})
    assert page.status_code == 404
    assert "Did you mean ours-detainees?" in page.text


def test_words_from_outside_stay_words(client: TestClient) -> None:
    page = client.get("/trace", params={"of": "<script>alert(1)</script>", **DAY}).text
    assert "<script>alert" not in page


def test_a_page_is_small_and_needs_no_script(client: TestClient) -> None:
    page = client.get("/trace", params={"of": "memo-12#1", **DAY})
    assert len(page.content) < 100_000
    assert "What rests on it" in page.text
