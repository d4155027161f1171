"""Hedges around a number: what bound the words set, and whether they leave it loose."""

from __future__ import annotations

import re
from typing import Literal

from attrs import frozen

Bound = Literal["point", "nearly", "over", "under", "at least", "at most"]

# The words before a number, each with the bound it sets; from the labelling guide.
REACH = 60
DEEPEST = 6
BEFORE: tuple[tuple[Bound, bool, str], ...] = (
    (
        "at most",
        False,
        (
            r"no more than|not more than|(?:does |do |will |would )?not (?:to "
            r")?exceed(?:ing)?|up to|as many as|at (?:the )?most|a maximum of|"
            r"no higher than|höchstens"
        ),
    ),
    (
        "at least",
        False,
        (
            r"at (?:the )?least|no less than|not less than|no fewer than|not "
            r"fewer than|a minimum of|minimum of|mindestens"
        ),
    ),
    ("nearly", True, r"nearly|almost|just under|just short of|close to|not quite|knapp"),
    ("over", True, r"(?:slightly|a little|somewhat|just) (?:over|more than|above)"),
    ("under", True, r"(?:slightly|a little|somewhat) (?:under|less than|fewer than|below)"),
    (
        "over",
        False,
        (
            r"(?:well |far )?(?:over|more than|exceeding|exceeds?|exceeded|in "
            r"excess of|above|upwards? of|(?:greater|larger|higher|bigger|longer|older) than)|"
            r"über|mehr als"
        ),
    ),
    (
        "under",
        False,
        (
            r"(?:well |far )?(?:under|less than|fewer than|below|(?:smaller|lower|shorter|lesser) "
            r"than)|unter|weniger als"
        ),
    ),
    (
        "point",
        True,
        (
            r"about|approximately|around|roughly|circa|some|something like|on "
            r"the order of|of the order of|(?:something )?in the (?:neighborhood|"
            r"vicinity) of|perhaps|probably|possibly|maybe|an estimated|estimated|"
            r"rund|etwa|ungefähr|anywhere from|anywhere between|an average of about"
        ),
    ),
    ("point", False, r"between"),
)
MODAL = re.compile(r"\b(?P<modal>possibly|perhaps|probably|maybe)\s\Z", re.IGNORECASE)
LOOSE_VERB = re.compile(
    r"\b(?:probably|perhaps|possibly|maybe|presumably)(?:\s\w+){1,3}\s\Z", re.IGNORECASE
)
ATTITUDE = re.compile(
    r"\b(?:only|a mere|merely|just|as high as|as low as|as few as)\s\Z", re.IGNORECASE
)
AFTER: tuple[tuple[Bound, bool, str], ...] = (
    ("point", True, r"or so|or thereabouts|more or less"),
    ("at least", False, r"or more|or over|or longer|or better|and more|and over"),
    ("at most", False, r"or less|or fewer|or under|at most"),
)
ALLOWS_NONE = re.compile(
    r"\b(?:no more than|not more than|up to|at (?:the )?most|not (?:to "
    r")?exceed|a maximum of|or less|or fewer|if any)\b",
    re.IGNORECASE,
)


@frozen
class Hedge:
    """The bound set by the words, whether they are loose, and how far they reach leftward."""

    bound: Bound = "point"
    loose: bool = False
    start: int = 0


def hedge_before(text: str, at: int, deepest: int = DEEPEST) -> Hedge:
    """The hedge that ends where the number at this offset begins.

    Hedges before hedges ("as many as about") are followed so deep and no deeper.
    """
    offset = max(0, at - REACH)
    before = text[offset:at]
    # Every hedge stands a blank before its number; most numbers need no further look.
    for bound, loose, words in BEFORE if before[-1:].isspace() else ():
        match = re.search(rf"(?<![\w])(?:{words})\s(?:an?\s)?\Z", before, re.IGNORECASE)
        if match is None:
            continue
        start = offset + match.start()
        followed = bound in ("point", "nearly") and deepest > 0
        inner = hedge_before(text, start, deepest - 1) if followed else Hedge(start=start)
        if inner.bound != "point":
            return Hedge(inner.bound, True, inner.start)
        if modal := MODAL.search(text[offset:start]):
            return Hedge(
                bound, True, min(_with_attitude(text, offset + modal.start()), inner.start)
            )
        return Hedge(bound, loose or inner.loose, min(_with_attitude(text, start), inner.start))
    loose_verb = bool(LOOSE_VERB.search(before))
    return Hedge("point", loose_verb, _with_attitude(text, at))


def _with_attitude(text: str, start: int) -> int:
    offset = max(0, start - REACH)
    match = ATTITUDE.search(text[offset:start])
    return offset + match.start() if match else start


def hedge_after(text: str, at: int) -> tuple[Bound, bool, int] | None:
    """A hedge that follows at this offset (`or so`, `or more`): bound, looseness, its end."""
    for bound, loose, words in AFTER:
        if match := re.compile(rf"\s(?:{words})(?![\w])", re.IGNORECASE).match(text, at):
            return bound, loose, match.end()
    return None
