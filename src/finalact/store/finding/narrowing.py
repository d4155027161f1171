"""What a search is narrowed to, as conditions of SQL; values go in as parameters only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Connection, select

from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.search.said import parts_of
from finalact.search.sought import Part, Sought
from finalact.store.tables import claims, paper_facts

Condition = tuple[str, tuple[Any, ...]]
OF_PART = {
    Part.PASSAGES: "t.passage IS NOT NULL",
    Part.NOTES: "t.note IS NOT NULL",
    Part.HEADINGS: "(t.claim IS NULL AND t.passage IS NULL AND t.note IS NULL)",
    Part.CLAIMS: "t.claim IS NOT NULL",
}
NOTHING = "0"
_OFFICE = (
    "t.paper IN (SELECT p.paper FROM paper_people p WHERE"
    " (' ' || replace(replace(replace(replace(p.office, '/', ' '), ',', ' '), '-', ' '), '.', ' ')"
    " || ' ') LIKE ?)"
)
_WITHIN = (
    "(t.paper IS NOT NULL AND f.date <> ''"
    " AND coalesce(nullif(f.last_day, ''), f.first_day) >= ?"
    " AND coalesce(nullif(f.first_day, ''), f.last_day) <= ?)"
    " OR (t.claim IS NOT NULL AND c.said_on IS NOT NULL"
    " AND last_day_of(c.said_on) >= ? AND first_day_of(c.said_on) <= ?)"
)
MOST_NAMED = 8


def conditions(connection: Connection, sought: Sought, dossier: Dossier) -> list[Condition]:
    """Everything but the words: which texts, of which papers and claims, from when to when.

    A volume, kind, classification, paper, speaker or side that the desk does not know is refused
    (`filter-not-found`) with what may be meant.
    """
    return [
        *_parts(sought),
        *_papers(connection, sought),
        *_claims(connection, sought, dossier),
        *_days(connection, sought),
    ]


def _parts(sought: Sought) -> Iterator[Condition]:
    parts = parts_of(sought)
    if len(parts) < len(Part):
        yield " OR ".join(OF_PART[part] for part in parts) or NOTHING, ()


def _papers(connection: Connection, sought: Sought) -> Iterator[Condition]:
    yield "t.paper IS NULL OR f.newest = 1", ()
    for key, column in (
        ("volume", "volume"),
        ("kind", "kind"),
        ("classification", "classification"),
        ("paper", "id"),
    ):
        if sought.of(key):
            yield _among(f"f.{column}", _known(connection, key, column, sought.of(key)))
    offices = [" ".join(re.findall(r"[^\W_]+", office)) for office in sought.of("office")]
    if offices:
        asked = tuple(f"% {office} %" for office in offices)
        yield " OR ".join([_OFFICE] * len(asked)), asked


def _known(connection: Connection, key: str, column: str, wanted: Iterable[str]) -> list[str]:
    """The values on the desk that are meant: the very one, or those that hold its words."""
    f = paper_facts.c[column]
    if key == "paper":
        return [_paper(connection, id_) for id_ in wanted]
    on_desk = select(f).where(f != "", paper_facts.c.newest == 1).distinct()
    there = sorted(connection.execute(on_desk).scalars())
    found: list[str] = []
    for value in wanted:
        meant = _meant(key, value, there)
        if not meant:
            raise _not_found(key, value, there)
        found += meant
    return found


def _meant(key: str, value: str, there: list[str]) -> list[str]:
    low = value.casefold()
    if key == "volume" and low.endswith("*"):
        return [each for each in there if each.casefold().startswith(low[:-1])]
    same = [each for each in there if each.casefold() == low]
    if same and key != "kind":
        return same
    if key == "kind":
        # A memorandum of conversation is a memorandum as well.
        wanted = set(map(_singular, low.split()))
        return [each for each in there if wanted <= set(map(_singular, each.casefold().split()))]
    return []


def _singular(word: str) -> str:
    return "memorandum" if word == "memoranda" else word.removesuffix("s")


def _paper(connection: Connection, id_: str) -> str:
    f = paper_facts.c
    asked = select(f.id).where(f.id == id_, f.newest == 1).limit(1)
    if connection.execute(asked).first() is None:
        own = f.id.not_like("memorandum:%")
        near = connection.execute(select(f.id).where(f.newest == 1, own).distinct()).scalars()
        raise _not_found("paper", id_, sorted(near))
    return id_


def _claims(connection: Connection, sought: Sought, dossier: Dossier) -> Iterator[Condition]:
    speakers, sides = sought.of("speaker"), sought.of("side")
    if not speakers and not sides:
        return
    if speakers:
        yield _said_by(connection, speakers, dossier)
    if sides:
        said = connection.execute(select(claims.c.speaker).distinct()).scalars()
        there = sorted(speaker for speaker in said if speaker)
        known = {name.casefold(): s.id for s in dossier.sides for name in (s.title, s.id)}
        of = {each: dossier.side_of(dossier.speaker_of(each)[0]) for each in there}
        known |= {speaker.casefold(): side for speaker, side in of.items()}
        ids = []
        for value in sides:
            if value.casefold() not in known:
                raise _not_found("side", value, [side.title or side.id for side in dossier.sides])
            ids.append(known[value.casefold()])
        yield _among("c.speaker", [each for each in there if of[each] in ids])


def _said_by(connection: Connection, speakers: Iterable[str], dossier: Dossier) -> Condition:
    """The claims of these speakers; with an official in brackets only what he said for them.

    The official is written behind the speaker or in a column of his own: both are one voice.
    """
    c = claims.c
    said = connection.execute(select(c.speaker, c.voice).where(c.speaker != "").distinct())
    named: dict[str, list[tuple[str, str]]] = {}
    known: dict[str, None] = {}
    for speaker, voice in said:
        head, official = dossier.speaker_of(speaker)
        official = voice or official
        whole = f"{head} ({official})" if official else head
        for name in {each.casefold() for each in (speaker, head, whole)}:
            named.setdefault(name, []).append((speaker, voice))
        known[whole] = None
    found: list[tuple[str, str]] = []
    for value in speakers:
        if value.casefold() not in named:
            raise _not_found("speaker", value, sorted(known))
        found += named[value.casefold()]
    marks = ", ".join(["(?, ?)"] * len(found))
    values = tuple(cell for pair in found for cell in pair)
    return f"(c.speaker, c.voice) IN (VALUES {marks})", values


def _days(connection: Connection, sought: Sought) -> Iterator[Condition]:
    """Papers and claims whose date may lie within the days; what has no date does not.

    What is only known to be not after a day (or not before it) counts as of that day.
    """
    if sought.first is None and sought.last is None:
        return
    first = sought.first.isoformat() if sought.first else ""
    last = sought.last.isoformat() if sought.last else "9999"
    _teach_days(connection)
    yield _WITHIN, (first, last, first, last)


def _teach_days(connection: Connection) -> None:
    """Let SQLite ask for the first and the last day that a date can mean."""
    database = connection.connection.dbapi_connection
    assert database is not None
    database.create_function("first_day_of", 1, _first_day, deterministic=True)
    database.create_function("last_day_of", 1, _last_day, deterministic=True)


def _first_day(edtf: str) -> str:
    said = PartialDate.parse(edtf)
    return _day(said.earliest or said.latest)


def _last_day(edtf: str) -> str:
    said = PartialDate.parse(edtf)
    return _day(said.latest or said.earliest)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _among(column: str, values: list[str]) -> Condition:
    return f"{column} IN ({', '.join('?' * len(values))})", tuple(values)


def _not_found(key: str, value: str, there: list[str]) -> Refusal:
    lower = {each.casefold(): each for each in there}
    if key == "kind":
        lower = {word: word for each in there for word in each.casefold().split()} | lower
    near = [lower[each] for each in get_close_matches(value.casefold(), lower, n=2, cutoff=0.6)]
    if near:
        remedy = f"Did you mean {' or '.join(near)}?"
    elif not there:
        remedy = f"Leave {key}: out, or bring in papers first."
    else:
        more = f", and {len(there) - MOST_NAMED} more" if len(there) > MOST_NAMED else ""
        remedy = f"There are: {', '.join(there[:MOST_NAMED])}{more}."
    return Refusal(
        "filter-not-found",
        f"Nothing on this desk has the {key} {value}.",
        remedy,
        status=404,
    )
