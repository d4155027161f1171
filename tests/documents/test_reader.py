"""What may be read, and the sentence for what may not."""

from __future__ import annotations

import pytest

from finalact.documents import reader
from finalact.documents.kinds import is_page
from finalact.documents.reader import read_paper
from finalact.model.refusal import Refusal

DIVISION = (
    '<div type="document" n="4" xml:id="d4"><head>4. Letter From A. Reed to B. Moss'
    '<note n="1" type="source">Source: Grey Library, Files.</note></head>'
    '<opener><dateline>Riga, <date when="1984-05-03">May 3, 1984</date></dateline></opener>'
    '<p>We <hi>agree</hi> <note n="2">Not found.</note>, with <pb n="9"/>thanks.</p></div>'
)

WIDE = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'


def test_the_kind_is_told_from_the_content() -> None:
    assert read_paper(b"1. Paper\n\nText.", "a.xml").heading.text == "1. Paper"
    assert read_paper(DIVISION.encode(), "b.txt").number == "4"


def test_a_division_without_its_volume() -> None:
    document = read_paper(DIVISION.encode(), "d4.xml")
    assert [passage.text for passage in document.passages] == ["We agree, with thanks."]
    assert document.date is not None
    assert (document.date.edtf, document.date.basis) == ("1984-05-03", "printed")
    assert document.notes[1].anchor == "We agree"
    assert document.pages == ("9",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "paper-empty"),
        (b" \n\n", "paper-empty"),
        (b"caf\xe9 au lait", "paper-not-readable"),
        (b"%PDF-1.7 ...", "paper-not-readable"),
        (b"PK\x03\x04....", "paper-not-readable"),
        (b"a\x00b", "paper-not-readable"),
        (b"<TEI><text></TEI>", "paper-not-readable"),
        (b"<html><body/></html>", "paper-empty"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "secret.txt">]><a>&x;</a>', "xml-not-allowed"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE TEI>\n<TEI/>', "xml-not-allowed"),
        (WIDE.encode("utf-16"), "xml-not-allowed"),
        (b"<div>&undeclared;</div>", "paper-not-readable"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_paper(data, "paper.dat")
    assert refused.value.code == code
    assert refused.value.sentence.startswith("paper.dat ")
    assert refused.value.sentence.endswith(".")
    assert refused.value.remedy.endswith(".")


def test_too_large_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST", 10)
    with pytest.raises(Refusal) as refused:
        read_paper(b"12345678901", "big.txt")
    assert refused.value.code == "paper-too-large"


def test_two_papers_in_one_file_are_refused() -> None:
    with pytest.raises(Refusal) as refused:
        read_paper(f"<div>{DIVISION}{DIVISION}</div>".encode(), "two.xml")
    assert "2 papers" in refused.value.sentence


@pytest.mark.parametrize(
    ("start", "page"),
    [
        ("<!DOCTYPE html><p>x", True),
        ("<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'><html>", True),
        (
            "<?xml version='1.0'?>\n<!-- saved -->\n<html xmlns='http://www.w3.org/1999/xhtml'>",
            True,
        ),
        ("\ufeff  <HTML>", True),
        ("<div class='tei-div'><h3>4. Letter</h3>", True),
        ("<div type='document' n='4'><head>4. Letter</head><p rend='x'/>", False),
        ("<div><div type='document'><head>4. Letter</head></div></div>", False),
        ("<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'>", False),
        ("<!DOCTYPE TEI><TEI>", False),
        ("1. Letter From A. Reed", False),
    ],
)
def test_a_page_is_told_from_tei(start: str, page: bool) -> None:
    for charset in ("utf-8", "utf-16"):
        if page or charset == "utf-8":
            assert is_page(start.encode(charset)) is page
