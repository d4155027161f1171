"""What is lacking of a figure: how many must still go, or come, by each side's figures."""

from __future__ import annotations

from enum import Enum
from math import ceil, floor

from finalact.claims.flows import speakers_of_flow
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.judging import Consult, Judge
from finalact.conditions.lacking_lists import declaration
from finalact.conditions.lacking_measures import few, lacking, less, said_amount
from finalact.conditions.lacking_need import NamedNeed, Need
from finalact.conditions.lacking_sources import toward
from finalact.conditions.scene import Scene
from finalact.conditions.unit import behind, unit_of
from finalact.conditions.values import Heard, set_against
from finalact.conditions.weighing import Weighed
from finalact.conditions.wording import figure, listed, value_in_words
from finalact.model.quantity import Bounds, Number
from finalact.model.truth import Truth

# What a figure is followed by where it is no side's.
BY_ESTIMATE, ON_REGISTER = ", by estimate", " open on the register"
Figures = parts.Comparison | parts.Between


class Happens(Enum):
    """Whether what is counted in a period still goes on."""

    STILL = "still"
    NO_MORE = "no more"


def figure_needs(scene: Scene, consult: Consult, part: Figures, weighed: Weighed) -> list[Need]:
    """What is lacking of figures set against figures, by each side that is not satisfied."""
    found: list[Need] = []
    for side, speaker in _speakers(scene, part, weighed):
        judge = Judge(scene, side, consult)
        title = scene.dossier.side_title(side) if side else ""
        for comparison in _comparisons(part):
            left = judge.value(comparison.left, speaker)
            right = judge.value(comparison.right, speaker)
            if set_against(left, comparison.sign, right) is Truth.YES:
                continue
            if left.claims or right.claims or left.recorded or right.recorded:
                need = _short(scene, comparison, left, right, speaker or title)
                found.append(need)
    return found


def _speakers(scene: Scene, part: Figures, weighed: Weighed) -> list[tuple[str, str]]:
    """Who is asked: every side that spoke, each speaker of a flow by himself; or the record."""
    flows = [call for call in parts.calls_in(part) if call.function == "flow"]
    sides = [side.side for side in weighed.by if side.ruling.truth is not Truth.YES]
    if not sides:
        return [("", "")]
    if not flows:
        return [(side, "") for side in sides]
    named = dict.fromkeys(
        speaker for call in flows for speaker in speakers_of_flow(toward(scene, call), scene.as_of)
    )
    return [(s, n) for s in sides for n in named if scene.dossier.side_of(n) == s]


def _comparisons(part: Figures) -> list[parts.Comparison]:
    if isinstance(part, parts.Comparison):
        return [part]
    return [
        parts.Comparison(part.value, ">=", part.low, part.place),
        parts.Comparison(part.value, "<=", part.high, part.place),
    ]


def _short(scene: Scene, part: parts.Comparison, left: Heard, right: Heard, by: str) -> Need:
    """By how much the figure on the left misses what is asked of it."""
    claims = tuple(dict.fromkeys((*left.claims, *right.claims)))
    call = next(iter(parts.calls_in(part.left)), None) or next(iter(parts.calls_in(part)), None)
    name = terms.name_in(call) if call is not None else ""
    unit = unit_of(scene, name, claims)
    now = _reckoned(left) if isinstance(part.left, parts.Reckoning) else _now(left)
    limit = _reckoned(right) if isinstance(part.right, parts.Reckoning) else _limit(right)
    wanted = f"{_SIGNS[part.sign]} {limit}"
    if part.sign in ("=", "<=", "<") and _is_too_many(left, part.sign, right):
        amount, clause = _fewer(part, left, right, now, limit, _happens(scene, call))
    elif part.sign == "!=":
        amount, clause = Bounds(), f"any other number than {limit}, which is what it is now"
    else:
        amount, clause = _more(scene, part, left, right, now, limit, unit)
    if part.sign == "=" and _is_around(left, right):
        amount, clause = Bounds(), f"a more exact figure: {now} leaves open whether it is {limit}"
    cases = _open_cases(scene, call) if part.sign in ("=", "<=", "<") else ()
    if call is not None and not left.claims and not _is_complete(scene, call):
        # Nothing on the list stands in the way, and only what may be missing from it does.
        return Need("list", declaration(scene, name), by=by, about=name)
    if cases:
        clause += f": {listed([case.name for case in cases])}"
    if left.notes and not left.claims:
        clause += f"; {_clause(left.notes)}"
    elif call is not None and not _is_complete(scene, call):
        clause += "; the list must be declared complete for that day"
    return Need(
        "count",
        clause,
        by=by,
        about=name,
        now=now,
        wanted=wanted,
        amount=amount,
        unit=unit,
        names=cases,
        claims=tuple(claim.id for claim in claims),
    )


_SIGNS = {
    "=": "exactly",
    "!=": "not",
    "<": "fewer than",
    "<=": "at most",
    ">": "more than",
    ">=": "at least",
}


def _is_too_many(left: Heard, sign: str, right: Heard) -> bool:
    """Whether there may be more than is asked; a count that is surely too small needs more."""
    if sign != "=":
        return True
    high, low = left.bounds.closed().high, right.bounds.closed().low
    return high is None or low is None or high > low or left.bounds == right.bounds


def _is_around(left: Heard, right: Heard) -> bool:
    """Whether a figure may be too large and too small: nobody knows that anything must change."""
    known, asked = left.bounds.closed(), right.bounds.closed()
    low, high = known.low, known.high
    if low is None or high is None or asked.low is None or asked.high is None:
        return False
    return low < asked.low and high > asked.high


def _happens(scene: Scene, call: parts.Call | None) -> Happens | None:
    """Whether a flow is counted, and its period is over; None for what can go away again."""
    if call is None or call.function != "flow":
        return None
    period = call.arguments[1]
    latest = period.when.latest if isinstance(period, parts.Period) else None
    return Happens.STILL if latest is not None and latest > scene.as_of else Happens.NO_MORE


def _fewer(
    part: parts.Comparison, left: Heard, right: Heard, now: str, limit: str, happens: Happens | None
) -> tuple[Bounds, str]:
    if happens is None and not left.bounds.whole:
        return less(part.sign, left.bounds, right.bounds, now)
    ends, known = right.bounds.closed(), left.bounds.closed()
    strictly = 1 if part.sign == "<" else 0
    most = None if ends.high is None else ceil(ends.high) - strictly
    least = None if ends.low is None else ceil(ends.low) - strictly
    amount = Bounds(
        None if known.low is None or most is None else max(0, ceil(known.low - most)),
        None if known.high is None or least is None else max(0, ceil(known.high - least)),
    )
    is_ceiling = part.sign != "=" or most == 0
    if happens is not None and is_ceiling and most is not None:
        return amount, _room_left(known, least, most, amount, now, happens)
    if most == 0 and is_ceiling:
        return amount, f"all of them: {now}"
    if known.high is None and most is not None and (known.low is None or known.low <= most):
        # What is counted so far fits; how many more there are is what nobody has said.
        word = few(least, most) if part.sign == "=" else f"{few(least, most)} or fewer"
        return amount, f"{word}: {now} leaves open how many there are in all"
    count = said_amount(amount)
    fewer = f", {count} fewer" if count else ""
    return amount, f"from {now} down to {limit if most is None else few(least, most)}{fewer}"


def _room_left(
    known: Bounds, least: int | None, most: int, amount: Bounds, now: str, happens: Happens
) -> str:
    """Of what happens in a period: how much more may; what has happened is never fewer again."""
    if known.low is not None and known.low > most:
        too_many = f"{said_amount(amount)} too many"
        return f"{now} is {too_many}; only a correction of the figures changes that"
    if happens is Happens.STILL:
        so_far = max(0, ceil(known.low or 0))
        surely = most if least is None or least < so_far else least
        room = f"no more than {figure(surely - so_far)} more" if surely > so_far else "none more"
        return f"{room}: {now}"
    if known.high is None:
        fewer = f"{few(least, most)} or fewer" if most else "none at all"
        return f"{fewer}: {now} leaves open how many there are in all"
    return (
        f"{now}, of which {said_amount(amount)} may be too many; a figure that is more exact tells"
    )


def _more(
    scene: Scene,
    part: parts.Comparison,
    left: Heard,
    right: Heard,
    now: str,
    limit: str,
    unit: str,
) -> tuple[Bounds, str]:
    known, asked = left.bounds.closed(), right.bounds.closed()
    extra = 1 if part.sign == ">" and known.whole else 0
    amount = lacking(asked.plus(Bounds(extra, extra)), known)
    if not left.claims and not left.recorded:
        asked_for = value_in_words(part.left, scene.dossier)
        return amount, f"a figure for {asked_for} to be set against {limit}"
    count = said_amount(amount)
    if not right.spoke and parts.calls_in(part.right):
        return amount, f"a figure for what it is compared with; it is {now} now"
    more = f"more than {now}"
    if count:
        of_it = behind(amount, unit)
        more = f"{count} more{of_it}" if known.whole else f"{count}{of_it} more"
    return amount, f"{more}: {now} now, {_SIGNS[part.sign]} {limit} wanted"


def _now(heard: Heard) -> str:
    """The figure as it was said; of a sum, or one narrowed by others, its bounds."""
    if heard.said:
        return heard.said.removesuffix(BY_ESTIMATE).removesuffix(ON_REGISTER)
    return _reckoned(heard)


def _reckoned(heard: Heard) -> str:
    """What was worked out from figures, by its bounds."""
    low, high = heard.bounds.closed().low, heard.bounds.closed().high
    if low is None and high is None:
        return "an unknown number"
    if low is None:
        return f"at most {figure(_whole(high))}"
    if high is None:
        return f"at least {figure(_whole(low))}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


def _whole(number: Number | None) -> Number:
    return 0 if number is None else floor(number) if number == floor(number) else number


def _limit(heard: Heard) -> str:
    low, high = heard.bounds.low, heard.bounds.high
    if low is not None and low == high and not heard.claims:
        return figure(low)
    return heard.said or _now(heard)


def _clause(notes: tuple[str, ...]) -> str:
    text = " ".join(notes).rstrip(".")
    return text[:1].lower() + text[1:]


def _open_cases(scene: Scene, call: parts.Call | None) -> tuple[NamedNeed, ...]:
    """The cases that are open, where the register tells the count."""
    if call is None or (call.function != "open" and call.source != "register"):
        return ()
    register = scene.register(terms.name_in(call))
    if register is None:
        return ()
    return tuple(
        NamedNeed(
            case.title or case.id,
            " or ".join(register.fact(case, "status").words) or "no word of it",
            listed(list(register.register.closed), "or"),
            register.is_open(case) is Truth.YES,
            claims=tuple(claim.id for claim in register.fact(case, "status").claims),
        )
        for case in register.open_cases()
    )


def _is_complete(scene: Scene, call: parts.Call) -> bool:
    """Whether the list that tells a count was declared complete for the day."""
    if call.function != "open" and call.source != "register":
        return True
    register = scene.register(terms.name_in(call))
    return register is None or register.complete
