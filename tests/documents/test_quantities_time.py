"""Quantities of a text made of nothing but numbers: read in proportion to how many they are."""

from __future__ import annotations

import gc
import time

import pytest

from finalact.documents import figure_rows
from finalact.documents.kept_numbers import counts_alike
from finalact.documents.numbers import spoken_numbers
from finalact.documents.quantities import quantities_in
from finalact.documents.unit_context import UnitContext

ROWS = (
    *"1 12 1, 1,234 two 1-2 May (1) $1 5% half many hundred 1. of".split(),
    "about 300", "one hundred", "1 year", "a year or two", "from 1 to", "dozens of", "1 and",
    "up to a yield of", "not more than", "50–50", "1975", "Articles 5, 6,", "12 persons",
)  # fmt: skip
SENTENCE = "The ministry said in its answer that about 300 of the families had left by then. "


def seconds(text: str) -> float:
    """The time of the processor for one reading; what else the process holds is not searched."""
    gc.disable()
    try:
        began = time.process_time()
        quantities_in(text)
        return time.process_time() - began
    finally:
        gc.enable()


@pytest.mark.parametrize("piece", ROWS)
def test_four_times_as_many_numbers_take_about_four_times_as_long(piece: str) -> None:
    short, long = f"{piece} " * 400, f"{piece} " * 1_600
    assert any(seconds(long) < 9 * max(seconds(short), 0.004) for _ in range(3))


@pytest.mark.parametrize("piece", ROWS)
def test_a_number_in_a_row_takes_no_longer_than_one_in_a_sentence(piece: str) -> None:
    row, prose = f"{piece} " * 800, SENTENCE * 800
    assert any(seconds(row) < 2.5 * seconds(prose) for _ in range(3))


def test_a_long_row_of_figures_is_passed_over_at_once() -> None:
    """A table printed in one line: only what stands at its ends belongs to words."""
    row = " ".join(str(n) for n in range(100, 30_000))
    began = time.process_time()
    said = [quantity.as_said for quantity, *_ in quantities_in(f"At least 12 {row} families.")]
    assert said == ["At least 12", "29999"]
    # Taken one by one, as between words, so many figures take ten times as long.
    assert time.process_time() - began < 0.6


def test_what_a_row_of_figures_says_is_the_same_long_or_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pieces = ("300 families came", "$12", "about", "12,345 people", "in 1988", "7 of", "50", "1")
    for first in range(len(pieces)):
        some = pieces[first:] + pieces[:first]
        row = " ".join(str(n * n % 97) for n in range(first, first + 25))
        text = " ".join(f"{row} {piece} {row}\n{row}" for piece in some)
        monkeypatch.setattr(figure_rows, "SHORTEST", 10**9)
        one_by_one = quantities_in(text)
        monkeypatch.setattr(figure_rows, "SHORTEST", 0)
        assert figure_rows.without_rows(text) != text
        assert quantities_in(text) == one_by_one


def test_looking_back_takes_no_longer_for_all_that_stands_before() -> None:
    def looked_back(names: int) -> float:
        text = "Cases rose. " * names + "Then 1,500 and 700."
        context = UnitContext("", text)
        number = spoken_numbers(text)[-1]
        assert context.unit_before(len(text)) == "cases"
        began = time.process_time()
        for _ in range(400):
            context.unit_before(len(text))
            assert not counts_alike(number, text, 3)
        return time.process_time() - began

    assert any(looked_back(100_000) < 4 * max(looked_back(1_000), 0.005) for _ in range(3))
