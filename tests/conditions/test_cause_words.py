"""What changed an answer, told so that a reader knows of which case or meeting it is said."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from finalact.conditions.history import history_of
from finalact.conditions.history_contract import history_as_list
from finalact.model.condition import Condition
from finalact.model.dossier import Group, Register, Subject


def because(story: Any, rule: str, first: str, last: str) -> list[list[str]]:
    """The words of the causes of every change after the first day."""
    scene = story.scene(last)
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    found = history_of(scene, Condition("c", "C", expression=rule), begin, end)
    return [row["because_words"] for row in history_as_list(scene, found)[1:]]


def test_a_word_on_a_case_names_the_case(story: Any) -> None:
    story.declares(Register("families", "Families"))
    story.case("Rusk", "families", status=("reunited", "1988-02-01"))
    story.case("Tamm", "families", status=("left", "1988-02-01"), ground=("none", "1988-01-05"))
    assert because(story, "open(families) = 0", "1988-01-10", "1988-03-01") == [
        ["Rusk: “reunited” (Alba, 1 February 1988)", "Tamm: “left” (Alba, 1 February 1988)"]
    ]
    rule = 'no case in families has ground = "none"'
    assert because(story, rule, "1988-01-01", "1988-01-31") == [
        ["Tamm, ground: “none” (Alba, 5 January 1988)"]
    ]


def test_what_is_said_of_a_meeting_is_that_it_was_held_and_not_where(story: Any) -> None:
    story.declares(Subject("pilots", "Meeting of the pilots"))
    story.says("Alba", "pilots", "held", "Ostport", period="1988-10-03/1988-10-14", on="1988-10-14")
    story.claims[-1] = evolve(story.claims[-1], about="meeting")
    assert because(story, "start(pilots) < 1989-01-01", "1988-09-01", "1988-12-31") == [
        ["“Meeting of the pilots” held 3 to 14 October 1988 (Alba, 14 October 1988)"]
    ]


def test_agreement_within_limits_is_told_as_such(story: Any) -> None:
    story.declares(Subject("entry", "Entry", ("agrees",)), Group("ports", "Ports", ("Pirin",)))
    story.says("Pirin", "entry", "position", "agrees", on="1988-02-01")
    story.says("Pirin", "entry", "limited_position", "agrees", on="1988-04-01")
    rule = 'every party in ports has position(entry) = "agrees"'
    assert because(story, rule, "1988-01-01", "1988-12-31") == [
        ["“agrees” (Pirin, 1 February 1988)"],
        ["“agrees within limits” (Pirin, 1 April 1988)"],
    ]
