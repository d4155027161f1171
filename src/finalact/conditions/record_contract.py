"""The records on a condition as JSON writes them: the one shape for commands and pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from finalact.conditions.assessment import Assessment
from finalact.conditions.record_words import (
    comments_known,
    fate_in_words,
    precedents_known,
    put_to_them,
)
from finalact.conditions.treatments import (
    days_left,
    is_known,
    is_past,
    passed_on,
    stages_known,
    standing_proposal,
    treatment_in_force,
    treatments_numbered,
)
from finalact.model.claim import Citation
from finalact.model.condition import (
    Answer,
    Comment,
    Condition,
    Dissent,
    Judgement,
    Precedent,
    Question,
    Stage,
    StageRecord,
    Treatment,
)
from finalact.model.partial_date import PartialDate

Json = dict[str, Any]
_TOLD = Stage.COMMUNICATED


def treated_as_dict(a: Assessment) -> Json:
    """How a condition is treated on the day, beyond the name and stage of its treatment.

    `treatment_in_force` is false for a proposal and for an adoption by somebody who could not
    decide it. What was adopted until a day that has passed is no treatment any more: it stands
    by itself, as `past_treatment`.
    """
    day = min(a.as_of, a.known_by)
    past = is_past(a.treatment, a.in_force, day)
    treatment = None if past else a.treatment
    proposal = standing_proposal(a.condition, day)
    told = passed_on(a.condition, treatment, day) or treatment
    left = days_left(treatment, day) if treatment is not None else None
    return {
        "treatment_in_force": treatment is not None and treatment == a.in_force,
        "treated_until": _day(treatment.until) if treatment is not None else None,
        "days_left": left,
        "treated_because": treatment.because or None if treatment is not None else None,
        "breaks_if": treatment.breaks_if or None if treatment is not None else None,
        "broken": a.broken or None,
        "review": treatment.review or None if treatment is not None else None,
        "review_due": a.review_due or None,
        "told_to": told.told_to or None if told is not None else None,
        "told_on": _day(told.on) if told is not None and told.stage is _TOLD else None,
        "told_by": told.by or None if told is not None and told.stage is _TOLD else None,
        "proposed_treatment": proposal.treating.value if proposal is not None else None,
        "past_treatment": treatment_as_dict(a.treatment, day) if past and a.treatment else None,
        "not_borne": list(a.not_borne),
    }


def records_as_dict(condition: Condition, day: date, deciders: tuple[str, ...] = ()) -> Json:
    """Everything that was done with a condition by a day, each record with its number."""
    return {
        "put_to_them": put_to_them(condition, day),
        "stages": [stage_as_dict(s) for s in stages_known(condition, day)],
        "treatments": [
            {
                "n": n,
                **treatment_as_dict(t, day),
                "in_force": t == treatment_in_force(condition, day, deciders),
                "fate": fate_in_words(condition, t, day, deciders) or None,
            }
            for n, t in treatments_numbered(condition, day)
        ],
        "questions": [
            {"n": n, **question_as_dict(q, day)}
            for n, q in enumerate(condition.questions, 1)
            if is_known(q.on, day)
        ],
        "judgements": [judgement_as_dict(j) for j in condition.judgements if is_known(j.on, day)],
        "precedents": [precedent_as_dict(p) for p in precedents_known(condition, day)],
        "remarks": [comment_as_dict(c) for c in comments_known(condition, day)],
    }


def treatment_as_dict(treatment: Treatment, day: date = date.max) -> Json:
    """One record of how a condition is to be treated, with the dissents known by a day."""
    return {
        "treatment": treatment.treating.value,
        "stage": treatment.stage.value,
        **_signed(treatment.by, treatment.on),
        "words": treatment.words or None,
        "to": treatment.to or None,
        "until": _day(treatment.until),
        "because": treatment.because or None,
        "breaks_if": treatment.breaks_if or None,
        "review": treatment.review or None,
        "told_to": treatment.told_to or None,
        "dissent": [dissent_as_dict(d) for d in treatment.dissents if is_known(d.on, day)],
        **cited_as_dict(treatment.citation),
    }


def dissent_as_dict(dissent: Dissent) -> Json:
    """One dissent, or the record that it was given up."""
    return {
        **_signed(dissent.by, dissent.on),
        "words": dissent.words or None,
        "withdrawn": dissent.withdrawn,
        **cited_as_dict(dissent.citation),
    }


def stage_as_dict(record: StageRecord) -> Json:
    """One record of how far a condition has gone."""
    return {
        "stage": record.stage.value,
        **_signed(record.by, record.on),
        "words": record.words or None,
        "told_to": record.told_to or None,
        "after_all": record.after_all,
        **cited_as_dict(record.citation),
    }


def question_as_dict(question: Question, day: date = date.max) -> Json:
    """One question with its readings, and its answer where it was given by a day."""
    answer = question.answer
    if answer is not None and not is_known(answer.on, day):
        answer = None
    return {
        "text": question.text,
        "raised_by": question.raised_by or None,
        "on": _day(question.on),
        "readings": dict(question.readings),
        "answer": answer_as_dict(answer) if answer is not None else None,
        **cited_as_dict(question.citation),
    }


def answer_as_dict(answer: Answer) -> Json:
    """The reading that was settled, by whom, and why."""
    return {
        "reading": answer.reading,
        **_signed(answer.by, answer.on),
        "because": answer.because or None,
        **cited_as_dict(answer.citation),
    }


def judgement_as_dict(judgement: Judgement) -> Json:
    """A named person's verdict, or the record that it is taken back."""
    return {
        "verdict": judgement.verdict.value,
        **_signed(judgement.by, judgement.on),
        "because": judgement.because or None,
        "withdrawn": judgement.withdrawn,
        **cited_as_dict(judgement.citation),
    }


def precedent_as_dict(precedent: Precedent) -> Json:
    """An earlier meeting, and what was practised there."""
    return {
        "meeting": precedent.meeting or None,
        "words": precedent.words or None,
        **_signed(precedent.by, precedent.on),
        "claims": list(precedent.claims),
        **cited_as_dict(precedent.citation),
    }


def comment_as_dict(comment: Comment) -> Json:
    """What one of our own said of the condition."""
    return {
        **_signed(comment.by, comment.on),
        "words": comment.words,
        **cited_as_dict(comment.citation),
    }


def cited_as_dict(citation: Citation) -> Json:
    """Where it stands: paper, passage, the words, and a source not on the desk."""
    return {
        "document": citation.document or None,
        "passage": citation.passage or None,
        "quote": citation.quote or None,
        "source": citation.source or None,
    }


def _signed(by: str, on: PartialDate | None) -> Json:
    return {"by": by or None, "on": _day(on)}


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None
