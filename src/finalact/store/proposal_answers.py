"""What persons made of proposals: kept beside the claims that came of them, never changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select

from finalact.model.claim import Claim
from finalact.model.dossier import Dossier
from finalact.model.refusal import Refusal
from finalact.proposals.answers import AnswerKind, ProposalAnswer, last_answers
from finalact.store import tables as t
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.rows.row import Row
from finalact.store.stamp import Stamp
from finalact.store.writing import record_claims

_A = t.proposal_answers.c
_ASKED = select(
    _A.paper, _A.proposal, _A.answer, _A.claim, _A.why, _A.recorded_by, _A.recorded_on
).order_by(_A.position)


def read_answers(connection: Connection, paper: str) -> tuple[ProposalAnswer, ...]:
    """Every answer to a proposal of a paper, in the order of entry."""
    return _answers(connection, _ASKED.where(t.proposal_answers.c.paper == paper))


def every_answer(connection: Connection) -> tuple[ProposalAnswer, ...]:
    """Every answer to any proposal, in the order of entry."""
    return _answers(connection, _ASKED)


def _answers(connection: Connection, asked: Select[Any]) -> tuple[ProposalAnswer, ...]:
    return tuple(
        ProposalAnswer(paper, proposal, AnswerKind(kind), claim, why, by, on)
        for paper, proposal, kind, claim, why, by, on in connection.execute(asked)
    )


def claims_citing(connection: Connection, paper: str = "", most: int = 0) -> tuple[str, ...]:
    """The ids of the claims that cite a paper, or any paper; the last so many where `most` is."""
    c = t.citations.c
    column = c.claim
    asked = select(column).where(c.document == paper if paper else c.document.is_not(None))
    asked = asked.order_by(c.position.desc())
    found = connection.execute(asked.limit(most) if most else asked).scalars().all()
    return tuple(dict.fromkeys(str(name) for name in reversed(found)))


def accept_proposal(
    desk: DeskFile,
    answer: ProposalAnswer,
    claim: Claim,
    stamp: Stamp,
    known: tuple[int, Dossier] | None = None,
) -> Claim:
    """Record the claim that a proposal became, and the answer with it: both, or neither.

    The claim is checked as any other. Codes: those of `record_claims`; `proposal-without-speaker`
    where nobody is named who says it, `proposal-without-subject` where it is about nothing, and
    `proposal-answered` where it was accepted before.
    """
    if not claim.speaker.strip():
        raise Refusal(
            "proposal-without-speaker",
            "Nobody is named who says it, and a claim is somebody's.",
            "Name the speaker: the one whom the sentence names, or the sender of the paper.",
            status=422,
        )

    if not claim.subject.strip():
        raise Refusal(
            "proposal-without-subject",
            f"Nothing that the desk knows fits the words of the proposal {answer.proposal}, so "
            "what the claim is about must be named.",
            "Name it: --subject with the id of a subject, population, case or meeting "
            "(`finalact claims` lists them), or a new name with --new.",
            status=422,
        )

    def answered(connection: Connection, entered: Sequence[Claim]) -> Iterator[Row]:
        _refuse_accepted(connection, answer)
        yield answer_row(answer, entered[0].id)

    (entered,) = record_claims(desk, [claim], stamp, known, beside=answered)
    return entered


def dismiss_proposal(desk: DeskFile, answer: ProposalAnswer, stamp: Stamp) -> None:
    """Record that a proposal is no claim, and why.

    Codes: `proposal-without-why`, `proposal-answered`.
    """
    if not answer.why.strip():
        raise needs_why()
    with desk.writing() as connection:
        _refuse_accepted(connection, answer)
        enter(connection, "proposal", [answer_row(answer, "")], stamp)


def answer_row(answer: ProposalAnswer, claim: str) -> Row:
    """The row of an answer, with the claim that the proposal became; empty where none."""
    return (
        t.proposal_answers,
        {
            "paper": answer.paper,
            "proposal": answer.proposal,
            "answer": answer.kind.value,
            "claim": claim,
            "why": answer.why.strip(),
        },
    )


def _refuse_accepted(connection: Connection, answer: ProposalAnswer) -> None:
    before = last_answers(read_answers(connection, answer.paper)).get(answer.proposal)
    if before is not None and before.kind is not AnswerKind.DISMISSED:
        raise accepted_already(before)


def accepted_already(before: ProposalAnswer) -> Refusal:
    """What is said to whoever answers a proposal that was accepted."""
    return Refusal(
        "proposal-answered",
        f"The proposal {before.proposal} was accepted already, as the claim {before.claim}.",
        f"Look at that claim: `finalact claim show {before.claim}`. It can be withdrawn or mended.",
        status=409,
    )


def needs_why() -> Refusal:
    """What is said to whoever dismisses a proposal and does not say why."""
    return Refusal(
        "proposal-without-why",
        "A proposal is dismissed for a reason, and none is given.",
        "Say why it is no claim: --why “the number of a list”.",
        status=422,
    )
