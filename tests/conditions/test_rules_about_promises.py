"""No promise is counted as performance, whatever an expression asks; consensus less one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.wording import in_words
from finalact.model.claim import ASSURING, Relation
from finalact.model.dossier import Group, Population, Register, Subject
from finalact.model.partial_date import PartialDate
from tests.conditions.conftest import Story

ALLIES = Group("allies", "the allies", ("Syldavia", "San Theodoros", "Poldevia"))
AGREED = 'every party in allies has position(conference) = "agrees"'
ALL_BUT_ONE = 'all but one party in allies has position(conference) = "agrees"'
PERFORMED = (
    "stock(prisoners) = 0",
    "stock(prisoners from estimate) = 0",
    "flow(departures, 1988-01) >= 100",
    'state(harbor) = "open"',
    'every case in list has status = "permitted"',
    "open(list) = 0",
    "start(congress) > 1980",
    'position(harbor, Borduria) = "open"',
)


def a_story() -> Story:
    made = Story()
    made.declares(
        Subject("harbor", "the harbor", ("closed", "open")),
        Population("prisoners", "the prisoners", unit="persons"),
        Population("departures", "departures", unit="persons"),
        Register("list", "the list", (PartialDate.parse("1988-06-30"),)),
        Subject("congress", "the congress"),
    )
    made.case("Berg", "list", status="refused")
    made.claims.append(_meeting())
    return made


def _meeting() -> Any:
    story = Story()
    story.says("CSCE", "congress", "planned", on="1988-01-01", period="1990", about="meeting",
               kind="projection")  # fmt: skip
    return story.claims[0]


@pytest.mark.parametrize("rule", PERFORMED)
@pytest.mark.parametrize("sort", [*sorted(ASSURING), "as evidence", "outcome"])
def test_nothing_in_the_language_counts_a_promise(rule: str, sort: str) -> None:
    story = a_story()
    kind = "assurance" if sort == "as evidence" else "fact"
    for subject, attribute, said in (
        ("prisoners", "stock", "0"),
        ("departures", "flow", "200"),
        ("harbor", "state", "open"),
        ("Berg", "status", "permitted"),
        ("harbor", "position", "open"),
    ):
        about = "case" if subject == "Berg" else "subject"
        named = attribute if sort == "as evidence" else sort
        story.says("Borduria", subject, named, said, on="1988-03-01", kind=kind, about=about,
                   period="1988-01", name=f"{subject}-{attribute}")  # fmt: skip
    promised, without = story.judge(rule, "1988-06-30"), a_story().judge(rule, "1988-06-30")
    assert promised.verdict.value in (without.verdict.value, "assured only")
    assert promised.verdict.value != "met"


def test_a_case_cannot_be_asked_for_what_was_promised_of_it() -> None:
    story = a_story()
    story.says("Borduria", "Berg", "promise", "permission", on="1988-03-01", about="case")
    story.says("Borduria", "Berg", "outcome", "kept", on="1988-03-01", about="case")
    for attribute, word in (("promise", "permission"), ("outcome", "kept")):
        rule = f'every case in list has {attribute} = "{word}"'
        assert story.verdict(rule, "1988-06-30") == "undetermined"


def test_what_became_of_a_promise_is_no_evidence_of_the_thing() -> None:
    story = a_story()
    story.says("Borduria", "harbor", "promise", "open", on="1988-03-01", name="p", kind="assurance")
    story.says("Borduria", "", "", "", on="1988-04-01", relation="keeps", target="p")
    judged = story.judge('state(harbor) = "open"', "1988-06-30")
    assert judged.verdict.value == "assured only"


def test_an_offer_weighed_among_ourselves_assures_nobody() -> None:
    story = a_story()
    story.says("Alba", "harbor", "proposed_offer", "a loan", on="1988-03-01", kind="assurance")
    assert story.verdict('state(harbor) = "open"', "1988-06-30") == "undetermined"


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    some.sampled_from(PERFORMED),
    some.lists(
        some.tuples(some.sampled_from(sorted(ASSURING)), some.booleans(), some.booleans()),
        max_size=4,
    ),
)
def test_promises_and_their_outcomes_never_turn_a_verdict(
    rule: str, given_: list[tuple[str, bool, bool]]
) -> None:
    def judged(*, promised: bool) -> dict[str, str]:
        story = a_story()
        story.says("Alba", "prisoners", "stock", "4", on="1988-02-01")
        story.says("Alba", "departures", "flow", "120", on="1988-02-01", period="1988-01")
        story.says("Alba", "harbor", "state", "closed", on="1988-02-01")
        for n, (attribute, about_case, kept) in enumerate(given_ if promised else ()):
            subject = "Berg" if about_case else "harbor"
            story.says("Borduria", subject, attribute, "open", on="1988-03-01", name=f"p{n}",
                       about="case" if about_case else "subject")  # fmt: skip
            story.says("Borduria", "", "", "", on="1988-04-01", target=f"p{n}",
                       relation=(Relation.KEEPS if kept else Relation.BREAKS).value)  # fmt: skip
        return story.by(rule, "1988-06-30")

    assert judged(promised=True) == judged(promised=False)


def test_agreement_within_limits_is_not_the_agreement_that_a_rule_asks_for(story: Any) -> None:
    story.declares(ALLIES)
    for ally in ALLIES.members:
        story.says(ally, "conference", "position", "agrees", on="1988-03-01")
    assert story.verdict(AGREED, "1988-03-31") == "met"
    story.says("Poldevia", "conference", "limited_position", "agrees", on="1988-04-01")
    judged = story.judge(AGREED, "1988-04-02")
    assert judged.verdict.value == "not met"
    assert "Poldevia (agrees within limits)" in judged.sentence
    assert story.verdict(AGREED, "1988-03-31") == "met"


def test_all_but_one_is_met_with_one_refusal_or_one_silence(story: Any) -> None:
    story.declares(ALLIES)
    story.says("Syldavia", "conference", "position", "agrees", on="1988-03-01")
    assert story.verdict(ALL_BUT_ONE, "1988-03-31") == "undetermined"
    story.says("Poldevia", "conference", "position", "agrees", on="1988-03-01")
    judged = story.judge(ALL_BUT_ONE, "1988-03-31")
    assert judged.verdict.value == "met"
    assert "three parties on the list, and all but one pass" in judged.sentence
    story.says("San Theodoros", "conference", "position", "opposes", on="1988-04-01")
    assert story.verdict(ALL_BUT_ONE, "1988-04-02") == "met"
    assert story.verdict(AGREED, "1988-04-02") == "not met"
    story.says("Poldevia", "conference", "position", "opposes", on="1988-05-01")
    assert story.verdict(ALL_BUT_ONE, "1988-05-02") == "not met"


def test_all_but_needs_somebody_who_has_it(story: Any) -> None:
    story.declares(Group("pair", "the pair", ("Syldavia",)))
    rule = 'all but one party in pair has position(conference) = "agrees"'
    story.says("Syldavia", "conference", "position", "opposes", on="1988-03-01")
    assert story.verdict(rule, "1988-03-31") == "undetermined"


def test_all_but_some_cases_of_a_complete_list(story: Any) -> None:
    story.declares(Register("list", "the list", (PartialDate.parse("1988-03-31"),)))
    for number in range(5):
        story.case(f"case {number}", "list", status="left" if number < 3 else "refused")
    two = 'all but 2 cases in list have status = "left"'
    assert story.verdict(two, "1988-03-31") == "met"
    assert story.verdict('all but one case in list has status = "left"', "1988-03-31") == "not met"
    assert story.verdict(two, "1988-04-30") == "undetermined"


def test_it_is_said_in_words(story: Any) -> None:
    story.declares(ALLIES)
    assert in_words(parse(ALL_BUT_ONE), story.dossier) == (
        "for all but one party of “the allies”: the position on “conference” is “agrees”"
    )


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("all but onr party in allies has status = 1", "Did you mean one?"),
        ("all bit one party in allies has status = 1", "Did you mean but?"),
        ("all party in allies has status = 1", "Write every for all of them, or all but one."),
        ("all but 0 parties in allies have status = 1",
         "Write a whole number from one on; for all of them write every."),
    ],
)  # fmt: skip
def test_a_slip_in_it_is_met_with_what_was_meant(written: str, remedy: str) -> None:
    with pytest.raises(ExpressionFault) as fault:
        parse(written)
    assert fault.value.remedy == remedy


@given(some.lists(some.sampled_from(["agrees", "opposes", ""]), min_size=1, max_size=5))
def test_what_every_member_has_all_but_one_have(words: list[str]) -> None:
    story = Story()
    names = tuple(f"Ally {n}" for n in range(len(words)))
    story.declares(Group("allies", "the allies", names), Subject("conference", "the conference"))
    for name, word in zip(names, words, strict=True):
        if word:
            story.says(name, "conference", "position", word, on="1988-03-01")
    whole, less = story.verdict(AGREED, "1988-03-31"), story.verdict(ALL_BUT_ONE, "1988-03-31")
    if whole == "met":
        assert less == "met"
    if less == "not met":
        assert whole == "not met"
