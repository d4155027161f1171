"""Currencies that stand in letters before a sum: `DM 300 million`, `NZ$4.5 million`, `EUR 12`."""

from __future__ import annotations

import re

# The codes of the standard (ISO 4217) that papers print before a sum, beside older short forms.
CODES = (
    "AED|ARS|ATS|AUD|BEF|BRL|CAD|CHF|CNY|CZK|DDM|DKK|ESP|EUR|FRF|GBP|HKD|HUF|IDR|ILS|INR|ITL|"
    "JPY|KES|KRW|MXN|NGN|NLG|NOK|NZD|PKR|PLN|RMB|RUB|SAR|SDR|SEK|THB|TWD|UAH|XAF|XDR|XOF|"
    "ZAR"
)
# The dollar of another country has its letters before the sign: `A$`, `NZ$`.
MARKS = re.compile(
    rf"(?<![/\w])(?:DM|FF|SF|Rs\.?|USD|US|[A-Z]{{1,3}}\$|Lit\.?|DOLS|dols|{CODES})\s?\Z"
)
LETTERS = re.compile(r"(?<![/\w])[A-Z]{1,3}\Z")
A_SUM = re.compile(
    r"[0-9]{1,9}(?:\.[0-9]{1,3})?\s?(?:thousand|million|billion|trillion|bn|m)\b|"
    r"[0-9]{1,3}(?:,[0-9]{3})+",
    re.IGNORECASE,
)
LONGEST_MARK = 6
MARKS_IN_CAPITALS = re.compile(
    rf"(?<![/\w])(?:dm|ff|sf|usd|us|{CODES.lower()})(?=\s?[0-9])|(?<![/\w])[a-z]{{1,3}}(?=\$\s?[0-9])"
)
US = ("US", "DOLS", "dols")


def mark_before(text: str, at: int) -> re.Match[str] | None:
    """The letters of a currency that end where a sum begins, with a sign if that ends them."""
    begin = max(0, at - LONGEST_MARK)
    signed = text.startswith("$", at)
    if text.endswith("EUR ", 0, at) and A_SUM.match(text, at) is None:
        # A desk: the Bureau of European Affairs.
        return None
    return (LETTERS.search(text, begin, at) if signed else None) or MARKS.search(text, begin, at)


def currency_of(mark: re.Match[str]) -> str:
    """What the letters name: `US dollars`, and any other as it is printed."""
    said = mark.group().strip()
    if said.startswith(US):
        return "US dollars"
    return f"{said}$" if mark.string.startswith("$", mark.end()) else said
