"""Measurements of memoranda: `./run bench decisions [MEMORANDA]`.

Makes a desk of the example with 10,000 memoranda more (or as many as are named) in a temporary
folder, and measures in the process: the first opening of the list, the list of what waits for one
office, and one trace each of a memorandum, a claim and a passage. Each line stands beside what is
asked of it. The exit status is 1 where one is not reached.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

HOUSE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(HOUSE), str(HOUSE / "src")]

from finalact.decisions.waiting import waiting  # noqa: E402 - the project is found first
from finalact.desk import Desk  # noqa: E402
from finalact.model.memo_step import Answered  # noqa: E402
from finalact.model.partial_date import PartialDate  # noqa: E402
from finalact.store.stamp import Stamp  # noqa: E402
from finalact.web.asked import Asked  # noqa: E402
from finalact.web.dates import Dates  # noqa: E402
from finalact.web.links import Links  # noqa: E402
from finalact.web.pages.memoranda import memoranda_page  # noqa: E402
from finalact.web.rendering import render  # noqa: E402
from tests.bench.made_memoranda import enter_made  # noqa: E402

EXAMPLE = HOUSE / "src" / "finalact" / "examples" / "moscow-1988"
STAMP = Stamp("Bench", "1989-06-01T00:00Z")
DAY = date(1989, 6, 1)
# Passages on which a whole condition rests, and so every memorandum that tells of it.
CROWDED = ("doc-106#2", "doc-106#4")
MANY, MOST, TIMES = 10_000, 0.1, 7


def say(line: str = "") -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - a script that says what it measures


def timed(work: Callable[[], object]) -> float:
    """Seconds that a piece of work takes."""
    began = perf_counter()
    work()
    return perf_counter() - began


def my_papers(desk: Desk, office: str) -> list[str]:
    """What waits for an office, the soonest due first, as the list shows it."""
    view = desk.as_of(DAY)
    offices = view.holding.holdings.offices
    found = [
        (need.due or date.max, memo.id)
        for memo in view.memoranda()
        for need in waiting(memo, offices, DAY)
        if need.is_for(office)
    ]
    return [name for _, name in sorted(found)]


def every_paper(desk: Desk) -> list[str]:
    """All memoranda with their states, the latest step first."""
    view = desk.as_of(DAY)
    rows = [(memo.steps[-1].on.latest, memo.id, memo.state) for memo in view.memoranda()]
    return [name for _, name, _ in sorted(rows, key=lambda row: row[:2], reverse=True)]


def my_page(desk: Desk) -> str:
    """The page of what waits for an office, as HTML."""
    view, dates = desk.as_of(DAY), Dates(DAY, DAY, DAY)
    asked = Asked("/memoranda", narrowed={"who": "EUR"})
    return render(memoranda_page(view, Links(dates), asked), asked, dates, view)


def measured(name: str, work: Callable[[], object]) -> bool:
    """Measure some work on the open desk several times, and say whether it is quick enough."""
    taken = [timed(work) for _ in range(TIMES)]
    good = median(taken) <= MOST
    verdict = "reached    " if good else "not reached"
    say(
        f"  {verdict}  {name:<52}{median(taken) * 1000:>8.1f} ms   "
        f"(first {taken[0] * 1000:.1f}, at most {MOST * 1000:.0f})"
    )
    return good


def main(arguments: list[str]) -> int:
    """Make the desk, measure, and give the exit status."""
    many = int(arguments[0]) if arguments else MANY
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.desk"
        with Desk.new(path) as desk:
            desk.take_in(EXAMPLE, STAMP)
            began = perf_counter()
            claims = enter_made(desk, many, STAMP)
            spent = perf_counter() - began
        say(f"{many:,} memoranda and {len(claims):,} claims made in {spent:.1f} s")
        with Desk.open(path) as desk:
            say(f"  first opening of all papers: {timed(lambda: every_paper(desk)):.2f} s")
            say(f"  first opening of my papers:  {timed(lambda: my_papers(desk, 'EUR')):.2f} s")
            last = f"memo-{many:05d}"
            say(f"  first trace:                 {timed(lambda: trace(desk, claims[7])):.2f} s")
            busiest = max(CROWDED, key=lambda place: len(desk.as_of(DAY).trace(place).nodes))
            nodes = len(desk.as_of(DAY).trace(busiest).nodes)
            spent = timed(lambda: trace(desk, busiest))
            say(f"  trace of the most crowded passage ({nodes:,} nodes): {spent:.2f} s")
            good = [
                measured("all papers, the latest first", lambda: every_paper(desk)),
                measured("my papers: what waits for an office", lambda: my_papers(desk, "EUR")),
                measured("my papers as the page shows them", lambda: my_page(desk)),
                measured("trace of a memorandum", lambda: trace(desk, last)),
                measured("trace of a claim", lambda: trace(desk, claims[7])),
                measured("trace of a passage", lambda: trace(desk, "doc-106#6")),
                measured("trace of a paragraph", lambda: trace(desk, f"{last}#2")),
            ]
            step = Answered("Q1", "Yes.")
            held = desk.holding.memoranda["memo-00001"]
            desk.step(held.id, step, "Simon", PartialDate.parse("1989-05-30"), STAMP)
            say(f"  my papers after a step:      {timed(lambda: my_papers(desk, 'EUR')):.3f} s")
            say(f"  a trace after a step:        {timed(lambda: trace(desk, last)):.3f} s")
    return 0 if all(good) else 1


def trace(desk: Desk, asked: str) -> object:
    """The whole answer to one trace: the line, and what would read differently now."""
    view = desk.as_of(DAY)
    line = view.trace(asked)
    return line, view.to_be_reread(line)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
