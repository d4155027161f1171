"""The part of a desk on which a memorandum rests: its claims, all that bears on them, papers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, fields, has

from finalact.conditions.assess import Assessor
from finalact.conditions.scene import Scene
from finalact.decisions.memorandum import Memorandum
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition
from finalact.model.holdings import Holdings
from finalact.model.memo_step import Reported, Tasked


def extracted(memo: Memorandum, held: Holdings, scene: Scene, known_by: date) -> Holdings:
    """Of all that a desk holds, what this memorandum rests on, as known by a day.

    The claims that its references drew on, those behind the conditions it tells of (`scene` is
    that of the day it went up), and whatever corrects, withdraws, mends, adopts or bears them
    out; the conditions; the papers that any of them cites, whole. Without audit stamps.
    """
    conditions = _conditions(memo, held)
    made = {act.representation for act in memo.later_acts if isinstance(act, (Tasked, Reported))}
    representations = tuple(each for each in held.representations if each.id in made)
    names = {*memo.rests_on[0], *(id_ for each in representations for id_ in each.answered_by)}
    for act in memo.later_acts:
        names.update(act.claims if isinstance(act, Reported) else ())
    for condition in conditions:
        assessment = Assessor(scene).condition(condition)
        names.update(claim.id for claim in assessment.claims)
        names.update(claim.id for side in assessment.by for claim in side.ruling.claims)
        names.update(aside.claim.id for aside in assessment.set_aside)
    claims = _with_all_that_bears(names, held.claims, known_by)
    cases = {claim.subject for claim in claims if claim.about == "case"}
    cases.update(name for each in representations for name in each.cases)
    kept = tuple(case for case in held.cases if case.id in cases)
    persons = {person for case in kept for person in case.persons}
    documents = {c.document for part in (claims, conditions, representations, held.offices)
                 for c in citations_in(part)}  # fmt: skip
    documents.update(gate.citation.document for gate in held.dossier.gates)
    documents.update(tab.document for tab in memo.draft.attachments)
    documents.update(act.document for act in memo.later_acts if isinstance(act, Reported))
    there = {condition.id for condition in conditions} | cases
    return evolve(
        held,
        claims=claims,
        conditions=conditions,
        cases=kept,
        persons=tuple(person for person in held.persons if person.id in persons),
        papers=tuple(paper for paper in held.papers if paper.id in documents),
        remarks=tuple(remark for remark in held.remarks if remark.id in there),
        representations=representations,
        balance=(),
    ).without_stamps()


def _conditions(memo: Memorandum, held: Holdings) -> tuple[Condition, ...]:
    """The conditions that it tells of or decides on, and those that these, or gates, name."""
    by_id = {condition.id: condition for condition in held.conditions}
    waiting = [*memo.rests_on[1]]
    waiting += [n for d, _ in memo.decided.values() for n in d.continuing]
    waiting += [name for gate in held.dossier.gates for name in gate.conditions]
    wanted: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in by_id and name not in wanted:
            wanted.add(name)
            said = repr(by_id[name])
            waiting += [other for other in by_id if re.search(rf"\b{re.escape(other)}\b", said)]
    return tuple(condition for condition in held.conditions if condition.id in wanted)


def _with_all_that_bears(
    names: set[str], claims: Iterable[Claim], known_by: date
) -> tuple[Claim, ...]:
    known = [claim for claim in claims if _had_reached_us(claim, known_by)]
    by_id = {claim.id: claim for claim in known}
    bearing: dict[str, list[str]] = {}
    for claim in known:
        if claim.target:
            bearing.setdefault(claim.target, []).append(claim.id)
    waiting, wanted = list(names), set()
    while waiting:
        name = waiting.pop()
        if name in wanted or name not in by_id:
            continue
        wanted.add(name)
        waiting += [by_id[name].target, *bearing.get(name, ())]
    return tuple(claim for claim in known if claim.id in wanted)


def _had_reached_us(claim: Claim, known_by: date) -> bool:
    day = claim.reached_us.counts_from if claim.reached_us is not None else None
    return day is None or day <= known_by


def citations_in(value: object) -> Iterator[Citation]:
    """Every citation of a paper that stands anywhere in a value."""
    if isinstance(value, Citation):
        if value.document:
            yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from citations_in(each)
    else:
        kind = type(value)
        for part in fields(kind) if has(kind) else ():
            yield from citations_in(getattr(value, part.name))
