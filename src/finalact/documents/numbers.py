"""Numbers as written in figures and words: `9,000`, `1.5 million`, `nine or ten thousand`."""

from __future__ import annotations

import re

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
FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fourth": 25.0, "fifth": 20.0}

SCALE = r"(?:hundred|thousand|million|billion|dozen)"
SMALL = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|"
    r"six|seven|eight|nine))?|" + "|".join(sorted(ONES, key=len, reverse=True)) + ")"
)
FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+-[0-9]/[0-9]|[0-9]+(?:\.[0-9]+)?)"
ONE_NUMBER = rf"(?:{FIGURE}|{SMALL})"
FRACTION = r"(?:(?:one|two|three|four)[- ](?:half|thirds?|quarters?|fourths?|fifths?)|half)"
# A row of digits longer than this is a file number or worse, not a quantity.
LONGEST_NUMBER = 24
NUMBER = re.compile(
    rf"(?P<money>\$)?(?P<first>{ONE_NUMBER})(?P<scale> {SCALE})?"
    r"(?:(?P<joint>\s?[–-]\s?|\sto\s|\sor\s(?:perhaps\s|possibly\s|maybe\s)?|"
    r"\sand\s)(?P<also_money>\$)?"
    rf"(?P<second>{ONE_NUMBER})(?P<second_scale> {SCALE})?)?(?![\w])",
    re.IGNORECASE,
)
ROUND = re.compile(
    r"(?P<many>a few|several|many)\s(?P<scale>hundred|thousand|million|billion|dozen)(?![\w])|"
    r"(?P<plural>dozens|scores|hundreds|thousands|millions|billions)"
    r"(?P<of>(?: of (?P<upper>thousands|millions|billions))?"
    r"(?: of)?)(?![\w])",
    re.IGNORECASE,
)
PART = re.compile(
    rf"(?P<fraction>{FRACTION})(?=\s+(?:of|the|its|their|our|\w+ (?:of|strength))\b)", re.IGNORECASE
)


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


def value_of(number: str, scale: str | None = None) -> int | float:
    """The value of one number in figures or words, times its scale word."""
    word = number.lower().strip()
    value: int | float
    if match := re.fullmatch(r"([0-9]+)-([0-9])/([0-9])", word):
        value = int(match[1]) + int(match[2]) / max(int(match[3]), 1)
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
    found = [_round(match) for match in ROUND.finditer(text)]
    found += [_part(match) for match in PART.finditer(text)]
    taken = [(number.start, number.end) for number in found]
    at = 0
    while match := NUMBER.search(text, at):
        at = match.end()
        start = match.start()
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            at = start + 1
            continue
        if any(start < end and match.end() > begin for begin, end in taken):
            continue
        if max(len(match["first"]), len(match["second"] or "")) > LONGEST_NUMBER:
            continue
        spoken = _number(match, text)
        at = spoken.end
        found.append(spoken)
    return sorted(found, key=lambda number: number.start)


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


def _round(match: re.Match[str]) -> Spoken:
    """`a few hundred` is 200 to 500, `several thousand` 2,000 to 9,000, `dozens` 24 to 99.

    Rule: the labelling guide of hedged quantities.
    """
    if match["many"]:
        scale = SCALES[match["scale"].lower()]
        high = 5 if match["many"].lower() == "a few" else 9
        return Spoken(match.start(), match.end(), 2 * scale, high * scale, True, loose=True)
    plural = match["plural"].lower()
    if plural in ("dozens", "scores"):
        low, top = (24, 99) if plural == "dozens" else (40, 99)
        return Spoken(match.start(), match.end(), low, top, True, loose=True)
    low = 2 * SCALES[plural[:-1]]
    if match["upper"]:
        low *= SCALES[match["upper"][:-1].lower()]
    return Spoken(match.start(), match.end(), low, None, True, loose=True)


def _part(match: re.Match[str]) -> Spoken:
    """A fraction as percent: `one-half` is 50."""
    words = re.split(r"[- ]", match["fraction"].lower())
    count = ONES.get(words[0], 1) if len(words) > 1 else 1
    share = count * FRACTIONS[words[-1].rstrip("s") if words[-1] != "half" else "half"]
    value = int(share) if share == int(share) else round(share, 1)
    return Spoken(match.start(), match.end(), value, value, percent=True, in_words=True)
