"""Recording lines of the balance sheet, and later that one of them ceased."""

from __future__ import annotations

from attrs import evolve
from sqlalchemy import func, select

from finalact.model.balance import BalanceItem, Ending
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal
from finalact.store import tables as t
from finalact.store.balance_lines import EACH_LINE, lacking_said
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.ids import check_id
from finalact.store.naming import unknown
from finalact.store.reading import ids_in
from finalact.store.refused import refuse_any
from finalact.store.rows.balance import balance_rows, ending_row
from finalact.store.rows.dossier import read_dossier
from finalact.store.stamp import Stamp
from finalact.store.suggestion import Suggestions, listed
from finalact.store.tidy import tidied


def record_balance(desk: DeskFile, item: BalanceItem, stamp: Stamp) -> BalanceItem:
    """Record a line of the balance sheet, and give it back as entered.

    The side may be named by its id, title or speaker; a line without id gets one ("line-3").
    Codes: `balance-incomplete`, `balance-exists`, `side-unknown`, `claim-unknown`,
    `condition-unknown`, `document-unknown`.
    """
    item = tidied(item)
    lacking = [part for part in ("basket", "side", "what") if not getattr(item, part)]
    if lacking:
        raise Refusal(
            "balance-incomplete",
            lacking_said(lacking),
            EACH_LINE,
        )
    with desk.writing() as connection:
        taken = ids_in(connection, t.balance_items)
        if not item.id:
            last = connection.execute(select(func.max(t.balance_items.c.position))).scalar() or 0
            item = evolve(item, id=f"line-{last + 1}")
        check_id("line", item.id)
        if item.id in taken:
            raise Refusal(
                "balance-exists",
                f'There is already a line with the id "{item.id}".',
                "Give the new one another id.",
                status=409,
            )
        dossier = read_dossier(connection)
        item = evolve(item, side=dossier.side_of(item.side))
        ended = () if item.ending is None else (item.ending.citation.document,)
        refuse_any(
            [
                *_unknown_side(dossier, item.side),
                *unknown(connection, "claim", item.claims),
                *unknown(connection, "condition", item.conditions),
                *unknown(connection, "paper", (item.citation.document, *ended)),
            ]
        )
        enter(connection, "balance", balance_rows(item), stamp)
    return item


def record_ending(desk: DeskFile, item: str, ending: Ending, stamp: Stamp) -> None:
    """Record that a line of the balance sheet ceased.

    Codes: `line-unknown`, `line-ended`, `document-unknown`.
    """
    ending = tidied(ending)
    with desk.writing() as connection:
        known = ids_in(connection, t.balance_items)
        if item not in known:
            raise Refusal(
                "line-unknown",
                f'There is no line "{item}" on the balance sheet.',
                Suggestions().remedy(item, known, "`finalact balance --json` shows the ids."),
                status=404,
            )
        ended = select(t.balance_endings.c.on).where(t.balance_endings.c.item == item)
        before = connection.execute(ended).scalar()
        if before is not None:
            raise Refusal(
                "line-ended",
                f'The line "{item}" ceased already, {before.said()}.',
                "Enter a new line if it is so again.",
                status=409,
            )
        refuse_any(list(unknown(connection, "paper", [ending.citation.document])))
        enter(connection, "end of a line", [ending_row(item, ending)], stamp)


def _unknown_side(dossier: Dossier, side: str) -> list[Finding]:
    known = [declared.id for declared in dossier.sides]
    if side in known:
        return []
    names = [name for s in dossier.sides for name in (s.id, s.title, *s.speakers)]
    sentence = f'The side "{side}" is not declared.'
    remedy = Suggestions().remedy(side, names, f"the sides are {listed(known)}.")
    return [Finding("side-unknown", sentence, remedy)]
