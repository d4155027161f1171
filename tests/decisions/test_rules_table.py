"""Every rule of the trade is in one of the tables, and a paper that keeps them is left in peace."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve

from finalact.decisions.rules import NOT_FOR_MEMORANDA, QUESTIONS, RULES, rule_of
from finalact.decisions.rules.rule import Rule
from finalact.model.memorandum import MemoKind, Profile
from tests.decisions.made_memo import DOUBTED, Story, current, draft, story

# What a program can check of memoranda, clearance and classification.
CHECKED = [*(f"E{n}" for n in range(1, 13) if n != 7), "E18", "E19", "E20", "E21"]
WARNED = [f"W{n}" for n in range(1, 7)]
ALL = [*(f"E{n}" for n in range(1, 26)), *(f"W{n}" for n in range(1, 9))]
STORIES = Path(__file__).resolve().parents[1] / "errors"


@pytest.mark.parametrize("number", [*CHECKED, *WARNED])
def test_each_rule_that_a_program_can_check_is_in_the_table(number: str) -> None:
    assert [rule for rule in RULES if rule.number == number]


def test_no_rule_of_the_trade_is_passed_over_in_silence() -> None:
    told = {rule.number for rule in RULES} | {each.number for each in NOT_FOR_MEMORANDA}
    told |= {question.number for question in QUESTIONS}
    assert set(ALL) <= told


def test_a_rule_is_either_checked_or_said_not_to_be() -> None:
    not_here = {each.number for each in NOT_FOR_MEMORANDA}
    assert not not_here & {rule.number for rule in RULES}
    assert all(each.why.endswith(".") for each in NOT_FOR_MEMORANDA)


def test_codes_are_said_once() -> None:
    codes = [rule.code for rule in RULES] + [question.code for question in QUESTIONS]
    assert len(codes) == len(set(codes))
    assert rule_of("clearance-lapsed") in RULES
    assert rule_of("something-else") is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_is_told_in_the_gallery_and_in_plain_words(rule: Rule) -> None:
    assert (STORIES / rule.code / "story.toml").exists()
    assert (STORIES / rule.code / "says.txt").exists()
    for words in (rule.looks_for, rule.remedy):
        assert words.endswith(".")
        assert not re.search(r"\b(?:error|null|invalid)\b", words)


@pytest.mark.parametrize("clean", [story(), story(current())], ids=["1977-88", "current"])
def test_a_paper_that_keeps_the_rules_is_left_in_peace(clean: Story) -> None:
    assert clean.found() == []


def test_a_paper_of_1981_is_not_held_to_the_rules_of_today() -> None:
    words = "(C) " + "The harbour is closed. " * 600
    long = story(current({"BLUF": words, "BACKGROUND": words}, subject="The harbour"))
    of_today = {"subject-not-marked", "bottom-line-too-long", "body-too-long"}
    assert of_today <= long.codes()
    then = story(evolve(long.memo.draft, profile=Profile.THEN))
    assert not of_today & then.codes()
    assert "classifier-not-shown" not in then.codes()


def test_an_error_is_a_fault_and_a_warning_a_note() -> None:
    bare = draft({"RECOMMENDATIONS": "That you approve option C."}, required=("EUR",))
    found = {each.code: each.severity for each in story(bare).found()}
    assert found["clearance-missing"] == "fault"
    assert found["recommended-not-analysed"] == "note"


def test_rules_of_action_memoranda_leave_the_others_alone() -> None:
    told = draft(
        {"SUMMARY": "The harbour is closed."},
        kind=MemoKind.INFORMATION,
        recommendations=(),
        options=(),
    )
    assert story(told).found() == []
    assert "recommendation-missing" in story(evolve(told, kind=MemoKind.ACTION)).codes()


def test_a_finding_names_the_paper_and_the_paragraph() -> None:
    (found,) = story(
        draft(options=(evolve(DOUBTED[0], doubted_by=("CUS",), favored_by=("CUS",)),))
    ).found()
    assert found.place == "memorandum harbour-1, version 1"
    assert found.passages == ("harbour-1, para. 3",)
