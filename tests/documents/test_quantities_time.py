"""Quantities of a text made of nothing but numbers: read in proportion to how many they are."""

from __future__ import annotations

import gc
import time

import pytest

from finalact.documents.quantities import quantities_in

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
