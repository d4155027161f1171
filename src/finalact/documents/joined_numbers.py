"""Numbers of several words made one: `two thousand five hundred`, `400 to a thousand`."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.number_words import ONES, Spoken, whole

JOINT = re.compile(
    r" (?P<joint>to|or)(?P<soft> (?:about|perhaps|possibly|maybe|even))? \Z", re.IGNORECASE
)
LONGEST_JOINT = len(" or possibly ")
# `dozens, if not hundreds`; `thousands, perhaps tens of thousands`.
ROUNDS_JOINT = re.compile(
    r",? (?:or|if not|(?:or )?(?:perhaps|possibly|maybe))(?: even)? \Z", re.IGNORECASE
)
LONGEST_ROUNDS_JOINT = len(", or possibly even ")
DOZENS = (24, 40)
# The scales that hundreds may follow, and the least of what follows.
FALLING = (10**9, 10**6, 1000)
HUNDRED = 100
WHOLE = re.compile(r"\bof (?:[a-z]+ )?\Z", re.IGNORECASE)
ROUND = frozenset((100, 1000, 10**5, 10**6, 10**8, 10**9))
FIRST_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


def joined(found: list[Spoken], text: str) -> list[Spoken]:
    """The numbers of a text, two made one where they are one number, or a range by `to` or `or`.

    `two thousand five hundred` is 2,500; `five or six hundred thousand` counts both in hundreds of
    thousands.
    """
    ranges: list[Spoken] = []
    for number in found:
        last = ranges[-1] if ranges else None
        between = (
            _sum(last, number, text) or _range(last, number, text) or _rounds(last, number, text)
            if last
            else None
        )
        if between:
            ranges[-1] = between
        else:
            ranges.append(number)
    return ranges


def _sum(first: Spoken, second: Spoken, text: str) -> Spoken | None:
    """One number in words of falling scales; the second may be a range that it leads.

    `of two thousand, five hundred left` tells two numbers.
    """
    gap = second.start - first.end
    if not 1 <= gap <= len(", ") or not (_may_join(first) and second.in_words and second.scaled):
        return None
    apart = text[first.end : second.start]
    if apart != " " and (
        apart != ", " or WHOLE.search(text, max(0, first.start - 12), first.start)
    ):
        return None
    scale = next((scale for scale in FALLING if first.low % scale == 0), 0)
    high = second.high
    measured = second.money or second.percent or second.unit or second.unit_at is not None
    if high is None or measured or second.loose or not HUNDRED <= second.low < scale:
        return None
    high = first.low + high if high < scale else high
    return evolve(second, start=first.start, low=first.low + second.low, high=high)


def _range(first: Spoken, second: Spoken, text: str) -> Spoken | None:
    gap = second.start - first.end
    if not 4 <= gap <= LONGEST_JOINT or not _may_join(evolve(second, in_words=True)):
        return None
    # "400 to a thousand", "a dozen or 15": one of them may stand in figures.
    joint = JOINT.fullmatch(text, first.end, second.start)
    if joint is None or text.endswith(("from ", "From ", "FROM "), 0, first.start):
        return None
    if not _may_join(evolve(first, in_words=True)) or not (first.in_words or second.in_words):
        return None
    if not first.in_words and (joint["joint"].lower() == "or" or first.low < HUNDRED / 10):
        return None
    low = first.low
    leading = FIRST_WORD.match(text, second.start)
    tens = ONES.get(leading.group().lower(), 0) if leading else 0
    # "two to two and a half million": the scale is the one that leaves two and a half.
    scale = next((scale for scale in ROUND if tens <= second.low / scale < tens + 1), 0)
    if scale and low <= tens < 10 and not first.scaled:
        low = whole(low * scale)
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


def _rounds(first: Spoken, second: Spoken, text: str) -> Spoken | None:
    """One range of two round numbers: `hundreds, if not thousands` begins at 200 and has no end."""
    if not (first.loose and first.is_range and first.end < second.start):
        return None
    if first.high is not None and second.low > first.low and _is_apart(first, second, text):
        # "several dozen to a hundred" people, "between a few hundred and a thousand".
        return evolve(first, end=second.end, high=second.high)
    if not second.loose:
        return None
    far = second.start - first.end > LONGEST_ROUNDS_JOINT
    if second.high is not None or second.low <= first.low or far:
        return None
    if first.high is not None and first.low not in DOZENS:
        return None
    if ROUNDS_JOINT.fullmatch(text, first.end, second.start) is None:
        return None
    return evolve(first, end=second.end, high=None)


def _is_apart(first: Spoken, second: Spoken, text: str) -> bool:
    """Whether two numbers are the bounds of one range: `to`, or `between` and `and`."""
    if second.money or second.percent or second.unit or text[second.start].isdigit():
        return False
    apart = text[first.end : second.start].lower()
    if apart == " and ":
        return text[max(0, first.start - len("between ")) : first.start].lower() == "between "
    return apart == " to " and not text.endswith(("from ", "From ", "FROM "), 0, first.start)


def _may_join(number: Spoken) -> bool:
    alone = not (number.is_range or number.money or number.percent or number.unit)
    return alone and number.in_words and number.low == number.high and number.unit_at is None
