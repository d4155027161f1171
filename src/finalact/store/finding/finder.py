"""Searches answered from the texts of a desk: the best first, in an order that stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from attrs import evolve
from sqlalchemy import Connection

from finalact.model.dossier import Dossier
from finalact.model.refusal import Refusal
from finalact.search.citations import Citations
from finalact.search.hit import PAGE, Found, FoundClaim, FoundPaper, Hit
from finalact.search.match import leaving_out, match_of
from finalact.search.printed_pages import page_at
from finalact.search.said import parts_of, said
from finalact.search.sentence import sentence_with
from finalact.search.sought import Part, Sought
from finalact.search.spelling import name_readings
from finalact.store.desk_file import DeskFile
from finalact.store.finding.catching_up import catch_up, is_behind, said_for, waiting
from finalact.store.finding.links import citations_of
from finalact.store.finding.memoranda_found import MEMORANDUM, standing
from finalact.store.finding.narrowing import OF_PART, Condition, conditions
from finalact.store.finding.near_words import near_words
from finalact.store.finding.saved import SavedSearch, saved_searches

_FROM = (
    " FROM found JOIN texts t ON t.position = found.rowid"
    " LEFT JOIN paper_facts f ON f.position = t.paper LEFT JOIN claims c ON c.id = t.claim"
)
_FROM_TEXTS = (
    " FROM texts t"
    " LEFT JOIN paper_facts f ON f.position = t.paper LEFT JOIN claims c ON c.id = t.claim"
)
# A heading says what a paper is about, so its words count two and a half times; claims are many
# and short, and would else stand before every sentence of a paper.
_RANK = (
    "bm25(found) * (CASE WHEN t.claim IS NOT NULL THEN 0.4"
    f" WHEN {OF_PART[Part.HEADINGS]} THEN 2.5 ELSE 1.0 END)"
)
_ROW = (
    "SELECT t.position, f.id, f.heading, f.kind, f.date, f.classification, f.volume, t.passage,"
    " t.note, t.claim, c.subject, c.speaker, c.voice, c.said_on, t.text, t.pages,"
    " k.title" + _FROM_TEXTS + " LEFT JOIN cases k ON k.id = c.subject"
)

MOST_NAMED = 5
Conditions = Sequence[Condition]
NEWEST: Conditions = (("(t.paper IS NULL OR f.newest = 1)", ()),)


class Finder:
    """Finds on one desk. What was entered since the last search is made findable first."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def catch_up(self) -> int:
        """Make findable what was entered since; how much of it still cannot be found.

        Some remains where the desk may not be written, or somebody else is writing to it.
        """
        with self._file.reading() as connection:
            if not is_behind(connection):
                return 0
            left = waiting(connection)
        if not self._file.writable:
            return left
        try:
            with self._file.writing() as connection:
                catch_up(connection)
        except Refusal as refusal:
            if refusal.code not in ("desk-busy", "desk-not-writable"):
                raise
            return left
        return 0

    def find(
        self,
        sought: Sought,
        dossier: Dossier,
        *,
        known_by: date | None = None,
        page: int = 1,
        size: int = PAGE,
    ) -> Found:
        """One page of what answers a search; `known_by` leaves out claims that reached us later."""
        left = self.catch_up()
        with self._file.reading() as connection:
            return _found(connection, sought, dossier, known_by, max(1, page), size, left)

    def citations(self, paper: str) -> Citations:
        """What a paper cites, and what cites it."""
        self.catch_up()
        with self._file.reading() as connection:
            return citations_of(connection, paper)

    def saved(self) -> tuple[SavedSearch, ...]:
        """The searches that were given a name, by name."""
        with self._file.reading() as connection:
            return saved_searches(connection)


def _found(
    connection: Connection,
    sought: Sought,
    dossier: Dossier,
    known_by: date | None,
    page: int,
    size: int,
    left: int,
) -> Found:
    match = match_of(sought)
    within = [(f"({sql})", values) for sql, values in conditions(connection, sought, dossier)]
    within.append(standing(known_by))
    where = list(within)
    if match:
        where.insert(0, ("found MATCH ?", (match,)))
    elif without := leaving_out(sought):
        words = "t.position NOT IN (SELECT rowid FROM found WHERE found MATCH ?)"
        where.append((words, (without,)))
    tables = _FROM if match else _FROM_TEXTS
    later = 0
    if known_by is not None and Part.CLAIMS in parts_of(sought):
        after = ("(c.known_day > ?)", (known_by.toordinal(),))
        if connection.exec_driver_sql(
            "SELECT 1 FROM claims WHERE known_day > ? LIMIT 1", after[1]
        ).first():
            later, _ = _counted(connection, tables, [*where, after])
            where.append(("(c.known_day IS NULL OR c.known_day <= ?)", after[1]))
    total, papers = _counted(connection, tables, where)
    page = min(page, max(1, -(-total // size)))
    order = f"{_RANK}, t.position" if match else "f.first_day = '', f.first_day, t.position"
    sql, values = _and(where)
    chosen = connection.exec_driver_sql(
        f"SELECT t.position{tables} WHERE {sql} ORDER BY {order} LIMIT ? OFFSET ?",
        (*values, size, (page - 1) * size),
    ).scalars()
    hits = _hits(connection, list(chosen), sought)
    hints = () if hits else tuple(_hints(connection, sought, within))
    return Found(said(sought), hits, total, papers, page, size, left, later, hints)


def _hints(connection: Connection, sought: Sought, within: Conditions) -> Iterator[str]:
    """Why nothing was found: which words stand nowhere, and what is found in other letters.

    `within` is what the search is narrowed to: where a word stands only outside of it, that is
    said.
    """
    wanted = sought.terms + sought.persons
    outside = False
    for term in wanted:
        alone = Sought(persons=(term,)) if term in sought.persons else Sought(terms=(term,))
        found = _matching(connection, alone)
        name = term.said.capitalize()
        if not term.names and len(term.words) == 1 and name_readings(name):
            as_name = _matching(connection, Sought(terms=(evolve(term, said=name, names=(name,)),)))
            if as_name > found:
                yield f"As a name, with a capital letter, {name} is found: {_times(as_name)}."
                continue
        if not found:
            yield f"‘{term.said}’ stands nowhere on this desk."
            near = near_words(connection, term.said) if len(term.words) == 1 else []
            if near:
                yield f"Did you mean {' or '.join(near)}?"
        elif sought.narrows and not (inside := _matching(connection, alone, within)):
            outside = True
            yield f"‘{term.said}’ is found {_times(found)}, but not where it is looked for here."
        elif sought.narrows:
            yield f"‘{term.said}’ alone is found there: {_times(inside)}."
        elif len(wanted) > 1:
            yield f"‘{term.said}’ alone is found: {_times(found)}."
    if len(wanted) > 1 and not outside and (papers := _papers_with_all(connection, sought, within)):
        more = f" and {len(papers) - MOST_NAMED} more" if len(papers) > MOST_NAMED else ""
        named = ", ".join(papers[:MOST_NAMED])
        yield f"All of them stand in the same paper, though not in one passage: {named}{more}."


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"


def _papers_with_all(connection: Connection, sought: Sought, within: Conditions) -> list[str]:
    """The papers in which every word stands somewhere within the search, by their ids."""
    each = [Sought(terms=(term,)) for term in sought.terms]
    each += [Sought(persons=(person,)) for person in sought.persons]
    sql, values = _and(within)
    papers = f"SELECT f.id{_FROM} WHERE found MATCH ? AND f.newest = 1 AND {sql}"
    asked = " INTERSECT ".join([papers] * len(each)) + " ORDER BY 1"
    given = tuple(value for one in each for value in (match_of(one), *values))
    return list(connection.exec_driver_sql(asked, given).scalars())


def _matching(connection: Connection, sought: Sought, within: Conditions = NEWEST) -> int:
    return _counted(connection, _FROM, [("found MATCH ?", (match_of(sought),)), *within])[0]


def _counted(connection: Connection, tables: str, where: Conditions) -> tuple[int, int]:
    sql, values = _and(where)
    asked = f"SELECT count(*), count(DISTINCT f.id){tables} WHERE {sql}"
    total, papers = connection.exec_driver_sql(asked, values).one()
    return int(total), int(papers)


def _and(where: Conditions) -> tuple[str, tuple[Any, ...]]:
    sql = " AND ".join(condition for condition, _ in where)
    return sql, tuple(value for _, values in where for value in values)


def _hits(connection: Connection, chosen: list[int], sought: Sought) -> tuple[Hit, ...]:
    if not chosen:
        return ()
    marks = ", ".join("?" * len(chosen))
    asked = connection.exec_driver_sql(f"{_ROW} WHERE t.position IN ({marks})", tuple(chosen))
    rows = {row[0]: row for row in asked}
    return tuple(_hit(rows[position], sought) for position in chosen)


def _hit(row: Any, sought: Sought) -> Hit:
    heading = row.claim is None and row.passage is None and row.note is None
    sentence = sentence_with(row.text, sought, heading=heading)
    if row.claim is not None:
        who = said_for(row.speaker, row.voice)
        claim = FoundClaim(row.claim, row.subject, row.title or "", who, row.said_on or "")
        return Hit(Part.CLAIMS, sentence, claim=claim)
    id_ = row.id.removeprefix(MEMORANDUM)
    paper = FoundPaper(
        id_,
        row.heading,
        row.kind,
        row.date,
        row.classification,
        row.volume,
        is_memorandum=id_ != row.id,
    )
    part = Part.PASSAGES if row.passage is not None else Part.NOTES
    if heading:
        part = Part.HEADINGS
    told = Hit(part, sentence, paper, None, row.passage, row.note)
    start = row.text.find(told.text.strip("… ")) if row.passage is not None else 0
    return evolve(told, page=page_at(row.pages, start))
