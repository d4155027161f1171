"""Registers and cases as JSON writes them, and as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.cases.standing import CaseOnADay, RegisterCount
from finalact.conditions.case_sheet import CaseSheet
from finalact.conditions.contract import Json, PageOf, claim_as_dict
from finalact.conditions.representation_contract import representation_as_dict
from finalact.model.dossier import Dossier, Register
from finalact.model.partial_date import PartialDate

CASE_COLUMNS = "id register title kind standing status by on persons size".split()
REGISTER_COLUMNS = "id title total open closed not_known complete counts least most".split()


def register_as_dict(count: RegisterCount) -> Json:
    """A register with its counts on the day."""
    register: Register = count.register
    return {
        "id": register.id,
        "title": register.title or register.id,
        "total": count.total,
        "open": count.open,
        "closed": count.closed,
        "not_known": count.not_known,
        "complete": count.complete,
        "counts": register.counts,
        "open_count": {"low": count.open_count.low, "high": count.open_count.high},
        "sentence": count.sentence,
    }


def register_row(count: RegisterCount) -> Json:
    """A register as one row of a table."""
    return {
        **register_as_dict(count),
        "least": count.open_count.low,
        "most": count.open_count.high,
    }


def case_now_as_dict(found: CaseOnADay, names: Iterable[str] = ()) -> Json:
    """A case as it stands on a list: its status, who says so, and whether it is open."""
    case = found.case
    speakers = dict.fromkeys(c.speaker for c in found.status.claims if c.speaker)
    return {
        "id": case.id,
        "register": case.register,
        "title": case.title or case.id,
        "kind": case.kind or None,
        "standing": found.standing.value,
        "status": list(found.status.words),
        "by": list(speakers),
        "on": _day(found.on),
        "persons": list(case.persons),
        "names": list(names),
        "size": case.size or len(case.persons) or None,
        "claims": [c.id for c in found.status.claims],
    }


def case_row(found: CaseOnADay) -> Json:
    """A case as one row of a table."""
    whole = case_now_as_dict(found)
    joined = {key: "; ".join(whole[key]) for key in ("status", "by", "persons")}
    return {**whole, **joined}


def case_as_dict(sheet: CaseSheet, dossier: Dossier, page_of: PageOf | None = None) -> Json:
    """One case whole."""
    persons = [
        {
            "id": id_,
            "name": person.name if person is not None else None,
            "also": list(person.also) if person is not None else [],
        }
        for id_, person in sheet.persons
    ]
    named = [person.name for _, person in sheet.persons if person is not None]
    return {
        **case_now_as_dict(sheet.now, named),
        "persons": persons,
        "events": [claim_as_dict(c, dossier, page_of) for c in sheet.history.events],
        "set_aside": [
            {"claim": a.claim.id, "why": a.why, "whole": claim_as_dict(a.claim, dossier, page_of)}
            for a in sheet.history.aside
        ],
        "rules": [
            {
                "condition": rule.assessment.condition.id,
                "title": rule.assessment.condition.title,
                "verdict": rule.assessment.verdict.value,
                "rule": rule.rule,
                "applies": rule.applies.value,
                "passes": rule.passes.value if rule.passes is not None else None,
                "said": rule.said or None,
                "sentence": rule.sentence,
                "claims": [c.id for c in rule.claims],
            }
            for rule in sheet.rules
        ],
        "representations": [representation_as_dict(each, page_of) for each in sheet.raised],
        "note": sheet.note or None,
    }


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None
