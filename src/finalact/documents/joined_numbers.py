"""Ranges between numbers of several words: `two hundred to two hundred fifty`."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.number_words import ONES, Spoken, whole

JOINT = re.compile(
    r" (?P<joint>to|or)(?P<soft> (?:about|perhaps|possibly|maybe|even))? \Z", re.IGNORECASE
)
LONGEST_JOINT = len(" or possibly ")
ROUND = frozenset((100, 1000, 10**5, 10**6, 10**8, 10**9))
FIRST_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


def joined(found: list[Spoken], text: str) -> list[Spoken]:
    """The numbers of a text, two of them made one where `to` or `or` makes a range of them.

    `five or six hundred thousand` counts both in hundreds of thousands.
    """
    ranges: list[Spoken] = []
    for number in found:
        last = ranges[-1] if ranges else None
        between = _range(last, number, text) if last else None
        if between:
            ranges[-1] = between
        else:
            ranges.append(number)
    return ranges


def _range(first: Spoken, second: Spoken, text: str) -> Spoken | None:
    gap = second.start - first.end
    if not 4 <= gap <= LONGEST_JOINT or not (_may_join(first) and _may_join(second)):
        return None
    joint = JOINT.fullmatch(text, first.end, second.start)
    if joint is None or text[: first.start].endswith(("from ", "From ", "FROM ")):
        return None
    low = first.low
    leading = FIRST_WORD.match(text, second.start)
    tens = ONES.get(leading.group().lower(), 0) if leading else 0
    if low < tens < 10 and second.low / tens in ROUND and not first.scaled:
        low = whole(low * (second.low / tens))
    if low >= second.low or (low < 10 <= second.low and not first.scaled):
        return None
    return evolve(
        first,
        end=second.end,
        low=low,
        high=second.high,
        is_range=True,
        joint=joint["joint"].lower(),
        loose=first.loose or second.loose or bool(joint["soft"]),
        scaled=True,
    )


def _may_join(number: Spoken) -> bool:
    alone = not (number.is_range or number.money or number.percent or number.unit)
    return alone and number.in_words and number.low == number.high and number.unit_at is None
