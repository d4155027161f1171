"""The page that finds: its form, its hits with links, what narrows it, what was saved."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date

import pytest
from starlette.testclient import TestClient

from finalact.cli.demo import example_folder
from finalact.desk import Desk
from finalact.store.stamp import Stamp
from finalact.web.app import make_app

DAY = {"as_of": "1988-03-31"}
STAMP = Stamp("Tester", "2026-11-22T10:00:00Z")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = tmp_path_factory.mktemp("find") / "moscow.desk"
    with Desk.new(path) as desk:
        desk.take_in(example_folder("moscow-1988"), STAMP)
        desk.save_search("Names <b>", "Sharansky", STAMP)
        yield TestClient(
            make_app(desk, today=lambda: date(2026, 11, 22)), base_url="http://127.0.0.1"
        )


def test_the_form_stands_alone_with_what_was_saved(client: TestClient) -> None:
    page = client.get("/find", params=DAY).text
    assert '<form class="narrow find" action="/find" method="get"' in page
    assert re.search(r'href="/find\?[^"]*saved=Names[^"]*" dir="auto">Names &lt;b&gt;</a>', page)
    assert 'aria-current="page">Find</a>' in page


def test_hits_are_sentences_that_lead_to_their_passage(client: TestClient) -> None:
    page = client.get("/find", params={"words": "Jewish emigration", "in": "notes", **DAY}).text
    assert "Notes, with ‘Jewish’ in any spelling and ‘emigration’" in page
    assert re.search(r'href="/paper/doc-106\?[^"]*as_of=1988-03-31[^"]*#n4"', page)
    assert "only interested in <mark>Jewish</mark> <mark>emigration</mark>?" in page
    assert "doc-106, p. 313, note 4" in page


def test_a_memorandum_leads_to_its_page_and_a_heading_is_said_once(client: TestClient) -> None:
    asked = {"words": "Acceptance", "in": "headings", "as_of": "1989-03-31"}
    page = client.get("/find", params=asked).text
    assert re.search(r'href="/memorandum/acceptance-1989\?[^"]*" dir="auto">', page)
    assert "memorandum acceptance-1989, heading" in page
    assert page.count("<mark>Acceptance</mark>") == 1
    assert "Acceptance</a>" not in page
    (hit,) = client.get("/find.json", params=asked).json()["hits"]
    assert hit["paper"]["memorandum"] is True


def test_a_claim_leads_to_its_row(client: TestClient) -> None:
    found = client.get("/find", params={"words": "prisoners", "speaker": "USSR", **DAY}).text
    assert re.search(r'href="/subject/political_prisoners\?[^"]*#claim-ussr-prisoners"', found)


def test_what_narrows_can_be_taken_away(client: TestClient) -> None:
    asked = {"words": "emigration", "kind": "memorandum", "to": "1990", **DAY}
    page = client.get("/find", params=asked).text
    away = re.findall(r'href="(/find\?[^"]*)">take this away', page)
    assert len(away) == 2
    assert any("kind=" not in address and "to=1990" in address for address in away)
    assert 'value="memorandum"' in page


def test_the_same_is_had_as_json_and_as_a_table(client: TestClient) -> None:
    asked = {"words": "emigration", "paper": "doc-106", **DAY}
    told = client.get("/find.json", params=asked).json()
    rows = list(csv.DictReader(io.StringIO(client.get("/find.csv", params=asked).text)))
    assert told["total"] == 3
    assert [row["sentence"].lstrip("'") for row in rows] == [h["sentence"] for h in told["hits"]]


def test_a_long_answer_has_parts(client: TestClient) -> None:
    first = client.get("/find", params={"words": "emigration", **DAY}).text
    following = re.findall(r'<a rel="next" href="(/find[^"]*part=2[^"]*)"', first)
    second = client.get(following[0].replace("&amp;", "&")).text
    assert 'start="21"' in second


def test_a_saved_search_is_asked_by_its_name(client: TestClient) -> None:
    page = client.get("/find", params={"saved": "Names <b>", **DAY}).text
    assert "<mark>Shcharanskiy</mark>" in page


def test_a_refusal_keeps_calm_and_nothing_typed_is_markup(client: TestClient) -> None:
    refused = client.get("/find", params={"words": "volme:x", **DAY})
    assert refused.status_code == 400
    assert "Did you mean volume:?" in refused.text
    assert 'value="volme:x" aria-invalid="true"' in refused.text
    assert "Nothing is found" not in refused.text
    told = client.get("/find.json", params={"words": "volme:x", **DAY})
    assert (told.status_code, set(told.json())) == (400, {"error"})
    kind = client.get("/find", params={"words": "emigration", "kind": "telegramm", **DAY})
    assert kind.status_code == 404
    assert 'name="kind" maxlength="200" autocomplete="off" value="telegramm"' in kind.text
    unsaved = client.get("/find", params={"saved": "Nothing such", **DAY})
    assert "No search is saved as Nothing such." in unsaved.text
    page = client.get("/find", params={"words": '"<script>alert(1)</script>', **DAY}).text
    assert "<script>alert" not in page


def test_a_paper_tells_what_it_cites(client: TestClient) -> None:
    page = client.get("/paper/doc-106", params=DAY).text
    assert "<dt>Cites</dt>" in page
    assert "Telegram 4019 from Shultz’s delegation in Moscow" in page
    assert "(not on this desk)" in page
