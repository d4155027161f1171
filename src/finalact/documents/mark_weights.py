"""How likely digits glued to print are the mark of a note: never where a date would be cut."""

from __future__ import annotations

import re

from finalact.documents.month_days import MONTHS

CLOSING = ".,;:?!)]”’\"'…ʼ"
# How far the words around a mark are read, in characters.
REACH = 60
# Nothing else can be meant; likely; a word that may end in a figure; only where nothing better is.
SURE, LIKELY, FAIR, WEAK, LAST = 3.0, 2.5, 1.0, 0.2, 0.02
NEVER = 0.0

SENTENCE_STARTS = re.compile(r"\A(?:\Z|\s+[“\"‘(\[]?[A-ZÀ-Þ]|\s*\Z|\s?—)")
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_YEAR = r"(?:1[6-9]|20)[0-9]{2}"
# `June 1`, and `June 3–1`, `June 3 and 1` of several days.
MONTH_DAY = re.compile(
    rf"\b{_MONTH} (?:[0-9]{{1,2}}(?:[–/-]|, | and | or | to ))*(?P<day>[0-9]{{1,2}})\Z"
)
THEN_YEAR = re.compile(rf"\A,? {_YEAR}")
THEN_MONTH = re.compile(rf"\A(?:[–-][0-9]{{1,2}})? {_MONTH}(?![a-z])")
FULL_DATE = re.compile(
    rf"\b(?:{_MONTH} (?:[0-9–-]{{1,5}},? )?|[0-9]{{1,2}} {_MONTH},? )(?P<year>[0-9]{{1,4}})\Z"
)
# The date and time at which a telegram left: `121530Z JUN 81`.
SENT = re.compile(r"\b[0-9]{4,6}Z ?[A-Z][A-Za-z]{2} [0-9]\Z")
FISCAL = re.compile(r"\b[FC]Y[ -]?[0-9]+\Z")
YEAR = re.compile(rf"(?<![0-9,.]){_YEAR}\Z")
OF_YEAR = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Aa]fter|[Bb]efore|[Bb]y|[Ff]rom|of|for|to) {_YEAR}\Z"
)
IN_FIGURES = re.compile(r"(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}/(?P<year>[0-9]*)\Z")
CLOCK = re.compile(r"(?<![0-9:])[0-9]{1,2}:(?P<minutes>[0-9]{0,2})\Z")
OF_THE_CLOCK = re.compile(r"\A ?(?:[ap]\. ?m\.|o[’']clock\b|noon\b)")
THOUSANDS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})*,(?P<group>[0-9]{0,3})\Z")
DECIMAL = re.compile(r"[0-9]\.[0-9]+\Z")
LETTERED = re.compile(r"[A-Za-z0-9][–/-][0-9]+\Z")
# What bears a number of its own: `NSDM 25`, `Tab 1`, `telegram 53`.
NUMBERED = re.compile(
    r"(?:\b(?!(?:The|A|An|At|By|In|On|Of|For|From|To|With|About|Some|All|And|But|Or|These|Those|This|"
    r"That|Our|Their|His|Her|Its|We|They|If|When|As|Over|Under|Only|Nearly|Almost)\b)[A-Z][\w’-]*|"
    r"\b(?:telegrams?|documents?|pages?|paragraphs?|numbers?|airgrams?|despatch(?:es)?|notes?|tabs?|"
    r"circulars?|annex|enclosures?|articles?|items?|sections?|volumes?|chapters?)|\b[Nn]os?\.) "
    r"[0-9]+(?:[/.–-][0-9]+)*\Z"
)
# `the 303 Committee`: a mark would stand behind what the figure counts or names.
BEFORE_A_NOUN = re.compile(r"\A\s+[^\W\d_]")


def weight_of_mark(text: str, at: int, size: int) -> float:
    """How likely the digits at this offset are a note mark; 0 where they cannot be one.

    The surest are digits behind a word or its punctuation, and digits that would spoil the figure
    they stand on: `in 1974,2`, `June 12, 19812`, `15,0004`. A figure that is whole with the digit
    and without it (`NSDM 252`) counts only where nothing better is there. The day and the year of
    a date are never cut. `size` is the number of digits.
    """
    before, after = text[max(0, at - REACH) : at], text[at + size : at + size + REACH]
    mark = text[at : at + size]
    if not before or after[:1].isalnum() or before[-1].isspace():
        return NEVER
    if re.match(r"[.,:/–-]?[0-9]", after) or after[:1] in ("-", "–", "/", "%"):
        return NEVER
    last = before[-1]
    if last.isdigit():
        return _after_figure(before, mark, after)
    if last in CLOSING:
        if last in ".,:" and before[-2:-1].isdigit():
            return _after_pointed_figure(before, mark, after)
        return SURE
    if last.isalpha():
        return _after_word(before)
    if last.isnumeric():
        return LIKELY
    return 1.5 if last in "—_%" else NEVER


def _after_word(before: str) -> float:
    word = re.search(r"[^\s]*\Z", before)
    letters = word.group() if word else ""
    if letters[-1].islower():
        return SURE
    if len(letters) == 1 or "/" in letters or "-" in letters[-3:]:
        return 0.7
    return 2.0


def _after_pointed_figure(before: str, mark: str, after: str) -> float:
    """Digits behind a figure and its comma, colon or full stop: `1974,2`, `at 4:2`, `15,000.4`."""
    point = before[-1]
    ends = bool(SENTENCE_STARTS.match(after))
    if YEAR.search(before[:-1]):
        return LIKELY
    if point == ",":
        # Three digits behind a comma are thousands; one or two are no part of any figure.
        return NEVER if len(mark) == 3 and THOUSANDS.search(before) else 2.0
    if point == ":" and len(mark) == 2 and CLOCK.search(before):
        return WEAK
    if ends:
        return LIKELY
    # `3.2 million`: more likely a decimal than a mark.
    return 0.5 if point == ":" else WEAK


def _after_figure(before: str, mark: str, after: str) -> float:
    dated = _after_dated_figure(before, mark, after)
    if dated is not None:
        return dated
    if found := THOUSANDS.search(before):
        length = len(found["group"])
        if length == 3:
            return LIKELY
        return NEVER if length + len(mark) == 3 else LAST
    if NUMBERED.search(before):
        return WEAK + 0.1
    if YEAR.search(before):
        if OF_YEAR.search(before):
            return 2.0
        return FAIR if not after.startswith(",") else WEAK
    if DECIMAL.search(before) or LETTERED.search(before) or BEFORE_A_NOUN.match(after):
        return WEAK / 2
    return WEAK


def _after_dated_figure(before: str, mark: str, after: str) -> float | None:
    """The weight of digits behind the figures of a date or an hour; None behind other figures."""
    if found := IN_FIGURES.search(before):
        year = found["year"]
        return NEVER if len(year) + len(mark) in (2, 4) else LIKELY
    if found := CLOCK.search(before):
        return LIKELY if len(found["minutes"]) == 2 else NEVER
    if OF_THE_CLOCK.match(after) or SENT.search(before):
        return NEVER
    figure = re.search(r"(?<![0-9,.])[0-9]+\Z", before)
    whole = figure.group() + mark if figure else ""
    if THEN_MONTH.match(after) and whole and int(whole) <= 31:
        return NEVER
    if FISCAL.search(before):
        return NEVER if len(whole) in (2, 4) else LIKELY
    is_year = bool(re.fullmatch(_YEAR, whole))
    if (found := FULL_DATE.search(before)) and len(found["year"]) > 2:
        return NEVER if is_year else SURE
    if found := MONTH_DAY.search(before):
        if int(found["day"] + mark) <= 31:
            # A day with its year is never cut; a bare day only where no other place is left.
            return NEVER if THEN_YEAR.match(after) else LAST / 2
        return NEVER if is_year else LIKELY
    return LAST if is_year else None
