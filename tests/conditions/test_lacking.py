"""What is lacking: what would make a condition met, in a sentence and as data."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.conditions.assess import Assessor
from finalact.conditions.lacking import NOTHING, lacking_all, lacking_of
from finalact.conditions.lacking_contract import lacking_all_as_dict, lacking_as_dict
from finalact.conditions.lacking_need import Lacking, Need
from finalact.conditions.lacking_parts import without_not
from finalact.conditions.language import parse
from finalact.model.condition import (
    Condition,
    Judgement,
    Question,
    Stage,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.dossier import Group, Population, Register, Subject
from finalact.model.partial_date import PartialDate
from tests.conditions.conftest import Story


def lacks(story: Any, expression: str, as_of: str, known_by: str | None = None) -> Lacking:
    scene = story.scene(as_of, known_by)
    condition = Condition("asked", "Asked", expression=expression)
    return lacking_of(scene, Assessor(scene).condition(condition))


def only(found: Lacking) -> Need:
    (need,) = found.needs
    return need


def months(story: Any, *figures: str, speaker: str = "NCSJ", name: str = "departures") -> None:
    for number, said in enumerate(figures, 1):
        month = f"1988-{number:02}"
        story.says(speaker, name, "flow", said, period=month, on=f"{month}-28")


# Totals in a period -------------------------------------------------------------------------


def test_a_total_lacks_so_many_so_many_a_month_against_so_many_now(story: Any) -> None:
    story.says("NCSJ", "departures", "flow", "3,526", period="1988-01/1988-04", on="1988-05-10")
    found = lacks(story, "flow(departures, 1988) >= 15000", "1988-05-31")
    assert found.sentence == (
        "At least 11,474 more persons before 31 December 1988: 1,435 a month, against 882 a month "
        "from January to April (NCSJ)."
    )
    need = only(found)
    assert (need.amount.low, need.amount.high) == (11_474, 11_474)
    assert (need.per_month, need.months_left, need.rate_now) == (1_435, 8, 882)
    assert (need.unit, need.rate_over) == ("persons", "from January to April")
    assert need.before == date(1988, 12, 31)


@pytest.mark.parametrize("unit", ["departures", "visas", "tons"])
def test_what_is_counted_is_named_as_the_claims_name_it(story: Any, unit: str) -> None:
    story.says("NCSJ", "exits", "flow", "100", period="1988-01", on="1988-02-03", unit=unit)
    found = lacks(story, "flow(exits, 1988) >= 1200", "1988-02-10")
    assert f"1,100 more {unit} before" in found.sentence


def test_the_months_left_are_those_that_no_figure_covers(story: Any) -> None:
    months(story, "100", "100")
    story.says("NCSJ", "departures", "flow", "100", period="1988-04", on="1988-05-02")
    need = only(lacks(story, "flow(departures, 1988) >= 1200", "1988-06-30"))
    assert need.months_left == 9
    assert need.per_month == 100
    assert need.rate_over == "in January to February and April"


def test_every_speaker_with_figures_is_told_and_what_they_leave_alike_is_told_once(
    story: Any,
) -> None:
    months(story, "100", "100")
    months(story, "100", "100", speaker="ICM")
    months(story, "300", speaker="Alba")
    found = lacks(story, "flow(departures, 1988) >= 1200", "1988-03-10")
    assert [need.by for need in found.needs] == ["ICM", "NCSJ", "Alba"]
    assert found.sentence.count("1,000 more") == 1
    assert "(ICM; NCSJ)" in found.sentence
    assert found.needs[2].per_month == 82


def test_figures_for_a_part_leave_at_most_so_many(story: Any) -> None:
    story.declares(
        Population("departures", "All who leave", unit="persons"),
        Population("jews", "Jews who leave", part_of=("departures",), unit="persons"),
    )
    story.says("NCSJ", "departures", "flow", "400", period="1988-01/1988-04", on="1988-05-02",
               population="jews")  # fmt: skip
    found = lacks(story, "flow(departures, 1988) >= 1200", "1988-05-31")
    assert found.sentence.startswith("At most 800 more persons")
    assert "as far as figures for “Jews who leave” tell, a part of them" in found.sentence
    exact = lacks(story, "flow(jews, 1988) >= 1200", "1988-05-31")
    assert exact.sentence.startswith("At least 800 more persons")


def test_hedged_figures_leave_a_range(story: Any) -> None:
    story.says("NCSJ", "departures", "flow", "about 100", period="1988-01", on="1988-02-03")
    need = only(lacks(story, "flow(departures, 1988) >= 1200", "1988-02-10"))
    assert (need.amount.low, need.amount.high) == (1_090, 1_110)
    assert "at least 1,090 to 1,110 more" in need.sentence
    assert need.per_month == 101


def test_with_no_month_known_it_is_spread_over_the_year_beside_the_stated_rate(story: Any) -> None:
    story.says("Alba", "departures", "rate", "9000", on="1988-03-30", unit="persons/year")
    found = lacks(story, "flow(departures, 1988) >= 15000", "1988-03-31")
    assert found.sentence == (
        "15,000 persons before 31 December 1988: 1,250 a month over the year, of which no month "
        "is known yet; at Alba’s stated rate, 9,000, it is 750 a month (Alba)."
    )


def test_a_year_that_ended_short_is_past_mending(story: Any) -> None:
    months(story, *["100"] * 12)
    found = lacks(story, "flow(departures, 1988) >= 1300", "1989-01-31")
    assert found.sentence == (
        "100 persons were lacking when 1988 ended; only a correction of the figures would change "
        "that (NCSJ)."
    )


def test_a_year_that_ended_with_months_untold_lacks_their_figures(story: Any) -> None:
    months(story, *["100"] * 10)
    found = lacks(story, "flow(departures, 1988) >= 1200", "1989-01-31")
    assert "no figure is known (November to December)" in found.sentence


@given(
    st.lists(st.integers(0, 3000), min_size=1, max_size=11),
    st.integers(1, 40_000),
)
@settings(max_examples=40, deadline=None)
def test_what_lacks_and_what_came_make_the_target(figures: list[int], target: int) -> None:
    story = Story()
    months(story, *[str(n) for n in figures])
    found = lacks(story, f"flow(departures, 1988) >= {target}", "1988-12-15")
    came = sum(figures)
    if came >= target:
        assert found.needs == ()
        assert found.verdict == "met"
        return
    need = only(found)
    assert need.amount.low == need.amount.high == target - came
    assert need.per_month is not None
    left = 12 - len(figures)
    assert need.per_month * left >= target - came > (need.per_month - 1) * left


# Counts on a day ----------------------------------------------------------------------------


def test_where_none_may_be_left_all_must_go(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "about 300", on="1988-03-30")
    story.says("Borduria", "prisoners", "stock", "under 100", on="1988-03-30")
    found = lacks(story, "stock(prisoners) = 0", "1988-03-31")
    assert found.sentence == "All of them: about 300 (Alba); and all of them: under 100 (Borduria)."
    ours, theirs = found.needs
    assert (ours.amount.low, ours.amount.high) == (270, 330)
    assert (theirs.amount.low, theirs.amount.high) == (1, 99)


def test_from_so_many_down_to_so_many(story: Any) -> None:
    story.says("desk", "prisoners", "stock", "at least 51", on="1988-03-30", kind="estimate")
    need = only(lacks(story, "stock(prisoners from estimate) <= 50", "1988-03-31"))
    assert need.sentence == "from at least 51 down to 50, at least 1 fewer"
    story.says("Alba", "prisoners", "stock", "80", on="1988-03-30")
    assert only(lacks(story, "stock(prisoners) < 50", "1988-03-31")).sentence == (
        "from 80 down to 49, 31 fewer"
    )


def test_a_side_that_is_satisfied_lacks_nothing(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "3", on="1988-03-30")
    story.says("Borduria", "prisoners", "stock", "0", on="1988-03-30")
    found = lacks(story, "stock(prisoners) = 0", "1988-03-31")
    assert found.verdict == "disputed"
    assert [need.by for need in found.needs] == ["Alba"]


def test_a_count_that_is_to_grow(story: Any) -> None:
    story.says("Alba", "permits", "stock", "30", on="1988-03-30", unit="permits")
    need = only(lacks(story, "stock(permits) >= 100", "1988-03-31"))
    assert need.sentence == "70 more permits: 30 now, at least 100 wanted"


@pytest.mark.parametrize(
    ("unit", "one"), [("banks", "bank"), ("families", "family"), ("people", "person")]
)
def test_one_that_is_lacking_is_told_as_one(story: Any, unit: str, one: str) -> None:
    story.says("Alba", "signed", "stock", "19", on="1988-03-30", unit=unit)
    need = only(lacks(story, "stock(signed) >= 20", "1988-03-31"))
    assert need.sentence == f"1 more {one}: 19 now, at least 20 wanted"
    assert need.unit == unit


def test_two_flows_are_set_beside_each_other(story: Any) -> None:
    story.says("NCSJ", "departures", "flow", "790", period="1987-06", on="1987-07-03")
    story.says("NCSJ", "departures", "flow", "700", period="1988-06", on="1988-07-03")
    need = only(lacks(story, "flow(departures, 1988-06) > flow(departures, 1987-06)", "1988-07-31"))
    assert need.amount.low == 91
    assert "790" in need.sentence


def test_what_nobody_counted_lacks_a_figure_and_says_whose(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "300", on="1986-03-30")
    need = only(lacks(story, "stock(prisoners) = 0", "1988-03-31"))
    assert need.kind == "figure"
    assert need.sentence == (
        "a figure of “prisoners” for 31 March 1988 by Alba; the last, 300 (Alba), is of 30 March "
        "1986 and too old to be carried forward"
    )


def test_a_register_names_its_open_cases_and_must_be_declared_complete(story: Any) -> None:
    story.declares(Register("families", "Families"))
    story.case("Dorn", "families", status="open").case("Ash", "families", status="left")
    found = lacks(story, "open(families) = 0", "1988-03-31")
    assert found.sentence == (
        "All of them: at least one case: Dorn; the list must be declared complete for that day."
    )
    assert [each.name for each in only(found).names] == ["Dorn"]


# Words --------------------------------------------------------------------------------------


def test_a_state_names_what_is_wanted_and_what_each_side_says(story: Any) -> None:
    story.declares(Subject("court", "The court", states=("closed", "half open", "open")))
    story.says("Alba", "court", "state", "closed", on="1988-03-01")
    story.says("Borduria", "court", "state", "half open", on="1988-03-01")
    found = lacks(story, 'state(court) in ("open")', "1988-03-31")
    assert found.sentence == (
        "“open” instead of “closed” (Alba); and “open” instead of “half open” (Borduria)."
    )
    story.claims.clear()
    assert lacks(story, 'state(court) = "open"', "1988-03-31").sentence == (
        "“open”: nobody has said how “The court” stands."
    )


def test_assurances_are_no_performance(story: Any) -> None:
    story.declares(Subject("access", "Access", states=("secured",)))
    story.says("Borduria", "access", "assurance", "we shall", on="1988-03-01", kind="assurance",
               specificity="general")  # fmt: skip
    found = lacks(story, 'state(access) = "secured"', "1988-03-31")
    assert found.verdict == "assured only"
    assert "performance instead of general assurances by Borduria" in found.sentence
    specific = lacks(story, "assurance(access) is specific", "1988-03-31")
    assert specific.sentence == ("A specific assurance instead of the general one (Borduria).")


def test_parties_that_have_not_agreed_and_what_would_turn_them(story: Any) -> None:
    story.declares(Group("alliance", "The alliance", ("Ostia", "Westia", "Nordia")))
    story.says("Ostia", "talks", "position", "agrees", on="1988-03-01")
    story.says("Westia", "talks", "position", "opposes", on="1988-03-01")
    story.says("Westia", "talks", "turns_on", "a visit to the border", on="1988-03-01")
    rule = 'every party in alliance has position(talks) = "agrees"'
    need = only(lacks(story, rule, "1988-03-31"))
    assert [each.name for each in need.names] == ["Westia", "Nordia"]
    assert need.names[0].now == "opposes"
    assert need.names[0].turns_on == ("“a visit to the border”",)
    assert not need.names[1].is_known
    assert "Westia (opposes; what would turn it: “a visit to the border”)" in need.sentence


# Lists --------------------------------------------------------------------------------------


def secrecy(story: Any) -> None:
    story.declares(Register("refusals", "Refusals", complete_on=(PartialDate.parse("1988"),)))
    story.case("Torsk", "refusals", status="refused", ground="secrecy",
               last_secret_work=("1975-05-01", "1980-01-01"))  # fmt: skip
    story.case("Marl", "refusals", status="permitted", ground="secrecy",
               last_secret_work=("1979-06-30", "1980-01-01"))  # fmt: skip
    story.case("Lund", "refusals", status="refused", ground="kinship")
    story.case("Sand", "refusals", status="refused", ground="secrecy")


def test_failing_cases_are_named_and_those_of_which_it_is_not_known(story: Any) -> None:
    secrecy(story)
    rule = (
        'every case in refusals where ground = "secrecy" and years_since(last_secret_work) >= 10 '
        'has status = "permitted"'
    )
    found = lacks(story, rule, "1988-03-31")
    failing, unknown = found.needs
    assert [(n.name, n.now, n.is_known) for n in failing.names] == [("Torsk", "refused", True)]
    assert [n.name for n in unknown.names] == ["Sand"]
    assert "last secret work not known" in unknown.names[0].now
    assert failing.sentence == "one case to come to “permitted”: Torsk (refused)"


def test_time_alone_lets_a_case_pass_on_a_day(story: Any) -> None:
    secrecy(story)
    rule = (
        'every case in refusals where status = "permitted" has years_since(last_secret_work) >= 10'
    )
    need = lacks(story, rule, "1988-03-31").needs[0]
    assert [(n.name, n.passes_on) for n in need.names] == [("Marl", date(1989, 6, 30))]
    assert "passes on 30 June 1989" in need.sentence
    later = lacks(story, rule, "1989-06-30")
    assert "Marl" not in later.sentence


def test_a_list_must_be_declared_complete_and_not_be_empty(story: Any) -> None:
    story.declares(Register("refusals", "Refusals"))
    found = lacks(story, 'every case in refusals has status = "permitted"', "1988-03-31")
    assert found.sentence == (
        "A case on the list, which holds none; and a declaration that the list “Refusals” is "
        "complete for 31 March 1988."
    )


def test_a_share_says_how_many_more(story: Any) -> None:
    story.declares(Register("list", "The list", complete_on=(PartialDate.parse("1988"),)))
    for number, status in enumerate(["left", "left", "refused", "refused", "refused"], 1):
        story.case(f"Case {number}", "list", status=status)
    need = only(lacks(story, 'at least 80% of case in list has status = "left"', "1988-03-31"))
    assert (need.amount.low, need.amount.high) == (2, 2)
    assert need.sentence == (
        "2 more cases to come to “left”: 2 of 5 have, and 80 percent is 4; without it: Case 3 "
        "(refused), Case 4 (refused) and Case 5 (refused)"
    )


def test_no_case_may_have_it(story: Any) -> None:
    story.declares(Register("held", "Held", complete_on=(PartialDate.parse("1988"),)))
    story.case("Rusk", "held", regime="isolation").case("Tamm", "held", regime="ordinary")
    need = only(lacks(story, 'no case in held has regime = "isolation"', "1988-03-31"))
    assert need.sentence == "one case no longer with regime “isolation”: Rusk (regime isolation)"


def test_of_all_but_so_many_only_the_others_are_lacking(story: Any) -> None:
    story.declares(Register("crew", "Crew"), Group("ports", "Ports", ("Kvik", "Lund", "Moss")))
    for name in ("Rusk", "Tamm", "Vaas"):
        story.case(name, "crew", status="held")
    rule = 'all but one case in crew has status = "home"'
    cases = lacks(story, rule, "1988-03-31").needs[0]
    assert cases.sentence == (
        "two of three cases to come to “home”: Rusk (held), Tamm (held) and Vaas (held)"
    )
    assert cases.amount.low == cases.amount.high == 2
    most = 'all but 3 cases in crew have status = "home"'
    assert lacks(story, most, "1988-03-31").needs[0].sentence.startswith("one of three cases")
    story.case("Zorn", "crew").case("Yost", "crew")
    two = 'all but 4 cases in crew have status = "home"'
    assert [need.sentence for need in lacks(story, two, "1988-03-31").needs] == [
        "word on one of two cases: Zorn (status not known) and Yost (status not known)",
        "a declaration that the list “Crew” is complete for 31 March 1988",
    ]
    story.says("Kvik", "entry", "position", "agrees", on="1988-02-01")
    story.says("Lund", "entry", "position", "opposes", on="1988-02-01")
    rule = 'all but one party in ports has position(entry) = "agrees"'
    parties = only(lacks(story, rule, "1988-03-31"))
    assert parties.sentence.startswith("one of two parties: “agrees” on “entry” from Lund")
    assert parties.amount.low == parties.amount.high == 1


def test_a_figure_that_may_be_too_many_and_too_few_asks_for_a_more_exact_one(story: Any) -> None:
    story.says("Alba", "guns", "stock", "about 500", on="1988-03-30")
    need = only(lacks(story, "stock(guns) = 500", "1988-03-31"))
    assert need.sentence == "a more exact figure: about 500 leaves open whether it is 500"
    assert need.amount.low is need.amount.high is None


def test_more_than_another_figure_is_told_as_such(story: Any) -> None:
    story.says("Alba", "aid", "flow", "380", period="1986", on="1987-01-20")
    story.says("Alba", "aid", "flow", "350", period="1987", on="1988-01-20")
    assert only(lacks(story, "flow(aid, 1987) > flow(aid, 1986)", "1988-03-31")).sentence == (
        "31 more persons: 350 now, more than 380 wanted"
    )


def test_the_figure_that_is_lacking_of_two_is_named(story: Any) -> None:
    story.says("Alba", "aid", "flow", "380", period="1987", on="1988-01-20", unit="tonnes")
    assert only(lacks(story, "flow(aid, 1988) > flow(aid, 1987)", "1988-03-31")).sentence == (
        "a figure for “aid” in 1988 to be set against 380"
    )


def test_a_meeting_that_was_called_off_has_no_plan_to_go_by(story: Any) -> None:
    for name, said, period, on in (
        ("experts", "held", "1988-02-01/1988-02-12", "1988-02-12"),
        ("review", "planned", "1989", "1988-02-01"),
        ("review", "cancelled", "", "1988-05-01"),
    ):
        story.says("CSCE", name, said, "", on=on, **({"period": period} if period else {}))
        story.claims[-1] = evolve(story.claims[-1], about="meeting")
    rule = "start(review) > finish(experts)"
    told = story.judge(rule, "1988-06-01").sentence
    assert told.endswith("“review” had not been held by then. “review” was called off.")
    assert only(lacks(story, rule, "1988-06-01")).sentence.endswith(
        "“review” is not held yet and called off"
    )
    assert "the plan known by then would satisfy it" in (
        only(lacks(story, rule, "1988-04-30")).sentence
    )


def test_where_no_case_is_open_only_the_declaration_is_lacking(story: Any) -> None:
    story.declares(Register("families", "Families"))
    story.case("Rusk", "families", status="reunited").case("Tamm", "families", status="left")
    need = only(lacks(story, "open(families) = 0", "1988-03-31"))
    assert need.kind == "list"
    assert need.sentence == "a declaration that the list “Families” is complete for 31 March 1988"


def test_what_is_measured_has_no_next_smaller_number(story: Any) -> None:
    story.says("Alba", "waste", "stock", "12", on="1988-03-30", unit="percent")
    under = only(lacks(story, "stock(waste) < 10", "1988-03-31"))
    assert under.sentence == "from 12 down to under 10, 2 less"
    assert (under.amount.low, under.amount.high) == (2, 2)
    story.claims.clear()
    story.says("Alba", "waste", "stock", "about 10", on="1988-03-30", unit="percent")
    under = only(lacks(story, "stock(waste) < 10", "1988-03-31"))
    assert under.sentence == "from about 10 down to under 10, at most 1 less"
    over = only(lacks(story, "stock(waste) > 10.5", "1988-03-31"))
    assert over.sentence.startswith("at most 1.5 percent more: about 10 now")
    most = only(lacks(story, "stock(waste) <= 9.5", "1988-03-31"))
    assert most.sentence == "from about 10 down to 9.5, at most 1.5 less"


# Rules made of rules ------------------------------------------------------------------------


def test_every_part_of_an_and_and_any_of_an_or(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "3", on="1988-03-30")
    story.says("Alba", "exiles", "stock", "2", on="1988-03-30")
    both = lacks(story, "stock(prisoners) = 0 and stock(exiles) = 0", "1988-03-31")
    assert len(both.needs) == 2
    either = only(lacks(story, "stock(prisoners) = 0 or stock(exiles) = 0", "1988-03-31"))
    assert either.kind == "one of"
    assert either.sentence == (
        "one of these: (a) all of them: 3 (Alba); or (b) all of them: 2 (Alba)"
    )


def test_a_side_content_with_one_way_lacks_nothing_of_the_others(story: Any) -> None:
    story.declares(Subject("tariff", "Tariff", ("in force", "reduced", "abolished")))
    story.says("Alba", "tariff", "state", "in force", on="1988-03-30")
    story.says("Borduria", "tariff", "state", "reduced", on="1988-03-30")
    rule = 'state(tariff) = "abolished" or state(tariff) = "reduced"'
    assert only(lacks(story, rule, "1988-03-31")).sentence == (
        "one of these: (a) “abolished” instead of “in force” (Alba); "
        "or (b) “reduced” instead of “in force” (Alba)"
    )


def test_a_way_that_takes_several_things_says_so(story: Any) -> None:
    for name in ("prisoners", "exiles", "hostages"):
        story.says("Alba", name, "stock", "3", on="1988-03-30")
    rule = "stock(prisoners) = 0 or (stock(exiles) = 0 and stock(hostages) <= 1)"
    assert only(lacks(story, rule, "1988-03-31")).sentence == (
        "one of these: (a) all of them: 3 (Alba); "
        "or (b) all of these: all of them: 3 (Alba); and from 3 down to 1, 2 fewer (Alba)"
    )


def test_not_is_carried_inside(story: Any) -> None:
    told = without_not(parse("not (stock(a) = 0 and not stock(b) > 3)"))
    assert told == parse("stock(a) != 0 or stock(b) > 3")
    story.says("Alba", "a", "stock", "0", on="1988-03-30")
    need = only(lacks(story, "not stock(a) = 0", "1988-03-31"))
    assert need.sentence.startswith("any other number than 0")


def test_another_condition_says_what_lacks_there(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "3", on="1988-03-30")
    story.asks(Condition("prisoners", "Prisoners", expression="stock(prisoners) = 0"))
    need = only(lacks(story, "met(prisoners)", "1988-03-31"))
    assert need.sentence == "“Prisoners” must be met: all of them: 3 (Alba)"
    assert need.inside[0].by == "Alba"


def test_on_track_says_the_rate_that_is_wanted(story: Any) -> None:
    months(story, "100", "100", "100")
    story.asks(Condition("exits", "Exits", expression="flow(departures, 1988) >= 15000"))
    need = only(lacks(story, "on_track(exits)", "1988-04-10"))
    assert (need.now, need.wanted) == ("off track", "on track")
    assert "1,634 a month; it is 100 a month now" in need.sentence


def test_meetings_say_the_dates_that_would_do_and_whether_the_plan_would(story: Any) -> None:
    for meeting, year in (("rights", "1989"), ("moscow", "1990")):
        story.says("Alba", meeting, "planned", "", period=year, on="1988-03-30",
                   kind="projection", about="meeting")  # fmt: skip
    need = only(lacks(story, "start(moscow) > finish(rights)", "1988-03-31"))
    assert need.sentence.endswith("the plan known by then would satisfy it")
    assert [each.now for each in need.names] == ["planned for 1990", "planned for 1989"]
    story.says("Alba", "rights", "held", "", period="1989-05-30/1989-06-23", on="1989-06-23",
               about="meeting")  # fmt: skip
    later = only(lacks(story, "start(moscow) > finish(rights)", "1989-07-01"))
    assert "after 23 June 1989" in later.sentence
    held = only(lacks(story, "duration(rights) between 4 weeks and 6 weeks", "1989-07-01"))
    assert "lasted 25 days, which only a correction would change" in held.sentence


# What stands around a condition -------------------------------------------------------------


def test_an_open_question_is_told_under_each_reading_and_what_its_answer_settles(
    story: Any,
) -> None:
    months(story, *["100"] * 12)
    question = Question(
        "Only those who leave for good?",
        raised_by="Quill",
        readings=(
            ("all", "flow(departures, 1988) >= 1200"),
            ("for good", "flow(departures, 1988) >= 1300"),
        ),
    )
    story.asks(Condition("d", "D", expression="flow(departures, 1988) >= 1200",
                         questions=(question,)))  # fmt: skip
    scene = story.scene("1989-01-31")
    found = lacking_of(scene, Assessor(scene).condition(scene.conditions[0]))
    assert found.verdict == "scope unclear"
    settling, reading = found.needs
    assert settling.sentence == (
        "an answer to the question of Quill, “Only those who leave for good?”: met if “all” and "
        "not met if “for good”"
    )
    assert (reading.kind, reading.about) == ("reading", "for good")
    assert reading.inside[0].amount.low == 100


def test_where_only_a_person_can_judge_that_is_what_lacks(story: Any) -> None:
    story.asks(Condition("tone", "Tone", words="a better tone"))
    scene = story.scene("1988-03-31")
    found = lacking_of(scene, Assessor(scene).condition(scene.conditions[0]))
    assert found.sentence == "The judgement of a named person: no rule is written for it."
    judged = Judgement(Verdict.NOT_MET, "Orne", PartialDate.parse("1988-03-01"), "nothing moved")
    story.conditions.clear()
    story.asks(Condition("tone", "Tone", judgements=(judged,)))
    scene = story.scene("1988-03-31")
    found = lacking_of(scene, Assessor(scene).condition(scene.conditions[0]))
    assert found.sentence == (
        "Orne judged it not met: nothing moved; another judgement would change that."
    )


def test_a_proposal_would_make_it_not_count(story: Any) -> None:
    story.declares(deciders=("Shultz",))
    proposed = Treatment(
        Treating.ASSUMED, Stage.PROPOSED, "Kampelman", PartialDate.parse("1988-03")
    )
    story.asks(Condition("w", "Withdrawal", expression="stock(troops) = 0", treatments=(proposed,)))
    story.asks(Condition("v", "Visits", expression="stock(troops) = 0", required=False))
    found = lacking_all(story.scene("1988-03-31"))
    assert [each.condition for each in found.conditions] == ["w"]
    assert found.conditions[0].unless == (
        "It would not count if Kampelman’s proposal to have it assumed were adopted by Shultz."
    )
    assert found.sentence == "The one required condition lacks something before the answer is yes."


def test_of_two_conditions_both_lack_something(story: Any) -> None:
    for name in ("w", "v"):
        story.asks(Condition(name, name, expression="stock(troops) = 0"))
    assert lacking_all(story.scene("1988-03-31")).sentence == (
        "Both required conditions lack something before the answer is yes."
    )


def test_nothing_lacks_of_what_is_met(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-30")
    story.asks(Condition("p", "Prisoners", expression="stock(prisoners) = 0"))
    assert lacks(story, "stock(prisoners) = 0", "1988-03-31").sentence == NOTHING
    everything = lacking_all(story.scene("1988-03-31"))
    assert everything.conditions == ()
    assert everything.sentence == "Nothing is lacking: the answer is yes."


def test_later_knowledge_never_changes_what_was_lacking(story: Any) -> None:
    months(story, "100", "100")
    before = lacks(story, "flow(departures, 1988) >= 1200", "1988-03-10")
    story.says("NCSJ", "departures", "flow", "900", period="1988-02", on="1988-06-01")
    story.says("ICM", "departures", "flow", "90", period="1988-01", on="1988-06-01")
    assert lacks(story, "flow(departures, 1988) >= 1200", "1988-03-10") == before


def test_the_same_as_data(story: Any) -> None:
    months(story, "100", "100")
    story.asks(Condition("d", "Departures", expression="flow(departures, 1988) >= 1200"))
    scene = story.scene("1988-03-10")
    told = lacking_as_dict(lacking_of(scene, Assessor(scene).condition(scene.conditions[0])))
    (need,) = told["needs"]
    assert need["amount"] == {"least": 1000, "most": 1000}
    assert (need["per_month"], need["before"], need["unit"]) == (100, "1988-12-31", "persons")
    assert need["claims"] == ["c1", "c2"]
    everything = lacking_all_as_dict(lacking_all(scene))
    assert everything["conditions"] == [told]


def test_a_colleagues_single_month_lacks_nothing_where_the_total_of_the_year_is_told(
    story: Any,
) -> None:
    rule = "flow(departures, 1988) >= 15000"
    story.says("Alba", "departures", "flow", "14000", period="1988", on="1989-01-05")
    story.says("Borduria", "departures", "flow", "16000", period="1988", on="1989-01-10")
    story.says(
        "Bordurian press office", "departures", "flow", "900", period="1988-05", on="1988-06-02"
    )
    told = lacks(story, rule, "1989-02-01")
    assert only(told).claims == ("c1",)
    assert told.sentence.startswith("1,000 persons were lacking")
    story.claims[1] = story.claims[2]
    story.claims.pop()
    assert "14,100 more" in lacks(story, rule, "1989-02-01").sentence


def test_what_came_so_far_is_told_as_it_was_said(story: Any) -> None:
    months(story, "about 200", "about 250")
    (need,) = lacks(story, "flow(departures, 1988) >= 1200", "1988-03-10").needs
    assert need.now == "about 450 persons (approximate figures within 10 percent)"
    # What is lacking is reckoned by the bounds: 405 to 495 came.
    assert (need.amount.low, need.amount.high) == (705, 795)


def test_a_part_that_fits_leaves_open_how_many_there_are(story: Any) -> None:
    story.declares(
        Population("arrears", "Arrears", unit="loans"),
        Population("bank_arrears", "Arrears to banks", unit="loans", part_of=("arrears",)),
    )
    story.says(
        "Club", "arrears", "stock", "60", on="1988-03-01", unit="loans", population="bank_arrears"
    )
    found = lacks(story, "stock(arrears) < 100", "1988-03-31")
    assert "down to" not in found.sentence
    assert found.sentence == (
        "99 or fewer: 60 (counting “Arrears to banks”, a part of them) leaves open how many there "
        "are in all (Club)."
    )
    over = lacks(story, "stock(arrears) < 50", "1988-03-31")
    assert "down to 49, at least 11 fewer" in over.sentence


def test_a_name_that_nothing_bears_is_told_before_what_is_lacking(story: Any) -> None:
    story.declares(Population("licences", "Licences", unit="licences"))
    found = lacks(story, "flow(lisences, 1988) >= 10", "1988-03-31")
    assert found.needs[0].sentence == (
        "its rule names lisences, which nothing on the desk bears yet (did you mean licences?)"
    )


def test_a_total_that_must_stay_small_leaves_so_much_room(story: Any) -> None:
    months(story, "20", "30", "40", name="turned_back")
    found = lacks(story, "flow(turned_back, 1988) <= 100", "1988-03-31")
    assert found.sentence == "No more than 10 more: 90 by 31 March 1988 (NCSJ)."
    months(story, "20", "30", "55", name="turned_away")
    over = lacks(story, "flow(turned_away, 1988) <= 100", "1988-03-31")
    assert over.sentence == (
        "105 by 31 March 1988 is at least 5 too many; only a correction of the figures changes "
        "that (NCSJ)."
    )


def test_of_what_must_not_happen_nothing_goes_away_again(story: Any) -> None:
    """Fines, and people turned back, are counted in a month: what was done stays done."""
    story.says("Alba", "fines", "flow", "0", period="1988-01", on="1988-02-03")
    story.says("Borduria", "fines", "flow", "at least 2", period="1988-02", on="1988-03-04")
    found = lacks(story, "flow(fines, 1988-01/1988-03) = 0", "1988-03-15")
    said = {need.by: need.sentence for need in found.needs}
    assert said["Alba"] == "none more: 0 by 31 January 1988"
    assert said["Borduria"] == (
        "at least 2 by 29 February 1988 is at least 2 too many; only a correction of the figures "
        "changes that"
    )
    over = lacks(story, "flow(fines, 1988-01/1988-03) = 0", "1988-04-15")
    said = {need.by: need.sentence for need in over.needs}
    assert said["Alba"] == (
        "none at all: 0 by 31 January 1988 leaves open how many there are in all"
    )


def test_a_ceiling_that_is_itself_loose_is_told_by_both_its_ends(story: Any) -> None:
    story.says("Alba", "launchers", "stock", "about 1,000", on="1988-03-01")
    story.says("Alba", "warheads", "stock", "3,000", on="1988-03-01")
    found = lacks(story, "stock(warheads) <= 3 * stock(launchers)", "1988-03-31")
    assert only(found).sentence == "from 3,000 down to 2,700 to 3,300, at most 300 fewer"
    story.says("Alba", "catch", "flow", "about 1,000", period="1987", on="1988-01-20")
    story.says("Alba", "catch", "flow", "400", period="1988-01", on="1988-02-03")
    fall = lacks(story, "flow(catch, 1988) < flow(catch, 1987)", "1988-03-31")
    # Of 900 to 1,100 the lower end is the one that is surely kept.
    assert only(fall).sentence == "no more than 499 more: 400 by 31 January 1988"


def test_a_total_set_against_twice_another_names_what_is_wanted_in_all(story: Any) -> None:
    months(story, "40", "42", "44")
    story.says("NCSJ", "departures", "flow", "250", period="1987", on="1988-01-20")
    months(story, "50", speaker="ICM")
    found = lacks(story, "flow(departures, 1988) >= 2 * flow(departures, 1987)", "1988-03-31")
    said = {need.by: need.sentence for need in found.needs}
    assert said["NCSJ"] == "at most 374 more persons: 126 by 31 March 1988 now, at least 500 wanted"
    assert said["ICM"] == ("a figure for what it is compared with; it is 50 by 31 January 1988 now")


@pytest.mark.parametrize(("unmet", "word"), [(1, "One"), (6, "Six"), (7, "Seven"), (9, "Nine")])
def test_how_many_lack_something_is_told_in_words(story: Any, unmet: int, word: str) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01")
    story.asks(Condition("met", "Met", expression="stock(prisoners) = 0"))
    for number in range(unmet):
        story.asks(Condition(f"c{number}", f"C{number}", expression="stock(prisoners) >= 5"))
    verb = "lacks" if unmet == 1 else "lack"
    assert lacking_all(story.scene("1988-03-31")).sentence.startswith(f"{word} of ")
    assert f" {verb} something" in lacking_all(story.scene("1988-03-31")).sentence


def test_a_register_that_nobody_keeps_is_what_is_lacking(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "5", on="1988-03-01")
    found = lacks(story, "stock(prisoners from register) = 0", "1988-03-31")
    assert found.sentence == "A register of “prisoners”: none is kept."
