"""docs/reference/memorandum-states.md and its drawing: tried out on the program itself."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from attrs import evolve

from docs.making.tables import table
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.states import MOVES, State, move_of
from finalact.decisions.taking import begun, taken
from finalact.model.memo_step import (
    Act,
    Answered,
    ClearanceStatus,
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
from finalact.model.memorandum import Draft, MemoKind, RecommendationSaid
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

OPENING = """# The states of a memorandum

Where a memorandum stands follows from the steps that were taken on it. Each step is a record that
is added, with its day and who took it, and sealed with the hash of all steps before it; nothing is
changed afterwards. A step that cannot be taken is refused, and the refusal says what is missing.

![The states of a memorandum and the steps between them](memorandum-states.svg)

"""
PATH = (
    State.DRAFT,
    State.CLEARING,
    State.SUBMITTED,
    State.WITH_PRINCIPAL,
    State.DECIDED,
    State.TASKED,
    State.IMPLEMENTED,
    State.CLOSED,
)
ASIDE = {State.RETURNED: 2, State.SUPERSEDED: 7}
_DAY = PartialDate.parse("2001-01-01")
_DRAFT = Draft(
    MemoKind.ACTION,
    "Subject",
    "Text.",
    recommendations=(RecommendationSaid(1), RecommendationSaid(2)),
)
# What is tried; a version in other words lets clearances lapse.
_TRIED: tuple[Act, ...] = (
    Drafted(_DRAFT),
    Drafted(evolve(_DRAFT, text="Other words.")),
    Cleared("Office", ClearanceStatus.OK, 1),
    Answered("question", "answer"),
    Submitted(1, "text", "hash"),
    Returned("why"),
    Marked("checked", "Name", recommendation=1),
    Decided(1, "approve"),
    Decided(2, "approve"),
    Tasked("task", "words"),
    Reported("task", done=False),
    Reported("task"),
    Closed("why"),
    Superseded("another"),
)
WIDE, HIGH, GAP, TOP = 118, 40, 34, 96


def moves() -> list[tuple[State, str, State]]:
    """Every step that leads from one state to another, found by trying all steps in all states."""
    found: dict[tuple[State, str, State], None] = {}
    seen: set[tuple[State, frozenset[str]]] = set()
    waiting = [begun("memo", Drafted(_DRAFT), "Name", _DAY)]
    while waiting:
        memo = waiting.pop(0)
        key = (memo.state, frozenset(repr(step.act) for step in memo.steps))
        if key in seen or len(memo.steps) > 9:
            continue
        seen.add(key)
        for act, more in _next(memo):
            found[memo.state, move_of(act).name, more.state] = None
            if more.state is not memo.state or isinstance(act, (Decided, Tasked)):
                waiting.append(more)
    order = list(State)
    return sorted(found, key=lambda m: (order.index(m[0]), order.index(m[2]), m[1]))


def _next(memo: Memorandum) -> Iterator[tuple[Act, Memorandum]]:
    for act in _TRIED:
        try:
            yield act, taken(memo, act, "Name", _DAY)
        except Refusal:
            continue


def page() -> str:
    """The page: the drawing, the table of steps, and what each leads to."""
    steps = (
        (
            f"`{move.name}`",
            move.by,
            ", ".join(state.value for state in move.before),
            ", ".join(dict.fromkeys(state.value for state in move.after)),
        )
        for move in MOVES
    )
    whole = table(("step", "taken by", "while the memorandum is", "it is then"), steps)
    return OPENING + whole


def drawing() -> str:
    """The drawing: states from left to right, an arrow for each step that leads on or back."""
    words: dict[tuple[State, State], list[str]] = {}
    for before, name, after in moves():
        if before is not after and after is not State.SUPERSEDED:
            words.setdefault((before, after), []).append(name)
    width = len(PATH) * (WIDE + GAP) + GAP
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 330" role="img" '
        'font-family="Georgia, serif" font-size="14">'
    )
    tip = (
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
        'markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#333"/></marker></defs>'
    )
    title = "<title>The states of a memorandum</title>"
    parts = [opening, title, f"<desc>{escape(_described(words))}</desc>", tip]
    parts += [_box(state) for state in (*PATH, *ASIDE)]
    parts += [_arrow(pair, names) for pair, names in words.items()]
    x, y = _place(State.SUPERSEDED)
    parts.append(
        f'<text x="{x + WIDE / 2}" y="{y + HIGH + 18}" text-anchor="middle" font-size="12" '
        'fill="#555">from every state</text></svg>'
    )
    return "\n".join(parts) + "\n"


def _place(state: State) -> tuple[float, float]:
    if state in ASIDE:
        return GAP + ASIDE[state] * (WIDE + GAP), TOP + 150
    return GAP + PATH.index(state) * (WIDE + GAP), TOP


def _box(state: State) -> str:
    x, y = _place(state)
    return (
        f'<rect x="{x}" y="{y}" width="{WIDE}" height="{HIGH}" rx="3" fill="#f6f3ec" '
        f'stroke="#333"/><text x="{x + WIDE / 2}" y="{y + 25}" text-anchor="middle">'
        f"{escape(state.value)}</text>"
    )


def _arrow(pair: tuple[State, State], names: list[str]) -> str:
    (x1, y1), (x2, y2) = _place(pair[0]), _place(pair[1])
    label = escape(", ".join(dict.fromkeys(names)))
    if y1 != y2:
        down = y2 > y1
        start, end = (y1 + HIGH, y2 - 2) if down else (y1, y2 + HIGH + 2)
        shift = 20 if down else -20
        a, b = x1 + WIDE / 2 + shift, x2 + WIDE / 2 + shift
        path = f"M{a} {start} C{a} {(start + end) / 2} {b} {(start + end) / 2} {b} {end}"
        return _line(path, (a + b) / 2 + (18 if down else -18), (start + end) / 2, label)
    step = round((x2 - x1) / (WIDE + GAP))
    if step == 1:
        a, b, y = x1 + WIDE, x2 - 2, y1 + HIGH / 2
        return _line(f"M{a} {y} L{b} {y}", (a + b) / 2, y - HIGH / 2 - 6, label)
    over = step > 0
    rise = 26 + 14 * abs(step)
    a, b = x1 + WIDE / 2, x2 + WIDE / 2
    y, top = (y1, y1 - rise) if over else (y1 + HIGH, y1 + HIGH + rise)
    path = f"M{a} {y} C{a} {top} {b} {top} {b} {y}"
    return _line(path, (a + b) / 2, y + (top - y) * 0.75 + (-4 if over else 14), label)


def _line(path: str, x: float, y: float, label: str) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="#333" marker-end="url(#tip)"/>'
        f'<text x="{x:g}" y="{y:g}" text-anchor="middle" font-size="12" '
        f'paint-order="stroke" stroke="#fff" stroke-width="4">{label}</text>'
    )


def _described(words: dict[tuple[State, State], list[str]]) -> str:
    return " ".join(
        f"From {before.value} to {after.value}: {', '.join(names)}."
        for (before, after), names in words.items()
    )
