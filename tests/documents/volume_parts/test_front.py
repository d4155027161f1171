"""The front of a volume: title, persons, terms and sources, in older and newer encodings."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from finalact.documents.tei import parse_safely
from finalact.documents.volume_parts.front import Listed, VolumeFront
from finalact.documents.volume_parts.front_lists import read_front
from finalact.documents.volume_parts.volume_title import title_in
from finalact.model.refusal import Refusal

HEADER = """<teiHeader><fileDesc><titleStmt>
<title type="complete">Papers of the Ministry, 1961–63, Volume IV,
   The Harbour</title><title type="series">Papers of the Ministry</title>
<title type="sub-series">1961–63</title><title type="volume-number">Volume IV</title>
<title type="volume">The Harbour</title><editor role="primary">Ann Holt</editor></titleStmt>
<publicationStmt><publisher>State Press</publisher><date type="publication-date">1999</date>
</publicationStmt></fileDesc></teiHeader>"""
PAPER = (
    '<div type="document" xml:id="d1"><head>1. Editorial Note</head><p>A list follows.</p></div>'
)


def volume(front: str, header: str = HEADER) -> bytes:
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="harbour04">{header}'
        f"<text><front>{front}</front><body>{PAPER}</body></text></TEI>"
    ).encode()


def front(markup: str, header: str = HEADER) -> VolumeFront:
    return read_front(io.BytesIO(volume(markup, header)), "harbour04.xml")


def test_the_title_page_is_read_from_the_header() -> None:
    about = front("").about
    assert about is not None
    assert about.full == "Papers of the Ministry, 1961–63, Volume IV, The Harbour"
    assert (about.years, about.published, about.number) == ("1961/1963", "1999", "Volume IV")
    assert (about.publisher, about.editors) == ("State Press", ("Ann Holt",))


def test_an_older_header_gives_one_title_and_no_header_gives_the_id() -> None:
    title = "<titleStmt><title>Letters, 1863</title></titleStmt>"
    old = f"<teiHeader><fileDesc>{title}</fileDesc></teiHeader>"
    assert front("", old).title == "Letters, 1863"
    assert title_in(parse_safely(volume("", ""), "volume"), "harbour04").full == "harbour04"


def test_persons_are_listed_with_what_is_said_of_them() -> None:
    persons = front(
        """<div type="section" xml:id="persons"><pb n="IX"/><head>Persons</head><list type="names">
        <item><hi rend="strong"><persName xml:id="p_HA_1">Holt, Ann, Jr.</persName>,</hi> Minister
           of State from <pb n="X"/>1961</item>
        <item><list><item><hi rend="strong"><persName xml:id="p_K_1">Kell</persName></hi>
           — envoy to <gloss target="#t_UN">UN</gloss></item></list></item></list></div>"""
    ).persons
    assert persons == (
        Listed("person", "p_HA_1", "Holt, Ann, Jr.", "Minister of State from 1961"),
        Listed("person", "p_K_1", "Kell", "envoy to UN"),
    )


TERM = '<hi rend="strong"><term xml:id="t_CP">CP</term>,</hi> coal port'
LABEL = '<label><term xml:id="t_CP">CP</term></label><item>coal port</item>'
BOLD = '<item><hi rend="bold" xml:id="t_CP">CP</hi>, coal port</item>'
BARE = '<item xml:id="t_CP">CP, coal port</item>'


@pytest.mark.parametrize(
    "markup",
    [
        f'<div xml:id="terms"><list><item>{TERM}</item></list></div>',
        f'<div type="section"><head>List of Abbreviations</head><list>{BARE}</list></div>',
        f'<list type="terms">{LABEL}</list>',
        f'<div xml:id="abbreviations"><list>{BOLD}</list></div>',
    ],
)
def test_terms_are_listed_in_every_encoding(markup: str) -> None:
    assert front(markup).terms == (Listed("term", "t_CP", "CP", "coal port"),)


def test_an_entry_of_two_names_is_found_by_either() -> None:
    two = '<term xml:id="t_CP">CP</term> or <term xml:id="t_CPT">CPT</term>, coal port'
    terms = front(f'<div xml:id="terms"><list><item>{two}</item></list></div>').terms
    assert [(term.key, term.name) for term in terms] == [("t_CP", "CP"), ("t_CPT", "CPT")]
    assert {term.said for term in terms} == {"coal port"}


def test_a_person_whom_nothing_marks_is_named_by_the_first_words() -> None:
    (person,) = front(
        '<div xml:id="persons"><list><item>Ray, Jo, Jr., harbour master</item></list></div>'
    ).persons
    assert (person.name, person.said) == ("Ray, Jo, Jr.", "harbour master")


def test_a_list_of_persons_of_other_guidelines_is_read_too() -> None:
    (person,) = front(
        '<listPerson><person xml:id="holt"><persName>Holt</persName> minister</person></listPerson>'
    ).persons
    assert (person.key, person.name, person.said) == ("holt", "Holt", "minister")


def test_every_source_tells_what_it_stands_under() -> None:
    sources = front(
        """<div xml:id="sources"><head>Sources</head><p>The editors had full access.</p>
        <p rend="center">Unpublished Sources</p><list><item>Ministry of State<list>
        <item>Central Files<list><item>Lot 7</item></list></item></list></item></list>
        <p>Published Sources</p><p>Holt, Ann. <hi>Memoirs</hi>. 1970.</p></div>"""
    ).sources
    assert [(entry.name, entry.said) for entry in sources] == [
        ("Ministry of State", "Unpublished Sources"),
        ("Central Files", "Unpublished Sources; Ministry of State"),
        ("Lot 7", "Unpublished Sources; Ministry of State; Central Files"),
        ("Holt, Ann. Memoirs. 1970.", "Published Sources"),
    ]


def test_a_volume_without_lists_has_an_empty_front() -> None:
    assert front("<div><head>Preface</head><p>Words.</p></div>").lists == ()


def test_a_broken_front_is_refused_with_its_line() -> None:
    with pytest.raises(Refusal, match="line 7"):
        front("<div><p>never closed</div>")


@pytest.mark.parametrize("name", ["frus1969-76v38p1", "frus1969-76ve14p2"])
def test_every_entry_of_real_volumes_is_listed(shared: Path, name: str) -> None:
    data = (shared / "frus-tei" / "volumes" / f"{name}.xml").read_bytes()
    read = read_front(io.BytesIO(data), f"{name}.xml")
    assert len(read.persons) == len(re.findall(rb"<persName\s[^>]*xml:id=", data))
    assert len(read.terms) == len(re.findall(rb"<term\s[^>]*xml:id=", data))
    assert all(entry.key and entry.name and entry.said for entry in (*read.persons, *read.terms))
    assert len(read.sources) > 40
