"""Two tables of real claims, made into a dossier each: by hand, the way a desk officer would.

The tables lie beside the project on some machines. Nothing is judged here: rows become claims, the
words of a row say which sort of figure it is, and parts are declared where a row says "to Israel".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.dossier import Dossier, Population, Side, Subject
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number, Quantity

READ_ON = PartialDate.parse("2026-11-21")
LENGTHS = ("years", "months", "weeks", "year", "votes", "years since secret work", "signatories")


@frozen
class Table:
    """A dossier and its claims."""

    dossier: Dossier
    claims: tuple[Claim, ...]


def slug(text: str) -> str:
    """A name for a dossier, from words."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")[:60]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def number(text: str) -> Number | None:
    """A number of a cell, or nothing."""
    value = float(text) if text else None
    return int(value) if value is not None and value == int(value) else value


def when(text: str) -> PartialDate | None:
    """A date of a cell, or nothing."""
    return PartialDate.parse(text) if text else None


# ---- soviet-hr-claims: a column says what is measured --------------------------------------------

MEASURES = {
    "stock": "stock", "cases on list": "stock", "persons on list": "stock",
    "cases resolved": "stock", "persons resolved": "stock", "cases refused outright": "stock",
    "names listed": "stock", "monthly average": "rate", "annual rate": "rate",
    "share": "share", "share approved": "share", "share of cases that never applied": "share",
}  # fmt: skip
SIDES = {"us_gov": "United States", "ussr_gov": "USSR"}
LOOSE = ("about",)
LOW_OPEN, HIGH_OPEN = ("over",), ("under",)
PARTS_OF = (
    ("Soviet Jews to Israel via Vienna", "Soviet Jews passing through Vienna"),
    ("Soviet Jews passing through Vienna", "Jews leaving the USSR"),
    ("Jews leaving the USSR for Israel", "Jews leaving the USSR"),
    ("Jews leaving the USSR", "all persons leaving the USSR"),
    ("emigration from the USSR", "all persons leaving the USSR"),
)


def soviet_claims(folder: Path) -> Table:
    """claims.csv, whose rows each say who counts whom, of which sort, and in which words."""
    claims: list[Claim] = []
    populations: dict[str, Population] = {}
    for row in rows(folder / "claims.csv"):
        measure = row["measure"]
        if measure == "deadline" or row["qualifier"] == "derived":
            continue
        attribute = MEASURES.get(measure, "flow")
        on_list = row["slice_topic"] == "representation" and attribute == "stock"
        drawn = f"{row['subject']}: {measure}" if on_list else row["subject"]
        if measure == "visas granted":
            drawn = f"visas for {drawn}"
        name = slug(drawn)
        _declare(populations, name, drawn, row["unit"], measure)
        speaker = SIDES.get(row["side"], "")
        speaker = f"{speaker} ({row['asserted_by']})" if speaker else row["asserted_by"]
        kind = ClaimKind.FACT
        if "projection" in (row["qualifier"], measure):
            kind = ClaimKind.PROJECTION
        if measure == "target":
            kind = ClaimKind.DEMAND
        claims.append(
            Claim(
                row["claim_id"],
                slug(row["subject"]),
                attribute,
                quantity=Quantity(
                    _words(row),
                    number(row["value_low"]),
                    number(row["value_high"]),
                    low_open=row["qualifier"] in LOW_OPEN,
                    high_open=row["qualifier"] in HIGH_OPEN,
                    approximate=row["qualifier"] in LOOSE,
                    unit=row["unit"].replace(" per ", "/"),
                ),
                kind=kind,
                speaker=speaker,
                population=name,
                period=when(row["period"]),
                said_on=when(row["stated_on"]),
                known_on=None if row["stated_on"] else READ_ON,
                relation=Relation.CORRECTS if row["relation"].startswith("revises") else None,
                target="C079" if row["relation"].startswith("revises") else "",
                citations=(Citation(source=row["reported_in"]),),
                note=row["note"],
            )
        )
    return Table(_dossier("soviet", populations, claims), tuple(claims))


def _declare(
    populations: dict[str, Population], name: str, title: str, unit: str, measure: str
) -> None:
    wholes = [slug(whole) for part, whole in PARTS_OF if part == title]
    for part in ("cases resolved", "cases refused outright", "persons resolved"):
        if measure == part and title.endswith(f": {part}"):
            thing = part.split()[0]
            wholes.append(slug(title.replace(f": {part}", f": {thing} on list")))
    counted = unit.split(" per ", maxsplit=1)[0]
    if counted == "percent":
        return
    populations.setdefault(name, Population(name, title, part_of=tuple(wholes), unit=counted))


def _words(row: dict[str, str]) -> str:
    low, high = row["value_low"], row["value_high"]
    figures = f"{float(low or high):,.10g}"
    if low and high and low != high:
        figures = f"{float(low):,.10g} to {float(high):,.10g}"
    hedge = {"about": "about ", "over": "over ", "under": "under ", "at least": "at least "}
    return hedge.get(row["qualifier"], "") + figures


# ---- moscow-1988: the words of a column say what is measured -------------------------------------

FLOWS = re.compile(
    r"annual|month \d|half-year|quarter|cumulative|to Israel|arriving|non-Jews|released|freed|"
    r"returned|permitted|refused|reviewed|resolved|depart|troops|killed|emigrated|communities|"
    r"being released|named refusals|exchange|left|target"
)
SHARES = re.compile(r"share|half out")
EMIGRATION = "Jewish emigration from the USSR"


def moscow_claims(folder: Path) -> Table:
    """Every numeric row of the files that tell figures; words and dates are left to others."""
    claims: list[Claim] = []
    populations: dict[str, Population] = {}
    for file in ("emigration", "prisoners", "bilateral_cases", "secrecy_refusals", "afghanistan",
                 "reforms", "doc49", "conditions_stated"):  # fmt: skip
        for line, row in enumerate(rows(folder / f"{file}.csv"), 2):
            if not (row["low"] or row["high"]) or row["unit"] in LENGTHS:
                continue
            if row["note"].startswith("Derived") or row["source_detail"] == "derived":
                continue  # what was only derived is never entered
            claims += _of_row(f"{file}-{line}", row, populations)
    return Table(_dossier("moscow", populations, claims), tuple(claims))


def _of_row(name: str, row: dict[str, str], populations: dict[str, Population]) -> Iterator[Claim]:
    told = row["attribute"]
    rate = "/" in row["unit"] or "plateau" in told or "rate" in told
    share = row["unit"].startswith("percent") or SHARES.search(told) is not None
    list_ = row["subject"].startswith("Representation List")
    flow = FLOWS.search(told) is not None and not list_
    drawn, whole = _population(row)
    if share:
        drawn = row["subject"]
    populations.setdefault(
        slug(drawn),
        Population(
            slug(drawn),
            drawn,
            part_of=(slug(whole),) if whole else (),
            unit=row["unit"].split("/")[0],
        ),
    )
    first, last = row["valid_from"], row["valid_to"]
    period = f"{first}/{last}" if first and last and first != last else first
    words = row["value_as_printed"]
    said = row["asserted_on"]
    for speaker in (row["party_asserting"] or "nobody named").split("; "):
        told_by, _, rest = speaker.partition(" (as reported by ")
        claim = Claim(
            name if speaker == row["party_asserting"] else f"{name}-{slug(speaker)}",
            slug(row["subject"]),
            "share" if share else "rate" if rate else "flow" if flow else "stock",
            quantity=Quantity(
                words,
                number(row["low"]),
                number(row["high"]),
                low_open=words.startswith(("more than", "over", "über")),
                high_open=words.startswith(("under", "fewer than")) and not row["low"],
                approximate=bool(
                    re.match(r"(?i)about|some|approximately|etwa|nearly|an est", words)
                ),
                unit=row["unit"],
            ),
            kind=ClaimKind.DEMAND if "target" in told else ClaimKind.FACT,
            speaker=told_by,
            reporter=rest.rstrip(")"),
            population=slug(drawn),
            period=when(period),
            said_on=when(said),
            known_on=None if said else READ_ON,
            citations=()
            if row["source"] == "general knowledge"
            else (Citation(source=f"{row['source']}, {row['source_detail']}"),),
            note=row["note"],
        )
        yield claim


def _population(row: dict[str, str]) -> tuple[str, str]:
    """Whom a row counts, and of whom they are a part."""
    subject, told = row["subject"], row["attribute"]
    if subject == EMIGRATION:
        if "to Israel" in told:
            return f"{subject}, to Israel", subject
        if "non-Jews" in told or "wishing" in told or "arriving" in told:
            return f"{subject}, {told.split(' 19')[0]}", ""
        return (f"visas, {subject}", "") if row["unit"] == "visas" else (subject, "")
    if subject.startswith("Representation List"):
        thing = "persons" if row["unit"] == "persons" else "cases"
        if told == "size":
            return f"{subject}, {thing}", ""
        return f"{subject}, {told.split(',')[0]} {thing}", f"{subject}, {thing}"
    if told.startswith("annual"):
        return subject, ""
    return f"{subject}: {told}", f"{subject}: total" if told.startswith("waiting") else ""


def _dossier(name: str, populations: dict[str, Population], claims: list[Claim]) -> Dossier:
    known = {p.part_of[0] for p in populations.values() if p.part_of} - set(populations)
    declared = (*populations.values(), *(Population(n, n.replace("_", " ")) for n in known))
    return Dossier(
        name,
        name,
        "",
        sides=(
            Side("ours", "United States", ("United States", "US")),
            Side("theirs", "USSR", ("USSR",)),
        ),
        populations=declared,
        subjects=tuple(
            Subject(s, s.replace("_", " ")) for s in dict.fromkeys(c.subject for c in claims)
        ),
    )


def with_claims(table: Table, *claims: Claim) -> Table:
    """The same dossier with further claims."""
    return evolve(table, claims=(*table.claims, *claims))
