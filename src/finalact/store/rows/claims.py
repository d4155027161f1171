"""Claims and their passages as rows of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from json import dumps
from typing import Any

from sqlalchemy import Connection, Select, case, select, type_coerce

from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.store.columns import as_figure
from finalact.store.plain_asking import column_of, rows_of
from finalact.store.rows.row import Row, Rows, citation_columns, citation_of, cited
from finalact.store.tables import citations, claims

_BATCH = 10_000
UNSAID = Quantity("")

# Claims about subjects, then events of cases, then meetings: the order of a dossier folder.
_RUN = case({"subject": 0, "case": 1}, value=claims.c.about, else_=2)


def claim_rows(claim: Claim) -> Rows:
    """The rows of one claim: the statement, and one for each passage where it is told."""
    figure = claim.quantity
    reached = claim.reached_us
    day = reached.counts_from if reached is not None else None
    yield (
        claims,
        {
            "id": claim.id,
            "about": claim.about,
            "subject": claim.subject,
            "attribute": claim.attribute,
            "value": claim.value,
            "as_said": figure.as_said,
            "low": figure.low,
            "high": figure.high,
            "low_open": figure.low_open,
            "high_open": figure.high_open,
            "approximate": figure.approximate,
            "presumes_some": figure.presumes_some,
            "unit": figure.unit,
            "kind": claim.kind,
            "speaker": claim.speaker,
            "voice": claim.voice,
            "reporter": claim.reporter,
            "population": claim.population,
            "period": claim.period,
            "said_on": claim.said_on,
            "known_on": claim.known_on,
            "known_day": day.toordinal() if day is not None else None,
            "relation": claim.relation,
            "target": claim.target,
            "specificity": claim.specificity,
            "due": claim.due,
            "note": claim.note,
            "marking": claim.marking,
        },
    )
    for n, citation in enumerate(claim.citations, 1):
        yield citation_row(claim, n, citation)


def citation_row(claim: Claim, n: int, citation: Citation) -> Row:
    """The row of the n-th passage (from 1) in which a claim is told."""
    return citations, {"claim": claim.id, "n": n, "marking": claim.marking, **cited(citation)}


def read_claims(connection: Connection, upto: int | None = None) -> tuple[Claim, ...]:
    """The claims of the ledger in the order of entry; with `upto` only those up to that row."""
    of_claims = select(*_COLUMNS).order_by(_RUN, claims.c.position)
    if upto is not None:
        of_claims = of_claims.where(claims.c.position <= upto)
    of_citations = select(citations.c.claim, *_CITED).order_by(citations.c.position)
    return tuple(_read(connection, of_claims, of_citations))


def read_claims_at(connection: Connection, positions: Collection[int]) -> list[tuple[int, Claim]]:
    """The claims of some rows, each with its row number."""
    if not positions:
        return []
    rows = rows_of(connection, _AT, (dumps(sorted(positions)),))
    told: defaultdict[str, list[Citation]] = defaultdict(list)
    for claim, *cells in rows_of(connection, _TOLD, (dumps([row[1] for row in rows]),)):
        told[claim].append(citation_of([cell or "" for cell in cells]))
    return [(row[0], _claim(row[1:], told)) for row in rows]


def positions_of(connection: Connection, ids: Collection[str]) -> list[int]:
    """The row numbers of the claims with those ids, as far as there are such claims."""
    if not ids:
        return []
    return column_of(connection, _POSITIONS, (dumps(sorted(ids)),))


def _read(
    connection: Connection, of_claims: Select[Any], of_citations: Select[Any]
) -> Iterator[Claim]:
    told = _told(connection, of_citations)
    for rows in connection.execute(of_claims).partitions(_BATCH):
        for row in rows:
            yield _claim(row, told)


def _told(connection: Connection, of_citations: Select[Any]) -> dict[str, list[Citation]]:
    """The passages that each claim is told in, by its id."""
    told: defaultdict[str, list[Citation]] = defaultdict(list)
    for rows in connection.execute(of_citations).partitions(_BATCH):
        for claim, *cells in rows:
            told[claim].append(citation_of(cells))
    return told


# Read as they are kept: a ledger has many rows, and their few distinct words are turned once.
_NAMES = (
    "id about subject attribute value as_said low high low_open high_open approximate "
    "presumes_some unit kind speaker voice reporter population period said_on known_on "
    "relation target specificity due note marking recorded_on recorded_by"
).split()
_COLUMNS = tuple(
    type_coerce(claims.c[name], getattr(claims.c[name].type, "impl", claims.c[name].type))
    for name in _NAMES
)
_CITED = citation_columns(citations)
# Asked for again and again, for few rows at a time: each is one question with a list in it.
_AT = (
    f"SELECT claims.position, {', '.join(f'claims.{name}' for name in _NAMES)} "  # noqa: S608
    "FROM json_each(?) AS asked CROSS JOIN claims WHERE claims.position = asked.value"
)
_TOLD = (
    f"SELECT citations.claim, {', '.join(f'citations.{c.name}' for c in _CITED)} "  # noqa: S608
    "FROM json_each(?) AS asked CROSS JOIN citations WHERE citations.claim = asked.value "
    "ORDER BY citations.position"
)
_POSITIONS = (
    "SELECT claims.position FROM json_each(?) AS asked CROSS JOIN claims "
    "WHERE claims.id = asked.value"
)
_KINDS = {kind.value: kind for kind in ClaimKind}
_RELATIONS = {relation.value: relation for relation in Relation}


def _claim(cells: Sequence[Any], told: dict[str, list[Citation]]) -> Claim:
    (id_, about, subject, attribute, value, as_said, low, high, *flags) = cells[:12]
    low_open, high_open, approximate, presumes_some = map(bool, flags)
    (unit, kind, speaker, voice, reporter, population, *days, relation, target) = cells[12:23]
    (specificity, due, note, marking, recorded_on, recorded_by) = cells[23:]
    if as_said or low is not None or high is not None or unit is not None:
        figure = Quantity(
            as_said,
            as_figure(low),
            as_figure(high),
            low_open,
            high_open,
            approximate,
            presumes_some,
            unit,
        )
    else:
        figure = UNSAID
    period, said_on, known_on = (day and PartialDate.parse(day) for day in days)
    return Claim(
        id_,
        subject,
        attribute,
        value,
        figure,
        _KINDS[kind],
        speaker,
        voice,
        reporter,
        population,
        period,
        said_on,
        known_on,
        _RELATIONS.get(relation),
        target or "",
        specificity,
        due,
        tuple(told.get(id_, ())),
        about,
        marking,
        note,
        recorded_on,
        recorded_by,
    )
