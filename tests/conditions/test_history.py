"""Stories of history: on which days an answer changed, and what the ids of `because` name."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from finalact.conditions.assess import Assessor
from finalact.conditions.change_days import assurance_days, parsed
from finalact.conditions.history import History, answer_history, history_of
from finalact.conditions.history_contract import answer_as_list, history_as_list
from finalact.model.condition import (
    Answer,
    Condition,
    Judgement,
    Question,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.dossier import Group, Population, Register, TakenFor
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

day = PartialDate.parse
TEN_YEARS = (
    'every case in refusals where years_since(last_secret_work) >= 10 has status = "permitted"'
)


def history(story: Any, rule: str | Condition, last: str, first: str | None = None) -> History:
    condition = rule if isinstance(rule, Condition) else Condition("c", "C", expression=rule)
    begins = date.fromisoformat(first) if first else None
    return history_of(story.scene(last), condition, begins, date.fromisoformat(last))


def told(found: History) -> list[tuple[str, str, set[str]]]:
    return [(str(c.day), c.standing.verdict.value, set(c.because)) for c in found.changes]


def test_the_first_entry_is_the_state_on_the_first_day_and_what_it_rests_on(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "300", on="1988-01-05", name="three-hundred")
    story.says("Alba", "prisoners", "stock", "0", on="1988-06-01", name="none")
    found = history(story, "stock(prisoners) = 0", "1988-12-31", "1988-03-01")
    assert told(found) == [
        ("1988-03-01", "not met", {"three-hundred"}),
        ("1988-06-01", "met", {"none"}),
    ]


def test_without_a_first_day_it_begins_where_something_happened(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "300", on="1988-01-05", name="three-hundred")
    assert told(history(story, "stock(prisoners) = 0", "1988-12-31")) == [
        ("1988-01-05", "not met", {"three-hundred"})
    ]
    assert told(history(story, "stock(women) = 0", "1988-12-31")) == [
        ("1988-12-31", "undetermined", set())
    ]


def test_a_figure_grows_too_old(story: Any) -> None:
    story.declares(age_limits={"default": "3 months"})
    story.says("Alba", "prisoners", "stock", "0", on="1988-01-31", name="none")
    assert told(history(story, "stock(prisoners) = 0", "1988-12-31")) == [
        ("1988-01-31", "met", {"none"}),
        ("1988-05-01", "undetermined", {"too-old:none"}),
    ]


def test_what_is_no_longer_known_to_be_met_has_not_slid_back(story: Any) -> None:
    story.declares(age_limits={"default": "3 months"})
    story.says("Alba", "prisoners", "stock", "0", on="1988-01-31", name="none")
    condition = Condition("c", "C", expression="stock(prisoners) = 0")
    scene = story.scene("1988-12-31")
    _, lost = history_as_list(scene, history(story, condition, "1988-12-31"))
    assert lost["words"].startswith("It is no longer known to be met, and is undetermined.")
    (why,) = lost["because_words"]
    assert why == "“0” (Alba, 31 January 1988) is too old to be carried forward"
    # A figure that says otherwise is another matter.
    story.says("Alba", "prisoners", "stock", "7", on="1988-06-30", name="seven")
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-31", name="still-none")
    changed = history_as_list(story.scene("1988-12-31"), history(story, condition, "1988-07-31"))
    assert changed[-1]["words"].startswith("It slid back from met to not met.")


def test_a_correction_is_named_and_so_is_what_takes_it_back(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-01-31", name="first")
    story.says("Alba", said="4", relation="corrects", target="first", on="1988-02-10", name="again")
    story.says("Alba", relation="withdraws", target="again", on="1988-03-01", name="taken-back")
    assert told(history(story, "stock(prisoners) = 0", "1988-12-31")) == [
        ("1988-01-31", "met", {"first"}),
        ("1988-02-10", "not met", {"again"}),
        ("1988-03-01", "met", {"taken-back"}),
    ]


def test_a_figure_given_early_counts_when_its_period_is_over(story: Any) -> None:
    story.says("Alba", "out", "flow", "900", on="1988-12-20", period="1988", name="early")
    assert told(history(story, "flow(out, 1988) >= 800", "1989-02-01")) == [
        ("1988-12-31", "met", {"early", "period-ended:1988"})
    ]


def test_a_population_is_taken_for_another(story: Any) -> None:
    taken = TakenFor("prisoners", "Kay", day("1988-04-02"))
    story.declares(Population("prisoners", "prisoners"))
    story.declares(Population("convicts", "convicts", taken_for=(taken,)))
    story.says("Borduria", "convicts", "stock", "0", on="1988-01-31", name="none")
    assert told(history(story, "stock(prisoners) = 0", "1988-12-31")) == [
        ("1988-04-02", "met", {"taken-for:convicts/prisoners"})
    ]


def test_ten_years_pass_for_a_case(story: Any) -> None:
    story.declares(Register("refusals", "refusals", (day("1988-01-01/1989-12-31"),)))
    story.case("Lerner", "refusals", status="refused", last_secret_work="1978-05-06")
    found = history(story, TEN_YEARS, "1990-03-01", "1988-01-01")
    assert told(found)[1:] == [
        ("1988-05-06", "not met", {"ten-years:Lerner/last_secret_work"}),
    ]
    story.says("Borduria", "Lerner", "status", "permitted", on="1989-01-05", name="let-go")
    assert told(history(story, TEN_YEARS, "1990-03-01", "1988-06-01"))[1:] == [
        ("1989-01-05", "met", {"let-go"}),
        ("1990-01-01", "undetermined", {"complete-ended:refusals"}),
    ]


def treated() -> Condition:
    return Condition(
        "ferry",
        "The ferry runs",
        expression="stock(prisoners) = 0",
        stages=(StageRecord(Stage.COMMUNICATED, day("1988-02-02")),),
        treatments=(
            Treatment(Treating.ASSUMED, Stage.PROPOSED, "Kay", day("1988-03-01")),
            Treatment(
                Treating.WAIVED, Stage.ADOPTED, "Shultz", day("1988-04-01"), until=day("1988-06-30")
            ),
        ),
    )


def test_treatments_and_stages_are_changes_of_their_own(story: Any) -> None:
    found = history(story, treated(), "1988-12-31")
    assert told(found) == [
        ("1988-02-02", "undetermined", {"ferry/stage-1"}),
        ("1988-03-01", "undetermined", {"ferry/treatment-1"}),
        ("1988-04-01", "undetermined", {"ferry/treatment-2"}),
        ("1988-07-01", "undetermined", {"waiver-ran-out:ferry/treatment-2"}),
    ]
    rows = history_as_list(story.asks(treated()).scene("1988-12-31"), found)
    assert [row["treatment"] for row in rows[1:3]] == ["assumed, proposed", "waived, adopted"]
    assert [row["required"] for row in rows] == [True, True, False, True]
    assert "It no longer counts." in rows[2]["words"]
    assert "Waived ran out on 30 June 1988. It counts again." in rows[3]["words"]


def test_questions_answers_and_judgements(story: Any) -> None:
    story.says("Alba", "everyone", "stock", "5", on="1988-01-02", name="five")
    story.says("Alba", "few", "stock", "0", on="1988-01-02", name="none")
    asked = Question(
        "Only the few?",
        "Whit",
        day("1988-02-01"),
        (("all", "stock(everyone) = 0"), ("few", "stock(few) = 0")),
        answer=Answer("few", "Kay", day("1988-03-01")),
    )
    condition = Condition(
        "held",
        "None is held",
        expression="stock(everyone) = 0",
        questions=(asked,),
        judgements=(Judgement(Verdict.PARTLY_MET, "Schifter", day("1988-04-01"), "half of it"),),
    )
    found = history(story, condition, "1988-12-31")
    assert told(found) == [
        ("1988-01-02", "not met", {"five"}),
        ("1988-02-01", "scope unclear", {"held/question-1"}),
        ("1988-03-01", "met", {"held/answer-1"}),
        ("1988-04-01", "partly met", {"held/judgement-1"}),
    ]
    assert found.changes[3].standing.computed is Verdict.MET
    rows = history_as_list(story.asks(condition).scene("1988-12-31"), found)
    assert "Whit, 1 February 1988, asks: “Only the few?”" in rows[1]["because_words"]
    assert rows[3]["because_words"] == ["Judged partly met by Schifter, 1 April 1988: half of it"]


def test_by_side_and_over_all(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-01-05", name="ours")
    story.says("Borduria", "prisoners", "stock", "3", on="1988-02-05", name="theirs")
    rows = history_as_list(
        story.scene("1988-12-31"), history(story, "stock(prisoners) = 0", "1988-12-31")
    )
    assert [(row["verdict"], row["by"]) for row in rows] == [
        ("met", {"ours": "met"}),
        ("disputed", {"ours": "met", "theirs": "not met"}),
    ]
    assert rows[1]["because"] == ["theirs"]
    assert "It slid back from met to disputed." in rows[1]["words"]


def test_what_came_in_on_one_day_is_told_in_one_order_whatever_the_order_of_entry(
    story: Any,
) -> None:
    rule = parsed('state(access) = "secured"')
    assert rule is not None
    for name in ("told-b", "told-a"):
        story.says("Borduria", "access", "assurance", on="1988-01-05", kind="assurance", name=name)
    (causes,) = assurance_days(story.scene("1988-12-31"), rule).values()
    assert [cause.claim for cause in causes] == ["told-a", "told-b"]


def test_assurances_tell_where_nobody_speaks(story: Any) -> None:
    story.says("Borduria", "access", "assurance", on="1988-01-05", kind="assurance", name="word")
    story.says(
        "Borduria", relation="withdraws", target="word", on="1988-02-05", name="word-taken-back"
    )
    assert told(history(story, 'state(access) = "secured"', "1988-12-31")) == [
        ("1988-01-05", "assured only", {"word"}),
        ("1988-02-05", "undetermined", {"word-taken-back"}),
    ]


def test_a_rule_that_rests_on_another_condition_names_what_changed_that(story: Any) -> None:
    story.asks(Condition("held", "None is held", expression="stock(prisoners) = 0"))
    story.says("Alba", "prisoners", "stock", "0", on="1988-01-05", name="none")
    found = history(story, "met(held)", "1988-12-31")
    assert told(found) == [("1988-01-05", "met", {"none"})]


def test_a_circle_by_way_of_a_reading_is_refused_as_on_each_day(story: Any) -> None:
    readings = (("one", "stock(prisoners) = 0"), ("two", "on_track(held)"))
    story.asks(Condition("held", "Held", questions=(Question("Which?", "Kay", None, readings),)))
    with pytest.raises(Refusal, match="held → held"):
        history(story, story.conditions[0], "1988-12-31")
    with pytest.raises(Refusal, match="held → held"):
        Assessor(story.scene("1988-12-31")).condition(story.conditions[0])


def test_a_circle_is_refused_and_leaves_the_answer_unjudged(story: Any) -> None:
    story.asks(Condition("one", "One", expression="met(two)"))
    story.asks(Condition("two", "Two", expression="met(one)"))
    with pytest.raises(Refusal, match="rest on each other"):
        history(story, story.conditions[0], "1988-12-31")
    scene = story.scene("1988-12-31")
    changes = answer_history(scene, date(1988, 1, 1), date(1988, 12, 31))
    assert [c.answer for c in changes] == ["not yet known"]


def test_the_answer_over_time_with_what_moved_it(story: Any) -> None:
    story.declares(Group("alliance", "the alliance", ("Cordia",)))
    story.asks(Condition("held", "None is held", expression="stock(prisoners) = 0"))
    story.asks(treated())
    story.says("Alba", "prisoners", "stock", "0", on="1988-05-05", name="none")
    story.says("Alba", "prisoners", "stock", "2", on="1988-08-05", name="two")
    scene = story.scene("1988-12-31")
    rows = answer_as_list(scene, answer_history(scene, None, date(1988, 12, 31)))
    assert [(row["date"], row["answer"]) for row in rows] == [
        ("1988-02-02", "not yet known"),
        ("1988-03-01", "not yet known"),
        ("1988-04-01", "not yet known"),
        ("1988-05-05", "yes"),
        ("1988-07-01", "yes"),
        ("1988-08-05", "no"),
    ]
    assert rows[3]["words"].startswith("Yes. The one required condition is met.")
    assert {each["id"] for each in rows[5]["conditions"]} == {"held", "ferry"}
    assert rows[5]["because"] == ["two"]
    assert rows[4]["because"] == ["waiver-ran-out:ferry/treatment-2"]


def test_a_longer_history_does_not_change_the_earlier_days(story: Any) -> None:
    for month in range(1, 12):
        story.says("Alba", "prisoners", "stock", str(month % 3), on=f"1988-{month:02}-05")
    rule = Condition("c", "C", expression="stock(prisoners) = 0")
    scene = story.scene("1988-06-30")
    short = history_of(scene, rule, None, date(1988, 6, 30)).changes
    whole = history_of(scene, rule, None, date(1988, 12, 31)).changes
    assert whole[: len(short)] == short
    assert len(whole) > len(short)


def test_backsliding_tells_how_long_it_was_met_and_what_turned_it(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01")
    story.says("Alba", "prisoners", "stock", "7", on="1988-06-01", name="seven")
    lost = story.judge("stock(prisoners) = 0", "1988-09-01")
    assert lost.slid is not None
    assert (str(lost.slid.since), str(lost.slid.until)) == ("1988-03-01", "1988-05-31")
    assert lost.slid.turned_by == ("seven",)
    assert "It stayed so until 31 May 1988; what turned it back: “7” (Alba, 1 June 1988)." in (
        lost.sentence
    )


def test_backsliding_is_found_however_long_ago_and_however_much_was_said_since(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1981-01-05")
    for n in range(120):
        story.says(
            "Alba",
            "prisoners",
            "stock",
            str(1 + n % 3),
            on=f"198{2 + n // 24}-0{1 + n % 9}-1{n % 10}",
        )
    lost = story.judge("stock(prisoners) = 0", "1986-12-31")
    assert str(lost.met_before) == "1981-01-05"


def test_a_tolerance_of_its_own(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "about 100", on="1988-03-01")
    rule = Condition("c", "C", expression="stock(prisoners) >= 95")
    wide = story.scene("1988-12-31")
    strict = evolve(wide, tolerance=0.0, kept={})
    last = date(1988, 12, 31)
    assert history_of(wide, rule, None, last).changes[-1].standing.verdict is Verdict.UNDETERMINED
    assert history_of(strict, rule, None, last).changes[-1].standing.verdict is Verdict.MET
