"""Recording steps on memoranda, and who held which office."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.taking import begun, taken
from finalact.model.finding import Finding
from finalact.model.memo_step import Act, Drafted, Reported
from finalact.model.memorandum import Draft
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.ids import check_id
from finalact.store.naming import unknown
from finalact.store.refused import refuse_any
from finalact.store.rows.memoranda import read_memorandum, step_row
from finalact.store.rows.offices import office_row
from finalact.store.stamp import Stamp
from finalact.store.tidy import tidied


def record_memorandum(
    desk: DeskFile, id_: str, draft: Draft, by: str, on: PartialDate, stamp: Stamp
) -> Memorandum:
    """Begin a memorandum with its first version. Code: `memorandum-exists`."""
    check_id("memorandum", id_)
    with desk.writing() as connection:
        if read_memorandum(connection, id_) is not None:
            raise Refusal(
                "memorandum-exists",
                f'There is already a memorandum with the id "{id_}".',
                "Give the new one another id, or write a new version of the old one.",
                status=409,
            )
        memo = begun(id_, Drafted(draft), by, on)
        enter(connection, "memorandum", [step_row(id_, memo.steps[-1])], stamp)
    return memo


def record_step(
    desk: DeskFile,
    id_: str,
    act: Act,
    by: str,
    on: PartialDate,
    stamp: Stamp,
    *,
    seen: int | None = None,
) -> Memorandum:
    """Take a step on a memorandum as it stands at that moment; none is ever lost.

    `seen` is how many steps the one who acts has seen: where more were taken meanwhile, the step
    is refused (`step-meanwhile`). Codes: `memorandum-not-found`, those of `taken`, and
    `document-unknown`, `claim-unknown` for a report.
    """
    with desk.writing() as connection:
        memo = read_memorandum(connection, id_)
        if memo is None:
            raise not_found(id_)
        if seen is not None and seen != len(memo.steps):
            later = memo.steps[seen] if seen < len(memo.steps) else memo.steps[-1]
            raise Refusal(
                "step-meanwhile",
                f"{later.by} took a step on {id_} meanwhile.",
                "Look at the memorandum again, then act on it as it stands.",
                status=409,
            )
        refuse_any(_unknown(connection, act))
        memo = taken(memo, act, by, on)
        enter(connection, "memorandum", [step_row(id_, memo.steps[-1])], stamp)
    return memo


def _unknown(connection: Connection, act: Act) -> list[Finding]:
    """The papers and claims that a step names and the desk does not hold."""
    if isinstance(act, Drafted):
        return list(unknown(connection, "paper", [tab.document for tab in act.draft.attachments]))
    if isinstance(act, Reported):
        found = [*unknown(connection, "paper", [act.document])]
        return [*found, *unknown(connection, "claim", act.claims)]
    return []


def record_offices(desk: DeskFile, held: Iterable[OfficeHeld], stamp: Stamp) -> None:
    """Record who held an office. Codes: `office-incomplete`, `document-unknown`."""
    # A table of offices keeps no blanks at the ends of a cell.
    held = [tidied(each) for each in held]
    with desk.writing() as connection:
        for each in held:
            if not (each.office.strip() and each.holder.strip()):
                raise Refusal(
                    "office-incomplete",
                    "An office needs its name and who held it.",
                    "Name both, and from when to when where that is known.",
                )
        refuse_any(list(unknown(connection, "paper", [each.citation.document for each in held])))
        enter(connection, "offices", [office_row(each) for each in held], stamp)


def not_found(id_: str, known: Iterable[str] = ()) -> Refusal:
    """The refusal for a memorandum that is not on the desk."""
    there = ", ".join(known)
    remedy = f"The memoranda: {there}." if there else "See finalact memo list."
    return Refusal("memorandum-not-found", f"There is no memorandum {id_}.", remedy, status=404)
