"""A hyphen holds a number and its unit together: a length is told so, a name only looks like it."""

from __future__ import annotations

import pytest

from finalact.documents.quantities import quantities_in


def said(sentence: str) -> list[tuple[str, float | None, float | None, str | None]]:
    return [
        (sentence[start:end], found.low, found.high, found.unit)
        for found, start, end in quantities_in(sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A six-month delay would follow.", [("six-month", 6, 6, "months")]),
        ("They asked for a 90-day extension.", [("90-day", 90, 90, "days")]),
        ("After a ten-minute break Moss spoke.", [("ten-minute", 10, 10, "minutes")]),
        ("The coast has a 12-mile limit.", [("12-mile", 12, 12, "miles")]),
        ("A 150-kiloton threshold was set.", [("150-kiloton", 150, 150, "kilotons")]),
        ("It calls for a 10-percent increase.", [("10-percent", 10, 10, "percent")]),
        ("The nearly 30-year quarrel is over.", [("nearly 30-year", None, 30, "years")]),
        (
            "A two- or three-week pause is thought of.",
            [("two- or three-week", 2, 3, "weeks")],
        ),
    ],
)
def test_a_length_or_size_is_told_with_a_hyphen(
    sentence: str, told: list[tuple[str, float | None, float | None, str | None]]
) -> None:
    assert said(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The five-year plan calls for reactors.",
        "The Five-Year Plan calls for reactors.",
        "He spoke of the Six-Day War.",
        "She went to a two-year college.",
        "A six-year-old boy came with them.",
        "The three-man delegation has left.",
    ],
)
def test_a_name_an_age_or_a_kind_tells_no_length(sentence: str) -> None:
    assert said(sentence) == []


def test_over_a_period_and_under_an_agreement_set_no_bound() -> None:
    told = said("Over a two-year period under the 15-year agreement nothing came of it.")
    assert told == [("two-year", 2, 2, "years"), ("15-year", 15, 15, "years")]
    assert said("More than a six-month delay is feared.") == [
        ("More than a six-month", 6, None, "months")
    ]
    assert said("A book about a six-month voyage came.") == [("six-month", 6, 6, "months")]
