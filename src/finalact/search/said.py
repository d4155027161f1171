"""A search said in words, so that a reader sees what was understood of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from finalact.conditions.wording import PLURALS, listed
from finalact.model.partial_date import PartialDate
from finalact.search.sought import Part, Sought, Term

OF_PAPERS = (Part.PASSAGES, Part.NOTES, Part.HEADINGS)
ONLY_PAPERS = ("volume", "kind", "classification", "office", "paper")
ONLY_CLAIMS = ("speaker", "side")


def said(sought: Sought) -> str:
    """The search as a phrase: "notes of telegrams, from 1 May 1970 on, with ‘emigration’"."""
    lead = " ".join(filter(None, (_where(sought), _of_what(sought))))
    return ", ".join(filter(None, (lead, _when(sought.first, sought.last), _with(sought))))


def parts_of(sought: Sought) -> tuple[Part, ...]:
    """Which texts are looked through: those named, as far as the rest of the search has them.

    Claims have no volume and no classification, papers no speaker; without words the papers
    themselves are sought, by their headings.
    """
    parts = sought.parts or ((*OF_PAPERS, Part.CLAIMS) if sought.has_words else (Part.HEADINGS,))
    if any(sought.of(key) for key in ONLY_PAPERS):
        parts = tuple(part for part in parts if part is not Part.CLAIMS)
    if any(sought.of(key) for key in ONLY_CLAIMS):
        parts = tuple(part for part in parts if part is Part.CLAIMS) or (
            () if sought.parts else (Part.CLAIMS,)
        )
    return parts


def plural(kind: str) -> str:
    """Several of a kind: "telegrams", "memoranda of conversation"."""
    head, of, rest = kind.partition(" of ")
    *before, noun = head.split(" ")
    many = PLURALS.get(noun) or (noun if noun.endswith("s") else f"{noun}s")
    return " ".join((*before, many)) + of + rest


def _where(sought: Sought) -> str:
    parts = parts_of(sought)
    if not sought.has_words and parts == (Part.HEADINGS,):
        return "papers" if not sought.of("kind") else ""
    named = [part.value for part in parts if part is not Part.HEADINGS or sought.parts]
    return listed(named) or "nothing"


def _of_what(sought: Sought) -> str:
    kinds = listed([plural(kind) for kind in sought.of("kind")], "or")
    headings = not sought.has_words and parts_of(sought) == (Part.HEADINGS,)
    words = [kinds if headings else f"of {kinds}"] if kinds else []
    for key, lead in (
        ("paper", "of the paper"),
        ("volume", "in volume"),
        ("classification", "classified"),
        ("office", "of the office"),
        ("speaker", "said by"),
        ("side", "of the side"),
    ):
        if sought.of(key):
            words.append(f"{lead} {listed(list(sought.of(key)), 'or')}")
    return " ".join(words)


def _when(first: date | None, last: date | None) -> str:
    if first is not None and first == last:
        return f"on {_day(first)}"
    start = f"from {_day(first)}" if first is not None else ""
    if last is None:
        return f"{start} on" if start else ""
    return f"{start} to {_day(last)}" if start else f"not after {_day(last)}"


def _with(sought: Sought) -> str:
    wanted = [*map(_word, sought.terms), *_persons(sought.persons)]
    left_out = [*map(_word, sought.without), *_persons(sought.without_persons)]
    words = [f"with {listed(wanted)}"] if wanted else []
    return " and ".join(words + ([f"without {listed(left_out, 'or')}"] if left_out else []))


def _word(term: Term) -> str:
    if term.prefix:
        return f"‘{term.said}…’"
    if term.names:
        return f"‘{term.said}’ in any spelling"
    return f"‘{term.said}’"


def _persons(terms: Iterable[Term]) -> Iterator[str]:
    yield from (f"the name {term.said} in any spelling" for term in terms)


def _day(day: date) -> str:
    return PartialDate.of(day).said()
