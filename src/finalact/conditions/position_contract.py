"""Positions as JSON writes them: the one shape for the command line and for pages."""

from __future__ import annotations

from finalact.conditions.contract import Json, PageOf, citation_as_dict
from finalact.conditions.position_words import PartyStanding, QuestionOnADay, party_sentence
from finalact.conditions.turning import TurningPoint
from finalact.diplomacy.positions import Stand

POSITION_COLUMNS = (
    "party asked position limits since reporters earlier turns_on turned has_been_told sentence"
).split()


def question_as_dict(asked: QuestionOnADay, page_of: PageOf | None = None) -> Json:
    """A question with every party on it, and who has not spoken."""
    return {
        "question": asked.question,
        "title": asked.title,
        "as_of": asked.as_of.isoformat(),
        "known_by": asked.known_by.isoformat(),
        "since": asked.since.isoformat() if asked.since is not None else None,
        "parties": [party_as_dict(party, page_of) for party in asked.parties],
        "not_spoken": [position.party for position in asked.silent],
    }


def party_as_dict(party: PartyStanding, page_of: PageOf | None = None) -> Json:
    """One party: its latest word, since when, by whom told, the earlier ones, what would turn it.

    `position` is null where it has not spoken. A limited agreement has its limits beside it and
    another word than the agreement itself.
    """
    position, now = party.position, party.position.now
    return {
        "party": position.party,
        "asked": position.is_asked,
        "position": " and ".join(sorted(now.words)) if now is not None else None,
        "limits": list(now.limits) if now is not None else [],
        "since": now.since.isoformat() if now is not None else None,
        "own_words": not now.reporters if now is not None else None,
        "reporters": list(now.reporters) if now is not None else [],
        "claims": [c.id for c in now.claims] if now is not None else [],
        "citations": [
            citation_as_dict(place, page_of)
            for claim in (now.claims if now is not None else ())
            for place in claim.citations
        ],
        "earlier": [_stand_as_dict(stand) for stand in position.stands[:-1]],
        "has_been_told": [c.id for c in position.informed],
        "turns_on": [_turning_as_dict(point) for point in party.turning],
        "before": " and ".join(sorted(party.then.words)) if party.then is not None else None,
        "has_moved": party.has_moved,
        "sentence": party_sentence(party),
    }


def _stand_as_dict(stand: Stand) -> Json:
    return {
        "position": " and ".join(sorted(stand.words)),
        "limits": list(stand.limits),
        "since": stand.since.isoformat(),
        "until": stand.until.isoformat() if stand.until is not None else None,
        "reporters": list(stand.reporters),
        "claims": [c.id for c in stand.claims],
    }


def _turning_as_dict(point: TurningPoint) -> Json:
    return {
        "words": point.words,
        "value": point.claim.value or None,
        "claim": point.claim.id,
        "condition": point.condition or None,
        "verdict": point.verdict.value if point.verdict is not None else None,
        "of_earlier_position": point.is_stale,
        "reporter": point.claim.reporter or None,
    }
