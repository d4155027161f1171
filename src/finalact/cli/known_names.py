"""Names in a new claim that may be slips of names the desk knows."""

from __future__ import annotations

from difflib import get_close_matches

from finalact.checks.passages import Words, passage_named, plain
from finalact.holding import Holding
from finalact.model.claim import Citation, Claim
from finalact.model.refusal import Refusal
from finalact.proposals.known_names import slip_in
from finalact.view import View


def claim_named(holding: Holding, name: str) -> Claim:
    """The claim of that id; a refusal with the nearest id where there is none."""
    found = holding.ledger.by_id.get(name)
    if found is not None:
        return found
    near = get_close_matches(name, holding.ledger.by_id, n=1, cutoff=0.6)
    raise Refusal(
        "claim-not-found",
        f"There is no claim {name} on this desk.",
        f"Did you mean {near[0]}?" if near else "`finalact claims SUBJECT` shows the ids.",
        status=404,
    )


def refuse_slips(holding: Holding, claim: Claim) -> None:
    """Refuse a subject, attribute or speaker that is not known but close to one that is."""
    slip = slip_in(holding.holdings, holding.ledger, claim)
    if slip is not None:
        raise slip


def remarks_on(view: View, claim: Claim) -> list[str]:
    """What a person should know about a claim just recorded; it stands all the same."""
    dossier = view.dossier
    remarks: list[str] = []
    if claim.reached_us is None:
        remarks.append("No day is noted on which it was said or known, so no answer uses it.")
    if not claim.speaker:
        remarks.append("Nobody is named as its speaker.")
    elif dossier.sides and claim.speaker not in {
        name for side in dossier.sides for name in (side.id, side.title, *side.speakers)
    }:
        remarks.append(f"{claim.speaker} belongs to no side and is a side of its own.")
    if not any(not citation.is_empty for citation in claim.citations):
        remarks.append("It names no paper and no source.")
    for citation in claim.citations:
        remark = _quote_missing(view, citation)
        if remark:
            remarks.append(remark)
    return remarks


def _quote_missing(view: View, citation: Citation) -> str:
    """A remark where the passage or the quoted words do not stand in the paper cited."""
    if not citation.document:
        return ""
    try:
        words = Words(view.document(citation.document))
    except Refusal:
        return ""
    title, there = view.title_of_paper(citation.document), words.at(citation.passage)
    if there is None:
        return f"{title} has no {passage_named(citation.passage)}."
    quote = plain(citation.quote)
    if quote in there:
        return ""
    elsewhere = words.passage_with(quote)
    where = f"; they stand in {passage_named(elsewhere)}" if elsewhere else ""
    return f"The quoted words do not stand where they are cited in {title}{where}."
