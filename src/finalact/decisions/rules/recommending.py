"""Rules E1 and E2: what an action memorandum asks, and one decision slot for each thing asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.conditions.wording import count_of, listed
from finalact.decisions.rules.mark_words import last_words, told_of
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import ACTION, Fault, Rule
from finalact.model.memorandum import Profile

THAT_YOU = re.compile(
    r"\A(?:\(?(?:[A-Z]|[0-9]{1,2}|[a-z])[.)]\s+)?"
    r"(?:(?:alternatively|or|as an alternative),?\s+)?that\s+you\b",
    re.IGNORECASE,
)
ASKS_AGAIN = re.compile(r"(?:\band|[;,])\s+(?:also\s+|further\s+)?that you\b", re.IGNORECASE)


def _missing(paper: Paper) -> Iterator[Fault]:
    if not paper.recommendations:
        yield Fault("The memorandum is for action, and its words recommend nothing.")


def _otherwise_phrased(paper: Paper) -> Iterator[Fault]:
    then = paper.draft.profile is Profile.THEN
    if then and "action" not in (paper.draft.headed or "action").lower():
        return  # a plain memorandum of 1977-88 asks in its own words ("I be authorized to ...")
    for number, each in paper.recommendations.items():
        if not THAT_YOU.match(each.text):
            yield Fault(
                f"Recommendation {number} does not begin with “That you”: “{_start(each.text)}”.",
                (each.passage,),
                note=then,
            )


def _start(text: str) -> str:
    words = text.rstrip(".").split()
    return " ".join(words[:10]) + (" ..." if len(words) > 10 else "")


def _slot_missing(paper: Paper) -> Iterator[Fault]:
    in_words = len(paper.recommendations)
    if in_words > 1 or (in_words and paper.said):
        for number, each in paper.recommendations.items():
            if number not in paper.said:
                yield Fault(
                    f"Recommendation {number} has no slot for a decision beside the text.",
                    (each.passage,),
                )
    for number in paper.said:
        if number not in paper.recommendations:
            yield Fault(
                f"There is a slot for a decision on recommendation {number}, and the paper "
                f"makes {count_of(in_words, 'recommendation')}."
            )
    if paper.has_decision_lines:
        for number in _without_line(paper):
            yield Fault(
                f"Below recommendation {number} there is no line for the decision, as there is "
                "for others.",
                paper.where(number),
            )


def _without_line(paper: Paper) -> Iterator[int]:
    """The recommendations between which and the next no decision line is printed."""
    at = {each.passage: number for number, each in paper.recommendations.items()}
    open_: int | None = None
    for block in paper.document.blocks:
        if block.role == "decision line":
            open_ = None
        elif block.role == "passage" and block.index in at:
            if open_ is not None:
                yield open_
            open_ = at[block.index]
    if open_ is not None:
        yield open_


def _slot_shared(paper: Paper) -> Iterator[Fault]:
    for number, each in paper.recommendations.items():
        opening = THAT_YOU.match(each.text)
        rest = each.text[opening.end() :] if opening else each.text
        asked = 1 + len(ASKS_AGAIN.findall(rest))
        if asked > 1:
            yield Fault(
                f"Recommendation {number} asks for {count_of(asked, 'decision')} at once: "
                f"“{_start(each.text)}”.",
                (each.passage,),
            )
    numbers = [each.number for each in paper.draft.recommendations]
    for number in sorted({n for n in numbers if numbers.count(n) > 1}):
        yield Fault(f"The slot of recommendation {number} is kept twice.", paper.where(number))


def _both_ways(paper: Paper) -> Iterator[Fault]:
    for number in paper.numbers:
        if number in paper.memo.decided:
            continue
        last = last_words(told_of(paper, number))
        if len({each.action for each in last}) > 1:
            said = listed([f"{each.marked.by} “{each.action}”" for each in last])
            yield Fault(
                f"Recommendation {number} is marked in more than one way: {said}.",
                paper.where(number),
            )


RULES = (
    Rule(
        "recommendation-missing",
        "E1",
        "A memorandum for action without a recommendation.",
        "Add a part RECOMMENDATIONS with a paragraph “That you ...”; if nothing is asked, make it "
        "an information memorandum.",
        _missing,
        kinds=ACTION,
    ),
    Rule(
        "recommendation-not-that-you",
        "E1",
        "A recommendation that does not begin with “That you”; in the profile of 1977-88 a note, "
        "and not for a plain memorandum.",
        "Say what the addressee is to do: “That you approve ...”.",
        _otherwise_phrased,
        kinds=ACTION,
    ),
    Rule(
        "decision-slot-missing",
        "E2",
        "A recommendation without a decision slot of its own, or a slot without its "
        "recommendation.",
        "Keep one slot beside the text for each recommendation, numbered as in the paper.",
        _slot_missing,
        kinds=ACTION,
    ),
    Rule(
        "decision-slot-shared",
        "E2",
        "A recommendation that asks for more than one decision, or a slot that is kept twice.",
        "Make each thing asked a recommendation of its own, so that one can be approved without "
        "the other.",
        _slot_shared,
        kinds=ACTION,
    ),
    Rule(
        "marked-both-ways",
        "E2",
        "A recommendation at which different hands marked different decisions, and none is "
        "confirmed.",
        "Ask which holds, and record the decision as that person confirms it.",
        _both_ways,
        kinds=ACTION,
    ),
)
