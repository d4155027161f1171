"""Rules of judging: treatment, how far it went, and the answer to the question."""

from __future__ import annotations

from typing import Any

from attrs import evolve

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


def treated(*treatments: Treatment, expression: str = "stock(prisoners) = 0") -> Condition:
    return Condition("prisoners", "Prisoners", expression=expression, treatments=treatments)


PROPOSED = Treatment(
    Treating.ASSUMED,
    Stage.PROPOSED,
    "Kampelman",
    day("1988-03-30"),
    dissents=(Dissent("Whitehead", "I’d continue to include this", day("1988-03-31")),),
)
ADOPTED = Treatment(Treating.ASSUMED, Stage.ADOPTED, "Shultz", day("1988-04-12"))


def test_treatment_never_alters_the_verdict(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "7", on="1988-03-01")
    story.asks(treated(ADOPTED))
    assert story.condition("1988-04-11").verdict.value == "not met"
    assert story.condition("1988-04-12").verdict.value == "not met"


def test_treatment_a_proposal_is_told_as_a_proposal_with_its_dissent(story: Any) -> None:
    story.declares(Subject("prisoners", "Prisoners"))
    story.asks(treated(PROPOSED))
    judged = story.condition("1988-03-31")
    assert judged.required
    assert judged.sentence == (
        "The record is silent: nobody has said how it stands. Kampelman proposes to assume it. "
        "If it were assumed it would no longer count. "
        "Whitehead dissents: “I’d continue to include this”"
    )
    assert story.condition("1988-03-30").dissents == ()
    assert story.condition("1988-03-29").treatment is None


def test_treatment_once_adopted_the_sentence_names_it_and_the_evidence(story: Any) -> None:
    story.asks(treated(PROPOSED, ADOPTED))
    judged = story.condition("1988-05-01")
    assert "Assumed since 12 April 1988 by Shultz, on the evidence undetermined." in judged.sentence
    assert not judged.required


def test_treatment_put_to_the_other_side_has_been_adopted(story: Any) -> None:
    told = Treatment(
        Treating.DEFERRED,
        Stage.COMMUNICATED,
        "Kampelman",
        day("1988-05-01"),
        to="moscow_conference",
    )
    story.asks(treated(told))
    assert not story.condition("1988-05-01").required


def test_treatment_nothing_after_as_of_counts_however_late_one_knows(story: Any) -> None:
    story.asks(treated(PROPOSED, ADOPTED))
    judged = story.condition("1988-04-01", "1989-01-01")
    assert judged.treatment == PROPOSED
    assert judged.required


def test_treatment_accepted_though_unmet_still_counts(story: Any) -> None:
    accepted = Treatment(Treating.ACCEPTED_THOUGH_UNMET, Stage.ADOPTED, "Reagan", day("1989-01-04"))
    story.says("Alba", "prisoners", "stock", "7", on="1988-12-01")
    story.asks(treated(accepted))
    status = story.status("1989-01-05")
    assert status.conditions[0].required
    assert status.answer == "no"


def test_treatment_a_waiver_runs_out(story: Any) -> None:
    waived = Treatment(
        Treating.WAIVED, Stage.ADOPTED, "Shultz", day("1988-04-01"), until=day("1988-06-30")
    )
    story.asks(treated(waived))
    assert not story.condition("1988-06-30").required
    assert story.condition("1988-07-01").required
    assert "It ran out on 30 June 1988." in story.condition("1988-07-01").sentence


def test_treatment_only_somebody_who_could_decide_it_adopts_it(story: Any) -> None:
    story.declares(deciders=("Shultz",))
    story.asks(
        treated(Treatment(Treating.DROPPED, Stage.ADOPTED, "A desk officer", day("1988-04-01")))
    )
    judged = story.condition("1988-05-01")
    assert judged.required
    assert "could not decide that" in judged.sentence


def test_treatment_taken_back_counts_again(story: Any) -> None:
    again = Treatment(Treating.REQUIRED, Stage.ADOPTED, "Shultz", day("1988-06-01"))
    story.asks(treated(ADOPTED, again))
    assert not story.condition("1988-05-31").required
    assert story.condition("1988-06-01").required


def test_conditions_themselves_have_the_same_three_stages(story: Any) -> None:
    stages = (
        StageRecord(Stage.PROPOSED, day("1988-03-30")),
        StageRecord(Stage.ADOPTED, day("1988-04-12")),
        StageRecord(Stage.COMMUNICATED, day("1988-04-20")),
    )
    story.asks(Condition("prisoners", "Prisoners", stages=stages))
    told = [story.condition(d).condition_stage for d in ("1988-03-31", "1988-04-12", "1988-05-01")]
    assert told == ["proposed", "adopted", "communicated"]


def question(story: Any, *figures: str, required: bool = True) -> None:
    for number, figure in enumerate(figures):
        name = f"p{number}"
        if figure:
            story.says("Alba", name, "stock", figure, on="1988-03-01")
        else:
            story.says("Alba", name, "demand", "0", on="1988-03-01", kind="demand")
        story.asks(Condition(name, name, expression=f"stock({name}) = 0", required=required))


def test_answer_yes_when_every_required_condition_is_met(story: Any) -> None:
    question(story, "0", "0")
    status = story.status("1988-03-31")
    assert (status.answer, status.sentence) == ("yes", "Yes. Both required conditions are met.")


def test_answer_no_when_any_is_not_met(story: Any) -> None:
    question(story, "0", "5", "")
    status = story.status("1988-03-31")
    assert status.answer == "no"
    assert status.sentence == (
        "No. One condition is not met, one cannot be judged yet, and one is met."
    )


def test_answer_not_yet_known_otherwise(story: Any) -> None:
    question(story, "0", "")
    status = story.status("1988-03-31")
    assert status.answer == "not yet known"
    assert status.sentence == "Not yet known. One condition cannot be judged yet and one is met."


def test_answer_what_is_not_required_is_not_counted(story: Any) -> None:
    question(story, "0")
    question(story, "7", required=False)
    story.claims[-1:] = []
    story.conditions[-1:] = []
    story.says("Alba", "reforms", "stock", "7", on="1988-03-01")
    story.asks(Condition("reforms", "Reforms", expression="stock(reforms) = 0", required=False))
    assert story.status("1988-03-31").answer == "yes"


def test_answer_a_proposal_counts_until_adopted_and_the_sentence_says_so(story: Any) -> None:
    question(story, "0")
    story.asks(treated(PROPOSED))
    before = story.status("1988-03-31")
    assert before.answer == "not yet known"
    assert "“Prisoners” would not count if the proposal to have it assumed were adopted." in (
        before.sentence
    )
    story.conditions[-1] = treated(PROPOSED, ADOPTED)
    after = story.status("1988-04-12")
    assert after.answer == "yes"
    assert "“Prisoners” (assumed) does not count." in after.sentence


def test_answer_without_conditions(story: Any) -> None:
    assert story.status("1988-03-31").answer == "not yet known"


def test_treatment_put_to_them_by_a_messenger_leaves_the_adoption_as_it_was(story: Any) -> None:
    story.declares(deciders=("Shultz",))
    waived = Treatment(
        Treating.WAIVED, Stage.ADOPTED, "Shultz", day("1988-04-01"), until=day("1988-06-30")
    )
    told = Treatment(Treating.WAIVED, Stage.COMMUNICATED, "Kampelman", day("1988-04-10"))
    story.asks(treated(waived, told))
    judged = story.condition("1988-05-01")
    assert not judged.required
    assert "Waived since 1 April 1988 by Shultz, until 30 June 1988" in judged.sentence
    assert story.condition("1988-07-01").required


def test_treatment_in_force_is_shown_beside_a_later_proposal_and_all_dissent_kept(
    story: Any,
) -> None:
    story.asks(
        treated(
            PROPOSED,
            ADOPTED,
            Treatment(Treating.DROPPED, Stage.PROPOSED, "Ridgway", day("1988-06-01")),
        )
    )
    judged = story.condition("1988-06-02")
    assert judged.treatment == ADOPTED
    assert [d.by for d in judged.dissents] == ["Whitehead"]
    assert "Assumed since 12 April 1988 by Shultz" in judged.sentence
    assert "Ridgway proposes to drop it." in judged.sentence


def test_treatment_the_evidence_is_what_the_claims_say(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "7", on="1988-03-01")
    judgement = Judgement(Verdict.MET, "Shultz", day("1988-04-01"), "enough")
    story.asks(evolve(treated(ADOPTED), judgements=(judgement,)))
    assert "on the evidence not met." in story.condition("1988-05-01").sentence


def test_answer_yes_when_everything_that_was_required_is_set_aside(story: Any) -> None:
    story.declares(Subject("prisoners", "Prisoners"))
    story.asks(treated(PROPOSED, ADOPTED))
    assert story.status("1988-04-11").answer == "not yet known"
    after = story.status("1988-04-12")
    assert (after.answer, after.sentence) == (
        "yes",
        "Yes. No condition is required on that day. “Prisoners” (assumed) does not count.",
    )


def test_answer_tells_a_proposal_beside_what_is_accepted_though_unmet(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "7", on="1988-03-01")
    accepted = Treatment(
        Treating.ACCEPTED_THOUGH_UNMET, Stage.ADOPTED, "Shultz", day("1988-04-12"), because="x"
    )
    waive = Treatment(Treating.WAIVED, Stage.PROPOSED, "Lind", day("1988-05-01"), because="y")
    story.asks(treated(accepted, waive))
    assert "“Prisoners” would not count if the proposal to have it waived were adopted." in (
        story.status("1988-05-01").sentence
    )
