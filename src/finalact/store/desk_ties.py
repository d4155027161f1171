"""The ties of a desk's ledger: claims that bear on others are few, and known from the start."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen
from sqlalchemy import Connection

from finalact.claims.columns import NEVER
from finalact.claims.ties import Tied, Ties
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate
from finalact.store.claim_cells import ROW, batches
from finalact.store.desk_claims import DeskClaims

# A claim written before the one it bears on comes right behind that one; so small a step leaves
# room for many that wait behind one claim.
_STEP = 1 / 1024


@frozen(eq=False)
class DeskTies:
    """All ties of a ledger, and what must be known of those that bear on others.

    `blank` are the claims whose blanks are filled from what they bear on, by their place: their
    rows alone do not tell what they say. `late` gives where claims come that were written before
    what they bear on.
    """

    all: Ties
    blank: dict[int, Tied]
    late: dict[int, float]

    def blank_touching(self, names: Iterable[str]) -> list[int]:
        """The places of those with blanks whose subject or population, once filled, is named."""
        if not self.blank:
            return []
        wanted = set(names)
        return [t.row for t in self.blank.values() if wanted & {t.subject, t.population}]

    @classmethod
    def read(
        cls,
        connection: Connection,
        claims: DeskClaims,
        upto: int,
        *,
        after: int = 0,
        before: DeskTies | None = None,
    ) -> DeskTies:
        """The ties up to a row of the ledger; with `before` only those added since `after`."""
        found: dict[int, Tied] = {}
        targets: dict[int, Tied] = {}
        blank: dict[int, None] = {}
        statement = _TIES_SINCE if after else _TIES
        read = _Reader(claims.dossier).tied
        for rows in batches(connection, statement, (after, upto)):
            for *cells, is_blank in rows:
                claim, target = read(cells[:9]), read(cells[9:])
                found[claim.row], targets[target.row] = claim, target
                if is_blank:
                    blank[claim.row] = None
        earlier = before.blank if before is not None else {}
        rows_of = {each.id: each.row for each in (*targets.values(), *found.values())}
        blank = _with_followers(blank, found, rows_of, earlier)
        made = zip(blank, claims.at(blank), strict=True)
        filled = {row: Tied.of(claim, row) for row, claim in made}
        late = _late(found, rows_of)
        order = sorted(found, key=lambda row: late.get(row, row))
        known = {**targets, **found, **filled}
        every = [known[row] for row in (*(r for r in targets if r not in found), *order)]
        if before is None:
            return cls(Ties(every), filled, late)
        return cls(before.all.grown(every), {**before.blank, **filled}, {**before.late, **late})


class _Reader:
    """Makes ties of rows; every date and speaker is read once."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._days: dict[str, int] = {}
        self._speakers: dict[str, str] = {}

    def tied(self, cells: Sequence[Any]) -> Tied:
        """The claim of one row, as far as its ties go."""
        row, id_, subject, population, speaker, known_on, said_on, relation, target = cells
        noted = known_on or said_on
        if noted and noted not in self._days:
            day = PartialDate.parse(noted).counts_from
            self._days[noted] = NEVER if day is None else day.toordinal()
        if speaker not in self._speakers:
            self._speakers[speaker] = self._dossier.speaker_of(speaker)[0]
        return Tied(
            row,
            id_,
            subject,
            population,
            self._speakers[speaker],
            self._days[noted] if noted else NEVER,
            bool(noted),
            relation or "",
            target or "",
        )


def _with_followers(
    blank: Iterable[int], found: dict[int, Tied], rows_of: dict[str, int], earlier: Iterable[int]
) -> dict[int, None]:
    """The claims with blanks, and those that bear on them: these may be filled from blanks."""
    known = dict.fromkeys((*earlier, *blank))
    following: dict[int, list[int]] = defaultdict(list)
    for each in found.values():
        following[rows_of.get(each.target, -1)].append(each.row)
    waiting = list(known)
    while waiting:
        for row in following.get(waiting.pop(), ()):
            if row not in known:
                known[row] = None
                waiting.append(row)
    return {row: None for row in known if row in found}


def _late(found: dict[int, Tied], rows_of: dict[str, int]) -> dict[int, float]:
    """Where each claim comes that was written before the one it bears on."""
    target_of = {row: rows_of.get(each.target, -1) for row, each in found.items()}
    if all(target < row for row, target in target_of.items()):
        return {}
    paths: dict[int, tuple[int, ...]] = {}

    def path(row: int) -> tuple[int, ...]:
        if row not in paths:
            paths[row] = (row,)
            target = target_of.get(row)
            if target is not None and (way := path(target)) > (row,):
                paths[row] = (*way, row)
        return paths[row]

    late: dict[int, float] = {}
    behind: dict[int, int] = defaultdict(int)
    for way in sorted(way for row in target_of if len(way := path(row)) > 1):
        behind[way[0]] += 1
        late[way[-1]] = way[0] + behind[way[0]] * _STEP
    return late


def _of(table: str) -> str:
    place = ROW.replace("position", f"{table}.position").replace("about", f"{table}.about")
    names = "id subject population speaker known_on said_on relation target".split()
    return ", ".join([place, *(f"{table}.{name}" for name in names)])


def _unsaid(name: str) -> str:
    return f"(ifnull(c.{name}, '') = '' AND ifnull(t.{name}, '') <> '')"


_FILLED = " OR ".join(
    [
        "c.relation IN ('keeps', 'breaks')",
        "c.about <> t.about",
        *map(_unsaid, "subject attribute population period unit specificity".split()),
        f"c.relation <> 'adopts' AND {_unsaid('speaker')}",
        *(f"c.relation = 'mends' AND {_unsaid(name)}" for name in ("said_on", "known_on")),
        f"c.relation = 'mends' AND {_unsaid('reporter')}",
        "c.relation = 'adopts' AND c.low IS NULL AND c.high IS NULL AND c.value = ''",
    ]
)
_TIES = (
    f"SELECT {_of('c')}, {_of('t')}, {_FILLED} "  # noqa: S608
    "FROM claims c JOIN claims t ON t.id = c.target "
    "WHERE c.target IS NOT NULL AND +c.position > ? AND +c.position <= ?"
)
# Of the latest rows few are asked for: these go by position, all others by target.
_TIES_SINCE = _TIES.replace("+c.position", "c.position").replace("c.target IS", "+c.target IS")
