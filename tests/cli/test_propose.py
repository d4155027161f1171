"""The command `propose`: listing, accepting, changing, dismissing, one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.model.holdings import Paper
from finalact.proposals.answers import ProposalAnswer
from finalact.store.desk_file import DeskFile
from finalact.store.proposal_answers import read_answers
from finalact.store.stamp import Stamp
from finalact.store.writing import record_papers
from tests.cli.command_line import Ask, Run

MEMO = """\
120. Memorandum From the Counselor of the Department of State (Kampelman) to Secretary of State \
Shultz1

SUBJECT

  • Prisoners

We estimate about 250 political prisoners. Gerasimov said that under 80 political prisoners are \
held. It is said that 40 refuseniks have left.

  1. Source: Department of State, Kampelman Files, Lot 1. Secret. Drafted by Kampelman on May 3, \
1988.
"""


@pytest.fixture
def memo(desk: Path) -> Path:
    """The example with one more paper, which nobody has taken a claim from."""
    with DeskFile.open(desk) as file:
        paper = Paper.received("memo-120", "memo-120.txt", MEMO.encode())
        record_papers(file, [paper], Stamp("Tester", "2026-11-21T10:00:00Z"))
    return desk


def ids(ask: Ask) -> dict[str, str]:
    return {p["words"]: p["id"] for p in ask("propose", "memo-120", "--all")["proposals"]}


def claims_on(desk: Path) -> int:
    with Desk.open(desk) as opened:
        return len(opened.holding.holdings.claims)


def test_listing_records_nothing(memo: Path, ask: Ask, run: Run) -> None:
    before = claims_on(memo)
    told = ask("propose", "memo-120")
    assert told["summary"] == "Three proposals to look at."
    assert {p["state"] for p in told["proposals"]} == {"open"}
    text = run("propose", "memo-120").stdout
    assert "None of this is recorded." in text
    assert "Said by “Gerasimov”." in text
    assert claims_on(memo) == before


def test_a_speaker_whom_the_desk_does_not_know_is_told_as_the_paper_names_him(
    desk: Path, run: Run
) -> None:
    words = MEMO.replace("Gerasimov", "Kolb")
    with DeskFile.open(desk) as file:
        paper = Paper.received("memo-120", "memo-120.txt", words.encode())
        record_papers(file, [paper], Stamp("Tester", "2026-11-21T10:00:00Z"))
    assert "“Kolb”, not known to the desk" in run("propose", "memo-120").stdout


def test_the_papers_of_the_example_are_carried_by_its_claims(desk: Path, ask: Ask) -> None:
    """The claims that were made by hand from Doc. 106 carry what would have been proposed."""
    del desk
    assert ask("propose", "doc-106")["proposals"] == []
    every = ask("propose", "doc-106", "--all", "--passage", "4")["proposals"]
    carried = {p["words"]: p["claims"] for p in every}
    assert carried == {
        "15 or so": ["us-hard-cases"],
        "about 300": ["us-prisoners"],
        "under 100": ["ussr-prisoners"],
    }


@pytest.mark.usefixtures("memo")
def test_accepting_tells_where_only_the_sentence_of_an_answer_changes(run: Run, ask: Ask) -> None:
    told = run("propose", "memo-120", "--accept", ids(ask)["about 250"], "--said-on",
               "3 May 1988").stdout  # fmt: skip
    assert "but its sentence changes" in " ".join(told.split())
    assert "It changes no answer" not in told


def test_accepting_records_a_claim_that_cites_its_passage(memo: Path, ask: Ask, run: Run) -> None:
    name = ids(ask)["under 80"]
    told = ask("propose", "memo-120", "--accept", name)
    claim = told["recorded"]
    assert (claim["speaker"], claim["voice"], claim["reporter"]) == (
        "USSR", "Gerasimov", "United States",
    )  # fmt: skip
    assert (claim["subject"], claim["high"], claim["high_open"]) == (
        "political_prisoners",
        80,
        True,
    )
    assert (claim["document"], claim["passage"]) == ("memo-120", "1")
    assert claim["quote"] == "Gerasimov said that under 80 political prisoners are held."
    assert claim["recorded_by"] == "Tester"
    (after,) = [p for p in ask("propose", "memo-120", "--all")["proposals"] if p["id"] == name]
    assert after["state"] == "accepted"
    assert after["answer"]["answer"] == "accepted"
    assert after["claims"] == [claim["id"]]
    refused = run("propose", "memo-120", "--accept", name, status=1)
    assert f"was accepted already, as the claim {claim['id']}" in refused.output
    with Desk.open(memo) as opened:
        assert [a.claim for a in _answers(opened)] == [claim["id"]]


def test_what_is_changed_is_recorded_and_said_to_be_changed(memo: Path, ask: Ask) -> None:
    del memo
    name = ids(ask)["40"]
    told = ask(
        "propose", "memo-120", "--accept", name, "--speaker", "HIAS", "--set", "low=35",
        "--set", "as-said=35 to 40", "--set", "high=40", "--claim-id", "hias-left",
        "--subject", "refuseniks",
    )  # fmt: skip
    assert (told["recorded"]["low"], told["recorded"]["high"]) == (35, 40)
    assert told["recorded"]["id"] == "hias-left"
    (after,) = [p for p in ask("propose", "memo-120", "--all")["proposals"] if p["id"] == name]
    assert after["answer"]["answer"] == "changed"


def test_without_a_speaker_nothing_is_recorded(memo: Path, ask: Ask, run: Run) -> None:
    before = claims_on(memo)
    refused = run("propose", "memo-120", "--accept", ids(ask)["40"], status=1)
    assert "Nobody is named who says it" in refused.output
    assert claims_on(memo) == before
    assert ask("propose", "memo-120")["summary"] == "Three proposals to look at."


def test_a_claim_that_the_ledger_refuses_leaves_no_answer(memo: Path, ask: Ask, run: Run) -> None:
    """The claim and the answer are entered together or not at all."""
    name = ids(ask)["under 80"]
    run("propose", "memo-120", "--accept", name, "--claim-id", "us-prisoners", status=1)
    assert ask("propose", "memo-120")["summary"] == "Three proposals to look at."
    with Desk.open(memo) as opened:
        assert _answers(opened) == ()


def test_a_slip_in_a_name_is_refused_unless_it_is_meant(memo: Path, ask: Ask, run: Run) -> None:
    del memo
    name = ids(ask)["under 80"]
    refused = run(
        "propose", "memo-120", "--accept", name, "--subject", "political_prisonners", status=1
    )
    assert "Did you mean political_prisoners?" in refused.output


def test_a_dismissal_needs_a_reason_and_can_be_taken_back(memo: Path, ask: Ask, run: Run) -> None:
    name = ids(ask)["about 250"]
    assert (
        "Say why it is no claim" in run("propose", "memo-120", "--dismiss", name, status=1).output
    )
    told = ask("propose", "memo-120", "--dismiss", name, "--why", "Superseded.")
    assert told["dismissed"]["answer"]["why"] == "Superseded."
    assert name not in {p["id"] for p in ask("propose", "memo-120")["proposals"]}
    assert "Dismissed by Tester: Superseded." in run("propose", "memo-120", "--all").stdout
    before = claims_on(memo)
    ask("propose", "memo-120", "--accept", name)
    assert claims_on(memo) == before + 1


def test_a_figure_recorded_by_hand_is_not_proposed_again(memo: Path, ask: Ask, run: Run) -> None:
    del memo
    run(
        "claim", "add", "--subject", "political_prisoners", "--attribute", "stock",
        "--as-said", "about 250", "--speaker", "United States (Kampelman)",
        "--said-on", "3 May 1988", "--document", "memo-120", "--passage", "1",
    )  # fmt: skip
    assert "about 250" not in {p["words"] for p in ask("propose", "memo-120")["proposals"]}


def test_going_through_them_one_by_one(memo: Path, ask: Ask, run: Run) -> None:
    """Accept the first, change the second (Enter keeps what stands), dismiss the third."""
    before = claims_on(memo)
    keys = "a\n" + "c\n" + "USSR (Shevardnadze)\n" + "\n" * 11 + "d\nNobody says who.\n"
    text = run("propose", "memo-120", "--ask", typed=keys).stdout
    assert "1 of 3" in text
    assert claims_on(memo) == before + 2
    states = {
        p["words"]: (p["state"], (p["answer"] or {}).get("answer"))
        for p in ask("propose", "memo-120", "--all")["proposals"]
    }
    assert states == {
        "about 250": ("accepted", "accepted"),
        "under 80": ("accepted", "changed"),
        "40": ("dismissed", "dismissed"),
    }


def test_without_a_key_nothing_happens(memo: Path, run: Run) -> None:
    before = claims_on(memo)
    text = run("propose", "memo-120", "--ask", typed="\n\nx\n").stdout
    assert "The others stay as they are." in text
    run("propose", "memo-120", "--ask", typed="s\nq\n")
    assert claims_on(memo) == before


def test_wrong_usage_is_told(memo: Path, run: Run, ask: Ask) -> None:
    del memo
    run("propose", "memo-120", "--accept", "x", "--ask", status=2)
    run("propose", "memo-120", "--speaker", "USSR", status=2)
    run("propose", "memo-120", "--accept", ids(ask)["40"], "--set", "colour=red", status=2)
    assert "There is no paper" in run("propose", "memo-121", status=1).output
    assert "There is no proposal" in run("propose", "memo-120", "--accept", "zz", status=1).output


def _answers(desk: Desk) -> tuple[ProposalAnswer, ...]:
    with desk._file.reading() as connection:
        return read_answers(connection, "memo-120")
