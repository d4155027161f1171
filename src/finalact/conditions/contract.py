"""Assessments as JSON writes them: the one shape for the command line and for pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from finalact.claims.ledger import SetAside
from finalact.conditions.assessment import Assessment, OpenQuestion, Reason, Status
from finalact.conditions.outlook_contract import chances_as_dicts
from finalact.conditions.record_contract import records_as_dict, treated_as_dict
from finalact.conditions.three_counts import Counts, counts_as_dicts
from finalact.conditions.treatments import is_past, passed_on, stage_gone
from finalact.model.claim import Citation, Claim
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate

Json = dict[str, Any]
PageOf = Callable[[Citation], str]


def status_as_dict(status: Status) -> Json:
    """The answer and the board of conditions."""
    return {
        "question": status.question,
        "answer": status.answer,
        "sentence": status.sentence,
        "as_of": status.as_of.isoformat(),
        "known_by": status.known_by.isoformat(),
        "tolerance": status.tolerance,
        "conditions": [
            {"id": a.condition.id, "title": a.condition.title, **_judged(a)}
            for a in status.conditions
        ],
    }


def assessment_as_dict(assessment: Assessment) -> Json:
    """One assessed expression, with the days it was assessed for."""
    return {
        **_judged(assessment),
        "as_of": assessment.as_of.isoformat(),
        "known_by": assessment.known_by.isoformat(),
        "tolerance": assessment.tolerance,
    }


def explanation_as_dict(
    assessment: Assessment,
    dossier: Dossier,
    page_of: PageOf | None = None,
    counts: Iterable[Counts] = (),
) -> Json:
    """One condition opened: the tree of reasons, what was set aside, each claim whole.

    `counts` are what the condition asks for, counted in all three ways.
    """
    claims = {c.id: c for c in assessment.claims}
    claims.update((c.id, c) for c in assessment.outlook.claims)
    return {
        "id": assessment.condition.id,
        "title": assessment.condition.title,
        **_judged(assessment),
        "as_of": assessment.as_of.isoformat(),
        "known_by": assessment.known_by.isoformat(),
        "tolerance": assessment.tolerance,
        "claims": [claim_as_dict(c, dossier, page_of) for c in claims.values()],
        "tree": reason_as_dict(assessment.tree),
        "set_aside": [_aside_as_dict(a, dossier, page_of) for a in assessment.set_aside],
        "rule": assessment.rule,
        "passages": [citation_as_dict(c, page_of) for c in assessment.citations],
        "counts": counts_as_dicts(counts),
        "records": records_as_dict(
            assessment.condition, min(assessment.as_of, assessment.known_by), dossier.deciders
        ),
    }


def _judged(a: Assessment) -> Json:
    condition, day = a.condition, min(a.as_of, a.known_by)
    treatment = None if is_past(a.treatment, a.in_force, day) else a.treatment
    told = passed_on(condition, treatment, day)
    return {
        "words": condition.words or None,
        "expression": condition.expression or None,
        "our_reading": condition.our_reading or None,
        "required": a.required,
        "verdict": a.verdict.value,
        "computed_verdict": a.computed.value if a.computed is not None else None,
        "by": {side.side: side.verdict.value for side in a.by},
        "treatment": treatment.treating.value
        if treatment is not None
        else "required"
        if a.required
        else None,
        "treatment_stage": stage_gone(treatment, told).value if treatment is not None else None,
        "treated_by": treatment.by or None if treatment is not None else None,
        "treated_on": _day(treatment.on) if treatment is not None else None,
        "deferred_to": treatment.to or None if treatment is not None else None,
        **treated_as_dict(a),
        "condition_stage": a.condition_stage,
        "origin": condition.origin or None,
        "dissent": [
            {"by": d.by, "words": d.words, "on": _day(d.on), **_place(d.citation)}
            for d in a.dissents
        ],
        "met_before": a.met_before.isoformat() if a.met_before is not None else None,
        "met_until": a.slid.until.isoformat() if a.slid is not None else None,
        "turned_by": list(a.slid.turned_by) if a.slid is not None else [],
        "outlook": a.outlook.word,
        "outlook_sentence": a.outlook.sentence or None,
        "probability": chances_as_dicts(a.outlook.chances),
        "questions": [_question(q) for q in a.questions],
        "judgement": {
            "verdict": a.judgement.verdict.value,
            "by": a.judgement.by,
            "on": _day(a.judgement.on),
            "because": a.judgement.because,
        }
        if a.judgement is not None
        else None,
        "sentence": a.sentence,
        "claims": [c.id for c in a.claims],
    }


def _question(item: OpenQuestion) -> Json:
    return {
        "text": item.question.text,
        "raised_by": item.question.raised_by,
        "on": _day(item.question.on),
        "readings": {r.label: r.expression for r in item.readings},
        "verdict_by_reading": {r.label: r.verdict.value for r in item.readings},
        **_place(item.question.citation),
    }


def reason_as_dict(reason: Reason) -> Json:
    """One step of an explanation with the steps beneath it."""
    return {
        "text": reason.text,
        "answer": reason.answer or None,
        "claims": list(reason.claims),
        "inside": [reason_as_dict(r) for r in reason.inside],
    }


def _aside_as_dict(aside: SetAside, dossier: Dossier, page_of: PageOf | None) -> Json:
    claim = claim_as_dict(aside.claim, dossier, page_of)
    return {
        "claim": aside.claim.id,
        "why": aside.why,
        "said": claim["as_said"] or claim["value"],
        "speaker": aside.claim.speaker,
        "whole": claim,
    }


def claim_as_dict(claim: Claim, dossier: Dossier, page_of: PageOf | None = None) -> Json:
    """One claim whole; its further passages stand in `citations`."""
    first = claim.citations[0] if claim.citations else Citation()
    figure = claim.quantity
    return {
        "id": claim.id,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value or None,
        "speaker": claim.speaker or None,
        "voice": claim.voice or None,
        "side": dossier.side_of(claim.speaker),
        "reporter": claim.reporter or None,
        "kind": claim.kind.value,
        "population": claim.population or None,
        "as_said": figure.as_said or claim.value or None,
        "low": figure.low,
        "high": figure.high,
        "low_open": figure.low_open,
        "high_open": figure.high_open,
        "approximate": figure.approximate,
        "presumes_some": figure.presumes_some,
        "unit": figure.unit or None,
        "specificity": claim.specificity or None,
        "due": claim.due or None,
        "period": _day(claim.period),
        "said_on": _day(claim.said_on),
        "known_on": _day(claim.known_on),
        "relation": claim.relation.value if claim.relation is not None else None,
        "target": claim.target or None,
        **citation_as_dict(first, page_of),
        "citations": [citation_as_dict(c, page_of) for c in claim.citations],
        "marking": claim.marking or None,
        "note": claim.note or None,
    }


def citation_as_dict(citation: Citation, page_of: PageOf | None = None) -> Json:
    """Where it stands: paper, passage, page, the words, and a source not on the desk."""
    page = citation.page or (page_of(citation) if page_of is not None else "")
    return {
        "document": citation.document or None,
        "passage": citation.passage or None,
        "page": page or None,
        "quote": citation.quote or None,
        "source": citation.source or None,
    }


def claims_as_dicts(
    claims: Iterable[Claim], dossier: Dossier, page_of: PageOf | None = None
) -> list[Json]:
    """Several claims whole."""
    return [claim_as_dict(c, dossier, page_of) for c in claims]


def _place(citation: Citation) -> Json:
    return {"document": citation.document or None, "passage": citation.passage or None}


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None
