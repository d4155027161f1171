"""Rule E5: a split memorandum names who is for and against; alternatives point at each other."""

from __future__ import annotations

from collections.abc import Iterator

from finalact.conditions.wording import listed
from finalact.decisions.rules.paper import Paper, once
from finalact.decisions.rules.rule import ACTION, Fault, Rule


def voices(paper: Paper) -> list[str]:
    """The offices and persons that recommend differently; none where the paper is not split.

    It is split where somebody opposes a recommendation, or where alternatives are favored by
    different offices. Who doubts a course and favors it all the same does not split it.
    """
    found: list[str] = []
    for number in paper.numbers:
        said = paper.said.get(number)
        if said is not None and said.opposed_by:
            found += [*paper.favor(number), *said.opposed_by]
        for other in sorted(paper.alternatives.get(number, ())):
            here = _without(paper.favor(number), paper.favor(other))
            there = _without(paper.favor(other), paper.favor(number))
            if here and there:
                found += [*here, *there]
    return once(found)


def _without(names: list[str], others: list[str]) -> list[str]:
    folded = [name.casefold() for name in others]
    return [name for name in names if name.casefold() not in folded]


def is_split_by(paper: Paper, office: str) -> bool:
    """Whether the paper shows the office as being for or against something that divides it."""
    return office.casefold() in [name.casefold() for name in voices(paper)]


def _without_bureaus(paper: Paper) -> Iterator[Fault]:
    divided = voices(paper)
    if not divided:
        return
    for number in paper.numbers:
        favor = paper.favor(number)
        if not favor:
            yield Fault(
                f"The memorandum is split, and nobody is named for recommendation {number}.",
                paper.where(number),
            )
            continue
        placed = [name.casefold() for name in (*favor, *paper.oppose(number))]
        silent = [name for name in divided if name.casefold() not in placed]
        if silent:
            yield Fault(
                f"The memorandum is split, and it does not say whether {listed(silent, 'or')} "
                f"{'is' if len(silent) == 1 else 'are'} for or against recommendation {number}.",
                paper.where(number),
            )


def _not_paired(paper: Paper) -> Iterator[Fault]:
    for number in paper.numbers:
        said = paper.said.get(number)
        other = said.alternative_to if said else None
        if other is not None and (other == number or other not in paper.numbers):
            what = "itself" if other == number else f"recommendation {other}, which there is not"
            yield Fault(
                f"Recommendation {number} is kept as the alternative to {what}.",
                paper.where(number),
            )
        elif said and other is None and _stands_alone(paper, number):
            yield Fault(
                f"Recommendation {number} is worded as an alternative, and it is not said to "
                "which.",
                paper.where(number),
            )


def _stands_alone(paper: Paper, number: int) -> bool:
    """Whether it is worded as an alternative, and no other is said to be one to it."""
    named = any(each.alternative_to == number for each in paper.said.values())
    return paper.is_worded_as_alternative(number) and not named


RULES = (
    Rule(
        "split-without-bureaus",
        "E5",
        "A split memorandum that does not name, for every recommendation, the offices for and "
        "against it.",
        "Name them in the recommendation (“favored by ...; opposed by ...”) and keep them beside "
        "it.",
        _without_bureaus,
        kinds=ACTION,
    ),
    Rule(
        "alternative-not-paired",
        "E5",
        "A recommendation worded as an alternative that does not say to which one, or points at "
        "none.",
        "Say beside it which recommendation it excludes.",
        _not_paired,
        kinds=ACTION,
    ),
)
