"""The JSON of a search, the same on the command line and on its page."""

from __future__ import annotations

from typing import Any

from finalact.search.hit import Found, Hit

Json = dict[str, Any]


def found_as_dict(found: Found) -> Json:
    """One page of what was found. `marks` are the beginnings and ends of the words sought."""
    return {
        "words": found.words,
        "total": found.total,
        "papers": found.papers,
        "page": found.page,
        "pages": found.pages,
        "waiting": found.waiting,
        "not_known_yet": found.later,
        "hints": list(found.hints),
        "hits": [hit_as_dict(hit) for hit in found.hits],
    }


def hit_as_dict(hit: Hit) -> Json:
    """One hit: what it is, its sentence, and where it stands."""
    marks, at = [], 0
    for piece in hit.sentence:
        if piece.marked:
            marks.append([at, at + len(piece.text)])
        at += len(piece.text)
    told: Json = {
        "in": hit.part.value,
        "sentence": hit.text,
        "marks": marks,
        "place": hit.place,
        "page": hit.page or None,
        "passage": hit.passage,
        "note": hit.note,
    }
    if hit.paper is not None:
        paper = hit.paper
        told["paper"] = {
            "id": paper.id,
            "volume": paper.volume or None,
            "heading": paper.heading or None,
            "kind": paper.kind or None,
            "date": paper.date or None,
            "classification": paper.classification or None,
            **({"memorandum": True} if paper.is_memorandum else {}),
        }
    if hit.claim is not None:
        claim = hit.claim
        told["claim"] = {
            "id": claim.id,
            "subject": claim.subject,
            "speaker": claim.speaker or None,
            "said_on": claim.said_on or None,
            "stands": not claim.why_not,
            "why_not": claim.why_not or None,
        }
    return told
