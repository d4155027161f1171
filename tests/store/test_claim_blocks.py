"""Claims in columns beside the ledger: made when rows come in bulk, and never asked to be right."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import update

from finalact.claims.cells import CELLS, KINDS, CodedCells
from finalact.claims.columns import Tables
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.store import claim_blocks, entering
from finalact.store.claim_blocks import Blocks, arrange
from finalact.store.claim_cells import cells_between
from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp
from finalact.store.tables import claim_blocks as BLOCKS  # noqa: N812 - a table
from finalact.store.writing import record_claims, record_dossier

STAMP = Stamp("Kay", "2026-11-22")


def claims(first: int, many: int) -> list[Claim]:
    said = PartialDate.parse("1988-03-30")
    return [
        Claim(
            f"c{n}",
            f"held-{n % 3}",
            "stock",
            quantity=Quantity(str(n), n, n if n % 2 else None, unit="persons" if n % 5 else None),
            speaker="Alba" if n % 2 else "Boru",
            population="" if n % 4 else "families",
            period=said,
            said_on=said,
        )
        for n in range(first, first + many)
    ]


@pytest.fixture
def desk(tmp_path: Path) -> DeskFile:
    desk = DeskFile.create(tmp_path / "x.desk")
    record_dossier(desk, Dossier("d", "Held", "Is anybody held?"), STAMP)
    return desk


def in_words(tables: Tables, cells: CodedCells) -> list[tuple[object, ...]]:
    """The claims with every code turned back into its text."""
    columns = []
    for name in CELLS:
        column = getattr(cells, name)
        kind = KINDS[name]
        if isinstance(kind, str):
            columns.append([getattr(tables, kind).texts[code] for code in column])
        else:
            columns.append([None if np.isnan(n) else float(n) for n in column])
    return sorted(zip(*columns, strict=True), key=lambda row: row[0])


def test_a_block_says_what_the_rows_say(desk: DeskFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claim_blocks, "BLOCK", 10)
    record_claims(desk, claims(0, 27), STAMP)
    with desk.writing() as connection:
        assert arrange(connection) == 20
        assert arrange(connection) == 0
    with desk.reading() as connection:
        tables = Tables()
        tables.name["met before"]
        blocks = Blocks.read(connection, tables, 27)
        rows = cells_between(connection, tables, 0, 20)
    assert blocks.upto == 20
    assert in_words(tables, blocks.of_others) == in_words(tables, rows)
    assert not len(blocks.of_cases)


def test_a_block_that_reaches_too_far_or_has_another_form_is_left_alone(
    desk: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim_blocks, "BLOCK", 10)
    record_claims(desk, claims(0, 20), STAMP)
    with desk.writing() as connection:
        arrange(connection)
    with desk.reading() as connection:
        assert Blocks.read(connection, Tables(), 19).upto == 10
        assert Blocks.read(connection, Tables(), 9).upto == 0
    with desk.writing() as connection:
        connection.execute(update(BLOCKS).where(BLOCKS.c.first == 1).values(form=99))
    with desk.reading() as connection:
        # What follows a gap would not be all claims up to its end.
        assert Blocks.read(connection, Tables(), 20).upto == 0


def test_rows_that_come_in_bulk_are_put_into_blocks_and_a_few_are_not(
    desk: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim_blocks, "BLOCK", 10)
    monkeypatch.setattr(entering, "_MANY", 30)
    record_claims(desk, claims(0, 12), STAMP)
    with desk.reading() as connection:
        assert Blocks.read(connection, Tables(), 99).upto == 0
    record_claims(desk, claims(12, 30), STAMP)
    with desk.reading() as connection:
        assert Blocks.read(connection, Tables(), 99).upto == 40
