"""An expression weighed on all days at once: by each side that speaks, then over all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from finalact.conditions import expression as parts
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.leaf import RECORD, Leaf, Said, in_order
from finalact.conditions.course.quick_leaf import CODES, TRUTHS, Answers, QuickLeaf
from finalact.conditions.course.steps import Steps
from finalact.conditions.course.vector_bounds import NO, OPEN, YES, Flags, Truths, negated
from finalact.conditions.course.weighed import WeighedCourse, Why, leaves_of
from finalact.conditions.scene import Scene
from finalact.conditions.verdicts import BY_SIDE, over_all, verdict_of_side
from finalact.model.condition import Verdict
from finalact.model.truth import Truth

VERDICTS = tuple(Verdict)
Verdicts = NDArray[np.int8]
SILENT = len(VERDICTS)


def _side_table() -> NDArray[np.int8]:
    """The verdict of a side by its answer and by which answers its parts give: the one table."""
    table = np.zeros((3, 2, 2), np.int8)
    for code, some_yes, some_no in product(range(3), range(2), range(2)):
        answers = [Truth.YES] * some_yes + [Truth.NO] * some_no
        verdict = verdict_of_side(TRUTHS[code], answers if len(answers) > 1 else ())
        table[code, some_yes, some_no] = VERDICTS.index(verdict)
    return table


def _over_all_table() -> NDArray[np.int8]:
    """The verdict over all by which verdicts the sides give, and whether there is an assurance."""
    table = np.zeros((1 << len(BY_SIDE), 2), np.int8)
    for said, assured in product(range(len(table)), range(2)):
        verdicts = [verdict for n, verdict in enumerate(BY_SIDE) if said >> n & 1]
        found = over_all(verdicts, assured=bool(assured))
        table[said, assured] = VERDICTS.index(found)
    return table


OF_SIDE, OVER_ALL = _side_table(), _over_all_table()
# The bit of each verdict among those that a side can give.
BITS = np.array([1 << BY_SIDE.index(v) if v in BY_SIDE else 0 for v in VERDICTS] + [0], np.int64)
UNDETERMINED = VERDICTS.index(Verdict.UNDETERMINED)


def weigh_grid(
    scene: Scene,
    expression: parts.Expression,
    leaves: Mapping[parts.Expression, Leaf],
    assured: Steps[bool],
    assured_by: Callable[[int], Why],
    grid: Grid,
    begins: int,
) -> WeighedCourse:
    """Weigh an expression on every day of a grid; the same as `weigh_days` gives."""
    own = [leaves[part] for part in leaves_of(expression)]
    sides = in_order(scene, (side for leaf in own for side in leaf.sides))
    by: dict[str, Steps[Verdict | None]] = {}
    truths: dict[str, Steps[Truth]] = {}
    said = np.zeros(grid.length, np.int64)
    for side in sides:
        found, inner = _answered(expression, leaves, side, grid)
        verdicts = np.where(found.spoke, _of_side(found.truth, inner), SILENT).astype(np.int8)
        by[side] = grid.steps(begins, verdicts, (*VERDICTS, None))
        truths[side] = grid.steps(begins, found.truth, TRUTHS)
        said |= BITS[verdicts]
    record, inner = _answered(expression, leaves, RECORD, grid)
    alone = _of_side(record.truth, inner)
    given = OVER_ALL[0, grid.spread(assured)]
    alone = np.where(alone == UNDETERMINED, given, alone)
    verdict = np.where(said > 0, OVER_ALL[said, 0], alone).astype(np.int8)
    return WeighedCourse(grid.steps(begins, verdict, VERDICTS), by, truths, tuple(own), assured_by)


def _of_side(truth: Truths, inner: Sequence[Truths]) -> Verdicts:
    if len(inner) < 2:
        alone: Verdicts = OF_SIDE[truth, 0, 0]
        return alone
    some_yes, some_no = np.zeros(len(truth), np.int8), np.zeros(len(truth), np.int8)
    for each in inner:
        some_yes |= each == YES
        some_no |= each == NO
    found: Verdicts = OF_SIDE[truth, some_yes, some_no]
    return found


def _answered(
    part: parts.Expression, leaves: Mapping[parts.Expression, Leaf], voice: str, grid: Grid
) -> tuple[Answers, Sequence[Truths]]:
    """The answers to an expression by a voice, and those of the parts of a top-level `and`."""
    if isinstance(part, (parts.Both, parts.Either)):
        inner = [_answered(each, leaves, voice, grid)[0] for each in part.parts]
        join = np.minimum if isinstance(part, parts.Both) else np.maximum
        truth: Truths = join.reduce([each.truth for each in inner])
        spoke: Flags = np.logical_or.reduce([each.spoke for each in inner])
        together = [each.truth for each in inner] if isinstance(part, parts.Both) else []
        return Answers(truth, spoke), together
    if isinstance(part, parts.Negation):
        found, _ = _answered(part.part, leaves, voice, grid)
        return Answers(negated(found.truth), found.spoke), []
    leaf = leaves[part]
    if isinstance(leaf, QuickLeaf):
        return leaf.answers(voice), []
    return _laid_out(leaf.steps(voice), grid), []


def _laid_out(steps: Steps[Said], grid: Grid) -> Answers:
    truth = np.full(grid.length, OPEN, np.int8)
    spoke = np.zeros(grid.length, np.bool_)
    for day, said in zip(steps.days, steps.values, strict=True):
        place = max(0, day - grid.first)
        truth[place:] = CODES[said.truth]
        spoke[place:] = said.spoke
    return Answers(truth, spoke)


def fits(leaf: Leaf, sides: Sequence[str], grid: Grid) -> bool:
    """Whether a leaf changes on no day outside a grid."""
    if isinstance(leaf, QuickLeaf):
        return leaf.grid == grid
    return all(within(leaf.steps(voice), grid) for voice in (RECORD, *sides))


def within(steps: Steps[Any], grid: Grid) -> bool:
    """Whether something changes on no day outside a grid."""
    return all(grid.first < day <= grid.last for day in steps.days[1:])
