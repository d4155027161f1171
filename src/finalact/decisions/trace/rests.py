"""Which memoranda rest on a claim or condition, and which reported a claim: found at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import Decided, Reported, Tasked

_Names = Mapping[str, tuple[str, ...]]


@frozen
class Rests:
    """The memoranda by what they draw on or lead to; each is named by its id."""

    by_claim: _Names
    by_condition: _Names
    entering: _Names
    by_representation: _Names

    @classmethod
    def of(cls, memoranda: Iterable[Memorandum]) -> Rests:
        """Arranged once for all memoranda of a day."""
        claims: dict[str, list[str]] = {}
        conditions: dict[str, list[str]] = {}
        entering: dict[str, list[str]] = {}
        made: dict[str, list[str]] = {}
        for memo in memoranda:
            drawn, asked = memo.rests_on
            _enter(claims, drawn, memo.id)
            _enter(conditions, asked, memo.id)
            for step in memo.later_acts:
                match step:
                    case Decided():
                        _enter(conditions, step.continuing, memo.id)
                    case Reported():
                        _enter(entering, step.claims, memo.id)
                        _enter(made, [step.representation], memo.id)
                    case Tasked():
                        _enter(made, [step.representation], memo.id)
        return cls(*map(_settled, (claims, conditions, entering, made)))


def _enter(found: dict[str, list[str]], names: Iterable[str], memo: str) -> None:
    for name in names:
        if name:
            found.setdefault(name, []).append(memo)


def _settled(found: dict[str, list[str]]) -> _Names:
    return {name: tuple(dict.fromkeys(memos)) for name, memos in found.items()}
