"""A volume cut by its bytes, and what is kept of a broken one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.documents.contract import as_contract
from finalact.documents.tei import read_tei
from finalact.documents.volume import VolumePaper, read_volume
from finalact.documents.volume_parts.cutting import cut, pieces_of, without
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="harbour04"><text><body>\n'
END = "</body></text></TEI>\n"


def paper(n: int, more: str = "") -> str:
    return (
        f'<div type="document" xml:id="d{n}"><head>{n}. Letter From Holt to Kell</head>\n'
        f"<p>Words of paper {n}.</p>{more}</div>\n"
    )


FOUR = "".join(paper(n) for n in range(1, 5))


def volume(body: str) -> bytes:
    return f'{HEAD}{ROOT}<div type="chapter">\n{body}</div>\n{END}'.encode()


def read(data: bytes) -> tuple[list[VolumePaper], list[Finding]]:
    troubles: list[Finding] = []
    return list(read_volume(io.BytesIO(data), "harbour04.xml", troubles)), troubles


def ids(data: bytes) -> list[str]:
    return [each.id for each in read(data)[0]]


def test_the_bytes_cut_out_are_the_divisions() -> None:
    data = volume(FOUR)
    assert [data[start:end].decode() + "\n" for start, end in cut(data)] == [
        paper(n) for n in range(1, 5)
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        f"<!-- {paper(9)} -->",
        f"<p><![CDATA[{paper(9)}]]></p>",
        f"<?note {paper(9)}?>",
        '<div type="chapter" n="document"><head>No paper</head></div>',
        '<div type="document" />',
    ],
)
def test_what_only_looks_like_a_paper_is_not_cut(hidden: str) -> None:
    assert len(cut(volume(hidden + FOUR))) == 4


def test_a_paper_inside_a_paper_is_part_of_it() -> None:
    data = volume(paper(1, paper(7)) + paper(2))
    papers, troubles = read(data)
    assert [each.id for each in papers] == ["d1", "d2"]
    assert [p.text for p in papers[0].document.passages][-1] == "Words of paper 7."
    assert not troubles


def test_a_sign_of_greater_than_in_an_attribute_ends_no_tag() -> None:
    assert len(cut(volume(paper(1).replace("<head", "<head rend='a>b </div'", 1) + paper(2)))) == 2


def test_every_paper_gives_its_own_bytes_and_they_read_the_same() -> None:
    papers, _ = read(volume(FOUR))
    assert [each.line for each in papers] == [4, 6, 8, 10]
    for each in papers:
        alone = read_tei(each.content, each.id)
        assert as_contract(alone) == as_contract(each.document)


def test_a_volume_of_another_prefix_gives_papers_that_stand_alone() -> None:
    other = (
        volume(FOUR).decode().replace("</", "</t:").replace("<", "<t:").replace("<t:/t:", "</t:")
    )
    other = other.replace("<t:?xml", "<?xml").replace("xmlns=", "xmlns:t=")
    papers, troubles = read(other.encode())
    assert len(papers) == 4
    assert not troubles
    assert read_tei(papers[2].content, "d3").passages[0].text == "Words of paper 3."


def test_around_the_papers_the_lines_stay_where_they_were() -> None:
    data = volume(FOUR)
    around = without(data, pieces_of(data))
    assert b"Words" not in around
    assert around.count(b"\n") == data.count(b"\n")


def test_a_paper_that_breaks_is_left_out_with_its_line_and_the_rest_is_read() -> None:
    papers, (trouble,) = read(volume(FOUR.replace("of paper 2", "of <hi>paper 2</p><p>")))
    assert [each.id for each in papers] == ["d1", "d3", "d4"]
    assert trouble.code == "volume-paper-broken"
    assert trouble.place == "harbour04.xml, line 7"
    assert "d2" in trouble.sentence


def test_a_paper_that_never_closes_takes_no_other_with_it() -> None:
    data = volume(FOUR.replace("paper 2.</p></div>", "paper 2.</p>"))
    papers, troubles = read(data)
    assert [each.id for each in papers] == ["d1", "d3", "d4"]
    assert all(len(each.document.passages) == 1 for each in papers)
    assert [each.code for each in troubles] == ["volume-paper-broken"]


def test_a_paper_that_closes_too_early_is_not_kept_short() -> None:
    early = FOUR.replace("paper 2.</p></div>", "paper 2.</p></div><p>The rest of it.</p></div>")
    assert ids(volume(early)) == ["d1", "d3", "d4"]


def test_markup_that_breaks_between_papers_hurts_none_of_them() -> None:
    papers, (trouble,) = read(volume("<head>never closed</hed>" + FOUR))
    assert len(papers) == 4
    assert (trouble.code, trouble.place) == ("volume-markup-broken", "harbour04.xml, line 4")


def test_a_file_cut_short_keeps_what_is_whole() -> None:
    data = volume(FOUR)
    short = data[: data.index(b"Words of paper 4")]
    papers, troubles = read(short)
    assert [each.id for each in papers] == ["d1", "d2", "d3"]
    assert {each.code for each in troubles} == {"volume-markup-broken", "volume-paper-broken"}


def test_of_two_papers_with_one_id_the_second_is_left_out() -> None:
    papers, (trouble,) = read(volume(paper(1) + paper(2) + paper(1) + paper(3)))
    assert [each.id for each in papers] == ["d1", "d2", "d3"]
    assert (trouble.code, trouble.place) == ("paper-id-twice", "harbour04.xml, line 8")


def test_an_id_whose_first_paper_is_left_out_is_free_for_the_second() -> None:
    broken = paper(1).replace("</p>", "</q>")
    papers, _ = read(volume(broken + paper(1) + paper(2)))
    assert [each.id for each in papers] == ["d1", "d2"]


def test_a_paper_nested_beyond_measure_is_left_out() -> None:
    deep = paper(2).replace("Words", "<q>" * 10_000 + "Words" + "</q>" * 10_000)
    papers, (trouble,) = read(volume(paper(1) + deep + paper(3)))
    assert [each.id for each in papers] == ["d1", "d3"]
    assert trouble.code == "volume-paper-broken"


def test_a_paper_without_a_heading_is_read() -> None:
    (first, *_), troubles = read(
        volume(FOUR.replace("<head>1. Letter From Holt to Kell</head>", ""))
    )
    assert first.document.heading.text == ""
    assert first.document.passages[0].text == "Words of paper 1."
    assert not troubles


def test_in_other_encodings_the_words_are_the_same() -> None:
    text = volume(FOUR.replace("Words", "Wörter")).decode()
    declared = text.replace("UTF-8", "ISO-8859-1")
    for data in (
        text.encode(),
        b"\xef\xbb\xbf" + text.encode(),
        declared.encode("latin-1"),
        text.replace("UTF-8", "UTF-16").encode("utf-16"),
    ):
        papers, troubles = read(data)
        assert [each.document.passages[0].text[:6] for each in papers] == ["Wörter"] * 4
        assert not troubles


def test_an_encoding_declared_wrongly_does_not_garble_the_words() -> None:
    wrong = volume(FOUR.replace("Words", "Wörter")).decode().replace("UTF-8", "ISO-8859-1")
    papers, (trouble,) = read(wrong.encode("utf-8"))
    assert papers[0].document.passages[0].text == "Wörter of paper 1."
    assert (trouble.code, trouble.severity) == ("encoding-otherwise", "note")


def test_bytes_that_are_no_letters_cost_only_their_own_paper() -> None:
    data = volume(FOUR).replace(b"paper 3.", b"p\xe4per 3.")
    assert ids(data) == ["d1", "d2", "d4"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<!DOCTYPE TEI [<!ENTITY a "b">]>' + volume(FOUR), "xml-not-allowed"),
        (volume(FOUR)[:64], "paper-not-readable"),
        (volume("<p>No paper.</p>"), "paper-not-readable"),
        (volume(FOUR).replace(b"UTF-8", b"x-martian") + b"\xff", "paper-not-readable"),
        (volume("".join(paper(1).replace("</p>", "</q>"))), "paper-not-readable"),
        (b"", "paper-not-readable"),
    ],
)
def test_what_holds_no_paper_to_keep_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(data)
    assert refusal.value.code == code


def test_without_a_place_for_troubles_the_first_is_refused() -> None:
    broken = volume(FOUR.replace("of paper 2", "of <hi>paper 2"))
    with pytest.raises(Refusal) as refusal:
        list(read_volume(io.BytesIO(broken), "harbour04.xml"))
    assert refusal.value.code == "paper-not-readable"


SOUND = {each.id: as_contract(each.document) for each in read(volume(FOUR))[0]}


@settings(max_examples=60)
@given(st.integers(0, len(volume(FOUR)) - 1), st.sampled_from([b"<", b">", b'"', b"&", b"/", b""]))
def test_one_broken_sign_never_garbles_a_paper(at: int, sign: bytes) -> None:
    """Whatever letter is struck or spoiled, the papers that are kept say what they said."""
    data = volume(FOUR)
    try:
        papers, troubles = read(data[:at] + sign + data[at + 1 :])
    except Refusal:
        return
    changed = [each for each in papers if as_contract(each.document) != SOUND.get(each.id)]
    # A sign may be changed within a paper that stays sound, but in one paper only.
    assert len(changed) <= 1
    assert len(papers) >= 3 or troubles


def test_real_volumes_are_cut_into_all_their_papers(shared: Path) -> None:
    for name, papers in (("frus1969-76v38p1", 84), ("frus1969-76ve14p2", 218)):
        data = (shared / "frus-tei" / "volumes" / f"{name}.xml").read_bytes()
        assert len(cut(data)) == papers
        found, troubles = read(data)
        assert [each.content for each in found] == [data[start:end] for start, end in cut(data)]
        assert not troubles
