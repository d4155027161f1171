"""Conditions as rows: their passages, stages, questions, treatments and judgements."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Table, select

from finalact.model.claim import Citation
from finalact.model.condition import (
    Answer,
    Condition,
    Dissent,
    Judgement,
    Question,
    StageRecord,
    Treatment,
)
from finalact.model.holdings import Remark
from finalact.store import tables as t
from finalact.store.rows.row import Row, Rows, citation_columns, citation_of, cited


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
    for n, words in enumerate(condition.precedents, 1):
        yield precedent_row(condition.id, n, words)
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


def precedent_row(condition: str, n: int, words: str) -> Row:
    """The row of the n-th precedent of a condition."""
    return t.precedents, {"condition": condition, "n": n, "words": words}


def stage_row(condition: str, n: int, record: StageRecord) -> Row:
    """The row of the n-th record of how far a condition has gone."""
    row = {"stage": record.stage, "on": record.on, "by": record.by, "words": record.words}
    return t.stages, {"condition": condition, "n": n, **row, **cited(record.citation)}


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
            **cited(treatment.citation),
        },
    )
    for m, dissent in enumerate(treatment.dissents, 1):
        yield dissent_row(condition, n, m, dissent)


def dissent_row(condition: str, treatment: int, n: int, dissent: Dissent) -> Row:
    """The row of the n-th dissent from a condition's treatment with that number."""
    row = {"by": dissent.by, "words": dissent.words, "on": dissent.on}
    which = {"condition": condition, "treatment": treatment, "n": n}
    return t.dissents, {**which, **row, **cited(dissent.citation)}


def judgement_row(condition: str, n: int, judgement: Judgement) -> Row:
    """The row of the n-th verdict that a named person gave on a condition."""
    row = {"verdict": judgement.verdict, "by": judgement.by, "on": judgement.on}
    row["because"] = judgement.because
    return t.judgements, {"condition": condition, "n": n, **row, **cited(judgement.citation)}


def read_conditions(connection: Connection) -> tuple[tuple[Condition, ...], list[Remark]]:
    """The conditions in the order of entry with all that stands on them, and their markings."""
    passages = _standing(connection, t.condition_passages)
    precedents = _standing(connection, t.precedents, "words")
    stages = _standing(connection, t.stages, "stage", "on", "by", "words")
    judgements = _standing(connection, t.judgements, "verdict", "by", "on", "because")
    questions, treatments = _questions(connection), _treatments(connection)
    columns = "id title words expression our_reading required due origin note marking".split()
    rows = connection.execute(_in_order(t.conditions, columns))
    conditions, remarks = [], []
    for id_, title, words, expression, our_reading, required, due, origin, note, marking in rows:
        conditions.append(
            Condition(
                id_,
                title,
                words,
                expression,
                our_reading,
                required,
                due,
                origin,
                stages=tuple(StageRecord(*cells) for cells in stages[id_]),
                citations=tuple(where for (where,) in passages[id_]),
                precedents=tuple(said for said, _ in precedents[id_]),
                questions=tuple(questions[id_]),
                treatments=tuple(treatments[id_]),
                judgements=tuple(Judgement(*cells) for cells in judgements[id_]),
                note=note,
            )
        )
        if marking:
            remarks.append(Remark("condition", id_, marking))
    return tuple(conditions), remarks


def _questions(connection: Connection) -> defaultdict[str, list[Question]]:
    readings: defaultdict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    columns = ["condition", "question", "label", "expression"]
    for condition, n, label, expression in connection.execute(_in_order(t.readings, columns)):
        readings[condition, n].append((label, expression))
    answers = {}
    columns = ["condition", "question", "reading", "by", "on", "because"]
    for condition, n, reading, by, on, because, *where in connection.execute(
        _in_order(t.answers, columns)
    ):
        answers[condition, n] = Answer(reading, by, on, because, citation_of(where))
    standing = _standing(connection, t.questions, "n", "words", "raised_by", "on")
    found: defaultdict[str, list[Question]] = defaultdict(list)
    for condition, rows in standing.items():
        for n, words, raised_by, on, where in rows:
            which = condition, n
            found[condition].append(
                Question(words, raised_by, on, tuple(readings[which]), where, answers.get(which))
            )
    return found


def _treatments(connection: Connection) -> defaultdict[str, list[Treatment]]:
    dissents: defaultdict[tuple[str, int], list[Dissent]] = defaultdict(list)
    columns = ["condition", "treatment", "by", "words", "on"]
    for condition, n, by, words, on, *where in connection.execute(_in_order(t.dissents, columns)):
        dissents[condition, n].append(Dissent(by, words, on, citation_of(where)))
    names = "n treating stage by on words deferred_to until because breaks_if".split()
    found: defaultdict[str, list[Treatment]] = defaultdict(list)
    for condition, rows in _standing(connection, t.treatments, *names).items():
        for n, treating, stage, by, on, words, to, until, because, breaks_if, where in rows:
            found[condition].append(
                Treatment(
                    treating,
                    stage,
                    by,
                    on,
                    words,
                    where,
                    tuple(dissents[condition, n]),
                    to,
                    until,
                    because,
                    breaks_if,
                )
            )
    return found


def _standing(
    connection: Connection, table: Table, *columns: str
) -> defaultdict[str, list[tuple[Any, ...]]]:
    """For each condition its rows in that table: the columns asked for, then the citation."""
    found: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    width = len(columns)
    for condition, *cells in connection.execute(_in_order(table, ["condition", *columns])):
        found[condition].append((*cells[:width], citation_of(cells[width:])))
    return found


def _in_order(table: Table, columns: list[str]) -> Any:
    """The columns asked for, then those of the citation if the table has one."""
    where = citation_columns(table) if "document" in table.c else ()
    return select(*(table.c[name] for name in columns), *where).order_by(table.c.position)
