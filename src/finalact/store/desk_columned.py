"""The ledger of a desk's file in columns, read name by name when an answer asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from sqlalchemy import Connection

from finalact.claims.cells import CodedCells
from finalact.claims.columned import MANY, Columned, Grows, touched_of
from finalact.claims.columns import ClaimColumns, Codes, Tables, told_alike
from finalact.model.claim import Claim
from finalact.store.bulk import many_values
from finalact.store.claim_blocks import Blocks
from finalact.store.claim_cells import (
    cells_about,
    cells_counting,
    cells_of_cases,
    names_of_others,
)
from finalact.store.scanned_cells import ScannedCells

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from finalact.store.desk_ledger import DeskLedger


# Where more names than these are still to be read, all claims are read in one go.
SCAN = 60


@frozen(eq=False)
class NameCells:
    """What is kept of one name, so that a claim that comes later need only be added."""

    about: CodedCells
    counting: CodedCells


class DeskColumned(Columned):
    """The columns of a desk's ledger; a `row` in them is the place of a claim (`row_of`)."""

    ledger: DeskLedger

    def __init__(self, ledger: DeskLedger) -> None:
        super().__init__(ledger)
        self._cells: dict[str, NameCells] = {}
        # The events of all cases, and the subjects of everything else.
        self._of_cases: tuple[CodedCells, frozenset[str]] | None = None
        self._scanned: ScannedCells | None = None
        self._blocks: Blocks | None = None
        # The place of each name among those last asked for, by the codes there were.
        self._places: tuple[tuple[str, ...], int, NDArray[np.int64]] = (
            (),
            0,
            np.zeros(0, np.int64),
        )

    def expect(self, names: Iterable[str]) -> None:
        """Read the claims in one go where so many names will be asked for."""
        if self._scanned is None and sum(n not in self._touching for n in set(names)) > SCAN:
            ledger = self.ledger
            with ledger.claims.reading() as connection, many_values():
                blocks = self._in_blocks(connection)
                self._scanned = ScannedCells.read(
                    connection, self.making.tables, blocks, ledger.upto
                )

    def claims_at(self, rows: Iterable[int]) -> list[Claim]:
        """The claims in those places, in the order asked for."""
        return self.ledger.claims.at(rows)

    def _made(self, names: tuple[str, ...]) -> ClaimColumns:
        ledger, tables = self.ledger, self.making.tables
        with ledger.claims.reading() as connection, many_values():
            if len(names) == 1:
                about, counting = self._of_name(connection, names[0])
            else:
                counting = cells_counting(connection, tables, names, ledger.upto)
                about = self._about_many(connection, names)
        blank = list(ledger.ties.blank)
        if blank:
            about, counting = (part.take(~np.isin(part.row, blank)) for part in (about, counting))
        filled = ledger.ties.blank_touching(names)
        return self._with(names, NameCells(about, counting), filled)

    def _of_name(self, connection: Connection, name: str) -> tuple[CodedCells, CodedCells]:
        """The claims about a name, and those that count it."""
        upto, tables, scanned = self.ledger.upto, self.making.tables, self._scanned
        about = None if scanned is None else scanned.about(connection, name, upto)
        if about is None:
            about = cells_about(connection, tables, name, upto)
        if scanned is not None:
            return about, scanned.counting(name)
        return about, cells_counting(connection, tables, (name,), upto)

    def _about_many(self, connection: Connection, names: tuple[str, ...]) -> CodedCells:
        """The claims about many subjects, most of them cases."""
        upto, tables = self.ledger.upto, self.making.tables
        if self._of_cases is None:
            blocks = self._in_blocks(connection)
            more = cells_of_cases(connection, tables, blocks.upto, upto)
            cells = CodedCells.joined([blocks.of_cases, more])
            scanned = self._scanned
            others = names_of_others(connection, upto) if scanned is None else scanned.subjects
            self._of_cases = cells, others
        cells, others = self._of_cases
        parts = [cells.take(self._numbers(cells.subject, names) >= 0)]
        for name in names:
            if name in others:
                about = cells_about(connection, tables, name, upto)
                parts.append(about.take(~np.isin(about.row, parts[0].row)))
        return CodedCells.joined(parts)

    def _in_blocks(self, connection: Connection) -> Blocks:
        if self._blocks is None:
            self._blocks = Blocks.read(connection, self.making.tables, self.ledger.upto)
        return self._blocks

    def _with(self, names: tuple[str, ...], cells: NameCells, rows: Sequence[int]) -> ClaimColumns:
        """The columns of some names with more claims, and with what becomes of all tied ones."""
        about, counting = cells.about, cells.counting
        if rows:
            tables, every = self.making.tables, set(names)
            placed = list(zip(self.claims_at(rows), rows, strict=True))
            about = _with_more(about, tables, [p for p in placed if p[0].subject in every])
            others = [p for p in placed if p[0].population in every - {p[0].subject}]
            counting = _with_more(counting, tables, others)
        kept = NameCells(
            self._in_order(about, about.subject, names),
            self._in_order(counting, counting.population, names),
        )
        if len(names) == 1:
            self._cells[names[0]] = kept
        cells_ = CodedCells.joined([kept.about, kept.counting])
        if len(names) > 1 and len(counting):
            first = self._numbers(kept.about.subject, names)
            then = self._numbers(kept.counting.population, names)
            cells_ = cells_.take(np.argsort(np.concatenate([first, then]), kind="stable"))
        return self.making.columns(cells_, self.ledger.ties.all.knots(names))

    def _in_order(self, cells: CodedCells, of: Codes, names: tuple[str, ...]) -> CodedCells:
        """Name by name, and of each name in the order of the ledger."""
        late = self.ledger.ties.late
        order: NDArray[Any] = cells.row
        if late:
            order = np.array([late.get(row, row) for row in order.tolist()])
        if len(names) == 1:
            in_order = bool((order[1:] >= order[:-1]).all())
            return cells if in_order else cells.take(np.argsort(order, kind="stable"))
        return cells.take(np.lexsort((order, self._numbers(of, names))))

    def _numbers(self, of: Codes, names: tuple[str, ...]) -> NDArray[np.int64]:
        """The place of each name among some, by their codes; -1 where it is none of them."""
        codes = self.making.tables.name
        asked, known, place = self._places
        if asked is not names or known != len(codes.texts):
            place = codes.places_in(names)
            self._places = names, len(codes.texts), place
        found: NDArray[np.int64] = place[of]
        return found

    def grown(self, ledger: DeskLedger, claims: list[Claim], rows: list[int]) -> DeskColumned:
        """The columns of a ledger that has more claims; names they do not touch are kept."""
        more = DeskColumned(ledger)
        more.making = self.making
        more._blocks = self._blocks
        touched = {name for claim in claims for name in ledger.touched_by(claim)}
        more._touching = {n: c for n, c in self._touching.items() if n not in touched}
        more._cells = dict(self._cells)
        cells = CodedCells.of(self.making.tables, claims, rows)
        new = self.making.columns(cells, {})
        tied = any(claim.relation is not None for claim in claims)
        behind: set[str] = set()
        for name in touched & self._touching.keys():
            columns = None
            if not tied:
                columns = more._put_behind(name, self._touching[name], cells, new)
            if columns is not None:
                behind.add(name)
            else:
                placed = zip(claims, rows, strict=True)
                mine = [row for c, row in placed if name in (c.subject, c.population)]
                columns = more._with((name,), self._cells[name], mine)
            more._touching[name] = columns
        for names, columns in self._joined.items():
            changed = touched_of(names, touched)
            if not changed:
                more._joined[names] = columns
            elif len(names) > MANY and all(claim.subject in names.members for claim in claims):
                more._joined[names] = more._renewed(names, columns, changed)
        joined = more._joined
        gone = {
            id(columns)
            for names, columns in self._joined.items()
            if names not in joined or joined[names] is not columns
        }
        for key, value in self.kept.items():
            changed = touched_of(key[1], touched)
            if not changed:
                if id(getattr(value, "columns", None)) not in gone:
                    more.kept[key] = value
            elif isinstance(value, Grows) and changed <= behind:
                more.kept[key] = value.grown(ledger, new)
        return more

    def _put_behind(
        self, name: str, columns: ClaimColumns, cells: CodedCells, new: ClaimColumns
    ) -> ClaimColumns | None:
        """The columns of a name with more claims, where nothing else becomes of the others.

        `cells` and `new` are the claims that came, which bear on no other. None where one comes
        before one that is there, or may tell the same as another: then all are made anew.
        """
        kept, code = self._cells[name], self.making.tables.name[name]
        about = np.flatnonzero(new.subject == code)
        counting = np.flatnonzero((new.population == code) & (new.subject != code))
        parts: list[ClaimColumns] = []
        grown: list[CodedCells] = []
        begin = 0
        for before, places in ((kept.about, about), (kept.counting, counting)):
            end = begin + len(before)
            parts.append(columns.take(slice(begin, end)))
            grown.append(before)
            begin = end
            if not len(places):
                continue
            more = new.take(places)
            in_order = [*before.row[-1:].tolist(), *more.row.tolist()]
            if in_order != sorted(in_order) or bool(more.bound.any()):
                return None
            if any(told_alike(columns, more, n) for n in range(len(more))):
                return None
            parts.append(more)
            grown[-1] = CodedCells.joined([before, cells.take(places)])
        if begin != len(columns) or not len(about) + len(counting):
            return None
        self._cells[name] = NameCells(*grown)
        return ClaimColumns.joined([part for part in parts if len(part)])

    def _renewed(
        self, names: tuple[str, ...], columns: ClaimColumns, changed: set[str]
    ) -> ClaimColumns:
        """The columns of many names, with those of a few of them put in anew."""
        numbers = self._numbers(columns.subject, names)
        parts, begin = [], 0
        for place in sorted(names.index(name) for name in changed):
            before, after = np.searchsorted(numbers, [place, place + 1])
            parts += [columns.take(np.arange(begin, before)), self.touching(names[place])]
            begin = int(after)
        return ClaimColumns.joined([*parts, columns.take(np.arange(begin, len(columns)))])


def _with_more(
    cells: CodedCells | None, tables: Tables, placed: list[tuple[Claim, int]]
) -> CodedCells:
    claims, rows = zip(*placed, strict=True) if placed else ((), ())
    more = CodedCells.of(tables, claims, rows)
    return more if cells is None else CodedCells.joined([cells, more])
