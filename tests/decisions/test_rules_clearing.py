"""E8 to E12 and W6: who agrees to the text as it goes up, and by whose hand."""

from __future__ import annotations

import pytest
from attrs import evolve

from finalact.model.memo_step import ClearanceScope
from finalact.model.memorandum import Drafter, RecommendationSaid
from tests.decisions.made_memo import PARTS, SAID, draft, story

ASKED = draft(required=("EUR",))


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("pending", "clearance-pending"),
        ("ok in part", "clearance-in-part"),
        ("declined", "clearance-declined"),
        ("info", "clearance-only-told"),
        ("told", "clearance-only-told"),
        ("nonconcur", "nonconcur-without-dissent"),
    ],
)
def test_what_is_no_agreement_is_not_taken_for_one(status: str, code: str) -> None:
    (found,) = story(ASKED).cleared("EUR", status).found()
    assert found.code == code
    assert found.severity == "fault"


@pytest.mark.parametrize("status", ["ok", "ok with edits", "no objection"])
def test_agreement_is_agreement(status: str) -> None:
    assert not story(ASKED).cleared("eur", status).found()


def test_an_office_that_must_clear_and_was_never_asked_is_missed() -> None:
    (found,) = story(ASKED).found()
    assert found.code == "clearance-missing"
    assert found.sentence == "EUR must clear the paper and has not been heard."


def test_offices_asked_for_by_subject_count_beside_those_of_the_draft() -> None:
    missed = story(ASKED).cleared("EUR").found("clearance-missing", required=("HA", "EUR"))
    assert [each.sentence.split()[0] for each in missed] == ["HA"]


def test_an_office_that_is_not_required_may_be_told_only() -> None:
    assert not story().cleared("PRESS", "info").found()


def test_a_clearance_in_draft_lapses_when_the_text_changes_in_matter() -> None:
    cleared = story(ASKED).cleared("EUR", scope=ClearanceScope.IN_DRAFT)
    changed = cleared.drafted(
        draft({**PARTS, "ESSENTIAL FACTORS": "The harbour is open."}, required=("EUR",))
    )
    (found,) = changed.found()
    assert found.code == "clearance-lapsed"
    assert "EUR cleared version 1 in draft on 3 May 1988" in found.sentence
    assert not changed.cleared("EUR").found()


def test_a_change_that_says_nothing_else_lets_a_clearance_stand() -> None:
    cleared = story(ASKED).cleared("EUR")
    assert not cleared.drafted(evolve(ASKED, text=ASKED.text.replace("\n\n", "\n\n\n"))).found()


def test_the_lapsed_word_of_an_office_not_required_is_a_note() -> None:
    changed = draft({**PARTS, "ESSENTIAL FACTORS": "The harbour is open."})
    (found,) = story().cleared("CUS").drafted(changed).found()
    assert (found.code, found.severity) == ("clearance-lapsed", "note")


def test_initials_by_proxy_name_both_persons() -> None:
    (found,) = story().cleared("EUR", proxy="Michel").found()
    assert found.sentence == "Michel initialed for EUR, and it is not said for whom."
    (found,) = story().cleared("EUR", proxy="Michel", person="Michel").found()
    assert found.code == "proxy-without-person"
    assert not story().cleared("EUR", proxy="Michel", person="Arellano").found()


def test_who_does_not_concur_is_heard_in_the_paper() -> None:
    against = story().cleared("CUS", "nonconcur")
    assert [each.code for each in against.found()] == ["nonconcur-without-dissent"]
    assert not story().cleared("CUS", "nonconcur", dissent="The cost is not known.").found()


def test_a_split_recommendation_carries_the_dissent_too() -> None:
    said = (RecommendationSaid(1, opposed_by=("CUS",)), SAID[1])
    words = {
        **PARTS,
        "RECOMMENDATIONS": PARTS["RECOMMENDATIONS"].replace(
            "option B.", "option B, favored by CUS."
        ),
    }
    split = story(draft(words, recommendations=said)).cleared("CUS", "nonconcur")
    assert not split.found("nonconcur-without-dissent")


def test_a_drafter_who_clears_for_another_office_is_noted() -> None:
    by = draft(drafters=(Drafter("J. Doe", "EUR/SOV"),))
    (found,) = story(by).cleared("EUR", person="JDoe").found()
    assert (found.code, found.severity) == ("drafter-clears-elsewhere", "note")
    assert not story(by).cleared("EUR/SOV", person="JDoe").found()
    assert story(by).cleared("EUR", person="Roe", proxy="Doe").found("drafter-clears-elsewhere")
    assert not story(by).cleared("EUR", person="Doe", proxy="Roe").found()
