"""Decisions that said when to think again, and tasks whose day has passed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from finalact.checks import decision_to_reconsider, task_overdue
from finalact.checks.check import Material
from finalact.claims.ledger import Ledger
from finalact.conditions.scene import Scene
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.taking import begun, taken
from finalact.model.condition import Condition
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.model.memo_step import Act, Decided, Drafted, Marked, Reported, Submitted, Tasked
from finalact.model.memorandum import Draft, MemoKind, RecommendationSaid
from finalact.model.partial_date import PartialDate
from tests.conditions.conftest import Story

D = PartialDate.parse
DRAFT = Draft(MemoKind.ACTION, "The talks", "Text.", recommendations=(RecommendationSaid(1),))
PRISONERS = Condition("prisoners", "The prisoners are free", expression="stock(prisoners) <= 50")


@pytest.fixture
def story() -> Story:
    """An empty desk on which anybody says something."""
    return Story()


def decided(decision: Decided, *more: Act) -> Memorandum:
    memo = begun("memo-1", Drafted(DRAFT), "Simmel", D("1989-01-02"))
    acts = (Submitted(1, "text", "00"), Marked("checked", "Holt", recommendation=1), decision)
    for act in (*acts, *more):
        memo = taken(memo, act, "Simmel", D("1989-01-04"))
    return memo


def findings(story: Any, check: Any, memo: Memorandum, day: str) -> list[Finding]:
    on = date.fromisoformat(day)
    known = memo.as_of(on)
    scene = Scene(story.dossier, Ledger(story.dossier, story.claims), (PRISONERS,), (), on, on, 0.1)
    memoranda = () if known is None else (known,)
    material = Material(scene, Holdings(), lambda _: None, memoranda)
    return list(check.run(material))


def freed_then_held(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "40", on="1989-02-01")
    story.says("Alba", "prisoners", "stock", "90", on="1989-06-01")


def test_a_continuing_condition_that_slid_back_calls_for_it(story: Any) -> None:
    freed_then_held(story)
    memo = decided(Decided(1, "approve", accepted="Not all we wanted.", continuing=("prisoners",)))
    assert findings(story, decision_to_reconsider, memo, "1989-03-01") == []
    (found,) = findings(story, decision_to_reconsider, memo, "1989-07-01")
    assert found.code == "decision-to-reconsider"
    assert "“The prisoners are free” was met until 1989-05-31 and is lost" in found.sentence


def test_what_was_lost_before_it_was_taken_was_known_then(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "40", on="1988-02-01")
    story.says("Alba", "prisoners", "stock", "90", on="1988-06-01")
    memo = decided(Decided(1, "approve", continuing=("prisoners",)))
    assert findings(story, decision_to_reconsider, memo, "1989-07-01") == []


def test_a_rule_to_reconsider_on_is_watched(story: Any) -> None:
    freed_then_held(story)
    memo = decided(Decided(1, "approve", reconsider="stock(prisoners) >= 80"))
    assert findings(story, decision_to_reconsider, memo, "1989-03-01") == []
    (found,) = findings(story, decision_to_reconsider, memo, "1989-07-01")
    assert "by the claims of Alba" in found.sentence


def test_words_are_left_to_a_person_and_a_day_comes_of_itself(story: Any) -> None:
    words = decided(Decided(1, "approve", reconsider="lack of progress, or reversal"))
    assert findings(story, decision_to_reconsider, words, "1991-07-01") == []
    day = decided(Decided(1, "approve", reconsider="1990-01-01"))
    assert len(findings(story, decision_to_reconsider, day, "1990-01-01")) == 1
    assert findings(story, decision_to_reconsider, day, "1989-12-31") == []


def test_what_was_not_approved_is_not_reconsidered(story: Any) -> None:
    memo = decided(Decided(1, "disapprove", reconsider="1990-01-01"))
    assert findings(story, decision_to_reconsider, memo, "1990-01-02") == []


TASK = Tasked("talk", "Raise it with the embassy", who="Holt", due=D("1989-02"))


def test_a_task_is_overdue_after_its_last_day_until_it_is_reported(story: Any) -> None:
    memo = decided(Decided(1, "approve"), TASK)
    assert findings(story, task_overdue, memo, "1989-02-28") == []
    (found,) = findings(story, task_overdue, memo, "1989-03-01")
    assert found.severity == "note"
    assert "Holt: Raise it with the embassy" in found.sentence
    done = taken(memo, Reported("talk", "Raised."), "Holt", D("1989-03-05"))
    assert len(findings(story, task_overdue, done, "1989-03-04")) == 1
    assert findings(story, task_overdue, done, "1989-03-05") == []


def test_a_future_lunch_is_never_overdue(story: Any) -> None:
    memo = decided(Decided(1, "approve"), evolve(TASK, due=None, occasion="a future lunch"))
    assert findings(story, task_overdue, memo, "2020-01-01") == []
