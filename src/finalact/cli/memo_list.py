"""`finalact memo list`: the papers to draft, to clear, to decide, to follow up."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.memo_options import Spoken
from finalact.cli.memo_told import waiting_sentence
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.wording import capital, count_of
from finalact.decisions.contract import waiting_as_dict
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.states import State
from finalact.decisions.waiting import Need, Waiting, waiting
from finalact.model.memorandum import MemoKind

EPILOG = """\b
Examples:
  finalact memo list
  finalact memo list --for EUR --as-of "8 July 1981"
  finalact memo list --state "with principal" --json
"""
AT = 18
STATES = Spoken(
    [s.value for s in State], "state", {"returned": "returned for rework", "up": "submitted"}
)
NEEDS = Spoken(
    [n.value for n in Need],
    "need",
    {"draft": "to draft", "clear": "to clear", "decide": "to decide", "follow up": "to follow up"},
)
KINDS = Spoken([k.value for k in MemoKind], "kind", {})


@click.command("list", epilog=EPILOG)
@click.option("--for", "wanted", metavar="WHO", help="Only what waits for this office or person.")
@click.option("--state", "states", type=STATES, multiple=True,
              help="Only those in this state: draft, clearing, submitted, returned-for-rework, "
              "with-principal, decided, tasked, implemented, closed, superseded.")  # fmt: skip
@click.option(
    "--need", type=NEEDS, help="Only what is to draft, to clear, to decide, to follow up."
)
@click.option("--kind", type=KINDS, help="Only action, information or briefing memoranda.")
@question
def list_(
    asked: Question,
    as_json: bool,
    wanted: str | None,
    states: tuple[str, ...],
    need: str | None,
    kind: str | None,
) -> None:
    """List the memoranda with what each waits for, and for whom; the overdue first.

    An office is meant as it is written (EUR is not EUR/SOV), a person by the last name.
    """
    with asked.view() as view:
        offices = view.holding.holdings.offices
        found: list[tuple[Memorandum, tuple[Waiting, ...]]] = []
        for memo in view.memoranda():
            if (states and memo.state.value not in states) or (kind and memo.kind.value != kind):
                continue
            left = tuple(
                each
                for each in waiting(memo, offices, view.as_of)
                if (wanted is None or each.is_for(wanted))
                and (need is None or each.need.value == need)
            )
            if left or (wanted is None and need is None):
                found.append((memo, left))
        found.sort(key=_order)
        if as_json:
            print_json(
                {
                    "as_of": view.as_of.isoformat(),
                    "known_by": view.known_by.isoformat(),
                    "for": wanted,
                    "memoranda": [_as_dict(memo, left) for memo, left in found],
                }
            )
            return
        page = sheet()
        title = f"Memoranda that wait for {wanted}" if wanted is not None else "Memoranda"
        print_heading(view, title, page)
        page.paragraph(f"{capital(count_of(len(found), 'memorandum'))}." if found else "None.")
        for memo, left in found:
            page.line()
            page.beside(memo.id, memo.draft.subject, at=AT, style="bold")
            indent = AT if page.is_wide(AT) else 2
            version = f"; version {memo.version}" if memo.version > 1 else ""
            page.paragraph(f"{capital(memo.kind.value)}; {memo.state.value}{version}; last step "
                           f"{memo.steps[-1].on.said()}.", indent=indent)  # fmt: skip
            for each in left:
                page.paragraph(waiting_sentence(each), indent=indent, hang=indent + 2)


def _order(found: tuple[Memorandum, tuple[Waiting, ...]]) -> tuple[bool, int, str, str]:
    """The overdue first, then by what is to be done, then by the day on which it is due."""
    memo, left = found
    needs = list(Need)
    first = min((needs.index(each.need) for each in left), default=len(needs))
    due = min((each.due.isoformat() for each in left if each.due is not None), default="9")
    return not any(each.overdue for each in left), first, due, memo.id


def _as_dict(memo: Memorandum, left: tuple[Waiting, ...]) -> dict[str, Any]:
    draft = memo.draft
    return {
        "id": memo.id,
        "kind": draft.kind.value,
        "subject": draft.subject,
        "state": memo.state.value,
        "version": memo.version,
        "to": [{"name": p.name, "office": p.office, "acting": p.acting} for p in draft.addressees],
        "last_step": str(memo.steps[-1].on),
        "waiting": [waiting_as_dict(each) for each in left],
    }
