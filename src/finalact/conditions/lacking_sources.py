"""Whose figure would settle a rule that nobody has given a usable figure for."""

from __future__ import annotations

from finalact.claims.counting import Tally
from finalact.claims.stocks import TOO_OLD, day_of
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.lacking_flows import whose
from finalact.conditions.lacking_months import day_said
from finalact.conditions.lacking_need import Need
from finalact.conditions.scene import Scene
from finalact.conditions.weighing import Weighed
from finalact.conditions.wording import listed
from finalact.model.claim import Claim

Figures = parts.Comparison | parts.Between


def toward(scene: Scene, call: parts.Call) -> Tally:
    """The claims toward what a call counts."""
    name = terms.name_in(call)
    if call.function != "flow":
        return scene.stocks(name)
    period = call.arguments[1]
    return (
        scene.flows(name, period.when)
        if isinstance(period, parts.Period)
        else scene.tally(name, "flow")
    )


def no_figure(scene: Scene, part: Figures | parts.OneOf, weighed: Weighed) -> Need:
    """Nobody has given a figure that can be used: whose would settle it, and for what."""
    calls = [c for c in parts.calls_in(part) if c.function in ("stock", "flow", "open")]
    call = calls[0] if calls else None
    name = terms.name_in(call) if call is not None else ""
    title = scene.dossier.title_of(name)
    if call is not None and call.source == "register" and scene.register(name) is None:
        return Need("figure", f"a register of “{title}”: none is kept", about=name)
    when = f"for {day_said(scene.as_of)}"
    if call is not None and call.function == "flow":
        period = call.arguments[1]
        when = f"for {period.when.said()}" if isinstance(period, parts.Period) else ""
        last = period.when.latest if isinstance(period, parts.Period) else None
        if last is not None and last > scene.as_of:
            when += ", which is not over,"
    speakers = _usual_speakers(scene, calls)
    of_whom = f" by {listed(speakers, 'or')}" if speakers else " by a side"
    if call is not None and call.source == "estimate":
        of_whom = " by estimate"
    clause = f"a figure of “{title}” {when}{of_whom}"
    old = [a.claim for a in weighed.record.aside if a.why == TOO_OLD]
    if old:
        latest = max(old, key=lambda claim: day_of(claim) or scene.as_of.min)
        on = day_of(latest)
        clause += f"; the last, {terms.as_said(latest)}{whose([latest.speaker])}"
        clause += f", is of {day_said(on)}" if on is not None else ""
        clause += " and too old to be carried forward"
    return Need("figure", clause, by="; ".join(speakers), about=name)


def _usual_speakers(scene: Scene, calls: list[parts.Call]) -> list[str]:
    """Who has given figures of it before, those of declared sides first."""
    said: dict[str, None] = {}
    for call in calls:
        found = toward(scene, call)
        for item in sorted(found.counted, key=lambda i: _is_declared(scene, i.claim), reverse=True):
            if item.standing.is_exact and item.claim.speaker:
                said.setdefault(item.claim.speaker)
    return list(said)[:3]


def _is_declared(scene: Scene, claim: Claim) -> bool:
    return any(claim.speaker in side.speakers for side in scene.dossier.sides)
