"""Plans of a meeting: who planned it for when, which plan is the latest, which were changed."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from finalact.claims.ledger import Ledger
from finalact.diplomacy.meetings import CANCELLED, PLANNED, UNKNOWN, dates_in, when_of
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds, Quantity

NO_LENGTH = Quantity("")


@frozen
class Plan:
    """One plan of a meeting, as one speaker told it on one day.

    `start` and `finish` are days counted from the calendar's first, `length` days; they say
    nothing where the plan does not. `when` is the period as it was said, if one claim says it
    all, `said_length` the words and figures of a planned length. `called_off` means that the
    speaker gave the meeting up; `why_not` why the plan no longer stands, if it was corrected or
    withdrawn. `is_latest` marks the plan that counts: the last to become known that stands.
    """

    by: str
    voice: str
    on: PartialDate
    start: Bounds
    finish: Bounds
    length: Bounds
    when: PartialDate | None
    said_length: Quantity
    place: str
    claims: tuple[Claim, ...]
    called_off: bool = False
    why_not: str = ""
    is_latest: bool = False

    @property
    def who(self) -> str:
        """Who planned it, the official first: "Kampelman, United States"."""
        return ", ".join(part for part in (self.voice, self.by) if part) or "nobody named"

    @property
    def source(self) -> str:
        """Who said it on which day: "Kampelman, United States, 30 March 1988"."""
        return f"{self.who}, {self.told_on.said()}"

    @property
    def told_on(self) -> PartialDate:
        """The day on which it was said, or else the day on which it became known."""
        return self.claims[0].said_on or self.on

    @property
    def has_dates(self) -> bool:
        """Whether it says anything of when the meeting begins or ends."""
        return self.start != UNKNOWN or self.finish != UNKNOWN

    @property
    def window(self) -> tuple[date, date] | None:
        """The first and the last day that the meeting can touch by this plan."""
        first = self.start.low if self.start.low is not None else self.finish.low
        last = self.finish.high if self.finish.high is not None else self.start.high
        if first is None or last is None:
            return None
        return date.fromordinal(int(first)), date.fromordinal(int(max(first, last)))


def plans_known(ledger: Ledger, meeting: str, as_of: date, known_by: date) -> tuple[Plan, ...]:
    """Every plan of a meeting known by the day, the earliest first.

    The latest is the one that became known last and stands (`dates_planned` goes by it); where
    several speakers planned on that day, each of theirs is. What was corrected or withdrawn is
    kept, with the reason. A plan is never evidence that the meeting was held.
    """
    day = min(as_of, known_by)
    known = ledger.known(ledger.by_subject.get(meeting, ()), day)
    standing = [(c, "") for c in known.stand]
    changed = [(a.claim, a.why) for a in known.aside if a.why.startswith(CHANGED)]
    told: dict[tuple[object, ...], list[Claim]] = {}
    for claim, why in (*standing, *changed):
        if claim.attribute not in (*PLANNED, CANCELLED) or claim.reached_us is None:
            continue
        off = claim.attribute == CANCELLED
        key = (claim.reached_us.sort_key(), claim.speaker, claim.voice, off, why)
        told.setdefault(key, []).append(claim)
    plans = [_plan(claims, why=str(key[-1])) for key, claims in sorted(told.items(), key=_order)]
    stand = [p.on.sort_key() for p in plans if not p.why_not]
    newest = max(stand, default=None)
    return tuple(
        evolve(plan, is_latest=True) if not plan.why_not and plan.on.sort_key() == newest else plan
        for plan in plans
    )


# The reasons of the ledger for which a plan that was once told no longer stands.
CHANGED = ("corrected by", "withdrawn by")


def _order(item: tuple[tuple[object, ...], list[Claim]]) -> tuple[object, ...]:
    return item[0][:3]


def _plan(claims: list[Claim], why: str) -> Plan:
    first = claims[0]
    assert first.reached_us is not None
    start, finish, length = dates_in(claims, date.max)
    said = {when for claim in claims if (when := when_of(claim)) is not None}
    whole = len(said) == 1 and all(c.attribute == "planned" for c in claims)
    return Plan(
        first.speaker,
        first.voice,
        first.reached_us,
        start,
        finish,
        length,
        said.pop() if whole else None,
        next((c.quantity for c in claims if c.quantity.is_known), NO_LENGTH),
        next((c.value for c in claims if c.attribute == "planned" and c.value), ""),
        tuple(claims),
        first.attribute == CANCELLED,
        why,
    )
