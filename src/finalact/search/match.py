"""What is sought, in the language of SQLite's full-text search (FTS5).

Every word goes in as a quoted string, so that nothing typed is ever read as an operator.
"""

from __future__ import annotations

from collections.abc import Iterable

from finalact.search.sought import Sought, Term
from finalact.search.spelling import name_readings


def match_of(sought: Sought) -> str:
    """What a text must match, and must not; empty where no word must stand."""
    wanted = " AND ".join(f"({each})" for each in _wanted(sought))
    left_out = leaving_out(sought)
    return f"({wanted}) NOT ({left_out})" if wanted and left_out else wanted


def leaving_out(sought: Sought) -> str:
    """What a text must not match; empty where nothing is left out."""
    each = [*map(_term, sought.without), *map(_spelled, sought.without_persons)]
    return " OR ".join(f"({words})" for words in each)


def _wanted(sought: Sought) -> Iterable[str]:
    yield from map(_term, sought.terms)
    yield from map(_spelled, sought.persons)


def _term(term: Term) -> str:
    words = f"text : {_string(' '.join(term.words))}" + (" *" if term.prefix else "")
    return f"({words}) OR ({_spelled(term)})" if term.names else words


def _spelled(term: Term) -> str:
    """Every part of a name in any spelling; one too short for a key as it was typed."""
    return " AND ".join(map(_name, term.names))


def _name(name: str) -> str:
    readings = name_readings(name)
    if not readings:
        return f"text : {_string(name)}"
    return f"names : ({' OR '.join(map(_string, readings))})"


def _string(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
