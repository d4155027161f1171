"""Numbers as written in figures and words: `9,000`, `1.5 million`, `nine or ten thousand`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

ONES = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
FRACTIONS = {
    "half": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fourth": 25.0,
    "fifth": 20.0,
    "sixth": 100 / 6,
    "eighth": 12.5,
    "tenth": 10.0,
}
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

SCALE = r"(?:hundred|thousand|million|billion|dozen)"
SMALL = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|"
    r"six|seven|eight|nine))?|" + "|".join(sorted(ONES, key=len, reverse=True)) + ")"
)
FIGURE = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+-[0-9]/[0-9]|[0-9]*[½¼¾⅓⅔]|"
    r"[0-9]+(?:\.[0-9]+)?)"
)
ONE_NUMBER = rf"(?:{FIGURE}|{SMALL})"
PARTS = r"(?:thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)"
FRACTION = rf"(?:(?:one|two|three|four|five|seven|nine)[- ](?:half|{PARTS})|half)"
# Units that print sets close to their number: `150KT`.
CLOSE_UNIT = r"(?:kt|mt|km|kg|mw|kw|mm|cm|kHz|mhz|bn)\b"
# A row of digits longer than this is a file number or worse, not a quantity.
LONGEST_NUMBER = 24
# Where a number may begin: what stands elsewhere is passed over at once.
BEGINNING = r"(?<!\w)(?=[$0-9½¼¾⅓⅔eEfFnNoOsStTzZ])"
NUMBER = re.compile(
    rf"{BEGINNING}(?P<money>\$)?(?P<first>{ONE_NUMBER})(?P<scale> {SCALE})?"
    r"(?:(?P<joint>\s?[–-]\s?|\sto\s|\sor\s(?:perhaps\s|possibly\s|maybe\s)?|"
    r"\sand\s)(?P<also_money>\$)?"
    rf"(?P<second>{ONE_NUMBER})(?P<second_scale> {SCALE})?)?(?:(?![\w])|(?={CLOSE_UNIT}))",
    re.IGNORECASE,
)
ROUND = re.compile(
    r"(?P<many>a few|several|many)\s(?P<scale>hundred|thousand|million|billion|dozen)(?![\w])|"
    r"(?P<plural>dozens|scores|tens(?= of (?:thousands|millions|billions))|hundreds|thousands|"
    r"millions|billions)"
    r"(?P<of>(?: of (?P<upper>thousands|millions|billions))?"
    r"(?: of)?)(?![\w])",
    re.IGNORECASE,
)
PART = re.compile(
    rf"(?P<fraction>{FRACTION})(?=\s+(?:of|the|its|their|our|as (?:many|much)|\w+ (?:of|"
    rf"strength))\b)|"
    rf"(?P<alone>\b(?:one|two|three|four|five|seven|nine)-(?:half|{PARTS})(?![\w-])|"
    r"(?:(?<=\bthan )|(?<=\babout )|(?<=\balmost )|(?<=\bnearly ))half"
    r"(?=\s+(?:are|is|were|was|have|has|had|will|would|can|could|remain)\b|[.,;)]))|"
    rf"(?P<part>\ba[- ]{PARTS}(?=\s+(?:of|as (?:many|much))\b))",
    re.IGNORECASE,
)
TIME = r"(?:year|month|week|day|hour|decade|century|mile|ton|meter|acre)"
# `two and a half months`, `a year and a half`, `half a million`, `one hundred and fifty`.
MIXED = re.compile(
    rf"(?<![\w,.])(?P<whole>{ONE_NUMBER}) and (?:a|one)[- ]half(?P<scale> {SCALE})?(?![\w])|"
    rf"\b(?:(?:an?|one) )?(?P<unit>{TIME}|million|billion|dozen|hundred|thousand) and (?:a|"
    rf"one)[- ]half(?![\w])|"
    rf"\b(?:(?:a|one) )?half (?:an? )?(?P<half>{SCALE})(?![\w])|"
    rf"\b(?P<many>an?|{SMALL}|"
    rf"[0-9]{{1,3}}) hundred (?:and )?(?P<rest>{SMALL})(?P<then> {SCALE})?(?![\w])|"
    rf"\b(?P<head>an?|{SMALL}) hundred (?P<upper>thousand|million)(?![\w])|"
    rf"\ba (?P<couple>couple of )?(?P<round>{SCALE})(?![\w])",
    re.IGNORECASE,
)
# The same unit printed twice: `100 KT or 150 KT`, `5% to 10%`.
UNIT_TWICE = re.compile(
    rf"(?<![\w.,$])(?P<first>{FIGURE})(?P<unit> ?(?:%|[A-Za-z]{{2,12}}))"
    rf"(?P<joint>\s?[–-]\s?|\sto\s|\sor\s|\sand\s)(?P<second>{FIGURE})(?=(?P=unit)(?![\w]))",
    re.IGNORECASE,
)
# What each of these patterns cannot do without: plain words are looked for much quicker.
ROUND_WORDS = ("hundred", "thousand", "illion", "dozen", "scores")
PART_WORDS = ("half", "third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth")
MAY_BE_TWICE = re.compile(
    r"[0-9½¼¾⅓⅔] ?(?:%|[A-Za-z]{2,12})(?:\s?[–-]\s?|\s(?:to|or|and)\s)[0-9½¼¾⅓⅔]", re.IGNORECASE
)
GERMAN = re.compile(r"\b(?:knapp|rund|etwa|ungefähr|mindestens|höchstens|der|die|das|und|wurden)\b")
DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


@frozen
class Spoken:
    """A number or range found in a text, before any hedge is weighed."""

    start: int
    end: int
    low: float | int
    high: float | int | None
    is_range: bool = False
    joint: str = ""
    money: bool = False
    loose: bool = False
    percent: bool = False
    in_words: bool = False
    unit: str | None = None


def value_of(number: str, scale: str | None = None) -> int | float:
    """The value of one number in figures or words, times its scale word."""
    word = number.lower().strip()
    value: int | float
    if match := re.fullmatch(r"([0-9]+)-([0-9])/([0-9])", word):
        value = int(match[1]) + int(match[2]) / max(int(match[3]), 1)
    elif word[-1] in SIGNS:
        value = int(word[:-1] or 0) + SIGNS[word[-1]]
    elif word[0].isdigit():
        plain = word.replace(",", "")
        value = float(plain) if "." in plain else int(plain)
    elif word in ONES:
        value = ONES[word]
    else:
        tens, _, ones = word.partition("-")
        value = TENS[tens] + (ONES[ones] if ones else 0)
    value = value * SCALES[scale.strip().lower()] if scale else value
    return int(value) if value == int(value) else value


def spoken_numbers(text: str) -> list[Spoken]:
    """Every number or range of a text, left to right, with offsets; none overlap."""
    low = text.lower()
    rounds = any(word in low for word in ROUND_WORDS)
    found: list[Spoken] = []
    if rounds or "half" in low:
        found += [_mixed(match) for match in MIXED.finditer(text)]
    if MAY_BE_TWICE.search(text):
        twice = [_unit_twice(match, text) for match in UNIT_TWICE.finditer(text)]
        found += [number for number in twice if number]
    parts = any(word in low for word in PART_WORDS)
    for may, pattern, read in ((rounds, ROUND, _round), (parts, PART, _part)):
        if not may:
            continue
        taken = _taken(found, text)
        found += [read(part) for part in pattern.finditer(text) if taken.find(1, *part.span()) < 0]
    taken = _taken(found, text)
    german = bool(GERMAN.search(text)) if DOTTED.search(text) else False
    at = 0
    while (match := NUMBER.search(text, at)) is not None:
        at = match.end()
        if taken.find(1, match.start(), at) >= 0:
            continue
        if max(len(match["first"]), len(match["second"] or "")) > LONGEST_NUMBER:
            continue
        dotted = DOTTED.match(text, match.start()) if german else None
        if dotted:
            value = int(dotted.group().replace(".", ""))
            spoken = Spoken(dotted.start(), dotted.end(), value, value)
        else:
            spoken = _number(match, text)
        at = spoken.end
        found.append(spoken)
    return sorted(found, key=lambda number: number.start)


def _taken(found: Sequence[Spoken], text: str) -> bytearray:
    """Which letters of a text belong to numbers already found."""
    if not found:
        return bytearray()
    taken = bytearray(len(text))
    for number in found:
        taken[number.start : number.end] = b"\1" * (number.end - number.start)
    return taken


def _number(match: re.Match[str], text: str) -> Spoken:
    first, second, joint = match["first"], match["second"], (match["joint"] or "").strip().lower()
    scale, second_scale = match["scale"], match["second_scale"]
    money = bool(match["money"])
    between = re.search(
        r"\bbetween\s\Z", text[max(0, match.start() - 10) : match.start()], re.IGNORECASE
    )
    if second is None or (joint == "and" and not between):
        end = match.end("scale") if scale else match.end("first")
        low = value_of(first, scale)
        return Spoken(match.start(), end, low, low, money=money, in_words=not first[0].isdigit())
    if scale is None and second_scale and value_of(first) < 1000:
        scale = second_scale
    low, high = value_of(first, scale), value_of(second, second_scale)
    if joint in ("-", "–") and high < low and second.isdigit() and first.isdigit():
        high = int(first[: -len(second)] + second) if len(second) < len(first) else high
    return Spoken(
        match.start(),
        match.end(),
        low,
        high,
        True,
        joint,
        money,
        loose=bool(re.search(r"perhaps|possibly|maybe", joint)),
        in_words=not first[0].isdigit(),
    )


def _mixed(match: re.Match[str]) -> Spoken:
    """A whole and a half, a round number led by `a`, or hundreds and what follows them."""
    said = match.groupdict()
    start, end = match.span()
    if said["whole"]:
        value = (value_of(said["whole"]) + 0.5) * SCALES.get(
            (said["scale"] or "").strip().lower(), 1
        )
        return Spoken(start, end, _whole(value), _whole(value), in_words=True)
    if unit := (said["unit"] or "").lower():
        value = 1.5 * SCALES.get(unit, 1)
        named = None if unit in SCALES else "centuries" if unit == "century" else f"{unit}s"
        return Spoken(start, end, _whole(value), _whole(value), in_words=True, unit=named)
    if said["half"]:
        value = SCALES[said["half"].lower()] / 2
    elif said["many"] or said["head"]:
        many = (said["many"] or said["head"]).lower()
        value = 100 * (1 if many in ("a", "an") else value_of(many))
        if said["rest"]:
            value += value_of(said["rest"])
        value *= SCALES.get((said["then"] or said["upper"] or "").strip().lower(), 1)
    else:
        value = SCALES[said["round"].lower()] * (2 if said["couple"] else 1)
    return Spoken(
        start, end, _whole(value), _whole(value), loose=bool(said["couple"]), in_words=True
    )


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _unit_twice(match: re.Match[str], text: str) -> Spoken | None:
    between = re.search(
        r"\bbetween\s\Z", text[max(0, match.start() - 10) : match.start()], re.IGNORECASE
    )
    low, high = value_of(match["first"]), value_of(match["second"])
    if high < low or (match["joint"].strip() == "and" and not between):
        return None
    return Spoken(match.start(), match.end(), low, high, True, match["joint"].strip())


def _round(match: re.Match[str]) -> Spoken:
    """`a few hundred` is 200 to 500, `several thousand` 2,000 to 9,000, `dozens` 24 to 99.

    Rule: the labelling guide of hedged quantities.
    """
    if match["many"]:
        scale = SCALES[match["scale"].lower()]
        high = 5 if match["many"].lower() == "a few" else 9
        return Spoken(match.start(), match.end(), 2 * scale, high * scale, True, loose=True)
    plural = match["plural"].lower()
    if plural == "tens":
        low = 20 * SCALES[match["upper"][:-1].lower()]
        return Spoken(match.start(), match.end(), low, None, True, loose=True)
    if plural in ("dozens", "scores"):
        low, top = (24, 99) if plural == "dozens" else (40, 99)
        return Spoken(match.start(), match.end(), low, top, True, loose=True)
    low = 2 * SCALES[plural[:-1]]
    if match["upper"]:
        low *= SCALES[match["upper"][:-1].lower()]
    return Spoken(match.start(), match.end(), low, None, True, loose=True)


def _part(match: re.Match[str]) -> Spoken:
    """A fraction as percent: `one-half` is 50."""
    words = re.split(r"[- ]", (match["fraction"] or match["alone"] or match["part"]).lower())
    count = ONES.get(words[0], 1) if len(words) > 1 else 1
    share = count * FRACTIONS[words[-1].rstrip("s") if words[-1] != "half" else "half"]
    value = int(share) if share == int(share) else round(share, 1)
    return Spoken(match.start(), match.end(), value, value, percent=True, in_words=True)
