"""What the tests of quantities share: the words of each figure in a sentence, with its bounds."""

from __future__ import annotations

from finalact.documents.quantities import quantities_in

Bounds = tuple[float | None, float | None, bool, bool, bool]


def said(sentence: str) -> list[tuple[str, Bounds]]:
    return [
        (
            sentence[start:end],
            (found.low, found.high, found.low_open, found.high_open, found.approximate),
        )
        for found, start, end in quantities_in(sentence)
    ]


def exact(number: float) -> Bounds:
    return (number, number, False, False, False)
