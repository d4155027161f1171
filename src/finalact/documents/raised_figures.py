"""Figures that stand raised and call no note: exponents, and marks whose note is missing."""

from __future__ import annotations

import re

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
FIGURES = re.compile(r"[0-9]{1,4}")
# What is measured in squares and cubes.
MEASURE = re.compile(r"(?:\A|[\s0-9(/.])(?:[kcdm]?m|ft|mi|yd|in)\.?\Z")


def is_exponent(before: str, figure: str) -> bool:
    """Whether a raised 2 or 3 makes a square or a cube of the measure before it, as in km²."""
    return figure in ("2", "3") and MEASURE.search(before) is not None


def as_raised(words: str) -> str:
    """Raised words as plain text has them: figures keep their height, so that 10⁶ is not 106.

    Letters stay as they are (5th).
    """
    return words.translate(RAISED) if FIGURES.fullmatch(words.strip()) else words
