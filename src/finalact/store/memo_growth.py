"""What a folder adds to the memoranda of a desk, and to who held which office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_text import name_of
from finalact.model.finding import Finding
from finalact.model.memo_step import Step
from finalact.model.office import OfficeHeld
from finalact.store.drafts import Report
from finalact.store.later_growth import Places
from finalact.store.rows.memoranda import step_row
from finalact.store.rows.offices import office_row
from finalact.store.rows.row import Rows

OTHERWISE = (
    "Nothing on a desk is changed: put what is new after the last step, or give the memorandum "
    "another id."
)


def memo_growth(
    held: Mapping[str, Memorandum], offered: Iterable[Memorandum], report: Report, places: Places
) -> Rows:
    """The steps that a desk lacks of what is offered, each after the last one that it has.

    A step that the desk has otherwise is reported (`memorandum-otherwise`).
    """
    for memo in offered:
        old = held[memo.id].steps if memo.id in held else ()
        differing = next((n for n, (a, b) in enumerate(zip(old, memo.steps)) if a != b), None)
        if differing is None:
            yield from (step_row(memo.id, step) for step in memo.steps[len(old) :])
            continue
        was, is_ = old[differing], memo.steps[differing]
        sentence = f"Step {was.n} of {memo.id} is {_told(was)} on the desk, "
        same = _told(was) == _told(is_)
        sentence += "and says something else here." if same else f"and {_told(is_)} here."
        place = places.get(("memorandum", memo.id), "")
        report(Finding("memorandum-otherwise", sentence, OTHERWISE, place))


def office_growth(held: Iterable[OfficeHeld], offered: Iterable[OfficeHeld]) -> Rows:
    """The records of offices that a desk lacks; a later one takes the place of an earlier one."""
    on_desk = set(held)
    yield from (office_row(each) for each in offered if each not in on_desk)


def _told(step: Step) -> str:
    return f'"{name_of(step.act)}" by {step.by} on {step.on}'
