"""What is written as text reads back as one paper: number, date, notes and their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.documents.printed_many import split_papers
from finalact.documents.printed_out import write_printed
from finalact.documents.reader import read_paper
from finalact.documents.tei import read_tei
from finalact.documents.volume import read_volume
from finalact.model.document import Document

# Figures that end like the number of a note and call none.
DECOYS = st.sampled_from(
    [
        "on June 12, 1982,", "by 22 May 1962", "on May 3–12, 1972,", "on December 13 we heard",
        "all 12 men", "some 1,202 cases", "at 7:32 p.m.", "in 1962 the envoy", "of 6/12/62",
        "for FY 1982", "3.2 million crowns", "12 percent", "since June 1983",
    ]
)  # fmt: skip
# What a mark may stand behind.
PLACES = st.sampled_from(
    [
        "the treaty", "it was over.", "in 1974,", "on June 12, 1981,", "of May 12, 1972", "SALT",
        "the list of 15,000", "as he said;", "“so be it.”", "the minister (Holt)", "at noon:",
    ]
)  # fmt: skip
DATELINES = st.sampled_from(
    ["Oslo, June 12, 1981.", "Oslo, May 22, 1956—6:45 p.m.", "Oslo, May 3, 1948—7 p. m."]
)


@st.composite
def divisions(draw: st.DrawFn) -> bytes:
    """A paper as an edition marks it up, with notes from 0 or 1 and page turns anywhere."""
    first = draw(st.sampled_from([0, 1, None]))
    number = draw(st.integers(1, 900))
    turns = "".join(f'<pb n="{n}"/>' for n in range(11, 11 + draw(st.integers(0, 2))))
    sign = "" if first is None else f' n="{first}"'
    source = f'<note{sign} type="source">Source: Ministry of State, Box 4. Secret.</note>'
    lines: list[str] = []
    n = 1 if first is None else first + 1
    once = draw(st.booleans())
    for _ in range(draw(st.integers(1, 5))):
        words = ["They met"]
        for _ in range(draw(st.integers(0, 3))):
            words.append(draw(DECOYS))
            if draw(st.booleans()):
                place = "under NSDM 25" if once else draw(PLACES)
                once = False
                words.append(f'{place}<note n="{n}">Not printed, {n}.</note>')
                n += 1
            if draw(st.integers(0, 5)) == 0:
                words.append(f'<pb n="{20 + len(lines)}"/>')
        lines.append(f"<p>{' '.join(words)} and so it went.</p>")
    return (
        f'<div type="document" n="{number}" xml:id="d{number}">{turns}<head>{number}. Letter From '
        f"A. Reed to B. Moss{source}</head><opener><dateline>{draw(DATELINES)}</dateline></opener>"
        f"{''.join(lines)}</div>"
    ).encode()


def same(paper: Document, back: Document) -> None:
    """Both say the same of all that the print can hold."""
    assert back.number == paper.number
    assert back.dateline == paper.dateline
    assert [(n.n, n.is_source, n.text) for n in back.notes] == [
        (n.n, n.is_source, n.text) for n in paper.notes
    ]
    # The mark of a source note without a number is not printed.
    assert [n.anchor for n in back.notes if n.n is not None] == [
        n.anchor for n in paper.notes if n.n is not None
    ]
    if paper.dateline and "undated" not in paper.dateline:
        assert back.date == paper.date


@given(divisions())
@settings(deadline=None)
def test_a_paper_of_an_edition_comes_back_as_one_and_the_same(data: bytes) -> None:
    paper = read_tei(data, "d.xml")
    text = write_printed(paper)
    assert split_papers(text) == [text]
    back = read_paper(text.encode(), "d.txt")
    same(paper, back)
    assert back.heading.text == paper.heading.text
    assert back.pages == paper.pages
    assert [p.text for p in back.passages] == [p.text for p in paper.passages]
    assert write_printed(back) == text


@given(divisions(), divisions(), st.sampled_from(["\n\n\n", "\n\n", "\n", ""]))
@settings(deadline=None, max_examples=50)
def test_two_of_them_put_together_come_apart_again(one: bytes, two: bytes, between: str) -> None:
    texts = [write_printed(read_tei(data, "d.xml")) for data in (one, two)]
    if "\n  * " in texts[0] + texts[1]:
        return  # A heading without a mark is told from a numbered paragraph by nothing.
    apart = split_papers(between.join(texts))
    assert [part.rstrip("\n") for part in apart] == texts


def test_a_number_that_only_the_markup_gives_is_printed_in_brackets() -> None:
    data = (
        b'<div type="document" n="120"><head>The Envoy in Norland (Holt) to the Minister of State'
        b"</head><opener><dateline>Oslo, May 3, 1948</dateline></opener><p>Yes.</p></div>"
    )
    paper = read_tei(data, "d.xml")
    text = write_printed(paper)
    assert text.startswith("[120] The Envoy in Norland")
    back = read_paper(text.encode(), "d.txt")
    assert (back.number, back.senders) == (paper.number, paper.senders)
    assert write_printed(back) == text


@pytest.mark.slow
def test_whole_volumes_come_back_paper_by_paper(shared: Path) -> None:
    for file in sorted((shared / "frus-tei" / "volumes").glob("*.xml")):
        with file.open("rb") as source:
            for one in read_volume(source, file.name, figures=False):
                text = write_printed(one.document)
                assert split_papers(text) == [text]
                same(one.document, read_paper(text.encode(), "d.txt"))
