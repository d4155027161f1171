"""Which offices must clear a memorandum, as rows."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection

from finalact.model.dossier import Clearing
from finalact.store import tables as t
from finalact.store.rows.row import Row, Rows, in_order


def clearing_rows(clearing: Clearing) -> Rows:
    """The rows of one: its words, and its offices."""
    yield t.clearing, {"id": clearing.id}
    for word in clearing.words:
        yield clearing_word_row(clearing.id, word)
    for office in clearing.offices:
        yield clearing_office_row(clearing.id, office)


def clearing_word_row(clearing: str, word: str) -> Row:
    """A word of the subject on which it is asked."""
    return t.clearing_words, {"clearing": clearing, "word": word}


def clearing_office_row(clearing: str, office: str) -> Row:
    """An office that must clear."""
    return t.clearing_offices, {"clearing": clearing, "office": office}


def read_clearing(connection: Connection) -> tuple[Clearing, ...]:
    """All of them, in the order of entry."""
    rows = in_order(connection, t.clearing)
    if not rows:
        return ()
    words: defaultdict[str, list[str]] = defaultdict(list)
    for row in in_order(connection, t.clearing_words):
        words[row.clearing].append(row.word)
    offices: defaultdict[str, list[str]] = defaultdict(list)
    for row in in_order(connection, t.clearing_offices):
        offices[row.clearing].append(row.office)
    return tuple(Clearing(row.id, tuple(words[row.id]), tuple(offices[row.id])) for row in rows)
