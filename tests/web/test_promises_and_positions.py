"""The pages of promises, of positions on a question, and of a gate."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

import pytest
from attrs import evolve
from starlette.testclient import TestClient

from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.dossier import Group
from finalact.model.gate import Consent, Gate
from tests.web.carvo import CLAIMS, DAY, HOLDINGS, HOSTILE, on, pages_of
from tests.web.test_pages import Reader, read

PAGES = ("/promises", "/positions", "/positions/harbor_conference", "/gate/isles")


def said(name: str, who: str, attribute: str, value: str, day: str, **more: object) -> Claim:
    made = Claim(
        name,
        "harbor_conference",
        attribute,
        value=value,
        speaker=who,
        said_on=on(day),
        citations=(Citation("doc-7", "2", quote="The release of all people"),),
    )
    return evolve(made, **more)  # type: ignore[arg-type]


def promised(name: str, who: str, value: str, day: str, due: str) -> Claim:
    made = said(name, who, "promise", value, day, subject="ferry", due=due)
    return evolve(made, kind=ClaimKind.ASSURANCE)


MORE = (
    promised("ferry-soon", "Carvo", "running", "1990-04-02", "a matter of days"),
    promised("berths", "Northland", HOSTILE, "1990-05-01", "by the end of 1990"),
    said("loan", "Northland", "proposed_offer", "a loan", "1990-05-01", kind=ClaimKind.ASSURANCE),
    promised("papers", "Carvo", "papers for all", "1990-05-02", "soon"),
    said("kept", "Carvo", "", "", "1990-06-01", relation=Relation.KEEPS, target="papers",
         subject="", kind=ClaimKind.FACT),
    said("north", "North Isle", "position", "opposes", "1990-05-01", reporter="Northland"),
    said("north-later", "North Isle", "position", "agrees", "1990-06-01"),
    said("south", "South Isle", "limited_position", "agrees", "1990-05-31"),
    said("turn", "South Isle", "turns_on", "prisoners", "1990-05-31"),
    said("watch", "Harbor Watch", "position", "opposes", "1990-05-31"),
)  # fmt: skip
DOSSIER = evolve(
    HOLDINGS.dossier,
    groups=(Group("isles", "The three isles", ("North Isle", "South Isle", "West Isle")),),
    gates=(
        Gate(
            "isles",
            "The isles agree",
            "harbor_conference",
            "isles",
            citation=Citation("doc-7", "1", quote="we take the ferry as running"),
        ),
    ),
)


@pytest.fixture
def client() -> Iterator[TestClient]:
    """Carvo with three isles that must agree, and with promises by both sides."""
    with pages_of(evolve(HOLDINGS, dossier=DOSSIER, claims=(*CLAIMS, *MORE))) as made:
        yield made


@pytest.mark.parametrize("path", PAGES)
def test_the_page_is_whole_small_and_to_be_had_in_every_form(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?{DAY}")
    page = Reader(answer.text)
    assert answer.status_code == 200
    assert len(answer.content) < 100_000
    assert "As of 5 June 1990" in page.said
    assert len(page.ids) == len(set(page.ids))
    assert HOSTILE not in answer.text
    for link in page.links:
        if link.startswith("/") and not link.startswith("/static"):
            assert "as_of=" in link
    assert client.get(f"{path}.json?{DAY}").json()
    rows = list(csv.reader(io.StringIO(client.get(f"{path}.csv?{DAY}").text)))
    assert len(rows) > 1


def test_promises_stand_by_who_gave_them_the_overdue_first(client: TestClient) -> None:
    page = read(client, "/promises")
    theirs, ours = (
        page.said.index("Promised by Carvo"),
        page.said.index("Promised by us (Northland)"),
    )
    assert theirs < ours
    assert page.said.index("Overdue", theirs) < page.said.index(
        "Kept, by its own word only:", theirs
    )
    assert "between 4 April 1990 and 16 April 1990" in page.said
    assert "An offer weighed among ourselves" in page.said
    assert "One is overdue, two are open, one is kept and one is only proposed." in page.said


def test_promises_are_narrowed_by_state_and_side(client: TestClient) -> None:
    overdue = read(client, "/promises?status=overdue")
    assert "Only overdue." in overdue.said
    assert "Papers for all" not in overdue.said
    assert any(link.startswith("/promises?") and "status" not in link for link in overdue.links)
    ours = client.get(f"/promises.json?by=ours&{DAY}").json()["promises"]
    assert {p["side"] for p in ours} == {"ours"}
    refused = client.get(f"/promises?status=forgotten&{DAY}")
    assert refused.status_code == 400
    assert "No promise is ever “forgotten”." in refused.text


def test_positions_over_time_with_the_drawing_and_the_table(client: TestClient) -> None:
    answer = client.get(f"/positions/harbor_conference?{DAY}").text
    page = Reader(answer)
    assert '<svg class="positions" role="img" aria-labelledby="positions-title' in answer
    assert "One line for each of 3 parties that have spoken." in page.said
    assert answer.count("<rect") == 4  # the North Isle has two words
    assert "agrees since 1 June 1990" in page.said
    assert "opposes since 1 May 1990 until 1 June 1990, as reported by Northland" in page.said
    assert "agrees within limits since 31 May 1990" in page.said
    assert "“Release of the people in the fortress”: scope unclear on this day" in page.said
    assert "Not spoken West Isle." in page.said
    assert not re.search(r'(fill|stroke)="(?!currentColor|none)', answer)


def test_a_gate_says_who_is_missing_and_what_one_may_do(client: TestClient) -> None:
    page = read(client, "/gate/isles")
    assert (
        "South Isle (agrees within limits) does not agree; West Isle has not spoken." in page.said
    )
    assert "A binding decision may not be taken" in page.said
    assert "One may explore ad referendum all the same: it binds nobody." in page.said
    assert "we take the ferry as running" in page.said
    assert any(link.startswith("/positions/harbor_conference?") for link in page.links)
    assert client.get(f"/gate/isle?{DAY}").status_code == 404


def test_a_gate_laid_down_anew_says_since_when_and_what_stood_before() -> None:
    (first,) = DOSSIER.gates
    anew = evolve(first, rule=Consent.LESS_ONE, since=on("1990-06-02"), known_on=on("1990-06-04"))
    dossier = evolve(DOSSIER, gates=(anew, first))
    with pages_of(evolve(HOLDINGS, dossier=dossier, claims=(*CLAIMS, *MORE))) as client:
        page = read(client, "/gate/isles")
        assert "Consensus less one" in page.said
        assert "Laid down 2 June 1990, known 4 June 1990." in page.said
        assert "Before, to 1 June 1990: consensus." in page.said
        assert client.get(f"/gate/isles.json?{DAY}").json()["rule"] == "consensus less one"
        early = Reader(client.get("/gate/isles?as_of=1990-06-03&known_by=1990-06-03").text)
        assert "Laid down" not in early.said
        assert "Consensus: every member must agree." in early.said
    with pages_of(evolve(HOLDINGS, dossier=evolve(DOSSIER, gates=(anew,)))) as client:
        refused = client.get("/gate/isles?as_of=1990-06-03&known_by=1990-06-03")
        assert refused.status_code == 404
        assert "did not know that “The isles agree” had been laid down" in refused.text
        for path in ("/", "/positions"):
            assert "The isles agree" not in client.get(f"{path}?as_of=1990-06-03").text
            assert "The isles agree" in client.get(f"{path}?as_of=1990-06-04").text


def test_the_answer_names_the_gate_and_what_is_overdue(client: TestClient) -> None:
    page = read(client, "/")
    assert "What may bind us" in page.said
    assert "“The isles agree” is shut" in page.said
    assert "One promise is overdue : running, Carvo." in page.said.replace("overdue:", "overdue :")
    earlier = Reader(client.get("/?as_of=1990-04-10&known_by=1990-04-10").text)
    assert "overdue" not in earlier.said


def test_a_question_on_which_nobody_speaks_is_met_with_a_suggestion(client: TestClient) -> None:
    answer = client.get(f"/positions/harbor_conferense?{DAY}")
    assert answer.status_code == 404
    assert "Did you mean harbor_conference?" in answer.text


def test_without_gates_and_promises_the_pages_say_so() -> None:
    with pages_of(evolve(HOLDINGS, claims=())) as bare:
        assert "None that was known by then." in bare.get(f"/promises?{DAY}").text
        assert "Nobody on this desk takes a position" in bare.get(f"/positions?{DAY}").text
        assert "What may bind us" not in bare.get(f"/?{DAY}").text
