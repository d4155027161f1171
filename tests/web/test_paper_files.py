"""The page of a paper offers it in every form, and every form of citing it; each is to be had."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.documents.printed import read_printed
from finalact.documents.writers import WRITERS, Dressing, write_out
from tests.web.carvo import HOLDINGS, PAPER

DAY = "as_of=1990-06-05&known_by=1990-06-05"
NAME = HOLDINGS.papers[0].id


@pytest.mark.parametrize("form", list(WRITERS))
def test_a_paper_is_to_be_had_as_a_file(client: TestClient, form: str) -> None:
    writer = WRITERS[form]
    answer = client.get(f"/paper/{NAME}{writer.suffix}?{DAY}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == writer.media_type
    wanted = f'attachment; filename="{NAME}{writer.suffix}"'
    assert answer.headers["content-disposition"] == wanted
    assert answer.content == write_out(read_printed(PAPER), form, Dressing(name=NAME)).data


def test_a_citation_may_be_of_one_passage(client: TestClient) -> None:
    cited = client.get(f"/paper/{NAME}.bib?{DAY}&passage=2").text
    assert cited.startswith("@misc{")
    assert "Paragraph 2" in cited
    refused = client.get(f"/paper/{NAME}.ris?{DAY}&passage=9000")
    assert refused.status_code == 404
    assert "The paper has no passage 9000." in refused.text
    unread = client.get(f"/paper/{NAME}.ris?{DAY}&passage=two")
    assert unread.status_code == 404
    assert "The paper has no passage two." in unread.text


def test_the_page_offers_every_form(client: TestClient) -> None:
    page = client.get(f"/paper/{NAME}?{DAY}").text
    for writer in WRITERS.values():
        assert f'href="/paper/{NAME}{writer.suffix}?' in page
        assert f">{writer.title}</a>" in page


def test_a_paper_that_is_not_there_is_a_calm_page(client: TestClient) -> None:
    for ending in (".txt", ".pdf", ".docx"):
        answer = client.get(f"/paper/none{ending}")
        assert answer.status_code == 404
        assert "There is no paper none on this desk." in answer.text
    assert client.get(f"/paper/{NAME}.pdf?as_of=nonsense").status_code == 400
