"""The decision that follows from the marks by rule, for a person to confirm."""

from __future__ import annotations

from attrs import evolve, frozen

from finalact.conditions.wording import listed
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.rules.mark_words import Told, last_words, seen_on, told_of
from finalact.decisions.rules.paper import Paper
from finalact.model.document import Action, Document


@frozen
class Proposed:
    """What follows from the marks at one recommendation, and why.

    `action` is None where no rule can say it: hands that disagree, two of a set approved, or a
    recommendation that the approval of another has closed (`closed_by`). "none" is an outcome:
    the paper was seen and neither approved nor disapproved. `marks` are step numbers.
    """

    recommendation: int
    action: Action | None
    marks: tuple[int, ...]
    why: str
    closed_by: int | None = None


def proposed_decisions(memo: Memorandum, document: Document) -> tuple[Proposed, ...]:
    """For each recommendation what its marks decide; nothing while the paper bears no mark.

    A check decides, and words such as "approve"; of each hand the last counts. A stamp, initials
    alone and remarks in the margin decide nothing. Approving one of a set of alternatives closes
    the others. Source: practice of memoranda, section 2.
    """
    if not memo.marks:
        return ()
    paper = Paper(memo, document)
    numbers = paper.numbers or ((1,) if any(m.recommendation == 1 for m, _ in memo.marks) else ())
    proposed = {number: _of_marks(paper, number) for number in numbers}
    approved = [n for n, each in proposed.items() if (each.action or "").startswith("approve")]
    for number in numbers:
        excluded = paper.alternatives.get(number, set())
        both = sorted(excluded & set(approved))
        if number in approved and both:
            proposed[number] = evolve(
                proposed[number],
                action=None,
                why=f"It and recommendation {listed([str(n) for n in both])} exclude each other, "
                "and both are marked as approved.",
            )
        elif number not in approved and len(both) == 1 and not _decides(paper, number):
            proposed[number] = Proposed(
                number, None, (), f"The approval of recommendation {both[0]} closes it.", both[0]
            )
    return tuple(proposed.values())


def _decides(paper: Paper, number: int) -> bool:
    return any(each.action for each in told_of(paper, number))


def _of_marks(paper: Paper, number: int) -> Proposed:
    told = told_of(paper, number)
    last = last_words(told)
    marks = tuple(each.step.n for each in last)
    actions = {each.action for each in last}
    if len(actions) == 1:
        return Proposed(number, last[0].action, marks, f"{listed([_said(e) for e in last])}.")
    if actions:
        hands = listed([_said(each) for each in last])
        return Proposed(number, None, marks, f"The hands disagree: {hands}.")
    told = told or seen_on(paper)
    seen = tuple(each.step.n for each in told)
    what = listed([_said(each) for each in told])
    why = f"{what}: that decides nothing" if told else "No mark stands at it"
    return Proposed(number, "none", seen, f"{why}; it is neither approved nor disapproved.")


def _said(told: Told) -> str:
    """A mark in words: who did what, for whom."""
    mark = told.marked
    whom = f" for {mark.for_whom}" if mark.for_whom else ""
    words = f" “{mark.words}”" if mark.words else ""
    done = {
        "checked": f"{mark.by} checked{words}",
        "stamped": f"a stamp{words} shows that {mark.by} saw it",
        "initials": f"{mark.by} initialed{words}",
        "signature": f"{mark.by} signed{words}",
        "unspecified": f"{mark.by} marked{words}",
    }
    said = done.get(mark.kind, f"{mark.by} wrote{words}")
    return f"{said}{whom}"
