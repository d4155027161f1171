"""A source whose total is not the sum of its own shorter figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from finalact.checks import stretch
from finalact.checks.check import Check, Material
from finalact.checks.naming import (
    SHOWN,
    attributed,
    bounds_said,
    ids,
    place,
    population,
    speaker,
    words_of,
)
from finalact.checks.series import Told, flows_by_source
from finalact.checks.tilings import Clash, Labour, clashes
from finalact.conditions.hedge import is_approximate
from finalact.conditions.scene import Scene
from finalact.conditions.wording import listed
from finalact.model.finding import Finding
from finalact.model.quantity import Bounds

CODE = "total-and-parts-disagree"
REMEDY = (
    "Look the figures up again where they were printed. If the source revised one of them, record "
    "the revision as its correction; if the slip is the source's own, leave it and note it."
)


def run(material: Material) -> Iterable[Finding]:
    """Totals and sums, and two sums, of one source that differ beyond what their words allow."""
    scene = material.scene
    for figures in flows_by_source(scene).values():
        labour = Labour(len(figures))
        for clash in clashes(figures, labour):
            yield _finding(clash, scene)
        if labour.is_spent:
            claim = figures[0].claim
            yield Finding(
                CODE,
                f"{speaker(claim)} gives so many overlapping figures for "
                f"{population(claim, scene.dossier)} that not every sum was compared.",
                "Keep the figures that were printed, and leave out those that were only derived.",
                place([claim]),
                (claim.id,),
            )


def _finding(clash: Clash, scene: Scene) -> Finding:
    total, parts = sorted((clash.more, clash.fewer), key=len)
    claims = [figure.claim for figure in (*total, *parts)]
    who, words = attributed(claims, scene)
    said = dict(zip((claim.id for claim in claims), words, strict=True))
    whom = population(claims[0], scene.dossier)
    period = stretch.said(total[0].first, total[-1].last)
    if len(parts) == 1:
        sentence = (
            f"{who} gives {words[0]} and {words[1]} for {period} "
            f"({whom}), both said on the same day."
        )
    elif len(total) == 1:
        sentence = (
            f"{who} gives {words[0]} for {period} ({whom}); its {_called(parts)} "
            f"add up to {_sum(parts)}: {_named(parts, said)}.{_remark(total[0], parts)}"
        )
    else:
        sentence = (
            f"{who} gives two sums for {period} ({whom}): {_sum(total)} "
            f"({_named(total, said)}) and {_sum(parts)} ({_named(parts, said)})."
        )
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims))


def _remark(total: Told, parts: tuple[Told, ...]) -> str:
    """Whether the total may be the sum rounded, or was given later and implies a revision."""
    added = sum(part.low for part in parts)
    exact = total.low == total.high and all(part.low == part.high for part in parts)
    for grain, name in ((1000, "thousands"), (100, "hundreds"), (10, "tens")):
        if exact and total.low % grain == 0 and abs(added - total.low) <= grain / 2:
            return f" If {words_of(total.claim)} was rounded to {name}, they agree."
    if total.said > max(part.said for part in parts):
        return " The total was given later than any of them, and implies that one was revised."
    return ""


def _called(parts: tuple[Told, ...]) -> str:
    return stretch.common_name([(figure.first, figure.last) for figure in parts])


def _sum(parts: tuple[Told, ...]) -> str:
    total = Bounds(0, 0)
    for figure in parts:
        total = total.plus(figure.claim.quantity.bounds())
    hedge = "about " if is_approximate(figure.claim for figure in parts) else ""
    return f"{hedge}{bounds_said(total.closed())}"


def _named(parts: tuple[Told, ...], said: Mapping[str, str]) -> str:
    names = [f"{said[figure.claim.id]} for {figure.period()}" for figure in parts[:SHOWN]]
    rest = len(parts) - len(names)
    return f"{', '.join(names)} and {rest} more" if rest else listed(names)


CHECK = Check(
    CODE,
    "A total and the sum of the same source's figures for its parts, or two such sums, that "
    "differ by more than their words leave open.",
    REMEDY,
    run,
)
