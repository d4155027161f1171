"""Stories of two days set against each other: which conditions are new, and which only went on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from finalact.conditions.compare import Comparison, How, compared
from finalact.conditions.compare_contract import comparison_as_dict
from finalact.conditions.course.compare_words import moved_groups, moved_in_words, same_in_words
from finalact.model.condition import Condition, Stage, StageRecord, Treating, Treatment
from finalact.model.partial_date import PartialDate

THEN, NOW = "1988-01-31", "1988-04-30"


def stage(reached: str, on: str | None) -> StageRecord:
    return StageRecord(Stage(reached), PartialDate.parse(on) if on else None, "Kay")


def between(story: Any, *conditions: Condition) -> Comparison:
    for condition in conditions or (ferry(),):
        story.asks(condition)
    return compared(story.scene(THEN), story.scene(NOW))


def ferry(*stages: StageRecord, **more: Any) -> Condition:
    return Condition("ferry", "The ferry", expression="", stages=stages, **more)


def test_a_condition_first_proposed_between_the_two_days_is_new(story: Any) -> None:
    proposed, adopted = stage("proposed", "1988-02-10"), stage("adopted", "1988-03-01")
    found = between(story, ferry(proposed, adopted))
    (moved,) = found.conditions
    assert moved.how is How.NEW
    words = moved_in_words(story.scene(NOW), moved)
    assert words == "It was set since; it is undetermined."
    assert same_in_words(found) == "No condition is as before."


@pytest.mark.parametrize(
    "stages",
    [
        (stage("proposed", "1988-01-10"), stage("adopted", "1988-03-01")),
        (stage("proposed", None), stage("adopted", "1988-03-01")),
        (stage("adopted", "1988-03-01"),),
    ],
    ids=["proposed before", "proposed on no day noted", "nobody noted the proposal"],
)
def test_a_condition_that_was_only_adopted_since_is_not_new(
    story: Any, stages: tuple[StageRecord, ...]
) -> None:
    found = between(story, ferry(*stages))
    (moved,) = found.conditions
    assert moved.how is How.TREATED
    words = moved_in_words(story.scene(NOW), moved)
    assert words == "It is undetermined as before. The condition itself is adopted."


def test_a_condition_once_told_and_put_back_is_not_new(story: Any) -> None:
    told, back = stage("communicated", "1987-12-01"), stage("proposed", "1988-02-10")
    after_all = StageRecord(Stage.PROPOSED, back.on, "Kay", after_all=True)
    assert between(story, ferry(told, after_all)).conditions[0].how is How.TREATED


def test_a_condition_that_was_treated_before_it_was_noted_as_proposed_is_not_new(
    story: Any,
) -> None:
    on = PartialDate.parse("1988-01-05")
    deferred = Treatment(Treating.DEFERRED, Stage.PROPOSED, by="Kay", on=on, to="vienna")
    condition = ferry(stage("proposed", "1988-02-10"), treatments=(deferred,))
    assert between(story, condition).conditions[0].how is How.SAME


def test_what_is_as_before_is_counted(story: Any) -> None:
    found = between(story, ferry(), Condition("mail", "The mail"))
    assert {each.how for each in found.conditions} == {How.SAME}
    assert same_in_words(found) == "Nothing moved: every condition is as it was."
    assert (found.then.as_of, found.now.as_of) == (date(1988, 1, 31), date(1988, 4, 30))


def test_a_condition_whose_figure_grew_too_old_is_no_longer_known_to_be_met(story: Any) -> None:
    story.declares(age_limits={"default": "2 months"})
    story.says("Alba", "prisoners", "stock", "0", on="1988-01-20", name="none")
    found = between(story, Condition("held", "Nobody held", expression="stock(prisoners) = 0"))
    (moved,) = found.conditions
    assert moved.how is How.NO_LONGER_KNOWN
    scene = story.scene(NOW)
    ((heading, ((_, words, why),)),) = moved_groups(scene, found)
    assert heading == "No longer known to be met"
    assert words.startswith("It was met, and is not known to be so any more: it is undetermined.")
    assert "is too old to be carried forward" in why
    told = comparison_as_dict(scene, found)
    assert (told["slid_back"], told["no_longer_known"]) == ([], ["held"])


def test_a_condition_that_somebody_says_is_not_so_has_slid_back(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-01-20")
    story.says("Alba", "prisoners", "stock", "7", on="1988-03-20")
    found = between(story, Condition("held", "Nobody held", expression="stock(prisoners) = 0"))
    assert found.conditions[0].how is How.SLID_BACK


def test_a_figure_that_was_withdrawn_is_named_where_another_stands_for_it(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "280", on="1988-01-10", name="first")
    story.says("Alba", "prisoners", "stock", "260", on="1988-01-20", name="second")
    story.says("Alba", on="1988-03-20", name="back", relation="withdraws", target="second")
    found = between(story, Condition("held", "Nobody held", expression="stock(prisoners) = 0"))
    (moved,) = found.conditions
    assert moved.how is How.FIGURES
    assert set(moved.because) == {"first", "back"}
