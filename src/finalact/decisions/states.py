"""The states of a memorandum, and who may move it from one to another: one table."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from finalact.model.memo_step import (
    Act,
    Answered,
    Cleared,
    Closed,
    Decided,
    Drafted,
    Marked,
    Reported,
    Returned,
    Submitted,
    Superseded,
    Tasked,
)


class State(Enum):
    """Where a memorandum stands."""

    DRAFT = "draft"
    CLEARING = "clearing"
    SUBMITTED = "submitted"
    RETURNED = "returned for rework"
    WITH_PRINCIPAL = "with principal"
    DECIDED = "decided"
    TASKED = "tasked"
    IMPLEMENTED = "implemented"
    CLOSED = "closed"
    SUPERSEDED = "superseded"


@frozen
class Move:
    """What a step may do: from which states, by whom, and to which it can lead."""

    step: type[Act]
    name: str
    by: str
    before: tuple[State, ...]
    after: tuple[State, ...]


IN_HAND = (State.DRAFT, State.CLEARING, State.RETURNED)
UP = (State.SUBMITTED, State.WITH_PRINCIPAL)
DONE = (State.DECIDED, State.TASKED, State.IMPLEMENTED)

# Source: practice of memoranda, section 3 ("Return and tasking"); closing is our own.
MOVES = (
    Move(Drafted, "draft", "the drafter", IN_HAND, (State.DRAFT, State.CLEARING)),
    Move(Cleared, "clear", "an office", IN_HAND, (State.CLEARING,)),
    Move(Answered, "answer", "a named person", IN_HAND, IN_HAND),
    Move(Submitted, "submit", "the drafter", IN_HAND, (State.SUBMITTED,)),
    Move(Returned, "return", "the secretariat", UP, (State.RETURNED,)),
    Move(
        Marked,
        "mark",
        "whoever marks the paper",
        (*UP, *DONE),
        (State.WITH_PRINCIPAL, *DONE),
    ),
    Move(
        Decided,
        "decide",
        "the person who confirms it",
        (State.WITH_PRINCIPAL, State.DECIDED),
        (State.WITH_PRINCIPAL, State.DECIDED),
    ),
    Move(Tasked, "task", "the secretariat", DONE, (State.TASKED,)),
    Move(
        Reported,
        "report",
        "the action office",
        (State.TASKED, State.IMPLEMENTED),
        (State.TASKED, State.IMPLEMENTED),
    ),
    Move(Closed, "close", "the drafter", (*UP, *DONE), (State.CLOSED,)),
    Move(
        Superseded,
        "supersede",
        "the drafter",
        tuple(state for state in State if state is not State.SUPERSEDED),
        (State.SUPERSEDED,),
    ),
)


def move_of(act: Act) -> Move:
    """The row of the table that a step belongs to."""
    return next(move for move in MOVES if isinstance(act, move.step))
