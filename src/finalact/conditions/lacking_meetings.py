"""What is lacking of meetings: which must be held, when, how long, and whether that is planned."""

from __future__ import annotations

from datetime import date

from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.judging import Judge
from finalact.conditions.lacking_months import day_said
from finalact.conditions.lacking_need import NamedNeed, Need
from finalact.conditions.scene import Scene
from finalact.conditions.values import Heard
from finalact.conditions.weighing import Weighing
from finalact.conditions.wording import figure, in_words, listed
from finalact.diplomacy.meetings import dates_held, dates_planned, is_called_off
from finalact.model.truth import Truth

OF_MEETINGS = ("start", "finish", "duration")
CALLED_OFF = "called off"
Dates = parts.Comparison | parts.Between | parts.OneOf


def meeting_needs(scene: Scene, weighing: Weighing, part: Dates) -> list[Need]:
    """Which dates or length would satisfy it, what was held, and whether the plan would do."""
    calls = [call for call in parts.calls_in(part) if call.function in OF_MEETINGS]
    named = [_named(scene, name) for name in dict.fromkeys(terms.name_in(c) for c in calls)]
    held = Judge(scene, "", weighing.consult)
    known = [held.value(call) for call in calls]
    wanted = in_words(part, scene.dossier)
    over = all(heard.recorded for heard in known)
    clause = f"that {wanted}"
    length = next((heard for heard in known if heard.sort == "length"), None)
    if over:
        said = listed([heard.said for heard in known if heard.said])
        clause += f"; {said}, which only a correction would change"
    else:
        days = _days_wanted(held, part)
        clause += f": {days}" if days else ""
        waiting = [each for each in named if not each.is_known]
        clause += f"; {listed([_said(each) for each in waiting])}" if waiting else ""
        if not any(each.now == CALLED_OFF for each in waiting):
            clause += f"; {_by_the_plan(scene, weighing, part)}"
    return [
        Need(
            "meeting",
            clause,
            about=terms.name_in(calls[0]) if calls else "",
            now=length.said if length is not None else "",
            wanted=wanted,
            names=tuple(named),
            claims=tuple(dict.fromkeys(c.id for heard in known for c in heard.claims)),
        )
    ]


def _named(scene: Scene, name: str) -> NamedNeed:
    """A meeting: when it was held, else the dates planned; `is_known` where it was held."""
    held = dates_held(scene.ledger, name, scene.as_of, scene.known_by)
    title = scene.dossier.title_of(name)
    is_held = not held.finish.says_nothing or not held.start.says_nothing
    dates = held if is_held else dates_planned(scene.ledger, name, scene.as_of, scene.known_by)
    said = [c.period.said() if c.period is not None else c.value for c in dates.claims]
    now = listed(list(dict.fromkeys(text for text in said if text)))
    claims = tuple(claim.id for claim in dates.claims)
    if is_held:
        return NamedNeed(title, f"held {now}", claims=claims)
    if is_called_off(scene.ledger, name, scene.as_of, scene.known_by):
        return NamedNeed(title, CALLED_OFF, is_known=False)
    return NamedNeed(title, f"planned for {now}" if now else "", is_known=False, claims=claims)


def _said(each: NamedNeed) -> str:
    return f"“{each.name}” is not held yet and {each.now or 'no dates are planned for it'}"


def _by_the_plan(scene: Scene, weighing: Weighing, part: Dates) -> str:
    planned = Judge(scene, "", weighing.consult, planned=True).rule(part)
    if not planned.claims:
        return "no plan for it is known"
    return {
        Truth.YES: "the plan known by then would satisfy it",
        Truth.NO: "the plan known by then would not satisfy it",
        Truth.UNKNOWN: "the plan known by then does not tell whether it would be satisfied",
    }[planned.truth]


def _days_wanted(judge: Judge, part: Dates) -> str:
    """The first or last day that would satisfy it, or the days that a meeting must last."""
    if isinstance(part, parts.Between):
        low, high = judge.value(part.low), judge.value(part.high)
        return _length(low, high)
    if not isinstance(part, parts.Comparison):
        return ""
    left, right = judge.value(part.left), judge.value(part.right)
    if left.sort == "day" and not left.recorded and right.recorded and right.bounds.high:
        day = day_said(date.fromordinal(int(right.bounds.high)))
        words = {">": "after", ">=": "not before", "<": "before", "<=": "not after"}
        return f"{words[part.sign]} {day}" if part.sign in words else ""
    return ""


def _length(low: Heard, high: Heard) -> str:
    if low.length is None or high.length is None:
        return ""
    if low.length.unit not in ("day", "week") or high.length.unit not in ("day", "week"):
        return ""
    days = {"day": 1, "week": 7}
    least = low.length.count * days[low.length.unit]
    most = high.length.count * days[high.length.unit]
    return f"from {figure(least)} to {figure(most)} days, the first and the last counted"
