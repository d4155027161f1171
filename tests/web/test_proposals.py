"""Proposals on pages: listed, accepted, changed, dismissed; a claim from any passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from finalact.desk import Desk
from finalact.web.app import make_app
from tests.web.carvo import DAY, HOLDINGS, TODAY, SmallDesk
from tests.web.carvo_desk import desk_of_carvo

LIST = f"/paper/doc-7/proposals?{DAY}"


@pytest.fixture
def carvo(tmp_path: Path) -> Iterator[Desk]:
    """The dossier of Carvo on a desk that may be written."""
    with desk_of_carvo(tmp_path / "carvo.desk") as desk:
        yield desk


@pytest.fixture
def pages(carvo: Desk) -> Iterator[TestClient]:
    """The pages of that desk."""
    app = make_app(carvo, today=lambda: TODAY)
    with TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False) as client:
        yield client


def open_ones(pages: TestClient) -> dict[str, str]:
    told = pages.get(f"/paper/doc-7/proposals.json?{DAY}").json()
    return {p["words"]: p["id"] for p in told["proposals"]}


def filled(text: str) -> dict[str, str]:
    """What the form on a page would send as it stands."""
    form = text[text.index('<form class="record-form"') :]
    found = {
        n: unescape(v) for n, v in re.findall(r'<input[^>]* name="(\w+)" value="([^"]*)"', form)
    }
    for name, inside in re.findall(
        r'<textarea[^>]* name="(\w+)"[^>]*>\n?(.*?)</textarea>', form, re.DOTALL
    ):
        found[name] = unescape(inside)
    chosen_of = r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>'
    for name, inside in re.findall(chosen_of, form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', inside)
        found[name] = unescape(chosen[1]) if chosen else ""
    found.pop("is_new", None)
    return found


def test_the_list_shows_each_sentence_with_its_words_and_why(pages: TestClient) -> None:
    told = pages.get(f"/paper/doc-7/proposals.json?{DAY}").json()
    (departures,) = [p for p in told["proposals"] if p["words"] == "1,200"]
    assert (departures["passage"], departures["page"]) == ("2", "88")
    text = pages.get(LIST).text
    assert '<span class="taken">1,200</span>' in text
    assert "None of it is in the ledger until somebody accepts it." in text
    assert f"/paper/doc-7/proposals/{departures['id']}?" in text
    assert pages.get(f"/paper/doc-7/proposals.csv?{DAY}").text.startswith("id,state,kind")


def test_what_is_carried_stands_behind_a_link_only(pages: TestClient) -> None:
    everything = pages.get(f"/paper/doc-7/proposals.json?{DAY}&state=all").json()["proposals"]
    carried = [p for p in everything if p["state"] == "carried"]
    assert carried
    shown = pages.get(LIST).text
    assert all(p["id"] not in shown for p in carried)
    assert "Those too that are carried or answered" in shown


def test_a_proposal_is_accepted_as_it_stands(pages: TestClient, carvo: Desk) -> None:
    name = open_ones(pages)["1,200"]
    path = f"/paper/doc-7/proposals/{name}?{DAY}"
    form = filled(pages.get(path).text)
    form |= {"recorded_by": "Lind", "answer": "accept", "subject": "departures"}
    before = len(carvo.holding.holdings.claims)
    answer = pages.post(path, data=form)
    assert answer.status_code == 303, answer.text
    claims = carvo.holding.holdings.claims
    assert len(claims) == before + 1
    claim = (
        claims[-1]
        if claims[-1].quantity.low == 1200
        else next(c for c in claims if c.id.startswith("entered-"))
    )
    assert (claim.quantity.low, claim.quantity.high) == (1200, 1200)
    assert claim.recorded_by == "Lind"
    (cited,) = claim.citations
    assert (cited.document, cited.passage, cited.page) == ("doc-7", "2", "88")
    assert cited.quote == "We counted 1,200 departures in May."
    shown = pages.get(answer.headers["location"]).text
    assert f"Recorded as {claim.id}." in shown
    assert name not in open_ones(pages).values()


def test_sending_it_twice_records_it_once(pages: TestClient, carvo: Desk) -> None:
    name = open_ones(pages)["1,200"]
    path = f"/paper/doc-7/proposals/{name}?{DAY}"
    form = filled(pages.get(path).text)
    form |= {"recorded_by": "Lind", "answer": "accept", "subject": "departures"}
    before = len(carvo.holding.holdings.claims)
    leads = {pages.post(path, data=form).headers["location"] for _ in range(2)}
    assert len(leads) == 1
    assert len(carvo.holding.holdings.claims) == before + 1
    # Another page of the same proposal, opened before: it is told who was first.
    again = filled(pages.get(path).text) | {"recorded_by": "Osei", "answer": "accept"}
    refused = pages.post(path, data={**again, "subject": "departures"})
    assert refused.status_code == 422
    assert "was accepted already" in unescape(refused.text)


def test_a_needed_field_left_empty_is_marked_and_nothing_is_recorded(
    pages: TestClient, carvo: Desk
) -> None:
    name = open_ones(pages)["1,200"]
    path = f"/paper/doc-7/proposals/{name}?{DAY}"
    form = filled(pages.get(path).text) | {"answer": "accept", "speaker": "", "note": "<b>so</b>"}
    before = len(carvo.holding.holdings.claims)
    answer = pages.post(path, data=form)
    assert answer.status_code == 422
    marked = re.findall(r'id="f-(\w+)"[^>]*aria-invalid="true"', answer.text)
    assert {"speaker", "recorded_by"} <= set(marked)
    assert "&lt;b&gt;so&lt;/b&gt;" in answer.text
    assert len(carvo.holding.holdings.claims) == before


def test_a_slip_stands_beside_its_field(pages: TestClient) -> None:
    name = open_ones(pages)["1,200"]
    path = f"/paper/doc-7/proposals/{name}?{DAY}"
    form = filled(pages.get(path).text)
    answer = pages.post(
        path, data={**form, "answer": "accept", "recorded_by": "Lind", "subject": "departurs"}
    )
    assert answer.status_code == 422
    assert re.findall(r'id="f-(\w+)"[^>]*aria-invalid="true"', answer.text) == ["subject"]
    assert "tick the box for a new name" in answer.text


def test_a_dismissal_needs_a_reason_only(pages: TestClient, carvo: Desk) -> None:
    name = open_ones(pages)["1,200"]
    path = f"/paper/doc-7/proposals/{name}?{DAY}"
    form = filled(pages.get(path).text) | {"answer": "dismiss", "recorded_by": "Lind"}
    assert pages.post(path, data=form).status_code == 422
    before = len(carvo.holding.holdings.claims)
    done = pages.post(path, data={**form, "why": "Another isle.", "subject": "", "speaker": ""})
    assert done.status_code == 303
    assert "Dismissed: Another isle." in pages.get(done.headers["location"]).text
    assert len(carvo.holding.holdings.claims) == before
    assert "Accepting it takes that back." in pages.get(path).text


@pytest.mark.parametrize("seal", ["", "x.y"])
def test_without_its_seal_nothing_is_taken(pages: TestClient, carvo: Desk, seal: str) -> None:
    name = open_ones(pages)["1,200"]
    path = f"/paper/doc-7/proposals/{name}?{DAY}"
    form = filled(pages.get(path).text) | {"seal": seal, "answer": "accept", "recorded_by": "Lind"}
    before = len(carvo.holding.holdings.claims)
    assert pages.post(path, data=form).status_code == 403
    assert pages.post(
        path, data=form, headers={"sec-fetch-site": "cross-site"}
    ).status_code == 403  # fmt: skip
    assert len(carvo.holding.holdings.claims) == before


def test_unknown_papers_and_proposals(pages: TestClient) -> None:
    assert pages.get(f"/paper/doc-77/proposals?{DAY}").status_code == 404
    assert pages.get(f"/paper/doc-7/proposals/zz?{DAY}").status_code == 404
    assert pages.get(f"/paper/doc-7/claim?passage=99&{DAY}").status_code == 404
    assert pages.get(f"/paper/doc-7/claim?{DAY}").status_code == 404


def test_every_passage_and_note_leads_to_a_claim_from_it(pages: TestClient) -> None:
    text = unescape(pages.get(f"/paper/doc-7?{DAY}").text)
    for passage in ("passage=1", "passage=2", "passage=note+2"):
        assert re.search(rf'href="/paper/doc-7/claim\?[^"]*{re.escape(passage)}"', text)


def test_a_claim_from_chosen_sentences(pages: TestClient, carvo: Desk) -> None:
    path = f"/paper/doc-7/claim?{DAY}&passage=1&sentence=2"
    text = pages.get(path).text
    form = filled(text)
    assert form["quote"] == "The government of Carvo says under 20."
    assert form["passage"] == "1"
    assert '<span class="taken">The government of Carvo says under 20.</span>' in text
    assert 'name="sentence" value="2" checked' in text
    form |= {
        "speaker": "Carvo", "subject": "fortress", "attribute": "stock", "as_said": "under 20",
        "unit": "persons", "recorded_by": "Lind", "claim_id": "from-page",
    }  # fmt: skip
    answer = pages.post(path, data=form)
    assert answer.status_code == 303, answer.text
    claim = carvo.holding.ledger.by_id["from-page"]
    assert (claim.quantity.high, claim.quantity.high_open) == (20, True)
    (cited,) = claim.citations
    assert (cited.document, cited.passage) == ("doc-7", "1")
    assert cited.quote == "The government of Carvo says under 20."
    led = urlsplit(answer.headers["location"])
    assert (led.path, led.fragment) == ("/paper/doc-7", "p1")
    assert "known_by" in parse_qs(led.query)


def test_a_page_turns_no_unit_into_another_and_loses_no_bound(
    pages: TestClient, carvo: Desk
) -> None:
    path = f"/paper/doc-7/claim?{DAY}&passage=1&sentence=2"
    form = filled(pages.get(path).text) | {
        "speaker": "Carvo", "subject": "fortress", "attribute": "stock", "unit": "persons",
        "recorded_by": "Lind", "claim_id": "from-page",
    }  # fmt: skip
    for words, told in (
        ("50 families", "one is never turned into the other"),
        ("fewr than 30", "a bound that would be lost"),
    ):
        answer = pages.post(path, data=form | {"as_said": words})
        assert answer.status_code == 422
        assert told in unescape(answer.text)
    answer = pages.post(path, data=form | {"as_said": "50 families", "low": "180", "high": "220"})
    assert answer.status_code == 303, answer.text
    assert carvo.holding.ledger.by_id["from-page"].quantity.high == 220


@pytest.mark.parametrize(
    ("query", "quote"),
    [
        ("passage=1&quote=says+under+20", "says under 20"),
        ("passage=1&from=0&to=11", "We hear of "),
        ("passage=note%202", "In the left-hand margin, Osei wrote: “Do they count the women?”"),
        ("passage=2&quote=nowhere", "We counted 1,200 departures in May."),
        ("passage=1&from=90000&to=90001", None),
    ],
)  # fmt: skip
def test_the_words_that_an_address_carries(
    pages: TestClient, query: str, quote: str | None
) -> None:
    told = pages.get(f"/paper/doc-7/claim.json?{DAY}&{query}").json()
    if quote is None:
        assert told["quote"].startswith("We hear of")
    else:
        assert told["quote"].strip(" ").endswith(quote.strip())


def test_on_a_desk_that_cannot_be_written_there_is_nothing_to_accept() -> None:
    app = make_app(SmallDesk(HOLDINGS), today=lambda: TODAY)
    with TestClient(app, base_url="http://127.0.0.1:8000") as client:
        text = client.get(LIST).text
        assert "cannot be written to" in text
        assert "Accept, change or dismiss" not in text
        assert "Record a claim" not in client.get(f"/paper/doc-7?{DAY}").text
        assert client.get(f"/paper/doc-7/claim?passage=1&{DAY}").status_code == 404


def test_the_pages_stay_small(pages: TestClient) -> None:
    for path in (LIST, f"/paper/doc-7/claim?passage=1&{DAY}"):
        assert len(pages.get(path).content) < 100_000
