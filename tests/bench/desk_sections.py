"""What is asked of a large desk, and whether it is reached: the sections `desk` and `history`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.large_desk import Figures, measured

CLAIMS = 1_000_000
# What is asked: times of one thing in times of another, seconds, and GiB.
MOST_OF_RAW, MOST_MEMORY = 3, 1.5
MOST_SECOND, MOST_ONE, MOST_CLAIM = 1.0, 0.05, 0.02
MOST_OF_DAY, LEAST_OF_DAYS = 5, 100

Say = Callable[[str], None]


class MadeDesk:
    """The desk that is measured: made once, in a folder that is cleared away, or in a given file.

    A given file that is there already is measured as it is; it is never written to.
    """

    def __init__(self, say: Say, folder: Path, given: Path | None, claims: int) -> None:
        self._say = say
        self._folder = folder
        self._file = given or folder / "made.desk"
        self._claims = claims
        self._known: dict[str, Figures] = {}

    def measured(self, measure: str) -> Figures:
        """The figures of a measure, taken once, in a process of its own."""
        if measure not in self._known:
            self._known[measure] = measured(measure, self._ready())
        return self._known[measure]

    def measured_on_a_copy(self, measure: str) -> Figures:
        """The figures of a measure that writes."""
        copy = self._folder / "copy.desk"
        shutil.copyfile(self._ready(), copy)
        try:
            return measured(measure, copy)
        finally:
            for left in self._folder.glob("copy.desk*"):
                left.unlink()

    def _ready(self) -> Path:
        if not self._file.exists():
            from tests.bench.made_desk import made_desk  # noqa: PLC0415 - only to make one

            self._say(f"Making a desk of about {self._claims:,} claims ...")
            made = made_desk(self._file, self._claims)
            self._say(f"{made:,} claims, {self._file.stat().st_size / (1 << 20):,.0f} MiB.")
        return self._file


class Marks:
    """Prints each figure beside what is asked of it, and keeps whether all are reached."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self.all_reached = True

    def put(self, good: bool, asked: str, found: str) -> None:
        """One figure, and whether it is reached."""
        self._say(f"  {'reached    ' if good else 'not reached'}  {asked}: {found}")
        self.all_reached = self.all_reached and good

    def beside(self, words: str, found: str) -> None:
        """A figure of which nothing is asked."""
        self._say(f"  {'':<11}  {words}: {found}")


def desk(made: MadeDesk, say: Say) -> bool:
    """Opening, a first day, later days, and one claim more."""
    say("A large desk: opened, asked about a day, asked about others, told something new.")
    marks = Marks(say)
    raw, first = made.measured("raw")["raw"], made.measured("first_day")
    later, claim = made.measured("later_days"), made.measured_on_a_copy("new_claim")
    marks.beside("the same rows read through sqlite3 and let go", f"{raw:.2f} s")
    ratio = first["first"] / raw
    marks.put(
        ratio <= MOST_OF_RAW,
        f"opened and every condition assessed, at most {MOST_OF_RAW} times that",
        f"{ratio:.2f} times ({first['first']:.2f} s)",
    )
    if sys.platform != "win32":
        asked = f"memory that took, under {MOST_MEMORY} GiB"
        marks.put(first["peak"] < MOST_MEMORY, asked, f"{first['peak']:.2f} GiB")
    marks.put(
        later["second"] < MOST_SECOND,
        f"another day of all conditions, under {MOST_SECOND:g} s",
        f"{later['second']:.2f} s",
    )
    marks.put(
        later["one"] < MOST_ONE,
        f"another day of one condition, under {MOST_ONE * 1000:g} ms",
        f"{later['one'] * 1000:.1f} ms, the slowest {later['slowest'] * 1000:.1f} ms",
    )
    marks.put(
        claim["claim"] < MOST_CLAIM,
        f"one claim more and every condition again, under {MOST_CLAIM * 1000:g} ms",
        f"{claim['claim'] * 1000:.1f} ms, the slowest {claim['slowest'] * 1000:.1f} ms",
    )
    marks.beside("conditions that it made to be assessed again, at most", f"{claim['again']:.0f}")
    marks.beside("a claim that another process recorded", f"{claim['theirs'] * 1000:.1f} ms")
    return marks.all_reached


def history(made: MadeDesk, say: Say) -> bool:
    """The whole history of every condition, against one day and against every day by itself."""
    say("The history of every condition, by every side, over all years of a large desk.")
    marks = Marks(say)
    first, whole = made.measured("first_day")["first"], made.measured("history")
    by_days = made.measured("history_by_days")
    ratio = whole["whole"] / first
    marks.put(
        ratio <= MOST_OF_DAY,
        f"desk opened and history told, at most {MOST_OF_DAY} times desk opened and a day assessed",
        f"{ratio:.2f} times ({whole['whole']:.2f} s, {whole['changes']:,.0f} changes)",
    )
    every = by_days["day"] * by_days["days"]
    quicker = every / by_days["open"]
    marks.put(
        quicker >= LEAST_OF_DAYS,
        f"on the open desk, {LEAST_OF_DAYS} times as quick as {by_days['days']:,.0f} days each "
        "by itself",
        f"{quicker:,.0f} times ({by_days['open']:.2f} s against {every:,.0f} s)",
    )
    marks.put(
        not by_days["differing"],
        "every day that was tried by itself stands as its history says",
        f"{by_days['differing']:.0f} conditions differ",
    )
    marks.beside("on the open desk, in days", f"{by_days['open'] / by_days['day']:.1f} days")
    marks.beside("memory", f"{whole['peak']:.2f} GiB")
    return marks.all_reached
