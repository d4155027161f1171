"""The citations of a desk: what a paper cites, and which papers on the desk cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from finalact.documents.volume_named import volume_named
from finalact.search.citations import Citations, CitedPaper, Link
from finalact.store.finding.telegrams import (
    TARGET,
    agrees,
    is_own_number,
    numbers_of,
    telegrams_meant,
)
from finalact.store.tables import paper_facts, paper_links

_DOCUMENT = re.compile(r"\bDoc(?:ument|\.)s?\s+(\d+[A-Za-z]?)")
FOOTNOTE, DOCUMENT, TELEGRAM = "footnote", "document", "telegram"


def citations_of(connection: Connection, id_: str) -> Citations:
    """The citations of a paper; a paper with none, or that cannot be read, has none."""
    f = paper_facts.c
    asked = select(paper_facts).where(f.id == id_, f.newest == 1)
    row = connection.execute(asked.order_by(f.position.desc()).limit(1)).first()
    if row is None:
        return Citations(CitedPaper(id_))
    here = CitedPaper(row.id, row.heading, row.kind, row.date)
    cites = tuple(_cites(connection, row, here))
    return Citations(here, cites, tuple(_cited_by(connection, row, here)))


def _cites(connection: Connection, row: Any, here: CitedPaper) -> Iterator[Link]:
    link = paper_links.c
    asked = select(paper_links).where(link.paper == row.position).order_by(link.position)
    for each in connection.execute(asked).all():
        if each.kind == FOOTNOTE and _is_of_this_paper(each, row):
            continue
        of = _paper_meant(connection, each, row)
        if of.id != row.id and (of.id or not _is_itself(connection, each, row)):
            meant = "" if of.id else each.target
            yield Link(each.kind, each.said, of, here, each.passage, each.note, meant)


def _is_of_this_paper(each: Any, row: Any) -> bool:
    """Whether a footnote named is one of the citing paper, and not of another by its number."""
    return each.target == row.id or (not each.target and _DOCUMENT.search(each.said) is None)


def _is_itself(connection: Connection, each: Any, row: Any) -> bool:
    """Whether a telegram that cannot be told is the paper that names it, by one of its numbers."""
    telegram = TARGET.match(each.target)
    if telegram is None:
        return False
    if each.passage is not None and is_own_number(connection, row, each.said):
        return True
    place = telegram[2] or ""
    own = telegram[1] in numbers_of(connection, row)
    return own and agrees(place, each.said, row)


def _paper_meant(connection: Connection, each: Any, row: Any) -> CitedPaper:
    """The paper on the desk that a citation means; nothing where it cannot be told for certain."""
    f = paper_facts.c
    columns = select(f.id, f.heading, f.kind, f.date).where(f.newest == 1)
    telegram = TARGET.match(each.target)
    if telegram is not None:
        found = telegrams_meant(connection, telegram[1], telegram[2] or "", each.said)
    elif each.target:
        found = list(connection.execute(columns.where(f.id == each.target).limit(1)))
    elif number := _own_number(each, row):
        found = list(connection.execute(_of_own(columns).where(f.number == number)))
    else:
        return CitedPaper()
    return CitedPaper(*found[0][:4]) if len(found) == 1 else CitedPaper()


def _own_number(each: Any, row: Any) -> str:
    """The number of a paper that another of the desk's own papers names by its number alone."""
    named = _DOCUMENT.search(each.said) if each.kind in (DOCUMENT, FOOTNOTE) else None
    if named is None or row.volume or volume_named(each.said[: named.start()]) is not None:
        return ""
    return named[1]


def _of_own(asked: Select[Any]) -> Select[Any]:
    return asked.where(paper_facts.c.volume == "")


def _cited_by(connection: Connection, row: Any, here: CitedPaper) -> Iterator[Link]:
    f, link = paper_facts.c, paper_links.c
    wanted = [link.target == row.id]
    for number in numbers_of(connection, row):
        wanted += [link.target == f"telegram {number}", link.target.like(f"telegram {number} %")]
    if not row.volume and row.number:
        wanted.append((link.target == "") & link.said.like(f"%{row.number}%") & (f.volume == ""))
    asked = (
        select(paper_links, f.id, f.heading, f.kind.label("of_kind"), f.date, f.volume)
        .join(paper_facts, f.position == link.paper)
        .where(or_(*wanted), f.newest == 1, f.id != row.id)
        .order_by(f.first_day == "", f.first_day, link.position)
    )
    for each in connection.execute(asked).all():
        if each.target != row.id and _paper_meant(connection, each, each).id != row.id:
            continue
        by = CitedPaper(each.id, each.heading, each.of_kind, each.date)
        yield Link(each.kind, each.said, here, by, each.passage, each.note)
