"""How long whole volumes take to come in, and a first page of a search over them.

The volumes lie beside the project on some machines (`../shared/data`). Each function says its
figures beside what is asked, and gives back whether all are reached; None where there are none.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from finalact.model.dossier import Dossier
from finalact.search.query import read_query
from finalact.store.desk_file import DeskFile
from finalact.store.finding.finder import Finder
from finalact.store.library.importing import import_volumes
from finalact.store.stamp import Stamp

Say = Callable[[str], None]
STAMP = Stamp("Bench", "2026-01-01T00:00Z")
NOTHING = Dossier("", "", "")
LEAST_MB, MOST_SEARCH, PAGE = 15.0, 0.020, 20
# Two words each, common and rare, as people ask.
ASKED = (
    "strategic arms",
    "human rights",
    "nuclear weapons",
    "press conference",
    "verification agreement",
    "emigration Jews",
    "summit meeting",
    "foreign minister",
    "backchannel message",
    "grain shipments",
    "ambassador Dobrynin",
    "missile submarines",
    "trade credits",
    "joint communique",
    "European security",
)


def importing(data: Path, say: Say) -> bool | None:
    """Volumes taken into a desk, structured and findable, on two cores and on one."""
    files = sorted((data / "frus-tei" / "volumes").glob("*.xml"))
    if not files:
        return None
    size = sum(file.stat().st_size for file in files) / 1e6
    say("Whole volumes taken into a desk, structured and findable")
    reached = True
    for jobs in (2, 1):
        with TemporaryDirectory() as folder, DeskFile.create(Path(folder) / "x.desk") as desk:
            began = perf_counter()
            import_volumes(files, desk, STAMP, jobs=jobs)
            took = perf_counter() - began
            kept, papers = _kept(desk), _papers(files)
        good = size / took >= LEAST_MB and kept == papers
        if jobs == 2:
            reached = good
        words = f"at least {LEAST_MB:g} MB/s on two cores" if jobs == 2 else "on one core"
        mark = _mark(good) if jobs == 2 else " " * 11
        say(f"  {mark}  {words}: {size / took:.1f} MB/s, {kept} of {papers} papers kept")
    say(f"  {'':<11}  their words put into FTS5 and nothing else: {size / _floor(files):.1f} MB/s")
    return reached


def finding(data: Path, say: Say) -> bool | None:
    """The first page of two-word searches over the volumes, with the count of all hits."""
    files = sorted((data / "frus-tei" / "volumes").glob("*.xml"))
    if not files:
        return None
    with TemporaryDirectory() as folder, DeskFile.create(Path(folder) / "x.desk") as desk:
        import_volumes(files, desk, STAMP)
        finder = Finder(desk)
        finder.catch_up()
        took, hits = [], 0
        for words in ASKED:
            finder.find(read_query(words), NOTHING)
            began = perf_counter()
            found = finder.find(read_query(words), NOTHING)
            took.append(perf_counter() - began)
            hits += found.total > 0
    good = median(took) < MOST_SEARCH
    say("The first page of a search for two words over whole volumes")
    say(
        f"  {_mark(good)}  under {MOST_SEARCH * 1000:g} ms: {median(took) * 1000:.1f} ms in the "
        f"middle, {max(took) * 1000:.1f} ms the slowest of {len(ASKED)} ({hits} found something)"
    )
    return good


def _kept(desk: DeskFile) -> int:
    with desk.reading() as connection:
        found: int = connection.exec_driver_sql("SELECT count(*) FROM volume_papers").scalar_one()
    return found


def _papers(files: list[Path]) -> int:
    """How many papers the markup itself says there are."""
    told = re.compile(rb"""<div\b[^>]*\btype=["']document(?:-pending)?["']""")
    return sum(len(told.findall(file.read_bytes())) for file in files)


def _floor(files: list[Path]) -> float:
    """Seconds of a plain walk whose words go into an FTS5 table."""
    from lxml import etree  # noqa: PLC0415 - only for the floor

    tei = "{http://www.tei-c.org/ns/1.0}"
    with TemporaryDirectory() as folder:
        plain = sqlite3.connect(Path(folder) / "x.db")
        plain.execute("CREATE VIRTUAL TABLE found USING fts5(text)")
        began = perf_counter()
        for file in files:
            for _, element in etree.iterparse(file, tag=f"{tei}div"):
                if element.get("type") == "document":
                    rows = (("".join(p.itertext()),) for p in element.iter(f"{tei}p", f"{tei}note"))
                    plain.executemany("INSERT INTO found VALUES (?)", rows)
                    element.clear()
        plain.commit()
        took = perf_counter() - began
        plain.close()
    return took


def _mark(good: bool) -> str:
    return "reached    " if good else "not reached"
