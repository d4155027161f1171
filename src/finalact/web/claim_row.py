"""A claim as a reader sees it: who says what about whom, when, and on which page it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from attrs import frozen

from finalact.conditions.wording import figure
from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds, Quantity
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.held import held
from finalact.web.links import Links, anchor

CLAIM_COLUMNS = (
    "id subject attribute value as_said low high low_open high_open approximate presumes_some unit "
    "kind speaker voice side reporter population period said_on known_on relation target document "
    "passage page quote source note"
).split()

# What is said may itself be a day or a month, as that of a person's last secret work.
DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


@frozen
class Place:
    """Where something stands: the paper and passage in words, its address, the exact words."""

    text: str
    address: str = ""
    quote: str = ""


@frozen
class ClaimRow:
    """One claim, every part of it in words.

    `bears_on` is the relation to an earlier claim, its words and its address; `why` says why
    the claim plays no part, if it does not.
    """

    claim: Claim
    anchor: str
    address: str
    about: str
    words: str
    bounds: str
    speaker: str
    side: str
    reporter: str
    sort: str
    counts: str
    counts_address: str
    period: str
    said_on: str
    known_on: str
    places: tuple[Place, ...]
    bears_on: tuple[str, str, str] | None = None
    why: str = ""

    @property
    def is_struck(self) -> bool:
        """Whether it is shown struck through: said once, and no longer standing."""
        return bool(self.why) and self.claim.relation is not Relation.WITHDRAWS


def claim_row(view: View, links: Links, claim: Claim, why: str = "") -> ClaimRow:
    """A claim in words, as far as the desk knows each part."""
    dossier = view.dossier
    counted = claim.population or claim.subject
    return ClaimRow(
        claim=claim,
        anchor=anchor(claim.id),
        address=links.subject(claim.subject, claim.id),
        about=titled(view, claim.subject),
        words=_words(claim),
        bounds=bounds_said(claim.quantity, view.tolerance),
        speaker=f"{claim.speaker} ({claim.voice})" if claim.voice else claim.speaker or "the desk",
        side=dossier.side_title(dossier.side_of(claim.speaker)) if claim.speaker else "",
        reporter=_reporter(claim),
        sort=_sort(claim),
        # The length of a meeting counts nobody.
        counts=dossier.title_of(counted)
        if claim.quantity.is_known and claim.about != "meeting"
        else "",
        counts_address=links.subject(counted),
        period=_said(claim.period),
        said_on=_said(claim.said_on),
        known_on=_said(claim.known_on or claim.said_on),
        places=places(view, links, claim.citations),
        bears_on=_bears_on(view, links, claim),
        why=why,
    )


def titled(view: View, name: str) -> str:
    """The title of whatever a claim can be about: a case by its own title."""
    if not name:
        return ""
    return held(view).case_titles.get(name) or view.dossier.title_of(name)


def places(view: View, links: Links, citations: Iterable[Citation]) -> tuple[Place, ...]:
    """Each citation once, in words, with its address where the paper is on the desk."""
    papers = held(view).papers
    found: dict[Place, None] = {}
    for citation in citations:
        text = view.cited([citation])
        if text:
            address = links.cited(citation) if citation.document in papers else ""
            found.setdefault(Place(text, address, citation.quote))
    return tuple(found)


def is_known(claim: Claim, day: date) -> bool:
    """Whether a claim had reached the desk by a day."""
    reached = claim.reached_us
    return reached is not None and reached.counts_from is not None and reached.counts_from <= day


def bounds_said(quantity: Quantity, tolerance: float) -> str:
    """The least and most a figure can mean, in words, where that says more than the figure.

    Approximate figures are widened by the tolerance, as the judging does it.
    """
    if not quantity.is_known:
        return ""
    bounds = quantity.bounds(tolerance).closed()
    said = _between(bounds)
    if said.replace(",", "") == quantity.as_said.replace(",", "").strip():
        return ""
    if quantity.approximate and tolerance:
        said += f", within {figure(round(tolerance * 100, 2))} percent"
    return said


def _between(bounds: Bounds) -> str:
    low, high = bounds.low, bounds.high
    if low is None or high is None:
        if low is not None:
            return f"{'more than' if bounds.low_open else 'at least'} {figure(low)}"
        return f"{'less than' if bounds.high_open else 'at most'} {figure(high or 0)}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


def _words(claim: Claim) -> str:
    """What is said: the figure or the word; of a meeting, that it was planned or held."""
    if claim.words:
        return _dated(claim.words)
    return "withdrawn" if claim.relation is Relation.WITHDRAWS else claim.attribute


def _dated(words: str) -> str:
    """A day written in figures as a reader says it; other words as they are."""
    if not DATE.fullmatch(words):
        return words
    try:
        return PartialDate.parse(words).said()
    except Refusal:
        return words


def _bears_on(view: View, links: Links, claim: Claim) -> tuple[str, str, str] | None:
    """What an earlier claim is to this one: the relation, the earlier words, their address."""
    if claim.relation is None:
        return None
    earlier = view.holding.ledger.by_id.get(claim.target)
    if earlier is None:
        return claim.relation.value, claim.target, ""
    words = earlier.words or earlier.id
    return claim.relation.value, words, links.subject(earlier.subject, earlier.id)


def _sort(claim: Claim) -> str:
    """What sort of statement it is, where it is more than a plain fact."""
    kind = "" if claim.kind is ClaimKind.FACT else claim.kind.value
    return ", ".join(part for part in (kind, claim.specificity) if part)


def _reporter(claim: Claim) -> str:
    if not claim.reporter or claim.reporter == claim.speaker:
        return ""
    return claim.reporter


def _said(day: PartialDate | None) -> str:
    return day.said() if day is not None else ""
