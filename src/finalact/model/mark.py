"""A mark on a paper: what was written, checked, initialed or stamped, by whom, for whom."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Basis = Literal["printed", "inferred"]
MarkKind = Literal[
    "handwritten", "stamped", "typed", "initials", "signature", "checked", "unspecified"
]


@frozen
class Mark:
    """Something written, checked, initialed or stamped on the paper, as a note reports it.

    `text` is the exact words, or the words that describe the mark where nothing is quoted;
    `where` the place as printed; `on` an ISO date whose year may be inferred (`on_basis`);
    `passage` where a mark stands that no note reports.
    """

    kind: MarkKind
    by: str | None
    text: str
    where: str | None = None
    for_whom: str | None = None
    on: str | None = None
    on_basis: Basis | None = None
    note: int | None = None
    anchor: str | None = None
    sentence: str = ""
    passage: int | None = None
