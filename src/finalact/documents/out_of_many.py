"""Shares told as so many of so many: `one in five`, `nine out of ten`, `three of every four`."""

from __future__ import annotations

import re

from finalact.documents.named_numbers import is_labelled
from finalact.documents.number_words import ONES, SCALE, SMALL, Spoken, value_of, whole

PART = rf"(?:{'|'.join(word for word, value in ONES.items() if 0 < value < 10)}|[1-9][0-9]?)"
A_TIME = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|quarters?)"
OUT_OF_MANY = re.compile(
    rf"(?<![\w,.$£€–-])(?=[1-9otfsenOTFSEN])(?P<part>{PART})(?P<thing> [a-z]+s(?= out of ))?"
    r" (?P<joint>in|out of|of(?= every| each))"
    rf"(?P<every> every| each)? "
    rf"(?P<whole>an?(?= (?:hundred|thousand|million)\b)|{SMALL}|[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})?)"
    rf"(?P<scale> {SCALE})?(?![\w-]|,[0-9]|\.[0-9])(?! (?:[a-z]+ )?{A_TIME}\b)",
    re.IGNORECASE,
)
# `every third family`; but `every third day` tells how often, and `every second counts` no share.
NTH = {word: at for at, word in enumerate("second third fourth fifth sixth".split(), start=2)} | {
    "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
EVERY_NTH = re.compile(
    rf"\bevery (?P<nth>{'|'.join(NTH)})(?= (?!{A_TIME}\b|time\b|one\b|word\b|of\b|"
    r"night\b|morning\b|afternoon\b|evening\b|spring\b|summer\b|autumn\b|winter\b|season\b)"
    r"[a-z]{3,}(?<!s)\b)",
    re.IGNORECASE,
)
# One of these stands in every text that tells such a share.
TELLING = (
    "out of ",
    *(f" {joint} {every} " for joint in ("in", "of") for every in ("every", "each")),
    *(f"{word} in " for word, value in ONES.items() if 0 < value < 10),
    *(f"{digit} in " for digit in range(10)),
)
# Wholes that are taken to reckon by; `15 out of 20` and `two in six cities` count things.
TEN = 10
LOOK_BACK = 30
RECKONED_BY = frozenset((3, 4, 5, 10, 100, 1000))


def every_nth(match: re.Match[str]) -> Spoken:
    """A share as percent: `every third family` is a third of them."""
    share = whole(round(100 / NTH[match["nth"].lower()], 1))
    return Spoken(*match.span(), share, share, percent=True, in_words=True)


def out_of_many(match: re.Match[str]) -> Spoken | None:
    """A share as percent: `one in five` is 20. None where the words count things of a number."""
    every = bool(match["every"])
    part = value_of(match["part"])
    least = 1 if match["whole"].lower() in ("a", "an") else value_of(match["whole"])
    of = least * (value_of("1", match["scale"]) if match["scale"] else 1)
    one = match["part"].lower() == "one"
    alike = match["part"][0].isdigit() == match["whole"][0].isdigit()
    # Newspapers write ten in figures and what is less in words: `nine out of 10`.
    # "1 in 500" children; but "Basket 1 in 35 languages".
    if match["part"] == "1" and match["joint"].lower() == "in" and not every:
        one = not is_labelled(match.string[max(0, match.start() - LOOK_BACK) : match.start()], 1)
    alike = alike or (of == TEN and match["whole"] == "10")
    if not (part < of and (every or one or (alike and of in RECKONED_BY))):
        return None
    share = whole(round(100 * part / of, 1 if 100 * part >= of else 4))
    in_words = not match["part"][0].isdigit()
    return Spoken(*match.span(), share, share, percent=True, in_words=in_words)
