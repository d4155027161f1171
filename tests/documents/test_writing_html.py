"""A paper as one HTML page that stands alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from finalact.documents.reader import read_paper
from finalact.documents.writers import written
from finalact.model.document import Document

DOCUMENTS = Path(__file__).resolve().parents[2] / "src/finalact/examples/moscow-1988/documents"
HOSTILE = """7. Letter From <script>alert(1)</script> Holt to Kell1

A paragraph with <img src=x onerror=alert(2)> & "quotes" {{ 7 * 7 }} {% raw %}.2

  1. Source: Ministry of State, K81. Secret.
  2. See <a href="javascript:alert(3)">there</a>."""


def page(document: Document, **given: str) -> html.HtmlElement:
    return html.fromstring(written(document, "html", **given).decode())  # type: ignore[arg-type]


@pytest.fixture(params=sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.stem)
def document(request: pytest.FixtureRequest) -> Document:
    return read_paper(request.param.read_bytes(), request.param.name)


def test_every_passage_has_an_address_and_its_words(document: Document) -> None:
    made = page(document)
    for passage in document.passages:
        line = made.get_element_by_id(f"para-{passage.n}")
        said = " ".join(line.text_content().split())
        first = passage.text.split(".")[0][:30]
        assert first in said


def test_every_note_is_called_once_and_leads_back(document: Document) -> None:
    made = page(document)
    for at, _ in enumerate(document.notes):
        assert len(made.xpath(f'//a[@id="call-{at}"]')) == 1
        assert made.get_element_by_id(f"note-{at}").xpath("./a/@href") == [f"#call-{at}"]


def test_margin_notes_stand_beside_their_passage(document: Document) -> None:
    made = page(document)
    beside = [" ".join(aside.text_content().split()) for aside in made.xpath("//aside")]
    assert len(beside) == len(document.marks)
    assert all(any(mark.text[:20] in said for said in beside) for mark in document.marks)


def test_nothing_is_loaded_and_nothing_runs(document: Document) -> None:
    made = page(document)
    assert made.xpath("//script | //link | //img | //iframe | //@onclick | //@src") == []
    assert all(href.startswith("#") for href in made.xpath("//@href"))
    policy = made.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    assert policy[0].startswith("default-src 'none'")


def test_markup_in_a_paper_stays_words() -> None:
    made = page(read_paper(HOSTILE.encode(), "hostile.txt"))
    assert made.xpath("//script | //img | //a[contains(@href, 'javascript')]") == []
    said = made.text_content()
    assert '<img src=x onerror=alert(2)> & "quotes" {{ 7 * 7 }} {% raw %}.' in said
    assert '<a href="javascript:alert(3)">there</a>' in said


def test_the_same_paper_gives_the_same_bytes_and_bears_its_seal(document: Document) -> None:
    assert written(document, "html") == written(document, "html")
    assert page(document, seal="Record of x: 12ab").xpath("//p[@class='seal']/text()") == [
        "Record of x: 12ab"
    ]
    assert "CONFIDENTIAL" in page(document, classification="CONFIDENTIAL").text_content()
