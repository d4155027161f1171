"""Plain paragraphs are read the short way, and say what the full way says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from finalact.documents import tei_words
from finalact.documents.tei_words import read_words
from finalact.documents.volume_parts.plain import paragraph_text, running_text

WORDS = st.sampled_from(
    ["Moss", "said", ",", " ", "\n   ", "\n", " \n  ", "(", ")", "“", "”", ".", "\u00a0", "\t", "—"]
)
TEXT = st.lists(WORDS, max_size=6).map("".join)
PHRASE = st.sampled_from(["hi", "persName", "gloss", "ref"])


@st.composite
def paragraphs(draw: st.DrawFn) -> etree._Element:
    """A paragraph of words, blanks, line breaks and phrases, some inside others."""
    paragraph = etree.Element("p")
    paragraph.text = draw(TEXT)
    for name in draw(st.lists(PHRASE, max_size=3)):
        phrase = etree.SubElement(paragraph, name)
        phrase.text, phrase.tail = draw(TEXT), draw(TEXT)
        if draw(st.booleans()):
            inner = etree.SubElement(phrase, "hi")
            inner.text, inner.tail = draw(TEXT), draw(TEXT)
    return paragraph


def the_full_way(element: etree._Element) -> str:
    """The words as they are read where nothing is known to be plain."""
    pieces: list[str] = []
    tei_words._gather(element, pieces, [], [], frozenset())
    return tei_words._settled("".join(pieces), []).text


@given(paragraphs())
def test_the_short_way_says_what_the_full_way_says(paragraph: etree._Element) -> None:
    assert paragraph_text(paragraph) in (None, the_full_way(paragraph))
    assert read_words(paragraph)[0].text == the_full_way(paragraph)


def test_a_paragraph_of_words_and_names_goes_the_short_way() -> None:
    paragraph = etree.fromstring(
        "<p>The minister spoke to\n      <persName>Anna <hi>Moss</hi></persName> of the\n"
        "      lists.</p>"
    )
    assert paragraph_text(paragraph) == "The minister spoke to Anna Moss of the lists."


def test_notes_page_turns_and_other_lines_never_go_the_short_way() -> None:
    for inside in ("<note>Not found.</note>", '<pb n="7"/>', "<lb/>", "<hi><note>x</note></hi>"):
        assert running_text(etree.fromstring(f"<p>He left{inside} early.</p>")) is None
    assert paragraph_text(etree.fromstring('<p type="attachment">Tab A</p>')) is None
    assert running_text(etree.fromstring('<p xml:space="preserve">a  b</p>')) is None


def test_a_line_break_at_punctuation_is_left_to_the_full_way() -> None:
    broken = etree.fromstring("<p>the <hi>Embassy</hi>\n   , which answered</p>")
    assert paragraph_text(broken) is None
    assert read_words(broken)[0].text == "the Embassy, which answered"
