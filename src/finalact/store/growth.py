"""What a folder adds to a desk: records only grow, and what differs is a fault."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any, TypeVar

from attrs import evolve, fields

from finalact.model.claim import Claim
from finalact.model.condition import Condition, Question, Treatment
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings, Remark
from finalact.store.differences import told_otherwise
from finalact.store.dossier_growth import dossier_growth
from finalact.store.drafts import Report
from finalact.store.later_growth import Places, balance_growth, representation_growth
from finalact.store.rows.cases import case_person_row, case_rows, person_rows, spelling_row
from finalact.store.rows.claims import citation_row, claim_rows
from finalact.store.rows.conditions import (
    answer_row,
    comment_row,
    condition_rows,
    dissent_row,
    judgement_row,
    passage_row,
    precedent_rows,
    question_rows,
    stage_row,
    treatment_rows,
)
from finalact.store.rows.papers import paper_rows
from finalact.store.rows.row import Row, Rows

T = TypeVar("T")

OTHERWISE = (
    "Nothing on a desk is changed: enter the new one under another id, let it correct or mend "
    "the old one, or import the folder into a new desk."
)


def growth(held: Holdings, offered: Holdings, report: Report, places: Places) -> list[Row]:
    """The rows that a desk still lacks of what is offered, in the order of the offer.

    What the desk holds already is left as it is. What it holds otherwise is reported: codes
    `declared-otherwise`, `claim-otherwise`, `condition-otherwise`, `answered-otherwise`,
    `case-otherwise`, `person-otherwise`, `paper-otherwise`, `representation-otherwise`,
    `balance-otherwise`. `places` tells where something stands.
    """
    return [
        *dossier_growth(held.dossier, offered.dossier, report),
        *_papers(held, offered, report),
        *_persons(held, offered, report),
        *_cases(held, offered, report),
        *_conditions(held, offered, report),
        *_claims(held, offered, report, places),
        *representation_growth(held, offered, report, places),
        *balance_growth(held, offered, report, places),
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
            place = places.get(("claim", claim.id), "")
            report(_otherwise("claim", _stated(old), _stated(claim), place))
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
            # Its words are for a reader to compare; a digest would tell nobody anything.
            was, is_ = (evolve(one, data=b"", sha256="") for one in (old, paper))
            report(_otherwise("paper", was, is_, f"documents/{paper.name}"))


def _persons(held: Holdings, offered: Holdings, report: Report) -> Rows:
    on_desk = {person.id: person for person in held.persons}
    for person in offered.persons:
        old = on_desk.get(person.id)
        if old is None:
            yield from person_rows(person)
            continue
        if old.name != person.name:
            whole = evolve(person, also=old.also)
            report(_otherwise("person", old, whole, "dossier.toml"))
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
        old_case, old_remark = evolve(old, persons=case.persons), old_remarks.get(case.id)
        if old_case != case or remark != old_remark:
            was, is_ = (old_case, case) if old_case != case else (old_remark, remark)
            report(_otherwise("case", was, is_, "cases.csv"))
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
        old_bare, bare, old_remark = _bare(old), _bare(condition), old_remarks.get(condition.id)
        if old_bare != bare or remark != old_remark:
            was, is_ = (old_bare, bare) if old_bare != bare else (old_remark, remark)
            report(_otherwise("condition", was, is_, place))
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
        remarks=(),
    )


def _standing(old: Condition, new: Condition) -> Rows:
    id_ = new.id
    for n, citation in _numbered(old.citations, new.citations):
        yield passage_row(id_, n, citation)
    for n, precedent in _numbered(old.precedents, new.precedents):
        yield from precedent_rows(id_, n, precedent)
    for n, comment in _numbered(old.remarks, new.remarks):
        yield comment_row(id_, n, comment)
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


def _stated(claim: Claim) -> Claim:
    return evolve(claim, citations=(), recorded_on="", recorded_by="")


def _remarks(holdings: Holdings, noun: str) -> dict[str, Remark]:
    return {remark.id: remark for remark in holdings.remarks if remark.noun == noun}


def _added(old: tuple[T, ...], new: tuple[T, ...]) -> list[T]:
    return [item for item in new if item not in old]


def _numbered(old: tuple[T, ...], new: tuple[T, ...]) -> Iterator[tuple[int, T]]:
    return enumerate(_added(old, new), len(old) + 1)


def _otherwise(noun: str, held: Any, offered: Any, place: str) -> Finding:
    id_ = (offered or held).id
    nothing = Remark("", id_)
    sentence = told_otherwise(f'{noun} "{id_}"', held or nothing, offered or nothing)
    claims = (id_,) if noun == "claim" else ()
    return Finding(f"{noun}-otherwise", sentence, OTHERWISE, place, claims)
