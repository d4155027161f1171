"""Numbers whose unit a hyphen holds: `a two- or three-week delay`, `a nearly 30-year effort`."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.hedges import hedge_before
from finalact.documents.number_words import ONE_NUMBER, TIME, Spoken, units_of, value_of
from finalact.documents.units import unit_name

UNIT = rf"(?P<unit>{TIME}|minute|kilometer|foot|page|man)(?![\w])"
HYPHENED = re.compile(
    rf"(?<![\w,.$£€–-])(?P<first>{ONE_NUMBER})- (?P<joint>to|or)(?: perhaps| possibly| even)? "
    rf"(?P<second>{ONE_NUMBER})[- ]{UNIT}",
    re.IGNORECASE,
)
WITH_UNIT = re.compile(rf"-{UNIT}", re.IGNORECASE)
# What the pattern cannot do without.
TELLING = ("- to ", "- or ")
# The joint of a number that only a hyphen holds to its unit: no word before it is a hedge.
HELD = "held"
# Without a hedge only these are told; `a ten-man team` and `a two-page note` describe.
UNHEDGED = frozenset("year month week day hour minute mile kilometer ton meter foot".split())
# `the five-year plan`, `a two-year college` and `the Six-Day War` are names, `six-year-old` an age.
LASTING = re.compile(
    r"\s(?!(?:plans?|planning|schools?|colleges?|terms? of office)\b)(?=[a-z])(?!(?:and|or|to)\b)"
)
# `a 150-kiloton threshold`, `a 10-percent cut`.
SIZED = re.compile(
    r"-(?P<unit>kilotons?|megatons?|kts?|mt|megawatts?|mw|km|percent|kilogram|kg)(?![\w-])",
    re.IGNORECASE,
)
PLURALS = {"foot": "feet", "man": "persons"}
# `over a two-year period` and `under the five-year plan` set no bound, `some two-year schools` and
# `about a five-year plan` tell no length.
BOUNDING = re.compile(
    r"\b(?:nearly|almost|roughly|approximately|at least|at most|than|up to|exceed\w*|minimum of|"
    r"maximum of|as long as|close to)\s(?:an?\s)?\Z|\b(?:an?|the|this|that|its|their|our) "
    r"(?:about|around|some|over|under|just \w+|well \w+)\s\Z",
    re.IGNORECASE,
)
REACH = 40


def hyphened(match: re.Match[str]) -> Spoken | None:
    """The range with its unit; None where the second number is no greater than the first."""
    low, high = value_of(match["first"]), value_of(match["second"])
    if low >= high:
        return None
    words = not match["first"][0].isdigit()
    joint = match["joint"].lower()
    return Spoken(*match.span(), low, high, True, joint, in_words=words, unit=_unit(match))


def describing(spoken: Spoken, text: str) -> Spoken:
    """The number with its unit: `a six-month delay`, `a more than 400-mile border`.

    What only names a thing tells no length: `the five-year plan`, `the Six-Day War`; where a hedge
    bounds it, it does.
    """
    match = WITH_UNIT.match(text, spoken.end)
    if match is None:
        return _sized(spoken, text)
    bounded = BOUNDING.search(text, max(0, spoken.start - REACH), spoken.start)
    if bounded and hedge_before(text, spoken.start, end=match.end()).start != spoken.start:
        return evolve(spoken, end=match.end(), unit=_unit(match))
    if match["unit"] in UNHEDGED and LASTING.match(text, match.end()):
        joint = spoken.joint if spoken.is_range else HELD
        return evolve(spoken, end=match.end(), unit=_unit(match), joint=joint)
    return spoken


def _sized(spoken: Spoken, text: str) -> Spoken:
    match = SIZED.match(text, spoken.end)
    if match is None or spoken.money:
        return spoken
    return evolve(spoken, end=match.end(), unit=unit_name(match["unit"].lower()))


def _unit(match: re.Match[str]) -> str:
    unit = match["unit"].lower()
    return PLURALS.get(unit) or units_of(unit)
