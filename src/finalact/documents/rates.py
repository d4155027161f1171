"""Rates that follow a number: `a year`, `per month`, `annually`, `per 100,000 inhabitants`."""

from __future__ import annotations

import re

RATE = re.compile(
    r"(?:\s(?:a|an|per|each|every)\s(?P<per>year|month|week|day|hour|minute|annum|ounce|"
    r"(?:(?:metric|short|long) )?(?:ton|tonne)|quarter|head|person|barrel|bushel|pound|kilogram|"
    r"kilo|gallon|liter|(?:square |cubic )?(?:mile|kilometer|meter|foot|yard)|acre|hectare|"
    r"piece|dozen)(?!\s(?:ago|earlier|later|before|previously|hence|old|after|or (?:so|more|two) "
    r"(?:ago|earlier|later|before)))|"
    r"\sper\s(?P<many>[1-9][0-9]{0,2}(?:,[0-9]{3}){0,2}(?![\w.,]*[0-9])(?: million)?"
    r"(?:\s(?!(?:in|at|on|of|and|or|for|from|by|with|to|is|was|are|were|per)\b)[a-z]{3,}){0,2})|"
    r"\sper\s(?P<each>(?!cent)[a-z]{3,})|-(?:a|per)-(?P<joined>year|month|week|day)|"
    r"\s(?P<adverb>annually|yearly|monthly|weekly|daily|jährlich|monatlich|wöchentlich|täglich)|"
    r"\spro\s(?P<pro>Jahr|Monat|Woche|Tag|Stunde|Kopf)|/(?P<slash>year|month|week|day))(?![\w])",
    re.IGNORECASE,
)
ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "jährlich": "year",
    "monatlich": "month",
    "wöchentlich": "week",
    "täglich": "day",
}
OTHER_TONGUES = {
    "jahr": "year",
    "monat": "month",
    "woche": "week",
    "tag": "day",
    "stunde": "hour",
    "kopf": "head",
    "annum": "year",
}


def rate_after(text: str, at: int) -> tuple[str, int] | None:
    """The time or measure that a rate is reckoned by (`a year`, `annually`), and its end."""
    match = RATE.match(text, at)
    if match is None:
        return None
    said = (
        match["per"] or match["many"] or match["each"] or match["joined"] or match["slash"]
        or match["pro"]
    )  # fmt: skip
    per = said or ADVERBS[match["adverb"].lower()]
    return OTHER_TONGUES.get(per.lower(), per.lower()), match.end()
