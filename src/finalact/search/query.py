"""What is typed into a search, read: words, phrases, names, and what narrows the search.

    emigration "human rights" Sharansky -Cuba kind:telegram from:1970 to:"June 1972"

All words must stand in one passage, note, heading or claim. Whatever is typed is either
understood or refused with a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches

from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date
from finalact.search.sought import Part, Sought, Term
from finalact.search.spelling import NAME, is_name, name_readings

LONGEST = 1_000
MOST_TERMS = 40
FILTERS = (
    *("person", "volume", "from", "to", "date", "kind", "classification", "office"),
    *("paper", "speaker", "side", "in"),
)
DAYS = ("from", "to", "date")
QUOTED = r'"[^"]*"?|“[^”"]*[”"]?|„[^“”"]*[“”"]?|«[^»]*»?'
# A date may be typed without quotation marks: from:1 January 1970.
DAY = r"\d{1,2}\s+[^\W\d_]{3,9}\.?\s+\d{4}|[^\W\d_]{3,9}\.?\s+(?:\d{1,2},?\s+)?\d{4}"
ITEM = re.compile(
    rf"(?P<minus>[-−–])?(?:(?P<day>{'|'.join(DAYS)}):\s*(?P<date>{DAY})(?!\w)"
    rf"|(?:(?P<key>{'|'.join(FILTERS)}):\s*)?(?:(?P<quoted>{QUOTED})(?P<star>\*?)"
    r"|(?P<bare>[^\s\"“„«]+)))",
    re.IGNORECASE,
)
LIKE_A_FILTER = re.compile(r"([^\W\d_]{2,}):")
WORD = re.compile(r"[^\W_]+")
HYPHEN = re.compile(r"[-‐–]")
BETWEEN_NAMES = re.compile(r"[\s,.‐–-]+")
HOW = 'Write for example: emigration "human rights" person:Sharansky kind:telegram from:1970.'
KINDS_OF_TEXT = "Write in:passages, in:notes, in:headings or in:claims."


def read_query(typed: str) -> Sought:
    """What is sought, from what was typed.

    Codes: `search-empty` where there is nothing to look for, `search-too-long`,
    `filter-not-known` with what may be meant, `filter-not-usable`, `date-not-understood` and
    `days-in-wrong-order`.
    """
    typed = tidied(typed)
    if len(typed) > LONGEST:
        raise Refusal(
            "search-too-long",
            f"What is sought is {len(typed):,} letters long; {LONGEST:,} are the most.",
            "Look for a few words of it, or for a phrase between quotation marks.",
        )
    reading = _Reading(typed)
    for item in ITEM.finditer(typed):
        reading.take(item)
    return reading.sought()


def typed_with(words: str, narrowed: Mapping[str, Iterable[str]]) -> str:
    """What could have been typed at once: words, and filters that were given apart from them."""
    typed = [words.strip()]
    for key, values in narrowed.items():
        for value in values:
            inner = re.sub(r'["“”„«»]', " ", value).strip()
            if inner:
                typed.append(f'-"{inner}"' if key == "without" else f'{key}:"{inner}"')
    return " ".join(filter(None, typed))


def tidied(typed: str) -> str:
    """What was typed, in composed letters and without signs that nobody can type."""
    typed = typed.encode("utf-8", "replace").decode("utf-8")
    typed = unicodedata.normalize("NFC", typed)
    return " ".join("".join(c if c.isprintable() else " " for c in typed).split())


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as finding knows them: letters and digits, nothing between."""
    return tuple(WORD.findall(text))


class _Reading:
    """What has been read so far of one query."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        self.terms: dict[bool, list[Term]] = {False: [], True: []}
        self.persons: dict[bool, list[Term]] = {False: [], True: []}
        self.narrowed: dict[str, list[str]] = {}
        self.parts: list[Part] = []
        self.first: date | None = None
        self.last: date | None = None

    def take(self, item: re.Match[str]) -> None:
        """Take one word, phrase or filter."""
        key = (item["key"] or item["day"] or "").lower()
        quoted = item["quoted"]
        value = (item["date"] or item["bare"] or "") if quoted is None else quoted.strip('"“”„«»')
        without = bool(item["minus"])
        if not key:
            self._term(value, item, without=without)
        elif not value.strip():
            raise _without_value(key)
        elif key == "person":
            self.persons[without].append(_person(value))
        elif without:
            raise Refusal(
                "filter-not-usable",
                f"A search cannot leave out by {key}; words and persons it can.",
                f"Leave the hyphen out, or name what {key} is wanted instead.",
            )
        elif key in DAYS:
            self._day(key, value)
        elif key == "in":
            self.parts.append(_part(value))
        else:
            self.narrowed.setdefault(key, []).append(value.strip())

    def _term(self, value: str, item: re.Match[str], *, without: bool) -> None:
        if item["quoted"] is None:
            _refuse_what_looks_like_a_filter(value)
        words = words_of(value)
        if not words:
            return
        prefix = bool(item["star"]) or (item["quoted"] is None and value.endswith("*"))
        phrase = item["quoted"] is not None
        names = () if phrase or prefix else _names(value)
        said = value if phrase else re.sub(r"^\W+|\W+$", "", value)
        self.terms[without].append(Term(said, words, prefix, names))

    def _day(self, key: str, value: str) -> None:
        day: PartialDate = read_date(value)
        if key != "to":
            self.first = day.earliest
        if key != "from":
            self.last = day.latest

    def sought(self) -> Sought:
        """What was read, whole; a refusal where nothing is left to look for."""
        if self.first is not None and self.last is not None and self.first > self.last:
            raise Refusal(
                "days-in-wrong-order",
                f"{_said(self.first)} is after {_said(self.last)}.",
                "Name the earlier day first, then the later one.",
            )
        sought = Sought(
            typed=self.typed,
            terms=tuple(self.terms[False]),
            without=tuple(self.terms[True]),
            persons=tuple(self.persons[False]),
            without_persons=tuple(self.persons[True]),
            narrowed={key: tuple(dict.fromkeys(found)) for key, found in self.narrowed.items()},
            parts=tuple(dict.fromkeys(self.parts)),
            first=self.first,
            last=self.last,
        )
        if sought.is_empty:
            raise Refusal("search-empty", "Nothing is named to look for.", HOW)
        if len(sought.every_term) > MOST_TERMS:
            raise Refusal(
                "search-too-long",
                f"{len(sought.every_term)} words and phrases are sought at once; "
                f"{MOST_TERMS} are the most.",
                "Look for the rarest of them, or for a phrase between quotation marks.",
            )
        return sought


def _names(value: str) -> tuple[str, ...]:
    """The parts of a word that is a name as a whole: Ter and Petrosyan of Ter-Petrosyan."""
    bare = re.sub(r"^\W+|[^\w'’]+$", "", value)
    parts = tuple(part for part in HYPHEN.split(bare) if part)
    if all(NAME.fullmatch(part) and is_name(part) and name_readings(part) for part in parts):
        return parts
    return ()


def _person(value: str) -> Term:
    """The names of one person, each of which must stand."""
    words = words_of(value)
    if not words:
        raise _without_value("person")
    names = tuple(word for word in BETWEEN_NAMES.split(value) if words_of(word))
    return Term(value.strip(), words, names=names)


def _part(value: str) -> Part:
    word = value.strip().casefold().removesuffix("s")
    found = next((part for part in Part if part.value.removesuffix("s") == word), None)
    if found is None:
        raise Refusal(
            "filter-not-usable",
            f'A search cannot be narrowed to "{value}".',
            KINDS_OF_TEXT,
        )
    return found


def _refuse_what_looks_like_a_filter(value: str) -> None:
    """Refuse "volme:frus" with what is meant; "Re:" and "12:30" are words like others."""
    found = LIKE_A_FILTER.match(value)
    if found is None:
        return
    word = found[1].casefold()
    if word in FILTERS and found.end() == len(value):
        raise _without_value(word)
    near = get_close_matches(word, FILTERS, n=1, cutoff=0.8) if len(word) > 3 else []
    if near:
        raise Refusal(
            "filter-not-known",
            f'A search cannot be narrowed by "{found[1]}".',
            f'Did you mean {near[0]}:? To look for the word, write "{found[1]}".',
        )


def _without_value(key: str) -> Refusal:
    return Refusal(
        "filter-not-usable",
        f"The search is narrowed by {key}, but to nothing.",
        f'Write what is wanted behind {key}:, or "{key}" to look for the word.',
    )


def _said(day: date) -> str:
    return PartialDate.of(day).said()
