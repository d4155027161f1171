"""Recording what is decided, asked and judged about conditions."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table, func, select

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
from finalact.model.finding import Finding
from finalact.model.holdings import Remark
from finalact.model.refusal import Refusal
from finalact.store import tables as t
from finalact.store.condition_repeats import refuse_repeated
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.ids import check_id
from finalact.store.library.papers_on import PapersOn
from finalact.store.reading import ids_in
from finalact.store.refused import refuse_any
from finalact.store.rows.conditions import (
    answer_row,
    condition_rows,
    dissent_row,
    judgement_row,
    question_rows,
    stage_row,
    treatment_rows,
)
from finalact.store.stamp import Stamp
from finalact.store.suggestion import Suggestions
from finalact.store.tidy import tidied, tidied_condition


def record_condition(
    desk: DeskFile, condition: Condition, stamp: Stamp, *, marking: str = ""
) -> None:
    """Put a condition on the desk with all that stands on it.

    Codes: `condition-without-title`, `condition-exists`, `document-unknown`, `reading-twice`,
    `reading-unknown`, `judgement-unsigned`. Its expression
    is kept as it is written; whether it can be read is for the language to say.
    """
    condition = tidied_condition(condition)
    check_id("condition", condition.id)
    for question in condition.questions:
        _check_question(question)
    for judgement in condition.judgements:
        _check_signed(judgement)
    with desk.writing() as connection:
        if condition.id in ids_in(connection, t.conditions):
            raise Refusal(
                "condition-exists",
                f'There is already a condition with the id "{condition.id}".',
                "Give the new one another id, or record a stage or treatment of the old one.",
                status=409,
            )
        rows = list(condition_rows(condition, Remark("condition", condition.id, marking)))
        _check_documents(connection, (str(row.get("document", "")) for _, row in rows))
        enter(connection, "condition", rows, stamp)


def record_stage(desk: DeskFile, condition: str, record: StageRecord, stamp: Stamp) -> None:
    """Record how far a condition has gone (`condition-unknown`, `document-unknown`)."""
    record = tidied(record)
    with desk.writing() as connection:
        check_condition(connection, condition, record.citation)
        refuse_repeated(connection, condition, record)
        n = next_number(connection, t.stages, condition)
        enter(connection, "stage", [stage_row(condition, n, record)], stamp)


def record_treatment(desk: DeskFile, condition: str, treatment: Treatment, stamp: Stamp) -> int:
    """Record how a condition is to be treated; gives back its number on the condition, from 1."""
    treatment = tidied(treatment)
    with desk.writing() as connection:
        cited = (treatment.citation, *(dissent.citation for dissent in treatment.dissents))
        check_condition(connection, condition, *cited)
        refuse_repeated(connection, condition, treatment)
        n = next_number(connection, t.treatments, condition)
        enter(connection, "treatment", treatment_rows(condition, n, treatment), stamp)
    return n


def record_dissent(
    desk: DeskFile, condition: str, treatment: int, dissent: Dissent, stamp: Stamp
) -> None:
    """Record that one of our own would treat a condition otherwise than its n-th treatment."""
    dissent = tidied(dissent)
    with desk.writing() as connection:
        check_condition(connection, condition, dissent.citation)
        _check_number(connection, t.treatments, "treatment", condition, treatment)
        refuse_repeated(connection, condition, dissent, treatment)
        n = next_number(connection, t.dissents, condition, treatment=treatment)
        enter(connection, "dissent", [dissent_row(condition, treatment, n, dissent)], stamp)


def record_question(desk: DeskFile, condition: str, question: Question, stamp: Stamp) -> int:
    """Raise a question on a condition; gives back its number on the condition, from 1."""
    question = tidied(question)
    _check_question(question)
    with desk.writing() as connection:
        check_condition(connection, condition, question.citation)
        refuse_repeated(connection, condition, question)
        n = next_number(connection, t.questions, condition)
        enter(connection, "question", question_rows(condition, n, question), stamp)
    return n


def record_answer(
    desk: DeskFile, condition: str, question: int, answer: Answer, stamp: Stamp
) -> None:
    """Settle a condition's n-th question.

    Codes: `condition-unknown`, `question-unknown`, `question-answered`, `reading-unknown`.
    """
    answer = tidied(answer)
    with desk.writing() as connection:
        check_condition(connection, condition, answer.citation)
        _check_number(connection, t.questions, "question", condition, question)
        if next_number(connection, t.answers, condition, question=question, counted="position") > 1:
            raise Refusal(
                "question-answered",
                f'Question {question} on the condition "{condition}" is already answered.',
                "Raise the question anew if the answer no longer stands.",
                status=409,
            )
        r = t.readings.c
        labels = connection.execute(
            select(r.label).where(r.condition == condition, r.question == question)
        )
        _check_reading(answer, [label for (label,) in labels])
        enter(connection, "answer", [answer_row(condition, question, answer)], stamp)


def record_judgement(desk: DeskFile, condition: str, judgement: Judgement, stamp: Stamp) -> None:
    """Record a named person's verdict on a condition, with reasons.

    Codes: `condition-unknown`, `document-unknown`, and `judgement-unsigned` where nobody is
    named: a judgement without a name is nobody's (rules of judging, "by judgement").
    """
    judgement = tidied(judgement)
    _check_signed(judgement)
    with desk.writing() as connection:
        check_condition(connection, condition, judgement.citation)
        refuse_repeated(connection, condition, judgement)
        n = next_number(connection, t.judgements, condition)
        enter(connection, "judgement", [judgement_row(condition, n, judgement)], stamp)


def check_condition(connection: Connection, condition: str, *cited: Citation) -> None:
    """Refuse a condition or a cited paper that the desk does not hold."""
    known = ids_in(connection, t.conditions)
    if condition not in known:
        raise Refusal(
            "condition-unknown",
            f'There is no condition "{condition}" on the desk.',
            Suggestions().remedy(condition, known, "put the condition on the desk first."),
            status=404,
        )
    _check_documents(connection, (citation.document for citation in cited))


def _check_documents(connection: Connection, documents: Iterable[str]) -> None:
    papers = PapersOn(connection)
    refuse_any(
        [
            Finding(
                "document-unknown",
                f'There is no paper "{document}" on the desk.',
                Suggestions().remedy(document, papers, "put the paper on the desk first."),
            )
            for document in dict.fromkeys(documents)
            if document and document not in papers
        ]
    )


def _check_signed(judgement: Judgement) -> None:
    if not judgement.by:
        raise Refusal(
            "judgement-unsigned",
            "Nobody is named who judges.",
            "Name the person whose judgement it is.",
        )


def _check_question(question: Question) -> None:
    labels = [label for label, _ in question.readings]
    if len(set(labels)) < len(labels):
        raise Refusal(
            "reading-twice",
            f'Two readings of "{question.text}" have the same name.',
            "Give each reading a name of its own.",
        )
    if question.answer is not None:
        _check_reading(question.answer, labels)


def _check_reading(answer: Answer, labels: list[str]) -> None:
    if labels and answer.reading not in labels:
        remedy = f"Choose one of its readings: {'; '.join(labels)}."
        raise Refusal(
            "reading-unknown", f'"{answer.reading}" is no reading of the question.', remedy
        )


def _check_number(connection: Connection, table: Table, noun: str, condition: str, n: int) -> None:
    count = next_number(connection, table, condition) - 1
    if not 1 <= n <= count:
        raise Refusal(
            f"{noun}-unknown",
            f'The condition "{condition}" has no {noun} {n}; it has {count}.',
            f"Give the number of a {noun} as it stands on the condition, counted from 1.",
            status=404,
        )


def next_number(
    connection: Connection, table: Table, condition: str, counted: str = "n", **which: int
) -> int:
    """The number that the next record of a condition in that table has, from 1."""
    query = select(func.count(table.c[counted])).where(table.c.condition == condition)
    for column, n in which.items():
        query = query.where(table.c[column] == n)
    return int(connection.execute(query).scalar_one()) + 1
