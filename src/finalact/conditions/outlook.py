"""How it is going: whether the rate now carries a total to its target."""

from __future__ import annotations

from datetime import date
from math import ceil

from finalact.conditions import expression as parts
from finalact.conditions.article import possessive
from finalact.conditions.assessment import Outlook
from finalact.conditions.last_months import months_of
from finalact.conditions.monthly_counts import probabilities
from finalact.conditions.pace import Pace, Target, paces
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in
from finalact.conditions.wording import count_of, figure
from finalact.model.claim import each_once
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth


def target_of(expression: parts.Expression) -> Target | None:
    """The total that a condition asks for, if it asks for one."""
    if not isinstance(expression, parts.Comparison):
        return None
    left, sign, right = expression.left, expression.sign, expression.right
    if isinstance(right, parts.Call):
        left, right = right, left
        sign = {"<=": ">=", "<": ">", ">=": "<=", ">": "<"}.get(sign, sign)
    if not isinstance(left, parts.Call) or left.function != "flow":
        return None
    period = left.arguments[1]
    if sign not in (">=", ">") or not isinstance(right, parts.Figure):
        return None
    if not isinstance(period, parts.Period) or period.when.whole_months() is None:
        return None
    return Target(name_in(left), period.when, right.number, sign)


def outlook_of(
    scene: Scene, expression: parts.Expression, settled: Truth, side: str = ""
) -> Outlook:
    """The outlook of a condition, over all sides or for one.

    Source: rules of judging, "Outlook": the last three consecutive months of one source and
    population inside the period, else a stated rate. Where sources give different words there
    is no outlook. It assumes no change of policy.
    """
    target = target_of(expression)
    if target is None:
        return Outlook()
    word = settled_word(target, settled, scene.as_of)
    if word is not None:
        return Outlook(word, SETTLED[word])
    found = paces(scene, target, side)
    sentence = " ".join(dict.fromkeys(_arithmetic(pace, target, scene.as_of) for pace in found))
    claims = each_once(c for pace in found for c in pace.claims)
    return Outlook(
        one_word({word_of(pace, target) for pace in found}),
        sentence,
        claims,
        lambda: probabilities(scene, target, side),
    )


SETTLED = {
    "reached": "The target is reached.",
    "missed": "The period is over and the target was missed.",
    "no outlook": "",
}


def settled_word(target: Target, settled: Truth, as_of: date) -> str | None:
    """The word where no pace need be asked for it, else None."""
    last = target.period.latest
    if settled is Truth.YES:
        return "reached"
    if last is None or last <= as_of:
        return "missed" if last is not None and settled is Truth.NO else "no outlook"
    return None


def one_word(words: set[str]) -> str:
    """The one word that all paces give; no outlook where they give none, or differ."""
    return words.pop() if len(words) == 1 else "no outlook"


def word_of(pace: Pace, target: Target) -> str:
    """Whether a pace carries what came so far to the target."""
    total = pace.so_far.plus(pace.monthly.times(Bounds(pace.left, pace.left)))
    reached = total.compare(target.sign, target.number)
    return {Truth.YES: "on track", Truth.NO: "off track", Truth.UNKNOWN: "no outlook"}[reached]


def _arithmetic(pace: Pace, target: Target, as_of: date) -> str:
    """What is lacking, spread over the months not covered; and, by rate, what the rate gives."""
    goal = figure(target.number)
    months = target.period.whole_months() or 1
    if pace.stated and not pace.so_far.high:
        even = target.number / months
        return (
            f"At {pace.rate_said}, that is {_range(pace.monthly)} a month; "
            f"{goal} needs {_range(Bounds(even, even), up=True)} "
            f"a month over the period{_from_now_on(pace, target, as_of)}."
        )
    lacking = Bounds(
        None if pace.so_far.high is None else max(0, target.number - pace.so_far.high),
        None if pace.so_far.low is None else max(0, target.number - pace.so_far.low),
        whole=False,
    )
    if lacking.high == 0:
        return f"Nothing is lacking {_whose(pace)}."
    if not pace.left:
        return f"{_range(lacking)} are lacking and no month is left."
    needed = Bounds(
        None if lacking.low is None else lacking.low / pace.left,
        None if lacking.high is None else lacking.high / pace.left,
    )
    return (
        f"{_range(lacking)} more {_need(lacking)} in {count_of(pace.left, 'month')}, "
        f"{_range(needed, up=True)} a month; "
        f"it is {_range(pace.monthly)} a month now, {_whose(pace)}."
    )


def _whose(pace: Pace) -> str:
    return f"at {pace.rate_said}" if pace.stated else f"by {possessive(pace.speaker)} figures"


def _need(bounds: Bounds) -> str:
    one = bounds.low is not None and round(bounds.low) == 1 and bounds.low == bounds.high
    return "is needed" if one else "are needed"


def _from_now_on(pace: Pace, target: Target, as_of: date) -> str:
    """What the months still to come would have to bring, if the rate held until now."""
    months = months_of(target.period)
    ahead = [month for month in months if month[0] > as_of]
    gone = len(months) - len(ahead)
    if not gone or not ahead or pace.monthly.low is None or pace.monthly.high is None:
        return ""
    most = (target.number - pace.monthly.low * gone) / len(ahead)
    least = (target.number - pace.monthly.high * gone) / len(ahead)
    return f", and {_range(Bounds(least, most), up=True)} a month from {ahead[0][0]:%B} on"


def _range(bounds: Bounds, *, up: bool = False) -> str:
    """Bounds in whole numbers; what is needed is rounded up, or it would fall short."""
    # Nine places keep what only floating arithmetic added from counting as one more.
    low, high = (
        None if number is None else ceil(round(number, 9)) if up else round(number)
        for number in (bounds.low, bounds.high)
    )
    if low is None or high is None:
        known = low if low is not None else high
        return "an unknown number" if known is None else f"about {figure(known)}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"
