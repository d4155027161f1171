"""What is lacking, as JSON writes it: the one shape for the command line and for pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from finalact.conditions.lacking_need import Lacking, LackingAll, NamedNeed, Need

Json = dict[str, Any]


def lacking_all_as_dict(found: LackingAll) -> Json:
    """What would make the answer yes: every required condition that is not met."""
    return {
        "question": found.question,
        "answer": found.answer,
        "sentence": found.sentence,
        "as_of": found.as_of.isoformat(),
        "known_by": found.known_by.isoformat(),
        "conditions": [lacking_as_dict(each) for each in found.conditions],
    }


def lacking_as_dict(found: Lacking) -> Json:
    """What would make one condition met."""
    return {
        "id": found.condition,
        "title": found.title,
        "verdict": found.verdict,
        "required": found.required,
        "sentence": found.sentence,
        "needs": [need_as_dict(need) for need in found.needs],
        "unless": found.unless or None,
    }


def need_as_dict(need: Need) -> Json:
    """One need with the needs inside it; what does not apply is null or an empty list."""
    low, high = need.amount.closed().low, need.amount.closed().high
    return {
        "kind": need.kind,
        "sentence": need.sentence,
        "by": need.by or None,
        "about": need.about or None,
        "now": need.now or None,
        "wanted": need.wanted or None,
        "amount": {"least": low, "most": high} if (low, high) != (None, None) else None,
        "unit": need.unit or None,
        "before": _day(need.before),
        "per_month": need.per_month,
        "months_left": need.months_left,
        "rate_now": need.rate_now,
        "rate_over": need.rate_over or None,
        "names": [_named(each) for each in need.names],
        "claims": list(need.claims),
        "inside": [need_as_dict(each) for each in need.inside],
    }


def _named(each: NamedNeed) -> Json:
    return {
        "name": each.name,
        "now": each.now or None,
        "wanted": each.wanted or None,
        "known": each.is_known,
        "passes_on": _day(each.passes_on),
        "turns_on": list(each.turns_on),
        "claims": list(each.claims),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
