"""What numbers are made of, in figures and words, and what one comes to."""

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
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "dozen": 12, "score": 20, "ten": 10, "bn": 10**9, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "mil": 10**6, "bil": 10**9, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
FRACTIONS = {
    "half": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fourth": 25.0,
    "fifth": 20.0,
    "sixth": 100 / 6,
    "seventh": 100 / 7,
    "eighth": 12.5,
    "ninth": 100 / 9,
    "tenth": 10.0,
    "twelfth": 100 / 12,
    "fifteenth": 100 / 15,
    "twentieth": 5.0,
    "hundredth": 1.0,
    "thousandth": 0.1,
}
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

SCALE = (
    r"(?:hundred(?: (?:thousand|million|billion))?|thousand(?: million)?|(?:m|b|tr)illions?|dozen|"
    r"lakhs?|crores?|score(?= [a-z]))"
)
# A scale word with what sets it off: `3 million`, `3-million`, `3bn`, `3 MIL` of cables.
SCALED = rf"(?:[ -]{SCALE}|\s?(?:bn|mln|mn|mil|bil)(?![\w]))"
SMALL = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|"
    r"six|seven|eight|nine)(?![\w]))?|" + "|".join(sorted(ONES, key=len, reverse=True)) + ")"
)
# Print breaks a number after its comma or point now and then: `130, 000`, `$1. 5 billion`; some
# sets its thousands apart by a blank: `20 000`.
FIGURE = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.(?![0-9]{1,2}(?:\Z|\s(?-i:[A-Z])))[0-9]+)?|"
    r"[0-9]{1,3}(?:, [0-9]{3}(?=, 000))?(?:,? 000)(?: 000)?(?![\w,.])|"
    r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![\w,.])|"
    r"[0-9]+[- ][1-9]/[2-9]|[0-9]*[½¼¾⅓⅔]|"
    r"[1-9]/[2-9](?= (?:million|billion|mile|inch|hour|percent))|"
    r"[0-9]{1,3}\. [0-9](?= (?:m|b|tr)illion\b)|[0-9]+(?:\.[0-9]+)?|"
    r"\.[0-9]+(?=%| (?:percent|per cent|pct|(?:m|b|tr)illion)\b))"
)
ONE_NUMBER = rf"(?:{FIGURE}|{SMALL})"
PARTS = (
    r"(?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|"
    r"fifteenths?|twentieths?|hundredths?|thousandths?)"
)
# What is said one at a time, of time and of other measures: `a year and a half`.
TIME = r"(?:year|month|week|day|hour|decade|century|mile|ton|meter|acre)"


@frozen
class Spoken:
    """A number or range found in a text, before any hedge is weighed.

    `unit_at` is where its unit is looked for, if not at its end: "from 13 to 16 divisions" says
    the unit of 13 after 16.
    """

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
    scaled: bool = False
    unit_at: int | None = None


def value_of(number: str, scale: str | None = None) -> int | float:
    """The value of one number in figures or words, times its scale words."""
    word = number.lower().strip()
    value: int | float
    if match := re.fullmatch(r"(?:([0-9]+)[- ])?([0-9])/([0-9])", word):
        value = int(match[1] or 0) + int(match[2]) / max(int(match[3]), 1)
    elif word[-1] in SIGNS:
        value = int(word[:-1] or 0) + SIGNS[word[-1]]
    elif word[0].isdigit() or word[0] == ".":
        plain = re.sub(r"[,\s]", "", word)
        value = float(plain) if "." in plain else int(plain)
    elif word in ONES:
        value = ONES[word]
    else:
        tens, _, ones = word.partition("-")
        value = TENS[tens] + (ONES[ones] if ones else 0)
    return whole(value * scale_of(scale)) if scale else whole(value)


def scale_of(words: str | None) -> int:
    """What scale words multiply by: `hundred thousand` is 100,000; no words are 1."""
    scale = 1
    for word in (words or "").lower().replace("-", " ").split():
        scale *= SCALES[word if word in SCALES else word.rstrip("s")]
    return scale


def share_of(count: str | None, part: str) -> float:
    """So many parts as percent: `three` and `quarters` are 75, `a` and `half` 50."""
    times = 1 if (count or "a").lower() in ("a", "an") else value_of(count or "one")
    name = part.lower()
    return times * FRACTIONS[name if name in FRACTIONS else name.rstrip("s")]


def whole(value: float) -> int | float:
    """The same number as an integer where it is one."""
    return int(value) if value == int(value) else value


def units_of(measure: str) -> str:
    """The plural that names a unit: `years` of `year`."""
    word = measure.lower()
    return "centuries" if word == "century" else f"{word}s"
