"""The order of meetings: as last planned, as held, and what was turned round."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from finalact.model.quantity import Bounds

Groups = tuple[tuple[str, ...], ...]


@frozen
class Order:
    """Meetings in order, by id; those of one group may have come in any order.

    `turned` are pairs planned one way and held the other: (planned first, held first).
    """

    planned: Groups = ()
    held: Groups = ()
    turned: tuple[tuple[str, str], ...] = ()

    def before(self, name: str, groups: Groups) -> tuple[str, ...]:
        """The meetings right before one: the group before its own."""
        at = next((n for n, group in enumerate(groups) if name in group), 0)
        return groups[at - 1] if at else ()


def order_of(planned: Mapping[str, Bounds], held: Mapping[str, Bounds]) -> Order:
    """The order in which meetings begin, by the possible first days of their plans and as held.

    Only what is certain is told apart: two meetings planned for one year stand together.
    """
    by_plan, by_fact = _starts(planned), _starts(held)
    both = [name for name in by_plan if name in by_fact]
    turned = [
        (first, second)
        for first in both
        for second in both
        if by_plan[first][1] < by_plan[second][0] and by_fact[second][1] < by_fact[first][0]
    ]
    return Order(_grouped(by_plan), _grouped(by_fact), tuple(turned))


def _starts(days: Mapping[str, Bounds]) -> dict[str, tuple[float, float]]:
    """The meetings whose first possible day and last possible first day are both known."""
    return {
        name: (bounds.low, bounds.high)
        for name, bounds in days.items()
        if bounds.low is not None and bounds.high is not None
    }


def _grouped(starts: dict[str, tuple[float, float]]) -> Groups:
    """The ids in order; those whose possible first days overlap stand in one group."""
    groups: list[list[str]] = []
    reach = float("-inf")
    for name, (first, last) in sorted(starts.items(), key=lambda item: item[1]):
        if groups and first <= reach:
            groups[-1].append(name)
        else:
            groups.append([name])
        reach = max(reach, last)
    return tuple(tuple(group) for group in groups)
