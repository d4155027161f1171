"""What a check is: a name, what it looks for, what mends it, and how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from finalact.conditions.scene import Scene
from finalact.decisions.memorandum import Memorandum
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings


@frozen
class Material:
    """What a check may look at: the scene of a day, everything held, and papers by their id.

    `paper` gives a paper read into its parts, or None where it cannot be read; `memoranda` are as
    they stood on the day.
    """

    scene: Scene
    holdings: Holdings
    paper: Callable[[str], Document | None]
    memoranda: tuple[Memorandum, ...] = ()


@frozen
class Check:
    """A named check: its code, what it looks for, what would mend it, and how it looks.

    The reference page is made from these; every finding it yields carries its code.
    """

    code: str
    looks_for: str
    remedy: str
    run: Callable[[Material], Iterable[Finding]]
