"""What is lacking: the nouns. A tree of needs, each a sentence and the same as data."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import field, frozen

from finalact.model.quantity import Bounds, Number

Kind = Literal[
    "flow",
    "count",
    "state",
    "assurance",
    "position",
    "list",
    "meeting",
    "condition",
    "on track",
    "all of",
    "one of",
    "side",
    "reading",
    "question",
    "judgement",
    "figure",
    "performance",
    "rule",
]


@frozen
class NamedNeed:
    """A case or party that stands in the way: how it stands now, and what would change that.

    `is_known` is False where it is not known whether it has what is asked. `passes_on` is the
    day on which time alone makes it pass; `turns_on` what would turn a party, in words.
    """

    name: str
    now: str = ""
    wanted: str = ""
    is_known: bool = True
    passes_on: date | None = None
    turns_on: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@frozen
class Need:
    """One thing that is lacking: a clause without its full stop, and the same as data.

    `by` is the side or speaker by whose figures it is lacking; `now` and `wanted` in words.
    `amount` is how many are lacking (at least, at most), `unit` what is counted. `per_month` is
    how many each of `months_left` would have to bring, `rate_now` the mean of the months in
    `rate_over` (in words). `before` is the day by which. `inside` are the needs it is made of:
    all of them, or for "one of" any.
    """

    kind: Kind
    sentence: str
    by: str = ""
    about: str = ""
    now: str = ""
    wanted: str = ""
    amount: Bounds = field(factory=Bounds)
    unit: str = ""
    before: date | None = None
    per_month: int | None = None
    months_left: int | None = None
    rate_now: Number | None = None
    rate_over: str = ""
    names: tuple[NamedNeed, ...] = ()
    claims: tuple[str, ...] = ()
    inside: tuple[Need, ...] = ()


@frozen
class Lacking:
    """What would make one condition met on a day.

    `unless` says which treatment, if adopted, would make it not count; empty where none is
    proposed. `needs` is empty where the condition is met.
    """

    condition: str
    title: str
    verdict: str
    required: bool
    sentence: str
    needs: tuple[Need, ...]
    unless: str = ""


@frozen
class LackingAll:
    """What would make the answer to the dossier's question yes: every required condition unmet."""

    question: str
    answer: str
    sentence: str
    as_of: date
    known_by: date
    conditions: tuple[Lacking, ...]
