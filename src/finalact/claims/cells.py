"""Cells: what a ledger keeps of each claim, column by column, and the arrays made from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from attrs import fields, frozen
from numpy.typing import NDArray

from finalact.claims.columns import Codes, Numbers, Rows, Tables, Words
from finalact.model.claim import Claim, ClaimKind

# A unit that nobody stated is another than one stated as nothing.
NO_UNIT = "\x1f"
LOW_OPEN, HIGH_OPEN, APPROXIMATE, PRESUMES_SOME = 1, 2, 4, 8

# The cells of a claim, in this order, wherever they come from.
CELLS = (
    "row subject attribute value low high flags unit kind speaker reporter population period "
    "said_on known_on specificity due"
).split()

# What is said in a plain fact, such as most events of cases are.
PLAIN = "row subject attribute value speaker reporter period said_on known_on".split()


@frozen(eq=False)
class CodedCells:
    """The cells of some claims as arrays of codes and numbers, nothing worked out yet.

    `flags` adds up LOW_OPEN, HIGH_OPEN, APPROXIMATE and PRESUMES_SOME.
    """

    row: Rows
    subject: Codes
    attribute: Codes
    value: Codes
    low: Numbers
    high: Numbers
    flags: Codes
    unit: Codes
    kind: Codes
    speaker: Codes
    reporter: Codes
    population: Codes
    period: Codes
    said_on: Codes
    known_on: Codes
    specificity: Codes
    due: Codes

    def __len__(self) -> int:
        return len(self.row)

    def take(self, which: NDArray[Any]) -> CodedCells:
        """Some of the claims, by their places here or a yes or no for each."""
        if which.dtype == np.bool_:
            which = np.flatnonzero(which)
        return CodedCells(*(getattr(self, name)[which] for name in CELLS))

    @classmethod
    def joined(cls, parts: Sequence[CodedCells]) -> CodedCells:
        """Several one behind the other."""
        if len(parts) == 1:
            return parts[0]
        return cls(*(np.concatenate([getattr(p, name) for p in parts]) for name in CELLS))

    @classmethod
    def coded(cls, tables: Tables, cells: Sequence[Sequence[Any]]) -> CodedCells:
        """Cells as they were read: for each of CELLS one sequence of plain values."""
        return cls(*(_array(tables, name, cells[place]) for place, name in enumerate(CELLS)))

    @classmethod
    def plain(cls, tables: Tables, cells: Sequence[Sequence[Any]]) -> CodedCells:
        """Cells of facts without figures: for each of PLAIN one sequence, the rest is unsaid."""
        many = len(cells[0])
        read = dict(zip(PLAIN, cells, strict=True))
        return cls(
            *(
                _array(tables, name, read[name]) if name in read else _unsaid(tables, name, many)
                for name in CELLS
            )
        )

    @classmethod
    def of(cls, tables: Tables, claims: Sequence[Claim], rows: Iterable[int]) -> CodedCells:
        """The cells of claims that are at hand; `rows` are their places in the ledger."""
        columns = list(zip(*map(_cells, claims), strict=True)) if claims else []
        return cls.coded(tables, [list(rows), *(columns or [()] * (len(CELLS) - 1))])


_TABLES = {"subject": "name", "population": "name", "speaker": "speaker", "reporter": "speaker"}
_TABLES |= dict.fromkeys(("period", "said_on", "known_on"), "date")
_NUMBERS = {"row": np.int64, "low": np.float64, "high": np.float64, "flags": np.int32}
# For each cell the table of its codes, or the kind of number that it is.
KINDS: dict[str, Any] = {name: _NUMBERS.get(name, _TABLES.get(name, "word")) for name in CELLS}

assert tuple(part.name for part in fields(CodedCells)) == tuple(CELLS)


def _array(tables: Tables, name: str, column: Sequence[Any]) -> NDArray[Any]:
    kind = KINDS[name]
    if not isinstance(kind, str):
        return np.array(column, kind)
    codes: Words = getattr(tables, kind)
    return np.fromiter(map(codes.__getitem__, column), np.int32, len(column))


def _unsaid(tables: Tables, name: str, many: int) -> NDArray[Any]:
    """The cells of a column in which a plain fact says nothing."""
    kind = KINDS[name]
    if not isinstance(kind, str):
        return np.full(many, np.nan if kind is np.float64 else 0, kind)
    said = {"kind": ClaimKind.FACT.value, "unit": NO_UNIT}.get(name, "")
    codes: Words = getattr(tables, kind)
    return np.full(many, codes[said], np.int32)


def _cells(claim: Claim) -> tuple[Any, ...]:
    figure = claim.quantity
    return (
        claim.subject,
        claim.attribute,
        claim.value,
        figure.low,
        figure.high,
        LOW_OPEN * figure.low_open
        + HIGH_OPEN * figure.high_open
        + APPROXIMATE * figure.approximate
        + PRESUMES_SOME * figure.presumes_some,
        NO_UNIT if figure.unit is None else figure.unit,
        claim.kind.value,
        claim.speaker,
        claim.reporter,
        claim.population,
        str(claim.period or ""),
        str(claim.said_on or ""),
        str(claim.known_on or ""),
        claim.specificity,
        claim.due,
    )
