"""Which telegram on the desk is meant: by the number in its heading or the one its text opens."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy import text as sql

from finalact.model.edtf import MONTHS
from finalact.store.finding.posts import sits_in
from finalact.store.tables import paper_facts, texts

TARGET = re.compile(
    r"telegram ((?:(?:secto|tosec|polto|topol|hakto|tohak)[ –-])?\S+)(?: (.*))?\Z", re.DOTALL
)
_HEADED = re.compile(r"\bTelegram\s+(\S+)\s+(?:From|To)\b", re.IGNORECASE)
# `129537. Subj: …`, `106831/Tosec 30036. For …`
_OPENING = re.compile(r"\s*\[?((?:[A-Z][a-z]+ )?[0-9]{1,6})(?:/[^.\n]{1,30})?\.(?=\s|\Z)")
# `1963. Riga 1743 rptd Oslo 153.`: its numbers to each post.
_REPEATED = re.compile(r"\s*\[?[^.\n]{1,40}\. ([^.\n]*\brptd\b[^.\n]*)")
_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"\b({_MONTH})\s+(\d{{1,2}})(?:, (\d{{4}}))?\b|\b(\d{{1,2}})\s+({_MONTH})\b")
_WAY = re.compile(r"\b(from|to) (?=(?:the )?[A-ZÀ-Þ])")
_CAPITAL = (
    r"(?:the )?(?:Department|(?:Acting |Under |Deputy |Assistant )?Secretary|"
    r"White House|President)\b"
)
_TO_CAPITAL = re.compile(rf"\bto {_CAPITAL}", re.IGNORECASE)
_FROM_CAPITAL = re.compile(rf"\bfrom {_CAPITAL}|\A(?:\d+\. )?{_CAPITAL}", re.IGNORECASE)
_FINDING = sql(
    "SELECT t.paper AS paper FROM found JOIN texts t ON t.position = found.rowid"
    " WHERE found MATCH :words AND t.passage IS NOT NULL"
).columns(texts.c.paper)


def opening(connection: Connection, position: int) -> str:
    """The first passage of a paper; empty for one without."""
    t = texts.c
    first = select(t.text).where(t.paper == position, t.passage.is_not(None))
    return connection.execute(first.order_by(t.passage).limit(1)).scalar() or ""


def numbers_of(connection: Connection, row: Any) -> list[str]:
    """The numbers a paper has as a telegram, as links write them; none for any other paper."""
    headed = _HEADED.search(row.heading)
    numbers = [headed[1]] if headed is not None else []
    if is_cable(row):
        opened = _OPENING.match(opening(connection, row.position))
        numbers += [opened[1]] if opened is not None else []
    return list(dict.fromkeys(number.casefold() for number in numbers))


def is_cable(row: Any) -> bool:
    """Whether a paper is of a kind that opens with its number."""
    return any(kind in row.kind for kind in ("telegram", "airgram", "cable"))


def is_own_number(connection: Connection, row: Any, said: str) -> bool:
    """Whether a telegram that a cable names in its first line is the cable itself.

    It has a number of its own on its way to each post.
    """
    repeated = _REPEATED.match(opening(connection, row.position)) if is_cable(row) else None
    return repeated is not None and said in repeated[1]


def telegrams_meant(connection: Connection, number: str, place: str, said: str) -> list[Any]:
    """The telegrams on the desk of that number that agree with the post and day that are said."""
    f = paper_facts.c
    columns = select(f.id, f.heading, f.kind, f.date, f.position).where(f.newest == 1)
    headed = columns.where(f.heading.like(f"%Telegram {number} %"))
    rows = connection.execute(headed).all()
    found = [one for one in rows if _is_of(connection, place, said, one)]
    words = " ".join(re.findall(r"\w+", number))
    if found or not words:
        return found
    holding = connection.execute(_FINDING, {"words": f'text : "{words}"'}).scalars().all()
    asked = columns.where(f.position.in_(bindparam("papers", expanding=True)))
    return [
        one
        for one in connection.execute(asked, {"papers": sorted(set(holding))}).all()
        if number in numbers_of(connection, one) and agrees(place, said, one, connection)
    ]


def agrees(place: str, said: str, paper: Any, connection: Connection | None = None) -> bool:
    """Whether a telegram that opens with the number goes the way that is said, on the day.

    Posts number their telegrams each for itself: with a `connection` it is asked that the day or
    the post is the same, else it is enough that nothing speaks against it.
    """
    way = _WAY.search(said)
    came = bool(_TO_CAPITAL.search(paper.heading))
    went = bool(_FROM_CAPITAL.search(paper.heading)) and not came
    sent = way[1] == "to" if way is not None else place.casefold() == "state" if place else None
    if sent is not None and (came if sent else went):
        return False
    day = _DAY.search(said)
    if day is not None:
        return _is_day(day, paper.date)
    return connection is None or _is_at(connection, place, said, paper)


def _is_of(connection: Connection, place: str, said: str, paper: Any) -> bool:
    """Whether a telegram of that number is the one meant: its heading has the place, or it has
    the day that is said. Posts number their telegrams each for itself, so the number alone is
    not enough where a place is named.
    """
    day = _DAY.search(said)
    if not place or (day is not None and _is_day(day, paper.date)):
        return True
    return _is_at(connection, place, said, paper)


def _is_at(connection: Connection, place: str, said: str, paper: Any) -> bool:
    """Whether the heading of a telegram has the post, or names the mission that sits there."""
    if not place or _has_place(place, paper):
        return bool(place)
    way = _WAY.search(said)
    return sits_in(connection, place, paper, way[1] if way is not None else None)


def _has_place(place: str, paper: Any) -> bool:
    words = re.findall(r"[^\W_]+", paper.heading.casefold())
    named = re.findall(r"[^\W_]+", place.casefold())
    return bool(named) and all(word in words for word in named)


def _is_day(day: re.Match[str], date: str) -> bool:
    if len(date) != len("1976-07-01"):
        return False
    month = MONTHS.index(day[1] or day[5]) + 1
    if date[5:] != f"{month:02d}-{int(day[2] or day[4]):02d}":
        return False
    return not day[3] or date[:4] == day[3]
