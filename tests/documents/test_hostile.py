"""Files made to bring a reader down: refused with a sentence, or read, and always in good time."""

from __future__ import annotations

import io
import random
import socket
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finalact.documents.docx_in import archive
from finalact.documents.printed import read_printed
from finalact.documents.writers import written
from finalact.model.document import Document
from finalact.model.refusal import Refusal
from tests.documents.hostile import FOOT, HEAD, PAGE, TEI, read_or_refused
from tests.documents.packed import W, para, word_file

ANYTHING = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=50)


def code(data: bytes) -> str:
    """The code by which a file is refused."""
    refused = read_or_refused(data)
    assert isinstance(refused, Refusal), refused
    return refused.code


def packed(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A packed file with these entries."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for name, data in entries:
            file.writestr(name, data)
    return made.getvalue()


BODY = f'<w:document xmlns:w="{W}"><w:body>{para("A letter.")}</w:body></w:document>'.encode()


# Packed files


def test_a_document_that_unpacks_to_far_more_than_it_weighs_is_refused() -> None:
    bomb = packed(("word/document.xml", BODY), ("word/media/a.bmp", bytes(20_000_000)))
    assert len(bomb) < 100_000
    assert code(bomb) == "archive-too-large"


def test_what_an_entry_says_of_its_size_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "PART", 5_000)
    data = packed(("word/document.xml", BODY + b" " * 9_000))
    lying = data.replace(struct.pack("<L", len(BODY) + 9_000), struct.pack("<L", 400))
    assert lying != data
    assert code(lying) in ("archive-too-large", "archive-not-sound")
    assert code(data) == "archive-too-large"


def test_too_many_entries_are_refused_before_they_are_listed() -> None:
    data = packed(*((f"word/{n}.xml", b"") for n in range(2_001)), method=zipfile.ZIP_STORED)
    assert code(data) == "archive-too-large"


@pytest.mark.parametrize("name", ["../../etc/cron", "/etc/passwd", "a\\..\\b", "C:evil.xml"])
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    assert code(packed(("word/document.xml", BODY), (name, b"x"))) == "archive-not-sound"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_refused() -> None:
    twice = packed(("word/document.xml", BODY), ("word/Document.xml", BODY))
    assert code(twice) == "archive-not-sound"
    assert code(packed(("word/document.xml", BODY), ("word/document.xml", b"<x/>"))) == (
        "archive-not-sound"
    )


def test_an_entry_under_a_password_is_locked() -> None:
    data = bytearray(packed(("word/document.xml", BODY)))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    assert code(bytes(data)) == "archive-locked"


def test_a_whole_document_under_a_password_is_locked() -> None:
    cover = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert code(cover + "EncryptedPackage".encode("utf-16-le")) == "archive-locked"
    assert code(cover) == "paper-not-readable"


def test_what_is_packed_and_no_word_document_is_named_for_what_it_is() -> None:
    for name, told in (
        ("xl/workbook.xml", "spreadsheet"),
        ("ppt/presentation.xml", "slides"),
        ("content.xml", "OpenDocument"),
        ("readme.txt", "without a paper"),
    ):
        refused = read_or_refused(packed((name, b"<x/>")))
        assert isinstance(refused, Refusal)
        assert refused.code == "paper-not-readable"
        assert told in refused.sentence


def test_a_damaged_part_and_a_file_cut_short_are_told() -> None:
    whole = packed(("word/document.xml", BODY), method=zipfile.ZIP_STORED)
    at = whole.index(b"A letter.")
    assert code(whole[:at] + b"B" + whole[at + 1 :]) == "archive-not-sound"
    assert code(whole[: len(whole) // 2]) == "paper-not-readable"
    assert code(packed(("word/document.xml", b"<w:document>"))) == "archive-not-sound"


def test_a_page_saved_with_its_pictures_is_named() -> None:
    letter = (
        b"From: <Saved by Browser>\r\nSubject: A paper\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\n<html>'
    )
    refused = read_or_refused(letter)
    assert isinstance(refused, Refusal)
    assert "MHTML" in refused.sentence


# Entities and what lies elsewhere

ENTITY = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize("declared", [ENTITY, LAUGHS, "<!DOCTYPE w>"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_a_document_type_in_a_part_is_refused(declared: str, charset: str) -> None:
    part = f'<?xml version="1.0" encoding="{charset}"?>{declared}{BODY.decode()}'
    assert code(packed(("word/document.xml", part.encode(charset)))) == "xml-not-allowed"


def test_a_page_may_name_its_type_but_not_entities_of_its_own() -> None:
    named = PAGE.replace("<!DOCTYPE html>", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" '
                         '"http://x.invalid/x.dtd">')  # fmt: skip
    assert isinstance(read_or_refused(named.format("<p>Yes.</p>").encode()), Document)
    own = PAGE.replace("<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/x">]>')
    assert code(own.format("<p>&a;</p>").encode()) == "xml-not-allowed"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object) -> None:
        raise AssertionError(args)

    monkeypatch.setattr(socket, "socket", never)
    far = "http://far.invalid/x"
    page = PAGE.format(
        f'<base href="{far}"><link rel=stylesheet href="{far}"><img src="{far}">'
        f'<iframe src="{far}"></iframe><object data="{far}"></object><p>Here.</p>'
    )
    paper = read_or_refused(page.encode())
    assert isinstance(paper, Document)
    assert [passage.text for passage in paper.passages] == ["Here."]
    related = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" TargetMode="External" Target="{far}" '
        'Type="http://x/relationships/footnotes"/></Relationships>'
    )
    data = packed(("word/document.xml", BODY), ("word/_rels/document.xml.rels", related.encode()))
    assert isinstance(read_or_refused(data), Document)


# Depth


@pytest.mark.parametrize("depth", [150, 190, 245, 1_000, 10_000, 100_000])
def test_parts_nested_without_end_bring_nothing_down(depth: int) -> None:
    deep = {
        "tei": TEI.format("<hi>" * depth + "x" + "</hi>" * depth),
        "lists": TEI.format("<list><item>" * depth + "x" + "</item></list>" * depth),
        "page": PAGE.format("<div>" * depth + "x"),
        "words": PAGE.format("<p>" + "<b>" * depth + "x"),
        "items": PAGE.format("<ul><li>" * depth + "x"),
        "tables": PAGE.format("<table><tr><td>" * depth + "x"),
    }
    for kind, markup in deep.items():
        came = read_or_refused(markup.encode())
        if depth > 300:
            assert isinstance(came, Refusal), kind
            assert came.code == "paper-too-deep", kind
    inner = "<w:tbl><w:tr><w:tc>" * depth + para("x") + "</w:tc></w:tr></w:tbl>" * depth
    came = read_or_refused(word_file(inner))
    links = "<w:hyperlink>" * depth + "</w:hyperlink>" * depth
    read_or_refused(word_file(para("x", links)))
    if depth > 300:
        assert isinstance(came, Refusal)
        assert came.code == "paper-too-deep"


@pytest.mark.parametrize("said", ["about ", "nearly ", "up to about ", "or so ", "and "])
def test_words_that_never_come_to_their_number(said: str) -> None:
    paper = read_or_refused(f"{HEAD}There are {said * 5_000}300 cases.{FOOT}".encode())
    assert isinstance(paper, Document)


# Anything at all


@given(st.binary(max_size=600))
@ANYTHING
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refused(data)
    read_or_refused(b"PK\x03\x04" + data)
    read_or_refused(b"<html><p>" + data)
    read_or_refused(b'<div type="document">' + data)


@given(st.lists(st.sampled_from(
    "<p> </p> <li> <ol type=A start=0> <ol reversed> </ol> <ul> <td> <tr> <table> </table> <br> "
    "<sup> </sup> <a\thref='#a'> <a\tid=a> </a> 1 [1] <div\tclass=footnotes> </div> <span\tid=a> "
    "</span> <h1> </h1> <dl> <dt> <dd> TO: <pre> <b> <del> <input\ttype=checkbox> Approve "
    "<section> <article> <main> <aside> &nbsp; &#150; words [Page\t3]".split(" ")
), max_size=40))  # fmt: skip
@ANYTHING
def test_any_soup_of_tags_is_read_or_refused(tags: list[str]) -> None:
    read_or_refused(("<html><body>" + "".join(tags)).encode())


@given(st.integers(0, 2**32), st.sampled_from(["docx", "html"]), st.integers(1, 12))
@ANYTHING
def test_a_real_paper_with_bytes_changed_is_read_or_refused(
    papers: dict[str, str], seed: int, form: str, changes: int
) -> None:
    data = bytearray(_original(papers, form))
    chance = random.Random(seed)
    for _ in range(changes):
        at = chance.randrange(len(data))
        kind = chance.randrange(3)
        if kind == 0:
            data[at] = chance.randrange(256)
        elif kind == 1:
            del data[at : at + chance.randrange(1, 40)]
        else:
            data[at:at] = data[chance.randrange(len(data)) :][: chance.randrange(1, 200)]
    read_or_refused(bytes(data))


@given(st.integers(0, 2**32))
@settings(ANYTHING, max_examples=25)
def test_a_word_document_with_its_text_changed_is_read_or_refused(
    papers: dict[str, str], seed: int
) -> None:
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(_original(papers, "docx"))) as file:
        entries = {name: bytearray(file.read(name)) for name in file.namelist()}
    part = entries[chance.choice([name for name in entries if name.startswith("word/")])]
    for _ in range(3):
        start = part.find(b"<", chance.randrange(len(part)))
        end = part.find(b">", start) + 1
        moved = part[start:end]
        if chance.random() < 0.5:
            del part[start:end]
        to = part.find(b"<", chance.randrange(max(len(part), 1)))
        part[to:to] = moved
    read_or_refused(packed(*((name, bytes(data)) for name, data in entries.items())))


ORIGINALS: dict[str, bytes] = {}


def _original(papers: dict[str, str], form: str) -> bytes:
    if form not in ORIGINALS:
        ORIGINALS[form] = written(read_printed(papers["106"]), form)
    return ORIGINALS[form]
