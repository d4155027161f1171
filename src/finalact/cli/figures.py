"""Figures in words: the bounds that were understood, beside what was said."""

from __future__ import annotations

from finalact.model.quantity import Quantity


def bounds_in_words(figure: Quantity) -> str:
    """Such as “fewer than 100 persons", "9,000 to 10,000 persons/year", "about 300”."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return "no figure"
    if low is not None and low == high:
        text = f"{low:,}"
    elif low is not None and high is not None:
        text = f"{low:,} to {high:,}"
    elif high is not None:
        text = f"{'fewer than' if figure.high_open else 'at most'} {high:,}"
    else:
        text = f"{'more than' if figure.low_open else 'at least'} {low:,}"
    about = "about " if figure.approximate else ""
    some = ", at least one" if figure.presumes_some else ""
    return f"{about}{text}{f' {figure.unit}' if figure.unit else ''}{some}"
