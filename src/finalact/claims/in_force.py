"""Which claims of some columns stand on a day, each statement once, as the ledger has it."""

from __future__ import annotations

from datetime import date

import numpy as np
from attrs import frozen

from finalact.claims.columned import Columned
from finalact.claims.columns import ClaimColumns, Flags, Rows
from finalact.claims.second_hand import is_second_hand

NOWHERE = -1


@frozen(eq=False)
class InForce:
    """The statements that stand for one who knows all up to a day, as places in columns.

    Each is the first claim in force that tells it. `told` says which of them are known only at
    second hand.
    """

    columns: ClaimColumns
    places: Rows
    told: Flags

    def where(self, which: Flags) -> InForce:
        """Only some of them; `which` has a yes or no for each place."""
        return InForce(self.columns, self.places[which], self.told[which])


def in_force(columned: Columned, columns: ClaimColumns, known_by: date) -> InForce:
    """The statements in force: just those that `Ledger.known` would let stand.

    Those of the day last asked about are kept with the columns.
    """
    kept = columns.kept.get("in force")
    if kept is None or kept[0] != known_by:
        kept = columns.kept["in force"] = (known_by, *_standing(columned, columns, known_by))
    _, places, told = kept
    return InForce(columns, places, told)


def _standing(columned: Columned, columns: ClaimColumns, known_by: date) -> tuple[Rows, Flags]:
    standing = columns.stands(known_by) & ~columns.tangled
    several = np.flatnonzero(standing & columns.bound)
    told = columns.second_hand
    if len(several):
        first, hand = _first_tellings(columns, several)
        standing[several] = False
        standing[first] = True
        told = told.copy()
        told[first] = hand
    if columns.tangled.any():
        first, hand = _disentangled(columned, columns, known_by)
        standing[first] = True
        told = told.copy()
        told[first] = hand
    places = np.flatnonzero(standing)
    return places, told[places]


def _first_tellings(columns: ClaimColumns, several: Rows) -> tuple[Rows, Flags]:
    """The first telling of each statement; told at second hand only if every telling is."""
    statements, number = columns.numbers("statement")
    which = number[several]
    first = np.full(len(statements), NOWHERE, np.int64)
    first[which[::-1]] = several[::-1]
    own = np.zeros(len(statements), np.bool_)
    own[which[~columns.second_hand[several]]] = True
    told = np.flatnonzero(first != NOWHERE)
    return first[told], ~own[told]


def _disentangled(columned: Columned, columns: ClaimColumns, known_by: date) -> tuple[Rows, Flags]:
    """What is corrected or withdrawn by what was itself withdrawn: judged claim by claim."""
    day = known_by.toordinal()
    places = np.flatnonzero(columns.tangled & (columns.reached <= day))
    claims = columned.claims_at(columns.row[places].tolist())
    at = {claim.id: place for claim, place in zip(claims, places.tolist(), strict=True)}
    stand = columned.ledger.known(claims, known_by).stand
    return (
        np.array([at[claim.id] for claim in stand], np.int64),
        np.array([is_second_hand(claim, columned.ledger) for claim in stand], np.bool_),
    )


def retellings(columns: ClaimColumns, places: Rows, known_by: date) -> Rows:
    """Every other claim that tells, by a day, the same statement as one of some claims."""
    bound = places[columns.bound[places]]
    if not len(bound):
        return bound
    others = np.flatnonzero(columns.bound & (columns.reached <= known_by.toordinal()))
    others = others[np.isin(columns.statement[others], columns.statement[bound])]
    return others[~np.isin(others, places)]
