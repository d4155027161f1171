"""Figures as they were said: bounds, hedges, units and offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.quantities import quantities_in
from finalact.model.document import Document

Bounds = tuple[float | None, float | None, bool, bool, bool]
Y, N = True, False
SAID: list[tuple[str, str, Bounds, str | None]] = [
    ("We counted about 40 visas.", "about 40", (40, 40, N, N, Y), "visas"),
    ("They hold under 90 prisoners.", "under 90", (None, 90, N, Y, N), "persons"),
    ("Nearly 30 families left.", "Nearly 30", (None, 30, N, Y, Y), "families"),
    ("More than 250 people came.", "More than 250", (250, None, Y, N, N), "persons"),
    ("At least twelve cases wait.", "At least twelve", (12, None, N, N, N), "cases"),
    (
        "No more than two or three cases.",
        "No more than two or three",
        (None, 3, N, N, N),
        "cases",
    ),
    ("It takes four to six weeks.", "four to six weeks", (4, 6, N, N, N), "weeks"),
    (
        "It will probably last four to six weeks.",
        "four to six weeks",
        (4, 6, N, N, Y),
        "weeks",
    ),
    (
        "Some nine or ten thousand troops.",
        "Some nine or ten thousand",
        (9000, 10000, N, N, Y),
        "troops",
    ),
    (
        "It cost between $5 million and $6 million.",
        "between $5 million and $6 million",
        (5000000, 6000000, N, N, N),
        "US dollars",
    ),
    (
        "We saw 700–900 per month.",
        "700–900 per month",
        (700, 900, N, N, N),
        "persons/month",
    ),
    ("Ten years or more of work.", "Ten years or more", (10, None, N, N, N), "years"),
    ("A few hundred miles away.", "A few hundred miles", (200, 500, N, N, Y), "miles"),
    ("Dozens of people stood there.", "Dozens of", (24, 99, N, N, Y), "persons"),
]


@pytest.mark.parametrize(("text", "span", "bounds", "unit"), SAID)
def test_the_words_set_the_bounds(text: str, span: str, bounds: Bounds, unit: str | None) -> None:
    ((said, start, end),) = quantities_in(text)
    assert text[start:end] == said.as_said == span
    assert (said.low, said.high, said.low_open, said.high_open, said.approximate) == bounds
    assert said.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "On May 3, 1984, at 4:30 p.m. we met.",
        "See Document 12 and footnote 3.",
        "In telegram 4019 the Embassy reported.",
        "The years 1982–1989 were long.",
        "Lot 89D139, D880148–0163, SS-20.",
        "The other two agreed.",
    ],
)
def test_dates_and_numbers_of_papers_are_no_quantities(text: str) -> None:
    assert quantities_in(text) == []


def test_an_upper_bound_on_people_presumes_that_there_are_some() -> None:
    ((stated, _, _),) = quantities_in("They say under 100 prisoners remain.")
    ((allowed, _, _),) = quantities_in("We accept no more than 100 prisoners.")
    assert stated.presumes_some
    assert not allowed.presumes_some


def test_the_figures_of_the_conditions_memorandum(conditions_memo: Document) -> None:
    said = {
        (figure.passage, figure.quantity.as_said): figure.quantity
        for figure in conditions_memo.figures
    }
    ours, theirs = said[4, "about 300"], said[4, "under 100"]
    assert (ours.low, ours.high, ours.approximate, ours.unit) == (300, 300, True, "persons")
    assert (theirs.low, theirs.high, theirs.high_open) == (None, 100, True)
    assert theirs.presumes_some
    assert said[4, "15 or so"].approximate
    assert said[5, "under 100"].unit == "cases"
    rate = said[6, "9,000–10,000 a year"]
    assert (rate.low, rate.high, rate.unit) == (9000, 10000, "persons/year")
    assert said[6, "15,000"].low == 15000
    assert said[7, "ten years or more"].low == 10
    assert said[10, "four to six weeks"].approximate


def test_offsets_find_the_words(conditions_memo: Document) -> None:
    texts = {(p, n): text for p, n, text in conditions_memo.texts()}
    for figure in conditions_memo.figures:
        text = texts[figure.passage, figure.note]
        assert text[figure.start : figure.end] == figure.quantity.as_said


@given(st.text(alphabet="0123456789,.-–/ $%abcdefor ten about under", max_size=80))
def test_no_text_upsets_the_reading_of_figures(text: str) -> None:
    for said, start, end in quantities_in(text):
        assert text[start:end] == said.as_said


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Of 88 on the list 32 were let go.", ["88", "32"]),
        ("Of the 88 on our list, 5 have left and 7 were refused again.", ["88", "5", "7"]),
        ("We handed over the names; 32 have left.", ["32"]),
        ("The ministry says that 32 of them may go, and 3 of those at once.", ["32", "3"]),
        ("Thirty-two were let go.", ["Thirty-two"]),
    ],
)
def test_a_bare_number_that_a_sentence_counts_with_is_a_figure(
    text: str, counts: list[str]
) -> None:
    assert [said.as_said for said, _, _ in quantities_in(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "Basket 3 was discussed, and Baskets 2 and 3 were left open.",
        "Article 12 has no force; Articles 12 and 13 are observed by nobody.",
        "In paragraph 26 are set out the rules, and points 12 and 13 are open.",
        "Article 12 of the Covenant was read out.",
        "The officials 3 were told to wait.",
        "On May 12 were signed the letters, and on 12 May were sent.",
        "In 1986 were released the first.",
    ],
)
def test_labels_dates_and_marks_before_a_verb_are_no_figures(text: str) -> None:
    assert [said.as_said for said, _, _ in quantities_in(text)] == []
