"""The balance sheet: by basket, a column for each side, with the claims behind each line."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.balance_contract import (
    BALANCE_COLUMNS,
    balance_as_dict,
    footing_of,
    line_row,
)
from finalact.conditions.wording import capital
from finalact.diplomacy.balance import BARGAINS, BalanceSheet, Basket, Line, in_basket, lines_of
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import Place, places, titled
from finalact.web.csv_table import Table
from finalact.web.drawings.balance import balance_drawing
from finalact.web.links import Links
from finalact.web.page import Page, Part

ON_ONE_PAGE = 90
FEW_SIDES = 4


@frozen
class LineRow:
    """One line in words: its figures with their addresses, its conditions, where it stands."""

    line: Line
    footing: str
    figures: tuple[tuple[str, str, str], ...]
    conditions: tuple[tuple[str, str], ...]
    places: tuple[Place, ...]


@frozen
class BargainRow:
    """What each side did so in a basket, one cell a side."""

    bargain: str
    cells: tuple[tuple[str, tuple[LineRow, ...]], ...]


@frozen
class BasketTable:
    """One basket as a table: a row for each of gave, got, offered, sought; a column a side."""

    name: str
    address: str
    sides: tuple[str, ...]
    rows: tuple[BargainRow, ...]


def balance_page(view: View, links: Links, asked: Asked) -> Page:
    """What each side gave, got, offered and sought on the day, drawn and as a table."""
    whole = view.balance()
    basket = asked.narrowed.get("basket", "")
    shown = in_basket(whole, basket) if basket else whole
    part = Part.of(asked.part, len(shown.lines), ON_ONE_PAGE)
    on_page = lines_of(shown, part.first - 1, part.last)
    return Page(
        template="balance.html",
        title="The balance sheet",
        section="balance",
        facts={
            "basket": basket,
            "everything": links.to("/balance"),
            "drawing": balance_drawing(on_page),
            "tables": [_table(view, links, each, on_page) for each in on_page.baskets],
            "ceased": [
                (view.dossier.side_title(line.item.side), _row(view, links, line))
                for line in shown.ceased
            ],
            "part": part,
        },
        data=lambda: balance_as_dict(shown, view.dossier, view.page_of),
        table=lambda: Table.of(
            BALANCE_COLUMNS,
            [line_row(line, view.dossier, view.page_of) for line in (*shown.lines, *shown.ceased)],
        ),
    )


def _table(view: View, links: Links, basket: Basket, sheet: BalanceSheet) -> BasketTable:
    # Few sides keep their columns from basket to basket.
    few = len(sheet.sides) <= FEW_SIDES
    sides = [s for s in sheet.sides if few or any(n.item.side == s.id for n in basket.lines)]
    rows = [
        BargainRow(
            bargain.value,
            tuple(
                (
                    side.title,
                    tuple(_row(view, links, line) for line in basket.of(side.id, bargain)),
                )
                for side in sides
            ),
        )
        for bargain in BARGAINS
    ]
    return BasketTable(
        capital(basket.name),
        links.to("/balance", basket=basket.name),
        tuple(side.title for side in sides),
        tuple(row for row in rows if any(cell for _, cell in row.cells)),
    )


def _row(view: View, links: Links, line: Line) -> LineRow:
    item, dossier = line.item, view.dossier
    conditions = {condition.id: condition.title for condition in view.conditions}
    return LineRow(
        line,
        footing_of(item),
        tuple(
            (
                claim.words or titled(view, claim.subject),
                dossier.side_title(dossier.side_of(claim.speaker)),
                links.subject(claim.subject, claim.id),
            )
            for claim in line.claims
        ),
        tuple((conditions.get(name, name), links.condition(name)) for name in item.conditions),
        places(view, links, [item.citation]),
    )
