"""Rules of judging: every, no, at least so many percent; meetings and positions."""

from __future__ import annotations

from typing import Any

from finalact.model.dossier import Group, Register, Side
from finalact.model.partial_date import PartialDate

TEN_YEARS = (
    'every case in refusals where ground = "secrecy" and years_since(last_secret_work) >= 10 '
    'has status = "permitted"'
)


def complete(name: str, *days: str) -> Register:
    return Register(name, name, complete_on=tuple(PartialDate.parse(d) for d in days))


def refused(story: Any, name: str, work: str, status: str) -> None:
    story.case(name, "refusals", ground="secrecy", last_secret_work=work, status=status)


def test_every_is_met_only_if_the_list_is_complete_for_the_day(story: Any) -> None:
    story.declares(complete("refusals", "1988-03-31"))
    refused(story, "anna", "1970", "permitted")
    assert story.verdict(TEN_YEARS, "1988-03-31") == "met"
    assert story.verdict(TEN_YEARS, "1988-04-01") == "undetermined"


def test_every_is_not_met_by_an_empty_list(story: Any) -> None:
    story.declares(complete("refusals", "1988-03-31"))
    story.case("zoe", "refusals", ground="kinship", last_secret_work="1960", status="refused")
    judged = story.judge(TEN_YEARS, "1988-03-31")
    assert judged.verdict.value == "undetermined"
    assert "No case on the list is one that the rule is about." in judged.sentence


def test_every_one_failing_case_suffices_and_the_failing_are_named(story: Any) -> None:
    story.declares(Register("refusals", "refusals"))
    refused(story, "anna", "1970", "permitted")
    refused(story, "boris", "1975-05", "refused")
    judged = story.judge(TEN_YEARS, "1988-03-31")
    assert judged.verdict.value == "not met"
    assert "Failing: boris (refused)." in judged.sentence


def test_every_a_case_may_come_under_the_rule_as_years_pass(story: Any) -> None:
    story.declares(complete("refusals", "1980/1999"))
    refused(story, "anna", "1970", "permitted")
    refused(story, "clara", "1978-06-30", "refused")
    assert story.verdict(TEN_YEARS, "1988-06-29") == "met"
    assert story.verdict(TEN_YEARS, "1988-06-30") == "not met"


def test_every_a_vague_date_leaves_it_open(story: Any) -> None:
    story.declares(complete("refusals", "1988-03-31"))
    refused(story, "anna", "1970", "permitted")
    refused(story, "clara", "1978", "refused")
    assert story.verdict(TEN_YEARS, "1988-03-31") == "undetermined"


def test_every_a_case_of_which_nothing_is_known_leaves_it_open(story: Any) -> None:
    story.declares(complete("refusals", "1988-03-31"))
    refused(story, "anna", "1970", "permitted")
    story.case("dora", "refusals", ground="secrecy", last_secret_work="1970")
    judged = story.judge(TEN_YEARS, "1988-03-31")
    assert judged.verdict.value == "undetermined"
    assert "Not known: dora." in judged.sentence


def test_every_a_case_that_passes_either_way_is_not_called_unknown(story: Any) -> None:
    story.declares(complete("refusals", "1988-03-31"))
    refused(story, "anna", "1970", "permitted")
    refused(story, "clara", "1978", "refused")
    # Nobody knows when Dora's secret work ended, and she may leave all the same.
    story.case("dora", "refusals", ground="secrecy", status=("permitted", "1988-02-01"))
    judged = story.judge(TEN_YEARS, "1988-03-31")
    assert judged.verdict.value == "undetermined"
    assert "Not known: clara." in judged.sentence


def test_no_case(story: Any) -> None:
    story.declares(complete("refusals", "1988-03-31"))
    refused(story, "anna", "1970", "permitted")
    rule = 'no case in refusals has status = "refused"'
    assert story.verdict(rule, "1988-03-31") == "met"
    assert story.verdict(rule, "1988-04-01") == "undetermined"
    refused(story, "boris", "1975", "refused")
    assert story.verdict(rule, "1988-04-01") == "not met"


def test_at_least_n_percent(story: Any) -> None:
    story.declares(complete("list", "1988-03-31"))
    for number, status in enumerate(["permitted", "left", "permitted", "left", "refused"]):
        story.case(f"case {number}", "list", status=status)
    rule = 'at least 80% of case in list has status in ("permitted", "left")'
    assert story.verdict(rule, "1988-03-31") == "met"
    assert story.verdict(rule.replace("80", "81"), "1988-03-31") == "not met"
    assert story.verdict(rule, "1988-04-01") == "undetermined"


def test_at_least_n_percent_an_unknown_case_is_taken_both_ways(story: Any) -> None:
    story.declares(complete("list", "1988-03-31"))
    story.case("anna", "list", status="left").case("boris", "list")
    assert story.verdict('at least 50% of cases in list has status = "left"', "1988-03-31") == "met"
    rule = 'at least 60% of cases in list has status = "left"'
    assert story.verdict(rule, "1988-03-31") == "undetermined"


ALLIES = Group("alliance", "the alliance", ("Syldavia", "Alba", "San Theodoros"))
AGREED = 'every party in alliance has position(conference) = "agrees"'


def test_positions_are_judged_once_without_sides(story: Any) -> None:
    story.declares(ALLIES)
    story.says("Alba", "conference", "position", "agrees", on="1988-03-01")
    story.says("Syldavia", "conference", "position", "opposes", on="1988-03-01", reporter="Alba")
    judged = story.judge(AGREED, "1988-03-31")
    assert judged.verdict.value == "not met"
    assert judged.by == ()
    assert "Standing otherwise: Syldavia (opposes)." in judged.sentence
    assert "Not known: San Theodoros." in judged.sentence


def test_position_holds_until_changed(story: Any) -> None:
    story.declares(ALLIES)
    for party in ALLIES.members:
        story.says(party, "conference", "position", "agrees", on="1988-03-01")
    story.says("Alba", "conference", "position", "opposes", on="1988-05-01")
    assert story.verdict(AGREED, "1988-04-30") == "met"
    assert story.verdict(AGREED, "1988-05-01") == "not met"
    assert story.verdict('position(conference, Alba) = "opposes"', "1988-05-01") == "met"


def held(story: Any, meeting: str, period: str, on: str, attribute: str = "held") -> None:
    story.says("CSCE", meeting, attribute, period=period, on=on, about="meeting")


PROGRAMME = "start(moscow) > finish(contacts) and duration(contacts) between 4 weeks and 6 weeks"


def test_meetings_mean_the_dates_held(story: Any) -> None:
    held(story, "contacts", "1989-05-30/1989-06-27", "1989-07-01")
    held(story, "moscow", "1991-09-10/1991-10-04", "1991-10-05")
    assert story.verdict(PROGRAMME, "1990-01-01") == "undetermined"
    judged = story.judge(PROGRAMME, "1991-12-31")
    assert judged.verdict.value == "met"
    assert judged.by == ()


def test_meetings_a_part_that_fails_is_partly_met(story: Any) -> None:
    held(story, "contacts", "1989-05-30/1989-06-20", "1989-07-01")
    held(story, "moscow", "1991-09-10/1991-10-04", "1991-10-05")
    assert story.verdict(PROGRAMME, "1991-12-31") == "partly met"


def test_meetings_before_they_are_held_the_plan_is_told(story: Any) -> None:
    held(story, "contacts", "1989", "1988-03-30", "planned")
    held(story, "moscow", "1990", "1988-03-30", "planned")
    judged = story.judge("start(moscow) > finish(contacts)", "1988-03-31")
    assert judged.verdict.value == "undetermined"
    assert "The plan known by then would satisfy it." in judged.sentence
    judged = story.judge("start(moscow) < start(contacts)", "1988-03-31")
    assert "The plan known by then would not satisfy it." in judged.sentence


def test_meetings_a_day_set_against_a_date(story: Any) -> None:
    held(story, "moscow", "1991-09-10/1991-10-04", "1991-10-05")
    assert story.verdict("start(moscow) >= 1991", "1991-12-31") == "met"
    assert story.verdict("start(moscow) > 1991-09", "1991-12-31") == "not met"
    assert story.verdict("finish(moscow) = 1991-10", "1991-12-31") == "met"


def test_at_least_n_percent_is_reckoned_in_whole_numbers(story: Any) -> None:
    story.declares(complete("list", "1988-03-31"))
    for number in range(100):
        story.case(f"case {number}", "list", status="left" if number < 57 else "refused")
    rule = 'at least 57% of cases in list has status = "left"'
    assert story.verdict(rule, "1988-03-31") == "met"


def test_positions_are_each_partys_own(story: Any) -> None:
    story.declares(Side("west", "The West", ("Syldavia", "San Theodoros")))
    story.declares(Group("two", "the two", ("Syldavia", "San Theodoros")))
    story.says("Syldavia", "conference", "position", "agrees", on="1988-03-01")
    rule = 'every party in two has position(conference) = "agrees"'
    assert story.verdict(rule, "1988-03-31") == "undetermined"


def test_positions_of_a_party_spoken_by_its_officials(story: Any) -> None:
    story.declares(ALLIES)
    story.says("Syldavia (Foreign Minister)", "conference", "position", "opposes", on="1988-03-01")
    assert story.verdict(AGREED, "1988-03-31") == "not met"


def test_meetings_a_year_is_all_of_its_days(story: Any) -> None:
    held(story, "moscow", "1991-09-10/1991-10-04", "1991-10-05")
    assert story.verdict("start(moscow) > 1991", "1991-12-31") == "not met"
    assert story.verdict("start(moscow) > 1990", "1991-12-31") == "met"
    assert story.verdict("start(moscow) = 1991", "1991-12-31") == "met"


def test_meetings_a_plan_called_off_is_none(story: Any) -> None:
    held(story, "contacts", "1989", "1988-03-30", "planned")
    held(story, "contacts", "1989", "1988-05-01", "cancelled")
    sentence = story.judge("finish(contacts) < 1990", "1988-06-01").sentence
    assert "No plan for it is known." in sentence


def test_meetings_a_plan_made_later_is_not_spoken_of(story: Any) -> None:
    held(story, "contacts", "1989", "1989-01-04", "planned")
    sentence = story.judge("finish(contacts) < 1990", "1988-06-01", "1989-06-01").sentence
    assert "No plan for it is known." in sentence


def test_meetings_the_plan_goes_on_from_what_was_held(story: Any) -> None:
    held(story, "contacts", "1989-05-30/1989-06-27", "1989-07-01")
    held(story, "moscow", "1990", "1988-03-30", "planned")
    sentence = story.judge("start(moscow) > finish(contacts)", "1989-12-31").sentence
    assert "The plan known by then would satisfy it." in sentence


FAMILIES = 'every case in refusals where kind = "family" has status = "permitted"'


def test_a_rule_asks_for_the_kind_by_which_the_list_calls_a_case(story: Any) -> None:
    story.declares(complete("refusals", "1988-03-31"))
    story.case("anna", "refusals", "family", status="permitted")
    story.case("boris", "refusals", "work", status="refused")
    assert story.verdict(FAMILIES, "1988-03-31") == "met"
    story.case("clara", "refusals", "family", status="refused")
    judged = story.judge(FAMILIES, "1988-03-31")
    assert judged.verdict.value == "not met"
    assert "Failing: clara (refused)." in judged.sentence


def test_an_event_tells_another_kind_from_its_day(story: Any) -> None:
    story.declares(complete("refusals", "1988"))
    story.case("anna", "refusals", "family", status="permitted")
    story.case("boris", "refusals", "work", status="refused", kind=("family", "1988-05-01"))
    assert story.verdict(FAMILIES, "1988-04-30") == "met"
    assert story.verdict(FAMILIES, "1988-05-01") == "not met"


def test_a_case_of_no_kind_leaves_it_open(story: Any) -> None:
    story.declares(complete("refusals", "1988-03-31"))
    story.case("anna", "refusals", "family", status="permitted")
    story.case("dora", "refusals", status="refused")
    assert story.verdict(FAMILIES, "1988-03-31") == "undetermined"
