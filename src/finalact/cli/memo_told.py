"""What is told once a step was taken on a memorandum: the step, then where the paper stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from finalact.cli.days import in_words, today
from finalact.cli.memo_options import Taking
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.wording import capital
from finalact.decisions.contract import step_as_dict, waiting_as_dict
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_words import step_sentence
from finalact.decisions.waiting import Waiting, waiting
from finalact.desk import Desk
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp


def tell(
    desk: Desk,
    step: Taking,
    signature: Stamp,
    memo: Memorandum,
    remarks: Sequence[str] = (),
    more: dict[str, Any] | None = None,
) -> None:
    """Tell the last step of a memorandum, what to know of it, and what the paper waits for."""
    last = memo.steps[-1]
    remarks = [*remarks, *later_remarks(last.on)]
    left = waiting(memo, desk.holding.holdings.offices, day_of(last.on))
    if step.as_json:
        print_json(
            {
                "id": memo.id,
                "step": step_as_dict(last),
                "state": memo.state.value,
                "version": memo.version,
                "waiting": [waiting_as_dict(each) for each in left],
                **(more or {}),
                "remarks": remarks,
                "head": memo.head,
                "recorded_by": signature.recorded_by,
                "recorded_on": signature.recorded_on,
            }
        )
        return
    page = sheet()
    when = f"{last.by}, {last.on.said()}"
    page.paragraph(f"Step {last.n} on {memo.id} ({when}): {step_sentence(last.act)}")
    for remark in remarks:
        page.paragraph(remark, indent=2)
    _where_it_stands(memo, left, page)


def tell_unchanged(desk: Desk, step: Taking, memo: Memorandum, more: dict[str, Any]) -> None:
    """Tell that what was given is the version there is: no step was taken, nothing lapses."""
    left = waiting(memo, desk.holding.holdings.offices, day_of(step.on))
    sentence = f"Nothing changed: version {memo.version} of {memo.id} says all of this already."
    if step.as_json:
        print_json(
            {
                "id": memo.id,
                "step": None,
                "state": memo.state.value,
                "version": memo.version,
                "waiting": [waiting_as_dict(each) for each in left],
                **more,
                "remarks": [sentence],
                "head": memo.head,
                "recorded_by": None,
                "recorded_on": None,
            }
        )
        return
    page = sheet()
    page.paragraph(sentence)
    _where_it_stands(memo, left, page)


def _where_it_stands(memo: Memorandum, left: Sequence[Waiting], page: Sheet) -> None:
    page.line()
    page.paragraph(f"{memo.id}: {memo.state.value}, version {memo.version}.", style="bold")
    for each in left:
        page.paragraph(f"- {waiting_sentence(each)}", indent=2, hang=4)


def waiting_sentence(each: Waiting) -> str:
    """One thing that a memorandum waits for, in words."""
    due = ""
    if each.due is not None:
        due = f", due {in_words(each.due)}{' and overdue' if each.overdue else ''}"
    others = [who for who in each.who if who not in each.what]
    who = f" ({', '.join(others)})" if others else "" if each.who else " (nobody named)"
    return f"{capital(each.need.value)}: {each.what.rstrip('.')}{due}{who}."


def day_of(on: PartialDate) -> date:
    """The day for which a step is told: its last possible one, else today."""
    return on.counts_from or today()


def later_remarks(on: PartialDate) -> list[str]:
    """That a step counts only from a day that has not come."""
    counts = on.counts_from
    if counts is None or counts <= today():
        return []
    return [f"Its day has not come: it counts from {in_words(counts)}."]
