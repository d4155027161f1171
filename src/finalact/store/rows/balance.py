"""The lines of the balance sheet as rows, with what bears them out and when one ceased."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection

from finalact.model.balance import BalanceItem, Ending
from finalact.store import tables as t
from finalact.store.rows.row import Row, Rows, cited, cited_in, in_order


def balance_rows(item: BalanceItem) -> Rows:
    """The rows of one line, of its claims and conditions, and of its end if it ceased."""
    yield (
        t.balance_items,
        {
            "id": item.id,
            "basket": item.basket,
            "side": item.side,
            "bargain": item.bargain,
            "what": item.what,
            "since": item.since,
            "known_on": item.known_on,
            "stage": item.stage,
            "note": item.note,
            "marking": item.marking,
            **cited(item.citation),
        },
    )
    for claim in item.claims:
        yield balance_claim_row(item.id, claim)
    for condition in item.conditions:
        yield balance_condition_row(item.id, condition)
    if item.ending is not None:
        yield ending_row(item.id, item.ending)


def balance_claim_row(item: str, claim: str) -> Row:
    """That a claim bears out a line of the balance sheet."""
    return t.balance_claims, {"item": item, "claim": claim}


def balance_condition_row(item: str, condition: str) -> Row:
    """That a line of the balance sheet bears on a condition."""
    return t.balance_conditions, {"item": item, "condition": condition}


def ending_row(item: str, ending: Ending) -> Row:
    """That a line ceased."""
    row = {"item": item, "on": ending.on, "known_on": ending.known_on, "note": ending.note}
    return t.balance_endings, {**row, "marking": ending.marking, **cited(ending.citation)}


def read_balance(connection: Connection) -> tuple[BalanceItem, ...]:
    """The lines of the balance sheet in the order of entry."""
    rows = in_order(connection, t.balance_items)
    if not rows:
        return ()
    claims: defaultdict[str, list[str]] = defaultdict(list)
    for row in in_order(connection, t.balance_claims):
        claims[row.item].append(row.claim)
    conditions: defaultdict[str, list[str]] = defaultdict(list)
    for row in in_order(connection, t.balance_conditions):
        conditions[row.item].append(row.condition)
    endings = {
        row.item: Ending(row.on, row.known_on, cited_in(row), row.marking, row.note)
        for row in in_order(connection, t.balance_endings)
    }
    return tuple(
        BalanceItem(
            row.id,
            row.basket,
            row.side,
            row.bargain,
            row.what,
            row.since,
            row.known_on,
            row.stage,
            endings.get(row.id),
            tuple(claims[row.id]),
            tuple(conditions[row.id]),
            cited_in(row),
            row.marking,
            row.note,
        )
        for row in rows
    )
