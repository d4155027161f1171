"""A desk of any size, made by rule and seed: `python made_desk.py FILE [CLAIMS] [CASES]`.

Stocks by several speakers with revisions, retellings at second hand, corrections, withdrawals and
transcriptions mended; flows by month, quarter, half, year and from the year's beginning; rates,
states, assurances, positions, meetings; registers of cases with their events. Rows go into a file
that the program itself made, so that it is a desk like any other.
"""

from __future__ import annotations

import sqlite3
import sys
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

HOUSE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(HOUSE), str(HOUSE / "src")]

from finalact.desk import Desk  # noqa: E402 - the project is found first
from finalact.store.claim_blocks import arrange  # noqa: E402
from finalact.store.desk_file import DeskFile  # noqa: E402
from finalact.store.stamp import Stamp  # noqa: E402
from finalact.store.writing import (  # noqa: E402
    record_condition,
    record_dossier,
)
from tests.bench.made_dossier import (  # noqa: E402
    CLOSED,
    FIRST_YEAR,
    MEETING_DAYS,
    PARTIES,
    POSITIONS,
    SPEAKERS,
    STATES,
    YEARS,
    dossier,
    made_conditions,
    names,
)

STAMP = Stamp("made by rule", "2026-01-01T00:00Z")
FIRST = date(FIRST_YEAR, 1, 1)
DAYS = (date(FIRST_YEAR + YEARS, 1, 1) - FIRST).days
COLUMNS = (
    "id about subject attribute value as_said low high low_open high_open approximate "
    "presumes_some unit kind speaker reporter population period said_on known_on known_day "
    "relation target specificity recorded_by recorded_on"
).split()
# The day it was told, then the columns from `about` on; ids are given in the order of the days.
Told = tuple[int, list[object]]

OF_THEM = {"events": 0.56, "stocks": 0.22, "flows": 0.125, "rates": 0.005, "states": 0.04}
OF_THEM |= {"assurances": 0.01, "positions": 0.0395, "meetings": 0.0005}


class Maker:
    """Makes the claims of a desk, kind by kind, each told on its day."""

    def __init__(self, claims: int, cases: int, conditions: int, seed: int) -> None:
        self.claims, self.cases, self.conditions = claims, cases, conditions
        self.chance = Random(seed)
        self.days = [(FIRST + timedelta(n)).isoformat() for n in range(-1200, DAYS + 800)]

    def day(self, number: int) -> str:
        """The day so many days after the first."""
        return self.days[number + 1200]

    def told(self) -> list[Told]:
        """Every claim in the order in which it was told."""
        found: list[Told] = []
        for kind, share in OF_THEM.items():
            found += getattr(self, kind)(round(self.claims * share))
        found.sort(key=lambda item: item[0])
        return found

    def row(self, day: int, subject: str, attribute: str, speaker: str, **more: object) -> Told:
        """One claim said on a day, known at once or some weeks later, perhaps at second hand."""
        chance = self.chance.random
        lag = 0 if chance() < 0.6 else int(chance() * 60)
        reporter = "Alba" if speaker == "Borduria" and chance() < 0.3 else ""
        known = day + lag
        get = more.get
        cells: list[object] = [
            get("about", "subject"),
            subject,
            attribute,
            get("value", ""),
            get("as_said", ""),
            get("low"),
            get("high"),
            get("low_open", 0),
            get("high_open", 0),
            get("approximate", 0),
            get("presumes_some", 0),
            get("unit"),
            get("kind", "fact"),
            speaker,
            reporter,
            get("population", ""),
            get("period"),
            self.day(day),
            self.day(known) if lag else None,
            (FIRST.toordinal() + known),
            None,
            None,
            get("specificity", ""),
        ]
        return known, cells

    def figure(self, level: float) -> dict[str, object]:
        """A figure as it is said: plain, about, under, or from so many to so many."""
        number, how = max(0, round(level)), self.chance.random()
        if how < 0.7:
            return {"as_said": str(number), "low": float(number), "high": float(number)}
        if how < 0.85:
            said = {"as_said": f"about {number}", "low": float(number), "high": float(number)}
            return {**said, "approximate": 1}
        if how < 0.93 and number:
            said = {"as_said": f"under {number}", "high": float(number)}
            return {**said, "high_open": 1, "presumes_some": 1}
        high = number + number // 5
        return {"as_said": f"{number}-{high}", "low": float(number), "high": float(high)}

    def stocks(self, number: int) -> Iterator[Told]:
        """Counts on a day by several speakers, some of a part or of what is taken for the same."""
        people = names("held", self.conditions)
        chance = self.chance
        levels = {name: chance.uniform(10, 600) for name in people}
        for n in range(number):
            name, day = people[n % len(people)], int(chance.random() * DAYS)
            speaker = SPEAKERS[int(chance.random() * len(SPEAKERS))]
            level = levels[name] * (1 - day / DAYS) * (0.3 if speaker == "Borduria" else 1)
            which, drawn = chance.random(), name
            if which < 0.12:
                drawn = name + ("_women", "_listed", "_theirs")[int(which * 25)]
            if drawn.endswith("women"):
                level /= 8
            about = day - int(chance.random() * 20)
            kind = "estimate" if chance.random() < 0.05 else "fact"
            by = "" if kind == "estimate" and chance.random() < 0.5 else speaker
            yield self.row(
                day,
                name if drawn.endswith("_theirs") else drawn,
                "stock",
                by,
                **self.figure(level),
                unit="persons",
                kind=kind,
                population="" if drawn == name else drawn,
                period=self.day(about),
            )

    def spans(self) -> list[tuple[str, int, int]]:
        """Every period that figures are given for: its text, its last day, its months."""
        found = []
        for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
            for month in range(1, 13):
                last = (date(year, month, monthrange(year, month)[1]) - FIRST).days
                found.append((f"{year}-{month:02}", last, 1))
                if month > 1:
                    found.append((f"{year}-01/{year}-{month:02}", last, month))
                if month % 3 == 0:
                    found.append((f"{year}-{32 + month // 3}", last, 3))
                if month % 6 == 0:
                    found.append((f"{year}-{39 + month // 6}", last, 6))
            found.append((str(year), last, 12))
        return found

    def flows(self, number: int) -> Iterator[Told]:
        """Counts over a period by several speakers, told again with other figures later."""
        people, spans, chance = names("leaving", self.conditions), self.spans(), self.chance
        levels = {name: chance.uniform(300, 1500) for name in people}
        for n in range(number):
            name = people[n % len(people)]
            period, last, months = spans[int(chance.random() * len(spans))]
            yield self.row(
                last + 3 + int(chance.random() * 90),
                name,
                "flow",
                SPEAKERS[int(chance.random() * len(SPEAKERS))],
                **self.figure(levels[name] * months * chance.uniform(0.97, 1.03)),
                unit="persons",
                period=period,
                population=f"{name}_by_air" if chance.random() < 0.05 else "",
            )

    def rates(self, number: int) -> Iterator[Told]:
        """Rates as they are stated: so many a month or a year."""
        people, chance = names("leaving", self.conditions), self.chance
        for n in range(number):
            unit = chance.choice(("persons/month", "persons/year"))
            level = chance.uniform(300, 1500) * (12 if unit.endswith("year") else 1)
            day, speaker = int(chance.random() * DAYS), chance.choice(SPEAKERS)
            about = self.day(day)
            name, figure = people[n % len(people)], self.figure(level)
            yield self.row(day, name, "rate", speaker, **figure, unit=unit, period=about)

    def states(self, number: int) -> Iterator[Told]:
        """How things stand, word by word, a little further every year."""
        laws, chance = names("law", self.conditions), self.chance
        for n in range(number):
            day = int(chance.random() * DAYS)
            word = STATES[min(3, max(0, int(day / DAYS * 4 + chance.uniform(-0.6, 0.6))))]
            speaker = chance.choice(SPEAKERS)
            yield self.row(day, laws[n % len(laws)], "state", speaker, value=word)

    def assurances(self, number: int) -> Iterator[Told]:
        """What was promised, in general or in particular."""
        things, chance = names("access", self.conditions), self.chance
        for n in range(number):
            day, sort = int(chance.random() * DAYS), chance.choice(("general", "specific"))
            yield self.row(
                day,
                things[n % len(things)],
                "assurance",
                "Borduria",
                value="access will be given",
                kind="assurance",
                specificity=sort,
            )

    def positions(self, number: int) -> Iterator[Told]:
        """Where parties stand on questions."""
        questions, chance = names("question", self.conditions), self.chance
        for n in range(number):
            day = int(chance.random() * DAYS)
            word = POSITIONS[min(2, int(day / DAYS * 3 + chance.uniform(-0.5, 1)))]
            party = PARTIES[n // len(questions) % len(PARTIES)]
            yield self.row(day, questions[n % len(questions)], "position", party, value=word)

    def meetings(self, number: int) -> Iterator[Told]:
        """Meetings planned again and again, and held."""
        held, chance = names("meeting", self.conditions), self.chance
        for n in range(number):
            name, opens = held[n % 4], date.fromisoformat(MEETING_DAYS[n % 4])
            ends = opens + timedelta(20)
            if n < 4:
                about = {"about": "meeting", "period": f"{opens}/{ends}"}
                yield self.row((ends - FIRST).days, name, "held", "Alba", **about)
            else:
                day = int(chance.random() * (opens - FIRST).days)
                about = {"about": "meeting", "period": f"{opens}/{ends}"}
                yield self.row(day, name, "planned", "Alba", **about)

    def events(self, number: int) -> Iterator[Told]:
        """What happened to the cases: applied, refused on a ground, refused again, let go."""
        chance = self.chance
        each = max(3, round(number / max(1, self.cases)))
        for n in range(self.cases):
            name = f"case-{n + 1}"
            day = int(chance.random() * (DAYS - 400))
            about = {"about": "case"}
            yield self.row(day, name, "applied", "Alba", value=self.day(day), **about)
            secret = chance.random() < 0.4
            ground = "secrecy" if secret else chance.choice(("kin", "kin", "none given"))
            yield self.row(day + 30, name, "ground", "Borduria", value=ground, **about)
            steps = each - 3 + (chance.random() < number / max(1, self.cases) - each)
            if secret:
                worked = self.day(day - int(chance.random() * 1100))
                worked = worked if chance.random() < 0.8 else worked[: chance.choice((4, 7))]
                attribute = "last_secret_work"
                yield self.row(day + 35, name, attribute, "Exit Committee", value=worked, **about)
                steps -= 1
            for step in range(max(1, steps + 1)):
                day += 40 + int(chance.random() * 700)
                if day >= DAYS:
                    break
                word = "applied" if chance.random() < 0.2 else "refused"
                if step == steps and chance.random() < 0.7:
                    word = chance.choice(CLOSED)
                by = chance.choice(("Borduria", "Exit Committee"))
                period = self.day(day - int(chance.random() * 30))
                yield self.row(day, name, "status", by, value=word, period=period, **about)


def bearing(told: list[Told], chance: Random) -> Iterator[tuple[list[object], str]]:
    """The claims with their ids, and after some of them what corrects, withdraws or mends them."""
    at = {name: n for n, name in enumerate(COLUMNS[1:])}
    waiting: dict[int, list[tuple[list[object], str]]] = {}
    number = 0
    for place, (_, cells) in enumerate(told):
        number += 1
        name = f"c{number}"
        yield cells, name
        for later, target in waiting.pop(place, ()):
            number += 1
            later[at["target"]] = target
            yield later, f"c{number}"
        how = chance.random()
        if how < 0.024 and cells[at["about"]] != "meeting":
            waiting.setdefault(_after(place, told, chance), []).append(
                (_again(cells, how, at), name)
            )


def _after(place: int, told: list[Told], chance: Random) -> int:
    return min(len(told) - 1, place + 1 + int(chance.random() * len(told) / 40))


def _again(cells: list[object], how: float, at: dict[str, int]) -> list[object]:
    again = list(cells)
    relation = "corrects" if how < 0.014 else "withdraws" if how < 0.02 else "mends"
    again[at["relation"]] = relation if how < 0.023 else "adopts"
    if how >= 0.023:
        again[at["speaker"]] = "Third State"
    if again[at["low"]] is not None and relation == "corrects":
        again[at["low"]] = again[at["high"]] = float(again[at["low"]]) + 5  # type: ignore[arg-type]
        again[at["approximate"]] = again[at["low_open"]] = again[at["high_open"]] = 0
        again[at["as_said"]] = str(int(again[at["low"]]))  # type: ignore[call-overload]
    if relation != "mends":
        day = int(again[at["known_day"]]) + 30  # type: ignore[call-overload]
        again[at["said_on"]], again[at["known_on"]] = date.fromordinal(day).isoformat(), None
        again[at["known_day"]] = day
    return again


def made_desk(
    path: str | Path,
    claims: int = 1_000_000,
    cases: int | None = None,
    conditions: int = 100,
    seed: int = 1988,
) -> int:
    """Make a desk of about so many claims, and give back how many there are."""
    cases = claims // 10 if cases is None else cases
    Desk.new(path).close()
    with DeskFile.open(path) as desk:
        record_dossier(desk, dossier(conditions), STAMP)
        for condition in made_conditions(conditions, seed):
            record_condition(desk, condition, STAMP)
    made = Maker(claims, cases, conditions, seed).told()
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        count = _written(connection, made, cases, conditions, seed)
    finally:
        connection.close()
    with DeskFile.open(path) as desk, desk.writing() as writing:
        # As an import does when its rows are in.
        arrange(writing)
    return count


def _written(
    file: sqlite3.Connection, told: list[Told], cases: int, conditions: int, seed: int
) -> int:
    """Rows in bulk: triggers and indices are put aside meanwhile, then made again as they were."""
    file.execute("PRAGMA synchronous = OFF")
    file.execute("BEGIN")
    kept = file.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
        "AND tbl_name IN ('claims', 'citations', 'cases') AND type IN ('index', 'trigger')"
    ).fetchall()
    for kind, name, _ in kept:
        file.execute(f"DROP {kind} {name}")
    chance = Random(seed)
    lists = names("list", conditions)
    stamp = (STAMP.recorded_by, STAMP.recorded_on)
    file.executemany(
        "INSERT INTO cases (id, register, title, size, recorded_by, recorded_on) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (
            (f"case-{n + 1}", lists[n % len(lists)], f"Family {n + 1}", 1 + n % 6, *stamp)
            for n in range(cases)
        ),
    )
    marks = ", ".join("?" * len(COLUMNS))
    count = 0
    cited: list[tuple[object, ...]] = []

    def rows() -> Iterator[list[object]]:
        nonlocal count
        for cells, name in bearing(told, chance):
            count += 1
            if cells[0] == "subject":
                cited.append((name, 1, f"Report {count // 40}", f"{1 + count % 40}", *stamp))
            yield [name, *cells, *stamp]

    file.executemany(f"INSERT INTO claims ({', '.join(COLUMNS)}) VALUES ({marks})", rows())
    file.executemany(
        "INSERT INTO citations (claim, n, source, page, recorded_by, recorded_on) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        cited,
    )
    file.execute(
        "INSERT INTO entries (what, rows, recorded_by, recorded_on) VALUES ('claims', ?, ?, ?)",
        (count + cases + len(cited), *stamp),
    )
    for _, _, sql in kept:
        file.execute(sql)
    file.execute("COMMIT")
    file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return count


if __name__ == "__main__":
    sizes = [int(word.replace("_", "")) for word in sys.argv[2:]]
    sys.stdout.write(f"{made_desk(sys.argv[1], *sizes):,} claims\n")
