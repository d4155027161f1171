"""The conditions memorandum with its margin notes: may we agree to a conference in Moscow?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from finalact.desk import Desk
from finalact.model.claim import Claim, Relation
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.store.stamp import Stamp

THAT_DAY = date(1988, 3, 31)
NCSJ = "National Conference on Soviet Jewry"
JULY = "flow(jewish_emigration, 1988-07)"


def verdicts(desk: Desk, day: date = THAT_DAY) -> dict[str, str]:
    return {a.condition.id: a.verdict.value for a in desk.as_of(day).status().conditions}


def test_the_answer_is_no_with_its_reasons(moscow: Desk) -> None:
    status = moscow.as_of(THAT_DAY).status()
    assert status.question == "May we agree to a human rights conference in Moscow?"
    assert status.answer == "no"
    assert status.sentence.startswith(
        "No. Four conditions are not met, one rests on assurances only, "
        "and three cannot be judged yet."
    )


def test_the_board_of_conditions(moscow: Desk) -> None:
    assert verdicts(moscow) == {
        "afghanistan": "undetermined",
        "prisoners": "not met",
        "hard_cases": "not met",
        "bilateral_cases": "not met",
        "emigration": "undetermined",
        "secrecy_refusals": "undetermined",
        "openness_and_access": "assured only",
        "alliance_consensus": "not met",
        "institutional_reforms": "assured only",
        "programme": "undetermined",
    }
    required = [a.condition.id for a in moscow.as_of(THAT_DAY).status().conditions if a.required]
    assert "institutional_reforms" not in required
    assert "programme" not in required
    assert len(required) == 8


def test_prisoners_both_figures_as_said(moscow: Desk) -> None:
    prisoners = moscow.as_of(THAT_DAY).condition("prisoners")
    assert {s.side: s.verdict.value for s in prisoners.by} == {
        "ours": "not met",
        "theirs": "not met",
    }
    assert "about 300 (United States)" in prisoners.sentence
    assert "under 100 (USSR, as reported by the United States)" in prisoners.sentence
    assert "They differ on the figure, not on the verdict." in prisoners.sentence


def test_afghanistan_is_assumed_only_by_proposal_and_the_dissent_stands_beside(
    moscow: Desk,
) -> None:
    afghanistan = moscow.as_of(THAT_DAY).condition("afghanistan")
    assert afghanistan.treatment is not None
    assert (afghanistan.treatment.treating.value, afghanistan.treatment.stage.value) == (
        "assumed",
        "proposed",
    )
    assert [d.by for d in afghanistan.dissents] == ["Whitehead"]
    assert afghanistan.required
    assert "Kampelman proposes to assume it." in afghanistan.sentence


def test_emigration_is_open_with_whiteheads_question(moscow: Desk) -> None:
    emigration = moscow.as_of(THAT_DAY).condition("emigration")
    question = emigration.questions[0]
    assert question.question.raised_by == "Whitehead"
    assert {r.verdict.value for r in question.readings} == {"undetermined"}
    assert emigration.outlook.word == "off track"
    assert "750 to 833 a month" in emigration.outlook.sentence
    assert "1,250 a month" in emigration.outlook.sentence


def test_consensus_names_who_is_opposed_and_who_is_unknown(moscow: Desk) -> None:
    sentence = moscow.as_of(THAT_DAY).condition("alliance_consensus").sentence
    assert "Standing otherwise: United Kingdom (opposes)." in sentence
    assert "Not known: Belgium" in sentence


def test_reforms_are_deferred_to_the_conference(moscow: Desk) -> None:
    reforms = moscow.as_of(THAT_DAY).condition("institutional_reforms")
    assert reforms.treatment is not None
    assert reforms.treatment.treating.value == "deferred"
    assert reforms.treatment.to == "moscow_conference"
    assert reforms.condition_stage == "communicated"


def test_every_claim_used_leads_to_a_passage_or_a_source(moscow: Desk) -> None:
    view = moscow.as_of(THAT_DAY)
    for assessment in view.status().conditions:
        for claim in assessment.claims:
            assert claim.citations
            assert all(not c.is_empty for c in claim.citations)
    prisoners = view.condition("prisoners")
    assert {view.page_of(c.citations[0]) for c in prisoners.claims} == {"313"}


def july(desk: Desk, known_by: date) -> list[str]:
    judged = desk.as_of(date(1988, 12, 31), known_by=known_by).assess(f"{JULY} >= 1")
    side = next(s for s in judged.by if s.side == NCSJ)
    return list(side.ruling.figures)


def test_july_1988_said_on_2_august_corrected_on_4_august(moscow: Desk) -> None:
    assert july(moscow, date(1988, 8, 2)) == ["1,698"]
    assert july(moscow, date(1988, 8, 5)) == ["1,378"]


def test_the_earlier_answer_is_the_same_before_and_after_the_correction(
    examples: Path, tmp_path: Path
) -> None:
    stamp = Stamp("a monitor", "2026-11-21T09:00Z")
    with Desk.new(tmp_path / "two-clocks.desk") as desk:
        desk.take_in(examples / "moscow-1988", stamp)
        rule = f"{JULY} >= 1500"
        days = (date(1988, 12, 31), date(1988, 8, 2))
        before = desk.as_of(days[0], known_by=days[1]).assess(rule)
        standing = next(
            c
            for c in desk.as_of(days[0]).claims_about("jewish_emigration").stand
            if c.speaker == NCSJ and str(c.period) == "1988-07" and c.attribute == "flow"
        )
        later = Claim(
            "july-again",
            "",
            "",
            quantity=Quantity("1,400", 1400, 1400, unit="persons"),
            speaker=NCSJ,
            relation=Relation.CORRECTS,
            target=standing.id,
            said_on=PartialDate.parse("1988-09-01"),
        )
        desk.record([later], stamp)
        assert desk.as_of(days[0], known_by=days[1]).assess(rule) == before
        assert july(desk, date(1988, 9, 1)) == ["1,400"]


def test_what_became_of_it(moscow: Desk) -> None:
    assert verdicts(moscow, date(1989, 2, 15))["afghanistan"] == "met"
    assert verdicts(moscow, date(1991, 12, 31))["programme"] == "partly met"


def test_quarters_and_months_that_were_only_derived_are_derived_again(moscow: Desk) -> None:
    view = moscow.as_of(date(1988, 12, 31))
    for period, number in (("1988-01/1988-03", 2438), ("1988-05", 1059)):
        judged = view.assess(f"flow(jewish_emigration, {period}) = {number}")
        assert {s.side: s.verdict.value for s in judged.by}[NCSJ] == "met"
        assert "difference of two cumulative figures" in judged.sentence
