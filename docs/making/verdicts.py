"""docs/reference/verdicts.md: the verdicts, and the whole table of how they combine."""

from __future__ import annotations

from docs.making.tables import table
from finalact.conditions.answer import REFUSING
from finalact.conditions.verdicts import BY_SIDE, COMBINATION
from finalact.model.condition import Stage, Treating, Verdict

MEANING = {
    Verdict.MET: "It is so, by everybody who says anything.",
    Verdict.PARTLY_MET: "Of several parts that must all hold, at least one does and one does not.",
    Verdict.NOT_MET: "It is not so.",
    Verdict.UNDETERMINED: "Nobody has said enough to tell.",
    Verdict.DISPUTED: "By one side's figures it is met, by another's it is not.",
    Verdict.SCOPE_UNCLEAR: "A question is open, and its readings give different verdicts.",
    Verdict.ASSURED_ONLY: "Somebody has promised it; nobody says that it is so.",
}
TREATED = {
    Treating.REQUIRED: "It must be met.",
    Treating.ASSUMED: "We proceed as if it were met, until something breaks the assumption.",
    Treating.DEFERRED: "It is left to a meeting that is named.",
    Treating.WAIVED: "It is set aside, perhaps until a day that is named.",
    Treating.ACCEPTED_THOUGH_UNMET: "We agree although it is unmet; it goes on counting as such.",
    Treating.DROPPED: "It is a condition no longer.",
}
STAGES = {
    Stage.PROPOSED: "One of us suggests it.",
    Stage.ADOPTED: "Somebody who can decide it has done so.",
    Stage.COMMUNICATED: "The other side has been told.",
}
OPENING = """# Verdicts

A condition is judged for each side from that side's own claims, then over all. A side that says
nothing usable is silent and takes no part. What is simply on the record (positions of parties,
meetings, registers, our own estimates) is judged once, without sides.

"""
OVER_ALL = """## How the sides make one verdict

The first line that applies decides: nobody speaks; all say met; one says met and another not met;
all say met or partly met; one says not met; otherwise it is undetermined. The table holds every
combination of what speaking sides can say; it is the one that the program uses. Where nobody
speaks and an assurance was given, the verdict is **assured only** instead of undetermined.

"""
ANSWER = """## The answer to the question

*Yes* when every required condition is met. *No* when any required condition is {refusing}.
*Not yet known* otherwise. The answer is advice; a person decides.

## Judgement

A condition without an expression is judged by a named person, with reasons and a date, and so is
one whose computed verdict somebody overrules; then both are shown. The latest judgement made by
the day asked about counts.

## Treatment

How a condition is treated never alters its verdict. Once **adopted**, a condition that is assumed,
deferred, waived or dropped no longer counts toward the answer; while that is only proposed, it
counts, and the sentence says so.

"""


def page() -> str:
    """The page."""
    combined = sorted(COMBINATION.items(), key=lambda pair: (len(pair[0]), _order(pair[0])))
    rows = [(*(_mark(v in said) for v in BY_SIDE), f"**{over.value}**") for said, over in combined]
    refusing = [verdict.value for verdict in REFUSING]
    listed = f"{', '.join(refusing[:-1])} or {refusing[-1]}"
    return "\n".join(
        [
            OPENING + table(("verdict", "meaning"), ((v.value, MEANING[v]) for v in Verdict)),
            OVER_ALL + table((*(f"a side says {v.value}" for v in BY_SIDE), "over all"), rows),
            ANSWER.format(refusing=listed)
            + table(("treatment", "meaning"), ((t.value, TREATED[t]) for t in Treating)),
            table(("stage", "meaning"), ((s.value, STAGES[s]) for s in Stage)),
        ]
    )


def _order(said: frozenset[Verdict]) -> list[int]:
    return sorted(BY_SIDE.index(verdict) for verdict in said)


def _mark(yes: bool) -> str:
    return "yes" if yes else ""
