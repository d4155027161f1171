"""What is told once a representation, or a report on one, has been entered."""

from __future__ import annotations

from difflib import get_close_matches

from finalact.cli.condition_options import Entry
from finalact.cli.days import today
from finalact.cli.representation_sheet import print_representation
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.representation_contract import representation_as_dict
from finalact.desk import Desk
from finalact.model.refusal import Refusal
from finalact.model.representation import Representation
from finalact.store.stamp import Stamp


def first_recorded(desk: Desk, name: str) -> Representation:
    """The representation of that id; a refusal with the nearest id where there is none."""
    known = {each.id: each for each in desk.holding.holdings.representations}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    raise Refusal(
        "representation-not-found",
        f"There is no representation {name} on this desk.",
        f"Did you mean {near[0]}?" if near else "`finalact representations` lists them.",
        status=404,
    )


def tell(desk: Desk, entry: Entry, stamp: Stamp, name: str, done: str, remarks: list[str]) -> None:
    """Tell that it was entered, and how the representation stands by all that is known today."""
    day = entry.as_of or today()
    view = desk.as_of(day)
    try:
        found = view.representation(name)
    except Refusal:
        found = None
        remarks = [*remarks, "Its day has not come: no answer for an earlier day tells it."]
    if entry.as_json:
        told = representation_as_dict(found, view.page_of) if found is not None else {"id": name}
        print_json(
            {
                **told,
                "remarks": remarks,
                "recorded_by": stamp.recorded_by,
                "recorded_on": stamp.recorded_on,
            }
        )
        return
    page = sheet()
    page.paragraph(f"{done} as {name}." if done == "Recorded" else f"{done} on {name}.")
    for remark in remarks:
        page.paragraph(remark, indent=2)
    if found is not None:
        page.line()
        print_representation(view, found, page)
