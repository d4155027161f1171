"""A dossier with what a folder adds to it: the names in use once both are on the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from attrs import evolve

from finalact.model.dossier import Clearing, Dossier, Group, Population, Register, Side, Subject
from finalact.model.holdings import Holdings

T = TypeVar("T")

# What belongs to a name and may be added to it.
LISTS: dict[type[Any], tuple[str, ...]] = {
    Side: ("speakers",),
    Group: ("members", "terms"),
    Population: ("part_of", "same_as", "taken_for", "overlaps"),
    Subject: ("states",),
    Register: ("complete_on", "closed"),
    Clearing: ("words", "offices"),
}


def joined(held: Dossier, offered: Dossier) -> Dossier:
    """The dossier of the desk with the names of another; its own heading stays.

    A name that both declare keeps what the desk says of it, with what the other adds to its
    lists.
    """
    return evolve(
        held,
        age_limits={**offered.age_limits, **held.age_limits},
        deciders=_both(held.deciders, offered.deciders),
        sides=_joined(held.sides, offered.sides),
        groups=_joined(held.groups, offered.groups),
        populations=_joined(held.populations, offered.populations),
        subjects=_joined(held.subjects, offered.subjects),
        registers=_joined(held.registers, offered.registers),
        gates=_both(held.gates, offered.gates),
        clearing=_joined(held.clearing, offered.clearing),
    )


def _joined(held: Sequence[Any], offered: Sequence[Any]) -> tuple[Any, ...]:
    found = {thing.id: thing for thing in held}
    for thing in offered:
        old = found.get(thing.id)
        if old is None:
            found[thing.id] = thing
            continue
        if isinstance(thing, Group):
            found[thing.id] = Group.of(old.id, old.title, (*old.records, *thing.records))
            continue
        lists = LISTS.get(type(thing), ())
        grown = {name: _both(getattr(old, name), getattr(thing, name)) for name in lists}
        found[thing.id] = evolve(old, **grown)
    return tuple(found.values())


def _both(held: tuple[T, ...], offered: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*held, *offered)))


def joined_holdings(held: Holdings, offered: Holdings) -> Holdings:
    """What the desk will hold once an offer is on it; where both have an id, the desk's stands."""
    return evolve(
        held,
        dossier=joined(held.dossier, offered.dossier),
        claims=_joined(held.claims, offered.claims),
        conditions=_joined(held.conditions, offered.conditions),
        cases=_joined(held.cases, offered.cases),
    )
