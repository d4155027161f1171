"""Every writer takes every paper that any reader yields, the awkward ones too."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

import pytest
from lxml import etree, html

from finalact.documents.contract import as_contract
from finalact.documents.reader import read_paper
from finalact.documents.volume import read_volume
from finalact.documents.writers import WRITERS, Dressing, write_out, written
from finalact.model.document import Document, Passage
from tests.documents.citation.entries import bibtex_entry, check_csl, ris_fields
from tests.documents.tei_out.fixtures import CONTROLS, FIXTURES, LONG, MEMO

TEI_PAPER = """<div type="document" n="3" xml:id="d3">
  <pb n="12"/><head>3. Memorandum of Conversation<note n="1" type="source">Source: Harbour
    Archive. Secret.</note></head>
  <opener><dateline><date when="1988-05-04">May 4, 1988</date></dateline></opener>
  <list type="participants"><head>PARTICIPANTS</head><item>Mr. Lund</item></list>
  <p>They spoke of <hi rend="italic">ice</hi>.<note n="2">Not found.</note></p>
  <table><row><cell>Port</cell><cell>Ice</cell></row><row><cell>North</cell><cell/></row></table>
  <quote><p>“No.”</p></quote>
  <closer><signed>Lund</signed></closer>
  <div type="attachment"><head>Tab A</head><p>The report of the harbour.</p></div>
</div>"""
VOLUME = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="carvo2"><text><body>'
    + TEI_PAPER
    + TEI_PAPER.replace('"3"', '"4"').replace('"d3"', '"d4"')
    + "</body></text></TEI>"
)
PAGE = """<!doctype html><html lang="en"><head><title>A memorandum</title><style>p {}</style></head>
<body><h1>13. Memorandum From Lund to Minister Aas</h1><p>The ferry runs.<sup><a href="#n1">1</a>
</sup></p><table><tr><td>Port</td><td>Ice</td></tr><tr><td>North</td><td>yes</td></tr></table>
<ol><li id="n1">Source: Harbour Archive.</li></ol><script>alert(1)</script></body></html>"""


def papers() -> Iterator[tuple[str, Document]]:
    """A paper of every kind from every reader."""
    for name, text in {**FIXTURES, "controls": CONTROLS}.items():
        if text:
            yield f"printed {name}", read_paper(text.encode(), f"{name}.txt")
    yield "tei", read_paper(TEI_PAPER.encode(), "paper.xml")
    yield "tei without words", read_paper(b'<div type="document"/>', "paper.xml")
    for paper in read_volume(io.BytesIO(VOLUME.encode()), "carvo2.xml"):
        yield f"volume {paper.id}", paper.document
    yield "html", read_paper(PAGE.encode(), "page.html")
    for name in ("memo", "older", "cyrillic", "hebrew", "uncalled", "attached"):
        document = read_paper(FIXTURES[name].encode(), f"{name}.txt")
        for form in ("docx", "html", "tei"):
            yield f"{form} of {name}", read_paper(written(document, form), f"{name}.{form}")


PAPERS = dict(papers())


@pytest.mark.parametrize("form", list(WRITERS))
@pytest.mark.parametrize("name", [name for name in PAPERS if name != "printed long"])
def test_every_paper_in_every_form(name: str, form: str) -> None:
    document = PAPERS[name]
    dressing = Dressing(name="paper-1", passage=1 if document.passages else None)
    made = write_out(document, form, dressing).data
    assert made or not document.blocks
    assert made == write_out(document, form, dressing).data
    SOUND[form](made, document)


@pytest.mark.parametrize("form", [name for name in WRITERS if name != "pdf"])
def test_two_thousand_passages_in_every_form(form: str) -> None:
    document = PAPERS["printed long"]
    assert len(document.passages) == 2000
    made = write_out(document, form, Dressing(passage=1999)).data
    SOUND[form](made, document)


def test_two_thousand_passages_are_set_in_type() -> None:
    assert written(PAPERS["printed long"], "pdf").startswith(b"%PDF")


def test_a_tei_paper_as_text_reads_back_the_same() -> None:
    # What print has no sign for: the page that a paper begins on without a turn, a table's edge.
    document = PAPERS["tei"]
    again = as_contract(read_paper(written(document, "text"), "paper.txt"))
    once = as_contract(document)
    for part in ("number", "kind", "heading", "from", "to", "date", "participants", "notes"):
        assert again[part] == once[part], part
    assert [p["text"] for s in again["sections"] for p in s["passages"]] == [
        p["text"] for s in once["sections"] for p in s["passages"]
    ]


def _text(made: bytes, document: Document) -> None:
    assert document.heading.text in made.decode()


def _pdf(made: bytes, document: Document) -> None:
    del document
    assert made.startswith(b"%PDF-")
    assert made.rstrip().endswith(b"%%EOF")


def _docx(made: bytes, document: Document) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        assert opened.testzip() is None
        main = etree.fromstring(opened.read("word/document.xml"))
    said = "".join(str(piece) for piece in main.itertext())
    assert all(_opening(passage) in _plain(said) for passage in document.passages[:50])


def _html(made: bytes, document: Document) -> None:
    page: html.HtmlElement = html.document_fromstring(made.decode())
    said = _plain(page.text_content())
    for passage in document.passages[:50]:
        assert page.get_element_by_id(f"para-{passage.n}") is not None
        assert _opening(passage) in said
    etree.fromstring(made.replace(b"<!doctype html>", b""))


def _tei(made: bytes, document: Document) -> None:
    again = read_paper(made, "paper.xml")
    if "\x07" in "".join(passage.text for passage in document.passages):
        return
    once, twice = as_contract(document), as_contract(again)
    # A comment in the margin of a Word document is told in no note of the edition.
    once["marks"] = [mark for mark in once["marks"] if mark["note"] is not None]
    assert twice == once


def _cite(made: bytes, document: Document) -> None:
    del document
    assert made.decode().startswith("Note\n")


def _bib(made: bytes, document: Document) -> None:
    del document
    assert bibtex_entry(made.decode())[2]["title"]


def _ris(made: bytes, document: Document) -> None:
    del document
    assert dict(ris_fields(made.decode()))["TI"]


def _csl(made: bytes, document: Document) -> None:
    del document
    (item,) = json.loads(made)
    check_csl(item)


def _opening(passage: Passage) -> str:
    """The first letters of a passage, up to the first mark of a note or page."""
    end = min((inset.at for inset in passage.words.insets), default=20)
    return _plain(passage.text[:end])[:20]


def _plain(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


SOUND = {
    "text": _text, "pdf": _pdf, "docx": _docx, "html": _html, "tei": _tei,
    "cite": _cite, "bibtex": _bib, "ris": _ris, "csl": _csl,
}  # fmt: skip


def test_every_form_is_held_to_something() -> None:
    assert set(SOUND) == set(WRITERS)
    assert LONG
    assert MEMO
