"""What is typed into a search: understood, or refused with a sentence; never anything else."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from finalact.model.refusal import Refusal
from finalact.search.match import match_of
from finalact.search.query import read_query, typed_with
from finalact.search.said import said
from finalact.search.sought import Part

TELEGRAMS = "passages and notes of telegrams, from 1 January 1970 to 31 December 1972, with"
CASES = (
    (
        "in:passages in:notes kind:telegrams from:1970 to:1972 emigration person:Sharansky",
        f"{TELEGRAMS} ‘emigration’ and the name Sharansky in any spelling",
    ),
    ("emigration", "passages, notes and claims, with ‘emigration’"),
    ("“human rights” emigr*", "passages, notes and claims, with ‘human rights’ and ‘emigr…’"),
    (
        "in:claims speaker:USSR prisoners -Cuba",
        "claims said by USSR, with ‘prisoners’ and without ‘Cuba’ in any spelling",
    ),
    ("kind:memorandum date:1988", "memoranda, from 1 January 1988 to 31 December 1988"),
    (
        "from:1 May 1970 to:1 May 1970 trade in:headings",
        "headings, on 1 May 1970, with ‘trade’",
    ),
    ("kind:“memorandum of conversation” volume:v1", "memoranda of conversation in volume v1"),
    ("to:“March 1988”", "papers, not after 31 March 1988"),
)


@pytest.mark.parametrize(("typed", "words"), CASES, ids=[typed for typed, _ in CASES])
def test_what_was_understood_is_said_in_words(typed: str, words: str) -> None:
    assert said(read_query(typed)) == words


def test_a_date_is_read_in_any_usual_form() -> None:
    sought = read_query("treaty from:1 January 1970 to:June 1972")
    assert (sought.first, sought.last) == (date(1970, 1, 1), date(1972, 6, 30))
    assert [term.said for term in sought.terms] == ["treaty"]


def test_names_are_told_from_words_and_phrases() -> None:
    terms = read_query('Sharansky sharansky "Sharansky" Ter-Petrosyan Shar* Щаранский').terms
    assert [term.names for term in terms] == [
        ("Sharansky",),
        (),
        (),
        ("Ter", "Petrosyan"),
        (),
        ("Щаранский",),
    ]


@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        ("", "search-empty", "Write for example"),
        ("?! -- **", "search-empty", "Write for example"),
        ("-Cuba", "search-empty", "Write for example"),
        ("volme:frus trade", "filter-not-known", "Did you mean volume:?"),
        ("trade kind:", "filter-not-usable", "behind kind:"),
        ("trade in:margins", "filter-not-usable", "in:passages"),
        ("trade -kind:telegram", "filter-not-usable", "Leave the hyphen out"),
        ("trade from:yesterdayish", "date-not-understood", ""),
        ("trade from:1980 to:1970", "days-in-wrong-order", "the earlier day first"),
        ("x" * 1001, "search-too-long", "a few words"),
        ("word " * 41, "search-too-long", "the rarest"),
        ("person:!!!", "filter-not-usable", "behind person:"),
    ],
)
def test_what_cannot_be_sought_is_refused_with_what_to_do(typed: str, code: str, told: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_query(typed)
    assert refused.value.code == code
    assert told in refused.value.remedy


def test_a_colon_in_running_text_is_no_filter() -> None:
    assert [term.said for term in read_query("Re: 12:30 see:below").terms] == [
        "Re",
        "12:30",
        "see:below",
    ]


def test_filters_given_apart_are_read_like_typed_ones() -> None:
    typed = typed_with("trade", {"kind": ("telegram",), "without": ("oil",), "from": ("May 1970",)})
    assert read_query(typed) == read_query('trade kind:"telegram" -"oil" from:"May 1970"')


SIGNS = st.text(
    st.sampled_from("abcÄЩ\"“”„«»*-:()^+{}[]\\'~&|!.,;% \t\n0123456789\x00"), max_size=60
)
PIECES = st.lists(
    st.sampled_from(
        [
            *("from:", "to:", "in:", "kind:", "NEAR(", "AND", "OR", "NOT", '"', "*", "names:", "-"),
            *("Sharansky", "emigration", "1970", "June 1972", "person:", "Щаранский", ")", "^"),
        ]
    ),
    max_size=12,
).map(" ".join)


@pytest.fixture(scope="module")
def found() -> sqlite3.Connection:
    """A full-text table such as a desk has."""
    base = sqlite3.connect(":memory:")
    base.execute(
        "CREATE VIRTUAL TABLE found USING fts5(text, names,"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    base.execute("INSERT INTO found VALUES ('Sharansky asked for emigration', 'xaranski')")
    return base


@given(st.one_of(SIGNS, PIECES, st.text(max_size=80)))
@example("𐀀 ⁠ ٣")
@example("\ud800")
def test_whatever_is_typed_is_answered_or_refused(found: sqlite3.Connection, typed: str) -> None:
    told: Refusal | None = None
    try:
        sought = read_query(typed)
    except Refusal as refusal:
        told = refusal
    if told is not None:
        assert told.sentence.endswith(".")
        assert told.remedy
        return
    assert said(sought)
    if match := match_of(sought):
        found.execute("SELECT count(*) FROM found WHERE found MATCH ?", (match,)).fetchone()
    assert read_query(sought.typed) == sought
    assert all(part in Part for part in sought.parts)
