"""`finalact offices` and `finalact office hold`: who held which office, and who acts."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import Question, desk_option, opened, question
from finalact.cli.board import print_heading
from finalact.cli.completing import from_desk
from finalact.cli.condition_options import citation_of, cited, new_option
from finalact.cli.days import When
from finalact.cli.front_door import VerbGroup
from finalact.cli.memo_options import Spoken
from finalact.cli.plain import plain_option
from finalact.cli.sheet import print_json, sheet
from finalact.cli.stamps import recorder_option, stamp
from finalact.decisions.capacity import Holder, holders, offices_known, same_office
from finalact.model.memo_step import Capacity
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

CAPACITY = Spoken([c.value for c in Capacity], "capacity", {"charge": "chargé"})
names = from_desk(lambda held: dict.fromkeys(each.office for each in held.holdings.offices))
people = from_desk(lambda held: dict.fromkeys(each.holder for each in held.holdings.offices))
AT = 4
LIST = """\b
Examples:
  finalact offices
  finalact offices "Secretary of State" --as-of 1981-06-18
"""
HOLD = """\b
Examples:
  finalact office hold "Secretary of State" Haig --since 1981-01-22 --until 1982-07-05
  finalact office hold "Secretary of State" Clark --acting-for Haig --since "13 June 1981" \\
    --until "25 June 1981" --source "The Department's log of the day"
"""
GROUP = """\b
Example:
  finalact office hold "Secretary of State" Shultz --since 1982-07-16
"""


@click.command(epilog=LIST)
@click.argument("office", default="", metavar="[OFFICE]", shell_complete=names)
@question
def offices(office: str, asked: Question, as_json: bool) -> None:
    """List who held which office on the day, acting officials first: they could decide.

    Who signs in another's name (“for”) does not hold the office.
    """
    with asked.view() as view:
        known = offices_known(view.holding.holdings.offices, view.known_by)
        titles = list(dict.fromkeys(each.office for each in known))
        if office:
            titles = [title for title in titles if same_office(title, office)]
            if not titles:
                raise _unknown(office, [each.office for each in known])
        found = {title: holders(known, title, view.as_of, view.known_by) for title in titles}
        if as_json:
            print_json(
                {
                    "as_of": view.as_of.isoformat(),
                    "known_by": view.known_by.isoformat(),
                    "offices": [
                        {"office": title, "holders": [_as_dict(each) for each in held]}
                        for title, held in found.items()
                    ],
                }
            )
            return
        page = sheet()
        print_heading(view, "Offices", page)
        if not found:
            page.paragraph("Nobody has noted who held an office: finalact office hold.")
        for title, held in found.items():
            page.line()
            page.paragraph(title, style="bold")
            for each in held:
                page.paragraph(holder_sentence(each), indent=AT, hang=AT + 2)
            if not held:
                page.paragraph("Nobody is noted for that day.", indent=AT)


@click.group(
    "office",
    cls=VerbGroup,
    epilog=GROUP,
    verbs={"hold": ("finalact.cli.offices:hold", "Record who held an office.")},
)
def office_group() -> None:
    """Record who held an office, from when to when, and who acted in it."""


@click.command(epilog=HOLD)
@click.argument("office", metavar="OFFICE", shell_complete=names)
@click.argument("holder", metavar="PERSON", shell_complete=people)
@click.option(
    "--capacity", type=CAPACITY, help="How: incumbent, acting, for, chargé; otherwise incumbent."
)
@click.option("--acting-for", default="", metavar="NAME", help="Whose place is taken meanwhile.")
@click.option("--since", type=When(), help="The first day.")
@click.option(
    "--until", type=When(), help="The last day; left out while nobody said that it ended."
)
@click.option("--known-on", type=When(), help="The day it became known to us, where that matters.")
@click.option("--bureau", default="", metavar="BUREAU", help="Its bureau, as clearances write it.")
@click.option("--note", default="", help="A note for the reader.")
@cited
@new_option
@recorder_option
@desk_option
@json_option
@plain_option
def hold(
    office: str,
    holder: str,
    capacity: str | None,
    acting_for: str,
    since: PartialDate | None,
    until: PartialDate | None,
    known_on: PartialDate | None,
    bureau: str,
    note: str,
    is_new: bool,
    recorded_by: str | None,
    desk: Path | None,
    as_json: bool,
    **given: Any,
) -> None:
    """Record that PERSON held OFFICE; the same beginning recorded again takes its place.

    Acting officials hold the powers of the office for the time being. So is an end added later:
    record the same office, person and first day with --until.
    """
    held_as = Capacity(capacity) if capacity else Capacity.INCUMBENT
    if acting_for and not capacity:
        held_as = Capacity.ACTING
    with opened(desk) as open_desk:
        known = open_desk.holding.holdings.offices
        title = _meant(office, known, is_new=is_new)
        citation = citation_of(given, open_desk.holding)
        held = OfficeHeld(
            title, holder, held_as, acting_for, since, until, known_on, bureau, note, citation
        )
        signature = stamp(recorded_by)
        open_desk.hold_office([held], signature)
        told = Holder(held, surely=True)
        if as_json:
            print_json({"office": title, **_as_dict(told), "recorded_by": signature.recorded_by,
                        "recorded_on": signature.recorded_on})  # fmt: skip
            return
        page = sheet()
        page.paragraph(f"Recorded of the office {title}: {holder_sentence(told)}")
        if since is None:
            page.paragraph("It does not say since when.", indent=2)


def holder_sentence(each: Holder) -> str:
    """Who held an office, how, and from when to when."""
    held = each.held
    how = {Capacity.INCUMBENT: "", Capacity.ACTING: ", acting", Capacity.FOR: ", signing for it",
           Capacity.CHARGE: ", chargé"}[held.capacity]  # fmt: skip
    how += f" for {held.acting_for}" if held.acting_for else ""
    since = until = ""
    if held.since is not None:
        since = f", {'from' if held.since.is_day else 'its first day:'} {held.since.said()}"
    if held.until is not None:
        until = f"{' to' if held.until.is_day else ', its last day:'} {held.until.said()}"
    perhaps = "" if each.surely else " (the dates do not say for certain)"
    return f"{held.holder}{how}{since}{until}{perhaps}."


def _as_dict(each: Holder) -> dict[str, Any]:
    held = each.held
    return {
        "holder": held.holder,
        "capacity": held.capacity.value,
        "acting_for": held.acting_for or None,
        "since": str(held.since) if held.since is not None else None,
        "until": str(held.until) if held.until is not None else None,
        "known_on": str(held.known_on) if held.known_on is not None else None,
        "bureau": held.bureau or None,
        "note": held.note or None,
        "surely": each.surely,
    }


def _meant(office: str, known: Sequence[OfficeHeld], *, is_new: bool) -> str:
    """An office as the desk spells it; a Refusal where it looks like a slip of one."""
    plain = " ".join(office.split())
    titles = {each.office.casefold(): each.office for each in known}
    if plain.casefold() in titles:
        return titles[plain.casefold()]
    near = get_close_matches(plain.casefold(), titles, n=1, cutoff=0.85)
    if near and not is_new:
        raise Refusal(
            "office-unknown",
            f"The desk knows no office {plain}.",
            f"Did you mean {titles[near[0]]}? If {plain} is meant, add --new.",
            status=422,
        )
    return plain


def _unknown(office: str, known: list[str]) -> Refusal:
    near = get_close_matches(office.casefold(), {k.casefold(): k for k in known}, n=1, cutoff=0.4)
    titles = {each.casefold(): each for each in known}
    there = f"The offices: {', '.join(dict.fromkeys(known))}." if known else "None is noted."
    remedy = f"Did you mean {titles[near[0]]}?" if near else there
    return Refusal("office-unknown", f"The desk knows no office {office}.", remedy, status=404)
