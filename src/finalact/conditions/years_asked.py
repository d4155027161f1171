"""Years that a rule asks for, such as ten since a refusal: when an answer turns as they pass."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from finalact.conditions import expression as parts
from finalact.conditions import terms


def thresholds(part: parts.Expression | None) -> Iterator[tuple[str, set[int]]]:
    """For each attribute asked by years since: the numbers of years at which the answer turns."""
    if part is None:
        return
    if isinstance(part, (parts.Both, parts.Either)):
        for each in part.parts:
            yield from thresholds(each)
    elif isinstance(part, parts.Negation):
        yield from thresholds(part.part)
    else:
        asked, *others = _values(part)
        if isinstance(asked, parts.Call) and asked.function == "years_since":
            numbers = [v.number for v in others if isinstance(v, parts.Figure)]
            near = {n for x in numbers for n in (floor(x), floor(x) + 1, ceil(x), ceil(x) + 1)}
            yield terms.name_in(asked), near


def _values(part: parts.Expression) -> tuple[parts.Value, ...]:
    match part:
        case parts.Comparison():
            return part.left, part.right
        case parts.Between():
            return part.value, part.low, part.high
        case parts.OneOf():
            return part.value, *part.words
        case _:
            return (parts.Word(""),)
