"""Populations: whom each number counts, how those people relate, and what uses them."""

from __future__ import annotations

from attrs import frozen

from finalact.claims.pairs_contract import population_as_dict
from finalact.claims.pairs_population_words import taken_in_words
from finalact.claims.pairs_populations import Counted
from finalact.claims.pairs_whom import title_of
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links, anchor
from finalact.web.page import Page, Part

COLUMNS = (
    "id title declared unit part_of parts same_as taken_for overlaps unknown subjects claims"
).split()
# More names than these are only counted on the page; the JSON has every one.
MANY = 6

Named = tuple[str, str]


@frozen
class PopulationRow:
    """One population as a reader sees it.

    `relations` are headings, each with the titles and addresses of the populations concerned and
    what is recorded about it; `subjects` what its figures are about.
    """

    anchor: str
    title: str
    address: str
    unit: str
    relations: tuple[tuple[str, tuple[Named, ...], str], ...]
    subjects: tuple[Named, ...]
    figures: int
    is_declared: bool


def populations_page(view: View, links: Links, asked: Asked) -> Page:
    """Every population that the dossier declares or a figure names, as known by the day."""
    book = view.populations()
    names = book.names()
    part = Part.of(asked.part, len(names), size=60)
    shown = [book.counted(name) for name in names[part.first - 1 : part.last]]
    return Page(
        template="populations.html",
        title="Whom the numbers count",
        section="populations",
        facts={"rows": [population_row(view, links, c) for c in shown], "part": part},
        data=lambda: {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            "populations": [population_as_dict(c, view.dossier) for c in book.all()],
        },
        table=lambda: Table.of(COLUMNS, [_flat(view, counted) for counted in book.all()]),
    )


def population_row(view: View, links: Links, counted: Counted) -> PopulationRow:
    """One population with the addresses of what it relates to."""
    dossier = view.dossier

    def named(names: tuple[str, ...]) -> tuple[Named, ...]:
        shown = [(title_of(name, dossier), links.subject(name)) for name in names[:MANY]]
        rest = len(names) - len(shown)
        return (*shown, (f"{rest} more", "")) if rest else tuple(shown)

    relations = [
        (heading, named(names), "")
        for heading, names in (
            ("part of", counted.part_of),
            ("has the parts", counted.parts),
            ("the same as", counted.same_as),
            ("overlaps", counted.overlaps),
        )
        if names
    ]
    for heading, records in (
        ("taken for", counted.taken_for),
        ("stood for by", counted.stands_for),
    ):
        for taken in records:
            words = taken_in_words(taken, dossier)
            told = words.removeprefix(f"“{title_of(taken.other, dossier)}”").strip()
            relations.append((heading, named((taken.other,)), told))
    if counted.unknown:
        relations.append(("relation not known to", named(counted.unknown), ""))
    return PopulationRow(
        anchor=anchor(counted.id),
        title=title_of(counted.id, dossier),
        address=links.subject(counted.id),
        unit=counted.population.unit,
        relations=tuple(relations),
        subjects=tuple((dossier.title_of(name), links.subject(name)) for name in counted.subjects),
        figures=len(counted.claims),
        is_declared=counted.is_declared,
    )


def _flat(view: View, counted: Counted) -> dict[str, object]:
    """The population as one row: names of several parted by blanks, claims only counted."""
    whole = population_as_dict(counted, view.dossier)
    taken = [record["population"] for record in whole["taken_for"]]
    flat = {
        name: " ".join(value) if isinstance(value, list) else value
        for name, value in {**whole, "taken_for": taken, "claims": []}.items()
        if name in COLUMNS
    }
    return {**flat, "claims": len(counted.claims)}
