"""Gates as JSON writes them: the one shape for the command line and for pages."""

from __future__ import annotations

from finalact.conditions.contract import Json, PageOf, citation_as_dict
from finalact.conditions.gate_words import rule_in_words, standing_in_the_way
from finalact.conditions.passage import GateCondition, Passage
from finalact.diplomacy.consent import MemberConsent
from finalact.diplomacy.standing_gates import Superseded
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate

GATE_COLUMNS = ("party", "agrees", "words", "claims")


def passage_as_dict(dossier: Dossier, passage: Passage, page_of: PageOf | None = None) -> Json:
    """A gate on a day: open, shut or not known, who is missing and who stands against."""
    gate, consent = passage.gate, passage.consent
    return {
        "id": gate.id,
        "title": gate.title or gate.id,
        "state": passage.state.value,
        "sentence": passage.sentence,
        "rule": gate.rule.value,
        "rule_in_words": rule_in_words(dossier, passage),
        "question": gate.question or None,
        "group": gate.group or None,
        "wanted": list(gate.wanted),
        "refusing": list(gate.refusing),
        "silence_until": _day(gate.silence_until),
        "since": _day(gate.since),
        "known_on": _day(gate.reached_us),
        "earlier": [_earlier_as_dict(each) for each in passage.earlier],
        "as_of": passage.as_of.isoformat(),
        "known_by": passage.known_by.isoformat(),
        "may_bind": passage.may_bind,
        "may_explore": True,
        "accepted_though_unmet": passage.accepted or None,
        "consent": consent.truth.value,
        "agreeing": [m.party for m in consent.agreeing],
        "against": [m.party for m in consent.against],
        "missing": [m.party for m in consent.missing],
        "left_out": consent.left_out or None,
        "broken_by": list(consent.broken_by),
        "too_late": list(consent.too_late),
        "members": [member_as_dict(member) for member in consent.members],
        "conditions": [_condition_as_dict(each) for each in passage.conditions],
        "in_the_way": list(standing_in_the_way(dossier, passage)),
        "citation": None if gate.citation.is_empty else citation_as_dict(gate.citation, page_of),
    }


def _earlier_as_dict(earlier: Superseded) -> Json:
    """A record whose place another took, with the last day on which it stood."""
    gate = earlier.gate
    return {
        "since": _day(gate.since),
        "known_on": _day(gate.reached_us),
        "until": earlier.until.isoformat() if earlier.until is not None else None,
        "at_odds": earlier.at_odds,
        "rule": gate.rule.value,
        "question": gate.question or None,
        "group": gate.group or None,
        "wanted": list(gate.wanted),
        "refusing": list(gate.refusing),
        "silence_until": _day(gate.silence_until),
        "conditions": list(gate.conditions),
    }


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None


def member_as_dict(member: MemberConsent) -> Json:
    """Where one member stands, and by which claims."""
    return {
        "party": member.party,
        "agrees": member.agrees.value,
        "words": list(member.words),
        "claims": [claim.id for claim in member.claims],
    }


def _condition_as_dict(each: GateCondition) -> Json:
    return {
        "id": each.id,
        "title": each.title,
        "verdict": each.assessment.verdict.value if each.assessment is not None else None,
        "passes": each.truth.value,
        "set_aside": each.set_aside or None,
    }
