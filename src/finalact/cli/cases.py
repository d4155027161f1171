"""`finalact cases`: the registers of cases, and the cases on one of them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from itertools import islice

import click

from finalact.cases.register import RegisterOnADay
from finalact.cases.standing import (
    CaseOnADay,
    cases_standing,
    count_of_register,
    statuses_of,
)
from finalact.cli.asking import Question, question
from finalact.cli.board import VERDICT, print_heading
from finalact.cli.completing import registers
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.case_contract import case_now_as_dict, register_as_dict
from finalact.model.refusal import Refusal
from finalact.view import View

EPILOG = """\b
Examples:
  finalact cases --as-of 1988-03-31
  finalact cases known_refuseniks --open --as-of 1988-03-31
"""
AT_MOST = 100


@click.command(epilog=EPILOG)
@click.argument("register", required=False, shell_complete=registers)
@click.option("--open", "only_open", is_flag=True, help="Only cases that are open, or may be.")
@click.option("--status", metavar="WORD", help="Only cases whose last status is this word.")
@question
def cases(
    asked: Question, as_json: bool, register: str | None, only_open: bool, status: str | None
) -> None:
    """Show the registers of cases with what is open, closed and not known on a day.

    With REGISTER (its id or title), or with --open or --status, the cases are listed, each with
    its status and who says so; the first hundred of each, and with --json all of them.
    """
    with asked.view() as view:
        chosen = [view.register(register)] if register is not None else view.registers()
        if status is not None:
            _refuse_slip(status, chosen)
        listing = register is not None or only_open or status is not None
        told = {"only_open": only_open, "status": status or ""}
        if as_json:
            _as_json(view, chosen, told, listing=listing)
            return
        page = sheet()
        title = chosen[0].register.title if register is not None else ""
        print_heading(view, title or "The registers of cases", page)
        if not chosen:
            page.paragraph("The dossier keeps no register of cases.")
        for each in chosen:
            _print(each, page, told, heading=register is None, listing=listing)


def _as_json(
    view: View, chosen: Sequence[RegisterOnADay], told: dict[str, object], *, listing: bool
) -> None:
    found = []
    for register in chosen:
        shown = register_as_dict(count_of_register(register))
        if listing:
            shown["cases"] = [case_now_as_dict(c) for c in _narrowed(register, told)]
        found.append(shown)
    print_json(
        {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            "only_open": told["only_open"],
            "status": told["status"] or None,
            "registers": found,
        }
    )


def _narrowed(register: RegisterOnADay, told: dict[str, object]) -> list[CaseOnADay]:
    return list(
        cases_standing(register, only_open=bool(told["only_open"]), status=str(told["status"]))
    )


def _print(
    register: RegisterOnADay,
    page: Sheet,
    told: dict[str, object],
    *,
    heading: bool,
    listing: bool,
) -> None:
    if heading:
        page.line()
        page.paragraph(register.register.title or register.register.id, style="bold")
    page.paragraph(count_of_register(register).sentence)
    if heading and not listing:
        page.paragraph(f"[{register.register.id}]", style="dim")
    if not listing:
        return
    found = _narrowed(register, told)
    if not found and register.cases:
        page.paragraph("No case on it is so.")
    for each in islice(found, AT_MOST):
        title = each.case.title or each.case.id
        on = f", {each.on.said()}" if each.on is not None else ""
        status = f"{each.said}{on}" if each.said else "nobody has told its status"
        page.beside(each.standing.value, f"{title}: {status} [{each.case.id}]", at=VERDICT)
    if len(found) > AT_MOST:
        page.paragraph(
            f"And {len(found) - AT_MOST:,} more: narrow the list with --open or --status, or ask "
            "for all of it with --json."
        )


def _refuse_slip(status: str, chosen: Sequence[RegisterOnADay]) -> None:
    """Refuse a status that no case has and that is close to one that some have."""
    known = statuses_of(chosen)
    if status.casefold() in (word.casefold() for word in known):
        return
    near = get_close_matches(status.casefold(), known, n=1, cutoff=0.6)
    remedy = (
        f"Did you mean {near[0]}?"
        if near
        else f"On that day the cases are: {', '.join(known)}."
        if known
        else "Nobody has told the status of any case by then."
    )
    raise Refusal("status-not-found", f"No case is “{status}” on that day.", remedy, status=404)
