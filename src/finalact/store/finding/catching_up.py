"""What was entered since the last search made findable: the desk's papers, claims, memoranda.

Papers of volumes are made findable when they are taken in. The names of persons that the desk
keeps apart are never put among the texts: who is forgotten there cannot be found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, and_, func, select

from finalact.model.dossier import Dossier
from finalact.model.holdings import Paper
from finalact.model.refusal import Refusal
from finalact.search.spelling import name_keys
from finalact.store.finding.memoranda_found import last_step, versions_after, words_of_paper
from finalact.store.rows.dossier import read_dossier
from finalact.store.tables import (
    cases,
    citations,
    claims,
    entries,
    found_up_to,
    paper_facts,
    papers,
    texts,
)

# The rows of `found_up_to`: the newest entry, claim, paper and step on a memorandum looked at.
ENTRY, CLAIM, PAPER, STEP = 1, 2, 3, 4
_BATCH = 10_000
# So many papers lie in memory at once.
_PAPERS = 100
# Rows that arrive together are indexed in one go, five times as quickly as one by one.
_ARRIVING = (
    "CREATE TEMP TABLE IF NOT EXISTS arriving_here"
    " (position INTEGER PRIMARY KEY, paper INTEGER, claim TEXT, passage INTEGER, note INTEGER,"
    " text TEXT, names TEXT, pages TEXT)"
)
_ARRIVE = (
    "INSERT INTO temp.arriving_here (paper, claim, passage, note, text, names, pages)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_GO_ON = (
    "INSERT INTO texts (paper, claim, passage, note, text, names, pages)"
    " SELECT paper, claim, passage, note, text, names, pages FROM temp.arriving_here"
    " ORDER BY position"
)
_FACT = (
    "INSERT INTO paper_facts (position, id, newest, edition, number, kind, heading, date,"
    " first_day, last_day, classification) VALUES (?, ?, 1, 0, ?, ?, ?, ?, ?, ?, ?)"
)
_PERSON = (
    "INSERT INTO paper_people (paper, role, name, office, acting, names) VALUES (?, ?, ?, ?, ?, ?)"
)
_LINK = (
    "INSERT INTO paper_links (paper, kind, target, passage, note, said) VALUES (?, ?, ?, ?, ?, ?)"
)


@frozen
class UpTo:
    """The newest entry, claim, paper and step on a memorandum that can be found; 0 for none."""

    entry: int = 0
    claim: int = 0
    paper: int = 0
    step: int = 0


def waiting(connection: Connection) -> int:
    """How many papers and claims of the desk were entered and cannot be found yet."""
    upto = _up_to(connection)
    if upto.entry == _newest_entry(connection):
        return 0
    later = select(func.count()).where(claims.c.position > upto.claim)
    count = int(connection.execute(later).scalar_one())
    return count + int(
        connection.execute(
            select(func.count()).select_from(papers).where(_new_papers(upto))
        ).scalar_one()
    )


def is_behind(connection: Connection) -> bool:
    """Whether anything at all was entered since the desk was last caught up with."""
    upto = _up_to(connection)
    return upto.entry != _newest_entry(connection) or upto.step != last_step(connection)


def catch_up(connection: Connection) -> int:
    """Make everything entered since findable, within the transaction; how much it was."""
    upto = _up_to(connection)
    newest = _newest_entry(connection)
    if upto.entry == newest and upto.step == last_step(connection):
        return 0
    connection.exec_driver_sql(_ARRIVING)
    count, last_paper = _papers(connection, upto)
    more, last_claim = _claims(connection, upto, read_dossier(connection))
    begun, last_memo = _memoranda(connection, upto)
    connection.execute(found_up_to.delete())
    for place, number in (
        (ENTRY, newest),
        (CLAIM, last_claim),
        (PAPER, last_paper),
        (STEP, last_memo),
    ):
        connection.execute(found_up_to.insert(), {"position": place, "entry": number})
    return count + more + begun


def make_anew(connection: Connection) -> int:
    """Make all papers and claims of the desk findable from the start; how many there are."""
    own = select(paper_facts.c.position).where(paper_facts.c.volume_paper.is_(None))
    of_own = connection.execute(own).scalars().all()
    for table in ("texts", "paper_people", "paper_links"):
        connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE paper IN"  # noqa: S608 - names of tables of ours
            " (SELECT position FROM paper_facts WHERE volume_paper IS NULL)"
        )
    connection.execute(texts.delete().where(texts.c.claim.is_not(None)))
    if of_own:
        connection.execute(paper_facts.delete().where(paper_facts.c.volume_paper.is_(None)))
    connection.execute(found_up_to.delete())
    return catch_up(connection)


def _up_to(connection: Connection) -> UpTo:
    kept = {row.position: row.entry for row in connection.execute(select(found_up_to))}
    return UpTo(kept.get(ENTRY, 0), kept.get(CLAIM, 0), kept.get(PAPER, 0), kept.get(STEP, 0))


def _newest_entry(connection: Connection) -> int:
    return connection.execute(select(func.max(entries.c.position))).scalar() or 0


def _new_papers(upto: UpTo) -> Any:
    """Papers entered since; one of a volume that a claim cites is findable there already."""
    of_volumes = select(paper_facts.c.id).where(paper_facts.c.volume_paper.is_not(None))
    return and_(papers.c.position > upto.paper, papers.c.id.not_in(of_volumes))


def _papers(connection: Connection, upto: UpTo) -> tuple[int, int]:
    p, count = papers.c, 0
    newest = connection.execute(select(func.max(p.position))).scalar() or 0
    new = connection.execute(select(p.position).where(_new_papers(upto)).order_by(p.position))
    places = new.scalars().all()
    for start in range(0, len(places), _PAPERS):
        some = places[start : start + _PAPERS]
        asked = select(p.id, p.name, p.content, p.sha256, p.marking).where(p.position.in_(some))
        found = [Paper(*row) for row in connection.execute(asked.order_by(p.position))]
        _enter_papers(connection, found)
        count += len(found)
    return count, newest


def _enter_papers(connection: Connection, found: Iterable[Paper]) -> None:
    # What reads papers is long to load, and most searches need no paper read.
    from finalact.documents.reader import read_paper  # noqa: PLC0415
    from finalact.store.library.facts import facts_of  # noqa: PLC0415

    at = _last_facts(connection)
    arrived = []
    for paper in found:
        try:
            facts = facts_of(read_paper(paper.data, paper.name), paper.id)
        except Refusal:
            # A paper that cannot be read is kept as it came; it has no words to find.
            continue
        at += 1
        connection.exec_driver_sql(_FACT, (at, paper.id, *facts.facts))
        arrived += [(at, None, *row) for row in facts.texts]
        _many(connection, _PERSON, [(at, *row) for row in facts.people])
        _many(connection, _LINK, [(at, *row) for row in facts.links])
    _arrive(connection, arrived)


def _memoranda(connection: Connection, upto: UpTo) -> tuple[int, int]:
    last = last_step(connection)
    if last == upto.step:
        return 0, last
    at, count, arrived = _last_facts(connection), 0, []
    for version in versions_after(connection, upto.step):
        at, count = at + 1, count + 1
        connection.exec_driver_sql(_FACT, (at, version.id, *version.facts))
        there = words_of_paper(connection, version.id)
        arrived += [(at, None, *row) for row in version.texts if row[2] not in there]
    _arrive(connection, arrived)
    return count, last


def _last_facts(connection: Connection) -> int:
    return connection.execute(select(func.max(paper_facts.c.position))).scalar() or 0


def _claims(connection: Connection, upto: UpTo, dossier: Dossier) -> tuple[int, int]:
    c, count, after = claims.c, 0, upto.claim
    title = select(cases.c.title).where(cases.c.id == c.subject).scalar_subquery()
    columns = (c.position, c.id, c.subject, c.about, c.value, c.as_said, c.speaker, c.voice, c.note)
    while True:
        asked = select(*columns, title.label("title")).where(c.position > after)
        rows = connection.execute(asked.order_by(c.position).limit(_BATCH)).all()
        if not rows:
            return count, after
        quotes = _quotes(connection, after, rows[-1].position)
        arrived = []
        for row in rows:
            text = "\n".join(_lines(row, dossier, quotes.get(row.id, [])))
            arrived.append((None, row.id, None, None, text, name_keys(text), ""))
        _arrive(connection, arrived)
        count, after = count + len(rows), rows[-1].position


def _quotes(connection: Connection, after: int, upto: int) -> dict[str, list[str]]:
    c, told = claims.c, citations.c
    asked = (
        select(told.claim, told.quote)
        .join(claims, c.id == told.claim)
        .where(c.position > after, c.position <= upto, told.quote != "")
        .order_by(told.position)
    )
    found: dict[str, list[str]] = {}
    for claim, quote in connection.execute(asked):
        found.setdefault(claim, []).append(quote)
    return found


def _lines(row: Any, dossier: Dossier, quotes: list[str]) -> Iterator[str]:
    """What a claim can be found by: what it is about, what was said, the passages, by whom."""
    title = row.title or dossier.title_of(row.subject)
    said = row.as_said or row.value
    yield f"{title}: {said}" if said else title
    yield from dict.fromkeys(quotes)
    if row.note:
        yield row.note
    if row.speaker:
        yield said_for(row.speaker, row.voice)


def said_for(speaker: str, voice: str) -> str:
    """Who said a claim, the official in brackets, in whichever of the two ways he was entered."""
    return f"{speaker} ({voice})" if voice and f"({voice})" not in speaker else speaker


def _arrive(connection: Connection, rows: list[tuple[Any, ...]]) -> None:
    execute = connection.exec_driver_sql
    execute("DELETE FROM temp.arriving_here")
    _many(connection, _ARRIVE, rows)
    execute(_GO_ON)
    execute("DELETE FROM temp.arriving_here")


def _many(connection: Connection, statement: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        connection.exec_driver_sql(statement, rows)
