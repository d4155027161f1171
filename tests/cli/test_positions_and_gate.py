"""The commands `positions` and `gate`, over the example."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from finalact.desk import Desk
from finalact.model.claim import Citation, Claim
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp
from tests.cli.command_line import Ask, Run

pytestmark = pytest.mark.usefixtures("desk")

DAY = ("--as-of", "31 March 1988")


def parties(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {party["party"]: party for party in told["parties"]}


def test_agreement_limits_and_being_told_are_three_things(ask: Ask, run: Run) -> None:
    told = parties(ask("positions", "moscow_conference", *DAY))
    assert told["Schifter"]["position"] == "agrees on conditions"
    assert told["Whitehead"]["position"] == "agrees within limits"
    assert told["Whitehead"]["limits"] == ["at least for the meeting you suggest with Vorontsov"]
    assert told["Roz"]["position"] is None
    assert told["Roz"]["has_been_told"] == ["roz-told"]
    assert not told["Whitehead"]["asked"]
    text = run("positions", "moscow_conference", *DAY).stdout
    assert "Agrees within limits since 31 March 1988." in text
    assert "Has not spoken; has been told (30 March 1988)." in text


def test_since_when_by_whom_told_and_what_would_turn_it(ask: Ask) -> None:
    told = ask("positions", "moscow_conference", "--party", "United Kingdom", *DAY)
    kingdom = parties(told)["United Kingdom"]
    assert (kingdom["position"], kingdom["since"]) == ("opposes", "1988-03-30")
    assert kingdom["reporters"] == ["United States"]
    (turn,) = kingdom["turns_on"]
    assert turn["words"] == "the fulfillment of our conditions may turn her around"
    assert turn["verdict"] is None
    later = parties(ask("positions", "moscow_conference", "--as-of", "1989-01-20"))
    earlier = later["United Kingdom"]["earlier"]
    assert [e["position"] for e in earlier] == ["opposes", "criteria first"]
    assert later["United Kingdom"]["turns_on"][0]["of_earlier_position"]


def test_a_condition_named_as_what_would_turn_a_party_is_judged(run: Run, ask: Ask) -> None:
    run("claim", "add", "--subject", "moscow_conference", "--attribute", "turns_on", "--value",
        "prisoners; emigration", "--speaker", "United Kingdom", "--said-on", "1988-03-30",
        "--source", "Talk")  # fmt: skip
    kingdom = parties(ask("positions", "moscow_conference", *DAY))["United Kingdom"]
    judged = {t["condition"]: t["verdict"] for t in kingdom["turns_on"]}
    assert judged == {None: None, "prisoners": "not met", "emigration": "undetermined"}
    text = " ".join(run("positions", "moscow_conference", *DAY).stdout.split())
    assert "“Release of all political and religious prisoners”: not met on this day" in text


def test_who_moved_since_a_day_and_who_has_not_spoken(ask: Ask, run: Run) -> None:
    told = ask("positions", "moscow_conference", "--since", "1988-03-31", "--as-of", "1988-12-22")
    (moved,) = told["parties"]
    assert (moved["party"], moved["before"], moved["position"]) == (
        "United Kingdom", "opposes", "criteria first",
    )  # fmt: skip
    silent = ask("positions", "moscow_conference", *DAY)["not_spoken"]
    assert len(silent) == 14
    assert "United Kingdom" not in silent
    assert "Belgium, Canada, Denmark" in run("positions", "moscow_conference", *DAY).stdout


def test_questions_and_slips(run: Run, ask: Ask) -> None:
    named = [q["question"] for q in ask("positions", *DAY)["questions"]]
    assert named[0] == "moscow_conference"
    assert {"human_rights_meeting", "human_contacts_meeting"} <= set(named)
    assert "Did you mean moscow_conference?" in run("positions", "moscow", status=1).output
    slip = run("positions", "moscow_conference", "--party", "United Kingdon", status=1)
    assert "Did you mean United Kingdom?" in slip.output


def test_a_binding_decision_is_refused_and_exploring_is_free(run: Run, ask: Ask) -> None:
    refused = run("gate", "alliance_consensus", "--bind", *DAY, status=1)
    assert "“Consensus of the Alliance” is shut: the United Kingdom (opposes)" in refused.output
    assert "ad referendum" in refused.output
    assert "gate-shut" in str(ask("gate", "alliance_consensus", "--bind", *DAY, status=1))
    explored = run("gate", "alliance_consensus", "--explore", *DAY).stdout
    assert "One may explore ad referendum all the same: it binds nobody." in explored
    shown = ask("gate", "alliance_consensus", *DAY)
    assert shown["against"] == ["United Kingdom"]
    assert len(shown["missing"]) == 14
    assert (shown["state"], shown["may_bind"], shown["may_explore"]) == ("shut", False, True)
    assert shown["citation"]["page"] == "314"


def test_accepted_though_unmet_needs_its_reason(run: Run, ask: Ask) -> None:
    taken = ask("gate", "alliance_consensus", "--bind", "--because", "we shall persuade them", *DAY)
    assert taken["may_bind"]
    assert taken["accepted_though_unmet"] == "we shall persuade them"
    assert taken["state"] == "shut"
    run("gate", "alliance_consensus", "--bind", "--because", " ", *DAY, status=1)


def agrees(ally: str) -> Claim:
    day = PartialDate.parse("1988-06-01")
    said = (Citation(source="Council"),)
    return Claim(
        "", "moscow_conference", "position", "agrees", speaker=ally, said_on=day, citations=said
    )


def test_it_opens_when_the_last_ally_agrees(run: Run, ask: Ask, desk: Path) -> None:
    with Desk.open(desk) as opened:
        opened.record(
            [agrees(ally) for ally in ask("gate", "alliance_consensus", *DAY)["missing"]],
            Stamp("Tester", "2026-11-21T10:00:00Z"),
        )
    assert ask("gate", "alliance_consensus", "--as-of", "1988-06-01")["state"] == "shut"
    run(
        *"claim add --subject moscow_conference --attribute position --value agrees".split(),
        *("--speaker", "United Kingdom", "--said-on", "1988-06-01", "--source", "Council"),
    )
    assert ask("gate", "alliance_consensus", "--as-of", "1988-05-31")["state"] == "shut"
    bound = run("gate", "alliance_consensus", "--bind", "--as-of", "1988-06-01").stdout
    assert "A binding decision may be taken." in bound


def test_the_words_that_do_not_go_together(run: Run) -> None:
    run("gate", "--bind", status=2)
    run("gate", "alliance_consensus", "--bind", "--explore", status=2)
    run("gate", "alliance_consensus", "--because", "so", status=2)
    slip = run("gate", "alliance_concensus", status=1)
    assert "Did you mean alliance_consensus?" in slip.output


def test_all_gates(desk: Path, ask: Ask, fresh: Path, run: Run) -> None:
    told = ask("gate", *DAY, "--desk", str(desk))
    assert [gate["id"] for gate in told["gates"]] == ["alliance_consensus"]
    assert "The dossier sets none" in run("gate", "--desk", str(fresh)).stdout


ANEW = """
[[gates]]
id = "alliance_consensus"
title = "Consensus of the Alliance"
question = "moscow_conference"
group = "alliance"
rule = "consensus less one"
since = "1988-05-01"
known_on = "1988-05-10"
"""
LATER = """
[[gates]]
id = "review"
title = "Review by the Alliance"
question = "moscow_conference"
group = "alliance"
since = "1988-09-01"
"""


def test_a_gate_laid_down_anew_stands_from_its_day_on(run: Run, ask: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "anew"
    folder.mkdir()
    (folder / "dossier.toml").write_text(ANEW + LATER)
    before = ask("gate", "alliance_consensus", *DAY)
    added = run("import", "--add", str(folder)).stdout
    assert "2 gates" in added
    assert ask("gate", "alliance_consensus", *DAY) == before
    early = ask("gate", "alliance_consensus", "--as-of", "1988-05-09")
    assert (early["rule"], early["earlier"]) == ("consensus", [])
    told = ask("gate", "alliance_consensus", "--as-of", "1988-05-10")
    assert (told["rule"], told["since"]) == ("consensus less one", "1988-05-01")
    assert [(e["rule"], e["until"]) for e in told["earlier"]] == [("consensus", "1988-04-30")]
    text = " ".join(run("gate", "--as-of", "1988-05-10").stdout.split())
    assert "Laid down 1 May 1988, known 10 May 1988. Before, to 30 April 1988: consensus." in text
    ids = [gate["id"] for gate in ask("gate", "--as-of", "1988-05-10")["gates"]]
    assert ids == ["alliance_consensus"]
    refused = run("gate", "review", "--as-of", "1988-05-10", status=1)
    assert "did not know that “Review by the Alliance” had been laid down" in refused.output
    ids = [gate["id"] for gate in ask("gate", "--as-of", "1988-09-01")["gates"]]
    assert ids == ["alliance_consensus", "review"]


def test_a_desk_whose_gates_were_all_laid_down_later_says_so(
    run: Run, fresh: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "later"
    folder.mkdir()
    alone = LATER.replace('group = "alliance"\n', "").replace(
        'question = "moscow_conference"\n', ""
    )
    (folder / "dossier.toml").write_text(f'title = "T"\nquestion = "May we?"\n{alone}')
    run("import", str(folder), "--desk", str(fresh))
    told = run("gate", "--as-of", "1988-08-31", "--desk", str(fresh)).stdout
    assert "No gate had been laid down by this day, as far as was known." in told
    assert (
        "Review by the Alliance"
        in run("gate", "--as-of", "1988-09-01", "--desk", str(fresh)).stdout
    )
