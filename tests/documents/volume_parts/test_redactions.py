"""Words that are withheld, left out or lost: every bracket, wherever it stands."""

from __future__ import annotations

import pytest

from finalact.documents.tei import read_tei
from finalact.model.document import Document


def read(body: str, heading: str = "3. Memorandum") -> Document:
    markup = f'<div type="document"><head>{heading}</head>{body}</div>'
    return read_tei(markup.encode(), "paper.xml")


@pytest.mark.parametrize(
    "bracket",
    [
        "[3 lines not declassified]", "[less than 1 line not declassified]",
        "[<hi rend='italic'>name not declassified</hi>]", "[2½ lines <pb n='8'/>not declassified]",
        "[<hi>1 paragraph (5 lines)</hi> not declassified]", "[illegible]", "[portion missing]",
        "[Omitted here is discussion of coal.]", "[Here follow two paragraphs on coal.]",
        "[apparent omission in the original]", "[text not yet declassified]", "[garble]",
        "[1 line of source text deleted]", "[name withheld]", "[signature illegible]",
        "[The remainder of the page is missing.]",
    ],
)  # fmt: skip
def test_a_bracket_tells_of_lost_words(bracket: str) -> None:
    (told,) = read(f"<p>He said {bracket} and left.</p>").redactions
    assert told.startswith("[")
    assert told.endswith("]")
    assert "<" not in told


@pytest.mark.parametrize(
    "bracket",
    [
        "[sic]", "[Footnote in the original.]", "[Brackets are in the original; text omitted.]",
        "[the Minister]", "[laughter]", "[declassified in 1990]", "[He followed.]",
    ],
)  # fmt: skip
def test_other_brackets_do_not(bracket: str) -> None:
    assert not read(f"<p>He said {bracket} and left.</p>").redactions


def test_every_place_of_a_paper_counts_in_the_order_of_print() -> None:
    document = read(
        '<list type="participants"><head>PARTICIPANTS</head><item>[name not declassified]</item>'
        "</list><p>He left.<note n='2'>[1 line not declassified]</note></p>"
        "<table><row><cell>[illegible]</cell><cell>4</cell></row></table>",
        "3. Memorandum From [title not declassified]",
    )
    assert document.redactions == (
        "[title not declassified]",
        "[name not declassified]",
        "[illegible]",
        "[1 line not declassified]",
    )
