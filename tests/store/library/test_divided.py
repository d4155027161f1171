"""A volume cut by its bytes: what is kept of each paper is what stood there."""

from __future__ import annotations

import time

import pytest

from finalact.model.refusal import Refusal
from finalact.store.library.divided import divided
from tests.store.library.small_volume import D1, D2, D3, volume


def test_every_paper_is_cut_out_as_it_stood_with_its_line() -> None:
    data = volume()
    cut = divided(data, "issel.xml")
    assert cut.volume == "issel1969-76v03"
    assert [each.id for each in cut.papers] == ["d1", "d2", "d3"]
    for each, whole in zip(cut.papers, (D1, D2, D3), strict=True):
        assert data[each.start : each.end].decode() == whole
        assert data.splitlines()[each.line - 1].strip().startswith(b"<div type=")
    assert cut.around is not None
    assert not cut.findings


def test_a_volume_without_an_id_is_known_by_its_file_and_a_paper_by_its_place() -> None:
    cut = divided(volume(D1, D2.replace(' xml:id="d2"', ""), id_=""), "third.xml")
    assert cut.volume == "third"
    assert [each.id for each in cut.papers] == ["d1", "paper-2"]


def test_of_two_papers_with_one_id_the_first_is_taken_and_the_other_told() -> None:
    cut = divided(volume(D1, D2.replace('xml:id="d2"', 'xml:id="d1"'), D3), "issel.xml")
    assert [each.id for each in cut.papers] == ["d1", "d3"]
    assert [found.code for found in cut.findings] == ["paper-id-twice"]
    assert cut.left_out == ("d1",)


def test_papers_in_a_comment_are_none_and_a_paper_in_another_is_part_of_it() -> None:
    inner = D2.replace("<p>", '<div type="document" xml:id="inner"><p>A paper.</p></div><p>', 1)
    cut = divided(volume(D1, f"<!-- {D3.replace('d3', 'gone')} -->", inner), "issel.xml")
    assert [each.id for each in cut.papers] == ["d1", "d2"]


def test_a_paper_that_does_not_close_hurts_no_other() -> None:
    cut = divided(volume(D1, D2.removesuffix("</div>"), D3), "issel.xml")
    assert [each.id for each in cut.papers] == ["d1", "d3"]
    assert [found.code for found in cut.findings] == ["volume-paper-broken"]
    assert "line" in cut.findings[0].place
    assert cut.left_out == ("d2",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<TEI xml:id="v"><text><div type="section"/></text></TEI>', "paper-not-readable"),
        (b"Only words.", "paper-not-readable"),
        (b'<!DOCTYPE TEI [<!ENTITY e "x">]>' + volume(), "xml-not-allowed"),
        (volume(id_="../../etc"), "id-not-usable"),
    ],
)
def test_what_is_no_volume_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        divided(data, "issel.xml")
    assert caught.value.code == code


@pytest.mark.parametrize(
    "data",
    [
        b"<!--" * 300_000,
        b"<div " * 300_000,
        b"<TEI>" + b"<!-- -->" * 60_000,
        b"<TEI>" + b'<div type="document">' * 60_000,
        b"<a " + b"'x'" * 200_000,
    ],
    ids=["comments", "tags", "closed comments", "papers", "attributes"],
)
def test_a_file_made_to_hurt_is_gone_through_once(data: bytes) -> None:
    began = time.monotonic()
    try:
        cut = divided(data, "issel.xml")
    except Refusal as refusal:
        assert refusal.code == "paper-not-readable"  # noqa: PT017 - either outcome is sound
    else:
        assert cut.findings
    assert time.monotonic() - began < 20
