"""Figures of claims: read from the words where only the words were entered."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve, frozen

from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim, Relation
from finalact.model.quantity import Number, Quantity, counts_whole
from finalact.model.refusal import Refusal
from finalact.store.lost_hedges import refuse_lost_hedge
from finalact.store.unit_said import refuse_another_unit

REMEDY = 'Write the least and the most as numbers in "low" and "high", and the words in "as_said".'

# A REAL column and JSON both keep whole numbers exactly up to here.
LARGEST = 2**53
LONGEST = 400

_PLAIN = re.compile(
    r"[+-]?(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?"
)
_FOUR_DIGITS = re.compile(r"(?<![\d.,-])\d{4}(?![\d.,-])")
_NONE = frozenset(
    {"none", "no", "nil", "nobody", "no one", "zero", "none at all", "not one", "not any"}
)
_NO_ONE = re.compile(r"no [a-z]+(?: [a-z]+)?", re.IGNORECASE)
# "7.000" is how much of Europe writes 7,000; a count has no thousandths.
_DOTTED = re.compile(r"(?<![\d.,])(?!0)\d{1,3}(?:\.\d{3})+(?![\d.,]| ?(?:%|per))")
# Words and signs that stand before a figure in a table, and not in running text.
_BARELY = re.compile(r"(?:exactly|precisely|all|just|altogether|in all)\s+(?=\S)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:[~≈]|c\.|ca\.?|circa)\s*(?=\d)", re.IGNORECASE)
# So many words around a figure tell whether it names a thing.
_AROUND = 60
_ALLOWS_NONE = re.compile(
    r"\b(?:no more than|not more than|up to|at (?:the )?most|as many as|at (?:the )?maximum|"
    r"a maximum of|or less|or fewer|if any|not (?:to )?exceed(?:ing)?)\b",
    re.IGNORECASE,
)


@frozen
class Flags:
    """What somebody said in so many columns about a figure; None where he left it open."""

    low_open: bool | None = None
    high_open: bool | None = None
    approximate: bool | None = None
    presumes_some: bool | None = None


UNSAID = Flags()
NOTHING_SAID = Quantity("")


def number(text: str) -> Number:
    """A number as a table gives it, thousands separators allowed: "9,000", "9 000", "0.5".

    Raises a Refusal (`number-not-understood`) for anything else, and for numbers beyond
    9,007,199,254,740,992, which cannot be kept exactly.
    """
    plain = text.strip()
    if len(plain) > LONGEST or not _PLAIN.fullmatch(plain):
        raise Refusal("number-not-understood", f'"{text}" is not a number.', REMEDY)
    digits = re.sub(r"[,\s]", "", plain)
    value = int(digits) if re.fullmatch(r"[+-]?\d+", digits) else float(digits)
    if abs(value) > LARGEST:
        raise Refusal(
            "number-not-understood", f'"{text}" is too large to be kept exactly.', "Check it."
        )
    return int(value) if isinstance(value, float) and value.is_integer() else value


@lru_cache(maxsize=1 << 14)
def figure_in(words: str) -> Quantity:
    """The one figure that somebody's words give, as the words commit to it.

    Raises a Refusal (`figure-not-understood`) where they give none, or more than one.
    """
    plain = _ABOUT.sub("about ", _BARELY.sub("", words.strip(), count=1), count=1)
    plain = _DOTTED.sub(lambda match: match[0].replace(".", ","), plain)
    if _PLAIN.fullmatch(plain):
        value = number(plain)
        return Quantity(words, value, value)
    if plain.casefold() in _NONE or _NO_ONE.fullmatch(plain):
        return Quantity(words, 0, 0)
    # Figures are read where claims come in; what reads them is long to load.
    from finalact.documents.named_numbers import names_a_thing  # noqa: PLC0415
    from finalact.documents.numbers import spoken_numbers  # noqa: PLC0415
    from finalact.documents.quantities import quantities_in  # noqa: PLC0415

    read = quantities_in(plain)
    found = [quantity for quantity, _, _ in read]
    if len(found) == 1:
        _, start, end = read[0]
        others = (n for n in spoken_numbers(plain) if n.end <= start or end <= n.start)
        if any(not names_a_thing(other, plain, _AROUND) for other in others):
            raise _not_understood(words, "more than one figure")
    if not found:
        # "Under 1900" looks like a year in running text; where a figure is due it is none.
        parted = _FOUR_DIGITS.sub(lambda match: f"{int(match[0]):,}", plain)
        found = [quantity for quantity, start, _ in quantities_in(parted) if start == 0]
    if not found:
        # A lone small number is no quantity in running text, but it is one in a table.
        found = [
            Quantity(words, spoken.low, spoken.high)
            for spoken in spoken_numbers(plain)
            if (spoken.start, spoken.end) == (0, len(plain))
        ]
    if not found:
        # "At most one" is said of a thing that the table names in another column.
        named = [quantity for quantity, start, _ in quantities_in(f"{plain} items") if start == 0]
        found = [evolve(quantity, unit=None) for quantity in named if quantity.unit == "items"]
    if len(found) == 1 and found[0].is_known:
        return evolve(found[0], as_said=words)
    raise _not_understood(
        words, "more than one figure" if found else "no figure that the desk can read"
    )


def _not_understood(words: str, what: str) -> Refusal:
    return Refusal("figure-not-understood", f'"{words}" gives {what}.', REMEDY)


def with_figure(claim: Claim, flags: Flags = UNSAID) -> Claim:
    """A claim with its bounds read from its words, where only words were entered.

    Stocks, flows and rates need a figure (Refusal `figure-not-understood` or `figure-missing`),
    unless they are withdrawn; the length of a meeting is read where the words give one. Flags
    left open are read from words that give the same bounds; a stock without least number
    presumes some unless its words allow none (rules of judging, "Bounds").
    """
    figure = claim.quantity
    read: Quantity | None = None
    words = figure.as_said or claim.value
    counted = claim.attribute in NUMERIC_ATTRIBUTES
    if not figure.is_known:
        if counted and claim.relation is not Relation.WITHDRAWS:
            read = _needed(claim, words)
        elif (counted or claim.about == "meeting") and figure.as_said:
            read = _if_any(figure.as_said)
        elif claim.promises and figure.as_said:
            read = _promised(figure.as_said)
        if read is None:
            return claim
        figure = Quantity(figure.as_said, read.low, read.high, unit=figure.unit or read.unit)
    else:
        open_flags = None in (flags.low_open, flags.high_open, flags.approximate)
        read = _same_bounds(figure, _if_any(words)) if words and open_flags else None
    settled = _flagged(claim, figure, read, flags, words)
    return claim if settled == claim.quantity else evolve(claim, quantity=settled)


def refuse_misread(claim: Claim) -> None:
    """Refuse words that would be read otherwise than they were said, as somebody enters them.

    Refusals are `unit-otherwise` and `figure-not-understood`. Bounds that were given beside the
    words, and are others than the words give, are the desk officer's own reading, and stand.
    """
    figure, words = claim.quantity, claim.quantity.as_said or claim.value
    counted = claim.attribute in NUMERIC_ATTRIBUTES or claim.promises
    if not words or not counted or claim.relation is Relation.WITHDRAWS:
        return
    read = _if_any(words)
    if read is None or (claim.promises and not counts_whole(read.unit)):
        return
    if figure.is_known and _same_bounds(figure, read) is None:
        return
    refuse_another_unit(words, read.unit, figure.unit)
    if not figure.is_known:
        refuse_lost_hedge(words)


def as_entered(claim: Claim) -> Claim:
    """A claim that somebody types, with its bounds read from its words, and nothing guessed."""
    refuse_misread(claim)
    return with_figure(claim)


def _flagged(
    claim: Claim, figure: Quantity, read: Quantity | None, flags: Flags, words: str
) -> Quantity:
    said = read or NOTHING_SAID
    presumes = flags.presumes_some
    if presumes is None:
        presumes = (
            claim.attribute == "stock"
            and figure.low is None
            and figure.high is not None
            and figure.high > 0
            and counts_whole(figure.unit)
            and not _ALLOWS_NONE.search(words)
        )
    return Quantity(
        figure.as_said,
        figure.low,
        figure.high,
        said.low_open if flags.low_open is None else flags.low_open,
        said.high_open if flags.high_open is None else flags.high_open,
        said.approximate if flags.approximate is None else flags.approximate,
        presumes,
        figure.unit,
    )


def _needed(claim: Claim, words: str) -> Quantity:
    if words:
        return figure_in(words)
    raise Refusal("figure-missing", f"A {claim.attribute} needs a figure.", REMEDY)


@lru_cache(maxsize=1 << 14)
def _if_any(words: str) -> Quantity | None:
    try:
        return figure_in(words)
    except Refusal:
        return None


def _promised(words: str) -> Quantity | None:
    """The figure that was promised; a length of time tells by when, not how many."""
    read = _if_any(words)
    return read if read is not None and counts_whole(read.unit) else None


def _same_bounds(figure: Quantity, read: Quantity | None) -> Quantity | None:
    # "Under 100" entered as 0 to 100 is the same: there are no fewer than none.
    if read is None or (read.low or 0, read.high) != (figure.low or 0, figure.high):
        return None
    return read
