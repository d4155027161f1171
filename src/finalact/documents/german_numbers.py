"""Numbers of German sentences: `7.000`, `1,2 Millionen`, `zwei Dutzend`, `zehn bis zwölf Jahre`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from finalact.documents.german_nouns import german_unit_after
from finalact.documents.german_shares import german_shares
from finalact.documents.number_words import Spoken, whole

# Words that stand in most German sentences and in no English one; and English ones.
GERMAN = (
    " der ", " das ", " dem ", " und ", " wurde", " werden", " nicht ", " sind ", " ist ", " im ",
    " seit ", " noch ", " haben ", " bis ", " als ", " sich ", " rund ", " etwa ", " knapp ",
    " Prozent", " Menschen", "Der ", "Das ", "Rund ", "Knapp ", "Etwa ", "Mehr als ", "Mindestens ",
    "Weniger als ", "Zwischen ", "Höchstens ", "Ein ", " die ", " von ", " für ", " auf ", " eine",
    " ein ", " aus ", " zu ", " mit ", " durch ", " um ", " darunter ",
    " davon ", " keine", " wird ", " hat sich ", " waren ", " durfte", " konnte", " wollen ",
    " mehr als ", " nach ", "Nach ", "Auf ", "Von den ", "Von diesen ", "Nur ", "Insgesamt ",
    "Die ", "Keine", " nur ", "Jede", " jede",
)  # fmt: skip
ENGLISH = (" the ", " of ", " and ", " to ", " that ", " with ", " were ", " has ", " by ",
           " from ", " this ", " is ", " are ", " for ")  # fmt: skip
# A word in small letters with one of these is German, a name with one need not be.
UMLAUTS = "äöüß"
SMALL_UMLAUT = re.compile(r"(?<!\w)[a-z]*[äöüß][a-zäöüß]*(?!\w)")
THOUSANDS_BY_COMMA = re.compile(r"[0-9],[0-9]{3}(?![0-9])")

ONES = dict(zip("zwei drei vier fünf sechs sieben acht neun".split(), range(2, 10), strict=True))
TEENS = dict(
    zip(
        """zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn""".split(),
        range(10, 20),
        strict=True,
    )
)
TENS = dict(
    zip(
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(),
        range(20, 100, 10),
        strict=True,
    )
)
AND_A_HALF = {"anderthalb": 1.5, "eineinhalb": 1.5} | {
    f"{word}einhalb": value + 0.5 for word, value in ONES.items()
}
WORDS: dict[str, float] = (
    ONES
    | TEENS
    | TENS
    | {f"{one}und{ten}": TENS[ten] + ONES.get(one, 1) for one in ("ein", *ONES) for ten in TENS}
    | AND_A_HALF
)
SMALL = "|".join(sorted(WORDS, key=len, reverse=True))
HUNDREDS = rf"(?:ein|{'|'.join(ONES)})?hundert(?:und)?(?:{SMALL})?"
WORD = rf"(?:(?:{HUNDREDS}|ein|{SMALL})?tausend(?:und)?(?:{HUNDREDS}|{SMALL})?|{HUNDREDS}|{SMALL})"
FIGURE = (
    r"(?:[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]{1,3}(?:\s000)+|"
    r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+|[0-9]{1,9}(?:,[0-9]{1,2})?)"
)
SCALES = {
    "hundert": 100, "tausend": 1000, "dutzend": 12, "million": 10**6, "mio": 10**6,
    "milliarde": 10**9, "mrd": 10**9, "billion": 10**12,
}  # fmt: skip
SCALE = (
    r"(?:\s(?:hundert|tausend|dutzend|(?:m|b)illion(?:en)?|milliarden?|"
    r"(?:mio|mrd)(?:\.(?=\s[\w€$]))?)(?![\w]))"
)
ONE_NUMBER = rf"(?:{FIGURE}|{WORD})"
NUMBER = re.compile(
    rf"(?<![\w,.$£€–-])(?P<first>{ONE_NUMBER})(?P<scale>{SCALE})?"
    rf"(?:(?P<joint>-?\s(?:bis(?:\szu)?|oder(?:\ssogar|\svielleicht)?|und)\s|\s?[–-]\s?|"
    r",?\swenn\snicht\s(?:gar\s|sogar\s)?)"
    rf"(?P<second>{ONE_NUMBER})(?P<second_scale>{SCALE})?)?(?!\w)(?!-\w)",
    re.IGNORECASE,
)
A_SCALE = re.compile(
    r"\beine?[nmrs]?\s(?P<half>halbe[nrsm]?\s)?"
    r"(?P<scale>Dutzend|Million|Milliarde)(?!\w)|"
    r"\beine?[nmrs]?\s(?P<half_of>halbe[nrsm]?\s)(?=Jahr|Stunde|Tag|Jahrhundert)|"
    r"(?:(?<=als )|(?<=über )|(?<=rund )|(?<=etwa )|(?<=knapp )|(?<=fast )|(?<=mindestens )|"
    r"(?<=höchstens )|(?<=kaum )|(?<=unter ))eine?[nmrs]?"
    r"(?=\s(?:Jahr|Monat|Woche|Tag|Stunde|Jahrzehnt|Jahrhundert)(?:e?s)?\b)",
    re.IGNORECASE,
)
ROUND = re.compile(
    r"\b(?:ein|eine[rn]?) (?P<little>paar|handvoll)(?=\s(?![Hh]undert|[Tt]ausend|[Dd]utzend|"
    r"[Mm]illi)[\wÄÖÜ])|"
    r"\b(?P<few>einigen?|mehreren?|ein(?:em)? paar|wenigen?)\s"
    r"(?P<scale>hundert|tausend|dutzend|millionen|milliarden)(?:en?)?(?!\w)|"
    r"(?<![0-9]\s)\b(?P<plural>dutzende|hunderte|zehntausende|hunderttausende|tausende|millionen|"
    r"milliarden)[nr]?(?:,?\s(?:oder|wenn nicht|vielleicht|womöglich|möglicherweise)"
    r"(?:\s(?:gar|sogar))?\s(?:hunderte|tausende|zehntausende|hunderttausende|millionen)[nr]?(?!\w))?(?:\svon)?(?!\w)",
    re.IGNORECASE,
)
PLURALS = {
    "hunderte": 200, "tausende": 2000, "zehntausende": 20_000, "hunderttausende": 200_000,
    "millionen": 2 * 10**6, "milliarden": 2 * 10**9,
}  # fmt: skip
WHOLE_WORD = re.compile(WORD, re.IGNORECASE)
LONGEST_WORD = 40
# "Hunderte, wenn nicht Tausende".
APART = re.compile(
    r",\s|\s(?:oder|wenn nicht|vielleicht|womöglich|möglicherweise)\s", re.IGNORECASE
)
PART = re.compile(
    r"\b(?:(?:die|der)\s(?P<half>Hälfte)|(?P<count>ein(?:e[nmrs])?|zwei|drei|vier)\s"
    r"(?P<part>Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel))n?(?!\w)",
    re.IGNORECASE,
)
PARTS = {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10}
PERCENT = re.compile(r"\s?%|\s(?:Prozent|v\.\s?H\.)(?!\w)")
MANY_OF = re.compile(
    r"\s(?:oder|und)\s(?:mehr|weniger)\b|,?\swenn\snicht\smehr\b|\s(?:pro\s|jährlich|monatlich|täglich)"
)
# Dates, hours, paragraphs and pages count nothing.
LABEL = re.compile(
    r"(?:\b(?:Nr\.|Nummer|Artikel|Art\.|Seite|S\.|Ziffer|Paragraph|Kapitel|Band|Punkt|Absatz|Abs\.|"
    r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)|§)\s\Z"
)
ORDINAL = re.compile(r"\.\s?[A-ZÄÖÜ]|\.\s?[0-9]|\sUhr\b|\.\s[a-zäöü]")
A_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}\Z")
HEDGED = re.compile(
    r"\b(?:als|rund|etwa|knapp|über|mindestens|höchstens|fast|zu|unter|kaum|ungefähr|ca\.)\s\Z",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bzwischen\s(?:etwa\s|rund\s)?\Z", re.IGNORECASE)
REACH = 20


def is_german(text: str) -> bool:
    """Whether a text is German, by its small words."""
    if any(word in text for word in ENGLISH):
        return False
    told = sum(word in text for word in GERMAN) + bool(
        any(letter in text for letter in UMLAUTS) and SMALL_UMLAUT.search(text)
    )
    # "was" is a word of both.
    if not told or (" was " in text and told == 1):
        return False
    return THOUSANDS_BY_COMMA.search(text) is None


def german_numbers(text: str) -> list[Spoken]:
    """Every number or range of a German text, left to right, with its unit; none overlap."""
    found: list[Spoken] = []
    taken = bytearray(len(text))
    for spoken in _in_turn(text):
        if taken.find(1, spoken.start, spoken.end) < 0:
            taken[spoken.start : spoken.end] = b"\1" * (spoken.end - spoken.start)
            found.append(spoken)
    found.sort(key=lambda number: number.start)
    return [_with_unit(number, text) for number in _parts_joined(found, text)]


def _parts_joined(found: list[Spoken], text: str) -> list[Spoken]:
    """Two shares made one range: `ein Drittel bis die Hälfte`."""
    joined: list[Spoken] = []
    for number in found:
        last = joined[-1] if joined else None
        if last and last.percent and number.percent and last.low < number.low:
            apart = text[last.end : number.start]
            before = text[max(0, last.start - REACH) : last.start]
            if apart in (" bis ", " bis zu ") or (apart == " und " and BETWEEN.search(before)):
                joint = apart.split()[0]
                joined[-1] = evolve(
                    last, end=number.end, high=number.high, is_range=True, joint=joint
                )
                continue
        joined.append(number)
    return joined


def _in_turn(text: str) -> Iterator[Spoken]:
    """What each pattern finds, the one that reads most first."""
    yield from german_shares(text)
    for match in PART.finditer(text):
        count = (
            1
            if (match["count"] or "ein").lower().startswith("ein")
            else WORDS[match["count"].lower()]
        )
        share = 50 if match["half"] else whole(round(100 * count / PARTS[match["part"].lower()], 1))
        yield Spoken(*match.span(), share, share, percent=True, in_words=True)
    for match in ROUND.finditer(text):
        # "zwei Millionen" are counted by the word before.
        before = text[max(0, match.start() - LONGEST_WORD) : match.start()].split()
        if not (match["plural"] and before and WHOLE_WORD.fullmatch(before[-1])):
            yield _round(match)
    for match in A_SCALE.finditer(text):
        scale = SCALES[match["scale"].lower()] if match["scale"] else 1
        value = whole(scale / 2) if match["half"] or match["half_of"] else scale
        end = match.end() - bool(match["half_of"])
        yield Spoken(match.start(), end, value, value, in_words=True, scaled=scale > 1)
    for match in NUMBER.finditer(text):
        if spoken := _number(match, text):
            yield spoken


def _round(match: re.Match[str]) -> Spoken:
    if plural := (match["plural"] or "").lower():
        joint = APART.search(match.group())
        low = 24 if plural == "dutzende" else PLURALS[plural]
        high = 99 if plural == "dutzende" and joint is None else None
        return Spoken(*match.span(), low, high, True, loose=True)
    if match["little"]:
        return Spoken(*match.span(), 2, 5, True, loose=True)
    scale = _scale(match["scale"])
    most = 9 if match["few"].lower().startswith("mehrere") else 5
    return Spoken(*match.span(), 2 * scale, most * scale, True, loose=True)


def _number(match: re.Match[str], text: str) -> Spoken | None:
    first, second = match["first"], match["second"]
    before = text[max(0, match.start() - REACH) : match.start()]
    ends = match.end("scale") if match["scale"] else match.end("first")
    if LABEL.search(before) or (first.isdigit() and ORDINAL.match(text, ends)):
        return None
    if A_YEAR.match(first) and not match["scale"] and not HEDGED.search(before):
        return None
    low, joint = _value(first, match["scale"]), (match["joint"] or "").strip(" -–").lower()
    words = not first[0].isdigit()
    scaled = bool(match["scale"] or match["second_scale"] or not first.isalnum())
    high = _value(second, match["second_scale"]) if second else low
    if second and match["second_scale"] and not match["scale"] and low < 1000:
        low = whole(low * _scale(match["second_scale"]))
    for scale in (1000, 100):
        # `zwei- bis dreihundert` counts both in hundreds.
        if second and second.lower().endswith(("tausend", "hundert")) and low < 10 <= high / scale:
            continue
        if second and words and low < 10 and high % scale == 0 and high:
            low = whole(low * scale) if high / scale < 100 else low
            break
    if low >= high or (joint == "und" and not BETWEEN.search(before)):
        value = _value(first, match["scale"])
        return Spoken(match.start(), ends, value, value, in_words=words, scaled=scaled)
    soft = "wenn nicht" in joint
    return Spoken(
        *match.span(), low, high, True, joint or "-", loose=soft, in_words=words, scaled=scaled
    )


def _with_unit(number: Spoken, text: str) -> Spoken:
    """The number with what it counts; a measure belongs to its span."""
    if number.percent:
        return number
    if percent := PERCENT.match(text, number.end):
        return evolve(number, end=percent.end(), percent=True)
    unit = german_unit_after(text, number.end)
    if unit is None:
        return number
    name, end, measure = unit
    reaches = measure or bool(MANY_OF.match(text, end))
    return evolve(number, unit=name, end=end if reaches else number.end)


def _value(number: str, scale: str | None) -> float | int:
    word = number.lower()
    if word[0].isdigit():
        plain = re.sub(r"[.\s]", "", word).replace(",", ".")
        return whole(float(plain) * _scale(scale))
    thousands, apart, rest = word.rpartition("tausend")
    value = 1000 * (_hundreds(thousands) or 1) if apart else 0
    return whole((value + _hundreds(rest.removeprefix("und"))) * _scale(scale))


def _hundreds(word: str) -> float:
    hundreds, apart, rest = word.rpartition("hundert")
    value = 100 * WORDS.get(hundreds, 1) if apart else 0
    rest = rest.removeprefix("und")
    return value + (1 if rest == "ein" else WORDS.get(rest, 0))


def _scale(said: str | None) -> int:
    word = (said or "").strip(" .\n").lower()
    return SCALES.get(word) or SCALES.get(word.removesuffix("en")) or SCALES.get(word[:-1]) or 1
