"""Rules E5 (one of a set), W4 and W5: what marks and decisions may not be taken for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.conditions.wording import capital, listed
from finalact.decisions.rules.mark_words import (
    Told,
    elsewhere_on,
    last_words,
    seen_on,
    told_of,
)
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import ACTION, Fault, Rule

IN_PRINCIPLE = re.compile(
    r"\b(?:approv|agree|endors|authoriz|authoris|accept|consent|ok)\w*\b[^.;]{0,80}\bin principle\b"
    r"|\bin principle\b[^.;]{0,80}\b(?:approv|agree|endors|accept|consent)\w*",
    re.IGNORECASE,
)
UNDER = re.compile(
    r"\b(?:subject to|pending|provided|providing|on (?:the )?condition|conditional|contingent|"
    r"once|until|after|unless|only (?:if|when|after)|if|when|further (?:work|study|review)|"
    r"awaiting|as long as|so long as)\b",
    re.IGNORECASE,
)


def approving(paper: Paper, number: int) -> bool:
    """Whether it is approved: by the decision confirmed, else by its marks alone."""
    if number in paper.memo.decided:
        return paper.memo.decided[number][0].action.startswith("approve")
    actions = {each.action for each in last_words(told_of(paper, number))}
    return bool(actions) and all(action and action.startswith("approve") for action in actions)


def _two_of_a_set(paper: Paper) -> Iterator[Fault]:
    approved = [number for number in paper.numbers if approving(paper, number)]
    for number in approved:
        others = [n for n in approved if n > number and n in paper.alternatives.get(number, ())]
        for other in others:
            yield Fault(
                f"Recommendations {number} and {other} exclude each other, and both are approved.",
                (*paper.where(number), *paper.where(other)),
            )


def _in_principle(paper: Paper) -> Iterator[Fault]:
    for number, each in paper.recommendations.items():
        if _bare(each.text):
            yield Fault(
                f"Recommendation {number} asks for approval in principle and does not say what "
                "further work or condition it is subject to.",
                (each.passage,),
            )
    for number in paper.numbers:
        decided = paper.memo.decided.get(number)
        if decided is not None and (decided[0].further or decided[0].continuing):
            continue
        for told in told_of(paper, number):
            if _bare(told.marked.words):
                yield Fault(
                    f"{told.marked.by} wrote “{told.marked.words}” at recommendation {number}; "
                    "what further work or condition that is subject to is not said.",
                    paper.where(number),
                )


def _bare(words: str) -> bool:
    return bool(IN_PRINCIPLE.search(words)) and not UNDER.search(words)


def _seen(paper: Paper) -> Iterator[Fault]:
    for number in paper.numbers:
        told = told_of(paper, number)
        decided = paper.memo.decided.get(number)
        if decided is not None:
            rested = [each for each in told_of_all(paper) if each.step.n in decided[0].marks]
            if decided[0].action != "none" and rested and not any(e.action for e in rested):
                yield Fault(
                    f"The decision on recommendation {number} ({decided[0].action}) rests only on "
                    f"what shows that the paper was seen: {listed([_shown(e) for e in rested])}.",
                    paper.where(number),
                )
        elif not any(each.action for each in told) and not _closed(paper, number):
            seen = told or seen_on(paper)
            if seen:
                yield Fault(
                    f"{capital(listed([_shown(each) for each in seen]))}: nothing there decides "
                    f"recommendation {number}.",
                    paper.where(number),
                )


def told_of_all(paper: Paper) -> list[Told]:
    """Every mark with what it decides, wherever it stands."""
    return [told for n in paper.numbers for told in told_of(paper, n)] + elsewhere_on(paper)


def _closed(paper: Paper, number: int) -> bool:
    return any(approving(paper, other) for other in paper.alternatives.get(number, ()))


def _shown(told: Told) -> str:
    mark = told.marked
    words = f" “{mark.words}”" if mark.words else ""
    kind = {"stamped": "a stamp", "initials": "initials", "signature": "a signature"}
    return f"{kind.get(mark.kind, 'a mark')}{words} ({mark.by})"


RULES = (
    Rule(
        "two-of-a-set-approved",
        "E5",
        "Two recommendations that exclude each other, both approved.",
        "Ask which of the two was meant, and record that decision.",
        _two_of_a_set,
        kinds=ACTION,
    ),
    Rule(
        "in-principle-alone",
        "W4",
        "Approval “in principle”, asked for or given, without the further work or the condition "
        "that it is subject to.",
        "Say what it is subject to: “in principle, subject to ...”, or in the decision what is "
        "still to be done.",
        _in_principle,
        kinds=ACTION,
    ),
    Rule(
        "seen-not-approved",
        "W5",
        "A recommendation at which only a stamp, initials or a remark stand; and a decision that "
        "rests on nothing more.",
        "Ask what was decided. If nothing was, record that: neither approved nor disapproved.",
        _seen,
        kinds=ACTION,
    ),
)
