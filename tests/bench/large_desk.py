"""What a large desk takes: `python large_desk.py MEASURE FILE` prints its figures as JSON.

Each measure runs in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median

HOUSE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(HOUSE), str(HOUSE / "src")]

from finalact.conditions.history import History  # noqa: E402 - the project is found first
from finalact.desk import Desk  # noqa: E402
from finalact.model.claim import Claim  # noqa: E402
from finalact.model.partial_date import PartialDate  # noqa: E402
from finalact.model.quantity import Quantity  # noqa: E402
from finalact.store.stamp import Stamp  # noqa: E402
from finalact.view import View  # noqa: E402
from tests.bench.made_dossier import ASKED, FIRST_YEAR, YEARS  # noqa: E402

Figures = dict[str, float]

DAY = date.fromisoformat(ASKED)
OTHER_DAY = date(1986, 9, 17)
FIRST, LAST = date(FIRST_YEAR, 1, 1), date(FIRST_YEAR + YEARS - 1, 12, 31)
DAYS = (LAST - FIRST).days + 1
# The days of the history that are assessed each by itself: far apart, on no month's first or last.
SAMPLE = tuple(FIRST + timedelta(n * DAYS // 6 + 11) for n in range(1, 6))
STAMP = Stamp("measured", "2026-01-01T00:00Z")
# The rows and columns that opening a desk and assessing everything on it reads.
READ = (
    (
        "SELECT position, about, subject, attribute, value, low, high, low_open, high_open, "
        "approximate, presumes_some, unit, kind, speaker, reporter, population, period, said_on, "
        "known_on, specificity, due FROM claims"
    ),
    "SELECT position, id, register, kind, title, size, marking, note FROM cases",
    "SELECT position, case_id, person FROM case_persons",
)


def seconds(do: Callable[[], object]) -> float:
    """How long something takes, once."""
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


def raw(file: Path) -> Figures:
    """The same rows and columns, read through sqlite3 and let go."""
    connection = sqlite3.connect(file)

    def read() -> None:
        for statement in READ:
            for _ in connection.execute(statement):
                pass

    found = {"raw": min(seconds(read) for _ in range(3))}
    connection.close()
    return found


def first_day(file: Path) -> Figures:
    """The desk opened and every condition assessed, with the memory that took."""
    begun = time.perf_counter()
    with Desk.open(file) as desk:
        status = desk.as_of(DAY).status()
        took = time.perf_counter() - begun
        assert len(status.conditions) == len(desk.as_of(DAY).conditions)
    return {"first": took, "peak": peak_gib()}


def later_days(file: Path) -> Figures:
    """Another day on the open desk: all conditions at once, then each on a day of its own."""
    with Desk.open(file) as desk:
        desk.as_of(DAY).status()
        everything = seconds(lambda: desk.as_of(OTHER_DAY).status())
        single = [
            seconds(
                lambda day=DAY - timedelta(11 * n + 5), name=condition.id: (  # type: ignore[misc]
                    desk.as_of(day).condition(name)
                )
            )
            for n, condition in enumerate(desk.as_of(DAY).conditions)
        ]
    return {"second": everything, "one": median(single), "slowest": max(single)}


def new_claim(file: Path) -> Figures:
    """One claim recorded on the open desk and every condition asked again; by another, too."""
    with Desk.open(file) as desk, Desk.open(file) as other:
        before = desk.as_of(DAY).status().conditions
        took, theirs, again = [], [], 0
        for number in range(1, 12):
            claim = a_claim(number)
            begun = time.perf_counter()
            desk.record([claim], STAMP)
            now = desk.as_of(DAY).status().conditions
            took.append(time.perf_counter() - begun)
            again = max(again, sum(a is not b for a, b in zip(before, now, strict=True)))
            other.record([a_claim(number + 20)], STAMP)
            theirs.append(seconds(lambda: desk.as_of(DAY).status()))
            before = desk.as_of(DAY).status().conditions
    return {"claim": median(took), "slowest": max(took), "theirs": median(theirs), "again": again}


def history(file: Path) -> Figures:
    """The desk opened and the whole history of every condition, by every side, told."""
    begun = time.perf_counter()
    with Desk.open(file) as desk:
        changes = sum(len(told.changes) for told in histories(desk))
        took = time.perf_counter() - begun
    return {"whole": took, "changes": changes, "peak": peak_gib()}


def history_by_days(file: Path) -> Figures:
    """On the open desk: the history again, and some of its days each assessed by itself.

    What both say of those days is compared, condition by condition and side by side.
    """
    with Desk.open(file) as desk:
        desk.as_of(DAY).status()
        told: list[History] = []
        took = seconds(lambda: told.extend(histories(desk)))
        views = [desk.as_of(day) for day in SAMPLE]
        each = [seconds(view.status) for view in views]
        differing = sum(differing_on(view, told) for view in views)
    return {"open": took, "day": sum(each) / len(each), "days": DAYS, "differing": differing}


def histories(desk: Desk) -> list[History]:
    """The history of every condition over all the years of the desk."""
    view = desk.as_of(LAST)
    return [view.history(condition.id, FIRST) for condition in view.conditions]


def differing_on(view: View, told: list[History]) -> int:
    """How many conditions stand otherwise on a day than their history says."""
    days = zip(view.status().conditions, told, strict=True)
    return sum(
        (now.verdict, {side.side: side.verdict for side in now.by})
        != (stood.verdict, dict(stood.by))
        for now, stood in ((found, past.at(found.as_of).standing) for found, past in days)
    )


def peak_gib() -> float:
    """The most memory that the process has taken, in GiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform != "darwin" else 1 << 30)


def a_claim(number: int) -> Claim:
    """A figure of the day that a condition or two rest on."""
    when = PartialDate.of(DAY)
    figure = Quantity(str(number), number, number, unit="persons")
    name = f"held_{number % 4 + 1}"
    return Claim("", name, "stock", quantity=figure, speaker="Alba", period=when, said_on=when)


MEASURES: dict[str, Callable[[Path], Figures]] = {
    "raw": raw,
    "first_day": first_day,
    "later_days": later_days,
    "new_claim": new_claim,
    "history": history,
    "history_by_days": history_by_days,
}


def measured(measure: str, file: Path) -> Figures:
    """A measure taken in a process of its own."""
    command = [sys.executable, "-W", "ignore", __file__, measure, str(file)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    found: Figures = json.loads(told.stdout)
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(MEASURES[sys.argv[1]](Path(sys.argv[2]))))
