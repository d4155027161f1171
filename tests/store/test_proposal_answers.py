"""Answers to proposals: entered with their claim or not at all, and never changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from finalact.desk import Desk
from finalact.model.claim import Citation, Claim
from finalact.model.dossier import Dossier, Population, Side, Subject
from finalact.model.holdings import Paper
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.refusal import Refusal
from finalact.proposals.answers import AnswerKind, ProposalAnswer, last_answers
from finalact.store.desk_file import DeskFile
from finalact.store.proposal_answers import (
    accept_proposal,
    claims_citing,
    dismiss_proposal,
    read_answers,
)
from finalact.store.stamp import Stamp
from finalact.store.writing import record_dossier, record_papers

STAMP = Stamp("Lund", "1988-06-01T09:00:00Z")
ANSWER = ProposalAnswer("memo-12", "f1234567", AnswerKind.ACCEPTED)
CLAIM = Claim(
    "",
    "detainees",
    "stock",
    quantity=Quantity("40", 40, 40, unit="persons"),
    speaker="Norland",
    said_on=PartialDate.parse("1988-05-02"),
    citations=(Citation("memo-12", "1", "", "We count 40 detainees."),),
)
PAPER = b"""\
12. Memorandum From the Harbour Desk (Lund) to Minister Aas1

We count 40 detainees.

  1. Source: Harbour Archive, Box 3. Secret. Drafted by Lund on May 2, 1988.
"""


@pytest.fixture
def desk(tmp_path: Path) -> DeskFile:
    """A desk with one paper."""
    file = DeskFile.create(tmp_path / "harbour.desk")
    dossier = Dossier(
        "harbour", "Harbour", "May we?",
        sides=(Side("ours", "Norland", ("Norland",)),),
        subjects=(Subject("detainees", "Detainees"),),
        populations=(Population("detainees", "Detainees", unit="persons"),),
    )  # fmt: skip
    record_dossier(file, dossier, STAMP)
    record_papers(file, [Paper.received("memo-12", "memo-12.txt", PAPER)], STAMP)
    return file


def answers(desk: DeskFile) -> tuple[ProposalAnswer, ...]:
    with desk.reading() as connection:
        return read_answers(connection, "memo-12")


def test_the_claim_and_the_answer_are_one_entry(desk: DeskFile) -> None:
    entered = accept_proposal(desk, ANSWER, CLAIM, STAMP)
    (answer,) = answers(desk)
    assert (answer.claim, answer.by, answer.on) == (entered.id, "Lund", "1988-06-01T09:00:00Z")
    with desk.reading() as connection:
        assert claims_citing(connection, "memo-12") == (entered.id,)
        assert claims_citing(connection, "memo-13") == ()
        entries = connection.exec_driver_sql("SELECT what FROM entries").scalars().all()
    assert entries.count("claims") == 1


def test_the_second_who_accepts_is_refused_and_records_nothing(desk: DeskFile) -> None:
    accept_proposal(desk, ANSWER, CLAIM, STAMP)
    with pytest.raises(Refusal) as refused:
        accept_proposal(desk, ANSWER, evolve(CLAIM, id="again"), Stamp("Osei", "1988-06-02"))
    assert refused.value.code == "proposal-answered"
    with pytest.raises(Refusal) as refused:
        dismiss_proposal(desk, evolve(ANSWER, kind=AnswerKind.DISMISSED, why="No."), STAMP)
    assert refused.value.code == "proposal-answered"
    assert len(answers(desk)) == 1
    with Desk(desk) as opened:
        assert [c.id for c in opened.holding.holdings.claims] == [answers(desk)[0].claim]


def test_a_claim_that_breaks_a_rule_leaves_no_answer(desk: DeskFile) -> None:
    with pytest.raises(Refusal) as refused:
        accept_proposal(desk, ANSWER, evolve(CLAIM, subject=""), STAMP)
    assert refused.value.code == "proposal-without-subject"
    with pytest.raises(Refusal) as refused:
        accept_proposal(desk, ANSWER, evolve(CLAIM, speaker=" "), STAMP)
    assert refused.value.code == "proposal-without-speaker"
    assert answers(desk) == ()


def test_of_several_answers_the_last_counts(desk: DeskFile) -> None:
    dismissal = evolve(ANSWER, kind=AnswerKind.DISMISSED, why="An old list.")
    dismiss_proposal(desk, dismissal, STAMP)
    dismiss_proposal(desk, evolve(dismissal, why="A very old list."), STAMP)
    assert last_answers(answers(desk))["f1234567"].why == "A very old list."
    accept_proposal(desk, evolve(ANSWER, kind=AnswerKind.CHANGED), CLAIM, STAMP)
    assert last_answers(answers(desk))["f1234567"].kind is AnswerKind.CHANGED
    assert len(answers(desk)) == 3


def test_a_dismissal_without_a_reason_is_refused(desk: DeskFile) -> None:
    with pytest.raises(Refusal) as refused:
        dismiss_proposal(desk, evolve(ANSWER, kind=AnswerKind.DISMISSED, why=" "), STAMP)
    assert refused.value.code == "proposal-without-why"
    assert answers(desk) == ()
