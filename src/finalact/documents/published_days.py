"""Pointers to newspapers by their day, and to treaty and statute books by volume and page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.month_days import MONTHS
from finalact.model.document import Reference

# The last words of the names that papers of the day bear; any other name may be of a meeting.
OF_THE_DAY = (
    *("Times", "Post", "Record", "Bulletin", "Tribune", "Journal", "Herald", "Star", "Monitor"),
    *("Pravda", "Izvestia", "Izvestiya", "Monde", "Newsweek", "Economist", "Guardian", "Zeitung"),
)
DAYS_NAMED = tuple(f"{word}, " for word in OF_THE_DAY)
_MONTH = "|".join(MONTHS)
# Led by what brings up a title; a page behind the day makes it a work cited by page.
_BY_DAY = re.compile(
    r"(?:(?:\b(?:[Ss]ee(?: also)?|[Ii]n|and|or|from|by)|[”(;])(?: the)? |\A(?:Source: )?)"
    r"(?P<title>(?:[A-ZÀ-Þ][\w’.-]* (?:(?:of|the|and|or|de|in) ){0,2}){0,5}"
    rf"(?:{'|'.join(OF_THE_DAY)}), (?:{_MONTH}) [0-9]{{1,2}}, [12][0-9]{{3}})"
    r"(?![0-9]|,? (?:[Ss]ection [\w–-]+, )?(?:pp?\.|pages?) )"
)
BOOKS = ("UST ", "Stat. ", "UNTS ", "LNTS ")
_BOOK = re.compile(r"\b[0-9]{1,4} (?:UST|Stat\.|UNTS|LNTS) [0-9]{1,5}\b(?!,? p)")


def by_day(text: str) -> Iterator[tuple[int, Reference]]:
    """Newspapers and journals that a text names by their day and no page."""
    for match in _BY_DAY.finditer(text):
        yield match.start("title"), Reference("publication", match["title"])


def books(text: str) -> Iterator[tuple[int, Reference]]:
    """Treaty and statute books that a text names by volume and page: `22 UST 1101`."""
    for match in _BOOK.finditer(text):
        yield match.start(), Reference("publication", match.group())
