"""Which record of a gate stands on a day: the latest laid down by then, as far as it was known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from attrs import frozen

from finalact.model.dossier import Dossier
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate

# Where two records are of one day, the one that asks for more is taken.
STRICTER = (Consent.SILENCE, Consent.LESS_ONE, Consent.CONSENSUS)


@frozen
class Superseded:
    """A record of a gate whose place another has taken.

    `until` is the last day on which it stood; None where, by what is known, it stood on none:
    another record of the same day put it right later, or is `at_odds` with it and asks for more.
    """

    gate: Gate
    until: date | None
    at_odds: bool = False


def standing_gates(dossier: Dossier, as_of: date, known_by: date) -> tuple[Gate, ...]:
    """The record that stands of each gate on a day, by what was known: at most one of each.

    A gate that was not laid down yet, or of which the desk knew nothing yet, has none.
    """
    found: dict[str, Gate | None] = dict.fromkeys(gate.id for gate in dossier.gates)
    for gate in dossier.gates:
        before = found[gate.id]
        if _stands(gate, as_of, known_by) and (before is None or _order(before) < _order(gate)):
            found[gate.id] = gate
    return tuple(gate for gate in found.values() if gate is not None)


def standing_gate(dossier: Dossier, name: str, as_of: date, known_by: date) -> Gate | None:
    """The record of one gate that stands on a day; None where none does, or there is no such."""
    standing = (g for g in records_of(dossier, name) if _stands(g, as_of, known_by))
    return max(standing, key=_order, default=None)


def records_of(dossier: Dossier, name: str) -> tuple[Gate, ...]:
    """Every record of a gate, as they were laid down one after the other."""
    return tuple(sorted((g for g in dossier.gates if g.id == name), key=_order))


def superseded(dossier: Dossier, gate: Gate, as_of: date, known_by: date) -> tuple[Superseded, ...]:
    """The records whose place a gate has taken by a day, the latest first."""
    known = [g for g in records_of(dossier, gate.id) if _stands(g, as_of, known_by)]
    before = [g for g in known if _order(g) < _order(gate)]
    return tuple(
        Superseded(old, _ends(old, later), _days_of(old) == _days_of(later))
        for old, later in reversed(list(pairwise([*before, gate])))
    )


def at_odds(dossier: Dossier, known_by: date) -> list[tuple[Gate, ...]]:
    """Records of one gate, of one day, that say different things; the one taken comes first.

    Where one of them became known later it puts the others right, and they are not at odds.
    """
    found: list[tuple[Gate, ...]] = []
    for name in dict.fromkeys(gate.id for gate in dossier.gates):
        known = [g for g in records_of(dossier, name) if _is_there(g.reached_us, known_by)]
        days = dict.fromkeys(_day_order(gate.since) for gate in known)
        for day in days:
            of_the_day = [g for g in known if _day_order(g.since) == day]
            last = max(_day_order(g.reached_us) for g in of_the_day)
            told = {g.asks_for: g for g in of_the_day if _day_order(g.reached_us) == last}
            if len(told) > 1:
                found.append(tuple(sorted(told.values(), key=_order, reverse=True)))
    return found


def awaited(records: Iterable[Gate], known_by: date) -> tuple[date, bool]:
    """From which day a gate stands that does not stand yet, and whether the desk knew that.

    Where it did not, the day is the one on which it came to know.
    """
    gates = tuple(records)
    known = [gate for gate in gates if _is_there(gate.reached_us, known_by)]
    if known:
        return min(_first(gate.since) for gate in known), True
    return min(_first(gate.reached_us) for gate in gates), False


def _first(day: PartialDate | None) -> date:
    return date.min if day is None else day.counts_from or date.max


def _stands(gate: Gate, as_of: date, known_by: date) -> bool:
    return _is_there(gate.since, as_of) and _is_there(gate.reached_us, known_by)


def _is_there(day: PartialDate | None, asked: date) -> bool:
    """Whether a dated record counts on a day: from its last possible day on (rule three dates)."""
    if day is None:
        return True
    return day.counts_from is not None and day.counts_from <= asked


def _ends(gate: Gate, later: Gate) -> date | None:
    starts = later.since.counts_from if later.since is not None else None
    began = gate.since.counts_from if gate.since is not None else None
    if starts is None or starts == began:
        return None
    return starts - timedelta(1)


def _order(gate: Gate) -> tuple[object, ...]:
    """The order in which records take each other's place; of equals the one that asks for more.

    Never the order of entry: an earlier record that is entered late takes no place.
    """
    last = _first(gate.silence_until) if gate.silence_until is not None else date.max
    asks = (STRICTER.index(gate.rule), len(gate.conditions), -len(gate.wanted), last.toordinal())
    words = (gate.question, gate.group, _sorted(gate.wanted), _sorted(gate.refusing),
             _sorted(gate.conditions), str(gate.silence_until), gate.title, repr(gate.citation),
             gate.moment)  # fmt: skip
    return *_days_of(gate), asks, words


def _days_of(gate: Gate) -> tuple[tuple[int, int], tuple[int, int]]:
    return _day_order(gate.since), _day_order(gate.reached_us)


def _day_order(day: PartialDate | None) -> tuple[int, int]:
    """Undated first, then by the last possible day, then by the first."""
    if day is None:
        return (0, 0)
    return (_first(day).toordinal(), (day.earliest or date.min).toordinal())


def _sorted(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(words))
