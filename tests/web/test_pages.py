"""The pages of a small invented dossier: what each says, in all its forms."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from attrs import evolve
from starlette.testclient import TestClient

from finalact.conditions.contract import explanation_as_dict, status_as_dict
from finalact.documents.contract import as_contract
from finalact.model.partial_date import PartialDate
from tests.web.carvo import CLAIMS, DAY, HOLDINGS, HOSTILE, SmallDesk, pages_of

JUNE = date(1990, 6, 5)
PAGES = (
    "/",
    "/condition/prisoners",
    "/condition/ferry",
    "/condition/departures",
    "/condition/mood",
    "/condition/papers",
    "/paper/doc-7",
    "/subject/fortress",
    "/subject/fortress_men",
    "/subject/harbor_conference",
    "/subject/case-1",
    "/subject/list",
    "/findings",
    "/papers",
    "/subjects",
    "/language",
    "/assess",
)


class Reader(HTMLParser):
    """Reads a page as a program does: its links, ids, tables and words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)
        self.said = " ".join(self.words.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.words += " " if tag in ("br", "td", "th", "li", "p") else ""
        self.tags.append((tag, found))
        if tag == "a" and (href := found.get("href")):
            self.links.append(href)
        if name := found.get("id"):
            self.ids.append(name)

    def handle_data(self, data: str) -> None:
        self.words += data


def read(client: TestClient, path: str) -> Reader:
    answer = client.get(f"{path}{'&' if '?' in path else '?'}{DAY}")
    assert answer.status_code == 200, path
    return Reader(answer.text)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole_and_small(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?{DAY}")
    page = Reader(answer.text)
    assert answer.status_code == 200
    assert len(answer.content) < 100_000
    assert "As of 5 June 1990, by what was known on that day" in page.said
    assert "This page does not answer for today, 1 September 1990." in page.said
    tags = [tag for tag, _ in page.tags]
    assert tags.count("h1") == 1
    assert {"main", "header", "footer", "nav", "title"} <= set(tags)
    assert len(page.ids) == len(set(page.ids))
    for tag, found in page.tags:
        assert "style" not in found
        assert not any(name.startswith("on") for name in found)
        if tag == "script":
            assert found["src"] == "/static/keys.js"
        if tag == "th":
            assert found.get("scope") in ("col", "row")
        if tag in ("input", "textarea") and found.get("type") != "hidden":
            assert f'<label for="{found["id"]}"' in answer.text
    assert not re.search(r"\b(error|null|N/A|invalid|None)\b", page.said)


def test_every_link_leads_somewhere_and_carries_the_dates(client: TestClient) -> None:
    waiting = [f"{path}?{DAY}" for path in PAGES]
    seen: dict[str, Reader] = {}
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        answer = client.get(address)
        assert answer.status_code == 200, address
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        seen[address] = page = Reader(answer.text)
        for link in page.links:
            parts = urlsplit(link)
            if not parts.path:
                assert parts.fragment in page.ids, f"{link} on {address}"
                continue
            query = parse_qs(parts.query)
            assert {"as_of", "known_by"} <= set(query), f"{link} on {address}"
            if query["as_of"] == query["known_by"] == ["1990-06-05"]:
                waiting.append(parts._replace(fragment="").geturl())
                if parts.fragment and parts._replace(fragment="").geturl() in seen:
                    target = seen[parts._replace(fragment="").geturl()]
                    assert parts.fragment in target.ids, f"{link} on {address}"
    assert len(seen) > len(PAGES)


def test_the_answer_says_the_sentence_before_the_table(client: TestClient) -> None:
    page = read(client, "/")
    view = SmallDesk(HOLDINGS).as_of(JUNE)
    status = view.status()
    assert "May we come to the harbor conference?" in page.said
    assert status.sentence in page.said
    for assessment in status.conditions:
        assert assessment.sentence in page.said
    assert page.said.index(status.conditions[-1].sentence) < page.said.index("By each side")
    assert "assumed (proposed by Lind)" in page.said
    assert "Northland: not met" in page.said
    assert "Doc. 7, p. 88, para. 2" in page.said


def test_a_verdict_is_a_word_with_a_shape(client: TestClient) -> None:
    text = client.get(f"/?{DAY}").text
    for verdict in re.findall(r'<span class="verdict[^>]*>(.*?)</span>', text):
        assert re.fullmatch(r"<svg .*aria-hidden.*</svg>[a-z ]+", verdict)


def test_a_condition_shows_its_words_rule_claims_and_dissent(client: TestClient) -> None:
    page = read(client, "/condition/ferry")
    for words in (
        "we take the ferry as running",
        "Our reading, not the paper’s: running means every week.",
        'state(ferry) = "running"',
        "Assumed: proposed by Lind, 31 May 1990.",
        "Osei dissents, 31 May 1990.",
        "I would keep the ferry on the list.",
        "Breaks if no ferry has run for a month.",
    ):
        assert words in page.said
    prisoners = read(client, "/condition/prisoners")
    for words in (
        "about 40 36 to 44, within 10 percent",
        "under 20 1 to 19",
        "Carvo as reported by Northland",
        "Doc. 7, p. 87, para. 1",
        "If it means men",
        "How the verdict comes about",
    ):
        assert words in prisoners.said
    assert any("/paper/doc-7" in link and link.endswith("#p1") for link in prisoners.links)


def test_a_judgement_stands_with_who_and_why(client: TestClient) -> None:
    later = client.get("/condition/mood?as_of=1990-08-02").text
    assert "Osei judged it" in later
    assert "they sang" in later
    assert "they sang" not in client.get(f"/condition/mood?{DAY}").text


def test_a_paper_stands_as_printed(client: TestClient) -> None:
    page = read(client, "/paper/doc-7")
    text = client.get(f"/paper/doc-7?{DAY}").text
    assert page.said.count("Secret") >= 3
    assert {"p1", "p2", "n1", "n4", "page-88", "page-89", "call-2"} <= set(page.ids)
    assert "Lind, Director of the Carvo Desk" in page.said
    assert "The paper bears no date and none can be inferred." in page.said
    left = re.search(r'<span class="margin left.*?</span></span>', text, re.DOTALL)
    right = re.search(r'<span class="margin right.*?</span></span>', text, re.DOTALL)
    assert left
    assert "Do they count the women?" in left[0]
    assert right
    assert "I would keep the ferry on the list." in right[0]
    assert text.index("The government of Carvo says") < left.start() < text.index("I propose")
    assert '<span class="anchored taken">under 20</span>' in text
    assert "Claims taken from here" in page.said
    assert any(
        "/subject/fortress?" in link and link.endswith("at=ours#claim-ours") for link in page.links
    )


def test_a_claim_taken_later_is_counted_and_not_shown(client: TestClient) -> None:
    early = Reader(client.get("/paper/doc-7?as_of=1990-05-25").text)
    assert "about 40, people held" not in early.said
    assert "2 more were not known by 25 May 1990." in early.said


def test_a_revision_is_struck_through_once_it_is_known(client: TestClient) -> None:
    before = client.get("/subject/departures?as_of=1990-06-05").text
    after = client.get("/subject/departures?as_of=1990-06-09").text
    assert "<del" not in before
    assert "2 later claims had not reached the desk by 5 June 1990" in Reader(before).said
    assert '<del dir="auto">1,200</del>' in after
    assert "corrected by Harbor Watch, 9 June 1990" in Reader(after).said
    table = after.split('class="claims"')[1]
    assert table.index(">900<") < table.index(">1,200<")
    known = client.get("/subject/departures.json?as_of=1990-06-05").json()
    assert [claim["as_said"] for claim in known["claims"]] == ["1,200"]
    assert known["not_known_yet"] == 2


def test_a_population_says_how_it_relates(client: TestClient) -> None:
    page = read(client, "/subject/fortress_men")
    assert "Part of people held in the fortress" in page.said
    assert "by Lind, since 31 May 1990, no other" in page.said
    assert "The lighthouse keeper" in read(client, "/subject/list").said


def test_a_long_table_comes_in_parts() -> None:
    many = tuple(
        evolve(
            CLAIMS[2],
            id=f"m{n}",
            period=PartialDate.parse(f"{1970 + n // 12}-{n % 12 + 1:02}"),
            quantity=evolve(CLAIMS[2].quantity, low=n, high=n),
        )
        for n in range(250)
    )
    with pages_of(evolve(HOLDINGS, claims=many)) as client:
        first = Reader(client.get("/subject/departures").text)
        last = Reader(client.get("/subject/departures?part=4").text)
        table = client.get("/subject/departures.csv").text
        found = client.get("/subject/departures?at=m100").text
        unknown = Reader(client.get("/subject/departures?at=nobody").text)
    assert "Rows 1 to 75 of 250." in unknown.said
    assert 'id="claim-m100"' in found
    assert "Rows 1 to 75 of 250." in first.said
    assert "Rows 226 to 250 of 250." in last.said
    assert len(table.splitlines()) == 251


def test_json_is_the_contract(client: TestClient) -> None:
    view = SmallDesk(HOLDINGS).as_of(JUNE)
    answers = [client.get(f"/answer.json?{DAY}"), client.get(f"/?format=json&{DAY}")]
    assert all(answer.json() == status_as_dict(view.status()) for answer in answers)
    prisoners = view.condition("prisoners")
    opened = explanation_as_dict(prisoners, view.dossier, view.page_of, view.counts(prisoners))
    given = client.get(f"/condition/prisoners.json?{DAY}").json()
    assert given | plain(opened) == given
    assert [step["verdict"] for step in given["history"]]
    paper = client.get(f"/paper/doc-7.json?{DAY}").json()
    assert paper | as_contract(view.document("doc-7")) == paper
    assessed = client.get(f"/assess.json?expression=stock(fortress)<=50&{DAY}").json()
    assert assessed["verdict"] == "met"
    assert assessed["as_of"] == "1990-06-05"
    found = client.get(f"/findings.json?{DAY}").json()["findings"]
    assert found == plain([finding.as_dict() for finding in view.findings()])


def plain(value: object) -> object:
    """Tuples become lists, as they do on the way through JSON."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def cells(text: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text)):
        yield from row


@pytest.mark.parametrize("path", [page for page in PAGES[1:] if page != "/assess"] + ["/answer"])
def test_a_table_never_holds_a_formula(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}.csv?{DAY}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert not [cell for cell in cells(answer.text) if cell[:1] in set("=+-@\t\r")]


def test_hostile_words_stay_words(client: TestClient) -> None:
    text = client.get(f"/subject/rumor?{DAY}").text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text
    assert HOSTILE in Reader(text).said
    table = client.get(f"/subject/rumor.csv?{DAY}").text
    assert "'=cmd()" in list(cells(table))
    typed = client.get("/assess", params={"expression": HOSTILE})
    assert typed.status_code == 400
    assert "<script>alert" not in typed.text


def test_an_invented_dossier_says_so_on_every_page() -> None:
    invented = evolve(HOLDINGS, dossier=evolve(HOLDINGS.dossier, fictional=True))
    with pages_of(invented) as client:
        for path in (*PAGES, "/nowhere", "/condition/nope", "/assess?expression=x", "/?as_of=x"):
            assert "Fictional. This dossier is invented" in Reader(client.get(path).text).said
    with pages_of(HOLDINGS) as client:
        assert "Fictional." not in client.get("/").text


def test_an_empty_desk_says_how_to_begin() -> None:
    with pages_of(
        evolve(
            HOLDINGS,
            dossier=type(HOLDINGS)().dossier,
            claims=(),
            conditions=(),
            papers=(),
            cases=(),
        )
    ) as client:
        assert "This desk holds no dossier yet." in client.get("/").text
        for path in ("/papers", "/subjects", "/findings", "/language", "/assess"):
            assert client.get(path).status_code == 200
