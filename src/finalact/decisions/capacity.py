"""Who held which office on a day, and who could decide.

Source: practice of memoranda, "Acting officials": who holds the powers of an office for a time is
acting; who signs in another's name ("for") is not. A marker is not the decision-maker.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from attrs import frozen

from finalact.model.document import Person
from finalact.model.finding import Finding
from finalact.model.memo_step import Capacity, Marked
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate
from finalact.model.truth import Truth

POWERS = (Capacity.INCUMBENT, Capacity.ACTING, Capacity.CHARGE)


@frozen
class Holder:
    """Somebody who held an office on a day: surely, or perhaps where the dates do not say."""

    held: OfficeHeld
    surely: bool


def offices_known(offices: Iterable[OfficeHeld], known_by: date) -> list[OfficeHeld]:
    """What was known of offices by a day; a later record of the same time replaces an earlier."""
    latest: dict[tuple[str, str, str, str], OfficeHeld] = {}
    for held in offices:
        told = held.known_on.counts_from if held.known_on is not None else None
        if told is not None and told > known_by:
            continue
        key = (held.office, held.holder, held.capacity.value, str(held.since or ""))
        latest[key] = held
    return list(latest.values())


def holders(
    offices: Iterable[OfficeHeld], office: str, day: date, known_by: date | None = None
) -> tuple[Holder, ...]:
    """Who held an office on a day, by what was known; acting officials before incumbents.

    While somebody acts, the incumbent still holds the office and is told after him.
    """
    known = offices_known(offices, day if known_by is None else known_by)
    found = [
        Holder(held, truth is Truth.YES)
        for held in known
        if same_office(held.office, office) and (truth := _held_on(held, day)) is not Truth.NO
    ]
    order = [Capacity.ACTING, Capacity.CHARGE, Capacity.INCUMBENT, Capacity.FOR]
    return tuple(sorted(found, key=lambda each: order.index(each.held.capacity)))


def who_could_decide(
    offices: Iterable[OfficeHeld], addressees: Sequence[Person], day: date, known_by: date
) -> tuple[Holder, ...]:
    """Who held, on a day, the powers of the offices to which a memorandum is addressed."""
    known = list(offices)
    return tuple(
        holder
        for person in addressees
        if person.office
        for holder in holders(known, person.office, day, known_by)
        if holder.held.capacity in POWERS
    )


def could_not_decide(
    mark: Marked, on: PartialDate, offices: Sequence[OfficeHeld], addressees: Sequence[Person]
) -> Finding | None:
    """A warning where whoever marked a decision could not take it on that day.

    Nothing is said where nobody noted who held the office. Whoever marks for another is right
    where that other could decide. Code: `marker-could-not-decide`.
    """
    day = on.counts_from
    if mark.action is None or day is None:
        return None
    could = who_could_decide(offices, addressees, day, day)
    if not could:
        return None
    decider = name(mark.for_whom or mark.by)
    able = [holder.held for holder in could]
    if decider in {name(held.holder) for held in able}:
        return None
    who = f"{mark.by} for {mark.for_whom}" if mark.for_whom else mark.by
    others = " or ".join(dict.fromkeys(f"{held.holder} ({_as(held)})" for held in able))
    return Finding(
        "marker-could-not-decide",
        f"{who} marked a decision on {on.said()}; "
        f"by the offices on record {others} could decide then.",
        "Record for whom the mark was made, or who held the office (finalact office hold).",
        severity="note",
    )


def same_office(one: str, other: str) -> bool:
    """Whether two names mean the same office; Acting before it makes no difference."""
    return plain_office(one) == plain_office(other)


@lru_cache(maxsize=4096)
def name(text: str | None) -> str:
    """A person's name to compare: the last word of it, without dots."""
    words = (text or "").replace(".", " ").split()
    return words[-1].casefold() if words else ""


@lru_cache(maxsize=4096)
def plain_office(office: str) -> str:
    """The name of an office to compare: without the article and without Acting."""
    words = office.casefold().split()
    if words and words[0] == "the":
        words = words[1:]
    if words and words[0] == "acting":
        words = words[1:]
    return " ".join(words)


def _held_on(held: OfficeHeld, day: date) -> Truth:
    begun = Truth.YES if held.since is None else _not_after(held.since, day)
    if begun is Truth.NO:
        return Truth.NO
    ended = Truth.NO if held.until is None else _before(held.until, day)
    if ended is Truth.YES:
        return Truth.NO
    return Truth.UNKNOWN if Truth.UNKNOWN in (begun, ended) else Truth.YES


def _not_after(when: PartialDate, day: date) -> Truth:
    if when.latest is not None and when.latest <= day:
        return Truth.YES
    if when.earliest is not None and when.earliest > day:
        return Truth.NO
    return Truth.UNKNOWN


def _before(when: PartialDate, day: date) -> Truth:
    if when.latest is not None and when.latest < day:
        return Truth.YES
    if when.earliest is not None and when.earliest >= day:
        return Truth.NO
    return Truth.UNKNOWN


def _as(held: OfficeHeld) -> str:
    acting = "" if held.capacity is Capacity.INCUMBENT else f"{held.capacity.value} "
    return f"{acting}{held.office}"
