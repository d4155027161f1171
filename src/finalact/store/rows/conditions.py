"""Conditions as rows: their passages, stages, questions, treatments and judgements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, Table

from finalact.model.claim import Citation
from finalact.model.condition import (
    Answer,
    Comment,
    Condition,
    Dissent,
    Judgement,
    Precedent,
    Question,
    StageRecord,
    Treatment,
)
from finalact.model.holdings import Remark
from finalact.store import tables as t
from finalact.store.rows.row import Row, Rows, cited, cited_in, in_order

T = TypeVar("T")


def condition_rows(condition: Condition, remark: Remark | None = None) -> Rows:
    """The rows of one condition and of all that stands on it."""
    yield (
        t.conditions,
        {
            "id": condition.id,
            "title": condition.title,
            "words": condition.words,
            "expression": condition.expression,
            "our_reading": condition.our_reading,
            "required": condition.required,
            "due": condition.due,
            "origin": condition.origin,
            "note": condition.note,
            "marking": remark.marking if remark else "",
        },
    )
    for n, citation in enumerate(condition.citations, 1):
        yield passage_row(condition.id, n, citation)
    for n, precedent in enumerate(condition.precedents, 1):
        yield from precedent_rows(condition.id, n, precedent)
    for n, comment in enumerate(condition.remarks, 1):
        yield comment_row(condition.id, n, comment)
    for n, stage in enumerate(condition.stages, 1):
        yield stage_row(condition.id, n, stage)
    for n, question in enumerate(condition.questions, 1):
        yield from question_rows(condition.id, n, question)
    for n, treatment in enumerate(condition.treatments, 1):
        yield from treatment_rows(condition.id, n, treatment)
    for n, judgement in enumerate(condition.judgements, 1):
        yield judgement_row(condition.id, n, judgement)


def passage_row(condition: str, n: int, citation: Citation) -> Row:
    """The row of the n-th passage (from 1) on which a condition rests."""
    return t.condition_passages, {"condition": condition, "n": n, **cited(citation)}


def precedent_rows(condition: str, n: int, precedent: Precedent) -> Rows:
    """The rows of the n-th precedent of a condition, and of the claims that tell of it."""
    row = {"words": precedent.words, "meeting": precedent.meeting, "by": precedent.by}
    told = {"on": precedent.on, **cited(precedent.citation)}
    yield t.precedents, {"condition": condition, "n": n, **row, **told}
    for m, claim in enumerate(precedent.claims, 1):
        yield t.precedent_claims, {"condition": condition, "precedent": n, "n": m, "claim": claim}


def comment_row(condition: str, n: int, comment: Comment) -> Row:
    """The row of the n-th thing that one of our own said about a condition."""
    row = {"by": comment.by, "words": comment.words, "on": comment.on}
    return t.comments, {"condition": condition, "n": n, **row, **cited(comment.citation)}


def stage_row(condition: str, n: int, record: StageRecord) -> Row:
    """The row of the n-th record of how far a condition has gone."""
    row = {"stage": record.stage, "on": record.on, "by": record.by, "words": record.words}
    told = {"told_to": record.told_to, "after_all": record.after_all}
    return t.stages, {"condition": condition, "n": n, **row, **told, **cited(record.citation)}


def question_rows(condition: str, n: int, question: Question) -> Rows:
    """The rows of the n-th question on a condition, its readings, and its answer if any."""
    row = {"words": question.text, "raised_by": question.raised_by, "on": question.on}
    yield t.questions, {"condition": condition, "n": n, **row, **cited(question.citation)}
    for m, (label, expression) in enumerate(question.readings, 1):
        which = {"condition": condition, "question": n, "n": m}
        yield t.readings, {**which, "label": label, "expression": expression}
    if question.answer is not None:
        yield answer_row(condition, n, question.answer)


def answer_row(condition: str, question: int, answer: Answer) -> Row:
    """The row of the answer to a condition's n-th question."""
    row = {"reading": answer.reading, "by": answer.by, "on": answer.on, "because": answer.because}
    which = {"condition": condition, "question": question}
    return t.answers, {**which, **row, **cited(answer.citation)}


def treatment_rows(condition: str, n: int, treatment: Treatment) -> Rows:
    """The rows of the n-th record of how a condition is treated, and of each dissent."""
    yield (
        t.treatments,
        {
            "condition": condition,
            "n": n,
            "treating": treatment.treating,
            "stage": treatment.stage,
            "by": treatment.by,
            "on": treatment.on,
            "words": treatment.words,
            "deferred_to": treatment.to,
            "until": treatment.until,
            "because": treatment.because,
            "breaks_if": treatment.breaks_if,
            "review": treatment.review,
            "told_to": treatment.told_to,
            **cited(treatment.citation),
        },
    )
    for m, dissent in enumerate(treatment.dissents, 1):
        yield dissent_row(condition, n, m, dissent)


def dissent_row(condition: str, treatment: int, n: int, dissent: Dissent) -> Row:
    """The row of the n-th dissent from a condition's treatment with that number."""
    row = {"by": dissent.by, "words": dissent.words, "on": dissent.on}
    which = {"condition": condition, "treatment": treatment, "n": n}
    withdrawn = {"withdrawn": dissent.withdrawn}
    return t.dissents, {**which, **row, **withdrawn, **cited(dissent.citation)}


def judgement_row(condition: str, n: int, judgement: Judgement) -> Row:
    """The row of the n-th verdict that a named person gave on a condition."""
    row = {"verdict": judgement.verdict, "by": judgement.by, "on": judgement.on}
    row |= {"because": judgement.because, "withdrawn": judgement.withdrawn}
    return t.judgements, {"condition": condition, "n": n, **row, **cited(judgement.citation)}


def read_conditions(connection: Connection) -> tuple[tuple[Condition, ...], list[Remark]]:
    """The conditions in the order of entry with all that stands on them, and their markings."""
    passages = _standing(connection, t.condition_passages, cited_in)
    precedents = _precedents(connection)
    stages = _standing(connection, t.stages, _stage)
    judgements = _standing(connection, t.judgements, _judgement)
    comments = _standing(connection, t.comments, _comment)
    questions, treatments = _questions(connection), _treatments(connection)
    conditions, remarks = [], []
    for row in in_order(connection, t.conditions):
        conditions.append(
            Condition(
                row.id,
                row.title,
                row.words,
                row.expression,
                row.our_reading,
                row.required,
                row.due,
                row.origin,
                tuple(stages[row.id]),
                tuple(passages[row.id]),
                tuple(precedents[row.id]),
                tuple(questions[row.id]),
                tuple(treatments[row.id]),
                tuple(judgements[row.id]),
                row.note,
                tuple(comments[row.id]),
            )
        )
        if row.marking:
            remarks.append(Remark("condition", row.id, row.marking))
    return tuple(conditions), remarks


def _stage(row: Any) -> StageRecord:
    return StageRecord(
        row.stage, row.on, row.by, row.words, cited_in(row), row.told_to, row.after_all
    )


def _judgement(row: Any) -> Judgement:
    return Judgement(row.verdict, row.by, row.on, row.because, cited_in(row), row.withdrawn)


def _comment(row: Any) -> Comment:
    return Comment(row.by, row.words, row.on, cited_in(row))


def _precedents(connection: Connection) -> defaultdict[str, list[Precedent]]:
    claims: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for row in in_order(connection, t.precedent_claims):
        claims[row.condition, row.precedent].append(row.claim)

    def precedent(row: Any) -> Precedent:
        told = tuple(claims[row.condition, row.n])
        return Precedent(row.words, row.meeting, row.by, row.on, cited_in(row), told)

    return _standing(connection, t.precedents, precedent)


def _questions(connection: Connection) -> defaultdict[str, list[Question]]:
    readings: defaultdict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for row in in_order(connection, t.readings):
        readings[row.condition, row.question].append((row.label, row.expression))
    answers = {
        (row.condition, row.question): Answer(
            row.reading, row.by, row.on, row.because, cited_in(row)
        )
        for row in in_order(connection, t.answers)
    }

    def question(row: Any) -> Question:
        which = row.condition, row.n
        read = tuple(readings[which])
        return Question(row.words, row.raised_by, row.on, read, cited_in(row), answers.get(which))

    return _standing(connection, t.questions, question)


def _treatments(connection: Connection) -> defaultdict[str, list[Treatment]]:
    dissents: defaultdict[tuple[str, int], list[Dissent]] = defaultdict(list)
    for row in in_order(connection, t.dissents):
        dissent = Dissent(row.by, row.words, row.on, cited_in(row), row.withdrawn)
        dissents[row.condition, row.treatment].append(dissent)

    def treatment(row: Any) -> Treatment:
        return Treatment(
            row.treating,
            row.stage,
            row.by,
            row.on,
            row.words,
            cited_in(row),
            tuple(dissents[row.condition, row.n]),
            row.deferred_to,
            row.until,
            row.because,
            row.breaks_if,
            row.review,
            row.told_to,
        )

    return _standing(connection, t.treatments, treatment)


def _standing(
    connection: Connection, table: Table, noun: Callable[[Any], T]
) -> defaultdict[str, list[T]]:
    """For each condition what stands on it in that table."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for row in in_order(connection, table):
        found[row.condition].append(noun(row))
    return found
