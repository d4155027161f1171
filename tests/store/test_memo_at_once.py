"""Several people act on one memorandum at once, in processes of their own: no step is lost."""

from __future__ import annotations

import multiprocessing
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import pytest

from finalact.decisions.step_text import is_sealed
from finalact.desk import Desk
from finalact.model.memo_step import Answered, ClearanceStatus, Cleared
from finalact.model.memorandum import Draft, MemoKind, RecommendationSaid
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp

STAMP = Stamp("Clerk", "2026-01-01T00:00Z")
DAY = PartialDate.parse("1988-05-02")
OFFICES, STEPS = ("EUR", "HA", "P"), 6
DRAFT = Draft(
    MemoKind.ACTION,
    "A lunch",
    "## ISSUE FOR DECISION\n\nWhether to give a lunch.\n\n## RECOMMENDATIONS\n\nThat you do.",
    recommendations=(RecommendationSaid(1),),
)
# Processes of their own from the start, as two people's programs are; where the system allows,
# the program is loaded once for all of them.
FORKED = "forkserver" in multiprocessing.get_all_start_methods()
ALONE: Any = multiprocessing.get_context("forkserver" if FORKED else "spawn")
ALONE.set_forkserver_preload(["finalact.desk"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Desk.new(tmp_path / "shared.desk") as desk:
        desk.begin("lunch", DRAFT, "Lund", DAY, STAMP)
    return tmp_path / "shared.desk"


def clear_again_and_again(path: Path, office: str, start: Barrier) -> None:
    """What one person does: say something to the paper several times, looking at nothing."""
    with Desk.open(path) as desk:
        start.wait(60)
        for n in range(STEPS):
            said = Cleared(office, ClearanceStatus.OK, 1, comment=f"{office} {n}")
            desk.step("lunch", said, office, DAY, Stamp(office, "2026-01-01T00:00Z"))


def answer_what_was_seen(path: Path, name: str, start: Barrier, told: Any) -> None:
    """What one person does who looks first and acts on what he saw."""
    with Desk.open(path) as desk:
        seen = len(desk.holding.memoranda["lunch"].steps)
        start.wait(60)
        try:
            desk.step("lunch", Answered("Q1", name), name, DAY, STAMP, seen=seen)
        except Refusal as refusal:
            told.put((name, refusal.code))
        else:
            told.put((name, "taken"))


def test_three_offices_clear_at_once_and_no_clearance_is_lost(path: Path) -> None:
    start = ALONE.Barrier(len(OFFICES))
    people = [
        ALONE.Process(target=clear_again_and_again, args=(path, office, start))
        for office in OFFICES
    ]
    for person in people:
        person.start()
    for person in people:
        person.join(120)
    assert [person.exitcode for person in people] == [0, 0, 0]

    with Desk.open(path) as desk:
        memo = desk.holding.memoranda["lunch"]
    assert [step.n for step in memo.steps] == list(range(1, 2 + len(OFFICES) * STEPS))
    assert is_sealed("lunch", memo.steps) is None
    comments = [s.act.comment for s in memo.steps if isinstance(s.act, Cleared)]
    assert sorted(comments) == sorted(f"{o} {n}" for o in OFFICES for n in range(STEPS))
    for office in OFFICES:
        own = [comment for comment in comments if comment.startswith(f"{office} ")]
        assert own == [f"{office} {n}" for n in range(STEPS)]


def test_of_three_who_act_on_what_they_saw_one_acts_and_two_are_told_to_look_again(
    path: Path,
) -> None:
    start, told = ALONE.Barrier(3), ALONE.Queue()
    names = ("Lund", "Moe", "Berg")
    people = [
        ALONE.Process(target=answer_what_was_seen, args=(path, name, start, told)) for name in names
    ]
    for person in people:
        person.start()
    outcomes = dict(told.get(timeout=120) for _ in names)
    for person in people:
        person.join(120)
    assert sorted(outcomes.values()) == ["step-meanwhile", "step-meanwhile", "taken"]

    with Desk.open(path) as desk:
        memo = desk.holding.memoranda["lunch"]
    assert len(memo.steps) == 2
    assert outcomes[memo.steps[-1].by] == "taken"


def test_a_desk_that_is_open_sees_the_step_that_another_took(path: Path) -> None:
    with Desk.open(path) as here, Desk.open(path) as there:
        assert len(here.holding.memoranda["lunch"].steps) == 1
        there.step("lunch", Answered("Q1", "Yes."), "Moe", DAY, STAMP)
        assert [step.by for step in here.holding.memoranda["lunch"].steps] == ["Lund", "Moe"]
        with pytest.raises(Refusal, match="Moe took a step on lunch meanwhile"):
            here.step("lunch", Answered("Q1", "No."), "Lund", DAY, STAMP, seen=1)
