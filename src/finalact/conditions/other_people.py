"""The figures of sides that count other people than a condition asks about, as a clause."""

from __future__ import annotations

from datetime import date

from finalact.claims.counting import population_of
from finalact.claims.ledger import SetAside
from finalact.claims.populations import Standing
from finalact.claims.stocks import day_of
from finalact.conditions import expression as parts
from finalact.conditions.article import the
from finalact.conditions.assessment import Assessment
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said, name_in
from finalact.conditions.wording import listed
from finalact.model.claim import Claim
from finalact.model.dossier import DESK_SPEAKERS
from finalact.model.duration import read_duration

COUNTING = ("stock", "flow", "open")


def counting_other_people(scene: Scene, assessment: Assessment) -> list[str]:
    """Which sides speak of other people only, each with its latest figure and whom that counts.

    A side that takes no part for that reason alone would else be missing without a word. A
    figure too old to be carried forward is left out. Source: rules of judging, "Populations".
    """
    speaking = {side.side for side in assessment.by}
    asked = names_asked(assessment.expression)
    latest: dict[str, SetAside] = {}
    for aside in assessment.set_aside:
        claim = aside.claim
        side = scene.ledger.side_of(claim)
        if not aside.counts or claim.subject not in asked or side in speaking:
            continue
        if not _is_told(scene, claim) or not _counts_others(scene, claim):
            continue
        if side not in latest or _day(claim) >= _day(latest[side].claim):
            latest[side] = aside
    together: dict[tuple[str, str], list[str]] = {}
    for side, aside in latest.items():
        whom = scene.dossier.title_of(aside.claim.population or aside.claim.subject)
        figure = f"{the(scene.dossier.side_title(side))} ({as_said(aside.claim)})"
        together.setdefault((aside.counts, whom), []).append(figure)
    return [
        f"The figure{'s' if len(whose) > 1 else ''} of {listed(whose)} "
        f"{'count' if len(whose) > 1 else 'counts'} {people}: “{whom}”."
        for (people, whom), whose in together.items()
    ]


def names_asked(text: str) -> set[str]:
    """The names whose figures a rule asks for; none where it is not understood."""
    try:
        calls = parts.calls_in(parse(text)) if text else []
    except ExpressionFault:
        return set()
    return {name_in(call) for call in calls if call.function in COUNTING}


def _counts_others(scene: Scene, claim: Claim) -> bool:
    """Whether it counts others than the name it is about, be they asked of another name or not."""
    population = population_of(claim.subject, scene.ledger, scene.known_by)
    drawn = claim.population or claim.subject
    standing = scene.ledger.populations.standing(drawn, population, scene.known_by)
    return standing is Standing.OTHER


def _is_told(scene: Scene, claim: Claim) -> bool:
    """Whether a side stated it of a day that the answer may be about."""
    day = day_of(claim)
    named = bool(claim.speaker) and claim.speaker.casefold() not in DESK_SPEAKERS
    if day is None or day > scene.as_of or not named:
        return False
    if not claim.kind.is_evidence or not claim.quantity.is_known:
        return False
    if claim.attribute != "stock":
        ends = claim.period.latest if claim.period is not None else None
        return ends is not None and ends <= scene.as_of
    oldest = read_duration(scene.dossier.age_limit(claim.subject)).before(scene.as_of)
    return day >= oldest


def _day(claim: Claim) -> date:
    return day_of(claim) or date.min
