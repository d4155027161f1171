"""Whether a paper may go up: clearances, questions and faults stand against it, warnings do not."""

from __future__ import annotations

from attrs import evolve

from finalact.decisions.readiness import readiness
from finalact.model.memorandum import Drafter
from tests.decisions.made_memo import PARTS, QUESTIONS, Story, draft, story


def ready(of: Story, *required: str) -> bool:
    return readiness(of.memo, of.paper, required=required).ready


def test_a_paper_cleared_and_answered_may_go_up() -> None:
    begun = story(draft(required=("EUR",)))
    assert not ready(begun)
    cleared = begun.cleared("EUR")
    assert not ready(cleared)
    answered = cleared.answered(*QUESTIONS)
    assert ready(answered)
    assert not ready(answered, "HA")
    assert ready(answered.cleared("HA"), "HA")


def test_it_tells_who_has_not_cleared_and_what_nobody_answered() -> None:
    begun = story(draft(required=("EUR", "CUS"))).cleared("CUS").answered("stands-alone")
    told = readiness(begun.memo, begun.paper)
    assert told.clearances_open == ("EUR",)
    assert [q.code for q in told.questions_open] == list(QUESTIONS[1:])
    assert [finding.code for finding in told.missing] == ["clearance-missing"]
    assert told.sentences[0] == "EUR must clear the paper and has not been heard."
    assert told.sentences[1].startswith("Nobody has answered: Does every argument")


def test_information_is_never_agreement() -> None:
    for status in ("info", "told", "pending", "ok in part", "declined"):
        begun = story(draft(required=("EUR",))).cleared("EUR", status).answered(*QUESTIONS)
        told = readiness(begun.memo, begun.paper)
        assert (told.ready, told.clearances_open) == (False, ("EUR",))


def test_a_dissent_that_is_heard_does_not_hold_the_paper_up() -> None:
    begun = story(draft(required=("CUS",))).answered(*QUESTIONS, "dissent-reported")
    assert not ready(begun.cleared("CUS", "nonconcur"))
    assert ready(begun.cleared("CUS", "nonconcur", dissent="The cost is not known."))


def test_a_dissent_of_an_office_that_is_not_required_must_be_heard_as_well() -> None:
    begun = story().answered(*QUESTIONS, "dissent-reported").cleared("CUS", "nonconcur")
    told = readiness(begun.memo, begun.paper)
    assert not told.ready
    assert told.clearances_open == ()
    assert [finding.code for finding in told.missing] == ["nonconcur-without-dissent"]


def test_a_lapsed_clearance_and_a_lapsed_answer_are_asked_for_anew() -> None:
    up = story(draft(required=("EUR",))).cleared("EUR").answered(*QUESTIONS)
    changed = up.drafted(draft({**PARTS, "ESSENTIAL FACTORS": "Open."}, required=("EUR",)))
    told = readiness(changed.memo, changed.paper)
    assert told.clearances_open == ("EUR",)
    assert len(told.questions_open) == len(QUESTIONS)
    assert [finding.code for finding in told.missing] == ["clearance-lapsed"]


def test_an_answer_of_no_stands_against_it() -> None:
    begun = story().answered(*QUESTIONS[1:]).answered("stands-alone", answer="No, it needs Tab 1.")
    told = readiness(begun.memo, begun.paper)
    assert not told.ready
    (found,) = told.missing
    assert found.code == "question-answered-no"
    assert found.sentence.endswith("Lund answers: “No, it needs Tab 1”.")


def test_warnings_are_told_and_hinder_nothing() -> None:
    begun = story(draft(drafters=(Drafter("Doe", "EUR/SOV"),))).cleared("EUR", person="Doe")
    told = readiness(begun.answered(*QUESTIONS).memo, begun.paper)
    assert told.ready
    assert [finding.code for finding in told.notes] == ["drafter-clears-elsewhere"]


def test_a_fault_of_form_holds_it_up() -> None:
    bad = evolve(draft(), recommendations=draft().recommendations[:1])
    assert not ready(story(bad).answered(*QUESTIONS))
