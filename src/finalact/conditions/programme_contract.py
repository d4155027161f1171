"""The programme of meetings as JSON writes it: one shape for the command line and for pages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from finalact.conditions.contract import Json, PageOf, citation_as_dict, claim_as_dict
from finalact.conditions.meeting_business import MeetingSheet
from finalact.diplomacy.meeting_sentences import (
    beside_outcome,
    meeting_sentences,
    plan_said,
    when_held,
)
from finalact.diplomacy.plans import Plan
from finalact.diplomacy.programme import Meeting, Programme
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds, Number

MEETING_COLUMNS = (
    "id title standing place planned planned_by planned_on earlier_plans held held_first "
    "held_last days agenda deferred conditions sentence"
).split()


def programme_as_dict(
    programme: Programme,
    sheets: Iterable[MeetingSheet],
    dossier: Dossier,
    page_of: PageOf | None = None,
) -> Json:
    """All meetings in the order of time, and their order as planned and as held."""
    order = programme.order
    return {
        "as_of": programme.as_of.isoformat(),
        "known_by": programme.known_by.isoformat(),
        "meetings": [meeting_as_dict(sheet, dossier, page_of) for sheet in sheets],
        "order": {
            "planned": [list(group) for group in order.planned],
            "held": [list(group) for group in order.held],
            "turned_round": [
                {"planned_first": first, "held_first": second} for first, second in order.turned
            ],
        },
    }


def meeting_as_dict(sheet: MeetingSheet, dossier: Dossier, page_of: PageOf | None = None) -> Json:
    """One meeting: its plans, when it was held, its agenda, and the conditions about it."""
    meeting, business = sheet.meeting, sheet.business
    return {
        "id": meeting.id,
        "title": meeting.title,
        "standing": meeting.standing.value,
        "place": meeting.place or None,
        "sentence": " ".join(meeting_sentences(meeting)),
        "plans": [_plan(meeting, plan) for plan in meeting.plans],
        "held": {
            "start": days_as_dict(meeting.held.start),
            "finish": days_as_dict(meeting.held.finish),
            "days": _numbers(meeting.lasted),
            "claims": [c.id for c in meeting.held.claims],
        }
        if meeting.has_begun
        else None,
        "agenda": [_item(c, page_of) for c in meeting.agenda],
        "deferred": [
            {
                "condition": d.assessment.condition.id,
                "title": d.assessment.condition.title,
                "verdict": d.assessment.verdict.value,
                "stage": d.treatment.stage.value,
                "by": d.treatment.by or None,
                "on": _day(d.treatment.on),
                "words": d.treatment.words or None,
                **_place(citation_as_dict(d.treatment.citation, page_of)),
            }
            for d in business.deferred
        ],
        "decisions_due": [_item(c, page_of) for c in meeting.decisions],
        "gates": [
            {"id": p.gate.id, "state": p.state.value, "sentence": p.sentence}
            for p in business.gates
        ],
        "precedent_for": [
            {"condition": condition.id, "title": condition.title, "words": precedent.words or None}
            for condition, precedent in business.precedents
        ],
        "conditions": [
            {
                "condition": s.assessment.condition.id,
                "title": s.assessment.condition.title,
                "asks": list(s.asks),
                "verdict": s.assessment.verdict.value,
                "by_plan": s.by_plan.value if s.by_plan is not None else None,
                "sentence": s.assessment.sentence,
            }
            for s in business.speaking
        ],
        "record_missing": [
            {"words": m.words, "citations": [citation_as_dict(c, page_of) for c in m.citations]}
            for m in sheet.missing
        ],
        "claims": [claim_as_dict(c, dossier, page_of) for c in meeting.claims],
        "set_aside": [{"claim": a.claim.id, "why": a.why} for a in meeting.aside],
    }


def _plan(meeting: Meeting, plan: Plan) -> Json:
    figure = plan.said_length
    return {
        "when": _day(plan.when),
        "start": days_as_dict(plan.start),
        "finish": days_as_dict(plan.finish),
        "days": _numbers(plan.length),
        "length_as_said": figure.as_said or None,
        "place": plan.place or None,
        "by": plan.by or None,
        "voice": plan.voice or None,
        "said_on": str(plan.told_on),
        "known_on": str(plan.on),
        "latest": plan.is_latest,
        "called_off": plan.called_off,
        "why_not": plan.why_not or None,
        "beside_outcome": beside_outcome(meeting, plan) or None,
        "claims": [c.id for c in plan.claims],
    }


def _item(claim: Claim, page_of: PageOf | None) -> Json:
    first = citation_as_dict(claim.citations[0], page_of) if claim.citations else {}
    return {
        "item": claim.words,
        "by": claim.speaker or None,
        "voice": claim.voice or None,
        "on": _day(claim.said_on or claim.known_on),
        "claim": claim.id,
        **_place(first),
    }


def days_as_dict(days: Bounds) -> Json | None:
    """A day that may be uncertain: the earliest and the latest it can be."""
    if days.says_nothing:
        return None
    return {"earliest": _iso(days.low), "latest": _iso(days.high)}


def meeting_row(sheet: MeetingSheet) -> Json:
    """One meeting as one row of a table."""
    meeting, business = sheet.meeting, sheet.business
    plan, start, finish = meeting.dated_plan, meeting.held.start, meeting.held.finish
    days = meeting.lasted
    return {
        "id": meeting.id,
        "title": meeting.title,
        "standing": meeting.standing.value,
        "place": meeting.place,
        "planned": plan_said(plan) if plan is not None else "",
        "planned_by": plan.who if plan is not None else "",
        "planned_on": str(plan.told_on) if plan is not None else "",
        "earlier_plans": sum(not p.is_latest for p in meeting.plans),
        "held": when_held(meeting) if meeting.has_begun else "",
        "held_first": _iso(start.low) if meeting.has_begun else None,
        "held_last": _iso(finish.high) if meeting.has_begun else None,
        "days": _whole(days.low) if days.low == days.high else None,
        "agenda": "; ".join(c.words for c in meeting.agenda),
        "deferred": "; ".join(d.assessment.condition.id for d in business.deferred),
        "conditions": "; ".join(s.assessment.condition.id for s in business.speaking),
        "sentence": " ".join(meeting_sentences(meeting)),
    }


def _place(cited: Json) -> Json:
    return {key: cited.get(key) for key in ("document", "passage", "page", "quote", "source")}


def _numbers(days: Bounds) -> Json | None:
    if days.says_nothing:
        return None
    return {"low": _whole(days.low), "high": _whole(days.high)}


def _whole(number: Number | None) -> int | None:
    return None if number is None else int(number)


def _iso(ordinal: Number | None) -> str | None:
    return None if ordinal is None else date.fromordinal(int(ordinal)).isoformat()


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None
