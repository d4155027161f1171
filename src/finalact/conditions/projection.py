"""Where a year's total may end, by its months so far: the projection that stands beside an outlook.

It reads counts and nothing else: no reason, no announcement. It assumes no change of policy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, sqrt
from typing import Any

from attrs import asdict, frozen

from finalact.conditions.level_and_seasons import MONTHS_NEEDED, by_level_and_seasons
from finalact.conditions.log_ratios import by_one_year, by_ratios, ratios
from finalact.conditions.wording import count_of, figure, listed
from finalact.conditions.year_ends import ToCome, YearEnd

MonthCount = tuple[int, int, float]

MONTHS_OF_RATE = 3
# One ratio cannot tell how much ratios scatter.
RATIOS_NEEDED = 2
# How far the misses of the two methods go together, as measured: what their mean gains.
TOGETHER = 0.7
# Nothing that is still open is certain: a probability stays within these.
LEAST_CHANCE = 0.0001
BOTH = "local level with seasons, and log ratios of past years"
LEVEL, RATIOS = "local level with seasons", "log ratios of past years"
ONE_YEAR = "the same months of last year"
NO_MODEL = "none"
NO_CHANCE = "no probability can be borne"
NO_CHANGE = "It assumes no change of policy."
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


@frozen
class Projection:
    """Where the total of a year may end, as known after one of its months.

    `year_to_date` is the sum of the months that are known; `rate_now` what came a month in the
    last three consecutive months; `rate_required` what each month that is not known would have
    to bring. `median`, `low80` to `high80` and `low95` to `high95` are totals of the whole
    year: 80 and 95 in 100 such stretches hold the total. `probability` is that of the target
    or more. `model` names the method; `note` says what it rests on. None where it cannot be
    told.
    """

    year_to_date: float
    rate_now: float | None
    rate_required: float | None
    median: float | None
    low80: float | None
    high80: float | None
    low95: float | None
    high95: float | None
    probability: float | None
    model: str
    note: str

    def as_dict(self) -> dict[str, Any]:
        """The projection as JSON writes it."""
        return asdict(self)


def project(months: Iterable[MonthCount], year: int, through: int, target: float) -> Projection:
    """The projection of a year's total after one of its months (1 to 12).

    `months` are (year, month, count), counts not below nothing, in any order; a month that is
    not among them is not known, and one after `through` is not looked at. From 36 known months
    on two methods are averaged, a local level with seasons and the log ratios of past years;
    below that the same months of last year are moved by how this year has run. With no past
    year, or no month of this one, there is arithmetic and no probability. Source: methods,
    "Projection of monthly counts to a year end"; how often its stretches hold is measured by
    `./run bench conditions`.
    """
    start = year * 12
    end = start + through - 1
    counts = {y * 12 + m - 1: c for y, m, c in months if y * 12 + m - 1 <= end}
    known = [month for month in range(start, start + 12) if month in counts]
    rest = [month for month in range(start, start + 12) if month not in counts]
    so_far = _plain(sum(counts[month] for month in known))
    rate, about_rate = _rate_now(counts, known)
    lacking = max(0.0, target - so_far)
    required = lacking / len(rest) if rest else (None if lacking else 0.0)
    notes = [*_gaps(counts, start, end), *about_rate]
    if not rest:
        model, told, ending = NO_MODEL, ["The year is complete."], None
    else:
        model, told, ending = _ending(counts, known, rest, so_far)
        if so_far >= target:
            notes.insert(0, "The target is reached already.")
    if ending is not None:
        told.append(NO_CHANGE)
    elif rest:
        reached = so_far >= target
        cannot = "where the year may end cannot be told" if reached else NO_CHANCE
        told = [f"{told[0]}, so {cannot}."]
    note = " ".join([*notes, *told])
    if ending is None:
        sure = None if rest else so_far
        totals: list[float | None] = [sure] * 5
        chance = float(so_far >= target) if so_far >= target or not rest else None
    else:
        totals = [_plain(ending.total(share)) for share in (0.5, 0.1, 0.9, 0.025, 0.975)]
        chance = _chance(ending, target)
    return Projection(
        year_to_date=so_far,
        rate_now=_to_four_places(rate),
        rate_required=_to_four_places(required),
        median=totals[0],
        low80=totals[1],
        high80=totals[2],
        low95=totals[3],
        high95=totals[4],
        probability=chance,
        model=model,
        note=note,
    )


def year_end(
    counts: Mapping[int, float], rest: Sequence[int], so_far: float
) -> tuple[str, list[ToCome], YearEnd] | None:
    """The method, what each of its parts says is to come, and where the year may end.

    `counts` by month (year * 12 + month - 1), `rest` the months of the year not among them.
    None where nothing bears a probability.
    """
    found = ratios(counts, rest, max(counts))
    by_past = by_ratios(found) if found is not None and len(found.logs) >= RATIOS_NEEDED else None
    by_level = by_level_and_seasons(counts, rest, max(counts))
    if by_level is not None and by_past is not None:
        return BOTH, [by_level, by_past], YearEnd(so_far, _mean(by_level, by_past))
    if by_level is not None:
        return LEVEL, [by_level], YearEnd(so_far, by_level)
    if by_past is not None:
        return RATIOS, [by_past], YearEnd(so_far, by_past)
    one_year = by_one_year(counts, rest, rest[-1] // 12 * 12)
    return None if one_year is None else (ONE_YEAR, [one_year], YearEnd(so_far, one_year))


def _ending(
    counts: Mapping[int, float], known: list[int], rest: list[int], so_far: float
) -> tuple[str, list[str], YearEnd | None]:
    """The method, what is to be said of it, and where the year may end."""
    if not known:
        return NO_MODEL, ["No month of the year is known"], None
    found = year_end(counts, rest, so_far)
    if found is None:
        return NO_MODEL, ["No past year is known in the same months"], None
    model, parts, ending = found
    number = len(counts)
    if model == BOTH:
        each = [YearEnd(so_far, part) for part in parts]
        level, past = (
            "{} ({} to {})".format(*(as_printed(end.total(q)) for q in (0.5, 0.025, 0.975)))
            for end in each
        )
        said = (
            f"Two methods are averaged, over {figure(number)} months: a level that wanders with "
            f"seasons that stay gives {level}, the rest of past years against the months before "
            f"it gives {past}."
        )
    elif model == LEVEL:
        said = (
            f"A level that wanders with seasons that stay, over {figure(number)} months; too few "
            "past years are known in the same months for their ratios to check it."
        )
    elif model == RATIOS:
        said = (
            f"The rest of past years against the months before it; {figure(number)} months are "
            f"known, and a level with seasons needs {MONTHS_NEEDED} of the last ten years."
        )
    else:
        said = (
            "Fewer than three past years are known in the same months: the rest of last year is "
            "moved by how this year has run, and how wide the stretches are is not learnt from "
            "this series."
        )
    return model, [said], ending


def _mean(one: ToCome, other: ToCome) -> ToCome:
    """The mean of two forecasts of one sum, whose misses go together in part.

    Where they lie further apart than their spreads let expect, as after a break, each knows
    something that the other does not, and the mean is as much less sure.
    """
    alike = one.spread**2 + other.spread**2
    shared = 2 * TOGETHER * one.spread * other.spread
    half = (one.location - other.location) / 2
    excess = max(0.0, half**2 - (alike - shared) / 4)
    spread = sqrt((alike + shared) / 4 + excess)
    degrees = round((one.degrees + other.degrees) / 2)
    return ToCome((one.location + other.location) / 2, spread, degrees)


def _rate_now(counts: Mapping[int, float], known: list[int]) -> tuple[float | None, list[str]]:
    """What came a month in the last three consecutive months; else in the months of the year."""
    if not known:
        return None, []
    for last in range(known[-1], known[0] - 1, -1):
        run = [counts[month] for month in range(last - 2, last + 1) if month in counts]
        if len(run) == MONTHS_OF_RATE:
            before = known[0] - (last - 2)
            said = [f"The rate now reaches back into {_named(last - 2)}."] if before > 0 else []
            return sum(run) / MONTHS_OF_RATE, said
    rate = sum(counts[month] for month in known) / len(known)
    return rate, [f"The rate now is that of {count_of(len(known), 'month')} of the year."]


def _gaps(counts: Mapping[int, float], start: int, end: int) -> list[str]:
    """Which months are missing up to the last that is asked about."""
    said: list[str] = []
    now = [month for month in range(start, end + 1) if month not in counts]
    if now and len(now) < end + 1 - start:
        verb = "is" if len(now) == 1 else "are"
        names = listed([_MONTHS[month % 12] for month in now])
        said.append(f"{names} {verb} not known and {verb} projected like the months to come.")
    before = [m for m in range(min(counts, default=start), start) if m not in counts]
    if before:
        names = listed([_named(month) for month in before[:3]])
        if len(before) > 3:
            names = f"{count_of(len(before), 'month')} before {start // 12}"
        said.append(f"{names} {'is' if len(before) == 1 else 'are'} not known.")
    return said


def _named(month: int) -> str:
    return f"{_MONTHS[month % 12]} {month // 12}"


def _chance(ending: YearEnd, target: float) -> float:
    chance = ending.reaches(target)
    if target <= ending.so_far:
        return 1.0
    return round(min(max(chance, LEAST_CHANCE), 1 - LEAST_CHANCE), 4)


def _to_four_places(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 4)


def _plain(number: float) -> float:
    """A whole number without its point."""
    return int(number) if number == int(number) else number


def in_words(found: Projection, year: int, target: float) -> str:
    """The projection in sentences for a desk officer, its note left out."""
    goal = as_printed(target)
    now = f"{as_printed(found.year_to_date)} so far in {year}"
    if found.rate_now is not None:
        now += f", {_a_month(found.rate_now)} a month now"
    lacks = found.year_to_date < target
    if found.rate_required is not None and lacks:
        now += f"; {goal} needs {_a_month(found.rate_required, up=True)} a month from here on"
    elif not lacks:
        now += f"; {goal} is reached"
    else:
        now += f"; {goal} is missed"
    if found.median is None or found.model == NO_MODEL:
        return f"{now}."
    assert found.probability is not None
    spans = [
        f"{number} in 100: {as_printed(low)} to {as_printed(high)}"
        for number, low, high in ((80, found.low80, found.high80), (95, found.low95, found.high95))
        if low is not None and high is not None
    ]
    end = f"The year may end at about {as_printed(found.median)} ({'; '.join(spans)})."
    if not lacks:
        return f"{now}. {end}"
    return f"{now}. {end} The probability of {goal} or more is {in_a_hundred(found.probability)}."


def in_a_hundred(chance: float) -> str:
    """A probability in words: "about 18 in 100"."""
    if chance < 0.01:
        return "less than 1 in 100"
    if chance > 0.99:
        return "more than 99 in 100"
    return f"about {round(chance * 100)} in 100"


def as_printed(number: float | None) -> str:
    """A number as it is printed, to a tenth where it is small or between two counts."""
    if number is None:
        return "not known"
    plain = _plain(round(number, 1))
    return figure(plain) if isinstance(plain, int) else f"{plain:,.1f}"


def _a_month(rate: float, *, up: bool = False) -> str:
    if rate < 10:
        return as_printed(rate)
    return as_printed(ceil(rate) if up else round(rate))
