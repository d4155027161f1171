"""By how much a figure misses what is asked: counts in whole numbers, measures as they are."""

from __future__ import annotations

from math import ceil

from finalact.conditions.wording import figure
from finalact.model.quantity import Bounds, Number


def lacking(asked: Bounds, known: Bounds) -> Bounds:
    """How much more is asked than is known, at least and at most; never below nothing."""
    whole = asked.whole and known.whole
    return Bounds(
        None if known.high is None or asked.low is None else _more(asked.low - known.high, whole),
        None if known.low is None or asked.high is None else _more(asked.high - known.low, whole),
        whole=whole,
    )


def _more(number: Number, whole: bool) -> Number:
    return max(0, ceil(number) if whole else round(number, 9))


def less(sign: str, known: Bounds, asked: Bounds, now: str) -> tuple[Bounds, str]:
    """By how much a share, a weight or a length is too large, with the clause that says so.

    What is measured has no next smaller number: "under 10 percent" leaves room up to ten.
    """
    amount = lacking(known, asked)
    if asked.high is None:
        return amount, f"less than {now}"
    if asked.high == 0 and sign != "<":
        return amount, f"all of them: {now}"
    under = "under " if sign == "<" else ""
    limit = f"{under}{few(asked.low, asked.high)}"
    if known.high is None and (known.low is None or known.low <= asked.high):
        or_less = "" if sign != "<=" else " or less"
        return amount, f"{limit}{or_less}: {now} leaves open how much there is in all"
    count = said_amount(amount)
    return amount, f"from {now} down to {limit}{f', {count} less' if count else ''}"


def few(least: Number | None, most: Number) -> str:
    """How many there may be; where that hangs on another figure, by both its ends."""
    return figure(most) if least in (None, most) else f"{figure(least or 0)} to {figure(most)}"


def said_amount(amount: Bounds) -> str:
    """How much is lacking, in words; nothing where that is not known, or is nothing."""
    low, high = amount.low, amount.high
    if high is None:
        return f"at least {figure(low)}" if low else ""
    if low is None or low == 0:
        return f"at most {figure(high)}" if high else ""
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"
