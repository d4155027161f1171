"""The claims that bear on others: few, so all are known by name before any claim is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import evolve

from finalact.model.claim import Relation
from finalact.store.claim_cells import RelationRow

# A claim written before the one it bears on comes right after that one; so many steps are room
# for what waits behind one claim.
_STEP = 1 / 1024


class Relations:
    """Which claims bear on which, by name; `grown` gives the same with more.

    `bearing` gives by the id of a claim the rows of those that correct, withdraw, adopt or tell
    the outcome of it, in order; `mended` by the id of a transcription that of the latest one;
    `late` where rows come that were written before what they bear on.
    """

    def __init__(self, rows: Iterable[RelationRow] = ()) -> None:
        self.late: dict[int, float] = {}
        self.bearing: dict[str, tuple[int, ...]] = {}
        self.mended: dict[str, str] = {}
        self._by_id: dict[str, RelationRow] = {}
        self._of: dict[str, tuple[int, ...]] = {}
        self._tied: dict[str, tuple[int, ...]] = {}
        self._enter(list(rows))

    def grown(self, rows: Iterable[RelationRow]) -> Relations:
        """These and more, written since; these stay as they are."""
        more = Relations()
        for name in ("late", "bearing", "mended", "_by_id", "_of", "_tied"):
            setattr(more, name, dict(getattr(self, name)))
        more._enter(list(rows))
        return more

    def _enter(self, rows: list[RelationRow]) -> None:
        self._by_id.update((each.id, each) for each in rows)
        rows = [_filled(each, self._by_id) for each in rows]
        self._by_id.update((each.id, each) for each in rows)
        if any(each.target_row > each.row for each in rows):
            self.late = _late(list(self._by_id.values()))
        own: dict[str, dict[int, None]] = defaultdict(dict)
        tied: dict[str, dict[int, None]] = defaultdict(dict)
        bearing: dict[str, list[int]] = defaultdict(list)
        for each in sorted(rows, key=lambda each: self.late.get(each.row, each.row)):
            if each.relation == Relation.MENDS.value:
                for earlier in (each.target, self.mended.get(each.target)):
                    if earlier is not None:
                        self.mended[earlier] = each.id
            else:
                bearing[each.target].append(each.row)
            for name in {each.subject, each.population or each.subject}:
                own[name][each.row] = tied[name][each.row] = None
            for name in {each.target_subject, each.target_population or each.target_subject}:
                tied[name][each.target_row] = None
        for target, found in bearing.items():
            self.bearing[target] = (*self.bearing.get(target, ()), *found)
        for kept, added in ((self._of, own), (self._tied, tied)):
            for name, numbers in added.items():
                kept[name] = tuple(dict.fromkeys((*kept.get(name, ()), *numbers)))

    def of(self, name: str) -> tuple[int, ...]:
        """The rows that bear on others and touch a name."""
        return self._of.get(name, ())

    def tied(self, name: str) -> tuple[int, ...]:
        """The rows touching a name that bear on others, or that others bear on."""
        return self._tied.get(name, ())


def _filled(each: RelationRow, by_id: dict[str, RelationRow]) -> RelationRow:
    """A row with its blanks taken from what it bears on, as the ledger fills them."""
    subject, population = each.target_subject, each.target_population
    seen, target = {each.id}, by_id.get(each.target)
    while target is not None and target.id not in seen and not (subject and population):
        seen.add(target.id)
        subject = subject or target.target_subject
        population = population or target.target_population
        target = by_id.get(target.target)
    return evolve(
        each,
        subject=each.subject or subject,
        population=each.population or population,
        target_subject=subject,
        target_population=population,
    )


def _late(rows: list[RelationRow]) -> dict[int, float]:
    """Where each row comes that was written before the one it bears on."""
    early = {each.row: each for each in rows if each.target_row > each.row}
    if not early:
        return {}
    target_of = {each.row: each.target_row for each in rows}
    paths: dict[int, tuple[int, ...]] = {}

    def path(row: int) -> tuple[int, ...]:
        if row not in paths:
            paths[row] = (row,)
            target = target_of.get(row)
            if target is not None and path(target) > (row,):
                paths[row] = (*path(target), row)
        return paths[row]

    waiting = sorted((path(row), row) for row in target_of if len(path(row)) > 1)
    found: dict[int, float] = {}
    behind: dict[int, int] = defaultdict(int)
    for where, row in waiting:
        behind[where[0]] += 1
        found[row] = where[0] + behind[where[0]] * _STEP
    return found
