"""Claims on their way into the ledger: what was left blank is filled from what they bear on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from finalact.model.claim import (
    ASSURING,
    BROKEN,
    KEPT,
    NUMERIC_ATTRIBUTES,
    OUTCOME,
    Claim,
    ClaimKind,
    Relation,
)
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal
from finalact.store.figures import UNSAID, Flags, with_figure

Report = Callable[[Finding], None]


@frozen
class Draft:
    """A claim as somebody entered it, with the place where he did.

    `kind_said` tells whether he named the kind; `flags` hold what he said in so many columns
    about the figure.
    """

    claim: Claim
    place: str = ""
    kind_said: bool = True
    flags: Flags = UNSAID

    @classmethod
    def of(cls, claim: Claim) -> Draft:
        """A draft of a claim that was made elsewhere: its figure, where it has one, is settled."""
        figure = claim.quantity
        if not figure.is_known:
            return cls(claim)
        said = (figure.low_open, figure.high_open, figure.approximate, figure.presumes_some)
        return cls(claim, flags=Flags(*said))


def settled(
    drafts: Sequence[Draft], on_desk: Mapping[str, Claim], dossier: Dossier, report: Report
) -> list[tuple[Claim, str]]:
    """The claims that drafts stand for, each with its place; what hinders one is reported.

    A claim that corrects, withdraws, adopts or mends another takes its blank subject,
    attribute, population, period and unit from that one; what adopts or mends takes the figure
    too. A figure that names no population counts that of its subject, where the dossier declares
    one. Claims that bear on each other in a circle are left out (`claims-in-a-circle`).
    """
    by_id = {draft.claim.id: draft for draft in drafts}
    circles = _in_circles(by_id)
    done: dict[str, Claim | None] = dict.fromkeys(circles)
    for id_ in circles:
        report(_circle(by_id[id_]))
    for draft in drafts:
        for waiting in reversed(_chain(draft, by_id, done)):
            target = done.get(waiting.claim.target) or on_desk.get(waiting.claim.target)
            done[waiting.claim.id] = _settled(waiting, target, dossier, report)
    return [(claim, d.place) for d in drafts if (claim := done[d.claim.id]) is not None]


def filled(claim: Claim, target: Claim, *, kind_said: bool = True) -> Claim:
    """A claim that bears on another, with its blanks taken from that one.

    What became of a promise is told of the same subject, and is a statement of its own.
    """
    if claim.relation is not None and claim.relation.tells_outcome:
        return evolve(
            claim,
            about=target.about,
            subject=claim.subject or target.subject,
            attribute=OUTCOME,
            population=claim.population or target.population,
            value=claim.value or (KEPT if claim.relation is Relation.KEEPS else BROKEN),
        )
    figure, value = claim.quantity, claim.value
    # Another official may correct what one said; a mending is of the very same statement.
    mends = claim.relation is Relation.MENDS
    takes_figure = claim.relation in (Relation.ADOPTS, Relation.MENDS)
    if takes_figure and not (figure.is_known or figure.as_said or value):
        figure, value = target.quantity, target.value
    return evolve(
        claim,
        about=target.about,
        subject=claim.subject or target.subject,
        attribute=claim.attribute or target.attribute,
        population=claim.population or target.population,
        period=claim.period or target.period,
        speaker=claim.speaker or ("" if claim.relation is Relation.ADOPTS else target.speaker),
        voice=claim.voice or ("" if claim.speaker or not mends else target.voice),
        kind=claim.kind if kind_said else target.kind,
        value=value,
        quantity=evolve(figure, unit=figure.unit or target.quantity.unit),
    )


def _settled(draft: Draft, target: Claim | None, dossier: Dossier, report: Report) -> Claim | None:
    claim = draft.claim
    if target is not None:
        claim = filled(claim, target, kind_said=draft.kind_said)
    elif not draft.kind_said and claim.attribute in ASSURING:
        claim = evolve(claim, kind=ClaimKind.ASSURANCE)
    counts = claim.about == "subject" and claim.attribute in NUMERIC_ATTRIBUTES
    if counts and not claim.population and dossier.population(claim.subject) is None:
        subject = dossier.subject(claim.subject)
        claim = evolve(claim, population=subject.population if subject is not None else "")
    try:
        return with_figure(claim, draft.flags)
    except Refusal as refusal:
        report(Finding(refusal.code, refusal.sentence, refusal.remedy, draft.place, (claim.id,)))
        return None


def _chain(
    draft: Draft, by_id: Mapping[str, Draft], done: Mapping[str, Claim | None]
) -> list[Draft]:
    """The draft and all it bears on that is still waiting, the nearest first."""
    chain: list[Draft] = []
    waiting: Draft | None = draft
    while waiting is not None and waiting.claim.id not in done:
        chain.append(waiting)
        waiting = by_id.get(waiting.claim.target)
    return chain


def _in_circles(by_id: Mapping[str, Draft]) -> list[str]:
    """The ids of all claims that bear, through others, on themselves."""
    circles: list[str] = []
    seen: dict[str, str] = {}
    for start in by_id:
        id_, path = start, []
        while id_ in by_id and id_ not in seen:
            seen[id_] = start
            path.append(id_)
            id_ = by_id[id_].claim.target
        if seen.get(id_) == start and id_ in path:
            circles += path[path.index(id_) :]
    return circles


def _circle(draft: Draft) -> Finding:
    claim = draft.claim
    return Finding(
        "claims-in-a-circle",
        f'The claim "{claim.id}" bears on "{claim.target}", which leads back to it.',
        "Let each claim bear on an earlier one.",
        draft.place,
        (claim.id, claim.target),
    )
