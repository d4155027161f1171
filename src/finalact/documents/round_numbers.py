"""Round and mixed numbers: `half a million`, `a year and a half`, `dozens`, `a couple of`."""

from __future__ import annotations

import re

from finalact.documents.number_words import (
    ONE_NUMBER,
    ONES,
    PARTS,
    SCALE,
    SCALES,
    SMALL,
    TENS,
    TIME,
    Spoken,
    scale_of,
    share_of,
    units_of,
    value_of,
    whole,
)

# Words before `dozen` that say how many.
COUNTED_BY = frozenset(
    (*ONES, *TENS, "a", "an", "half", "several", "few", "many", "hundred", "thousand")
)
PLAIN_SCALE = r"(?:hundred|thousand|million|billion|dozen)"
HEDGED_ONE = "|".join(
    rf"(?<=\b{words} )"
    for words in (
        "more than", "less than", "longer than", "about", "almost", "nearly", "over", "under",
        "least", "most", "up to", "roughly", "approximately", "around", "well over", "only",
        "not quite", "short of", "better part of", "best part of", "greater part of", "close to",
        "approaching", "exceeding", "exceed", "just under",
    )
)  # fmt: skip
# What is told over a whole: `one and a quarter million`, `three and three-quarters`.
OVER_WHOLE = (
    r"(?:(?:a|one)[- ](?:half|third|quarter|fourth)|(?:two|three)[- ](?:thirds|quarters|fourths))"
)
MIXED = re.compile(
    rf"(?<![\w,.])(?P<whole>{ONE_NUMBER})[ -]and[ -](?P<over>{OVER_WHOLE})(?P<scale> {SCALE})?"
    r"(?![\w])|"
    rf"\b(?:(?:an?|one) )?(?P<unit>{TIME}|million|billion|dozen|hundred|thousand)[ -]and[ -]"
    rf"(?P<beyond>{OVER_WHOLE})(?![\w])|"
    rf"\b(?:(?:a|one)[ -])?half[ -](?:an?[ -])?(?P<half>{PLAIN_SCALE})(?![\w])|"
    rf"\b(?:half an?|an? half|one-half(?: of)? an?|one-half) "
    rf"(?P<half_unit>{TIME}|kiloton|megaton|kilometer|minute|pound)(?![\w-])|"
    rf"\b(?:an? )?quarter(?:[ -]| of a )(?P<quarter>century)(?![\w])|"
    rf"\b(?:(?P<times>one|an?|two|three|four)[ -])?(?P<hundredth>half|{PARTS}) of (?:one|1|a) "
    rf"(?:percent|per cent)\b|"
    rf"\b(?P<count>a|one|two|three)[ -](?P<share>{PARTS}) of an? (?P<of>{PLAIN_SCALE})(?![\w])|"
    rf"\b(?P<many>an?|{SMALL}|"
    rf"[0-9]{{1,3}}) hundred[ -](?:and )?(?P<rest>{SMALL})(?P<then> {SCALE})?(?![\w])|"
    rf"\b(?P<head>an?|{SMALL}) hundred (?P<upper>thousand|million)(?![\w])|"
    rf"\b(?:a )?(?:(?<=\ba )|(?=couple ))(?P<couple>couple (?:of )?)?"
    rf"(?P<round>{PLAIN_SCALE})(?![\w])|"
    r"\ba (?P<score>score) of(?= (?:[a-z]+ ){0,2}[a-z]+s\b)|"
    # `the past dozen years`, `another dozen of them`.
    r"(?<=[a-z] )(?:(?P<bare>dozen)(?= (?:[a-z]+ ){0,2}[a-z]+s\b| of (?:the|these|them|our)\b)|"
    r"(?P<so>dozen|hundred|thousand|million)(?= or (?:so|more)\b))|"
    # `some hundred prisoners`.
    r"(?<=\bsome )(?P<some>(?:hundred|thousand|million)(?: (?:thousand|million))?)"
    r"(?= (?:[a-z]+ ){0,2}(?:[a-z]+s|people|men)\b)",
    re.IGNORECASE,
)
ROUND = re.compile(
    rf"\b(?P<many>a few|few|several|many)\s(?P<scale>{SCALE}|ten(?=s of (?:thous|mill|bill)))"
    r"(?:s(?: of (?P<times>thousands|millions|billions))?(?: of)?)?(?![\w])|"
    r"(?<![0-9] )\b(?P<plural>dozens|"
    r"scores(?= of |,? (?:or|if not|perhaps|possibly|maybe)(?: even)? (?:hundred|thousand)s)|"
    r"tens(?= of (?:thousands|millions|billions))|"
    r"hundreds|thousands|millions|billions)(?: (?:up)?on (?P=plural)| and (?P=plural))?"
    r"(?: of (?P<upper>thousands|millions|billions))?(?: of)?(?![\w])|"
    r"\b(?:a )?(?P<little>couple|handful) of(?= [^\W\d_]{3,})",
    re.IGNORECASE,
)
# `the low hundreds`, `double digits`, `only a handful were`; but `the boy is a handful`.
SPANS = re.compile(
    r"\b(?P<half>low|high) (?P<these>(?:(?:tens|hundreds) of )?(?:thousands|millions|billions)|"
    r"hundreds)(?! of)(?![\w])|"
    r"\b(?:(?P<half_digits>low|high) )?(?P<digits>single|double|triple) digits\b|"
    r"(?<!is )(?<!was )(?<!be )(?<!quite )\ba (?P<bare>handful)"
    r"(?= (?:were|are|have|had|remain(?:ed)?|more|at most)\b|[.,;)])",
    re.IGNORECASE,
)
POINTED = "|".join(
    rf"(?<=\b{word} )"
    for word in "the last past next this coming previous every another first final".split()
)
# `a year` is one year where a hedge stands before it or an `or` after it; so is `the last year`
# where an `or` follows.
ONE_MEASURE = re.compile(
    rf"(?:(?:{HEDGED_ONE})an? (?P<hedged>{TIME})(?: or (?P<then>two|three)\b)?|"
    rf"(?:\b(?:an?|one) |{POINTED})(?P<alone>{TIME})"
    rf"(?= or (?P<two>two|three|more|so|less)\b))(?![\w-])(?! (?:and a half|when|in which)\b)",
    re.IGNORECASE,
)
# `is double the figure`; but `they double their forces`.
OF_DOUBLE = "|".join(
    rf"(?<=\b{words} )"
    for words in (
        *"is are was were be been than almost nearly about roughly at over".split(),
        "close to",
    )
)
# `more than twice as many`, `almost doubled`, `a fivefold increase`.
TIMES = re.compile(
    rf"\b(?P<twice>twice|(?:{OF_DOUBLE})double)(?= (?:as|the|that|what|its|their|our|this)\b)|"
    r"(?:(?<=than )|(?<=almost )|(?<=nearly ))(?P<verb>doubl|tripl|quadrupl)(?:e[ds]?|ing)\b|"
    rf"\b(?:(?P<least>{SMALL}|[0-9]{{1,3}})(?:-|-?fold)? (?:to|or) )?"
    rf"(?P<fold>{SMALL}|[0-9]{{1,3}})[- ]?fold\b",
    re.IGNORECASE,
)
DIGITS = {"single": 1, "double": 10, "triple": 100}
BY_VERB = {"doubl": 2, "tripl": 3, "quadrupl": 4}


def mixed(match: re.Match[str]) -> Spoken | None:
    """A whole and a half, a round number led by `a`, or hundreds and what follows them.

    None where a dozen is counted by the word before it: `two dozen`, `several dozen`.
    """
    said = match.groupdict()
    start, end = match.span()
    if measure := said["half_unit"] or said["quarter"]:
        value = 0.5 if said["half_unit"] else 0.25
        return Spoken(start, end, value, value, in_words=True, unit=units_of(measure))
    if said["hundredth"]:
        value = round(share_of(said["times"], said["hundredth"]) / 100, 3)
        return Spoken(start, end, value, value, in_words=True, unit="percent")
    if said["some"]:
        value = scale_of(said["some"])
        return Spoken(start, end, value, value, in_words=True, scaled=True)
    if said["score"]:
        return Spoken(start, end, 20, 20, in_words=True, scaled=True)
    if bare := (said["bare"] or said["so"] or "").lower():
        before = match.string[:start].split()[-1].lower().rpartition("-")[2]
        if before in COUNTED_BY or before[-1].isdigit():
            return None
        return Spoken(start, end, SCALES[bare], SCALES[bare], in_words=True, scaled=True)
    if said["whole"]:
        parts = value_of(said["whole"]) + _beyond(said["over"])
        value = whole(round(parts * scale_of(said["scale"]), 2))
        return Spoken(start, end, value, value, in_words=True, scaled=bool(said["scale"]))
    if unit := (said["unit"] or "").lower():
        value = whole(round((1 + _beyond(said["beyond"])) * SCALES.get(unit, 1), 2))
        named = None if unit in SCALES else units_of(unit)
        return Spoken(start, end, value, value, in_words=True, unit=named, scaled=unit in SCALES)
    if said["half"]:
        value = SCALES[said["half"].lower()] / 2
    elif said["share"]:
        value = round(share_of(said["count"], said["share"]) / 100 * scale_of(said["of"]))
    elif said["many"] or said["head"]:
        many = (said["many"] or said["head"]).lower()
        value = 100 * (1 if many in ("a", "an") else value_of(many))
        if said["rest"]:
            value += value_of(said["rest"])
        value *= scale_of(said["then"] or said["upper"])
    else:
        value = SCALES[said["round"].lower()] * (2 if said["couple"] else 1)
    value = whole(value)
    return Spoken(
        start,
        end,
        value,
        value,
        loose=bool(said["couple"]),
        in_words=True,
        scaled=not said["round"],
    )


def _beyond(said: str) -> float:
    """What is told over a whole, as a number: 0.75 of `three-quarters`."""
    count, part = re.split(r"[- ]", said)
    return share_of(count, part) / 100


def round_number(match: re.Match[str]) -> Spoken:
    """`a few hundred` is 200 to 500, `several thousand` 2,000 to 9,000, `dozens` 24 to 99.

    Rule: the labelling guide of hedged quantities. By the same measure a couple is two or so, and
    a handful, as a few, 2 to 5; many thousands are thousands.
    """
    start, end = match.span()
    if little := (match["little"] or "").lower():
        most = 2 if little == "couple" else 5
        return Spoken(start, end, 2, most, most > 2, loose=True)
    if match["many"]:
        scale = scale_of(match["scale"]) * scale_of(match["times"])
        many = match["many"].lower()
        high = None if many == "many" else (9 if many == "several" else 5) * scale
        return Spoken(start, end, 2 * scale, high, True, loose=True)
    plural = match["plural"].lower()
    if plural in ("dozens", "scores"):
        low, top = (24, 99) if plural == "dozens" else (40, 99)
        return Spoken(start, end, low, top, True, loose=True)
    low = 20 if plural == "tens" else 2 * SCALES[plural[:-1]]
    return Spoken(start, end, low * scale_of(match["upper"]), None, True, loose=True)


def span_of_numbers(match: re.Match[str]) -> Spoken:
    """`the low hundreds` are 100 to 500, the lower half of what has three digits; a handful 2 to 5.

    So far and no further: the words leave open where in that half the number lies.
    """
    start, end = match.span()
    if match["bare"]:
        return Spoken(start, end, 2, 5, True, loose=True)
    these = (match["these"] or match["digits"]).lower()
    half = (match["half"] or match["half_digits"] or "").lower()
    least = DIGITS.get(these) or _least(these)
    first = least * (5 if half == "high" else 1)
    last = least * 5 if half == "low" else least * 10 - 1
    return Spoken(start, end, first, last, True, loose=bool(half), in_words=True, scaled=True)


def _least(these: str) -> int:
    """The least of what the words name: 100 of `hundreds`, 10,000 of `tens of thousands`."""
    least = 1
    for word in these.split(" of "):
        least *= SCALES[word[:-1]]
    return least


def one_measure(match: re.Match[str]) -> Spoken:
    """One year in `over a year`; `a week or two` and `the last week or two` are ranges."""
    start, end = match.span()
    high = ONES.get((match["two"] or match["then"] or "").lower(), 1)
    if high > 1:
        end = match.end("two" if match["two"] else "then")
    unit = units_of(match["hedged"] or match["alone"])
    return Spoken(start, end, 1, high, high > 1, in_words=True, unit=unit)


def times(match: re.Match[str]) -> Spoken:
    """How many times: 2 in `twice as many` and `almost doubled`, 5 in `fivefold`."""
    verb = (match["verb"] or "").lower()
    value = BY_VERB[verb] if verb else value_of(match["fold"]) if match["fold"] else 2
    least = value_of(match["least"]) if match["least"] else value
    ranged = least < value
    return Spoken(match.start(), match.end(), least, value, ranged, in_words=True, unit="times")
