"""A slip of writing: one letter more, less or another, or two neighbours in each other's place."""

from __future__ import annotations


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words that differ are one but for a letter that is missing, added or another.

    A figure is no letter: `held_1` and `held_2` are two names.
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = _parting(one, other)
    if any(sign.isdigit() for sign in one[at : at + 1] + other[at : at + 1]):
        return False
    mine, theirs = one[at:], other[at:]
    return mine[1:] in (theirs, theirs[1:]) or mine == theirs[1:]


def changed_places(one: str, other: str) -> bool:
    """Whether two words are one but for two neighbouring letters in each other's place."""
    at = _parting(one, other)
    mine, theirs = one[at:], other[at:]
    swapped = len(mine) > 1 and theirs == mine[1] + mine[0] + mine[2:]
    return swapped and not any(sign.isdigit() for sign in mine[:2])


def _parting(one: str, other: str) -> int:
    """The first place at which two words differ; the end of the shorter one if none before."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
