"""What a folder adds to a desk: records only grow, and what differs is a fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import TypeVar

from attrs import evolve, fields

from finalact.model.claim import Claim
from finalact.model.condition import Condition, Question, Treatment
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings, Remark
from finalact.store.dossier_growth import dossier_growth
from finalact.store.drafts import Report
from finalact.store.rows.cases import case_person_row, case_rows, person_rows, spelling_row
from finalact.store.rows.claims import citation_row, claim_rows
from finalact.store.rows.conditions import (
    answer_row,
    condition_rows,
    dissent_row,
    judgement_row,
    passage_row,
    precedent_row,
    question_rows,
    stage_row,
    treatment_rows,
)
from finalact.store.rows.papers import paper_rows
from finalact.store.rows.row import Row, Rows

T = TypeVar("T")
Places = Mapping[str, str]

OTHERWISE = (
    "Nothing on a desk is changed: enter the new one under another id, let it correct or mend "
    "the old one, or import the folder into a new desk."
)


def growth(held: Holdings, offered: Holdings, report: Report, places: Places) -> list[Row]:
    """The rows that a desk still lacks of what is offered, in the order of the offer.

    What the desk holds already is left as it is. What it holds otherwise is reported: codes
    `declared-otherwise`, `claim-otherwise`, `condition-otherwise`, `answered-otherwise`,
    `case-otherwise`, `person-otherwise`, `paper-otherwise`. `places` tells where a claim stands.
    """
    return [
        *dossier_growth(held.dossier, offered.dossier, report),
        *_papers(held, offered, report),
        *_persons(held, offered, report),
        *_cases(held, offered, report),
        *_conditions(held, offered, report),
        *_claims(held, offered, report, places),
    ]


_STATEMENT = attrgetter(
    *(
        part.name
        for part in fields(Claim)
        if part.name not in {"citations", "recorded_on", "recorded_by"}
    )
)


def _claims(held: Holdings, offered: Holdings, report: Report, places: Places) -> Rows:
    on_desk = {claim.id: claim for claim in held.claims}
    for claim in offered.claims:
        old = on_desk.get(claim.id)
        if old is None:
            yield from claim_rows(claim)
        elif _STATEMENT(old) != _STATEMENT(claim):
            report(_otherwise("claim", claim.id, places.get(claim.id, "")))
        elif old.citations != claim.citations:
            added = [c for c in claim.citations if c not in old.citations]
            for n, citation in enumerate(added, len(old.citations) + 1):
                yield citation_row(claim, n, citation)


def _papers(held: Holdings, offered: Holdings, report: Report) -> Rows:
    on_desk = {paper.id: paper for paper in held.papers}
    for paper in offered.papers:
        old = on_desk.get(paper.id)
        if old is None:
            yield from paper_rows(paper)
        elif old != paper:
            report(_otherwise("paper", paper.id, f"documents/{paper.name}"))


def _persons(held: Holdings, offered: Holdings, report: Report) -> Rows:
    on_desk = {person.id: person for person in held.persons}
    for person in offered.persons:
        old = on_desk.get(person.id)
        if old is None:
            yield from person_rows(person)
            continue
        if old.name != person.name:
            report(_otherwise("person", person.id, "dossier.toml"))
        for spelling in _added(old.also, person.also):
            yield spelling_row(person.id, spelling)


def _cases(held: Holdings, offered: Holdings, report: Report) -> Rows:
    on_desk = {case.id: case for case in held.cases}
    old_remarks, remarks = _remarks(held, "case"), _remarks(offered, "case")
    for case in offered.cases:
        old, remark = on_desk.get(case.id), remarks.get(case.id)
        if old is None:
            yield from case_rows(case, remark)
            continue
        if evolve(old, persons=()) != evolve(case, persons=()) or remark != old_remarks.get(
            case.id
        ):
            report(_otherwise("case", case.id, "cases.csv"))
        for person in _added(old.persons, case.persons):
            yield case_person_row(case.id, person)


def _conditions(held: Holdings, offered: Holdings, report: Report) -> Rows:
    on_desk = {condition.id: condition for condition in held.conditions}
    old_remarks, remarks = _remarks(held, "condition"), _remarks(offered, "condition")
    for condition in offered.conditions:
        old, remark = on_desk.get(condition.id), remarks.get(condition.id)
        if old is None:
            yield from condition_rows(condition, remark)
            continue
        place = f"conditions.toml, condition {condition.id}"
        if _bare(old) != _bare(condition) or remark != old_remarks.get(condition.id):
            report(_otherwise("condition", condition.id, place))
        yield from _standing(old, condition)
        yield from _questions(old, condition, report, place)
        yield from _treatments(old, condition)


def _bare(condition: Condition) -> Condition:
    """A condition without what may be added to it."""
    return evolve(
        condition,
        stages=(),
        citations=(),
        precedents=(),
        questions=(),
        treatments=(),
        judgements=(),
    )


def _standing(old: Condition, new: Condition) -> Rows:
    id_ = new.id
    for n, citation in _numbered(old.citations, new.citations):
        yield passage_row(id_, n, citation)
    for n, words in _numbered(old.precedents, new.precedents):
        yield precedent_row(id_, n, words)
    for n, stage in _numbered(old.stages, new.stages):
        yield stage_row(id_, n, stage)
    for n, judgement in _numbered(old.judgements, new.judgements):
        yield judgement_row(id_, n, judgement)


def _questions(old: Condition, new: Condition, report: Report, place: str) -> Rows:
    asked = {_unanswered(question): n for n, question in enumerate(old.questions, 1)}
    count = len(asked)
    for question in new.questions:
        n = asked.get(_unanswered(question))
        if n is None:
            count += 1
            yield from question_rows(new.id, count, question)
            continue
        answer, old_answer = question.answer, old.questions[n - 1].answer
        if answer is not None and old_answer is None:
            yield answer_row(new.id, n, answer)
        elif answer is not None and answer != old_answer:
            report(
                Finding(
                    "answered-otherwise",
                    f'The desk holds another answer to "{question.text}".',
                    "Raise the question anew if the answer no longer stands.",
                    place,
                )
            )


def _treatments(old: Condition, new: Condition) -> Rows:
    recorded = {_unopposed(treatment): n for n, treatment in enumerate(old.treatments, 1)}
    count = len(recorded)
    for treatment in new.treatments:
        n = recorded.get(_unopposed(treatment))
        if n is None:
            count += 1
            yield from treatment_rows(new.id, count, treatment)
            continue
        for m, dissent in _numbered(old.treatments[n - 1].dissents, treatment.dissents):
            yield dissent_row(new.id, n, m, dissent)


def _unanswered(question: Question) -> Question:
    return evolve(question, answer=None)


def _unopposed(treatment: Treatment) -> Treatment:
    return evolve(treatment, dissents=())


def _remarks(holdings: Holdings, noun: str) -> dict[str, Remark]:
    return {remark.id: remark for remark in holdings.remarks if remark.noun == noun}


def _added(old: tuple[T, ...], new: tuple[T, ...]) -> list[T]:
    return [item for item in new if item not in old]


def _numbered(old: tuple[T, ...], new: tuple[T, ...]) -> Iterator[tuple[int, T]]:
    return enumerate(_added(old, new), len(old) + 1)


def _otherwise(noun: str, id_: str, place: str) -> Finding:
    claims = (id_,) if noun == "claim" else ()
    sentence = f'The desk already holds the {noun} "{id_}", and holds it otherwise.'
    return Finding(f"{noun}-otherwise", sentence, OTHERWISE, place, claims)
