"""The registers of cases: what is open, closed and not known on the day, and the first of each."""

from __future__ import annotations

from itertools import islice

from attrs import frozen

from finalact.cases.register import RegisterOnADay
from finalact.cases.standing import (
    CaseOnADay,
    RegisterCount,
    cases_standing,
    count_of_register,
)
from finalact.conditions.case_contract import (
    REGISTER_COLUMNS,
    case_now_as_dict,
    register_as_dict,
    register_row,
)
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Json, Page

FIRST = 100
FEWEST = 5
# So many rows fit on a page that stays small, however many registers there are.
ROWS = 150


@frozen
class CaseRow:
    """One case of a register in words, with its address."""

    found: CaseOnADay
    title: str
    address: str
    on: str


@frozen
class RegisterRow:
    """One register with its counts and the first of its cases."""

    count: RegisterCount
    title: str
    address: str
    rows: tuple[CaseRow, ...]


def cases_page(view: View, links: Links, asked: Asked) -> Page:
    """The registers of cases: what is open, closed and not known, and the first hundred."""
    del asked
    registers = view.registers()
    first = max(FEWEST, min(FIRST, ROWS // max(1, len(registers))))
    rows = [_row(links, register, first) for register in registers]

    def data() -> Json:
        return {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            "registers": [
                {
                    **register_as_dict(row.count),
                    "cases": [case_now_as_dict(case.found) for case in row.rows],
                }
                for row in rows
            ],
        }

    return Page(
        template="cases.html",
        title="Cases",
        section="cases",
        facts={"registers": rows},
        data=data,
        table=lambda: Table.of(REGISTER_COLUMNS, [register_row(row.count) for row in rows]),
    )


def _row(links: Links, register: RegisterOnADay, first: int) -> RegisterRow:
    declared = register.register
    return RegisterRow(
        count_of_register(register),
        declared.title or declared.id,
        links.to(f"/cases/{declared.id}"),
        tuple(case_row_of(links, each) for each in islice(cases_standing(register), first)),
    )


def case_row_of(links: Links, found: CaseOnADay) -> CaseRow:
    """A case as a row: its title, its address, and since when its status holds."""
    return CaseRow(
        found,
        found.case.title or found.case.id,
        links.to(f"/case/{found.case.id}"),
        found.on.said() if found.on is not None else "",
    )
