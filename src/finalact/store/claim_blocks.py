"""The claims of a large ledger kept a second time, in columns, so that opening it is quick.

Blocks hold nothing that the ledger does not: whoever has none reads the rows. The rows of the
ledger never change, so that a block once made stays right.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from finalact.claims.cells import CELLS, KINDS, CodedCells
from finalact.claims.columns import Tables
from finalact.store.claim_cells import are_of_cases, cells_between
from finalact.store.tables import claim_blocks, claims

# So many claims make a block; fewer are read row by row.
BLOCK = 50_000
# What the content of a block looks like; blocks of another form are left alone.
FORM = 1
_TABLES = ("name", "speaker", "date", "word")


def arrange(connection: Connection) -> int:
    """Put every whole run of claims that is in no block yet into blocks; how many claims it was.

    A run is BLOCK claims long, in the order of the ledger.
    """
    begun = after = _last_in_blocks(connection)
    newest = connection.execute(select(func.max(claims.c.position))).scalar() or 0
    while newest - after >= BLOCK:
        upto = after + BLOCK
        connection.execute(
            claim_blocks.insert(),
            {"form": FORM, "first": after + 1, "last": upto, "content": _made(connection, upto)},
        )
        after = upto
    return after - begun


@frozen(eq=False)
class Blocks:
    """The claims in blocks: events of cases, and all others with whatever counts a population.

    They are all claims up to the row `upto` of the ledger.
    """

    of_cases: CodedCells
    of_others: CodedCells
    upto: int

    @classmethod
    def read(cls, connection: Connection, tables: Tables, upto: int) -> Blocks:
        """Read them; codes are those of `tables`. Blocks that reach beyond `upto` are left out."""
        nothing = CodedCells.of(tables, (), ())
        cases, others, after = [nothing], [nothing], 0
        for first, last, content in _blocks(connection, upto):
            if first != after + 1:
                break
            cells = _read(content, tables)
            of_cases = are_of_cases(cells)
            cases.append(cells.take(of_cases))
            others.append(cells.take(~of_cases | (cells.population != 0)))
            after = last
        return cls(CodedCells.joined(cases), CodedCells.joined(others), after)


def _blocks(connection: Connection, upto: int) -> Iterator[tuple[int, int, bytes]]:
    c = claim_blocks.c
    wanted = select(c.first, c.last, c.content).where(c.form == FORM, c.last <= upto)
    for first, last, content in connection.execute(wanted.order_by(c.first)):
        yield int(first), int(last), bytes(content)


def _last_in_blocks(connection: Connection) -> int:
    c = claim_blocks.c
    found = connection.execute(select(func.max(c.last)).where(c.form == FORM)).scalar()
    return int(found or 0)


def _made(connection: Connection, upto: int) -> bytes:
    """The content of the block that ends with a row; it has tables of codes of its own."""
    tables = Tables()
    cells = cells_between(connection, tables, upto - BLOCK, upto)
    kept: dict[str, Any] = {name: _small(name, getattr(cells, name)) for name in CELLS}
    for name in _TABLES:
        texts = json.dumps(getattr(tables, name).texts, ensure_ascii=False)
        kept[f"texts of {name}"] = np.frombuffer(texts.encode("utf-8"), np.uint8)
    content = BytesIO()
    np.savez(content, **kept)
    return content.getvalue()


def _small(name: str, column: NDArray[Any]) -> NDArray[Any]:
    """A column of codes in as few bytes as they need."""
    return column.astype(np.min_scalar_type(column.max())) if KINDS[name] in _TABLES else column


def _read(content: bytes, tables: Tables) -> CodedCells:
    """The claims of a block, with its codes turned into those of the ledger."""
    with np.load(BytesIO(content), allow_pickle=False) as kept:
        cells = CodedCells(*(kept[name] for name in CELLS))
        codes = {
            name: _turned(tables, name, kept[f"texts of {name}"].tobytes()) for name in _TABLES
        }
    coded = {
        name: codes[kind][getattr(cells, name)] for name, kind in KINDS.items() if kind in codes
    }
    return evolve(cells, **coded)


def _turned(tables: Tables, name: str, texts: bytes) -> Any:
    """For each code of a block the code of the ledger."""
    words = getattr(tables, name)
    read = json.loads(texts)
    return np.fromiter(map(words.__getitem__, read), np.int32, len(read))
