"""What came as TEI goes out as it came: element by element, and to the last blank."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from finalact.documents.citation.imprint import Imprint
from finalact.documents.contract import as_contract
from finalact.documents.reader import read_paper
from finalact.documents.tei import read_tei
from finalact.documents.writers import Dressing, write_out
from tests.documents.tei_out.schema import TEI, broken_rules

DIVISION = """<div type="document" n="3" xml:id="d3" frus:doc-dateTime-min="1988-05-04">
  <head>3. Letter From <persName corresp="#p_L">Lund</persName><!-- kept --> to
    Minister Aas<note n="1" type="source">Source: Harbour Archive. Secret.</note></head>
  <p rend="center"><hi rend="italic">Dear</hi>  Minister &amp; friend,<lb/> <gloss
     target="#t_ICE">ice</gloss>.</p>
</div>"""


def out(data: bytes, **given: object) -> bytes:
    dressing = Dressing(kept=data, **given)  # type: ignore[arg-type]
    return write_out(read_tei(data, "came"), "tei", dressing).data


def division_in(data: bytes) -> etree._Element:
    found = etree.fromstring(data).find(f".//{TEI}div[@type='document']")
    assert found is not None
    return found


def same(one: etree._Element, other: etree._Element) -> bool:
    """Whether two elements are the same, with all that is in them."""
    return (
        one.tag == other.tag
        and one.attrib == other.attrib
        and (one.text or "") == (other.text or "")
        and [child.tail or "" for child in one] == [child.tail or "" for child in other]
        and len(one) == len(other)
        and all(same(a, b) for a, b in zip(one, other, strict=True))
    )


def test_321_papers_of_the_edition_come_out_element_by_element(
    divisions: dict[str, bytes],
) -> None:
    assert len(divisions) == 19 + 302
    some = read_tei(DIVISION.encode(), "any paper")
    for name, data in divisions.items():
        made = write_out(some, "tei", Dressing(kept=data)).data
        assert data.strip() in made, name
        bare = b'<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/'
        came = etree.fromstring(bare + b'frus/ns/1.0">' + data + b"</TEI>")[0]
        came.tail = None
        assert same(division_in(made), came), name
        assert broken_rules(made) == [], name


def test_a_division_keeps_every_byte_and_gets_a_header() -> None:
    made = out(DIVISION.encode())
    assert DIVISION.encode() in made
    assert broken_rules(made) == []
    title = etree.fromstring(made).find(f".//{TEI}titleStmt/{TEI}title")
    assert title is not None
    assert title.text == "3. Letter From Lund to Minister Aas"


def test_a_whole_file_comes_out_byte_for_byte() -> None:
    whole = out(DIVISION.encode())
    assert out(whole) == whole


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_a_file_in_another_encoding_or_without_header_is_set_right(encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding}'?>\n" + DIVISION.replace(
        "<div ", '<div xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="urn:f" ', 1
    ).replace("Lund", "Lünd")
    made = out(text.encode(encoding))
    assert made.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert read_paper(made, "made").heading.text == "3. Letter From Lünd to Minister Aas"


def test_the_header_tells_of_the_volume() -> None:
    imprint = Imprint("Papers of Carvo, Volume II", ("A. Holm",), "Harbour Press", "Carvo", "1999")
    made = out(DIVISION.encode(), imprint=imprint, name="carvo2-d3")
    header = etree.fromstring(made).find(f"{TEI}teiHeader")
    assert header is not None
    found = {
        path: header.findtext(f".//{TEI}{path.replace('/', f'/{TEI}')}")
        for path in ("publicationStmt/publisher", "seriesStmt/title", "seriesStmt/idno")
    }
    assert list(found.values()) == ["Harbour Press", "Papers of Carvo, Volume II", "carvo2-d3"]
    assert broken_rules(made) == []


def test_bytes_that_are_no_tei_are_built_from_the_paper(papers: dict[str, str]) -> None:
    data = papers["49"].encode()
    document = read_paper(data, "doc-49.txt")
    made = write_out(document, "tei", Dressing(kept=data)).data
    assert as_contract(read_tei(made, "made")) == as_contract(document)
    page = b"<!doctype html><html><body><div>Words</div></body></html>"
    assert b"<TEI " in write_out(document, "tei", Dressing(kept=page)).data


def test_the_garbled_header_of_a_seed_is_kept_but_not_believed(shared: Path) -> None:
    data = (shared / "frus-tei/seeds/frus1981-88v41-d49.xml").read_bytes()
    assert out(data) == data
