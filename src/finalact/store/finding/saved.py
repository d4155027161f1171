"""Searches that were given a name: the newest row of a name counts, an empty one ends it."""

from __future__ import annotations

from difflib import get_close_matches

from attrs import frozen
from sqlalchemy import Connection, select

from finalact.model.refusal import Refusal
from finalact.search.query import read_query, tidied
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.stamp import Stamp
from finalact.store.tables import searches

LONGEST_NAME = 120


@frozen
class SavedSearch:
    """A search with a name: what was typed, by whom it was kept, and when."""

    name: str
    asked: str
    recorded_by: str = ""
    recorded_on: str = ""


def saved_searches(connection: Connection) -> tuple[SavedSearch, ...]:
    """The searches that have a name, by name."""
    s = searches.c
    rows = connection.execute(
        select(s.name, s.asked, s.recorded_by, s.recorded_on).order_by(s.position)
    )
    newest = {row.name: SavedSearch(*row) for row in rows}
    found = (search for search in newest.values() if search.asked)
    return tuple(sorted(found, key=lambda search: (search.name.casefold(), search.name)))


def save_search(desk: DeskFile, name: str, asked: str, stamp: Stamp) -> None:
    """Keep a search under a name, in place of the one that had it; with nothing asked, none.

    Codes: `search-name-not-usable`, `search-not-saved` where there is none of that name to take
    away, and those of `read_query` where what is asked cannot be read.
    """
    name = _usable(name)
    if asked:
        asked = search_named(name, asked).asked
    with desk.writing() as connection:
        if not asked:
            saved_search(saved_searches(connection), name)
        enter(connection, "search", [(searches, {"name": name, "asked": asked})], stamp)


def search_named(name: str, asked: str) -> SavedSearch:
    """A search with a name, both as they are kept; codes as for `save_search`."""
    return SavedSearch(_usable(name), read_query(asked).typed)


def saved_search(saved: tuple[SavedSearch, ...], name: str) -> SavedSearch:
    """The search of that name; a Refusal with what may be meant where there is none."""
    name = tidied(name)
    found = next((search for search in saved if search.name.casefold() == name.casefold()), None)
    if found is not None:
        return found
    names = [search.name for search in saved]
    near = get_close_matches(name, names, n=1, cutoff=0.5)
    there = f"Those saved: {', '.join(names)}." if names else "Save one with --save NAME."
    raise Refusal(
        "search-not-saved",
        f"No search is saved as {name}.",
        f"Did you mean {near[0]}?" if near else there,
        status=404,
    )


def _usable(name: str) -> str:
    name = tidied(name)
    if not name or len(name) > LONGEST_NAME:
        raise Refusal(
            "search-name-not-usable",
            f"A search needs a name of 1 to {LONGEST_NAME} letters.",
            "Write a few words by which you will know it again.",
        )
    return name
