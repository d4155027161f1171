"""The pages of whole volumes: the list of them, the papers of one, and where they are linked."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from finalact.desk import Desk
from finalact.model.claim import Citation, Claim
from finalact.store.stamp import Stamp
from finalact.web.app import make_app
from tests.store.library.small_volume import D1, D2, D3, PERSONS, volume, written

V = "issel1969-76v03"
STAMP = Stamp("clerk", "2026-11-21T10:15Z")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.new(tmp_path / "a.desk") as made:
        papers = [D3.replace('"d3"', f'"d{n}"').replace("3. ", f"{n}. ") for n in range(3, 101)]
        made.take_in_volumes([written(tmp_path, volume(D1, D2, *papers))], STAMP)
        yield made


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return TestClient(make_app(desk, today=lambda: date(1990, 9, 1)), base_url="http://127.0.0.1")


def test_the_volumes_are_linked_from_the_papers_and_lead_to_theirs(client: TestClient) -> None:
    assert "100 papers of 1 volume" in client.get("/papers").text
    page = client.get("/volumes").text
    assert "Papers of the Mission at Issel" in page
    assert f"/volume/{V}?" in page
    assert client.get("/volumes.json").json()["volumes"][0]["papers"] == 100


def test_the_papers_of_a_volume_stand_in_parts_and_whole_for_programs(client: TestClient) -> None:
    first = client.get(f"/volume/{V}")
    assert first.status_code == 200
    assert len(first.content) < 100_000
    assert f"/paper/{V}-d75?" in first.text
    assert f"/paper/{V}-d76?" not in first.text
    assert f"/paper/{V}-d76?" in client.get(f"/volume/{V}?part=2").text
    told = client.get(f"/volume/{V}.json").json()
    assert len(told["papers_in_order"]) == 100
    assert told["papers_in_order"][1]["from"] == "Lind"
    rows = list(csv.DictReader(io.StringIO(client.get(f"/volume/{V}.csv").text)))
    assert (len(rows), rows[0]["kind"]) == (100, "telegram")


def test_the_persons_of_a_volume_are_a_list_of_their_own(client: TestClient) -> None:
    page = client.get(f"/volume/{V}?of=persons").text
    assert "Lind, Gwen" in page
    assert f"/paper/{V}-d1?" not in page
    assert "Lind, Gwen" not in client.get(f"/volume/{V}?of=nonsense").text


def test_a_paper_of_a_volume_is_a_page_like_any_other(client: TestClient) -> None:
    page = client.get(f"/paper/{V}-d1")
    assert page.status_code == 200
    assert "about 300 writers" in page.text
    assert f"/volume/{V}?" in page.text
    assert client.get(f"/paper/{V}-d1.txt").status_code == 200
    assert client.get(f"/paper/{V}-d999").status_code == 404
    assert client.get("/volume/none").status_code == 404


def test_a_cited_paper_says_when_a_newer_edition_reads_otherwise(
    client: TestClient, desk: Desk, tmp_path: Path
) -> None:
    cited = (Citation(f"{V}-d1", "1"), Citation(f"{V}-d2", "1"))
    desk.record([Claim("c", "writers", "state", "held", citations=cited)], STAMP)
    said = "as it was when a record cited it"
    assert said not in client.get(f"/paper/{V}-d1").text
    newer = volume(D1.replace("about 300", "about 320"), D2, persons=PERSONS)
    desk.take_in_volumes([written(tmp_path / "newer", newer)], STAMP)
    page = client.get(f"/paper/{V}-d1").text
    assert said in page
    assert "about 300" in page
    assert "about 320" in client.get(f"/paper/{V}-d1@2").text
    assert said not in client.get(f"/paper/{V}-d2").text


def test_an_older_edition_says_what_it_is_and_takes_no_claims(
    client: TestClient, desk: Desk, tmp_path: Path
) -> None:
    newer = volume(D1.replace("about 300", "about 320"), D2, persons=PERSONS)
    desk.take_in_volumes([written(tmp_path / "newer", newer)], STAMP)
    newest = Citation(f"{V}-d1", "1", quote="about 320 writers")
    desk.record([Claim("c", "writers", "state", "held", citations=(newest,))], STAMP)
    page = client.get(f"/paper/{V}-d1@1").text
    assert "This is the paper in the first edition of the volume." in page
    assert f'href="/paper/{V}-d1?' in page
    assert "about 300" in page
    # Its passages are not those that claims cite.
    assert f"/paper/{V}-d1/claim" not in page
    assert "/subjects/writers" not in page
    file = re.search(rf'href="(/paper/{V}-d1(?:@|%40)1\.txt[^"]*)"', page)
    assert file is not None
    assert "about 300" in client.get(file[1].replace("&amp;", "&")).text
    read = client.get(f"/paper/{V}-d1").text
    assert "This is the paper in" not in read
    assert "1 claim taken from this paper" in read
    # What did not change between the editions is one paper.
    assert "This is the paper in" not in client.get(f"/paper/{V}-d2@1").text
    gone = client.get(f"/paper/{V}-d7@1")
    assert gone.status_code == 200
    assert "The newest edition leaves it out." in gone.text


def test_a_desk_without_volumes_says_how_one_comes_in(tmp_path: Path) -> None:
    with Desk.new(tmp_path / "none.desk") as made:
        client = TestClient(
            make_app(made, today=lambda: date(1990, 9, 1)), base_url="http://127.0.0.1"
        )
        assert "finalact import" in client.get("/volumes").text
        assert "volume" not in client.get("/papers.json").json()


def test_the_page_of_a_paper_tells_who_it_names_by_the_lists_of_its_volume(
    client: TestClient,
) -> None:
    page = client.get(f"/paper/{V}-d2").text
    assert "<dt>From</dt>" in page
    assert re.search(
        r"Lind, Head of Mission <span class=\"quiet\">Lind, Gwen, Head of Mission at Issel", page
    )
    # Who drafted it stands in the source note; nobody is told of twice.
    drafted = client.get(f"/paper/{V}-d1").text
    assert re.search(r"<dt>Drafted</dt><dd><ul class=\"citing\"><li dir=\"auto\">Lind", drafted)
