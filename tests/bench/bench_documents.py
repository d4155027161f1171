"""Measurements of papers: `./run bench documents [SECTION ...]`.

Reads the TEI volumes of `../shared/data/frus-tei/volumes` and sets what that takes beside a floor
taken in the same run: an lxml `iterparse` that only joins the text of the papers. Then takes them
into a desk and searches them; and compares what is read of source notes, printed text, headings
and quantities with labels made by hand. Each line stands beside what is asked of it; the exit
status is 1 where one is not reached. What is measured on material that is missing is left out.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

HOUSE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(HOUSE), str(HOUSE / "src")]

from lxml import etree  # noqa: E402 - the project is found first

from finalact.documents.volume import read_volume  # noqa: E402
from tests.bench import reading_scores, volume_sections  # noqa: E402

DATA = HOUSE.parent / "shared" / "data"
VOLUMES = DATA / "frus-tei" / "volumes"
DIVISION = "{http://www.tei-c.org/ns/1.0}div"
PAPERS = ("document", "document-pending")
ROUNDS = 7
SLOWEST_RATIO, LEAST_SPEED, MOST_MEMORY = 4.0, 15.0, 120.0


def say(line: str = "") -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - a script that says what it measures


def verdict(good: bool, name: str, value: str, asked: str) -> bool:
    """Print one figure beside what is asked of it, and give whether it is reached."""
    say(f"  {'reached    ' if good else 'not reached'}  {name:<44}{value:>14}   ({asked})")
    return good


def volumes() -> list[Path]:
    """The volumes to read, in order of their names."""
    return sorted(VOLUMES.glob("*.xml"))


def joined(files: list[Path]) -> int:
    """The floor: how many papers an `iterparse` finds that only joins their text."""
    found = 0
    for file in files:
        for _, element in etree.iterparse(str(file), tag=DIVISION):
            if element.get("type") in PAPERS:
                "".join(element.itertext())
                found += 1
                element.clear()
    return found


def read(files: list[Path], *, figures: bool) -> int:
    """How many papers are read, with the whole contract or all of it but the quantities."""
    found = 0
    for file in files:
        with file.open("rb") as source:
            found += sum(1 for _ in read_volume(source, file.name, figures=figures))
    return found


def least(*works: Callable[[], object]) -> list[float]:
    """The least seconds of processor time of each work, taken in turns."""
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for at, work in enumerate(works):
            began = process_time()
            work()
            best[at] = min(best[at], process_time() - began)
    return best


def peak(section: str) -> float:
    """The most memory, in MiB, that a fresh process takes for a piece of this script."""
    command = [sys.executable, "-W", "ignore", __file__, section]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(told.split()[-1])


def tell_peak() -> int:
    """Read the volumes in this process and print the most memory it took, in MiB."""
    read(volumes(), figures=False)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    say(f"{most / (1 << 20 if sys.platform == 'darwin' else 1 << 10):.1f}")
    return 0


def reading() -> bool | None:
    """Reading whole volumes: time beside the floor, speed, memory, and that no paper is lost."""
    files = volumes()
    if not files:
        return None
    size = sum(file.stat().st_size for file in files) / 1e6
    expected, kept = joined(files), read(files, figures=False)
    floor, bare, whole = least(
        lambda: joined(files),
        lambda: read(files, figures=False),
        lambda: read(files, figures=True),
    )
    say(f"Reading {len(files)} volumes, {size:.1f} MB, {expected} papers, on one core")
    for name, taken in (
        ("the text alone, joined (the floor)", floor),
        ("all of the contract but quantities", bare),
        ("all of the contract", whole),
    ):
        say(f"               {name:<44}{taken:>8.2f} s {size / taken:>7.1f} MB/s")
    memory = peak("peak")
    return all(
        [
            verdict(kept == expected, "papers kept", str(kept), f"all {expected}"),
            verdict(
                bare / floor <= SLOWEST_RATIO,
                "without quantities, times the floor",
                f"{bare / floor:.1f}",
                f"at most {SLOWEST_RATIO:.0f}",
            ),
            verdict(
                size / bare >= LEAST_SPEED,
                "without quantities, speed",
                f"{size / bare:.1f} MB/s",
                f"at least {LEAST_SPEED:.0f}",
            ),
            verdict(
                memory <= MOST_MEMORY,
                "peak memory of a fresh process",
                f"{memory:.0f} MiB",
                f"at most {MOST_MEMORY:.0f}",
            ),
        ]
    )


SECTIONS: dict[str, Callable[[], bool | None]] = {
    "reading": reading,
    "importing": lambda: volume_sections.importing(DATA, say),
    "finding": lambda: volume_sections.finding(DATA, say),
    "notes": lambda: reading_scores.source_notes(DATA, say),
    "printed": lambda: reading_scores.printed(DATA, say),
    "headings": lambda: reading_scores.headings(DATA, say),
    "quantities": lambda: reading_scores.quantities(DATA, say),
}


def main(arguments: list[str]) -> int:
    """Measure the sections named, or all, and give the exit status."""
    if arguments == ["peak"]:
        return tell_peak()
    unknown = [name for name in arguments if name not in SECTIONS]
    if unknown:
        say(f'There is no section "{unknown[0]}". Known: {", ".join(SECTIONS)}.')
        return 2
    reached = True
    for name in arguments or SECTIONS:
        good = SECTIONS[name]()
        if good is None:
            say(f"What the section {name} measures is not in {DATA}; it is left out.")
        reached = reached and good is not False
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
