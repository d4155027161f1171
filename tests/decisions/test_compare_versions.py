"""Two versions of a memorandum set side by side."""

from __future__ import annotations

import sys
from pathlib import Path

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as some

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.decisions.compare_versions import versions_compared
from tests.decisions.harbour_scene import draft

FIRST = "## FACTORS\n\nThe harbour is shut to all ships.\n\nNobody knows why.\n\nIt costs little."


def test_a_changed_paragraph_is_one_row_with_its_words_marked() -> None:
    later = FIRST.replace("shut to all ships", "open to most ships")
    (row,) = versions_compared(draft(FIRST), draft(later)).changes
    assert (row.change, row.part, row.before, row.after) == ("changed", "FACTORS", 1, 1)
    assert [(run.change, run.text) for run in row.words] == [
        ("same", "The harbour is "),
        ("removed", "shut"),
        ("added", "open"),
        ("same", " to "),
        ("removed", "all"),
        ("added", "most"),
        ("same", " ships."),
    ]
    assert row.earlier == "The harbour is shut to all ships."
    assert row.later == "The harbour is open to most ships."


def test_paragraphs_come_and_go() -> None:
    later = FIRST.replace("Nobody knows why.\n\n", "") + "\n\nThe master was asked on Monday."
    found = versions_compared(draft(FIRST), draft(later))
    assert [(r.change, r.before, r.after) for r in found.changes] == [
        ("removed", 2, None),
        ("added", None, 3),
    ]
    assert not found.same_matter


def test_the_head_is_compared_too() -> None:
    later = evolve(draft(FIRST), subject="The harbour of Norland")
    (row,) = versions_compared(draft(FIRST), later).changes
    assert (row.part, row.before) == ("SUBJECT", None)
    assert [run.text for run in row.words if run.change == "added"] == ["Norland"]


def test_spacing_is_no_change() -> None:
    found = versions_compared(draft(FIRST), draft(FIRST.replace("shut to", "shut\nto")))
    assert found.changes == ()
    assert found.same_matter


TEXTS = some.lists(
    some.lists(some.sampled_from("a b c d e f g".split()), min_size=1, max_size=6).map(" ".join),
    max_size=8,
).map("\n\n".join)


@given(TEXTS, TEXTS)
def test_both_versions_can_be_read_off_the_rows(first: str, second: str) -> None:
    rows = [r for r in versions_compared(draft(first), draft(second)).rows if r.part == ""]
    earlier = [row.earlier for row in rows if row.before is not None]
    later = [row.later for row in rows if row.after is not None]
    assert "\n\n".join(earlier) == first
    assert "\n\n".join(later) == second
