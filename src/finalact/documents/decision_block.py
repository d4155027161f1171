"""The block of decision lines: what each recommendation asks, and what was done with it."""

from __future__ import annotations

from attrs import frozen

from finalact.model.document import DecisionTaken, Document
from finalact.model.partial_date import PartialDate

ACTION_MEMORANDUM = "action memorandum"
MARK = "X"


@frozen
class Choice:
    """One decision line: what is asked, whether Approve or Disapprove is marked, and by whom.

    `told` is what a box cannot say: another outcome, the hand, the day, the words written, and
    whether it is inferred.
    """

    asked: str
    approve: str = ""
    disapprove: str = ""
    told: str = ""


def choices_of(document: Document) -> tuple[Choice, ...]:
    """The decision lines of a paper that asks for a decision, one for each recommendation.

    None where the paper prints decision lines of its own, or is no action memorandum and nothing
    was decided on it.
    """
    if any(block.role == "decision line" for block in document.blocks):
        return ()
    if not document.decisions and document.kind != ACTION_MEMORANDUM:
        return ()
    found = []
    for at, recommendation in enumerate(document.recommendations):
        taken = [d for d in document.decisions if d.recommendation == at]
        found.append(_choice(recommendation.text, taken))
    known = range(len(document.recommendations))
    found += [
        _choice(f"Option {d.option}" if d.option else "The paper", [d])
        for d in document.decisions
        if d.recommendation not in known
    ]
    return tuple(found)


def how_decided(choices: tuple[Choice, ...]) -> str:
    """What stands over the block: where the marks in it come from, or that there are none."""
    if any(choice.told or choice.approve or choice.disapprove for choice in choices):
        return "As the notes of the paper report it."
    return "No decision is reported."


def _choice(asked: str, taken: list[DecisionTaken]) -> Choice:
    approved = any(d.action in ("approve", "approve as amended") for d in taken)
    refused = any(d.action == "disapprove" for d in taken)
    return Choice(
        asked,
        MARK if approved else "",
        MARK if refused else "",
        " ".join(_told(d) for d in taken),
    )


def _told(decision: DecisionTaken) -> str:
    plain = decision.action in ("approve", "disapprove")
    what = "" if plain else "No decision" if decision.action == "none" else decision.action
    by = decision.by or ""
    whom = f"for {decision.for_whom}" if decision.for_whom else ""
    day = PartialDate.parse(decision.on).said() if decision.on else ""
    hand = " ".join(part for part in (by, whom) if part)
    first = ", ".join(part for part in (what[:1].upper() + what[1:], hand, day) if part)
    wrote = f"“{decision.annotation}”" if decision.annotation else ""
    footing = "(inferred)" if decision.basis == "inferred" else ""
    told = ": ".join(part for part in (first, wrote) if part)
    return " ".join(part for part in (f"{told}." if told and not wrote else told, footing) if part)
