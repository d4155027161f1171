"""Words that only seem to hedge: `asked about two cases`, `spread over eight years`."""

from __future__ import annotations

import re

# What somebody asks, talks or worries about is no estimate, nor what a plan is built around.
TOPIC = re.compile(
    r"\b(?:(?:talk|speak|spoke|ask|hear|tell|told|worr|concern|complain|[ie]nquir|question|learn|"
    r"care|brief|anxious|curious|doubt|misgiving|warn|discuss|information)\w*"
    r"(?: (?:me|us|him|her|them|you|the \w+))? about|"
    r"(?:how|what) about|add(?:s|ed|ing)? up to|"
    r"(?:cent(?:er|re|r)|revolv|buil[dt]|organi[sz]|gather|turn|rall)\w* around)"
    r"\s(?:an?\s|the\s)?\Z",
    re.IGNORECASE,
)
# Money spread over eight years is spread over all of them, not over more than eight.
DURING = re.compile(
    r"\b(?:spread|stretch|phas|distribut|amortiz|pay|paid|repa|implement|evolv|develop|"
    r"accumulat|averag|divid|compil|collect|amass|assembl)\w*(?: \w+)? over\s\Z",
    re.IGNORECASE,
)
# "sprach über zwei Fälle", but "sprach über zwei Stunden".
TOPIC_GERMAN = re.compile(
    r"\b(?:sprach|sprech|sprich|redet|diskut|beriet|berat|verhandel|bericht|informier|unterricht|"
    r"frag|stritt|streit)[a-zäöüß]*\b[^.;:!?]{0,40}\süber\s\Z",
    re.IGNORECASE,
)
A_GERMAN_TIME = re.compile(r"\s(?:Jahr|Monat|Woche|Tag|Stunde|Minute)")
# "200 more than a year ago", "5 percent more than 40": how much stands before what it is more than.
SO_MUCH = re.compile(
    r"(?:[0-9]|%|\b(?:percent|per cent|dozen|hundred|thousand|million|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|times|points?))\s\Z"
)
LONGEST_SO_MUCH = 12
LONGEST_TIME = len(" decades ")
OF_TIME = re.compile(r"\s(?:year|month|week|day|hour|decade)s?\b", re.IGNORECASE)


def is_compared(text: str, start: int, at: int) -> bool:
    """Whether `more than` before a number follows another, and so tells by how much they differ."""
    if not text[start:at].lower().startswith(("more than ", "less than ", "fewer than ")):
        return False
    return SO_MUCH.search(text, max(0, start - LONGEST_SO_MUCH), start) is not None


def seems_to_hedge(text: str, before: str, at: int, end: int) -> bool:
    """Whether what stands before a number that begins and ends here tells a topic or a time.

    `before` ends where the number begins.
    """
    if TOPIC.search(before):
        return True
    if before.lower().endswith("über ") and text[at].isalpha():
        # Few things, told in words, are what somebody speaks over.
        timed = A_GERMAN_TIME.search(text, at, end)
        return timed is None and TOPIC_GERMAN.search(before) is not None
    return bool(DURING.search(before) and OF_TIME.search(text, at, end + LONGEST_TIME))
