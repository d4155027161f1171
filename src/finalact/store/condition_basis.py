"""Recording what a condition rests on: passages, precedents, and what our own remark of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from finalact.model.claim import Citation
from finalact.model.condition import Comment, Precedent
from finalact.model.refusal import Refusal
from finalact.store import tables as t
from finalact.store.condition_repeats import refuse_repeated
from finalact.store.condition_writing import check_condition, next_number
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.reading import ids_in
from finalact.store.rows.conditions import comment_row, passage_row, precedent_rows
from finalact.store.rows.row import cited_in
from finalact.store.stamp import Stamp
from finalact.store.suggestion import Suggestions
from finalact.store.tidy import tidied


def record_precedent(desk: DeskFile, condition: str, precedent: Precedent, stamp: Stamp) -> int:
    """Put an earlier meeting behind a condition; gives back its number on it, from 1.

    Codes: `condition-unknown`, `document-unknown`, `claim-not-found`.
    """
    precedent = tidied(precedent)
    with desk.writing() as connection:
        check_condition(connection, condition, precedent.citation)
        for claim in precedent.claims:
            _check_claim(connection, claim)
        refuse_repeated(connection, condition, precedent)
        n = next_number(connection, t.precedents, condition)
        enter(connection, "precedent", precedent_rows(condition, n, precedent), stamp)
    return n


def record_comment(desk: DeskFile, condition: str, comment: Comment, stamp: Stamp) -> int:
    """Record what one of our own said about a condition; gives back its number, from 1."""
    comment = tidied(comment)
    with desk.writing() as connection:
        check_condition(connection, condition, comment.citation)
        refuse_repeated(connection, condition, comment)
        n = next_number(connection, t.comments, condition)
        enter(connection, "remark", [comment_row(condition, n, comment)], stamp)
    return n


def record_passage(desk: DeskFile, condition: str, citation: Citation, stamp: Stamp) -> int:
    """Add a passage on which a condition rests; gives back its number on it, from 1.

    One that leads nowhere is refused (`passage-without-document`), as is one that stands there
    already (`passage-twice`).
    """
    citation = tidied(citation)
    if citation.is_empty:
        raise Refusal(
            "passage-without-document",
            "No paper and no source is named.",
            "Name the paper with its passage, or the source.",
        )
    with desk.writing() as connection:
        check_condition(connection, condition, citation)
        cited = [cited_in(row) for row in _rows_of(connection, t.condition_passages, condition)]
        if citation in cited:
            raise Refusal(
                "passage-twice",
                f'The condition "{condition}" rests on that passage already.',
                "Nothing needs to be recorded.",
                status=409,
            )
        n = len(cited) + 1
        enter(connection, "passage", [passage_row(condition, n, citation)], stamp)
    return n


def _rows_of(connection: Connection, table: Table, condition: str) -> Sequence[Any]:
    return connection.execute(select(table).where(table.c.condition == condition)).all()


def _check_claim(connection: Connection, claim: str) -> None:
    c = t.claims.c
    if connection.execute(select(c.position).where(c.id == claim)).first() is None:
        known = ids_in(connection, t.claims)
        raise Refusal(
            "claim-not-found",
            f"There is no claim {claim} on this desk.",
            Suggestions().remedy(claim, known, "`finalact claims SUBJECT` shows the ids."),
            status=404,
        )
