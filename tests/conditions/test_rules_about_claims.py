"""Rules of judging: claims, their three dates, corrections, and what is not said twice."""

from __future__ import annotations

from typing import Any

from finalact.model.claim import Citation
from finalact.model.dossier import Side


def test_speaker_side_reporter_every_independent_body_is_a_side_of_its_own(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "300", on="1988-03-01")
    story.says("Prison Watch", "prisoners", "stock", "0", on="1988-03-01")
    assert story.by("stock(prisoners) = 0", "1988-03-31") == {
        "ours": "not met",
        "Prison Watch": "met",
    }


def test_speaker_side_reporter_all_officials_of_a_government_are_one_speaker(story: Any) -> None:
    story.says("Borduria (Wisnik)", "prisoners", "stock", "80", on="1988-03-01")
    story.says("Borduria (Musstler)", "prisoners", "stock", "0", on="1988-03-15")
    assert story.by("stock(prisoners) = 0", "1988-03-31") == {"theirs": "met"}


def test_speaker_side_reporter_a_side_adopts_a_figure_only_by_a_dated_record(story: Any) -> None:
    story.says("Prison Watch", "prisoners", "stock", "40", on="1988-03-01", name="watch")
    rule = "stock(prisoners) <= 50"
    assert story.by(rule, "1988-03-31") == {"Prison Watch": "met"}
    story.says("Alba", relation="adopts", target="watch", on="1988-03-20")
    assert story.by(rule, "1988-03-19") == {"Prison Watch": "met"}
    assert story.by(rule, "1988-03-31") == {"ours": "met", "Prison Watch": "met"}


def test_speaker_side_reporter_the_desks_own_estimate_is_never_a_side(story: Any) -> None:
    story.says("desk", "prisoners", "stock", "about 200", on="1988-03-01", kind="estimate")
    story.says("", "prisoners", "stock", "about 210", on="1988-03-02", kind="estimate")
    assert story.by("stock(prisoners) = 0", "1988-03-31") == {}
    assert story.verdict("stock(prisoners) = 0", "1988-03-31") == "undetermined"


def test_second_hand_counts_for_its_speaker_and_is_marked(story: Any) -> None:
    story.says("Borduria", "prisoners", "stock", "under 100", on="1988-03-01", reporter="Alba")
    told = story.judge("stock(prisoners) = 0", "1988-03-31")
    assert {s.side for s in told.by} == {"theirs"}
    assert "as reported by Alba" in told.sentence


def test_second_hand_yields_to_the_speakers_own_words_of_the_same_or_later_date(
    story: Any,
) -> None:
    story.says(
        "Borduria", "prisoners", "stock", "90", on="1988-03-10", reporter="Alba", name="told"
    )
    story.says("Borduria", "prisoners", "stock", "70", on="1988-03-10", name="own")
    judged = story.judge("stock(prisoners) <= 80", "1988-03-31")
    assert judged.verdict.value == "met"
    assert [c.id for c in judged.claims] == ["own"]
    assert "second hand" in next(a.why for a in judged.set_aside if a.claim.id == "told")


def test_second_hand_of_a_later_date_stands_beside_older_own_words(story: Any) -> None:
    story.says("Borduria", "prisoners", "stock", "70", on="1988-03-01")
    story.says("Borduria", "prisoners", "stock", "90", on="1988-03-10", reporter="Alba")
    assert story.verdict("stock(prisoners) <= 80", "1988-03-31") == "not met"


def test_three_dates_a_claim_is_used_from_the_day_it_was_known(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01", known_on="1988-04-10")
    assert story.verdict("stock(prisoners) = 0", "1988-04-09") == "undetermined"
    assert story.verdict("stock(prisoners) = 0", "1988-04-10") == "met"


def test_three_dates_an_uncertain_day_counts_from_its_last_possible_day(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="[1988-03-01..1988-03-20]")
    assert story.verdict("stock(prisoners) = 0", "1988-03-19") == "undetermined"
    assert story.verdict("stock(prisoners) = 0", "1988-03-20") == "met"


def test_three_dates_about_and_perhaps_widen_by_one_unit(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03~")
    assert story.verdict("stock(prisoners) = 0", "1988-04-29") == "undetermined"
    assert story.verdict("stock(prisoners) = 0", "1988-04-30") == "met"


def test_three_dates_a_claim_without_dates_stays_out_of_every_answer(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", period="1988-01")
    judged = story.judge("stock(prisoners) = 0", "1999-01-01")
    assert judged.verdict.value == "undetermined"
    assert judged.set_aside[0].why == "nobody noted when it was said or known"


def test_as_of_nothing_about_the_time_after_it_counts(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-05-01", period="1988-05-01")
    assert story.verdict("stock(prisoners) = 0", "1988-04-30", "1988-12-31") == "undetermined"


def test_known_by_later_knowledge_of_the_past_is_added(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-06-01", period="1988-03-15")
    assert story.verdict("stock(prisoners) = 0", "1988-03-31") == "undetermined"
    assert story.verdict("stock(prisoners) = 0", "1988-03-31", "1988-06-01") == "met"


def departures_of_july(story: Any) -> None:
    story.says("NCSJ", "departures", "flow", "1698", period="1988-07", on="1988-08-02", name="july")
    story.says("NCSJ", said="1378", relation="corrects", target="july", on="1988-08-04")


def test_correction_before_its_day_the_old_figure_stands(story: Any) -> None:
    departures_of_july(story)
    rule = "flow(departures, 1988-07) >= 1500"
    assert story.verdict(rule, "1988-12-31", "1988-08-02") == "met"
    assert story.verdict(rule, "1988-12-31", "1988-08-03") == "met"
    assert story.verdict(rule, "1988-12-31", "1988-08-04") == "not met"


def test_withdrawal_leaves_nothing_in_place(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01", name="none")
    story.says("Alba", relation="withdraws", target="none", on="1988-03-20")
    assert story.verdict("stock(prisoners) = 0", "1988-03-19") == "met"
    assert story.verdict("stock(prisoners) = 0", "1988-03-20") == "undetermined"


def test_withdrawal_of_a_correction_lets_the_old_figure_stand_again(story: Any) -> None:
    departures_of_july(story)
    story.says("NCSJ", relation="withdraws", target="c2", on="1988-08-10")
    assert story.verdict("flow(departures, 1988-07) >= 1500", "1988-12-31") == "met"


def test_correction_is_the_speakers_own(story: Any) -> None:
    departures_of_july(story)
    story.claims[1:] = []
    story.says("Alba", said="10", relation="corrects", target="july", on="1988-08-04")
    assert story.by("flow(departures, 1988-07) >= 1500", "1988-12-31")["NCSJ"] == "met"


def test_mending_changes_every_past_answer(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "30", on="1988-03-01", name="slip")
    assert story.verdict("stock(prisoners) >= 300", "1988-03-31") == "not met"
    story.says("", said="300", relation="mends", target="slip")
    assert story.verdict("stock(prisoners) >= 300", "1988-03-31") == "met"
    assert story.by("stock(prisoners) >= 300", "1988-03-31") == {"ours": "met"}


def test_mending_keeps_the_speakers_later_correction(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "30", on="1988-03-01", name="slip")
    story.says("Alba", said="5", relation="corrects", target="slip", on="1988-03-10")
    story.says("", said="300", relation="mends", target="slip")
    assert story.verdict("stock(prisoners) = 300", "1988-03-09") == "met"
    assert story.verdict("stock(prisoners) = 5", "1988-03-10") == "met"


def test_not_said_twice_one_statement_in_several_papers_is_one_claim(story: Any) -> None:
    for paper in ("The Morning Post", "The Evening Star"):
        story.says(
            "Alba",
            "prisoners",
            "stock",
            "300",
            on="1988-03-01",
            citations=(Citation(source=paper),),
        )
    judged = story.judge("stock(prisoners) = 0", "1988-03-31")
    assert [c.id for c in judged.claims] == ["c1"]
    assert [c.source for c in judged.claims[0].citations] == [
        "The Morning Post",
        "The Evening Star",
    ]
    assert [a.claim.id for a in judged.set_aside] == ["c2"]


def test_not_said_twice_a_sum_counts_it_once(story: Any) -> None:
    for _ in range(2):
        story.says("NCSJ", "departures", "flow", "100", period="1988-01", on="1988-02-02")
    story.says("NCSJ", "departures", "flow", "50", period="1988-02", on="1988-03-02")
    assert story.verdict("flow(departures, 1988-01/1988-02) = 150", "1988-03-31") == "met"


def test_assurance_demand_projection_and_assumption_are_never_evidence(story: Any) -> None:
    for kind in ("assurance", "demand", "projection", "assumption"):
        story.says("Alba", "prisoners", "stock", "0", on="1988-03-01", kind=kind)
    judged = story.judge("stock(prisoners) = 0", "1988-03-31")
    assert judged.by == ()
    assert judged.verdict.value == "assured only"
    story.claims = [c for c in story.claims if c.kind.value != "assurance"]
    assert story.verdict("stock(prisoners) = 0", "1988-03-31") == "undetermined"


def test_a_speaker_listed_under_a_side_speaks_for_it(story: Any) -> None:
    story.declares(Side("envoys", "The envoys", ("Holy See", "Syldavia")))
    story.says("Holy See", "prisoners", "stock", "3", on="1988-03-01")
    assert story.by("stock(prisoners) = 0", "1988-03-31") == {"envoys": "not met"}


def test_mending_twice_leaves_the_last_transcription(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "30", on="1988-03-01", name="slip")
    story.says("", said="300", relation="mends", target="slip")
    story.says("", said="330", relation="mends", target="slip")
    assert [c.id for c in story.judge("stock(prisoners) = 330", "1988-03-31").claims] == ["c3"]


def test_mending_a_correction_leaves_it_a_correction(story: Any) -> None:
    departures_of_july(story)
    story.says("", said="1387", relation="mends", target="c2")
    judged = story.judge("flow(departures, 1988-07) = 1387", "1988-12-31")
    assert judged.verdict.value == "met"
    assert next(a.why for a in judged.set_aside if a.claim.id == "july").startswith("corrected by")
    rule = "flow(departures, 1988-07) = 1698"
    assert story.verdict(rule, "1988-12-31", "1988-08-03") == "met"


def test_mending_a_withdrawal_leaves_it_a_withdrawal(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01", name="none")
    story.says("Alba", relation="withdraws", target="none", on="1988-03-20", name="taken")
    story.says("", relation="mends", target="taken", on="1988-03-10")
    assert story.verdict("stock(prisoners) = 0", "1988-03-09") == "met"
    assert story.verdict("stock(prisoners) = 0", "1988-03-10") == "undetermined"


def test_correction_written_above_what_it_corrects(story: Any) -> None:
    departures_of_july(story)
    story.claims.reverse()
    assert story.verdict("flow(departures, 1988-07) = 1378", "1988-12-31") == "met"


def test_correction_of_a_retelling_corrects_the_statement(story: Any) -> None:
    for name in ("one", "two"):
        story.says(
            "NCSJ", "departures", "flow", "169", period="1988-07", on="1988-08-02", name=name
        )
    story.says("NCSJ", said="137", relation="corrects", target="one", on="1988-08-04")
    assert story.verdict("flow(departures, 1988-07) = 137", "1988-12-31") == "met"


def test_mending_keeps_the_passage(story: Any) -> None:
    story.says(
        "Alba",
        "prisoners",
        "stock",
        "30",
        on="1988-03-01",
        name="slip",
        citations=(Citation(document="doc-1", passage="4"),),
    )
    story.says("", said="300", relation="mends", target="slip")
    judged = story.judge("stock(prisoners) = 300", "1988-03-31")
    assert judged.claims[0].citations == (Citation(document="doc-1", passage="4"),)


def test_corrections_in_a_circle_do_not_go_round_for_ever(story: Any) -> None:
    story.says(
        "Alba",
        "prisoners",
        "stock",
        "1",
        on="1988-03-01",
        name="x",
        relation="corrects",
        target="y",
    )
    story.says(
        "Alba",
        "prisoners",
        "stock",
        "2",
        on="1988-03-02",
        name="y",
        relation="corrects",
        target="x",
    )
    assert story.verdict("stock(prisoners) = 0", "1988-03-31") in ("undetermined", "not met")


def test_speaker_side_reporter_officials_of_a_government_that_is_no_declared_side(
    story: Any,
) -> None:
    story.says("France (Dumas)", "prisoners", "stock", "5", on="1988-03-01")
    story.says("France (Mitterrand)", "prisoners", "stock", "0", on="1988-03-15")
    assert story.by("stock(prisoners) = 0", "1988-03-31") == {"France": "met"}


def test_speaker_side_reporter_a_name_declared_with_brackets_is_left_whole(story: Any) -> None:
    story.declares(Side("rpf", "The Front", ("Front (exiles)",)))
    story.says("Front (exiles)", "prisoners", "stock", "5", on="1988-03-01")
    assert story.by("stock(prisoners) = 0", "1988-03-31") == {"rpf": "not met"}


def test_second_hand_yields_in_flows_too(story: Any) -> None:
    story.says(
        "NCSJ", "departures", "flow", "12", period="1988-01", on="1988-02-02", reporter="The Times"
    )
    story.says("NCSJ", "departures", "flow", "10", period="1988-01", on="1988-02-02")
    assert story.verdict("flow(departures, 1988-01) = 10", "1988-12-31") == "met"


def test_second_hand_total_yields_to_the_speakers_own_months(story: Any) -> None:
    story.says(
        "NCSJ",
        "departures",
        "flow",
        "25",
        period="1988-01/1988-02",
        on="1988-03-01",
        reporter="The Times",
    )
    for month in ("1988-01", "1988-02"):
        story.says("NCSJ", "departures", "flow", "10", period=month, on="1988-03-05")
    assert story.verdict("flow(departures, 1988-01/1988-02) = 20", "1988-12-31") == "met"


def test_not_said_twice_a_hedged_and_a_bare_figure_are_two(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "300", on="1988-03-01")
    story.says("Alba", "prisoners", "stock", "about 300", on="1988-03-01")
    assert story.verdict("stock(prisoners) = 300", "1988-03-31") == "undetermined"


def test_correction_of_a_correction_a_thousand_times(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1988-03-01", name="c0")
    for number in range(1, 2500):
        story.says(
            "Alba",
            said=str(number),
            relation="corrects",
            target=f"c{number - 1}",
            on="1988-03-02",
            name=f"c{number}",
        )
    assert story.verdict("stock(prisoners) = 2499", "1988-03-31") == "met"


def test_as_of_what_is_told_ahead_of_its_time_waits_for_it(story: Any) -> None:
    story.says("Alba", "law", "state", "adopted", on="1985-08-15", period="1985-09-01")
    story.says("Alba", "prisoners", "stock", "0", on="1985-08-15", period="1985-09")
    for rule, begun in (
        ('state(law) = "adopted"', "1985-09-01"),
        ("stock(prisoners) = 0", "1985-09-30"),
    ):
        assert story.verdict(rule, "1985-08-20") == "undetermined"
        assert story.verdict(rule, begun) == "met"


def test_as_of_what_is_told_within_its_month_counts_from_that_day(story: Any) -> None:
    story.says("Alba", "prisoners", "stock", "0", on="1985-08-15", period="1985-08")
    assert story.verdict("stock(prisoners) = 0", "1985-08-15") == "met"
