"""How the verdicts of several sides make one: the table, defined once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from finalact.model.condition import Verdict
from finalact.model.truth import Truth

MET, PARTLY, NOT, OPEN = (
    Verdict.MET,
    Verdict.PARTLY_MET,
    Verdict.NOT_MET,
    Verdict.UNDETERMINED,
)
BY_SIDE = (MET, PARTLY, NOT, OPEN)


def verdict_of_side(truth: Truth, parts: Iterable[Truth]) -> Verdict:
    """The verdict by one side: partly met only where a top-level `and` has a part of each kind."""
    answers = list(parts)
    if len(answers) > 1 and Truth.YES in answers and Truth.NO in answers:
        return Verdict.PARTLY_MET
    return {Truth.YES: MET, Truth.NO: NOT, Truth.UNKNOWN: OPEN}[truth]


def _over_all(said: frozenset[Verdict]) -> Verdict:
    """The rules in their order; the first line that applies (rules of judging, "over all")."""
    if not said:
        return OPEN
    if said == {MET}:
        return MET
    if MET in said and NOT in said:
        return Verdict.DISPUTED
    if said <= {MET, PARTLY}:
        return PARTLY
    if NOT in said:
        return NOT
    return OPEN


COMBINATION: dict[frozenset[Verdict], Verdict] = {
    frozenset(said): _over_all(frozenset(said))
    for size in range(len(BY_SIDE) + 1)
    for said in combinations(BY_SIDE, size)
}


def over_all(by_side: Iterable[Verdict], *, assured: bool = False) -> Verdict:
    """The verdict over all speaking sides; where none speaks, an assurance is no more than that."""
    said = frozenset(by_side)
    if not said and assured:
        return Verdict.ASSURED_ONLY
    return COMBINATION[said]
