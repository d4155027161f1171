"""Names that differ by no more than a slip of writing: a letter, two changed places, a capital."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from finalact.model.slip_of_writing import changed_places, one_letter_apart

# In shorter words one letter makes another word.
_SHORTEST = 4
_WORD = re.compile(r"[^\W_]+")


def is_slip(name: str, other: str) -> bool:
    """Whether two names that are not the same may be one, written otherwise by a slip.

    They are the same but for capitals and for what stands between their words, or one word of
    them, of four letters or more, has one letter more, less or another, or two neighbouring ones
    in each other's place; rn and m are taken for one letter. Where figures differ, or single
    letters, they are names of a row.
    """
    if name == other:
        return False
    mine, theirs = _words(name), _words(other)
    if "".join(mine) == "".join(theirs):
        return True
    if len(mine) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(differing) == 1 and _slipped(*differing[0])


def likeness(name: str) -> Iterator[str]:
    """What a name has in common with every name that may be a slip of it: one key or more."""
    plain = "".join(_words(name))
    yield plain
    for at in range(len(plain)):
        yield plain[:at] + plain[at + 1 :]


def alike(name: str, others: Iterable[str]) -> str:
    """The first of some names of which a name may be a slip; empty where none."""
    return next((other for other in others if is_slip(name, other)), "")


def _words(name: str) -> list[str]:
    # Read by machine or by tired eyes, rn is an m.
    return _WORD.findall(name.casefold().replace("rn", "m"))


def _slipped(one: str, other: str) -> bool:
    long_enough = min(len(one), len(other)) >= _SHORTEST
    return long_enough and (one_letter_apart(one, other) or changed_places(one, other))
