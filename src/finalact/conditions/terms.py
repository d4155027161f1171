"""Finding the value of each function for one side on one day."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.claims.counting import NOBODY, Tally
from finalact.claims.flows import Flow, stated_flow, touches, unusable_for_flow
from finalact.claims.ledger import SetAside
from finalact.claims.second_hand import own_words_first
from finalact.claims.states import latest_words, standing_claims
from finalact.claims.stocks import day_of
from finalact.conditions import expression as parts
from finalact.conditions.hedge import UNHEDGED, Hedge, is_approximate
from finalact.conditions.scene import Scene
from finalact.conditions.values import Heard
from finalact.conditions.wording import count_of, figure, listed
from finalact.diplomacy.positions import LIMITED, POSITION, latest_position
from finalact.model.claim import OFFER, PROPOSED_OFFER, Claim
from finalact.model.partial_date import PartialDate

ASSURING = ("assurance", "promise")


def name_in(call: parts.Call, index: int = 0) -> str:
    """The name a call is about."""
    given = call.arguments[index] if index < len(call.arguments) else None
    return given.text if isinstance(given, parts.Name) else ""


def spoken(scene: Scene, found: Tally, claims: tuple[Claim, ...]) -> str:
    """The figures as they were said, each with whom it counts where that is not the same."""
    said: list[str] = []
    for claim in claims:
        drawn = claim.population or claim.subject
        standing = scene.ledger.populations.standing(drawn, found.population, scene.known_by)
        words = as_said(claim)
        if not standing.is_exact:
            words += f" (counting “{scene.dossier.title_of(drawn)}”, {standing.value})"
        said.append(words)
    return ", ".join(dict.fromkeys(said))


def as_said(claim: Claim) -> str:
    """The figure in the speaker's words; where none were kept, in ours."""
    words = claim.words
    try:
        return figure(int(words))
    except ValueError:
        if words:
            return words
    low, high = claim.quantity.low, claim.quantity.high
    hedge = "about " if claim.quantity.approximate else ""
    if low is not None and high is not None:
        return f"{hedge}{figure(low)}" if low == high else f"{hedge}{figure(low)}–{figure(high)}"
    if high is not None:
        return f"{'under' if claim.quantity.high_open else 'at most'} {figure(high)}"
    if low is not None:
        return f"{'over' if claim.quantity.low_open else 'at least'} {figure(low)}"
    return ""


def opened(scene: Scene, name: str) -> Heard | None:
    """How many cases of a register are open; None where there is no register."""
    register = scene.register(name)
    if register is None:
        return None
    claims = [c for case in register.open_shown() for c in register.fact(case, "status").claims]
    notes = [] if register.complete else ["The list was not declared complete for that day."]
    bounds = register.open_count()
    thing = "person" if register.register.counts == "persons" else "case"
    said = count_of(int(bounds.low or 0), thing)
    if not register.complete or bounds.low != bounds.high:
        said = f"at least {said}" if bounds.low else "no case known to be"
    return Heard(
        "figure",
        bounds,
        recorded=register.has_cases or register.complete,
        said=f"{said} open on the register",
        claims=tuple(claims),
        notes=tuple(notes),
    )


def flow(scene: Scene, call: parts.Call, speaker: str) -> Heard:
    """How many in a period by one speaker's figures."""
    period = call.arguments[1]
    if not isinstance(period, parts.Period):
        return Heard("figure")
    found = scene.flows(name_in(call), period.when, exactly=True)
    result = stated_flow(found, scene.ledger, speaker, period.when, scene.as_of, scene.tolerance)
    told = result
    if scene.tolerance and len(result.claims) > 1 and is_approximate(result.claims):
        # What is added up is told as it was said; the tolerance widens what it is judged by.
        told = stated_flow(found, scene.ledger, speaker, period.when, scene.as_of, 0)
        told = told if told.claims == result.claims else result
    hedge = Hedge.of(scene.tolerance) if told is not result else UNHEDGED
    return Heard(
        "figure",
        result.bounds,
        spoke=bool(result.claims),
        said=_flow_said(scene, found, told, hedge),
        claims=result.claims,
        aside=tuple(
            a
            for a in (*found.aside, *result.aside, *unusable_for_flow(found, scene.as_of))
            if touches(a.claim, period.when)
        ),
        notes=_flow_notes(scene, result, period.when),
        partial=not result.covered,
    )


def _flow_said(scene: Scene, found: Tally, result: Flow, hedge: Hedge) -> str:
    if not result.claims:
        return ""
    if result.covered and len(result.pieces) == 1:
        return spoken(scene, found, result.pieces[0].claims)
    low, high = result.bounds.low, result.bounds.high
    if not result.pieces:
        return _bounded(scene, found, result, hedge)
    least = f"{hedge.before}{figure(low) if low is not None else 'none'}"
    if low is not None and low == high:
        return f"{least}, added up{hedge.after}"
    if result.covered and high is not None:
        return f"{least} to {figure(high)}, added up{hedge.after}"
    until = max(p.last for p in result.pieces)
    alone = result.pieces[0] if len(result.pieces) == 1 else None
    if alone is not None and len(alone.claims) == 1:
        # One figure is told as it was said; the tolerance widens only what it is judged by.
        return f"{spoken(scene, found, alone.claims)} by {until.day} {until:%B %Y}"
    return f"{least} by {until.day} {until:%B %Y}{hedge.after}"


def _bounded(scene: Scene, found: Tally, result: Flow, hedge: Hedge) -> str:
    """What parts (at least) and wholes (at most) leave open, where nobody gave the figure."""
    low, high = result.bounds.low, result.bounds.high
    if len(result.claims) == 1:
        bound = "at most" if high is not None else "at least"
        return f"{bound} {spoken(scene, found, result.claims)}"
    whom = {f"“{scene.dossier.title_of(c.population or c.subject)}”": None for c in result.claims}
    counting = f" (counting {listed(list(whom))}){hedge.after}"
    if high is None:
        return f"at least {hedge.before}{figure(low or 0)}{counting}"
    least = "at most" if not low else f"{hedge.before}{figure(low)} to"
    return f"{least} {hedge.before if not low else ''}{figure(high)}{counting}"


def _flow_notes(scene: Scene, result: Flow, period: PartialDate) -> tuple[str, ...]:
    notes: list[str] = []
    if any(piece.less for piece in result.pieces):
        notes.append("Part of it is the difference of two cumulative figures.")
    if result.claims and not result.covered and result.bounds.high is None:
        if period.latest is not None and period.latest > scene.as_of:
            notes.append(f"The period is not over ({period.said()}); the sum is a lower bound.")
        elif result.pieces:
            notes.append("The figures leave gaps; the sum is a lower bound.")
    return tuple(notes)


def state(scene: Scene, call: parts.Call, side: str) -> Heard:
    """How a thing stands by a side's latest word."""
    claims, aside = standing_claims(scene.words(name_in(call), "state"), "state", scene.as_of)
    aside += [SetAside(c, NOBODY) for c in claims if not c.speaker]
    mine = [c for c in claims if c.speaker and scene.ledger.side_of(c) == side]
    return _words(scene, mine, aside)


def _words(scene: Scene, claims: list[Claim], aside: list[SetAside]) -> Heard:
    kept, yielded = own_words_first(claims, scene.ledger)
    stated = latest_words(kept, scene.ledger)
    return Heard(
        "word",
        words=stated.words,
        spoke=bool(stated.claims),
        said=_in_marks(stated.words),
        claims=stated.claims,
        aside=(*aside, *yielded, *stated.aside),
    )


def _in_marks(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in sorted(words))


def position(scene: Scene, question: str, party: str) -> Heard:
    """Where a party stands on a question by the latest that is known of it."""
    known = scene.words(question, POSITION, LIMITED)
    stated = latest_position(known, scene.ledger, party, scene.as_of)
    return Heard(
        "word",
        words=stated.words,
        recorded=bool(stated.claims),
        said=_in_marks(stated.words),
        claims=stated.claims,
        aside=stated.aside,
    )


def assurances(scene: Scene, name: str) -> list[Claim]:
    """The assurances and promises on a subject that stand on the day, whoever gave them.

    An offer waits on the other side, and assures nobody of anything yet.
    """
    found: list[Claim] = []
    for claim in scene.words(name, *ASSURING, assured=True).stand:
        given = claim.promises and claim.attribute not in (OFFER, PROPOSED_OFFER)
        day = day_of(claim)
        if given and day is not None and day <= scene.as_of:
            found.append(claim)
    return found


def assurance(scene: Scene, call: parts.Call, side: str) -> Heard:
    """How specific a side's latest assurance is; here the assurance itself is the evidence."""
    given = [c for c in assurances(scene, name_in(call)) if scene.ledger.side_of(c) == side]
    kept, yielded = own_words_first(given, scene.ledger)
    stated = latest_words(kept, scene.ledger)
    words = frozenset(c.specificity for c in stated.claims if c.specificity)
    return Heard(
        "word",
        words=words,
        spoke=bool(stated.claims),
        said=", ".join(f"{c.specificity or 'an'} assurance".strip() for c in stated.claims),
        claims=stated.claims,
        aside=(*yielded, *stated.aside),
    )
