"""Names that a shell completes: taken from the desk that is named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from finalact.cli.asking import DESK_VARIABLE
from finalact.desk import Desk
from finalact.holding import Holding

Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def from_desk(names: Callable[[Holding], Iterable[str]]) -> Complete:
    """A completion of names on the desk; none where no desk can be opened."""

    def complete(context: click.Context, _: click.Parameter, begun: str) -> list[str]:
        path = context.params.get("desk") or os.environ.get(DESK_VARIABLE)
        if not path:
            return []
        # Whatever is wrong with the desk is said when the command runs, not while it is typed.
        try:
            with Desk.open(Path(path).expanduser()) as desk:
                known = list(dict.fromkeys(names(desk.holding)))
        except Exception:  # noqa: BLE001 - as said above
            return []
        return [name for name in known if name.startswith(begun)]

    return complete


conditions = from_desk(lambda held: (c.id for c in held.holdings.conditions))
claims = from_desk(lambda held: (c.id for c in held.holdings.claims))
populations = from_desk(lambda held: (p.id for p in held.holdings.dossier.populations))
papers = from_desk(lambda held: (p.id for p in held.holdings.papers))
speakers = from_desk(lambda held: (c.speaker for c in held.holdings.claims if c.speaker))
sides = from_desk(lambda held: (s.title for s in held.holdings.dossier.sides))
subjects = from_desk(
    lambda held: (
        *(s.id for s in held.holdings.dossier.subjects),
        *(c.subject for c in held.holdings.claims),
    )
)
meetings = from_desk(lambda held: (c.subject for c in held.holdings.claims if c.about == "meeting"))
registers = from_desk(lambda held: (r.id for r in held.holdings.dossier.registers))
cases = from_desk(lambda held: (c.id for c in held.holdings.cases))
