"""Numbers as written in figures and words: `9,000`, `1.5 million`, `nine or ten thousand`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from attrs import evolve

from finalact.documents.choices import A_SCALE, A_THING, ROW, a_scale, a_thing, row
from finalact.documents.german_numbers import german_numbers, is_german
from finalact.documents.hyphened_numbers import (
    HYPHENED,
    describing,
    hyphened,
)
from finalact.documents.hyphened_numbers import TELLING as WITH_HYPHEN
from finalact.documents.joined_numbers import joined
from finalact.documents.number_words import (
    FIGURE,
    FRACTIONS,
    ONE_NUMBER,
    SCALE,
    SCALED,
    Spoken,
    value_of,
    whole,
)
from finalact.documents.out_of_many import EVERY_NTH, OUT_OF_MANY, every_nth, out_of_many
from finalact.documents.out_of_many import TELLING as OF_MANY
from finalact.documents.part_numbers import PART, PARTS_APART, part, parts_apart
from finalact.documents.round_numbers import (
    MIXED,
    ONE_MEASURE,
    ROUND,
    SPANS,
    TIMES,
    mixed,
    one_measure,
    round_number,
    span_of_numbers,
    times,
)

# Units that print sets close to their number: `150KT`.
CLOSE_UNIT = r"(?:kts?|mt|km|kg|mw|kw|mm|cm|kHz|mhz)\b"
# A row of digits longer than this is a file number or worse, not a quantity.
LONGEST_NUMBER = 24
# Where a number may begin: what stands elsewhere is passed over at once.
BEGINNING = (
    r"(?:(?<!\w)(?=[$£€.0-9½¼¾⅓⅔eEfFnNoOsStTzZ])|"
    r"(?=[$0-9])(?:(?<=[A-Z])(?=\$)|(?<=\bDM)|(?<=\bFF)|(?<=\bRs)))"
)
# Newspapers write `$40m` and `40m tonnes`; what else is `40m` measures meters.
MILLIONS = (
    r"(?:(?(money)m(?![\w])|(?!))|m(?= (?:people|persons|men|women|children|workers|refugees|"
    r"voters|tons|tonnes|barrels|bushels|acres|hectares|dollars|pounds|ro?ubles|marks|francs|yen)\b))"
)
NUMBER = re.compile(
    rf"{BEGINNING}(?P<money>[$£€](?:\s(?=[0-9]))?)?(?P<first>{ONE_NUMBER})(?P<scale>{SCALED}|{MILLIONS})?"
    r"(?:(?P<joint>\s?[–-]\s?|[–-]to[–-]|\sto\s(?:about\s|approximately\s|perhaps\s|possibly\s|"
    r"maybe\s|almost\s|nearly\s|some\s|around\s)?|"
    r"\sor\s(?:perhaps\s|possibly\s|maybe\s|even\s)?|\sand\s(?:about\s|perhaps\s)?|"
    r",\s(?:or\s)?(?:perhaps\s|possibly\s|maybe\s)(?:even\s)?|,?\sif\snot\s(?:even\s)?)"
    r"(?P<also_money>(?:(?<![a-z])[a-z]{1,3}(?=\$))?[$£€](?:\s(?=[0-9]))?)?"
    rf"(?P<second>{ONE_NUMBER})(?P<second_scale>{SCALED}|{MILLIONS})?)?(?:(?![\w])|(?={CLOSE_UNIT}))",
    re.IGNORECASE,
)
# The same unit printed twice: `100 KT or 150 KT`, `5% to 10%`.
UNIT_TWICE = re.compile(
    rf"(?<![\w.,$–-])(?P<first>{FIGURE})(?P<scale> {SCALE})?"
    rf"(?P<unit> ?(?:%|(?!{SCALE}\b)[A-Za-z]{{2,12}}))(?P<joint>\s?[–-]\s?|\sto\s|\sor\s|\sand\s)"
    rf"(?P<second>{FIGURE})(?P<second_scale> {SCALE})?(?=(?P=unit)(?![\w]))",
    re.IGNORECASE,
)
MAY_BE_TWICE = re.compile(
    rf"[0-9½¼¾⅓⅔](?: {SCALE})? ?(?:%|[A-Za-z]{{2,12}})(?:\s?[–-]\s?|\s(?:to|or|and)\s)[0-9½¼¾⅓⅔]",
    re.IGNORECASE,
)
# What each of these patterns cannot do without: plain words are looked for much quicker.
MEASURED = (
    "a year", "a month", "a week", "a day", "an hour", "a decade", "a century", "a mile", "a ton",
    "a meter", "an acre", "year or ", "month or ", "week or ", "day or ", "hour or ", "decade or ",
    "century or ",
)  # fmt: skip
KINDS: tuple[
    tuple[Iterable[str], re.Pattern[str], Callable[[re.Match[str]], Spoken | None]], ...
] = (
    (OF_MANY, OUT_OF_MANY, out_of_many),
    (("every s", "every t", "every f", "every h"), EVERY_NTH, every_nth),
    (WITH_HYPHEN, HYPHENED, hyphened),
    ((" or two", " or three"), A_SCALE, a_scale),
    (("half", "hundred", "a thousand", "a million", "a billion", " dozen", "couple ", "century",
      "of a million", "of one percent", "of 1 percent", "of a percent", "a score of ",
      "some hundred", "some thousand", "some million", "quarter", "third", "fourth", " or so",
      " or more"),
     MIXED, mixed),
    (("low h", "low t", "low m", "high h", "high t", "high m", " digits", "a handful"),
     SPANS, span_of_numbers),
    (("few ", "several ", "many ", "dozens", "scores", "hundreds", "thousands", "illions",
      "couple of", "handful of"), ROUND, round_number),
    (("half", "third", "quarter", "fourth", "fifth", "tenth"), PARTS_APART, parts_apart),
    ((*FRACTIONS, "/2", "/3", "/4", "/5", "/8"), PART, part),
    (("twice", "doubl", "tripl", "quadrupl", "fold"), TIMES, times),
    (MEASURED, ONE_MEASURE, one_measure),
    ((" or two", " or three"), A_THING, a_thing),
    ((" or ",), ROW, row),
)  # fmt: skip
BETWEEN = re.compile(r"\bbetween\s(?:about\s|some\s|perhaps\s)?(?:[A-Z]{1,3})?\Z", re.IGNORECASE)
SOFT = re.compile(r"perhaps|possibly|maybe|about|approximately|almost|nearly|some|around|if not")
# `rose from 13 to 16` says two numbers, then and now; `from 13 to 16` alone is one range.
CHANGED = re.compile(
    r"\b(?:increas|ris|rose|rais|grow|grew|drop|fell|fall|declin|reduc|cut|expand|jump|decreas|"
    r"lower|climb|shrink|shrank|shrunk|plung|doubl|tripl|swell|swoll|dwindl|chang|went|gone|"
    r"brought|bring|doubling|slip|soar|up|down)\w*\b[^.;:?!]{0,50}\bfrom\s"
    r"(?:(?:the|its|their|an)\s(?:\w+\s)?)?(?:about\s|some\s|nearly\s|approximately\s|almost\s|only\s)?\Z",
    re.IGNORECASE,
)
IN_A_YEAR = re.compile(
    r"\b(?:in|since|during|by|of|until|through|FY|fiscal|calendar|year|for|early|late|mid|[A-Z]"
    r"[a-z]{2,8}\.?)[ -](?:early |late |mid-)?\Z"
)
# What joins a number to another that may be meant as well: `25, perhaps 30`, `25, if not 30`.
CHOOSING = ("or", "perhaps", "possibly", "maybe", "if not")
A_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}\Z")
TO_ONE = re.compile(r"\sto\s(?:one|1)(?![\w-]|[.,][0-9])", re.IGNORECASE)
A_RATIO = re.compile(r"\b(?:ratio|odds)\b[^.;:]{0,50}\b(?:of|is|was|at) (?:about |some )?\Z")
MOST_IN_A_RATIO = 1000
# So far back the words are read that tell what a range is.
LOOK_BACK = 80


def spoken_numbers(text: str) -> list[Spoken]:
    """Every number or range of a text, left to right, with offsets; none overlap."""
    if is_german(text):
        return german_numbers(text)
    low = text.lower()
    found: list[Spoken] = []
    taken = bytearray()
    if MAY_BE_TWICE.search(text):
        _add(found, taken, text, UNIT_TWICE, _unit_twice)
    for words, pattern, read in KINDS:
        if any(word in low for word in words):
            _add(found, taken, text, pattern, read)
    at = 0
    while (match := NUMBER.search(text, at)) is not None:
        at = match.end()
        if taken and taken.find(1, match.start(), at) >= 0:
            # A joint may reach into what is taken; the number before it stands alone.
            first = match.end("scale") if match["scale"] else match.end("first")
            if match["second"] is None or taken.find(1, match.start(), first) >= 0:
                continue
            spoken = _single(match)
        elif max(len(match["first"]), len(match["second"] or "")) > LONGEST_NUMBER:
            continue
        else:
            spoken = to_one(_number(match, text), text)
            if text.startswith("-", spoken.end):
                spoken = describing(spoken, text)
        at = spoken.end
        found.append(spoken)
    found.sort(key=lambda number: number.start)
    return joined(found, text) if len(found) > 1 else found


def _add(
    found: list[Spoken],
    taken: bytearray,
    text: str,
    pattern: re.Pattern[str],
    read: Callable[[re.Match[str]], Spoken | None],
) -> None:
    """Add what a pattern finds where nothing was found before, and mark its letters as taken."""
    for match in pattern.finditer(text):
        if taken and taken.find(1, *match.span()) >= 0:
            continue
        if number := read(match):
            if not taken:
                taken.extend(bytes(len(text)))
            taken[number.start : number.end] = b"\1" * (number.end - number.start)
            found.append(number)


def _number(match: re.Match[str], text: str) -> Spoken:
    """The number, or the range, or only the first of two numbers that make no range."""
    if match["second"] is None:
        return _single(match)
    first, second = match["first"], match["second"]
    joint = match["joint"].strip(" ,\n").lower()
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    if joint.startswith("and") and not BETWEEN.search(before):
        return _single(match)
    if A_YEAR.fullmatch(first) and not A_YEAR.fullmatch(second) and IN_A_YEAR.search(before):
        return _single(match)
    scale, second_scale = match["scale"], match["second_scale"]
    if scale is None and second_scale and value_of(first) < 1000:
        scale = second_scale
    low, high = value_of(first, scale), value_of(second, second_scale)
    if joint in ("-", "–") and high < low and second.isdigit() and first.isdigit():
        high = int(first[: -len(second)] + second) if len(second) < len(first) else high
    # `55-60,000` counts both in thousands.
    if second.endswith(",000") and scale is None and "," not in first and low * 1000 < high:
        low *= 1000
    if joint in ("-to-", "–to–") and high == 1 < low:
        joint = "to"
    if joint == "to" and 0 < low < high <= MOST_IN_A_RATIO and A_RATIO.search(before):
        # "a ratio of one to five" is a fifth.
        share = whole(round(low / high, 2))
        return Spoken(match.start(), match.end(), share, share, unit="ratio",
                      in_words=not first[0].isdigit())  # fmt: skip
    if joint.startswith("to"):
        if high == 1 < low <= 1000 and not re.search(r"from\s\Z", before):
            return Spoken(match.start(), match.end(), low, low, unit="ratio",
                          in_words=not first[0].isdigit())  # fmt: skip
        if high < low or CHANGED.search(before):
            return _single(match, low, match.end())
    if joint.startswith(CHOOSING) and high <= low:
        return _single(match)
    if low == high == 50 and joint in ("-", "–"):
        return Spoken(match.start(), match.end(), 50, 50, unit="percent",
                      in_words=not first[0].isdigit())  # fmt: skip
    return _range(match, low, high, joint)


def to_one(spoken: Spoken, text: str) -> Spoken:
    """A range of ratios: `two or three to one`."""
    after = TO_ONE.match(text, spoken.end) if spoken.is_range else None
    return evolve(spoken, end=after.end(), unit="ratio") if after else spoken


def _range(match: re.Match[str], low: float, high: float, joint: str) -> Spoken:
    return Spoken(
        match.start(),
        match.end(),
        low,
        high,
        True,
        joint,
        bool(match["money"]),
        loose=bool(SOFT.search(joint)),
        in_words=not match["first"][0].isdigit(),
        scaled=bool(match["scale"] or match["second_scale"]),
    )


def _single(match: re.Match[str], value: float | None = None, unit_at: int | None = None) -> Spoken:
    """The first number alone; `unit_at` where its unit follows the second."""
    end = match.end("scale") if match["scale"] else match.end("first")
    if value is None:
        value = value_of(match["first"], match["scale"])
    return Spoken(
        match.start(),
        end,
        value,
        value,
        money=bool(match["money"]),
        in_words=not match["first"][0].isdigit(),
        scaled=bool(match["scale"]),
        unit_at=unit_at,
    )


def _unit_twice(match: re.Match[str]) -> Spoken | None:
    before = match.string[max(0, match.start() - LOOK_BACK) : match.start()]
    low = value_of(match["first"], match["scale"])
    high = value_of(match["second"], match["second_scale"])
    joint = match["joint"].strip()
    if high < low or (joint == "and" and not BETWEEN.search(before)) or CHANGED.search(before):
        return None
    return Spoken(match.start(), match.end(), low, high, True, joint)
