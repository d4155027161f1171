"""The balance sheet of a day: what each side gave, got, sought and offered, by basket."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from finalact.claims.ledger import Ledger
from finalact.model.balance import BalanceItem, Bargain
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Side
from finalact.model.partial_date import PartialDate

# What was done before what was only wished for.
BARGAINS = (Bargain.GAVE, Bargain.GOT, Bargain.OFFERED, Bargain.SOUGHT)


@frozen
class Line:
    """One line on the day: what it says, the claims that bear it out, and whether it ceased.

    `claims` are those in force by what was known; their figures stand in the speakers' words.
    """

    item: BalanceItem
    claims: tuple[Claim, ...] = ()
    ceased: bool = False


@frozen
class Basket:
    """One field of the bargain, with its lines in the order of entry."""

    name: str
    lines: tuple[Line, ...]

    def of(self, side: str, bargain: Bargain) -> tuple[Line, ...]:
        """What one side did so in this field."""
        return tuple(
            line for line in self.lines if line.item.side == side and line.item.bargain is bargain
        )


@frozen
class BalanceSheet:
    """The balance sheet of a day: its baskets, and the sides that have a line in one of them.

    `ceased` are the lines that stood once and no longer do.
    """

    as_of: date
    known_by: date
    sides: tuple[Side, ...]
    baskets: tuple[Basket, ...]
    ceased: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line that stands, basket by basket."""
        return tuple(line for basket in self.baskets for line in basket.lines)


def balance_on(
    items: Iterable[BalanceItem], dossier: Dossier, ledger: Ledger, as_of: date, known_by: date
) -> BalanceSheet:
    """The balance sheet of a day, by what was known.

    A line counts from the day since when it is so and from the day that it reached us, until
    the day it ceased as far as that is known. One without any date stays out of every answer.
    Rule of judging: as of, known by.
    """
    standing: dict[str, list[Line]] = {}
    ceased: list[Line] = []
    for item in items:
        since, reached = _day(item.since or item.known_on), _day(item.reached_us)
        if since is None or reached is None or since > as_of or reached > known_by:
            continue
        claims = claims_behind(item, ledger, known_by)
        if _has_ceased(item, as_of, known_by):
            ceased.append(Line(item, claims, ceased=True))
        else:
            standing.setdefault(_plain(item.basket), []).append(Line(item, claims))
    baskets = tuple(Basket(lines[0].item.basket, tuple(lines)) for lines in standing.values())
    named = {line.item.side for basket in baskets for line in basket.lines}
    sides = tuple(side for side in dossier.sides if side.id in named)
    return BalanceSheet(as_of, known_by, sides, baskets, tuple(ceased))


def in_basket(sheet: BalanceSheet, name: str) -> BalanceSheet:
    """The sheet with one basket alone, and the sides that have a line in it."""
    wanted = _plain(name)
    baskets = tuple(basket for basket in sheet.baskets if _plain(basket.name) == wanted)
    named = {line.item.side for basket in baskets for line in basket.lines}
    return evolve(
        sheet,
        baskets=baskets,
        sides=tuple(side for side in sheet.sides if side.id in named),
        ceased=tuple(line for line in sheet.ceased if _plain(line.item.basket) == wanted),
    )


def lines_of(sheet: BalanceSheet, first: int, last: int) -> BalanceSheet:
    """The sheet with its lines from `first` up to `last` alone, counted from 0 on."""
    left, baskets = 0, []
    for basket in sheet.baskets:
        lines = basket.lines[max(0, first - left) : max(0, last - left)]
        left += len(basket.lines)
        if lines:
            baskets.append(Basket(basket.name, lines))
    return evolve(sheet, baskets=tuple(baskets))


def claims_behind(item: BalanceItem, ledger: Ledger, known_by: date) -> tuple[Claim, ...]:
    """The claims that bear a line out, as far as they stand by what was known."""
    linked = [claim for name in item.claims if (claim := ledger.by_id.get(name)) is not None]
    return ledger.known(linked, known_by).stand


def _has_ceased(item: BalanceItem, as_of: date, known_by: date) -> bool:
    ending = item.ending
    if ending is None:
        return False
    on, known = _day(ending.on), _day(ending.known_on or ending.on)
    return on is not None and known is not None and on <= as_of and known <= known_by


def _plain(basket: str) -> str:
    return " ".join(basket.casefold().split())


def _day(day: PartialDate | None) -> date | None:
    return day.counts_from if day is not None else None
