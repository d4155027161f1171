"""Rules of judging, treatment by treatment: what each means on a day, and what ends it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from finalact.conditions.answer import status_of
from finalact.conditions.compare import compared
from finalact.conditions.compare_contract import comparison_as_dict
from finalact.conditions.contract import status_as_dict
from finalact.conditions.history import history_of
from finalact.conditions.history_contract import history_as_list
from finalact.conditions.treatments import (
    adopted_in_vain,
    deferred_to,
    latest_adoption,
    standing_dissents,
    still_counts,
    treatment_in_force,
)
from finalact.model.condition import (
    Condition,
    Dissent,
    Judgement,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.dossier import Subject
from finalact.model.partial_date import PartialDate


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def ferry(*treatments: Treatment, **more: Any) -> Condition:
    return Condition(
        "ferry", "The ferry runs", expression='state(ferry) = "running"',
        treatments=treatments, **more,
    )  # fmt: skip


def adopted(treating: Treating, on: str = "1988-04-12", **more: Any) -> Treatment:
    return Treatment(treating, Stage.ADOPTED, "Shultz", day(on), **more)


@pytest.fixture
def island(story: Any) -> Any:
    return story.declares(
        Subject("ferry", "The ferry", ("running", "stopped")), deciders=("Shultz", "Reagan")
    )


# ---- assumed ---------------------------------------------------------------------------------


def test_assumed_says_what_would_break_it(island: Any) -> None:
    island.asks(ferry(adopted(Treating.ASSUMED, breaks_if='state(ferry) = "stopped"')))
    judged = island.condition("1988-05-01")
    assert "Assumed since 12 April 1988 by Shultz, on the evidence undetermined. " in (
        judged.sentence
    )
    assert "It breaks if the state of “The ferry” is “stopped”." in judged.sentence
    assert judged.broken == ""


def test_assumed_words_that_are_no_expression_are_for_a_person(island: Any) -> None:
    island.asks(ferry(adopted(Treating.ASSUMED, breaks_if="no ferry is seen for a month")))
    judged = island.condition("1988-05-01")
    assert "It breaks if no ferry is seen for a month." in judged.sentence
    assert judged.broken == ""


def test_assumed_is_broken_from_the_day_that_what_breaks_it_is_known(island: Any) -> None:
    island.asks(ferry(adopted(Treating.ASSUMED, breaks_if='state(ferry) = "stopped"')))
    island.says("Borduria", "ferry", "state", "stopped", on="1988-06-01")
    assert island.condition("1988-05-31").broken == ""
    judged = island.condition("1988-06-01")
    assert judged.broken == "the state of “The ferry” is “stopped”, by the claims of Borduria"
    assert f"The assumption is broken: {judged.broken}." in judged.sentence
    assert not judged.required


def test_assumed_is_broken_when_any_side_says_that_it_is_not_met(island: Any) -> None:
    island.asks(ferry(adopted(Treating.ASSUMED)))
    island.says("Alba", "ferry", "state", "running", on="1988-05-01")
    assert island.condition("1988-05-02").broken == ""
    island.says("Borduria", "ferry", "state", "stopped", on="1988-06-01")
    judged = island.condition("1988-06-02")
    assert judged.verdict is Verdict.DISPUTED
    assert judged.broken == "the condition is not met, by the claims of Borduria"


def test_assumed_only_by_proposal_is_said_to_be_broken_already(island: Any) -> None:
    proposed = Treatment(
        Treating.ASSUMED, Stage.PROPOSED, "Kampelman", day("1988-04-01"),
        breaks_if='state(ferry) = "stopped"',
    )  # fmt: skip
    island.asks(ferry(proposed))
    island.says("Borduria", "ferry", "state", "stopped", on="1988-03-01")
    sentence = island.condition("1988-04-02").sentence
    assert "Kampelman proposes to assume it." in sentence
    assert "It would break if the state of “The ferry” is “stopped”." in sentence
    assert "It would be broken already: the state of “The ferry” is “stopped”" in sentence


def test_assumed_that_rests_on_the_condition_itself_is_left_to_the_evidence(island: Any) -> None:
    island.asks(ferry(adopted(Treating.ASSUMED, breaks_if="not met(ferry)")))
    assert island.condition("1988-05-01").broken == ""
    island.says("Alba", "ferry", "state", "stopped", on="1988-05-02")
    assert island.condition("1988-05-03").broken == (
        "the condition is not met, by the claims of Alba"
    )


# ---- deferred --------------------------------------------------------------------------------


def test_deferred_stands_on_that_meetings_agenda() -> None:
    first = ferry(adopted(Treating.DEFERRED, to="spring_meeting"))
    second = evolve(first, id="mail", title="Mail")
    third = ferry(Treatment(Treating.DEFERRED, Stage.PROPOSED, "Lind", day("1988-04-12"),
                            to="spring_meeting"))  # fmt: skip
    conditions = (first, second, evolve(third, id="press"))
    on = date(1988, 5, 1)
    assert deferred_to(conditions, on, ("Shultz",)) == {"spring_meeting": [first, second]}
    assert deferred_to(conditions, date(1988, 4, 11), ("Shultz",)) == {}
    proposed = deferred_to(conditions, on, ("Shultz",), proposed=True)
    assert [c.id for c in proposed["spring_meeting"]] == ["press"]


def test_deferred_names_the_meeting_and_says_when_the_desk_does_not_know_it(island: Any) -> None:
    island.asks(ferry(adopted(Treating.DEFERRED, to="spring_meeting")))
    sentence = island.condition("1988-05-01").sentence
    assert "Deferred to “spring meeting” since 12 April 1988 by Shultz" in sentence
    assert "The desk knows no meeting “spring meeting” yet." in sentence
    island.says("Alba", "spring_meeting", "planned", "", on="1988-05-02", about="meeting")
    assert "knows no meeting" not in island.condition("1988-05-02").sentence


# ---- waived ----------------------------------------------------------------------------------


def test_waived_by_whom_and_until_when_and_told_before_it_runs_out(island: Any) -> None:
    island.asks(ferry(adopted(Treating.WAIVED, until=day("1988-06-30"))))
    early, late = island.condition("1988-05-30"), island.condition("1988-05-31")
    assert "Waived since 12 April 1988 by Shultz, until 30 June 1988" in early.sentence
    assert "runs out" not in early.sentence
    assert "It runs out in 30 days." in late.sentence
    assert "It runs out in one day." in island.condition("1988-06-29").sentence
    assert "It runs out that day." in island.condition("1988-06-30").sentence


def test_waived_that_ran_out_counts_again_even_after_it_was_put_to_them(island: Any) -> None:
    told = Treatment(
        Treating.WAIVED, Stage.COMMUNICATED, "Kampelman", day("1988-04-20"), told_to="USSR"
    )
    island.asks(ferry(adopted(Treating.WAIVED, until=day("1988-06-30")), told))
    judged = island.condition("1988-07-01")
    assert judged.required
    assert "It ran out on 30 June 1988. The condition counts again." in judged.sentence
    assert "Put to the USSR on 20 April 1988 by Kampelman." in judged.sentence
    assert "could not decide" not in judged.sentence


def test_waived_anew_after_it_ran_out(island: Any) -> None:
    first = adopted(Treating.WAIVED, until=day("1988-06-30"))
    again = Treatment(
        Treating.WAIVED, Stage.COMMUNICATED, "Shultz", day("1988-08-01"), until=day("1988-12-31")
    )
    island.asks(ferry(first, again))
    assert island.condition("1988-07-31").required
    assert not island.condition("1988-08-01").required
    assert island.condition("1989-01-01").required


def test_waived_without_an_end_says_why(island: Any) -> None:
    island.asks(ferry(adopted(Treating.WAIVED, because="there is no harbor any more.")))
    assert "No end is set: there is no harbor any more." in island.condition("1988-05-01").sentence


def test_what_was_adopted_is_communicated_from_the_day_it_is_put_to_them(island: Any) -> None:
    told = Treatment(
        Treating.ASSUMED, Stage.COMMUNICATED, "Kampelman", day("1988-04-20"), told_to="USSR"
    )
    island.asks(ferry(adopted(Treating.ASSUMED), told))

    def shown(on: str) -> dict[str, Any]:
        (found,) = status_as_dict(island.status(on))["conditions"]
        names = "treatment_stage treated_by treated_on told_to told_on told_by required"
        return {name: found[name] for name in names.split()}

    before, after = shown("1988-04-19"), shown("1988-04-20")
    assert (before["treatment_stage"], before["told_to"], before["told_on"]) == (
        "adopted", None, None,
    )  # fmt: skip
    assert after == {
        "treatment_stage": "communicated",
        "treated_by": "Shultz",
        "treated_on": "1988-04-12",
        "told_to": "USSR",
        "told_on": "1988-04-20",
        "told_by": "Kampelman",
        "required": False,
    }


def test_history_tells_the_day_on_which_a_treatment_was_put_to_them(island: Any) -> None:
    told = Treatment(
        Treating.ASSUMED, Stage.COMMUNICATED, "Kampelman", day("1988-04-20"), told_to="USSR"
    )
    island.asks(ferry(adopted(Treating.ASSUMED), told))
    scene = island.scene("1988-06-30")
    found = history_of(scene, scene.conditions[0], date(1988, 4, 1), date(1988, 6, 30))
    rows = history_as_list(scene, found)
    assert [(row["date"], row["treatment"], row["because"]) for row in rows] == [
        ("1988-04-01", None, []),
        ("1988-04-12", "assumed, adopted", ["ferry/treatment-1"]),
        ("1988-04-20", "assumed, communicated", ["ferry/treatment-2"]),
    ]
    assert rows[-1]["words"] == "Put to the USSR on 20 April 1988 by Kampelman."
    between = compared(island.scene("1988-04-15"), island.scene("1988-04-25"))
    (moved,) = comparison_as_dict(scene, between)["conditions"]
    assert (moved["how"], moved["because"]) == ("treated otherwise", ["ferry/treatment-2"])
    assert (moved["then"]["treatment"], moved["now"]["treatment"]) == (
        "assumed, adopted", "assumed, communicated",
    )  # fmt: skip


def test_a_treatment_until_a_month_ran_out_in_it(island: Any) -> None:
    island.asks(ferry(adopted(Treating.WAIVED, until=day("1988-06"))))
    assert not island.condition("1988-06-30").required
    assert "It ran out in June 1988." in island.condition("1988-07-01").sentence


# ---- accepted though unmet -------------------------------------------------------------------


def test_accepted_though_unmet_says_why_and_still_counts(island: Any) -> None:
    island.says("Alba", "ferry", "state", "stopped", on="1988-04-01")
    island.asks(ferry(adopted(Treating.ACCEPTED_THOUGH_UNMET, because="the bridge is open")))
    judged = island.condition("1988-05-01")
    assert judged.required
    assert island.status("1988-05-01").answer == "no"
    assert "Accepted though unmet since 12 April 1988 by Shultz, on the evidence not met." in (
        judged.sentence
    )
    assert "The reason: the bridge is open." in judged.sentence


def test_accepted_though_unmet_is_looked_at_again_on_its_day(island: Any) -> None:
    island.asks(ferry(adopted(Treating.ACCEPTED_THOUGH_UNMET, because="x", review="1988-06")))
    before = island.condition("1988-06-29")
    assert "It is to be looked at again at the end of June 1988." in before.sentence
    assert before.review_due == ""
    after = island.condition("1988-06-30")
    assert after.review_due == "the end of June 1988 has come"
    assert "It is due to be looked at again: the end of June 1988 has come." in after.sentence


def test_accepted_though_unmet_is_looked_at_again_when_something_comes_about(
    island: Any,
) -> None:
    review = 'state(ferry) = "running"'
    island.asks(ferry(adopted(Treating.ACCEPTED_THOUGH_UNMET, because="x", review=review)))
    assert "It is to be looked at again when the state of “The ferry” is “running”." in (
        island.condition("1988-05-01").sentence
    )
    island.says("Alba", "ferry", "state", "running", on="1988-05-10")
    assert island.condition("1988-05-10").review_due == (
        "the state of “The ferry” is “running”, by the claims of Alba"
    )


# ---- dropped, required -----------------------------------------------------------------------


def test_dropped_no_longer_counts_and_required_again_does(island: Any) -> None:
    island.asks(ferry(adopted(Treating.DROPPED), adopted(Treating.REQUIRED, "1988-06-01")))
    assert "Dropped since 12 April 1988" in island.condition("1988-05-31").sentence
    assert not island.condition("1988-05-31").required
    assert island.condition("1988-06-01").required
    assert "Dropped" not in island.condition("1988-06-01").sentence


def test_required_by_adoption_makes_a_wish_a_condition(island: Any) -> None:
    island.asks(ferry(adopted(Treating.REQUIRED), required=False))
    assert not island.condition("1988-04-11").required
    assert island.condition("1988-04-12").required


# ---- who could decide ------------------------------------------------------------------------


def test_adoption_by_somebody_who_cannot_decide_is_told_until_overtaken(island: Any) -> None:
    vain = Treatment(Treating.DROPPED, Stage.ADOPTED, "Ridgway", day("1988-04-12"))
    island.asks(ferry(vain, adopted(Treating.DROPPED, "1988-05-01")))
    before = island.condition("1988-04-30")
    assert before.required
    assert "Ridgway would have it dropped, but could not decide that; the condition still" in (
        before.sentence
    )
    after = island.condition("1988-05-01")
    assert not after.required
    assert "could not decide" not in after.sentence


def test_the_latest_adoption_of_a_day_is_the_one_entered_last(island: Any) -> None:
    island.asks(ferry(adopted(Treating.ASSUMED), adopted(Treating.WAIVED, because="x")))
    in_force = island.condition("1988-04-12").in_force
    assert in_force.treating is Treating.WAIVED


def test_an_uncertain_day_counts_from_its_last(island: Any) -> None:
    vague = Treatment(Treating.DROPPED, Stage.ADOPTED, "Shultz", day("1988"))
    sure = adopted(Treating.REQUIRED, "1988-06-01")
    island.asks(ferry(vague, sure))
    assert island.condition("1988-12-30").required
    assert not island.condition("1988-12-31").required


# ---- dissent ---------------------------------------------------------------------------------


def test_dissent_stands_in_full_until_it_is_given_up(island: Any) -> None:
    against = (
        Dissent("Whitehead", "I would keep it. It costs them nothing.", day("1988-04-13")),
        Dissent("Whitehead", "They are leaving.", day("1988-06-01"), withdrawn=True),
    )
    island.asks(ferry(adopted(Treating.ASSUMED, dissents=against)))
    told = "Whitehead dissents: “I would keep it. It costs them nothing.”"
    assert told not in island.condition("1988-04-12").sentence
    assert told in island.condition("1988-05-31").sentence
    assert "Whitehead" not in island.condition("1988-06-01").sentence


def test_dissent_from_a_treatment_nobody_holds_to_is_not_told_again(island: Any) -> None:
    against = (Dissent("Whitehead", "Keep it.", day("1988-04-13")),)
    assumed = adopted(Treating.ASSUMED, dissents=against)
    island.asks(ferry(assumed, adopted(Treating.REQUIRED, "1988-06-01")))
    assert "Keep it." in island.condition("1988-05-31").sentence
    judged = island.condition("1988-06-01")
    assert judged.dissents == ()
    assert "Keep it." not in judged.sentence


def test_dissent_of_one_person_is_told_in_his_latest_words() -> None:
    against = (
        Dissent("Whitehead", "Keep it.", day("1988-04-13")),
        Dissent("Whitehead", "Keep it, whatever they say.", day("1988-04-20")),
        Dissent("Ridgway", "I agree with him.", day("1988-04-21")),
    )
    condition = ferry(adopted(Treating.ASSUMED, dissents=against))
    standing = standing_dissents(condition, condition.treatments, date(1988, 5, 1))
    assert [d.words for d in standing] == ["Keep it, whatever they say.", "I agree with him."]


# ---- stages ----------------------------------------------------------------------------------


def test_stages_what_was_told_stays_told(island: Any) -> None:
    told = StageRecord(Stage.COMMUNICATED, day("1988-04-20"), "Kampelman", told_to="USSR")
    again = StageRecord(Stage.PROPOSED, day("1988-06-01"), "Lind")
    island.asks(ferry(stages=(told, again)))
    assert island.condition("1988-06-02").condition_stage == "communicated"


def test_stages_a_slip_is_put_right_by_a_later_record(island: Any) -> None:
    slip = StageRecord(Stage.COMMUNICATED, day("1988-04-20"), "Kampelman")
    right = StageRecord(Stage.PROPOSED, day("1988-04-25"), "Lind", after_all=True)
    island.asks(ferry(stages=(slip, right)))
    assert island.condition("1988-04-24").condition_stage == "communicated"
    assert island.condition("1988-04-25").condition_stage == "proposed"


# ---- judged by a person ----------------------------------------------------------------------


def test_judgement_of_the_same_day_is_the_one_entered_last(island: Any) -> None:
    first = Judgement(Verdict.MET, "Aas", day("1988-05-01"), "seen")
    second = Judgement(Verdict.NOT_MET, "Aas", day("1988-05-01"), "looked again")
    island.asks(ferry(judgements=(first, second)))
    assert island.condition("1988-05-01").verdict is Verdict.NOT_MET


def test_judgement_taken_back_lets_the_claims_speak_again(island: Any) -> None:
    island.says("Alba", "ferry", "state", "stopped", on="1988-04-01")
    met = Judgement(Verdict.MET, "Aas", day("1988-05-01"), "seen")
    back = Judgement(Verdict.MET, "Aas", day("1988-06-01"), "it was another ship", withdrawn=True)
    island.asks(ferry(judgements=(met, back)))
    overruled = island.condition("1988-05-31")
    assert (overruled.verdict, overruled.computed) == (Verdict.MET, Verdict.NOT_MET)
    assert "By the claims alone it is not met." in overruled.sentence
    again = island.condition("1988-06-01")
    assert (again.verdict, again.judgement) == (Verdict.NOT_MET, None)


# ---- laws ------------------------------------------------------------------------------------

days = st.sampled_from("1988-01-01 1988-03 1988-06-15 1988 [..1988-05-31] 1989-01-01".split())
records = st.builds(
    Treatment,
    st.sampled_from(Treating),
    st.sampled_from(Stage),
    st.sampled_from(["Shultz", "Ridgway", ""]),
    days.map(PartialDate.parse),
    until=st.none() | days.map(PartialDate.parse),
    to=st.sampled_from(["", "spring_meeting"]),
)


@given(st.lists(records, max_size=5).map(tuple), st.dates(date(1987, 1, 1), date(1990, 1, 1)))
def test_only_what_a_decider_adopted_sets_a_condition_aside(
    treatments: tuple[Treatment, ...], on: date
) -> None:
    condition = ferry(*treatments)
    in_force = treatment_in_force(condition, on, ("Shultz",))
    if not still_counts(condition, in_force):
        assert in_force is not None
        assert in_force.by == "Shultz"
        assert in_force.stage.is_adopted
        assert in_force.treating.sets_aside
    if in_force is not None:
        assert latest_adoption(condition, on, ("Shultz",)) == in_force


@given(st.lists(records, max_size=5).map(tuple), st.dates(date(1987, 1, 1), date(1990, 1, 1)))
def test_a_proposal_or_a_vain_adoption_changes_nothing(
    treatments: tuple[Treatment, ...], on: date
) -> None:
    without = tuple(t for t in treatments if t.stage.is_adopted and t.by == "Shultz")
    assert treatment_in_force(ferry(*treatments), on, ("Shultz",)) == treatment_in_force(
        ferry(*without), on, ("Shultz",)
    )
    assert all(t.by != "Shultz" for t in adopted_in_vain(ferry(*treatments), on, ("Shultz",)))


@given(
    st.lists(records, max_size=5).map(tuple), records, st.dates(date(1987, 1, 1), date(1990, 1, 1))
)
def test_a_later_record_never_changes_an_earlier_day(
    treatments: tuple[Treatment, ...], later: Treatment, on: date
) -> None:
    counts = later.on.counts_from if later.on is not None else None
    if counts is None or counts <= on:
        return
    assert treatment_in_force(ferry(*treatments, later), on) == treatment_in_force(
        ferry(*treatments), on
    )


# ---- what ran out ----------------------------------------------------------------------------


def test_a_waiver_that_ran_out_is_past_and_the_condition_required_again(island: Any) -> None:
    waived = adopted(Treating.WAIVED, until=day("1988-06-30"), because="for the summer")
    island.asks(ferry(waived))
    then, now = (
        status_as_dict(status_of(island.scene(on)))["conditions"][0]
        for on in ("1988-06-30", "1988-07-01")
    )
    assert (then["treatment"], then["treatment_in_force"]) == ("waived", True)
    assert (then["treated_until"], then["past_treatment"]) == ("1988-06-30", None)
    assert (now["treatment"], now["treatment_stage"], now["required"]) == ("required", None, True)
    assert (now["treated_until"], now["days_left"], now["treated_by"]) == (None, None, None)
    past = now["past_treatment"]
    assert (past["treatment"], past["stage"], past["by"]) == ("waived", "adopted", "Shultz")
    assert (past["until"], past["because"]) == ("1988-06-30", "for the summer")
    # The sentence has told so all along.
    assert "ran out" in now["sentence"]


def test_history_and_comparison_say_required_once_a_waiver_ran_out(island: Any) -> None:
    waived = adopted(Treating.WAIVED, until=day("1988-06-30"))
    island.asks(ferry(waived))
    scene = island.scene("1988-12-31")
    rows = history_as_list(scene, history_of(scene, ferry(waived), None, scene.as_of))
    assert [row["treatment"] for row in rows] == ["waived, adopted", "required"]
    told = comparison_as_dict(scene, compared(island.scene("1988-05-01"), scene))
    (moved,) = told["conditions"]
    assert [moved[when]["treatment"] for when in ("then", "now")] == ["waived, adopted", "required"]


def test_a_proposal_made_once_a_waiver_ran_out_is_told_as_a_proposal(island: Any) -> None:
    again = Treatment(Treating.WAIVED, Stage.PROPOSED, "Ridgway", day("1988-08-01"))
    island.asks(ferry(adopted(Treating.WAIVED, until=day("1988-06-30")), again))
    (now,) = status_as_dict(status_of(island.scene("1988-09-01")))["conditions"]
    assert (now["treatment"], now["treatment_stage"], now["required"]) == (
        "waived", "proposed", True
    )  # fmt: skip
