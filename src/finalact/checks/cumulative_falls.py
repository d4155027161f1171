"""Figures counted from the same day on that become smaller."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from finalact.checks.check import Check, Material
from finalact.checks.naming import attributed, ids, place, population
from finalact.checks.series import Told, flows_by_source
from finalact.model.finding import Finding

CODE = "cumulative-falls"
REMEDY = (
    "Look both figures up again. If the source revised the earlier one, record the revision as its "
    "correction; if the two count different people, give them different populations."
)


def run(material: Material) -> Iterable[Finding]:
    """Cumulative figures of one source with one beginning, of which a longer one is smaller."""
    for figures in flows_by_source(material.scene).values():
        counted_from: dict[date, list[Told]] = defaultdict(list)
        for figure in figures:
            counted_from[figure.first].append(figure)
        for cumulative in counted_from.values():
            cumulative.sort(key=lambda figure: (figure.after, figure.said))
            highest = cumulative[0]
            for figure in cumulative[1:]:
                if figure.high < highest.low and figure.after > highest.after:
                    yield _finding(highest, figure, material)
                    highest = figure
                elif figure.low > highest.low:
                    highest = figure


def _finding(shorter: Told, longer: Told, material: Material) -> Finding:
    claims = [shorter.claim, longer.claim]
    who, (less, more) = attributed(claims, material.scene)
    sentence = (
        f"{who} gives {less} for {shorter.period()} and "
        f"only {more} for {longer.period()}, which holds it "
        f"({population(longer.claim, material.scene.dossier)})."
    )
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims))


CHECK = Check(
    CODE,
    "Cumulative figures of one source, counted from the same day, of which a later one is smaller.",
    REMEDY,
    run,
)
