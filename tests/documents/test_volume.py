"""Whole TEI volumes, paper by paper."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from finalact.cli.main import cli
from finalact.documents.contract import as_contract
from finalact.documents.tei import read_tei
from finalact.documents.volume import VolumePaper, holds_many, read_volume
from finalact.model.refusal import Refusal

PAPER = """<div type="document" xml:id="{id}" n="{n}"><head>{n}. {head}<note
n="1" type="source">Source: Ministry of State, Central File. Secret.</note></head>
<p>The minister spoke of {n} prisoners.</p>
</div>"""
ONE = PAPER.format(id="d1", n=1, head="Letter From the Minister of State (Clerk) to Kell")
TWO = PAPER.format(id="d2", n=2, head="Editorial Note")


def volume(*papers: str, opened: str = '<TEI xmlns="http://www.tei-c.org/ns/1.0" ') -> bytes:
    body = "".join(papers)
    return (
        f'<?xml version="1.0"?>\n{opened} xml:id="vol7"><teiHeader/><text><body>'
        f'<div type="compilation"><head>The talks</head><div type="chapter">{body}</div></div>'
        "</body></text></TEI>"
    ).encode()


def read(data: bytes) -> list[VolumePaper]:
    return list(read_volume(io.BytesIO(data), "vol7.xml"))


def test_papers_are_found_at_whatever_depth_they_stand() -> None:
    papers = read(volume(ONE, TWO))
    assert [(paper.volume, paper.id) for paper in papers] == [("vol7", "d1"), ("vol7", "d2")]
    assert papers[0].document.senders[0].name == "Clerk"
    assert papers[1].document.kind == "editorial note"
    assert [len(paper.document.notes) for paper in papers] == [1, 1]


def test_a_paper_of_a_volume_is_the_paper_cut_out() -> None:
    (paper,) = (p for p in read(volume(ONE, TWO)) if p.id == "d1")
    assert as_contract(paper.document) == as_contract(read_tei(ONE.encode(), "d1.xml"))


def test_a_volume_without_namespace_or_ids_is_read_too() -> None:
    bare = volume(ONE.replace(' xml:id="d1"', ""), TWO, opened="<TEI")
    assert [paper.id for paper in read(bare)] == ["paper-1", "d2"]


def test_an_attachment_inside_a_paper_belongs_to_it() -> None:
    inner = '<div type="attachment"><head>Tab A</head><p>Paper prepared in the ministry.</p></div>'
    (paper,) = read(volume(ONE.replace("</p>\n</div>", f"</p>{inner}\n</div>")))
    assert [section.title for section in paper.document.sections][-1] == "Tab A"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (volume(ONE, ONE), "paper-id-twice"),
        (volume(ONE, TWO)[:-30], "paper-not-readable"),
        (volume(ONE, TWO).replace(b"<teiHeader/>", b"<p>&what;</p>"), "paper-not-readable"),
        (b"<!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///x'>]>" + ONE.encode(), "xml-not-allowed"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(data)
    assert refusal.value.code == code


def test_the_command_tells_each_paper_on_a_line(tmp_path: Path) -> None:
    file = tmp_path / "vol7.xml"
    file.write_bytes(volume(ONE, TWO))
    told = CliRunner().invoke(cli, ["read", str(file), "--json"])
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert [(line["volume"], line["id"], line["number"]) for line in lines] == [
        ("vol7", "d1", "1"),
        ("vol7", "d2", "2"),
    ]
    plain = CliRunner().invoke(cli, ["read", str(file)])
    assert plain.stdout.splitlines()[1] == "d2: 2. Editorial Note"
    assert CliRunner().invoke(cli, ["read", str(file), "--as", "text"]).exit_code == 2


def test_one_paper_is_no_volume() -> None:
    assert not holds_many(ONE.encode())
    assert holds_many(volume(ONE, TWO))


def test_every_paper_of_real_volumes_is_read(shared: Path) -> None:
    for name, papers in (("frus1969-76v38p1", 84), ("frus1969-76ve14p2", 218)):
        file = shared / "frus-tei" / "volumes" / f"{name}.xml"
        with file.open("rb") as source:
            found = list(read_volume(source, file.name))
        assert len(found) == len({paper.id for paper in found}) == papers
        assert {paper.volume for paper in found} == {name}
        assert all(paper.document.heading.text for paper in found)


def test_a_paper_whose_heading_prints_no_number_has_that_of_its_markup() -> None:
    told = [
        read_tei(
            f'<div type="document" n="{n}"><head>{head}</head><p>Sir: I am.</p></div>'.encode(),
            "paper",
        ).number
        for n, head in (
            ("36", "Mr. Holt to Mr. Kell"),
            ("36a", "Mr. Holt to Mr. Kell"),
            ("2", "7. Letter From Holt to Kell"),
            ("appendix", "Mr. Holt to Mr. Kell"),
        )
    ]
    assert told == ["36", "36a", "7", None]
