"""Rules over a list on every day at once, from how many members pass, fail or are not known."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from finalact.conditions import expression as parts
from finalact.conditions.course.vector_bounds import NO, OPEN, YES, Flags, Truths, negated

Counts = dict[tuple[int, int], NDArray[np.int64]]


def list_answers(part: parts.Quantified, counts: Counts, complete: Flags) -> Truths:
    """The answer on each day; `counts` tells how many members belong so and have it so.

    Keys are pairs of answers: whether the rule is about a member (YES or OPEN), and whether the
    member has what is asked. The same as `conditions.lists` on every day.
    """

    def number(belongs: int, has: int) -> NDArray[np.int64]:
        return counts[belongs, 2 - has if part.quantity == "no" else has]

    failing, doubtful, passing = (number(YES, has) for has in (NO, OPEN, YES))
    may_fail, may, may_pass = (number(OPEN, has) for has in (NO, OPEN, YES))
    without = failing + doubtful + may_fail + may
    if part.quantity == "all but":
        good = complete & (passing > 0) & (without <= part.but)
        return _told(good, failing > part.but)
    sure = failing + doubtful + passing
    if part.share >= 100:
        return _told((without == 0) & (sure > 0) & complete, failing > 0)
    wanted = Fraction(str(part.share)) / 100
    judged = complete & (sure > 0)
    most, of_most = passing + doubtful + may_pass + may, sure + may_pass + may
    least, of_least = passing, sure + may_fail + may
    enough = least * wanted.denominator >= wanted.numerator * of_least
    short = most * wanted.denominator < wanted.numerator * of_most
    return _told(judged & enough, judged & short)


def _told(yes: Flags, no: Flags) -> Truths:
    return np.where(no, NO, np.where(yes, YES, OPEN)).astype(np.int8)


def together(part: parts.Expression, answers: Mapping[parts.Expression, Truths]) -> Truths:
    """An expression put together from the answers to its comparisons, day by day."""
    if isinstance(part, (parts.Both, parts.Either)):
        inner = [together(each, answers) for each in part.parts]
        join = np.minimum if isinstance(part, parts.Both) else np.maximum
        found: Truths = join.reduce(inner)
        return found
    if isinstance(part, parts.Negation):
        return negated(together(part.part, answers))
    return answers[part]
