"""The same record entered twice on one condition: told, and not kept twice."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from sqlalchemy import Connection

from finalact.model.condition import (
    Comment,
    Condition,
    Dissent,
    Judgement,
    Precedent,
    Question,
    StageRecord,
    Treatment,
)
from finalact.model.refusal import Refusal
from finalact.store.rows.conditions import read_conditions

Record = Comment | Dissent | Judgement | Precedent | Question | StageRecord | Treatment


def refuse_repeated(
    connection: Connection, condition: str, record: Record, treatment: int = 0
) -> None:
    """Refuse a record that stands on the condition word for word (`record-twice`).

    A folder keeps such a record once, so that a desk must not hold it twice. `treatment` is the
    number of the treatment that a dissent is against.
    """
    held = next((c for c in read_conditions(connection)[0] if c.id == condition), None)
    if held is not None and _bare(record) in map(_bare, _records(held, record, treatment)):
        raise Refusal(
            "record-twice",
            f"That stands on the condition “{held.title}” already, word for word.",
            "Nothing needs to be recorded.",
            status=409,
        )


def _records(condition: Condition, record: Record, treatment: int) -> Iterable[Record]:
    match record:
        case Treatment():
            return condition.treatments
        case Dissent():
            return (d for t in condition.treatments[treatment - 1 : treatment] for d in t.dissents)
        case Question():
            return condition.questions
        case StageRecord():
            return condition.stages
        case Judgement():
            return condition.judgements
        case Precedent():
            return condition.precedents
        case Comment():
            return condition.remarks


def _bare(record: Record) -> Record:
    """A record without what may be added to it later."""
    if isinstance(record, Treatment):
        return evolve(record, dissents=())
    return evolve(record, answer=None) if isinstance(record, Question) else record
