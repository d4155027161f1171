"""The strip of verdicts: one band over all and one for each side, along one axis of days."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen
from markupsafe import Markup

from finalact.conditions.history import History
from finalact.model.condition import Verdict
from finalact.model.dossier import Dossier
from finalact.web.dates import said
from finalact.web.drawings.axis import Axis

# So many letters of a name stand on one line of a narrow telephone.
NAME_LETTERS = 40
LINE, BAR, GAP, HEAD, FOOT = 18, 16, 4, 44, 26
# From this share of the width on a word, or else a letter, stands above its stretch.
WORD_WIDE, LETTER_WIDE = 24.0, 3.4
# Narrower stretches would be a line beside a line; they are drawn with the one before.
NARROWEST = 0.25
SIGNS = {
    Verdict.MET: "M",
    Verdict.PARTLY_MET: "P",
    Verdict.NOT_MET: "N",
    Verdict.UNDETERMINED: "?",
    Verdict.DISPUTED: "D",
    Verdict.SCOPE_UNCLEAR: "S",
    Verdict.ASSURED_ONLY: "A",
}
# Ink for met, none for what is not known; every other one its own hatching.
_PATTERNS = {
    Verdict.PARTLY_MET: ("6", "M0 4.5H6", "3"),
    Verdict.NOT_MET: ("5", "M-1 1L1 -1M0 5L5 0M4 6L6 4", "1.6"),
    Verdict.DISPUTED: ("5", "M0 0L5 5M0 5L5 0", "1.1"),
    Verdict.SCOPE_UNCLEAR: ("4", "M1 0V4", "1"),
    Verdict.ASSURED_ONLY: ("5", "M0 2.5H5", "1"),
}


@frozen
class Stretch:
    """Days on end with one verdict; the last of them is included."""

    first: date
    last: date
    verdict: Verdict


@frozen
class Band:
    """The verdicts of a side, or over all, one after the other; days of silence are left out."""

    name: str
    stretches: tuple[Stretch, ...]


def bands(history: History, dossier: Dossier) -> list[Band]:
    """The band over all, then one for each side that ever spoke."""
    ends = [change.day - timedelta(1) for change in history.changes[1:]] + [history.last]
    spans = [(change.day, end) for change, end in zip(history.changes, ends, strict=True)]
    standing = [change.standing for change in history.changes]
    found = [Band("Over all", _joined(spans, [each.verdict for each in standing]))]
    sides = dict.fromkeys(side for each in standing for side, _ in each.by)
    for side in sides:
        by = [dict(each.by).get(side) for each in standing]
        found.append(Band(dossier.side_title(side), _joined(spans, by)))
    return found


def _joined(
    spans: Iterable[tuple[date, date]], verdicts: Iterable[Verdict | None]
) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for (first, last), verdict in zip(spans, verdicts, strict=True):
        if verdict is None:
            continue
        before = found[-1] if found else None
        if before is not None and before.verdict is verdict and before.last + timedelta(1) == first:
            found[-1] = Stretch(before.first, last, verdict)
        else:
            found.append(Stretch(first, last, verdict))
    return tuple(found)


def strip(history: History, dossier: Dossier) -> Markup | None:
    """The drawing as SVG that fits any width; None where nothing ever changed.

    It is in ink alone: each verdict has its hatching, and its word or letter stands above it.
    """
    if len(history.changes) < 2:
        return None
    drawn = bands(history, dossier)
    axis = Axis.over((history.changes[0].day, history.last))
    assert axis is not None
    heights = [len(_wrapped(band.name)) * LINE + LINE + BAR + 2 * GAP for band in drawn]
    height = HEAD + sum(heights) + FOOT
    parts = [*_frame(axis, height)]
    top = HEAD - LINE
    for band, tall in zip(drawn, heights, strict=True):
        parts += _drawn(band, axis, top)
        top += tall
    return Markup(
        '<svg class="strip" role="img" aria-labelledby="strip-title strip-desc" '
        'width="100%" height="{height}" font-size="13" fill="currentColor">'
        '<title id="strip-title">{title}</title><desc id="strip-desc">{desc}</desc>'
        "{inside}</svg>"
    ).format(
        height=height,
        title=f"Verdicts from {said(history.changes[0].day)} to {said(history.last)}",
        desc=_description(drawn),
        inside=Markup("").join(parts),
    )


def _description(drawn: list[Band]) -> str:
    told = "; ".join(
        f"{band.name}: {', '.join(dict.fromkeys(s.verdict.value for s in band.stretches))}"
        for band in drawn
    )
    return (
        f"One band over all and one for each side that spoke, from left to right. {told}. "
        "The same stands in the table beneath, with the day of every change."
    )


def _wrapped(name: str) -> list[str]:
    return textwrap.wrap(name, NAME_LETTERS, max_lines=2, placeholder=" …") or ["?"]


def _frame(axis: Axis, height: int) -> Iterator[Markup]:
    """The hatchings, and the axis above and below."""
    yield Markup("<defs>")
    for verdict, (size, path, width) in _PATTERNS.items():
        yield Markup(
            '<pattern id="{id}" patternUnits="userSpaceOnUse" width="{size}" height="{size}">'
            '<path d="{path}" stroke="currentColor" stroke-width="{width}" fill="none"/></pattern>'
        ).format(id=_pattern(verdict), size=size, path=path, width=width)
    yield Markup("</defs>")
    for tick in axis.written():
        yield Markup(
            '<line x1="{x}%" x2="{x}%" y1="20" y2="{foot}" stroke="currentColor" '
            'stroke-opacity=".25"/>'
        ).format(x=tick.at, foot=height - FOOT + 6)
        if tick.label:
            yield Markup(
                '<g font-size="11" text-anchor="{anchor}"><text x="{x}%" y="14">{label}</text>'
                '<text x="{x}%" y="{low}">{label}</text></g>'
            ).format(x=tick.at, low=height - 4, anchor=tick.anchor, label=tick.label)


def _drawn(band: Band, axis: Axis, top: int) -> Iterator[Markup]:
    """One band: its name, the words above their stretches, and the stretches."""
    y = top
    for words in _wrapped(band.name):
        y += LINE
        yield Markup(
            '<text x="1%" y="{y}" font-weight="700" paint-order="stroke" '
            'class="on-paper">{words}</text>'
        ).format(y=y, words=words)
    y += LINE
    for left, right, stretch in _placed(band, axis):
        wide = right - left
        text = stretch.verdict.value if wide >= WORD_WIDE else SIGNS[stretch.verdict]
        if wide >= LETTER_WIDE:
            yield Markup(
                '<text x="{x}%" y="{y}" font-size="11" paint-order="stroke" '
                'class="on-paper">{text}</text>'
            ).format(x=left, y=y - GAP, text=text)
        yield Markup(
            '<rect x="{x}%" y="{y}" width="{w}%" height="{h}" {style}><title>{title}</title></rect>'
        ).format(
            x=left,
            y=y,
            w=round(wide, 3),
            h=BAR,
            style=_style(stretch.verdict),
            title=f"{band.name}, {said(stretch.first)} to {said(stretch.last)}: "
            f"{stretch.verdict.value}",
        )


def _placed(band: Band, axis: Axis) -> list[tuple[float, float, Stretch]]:
    """Where each stretch begins and ends in percent; the narrowest are left to the table."""
    placed: list[tuple[float, float, Stretch]] = []
    for stretch in band.stretches:
        left, right = axis.at(stretch.first), axis.at(stretch.last, end=True)
        if right - left >= NARROWEST or not placed:
            placed.append((left, max(right, left + NARROWEST), stretch))
    return placed


def _pattern(verdict: Verdict) -> str:
    return f"strip-{verdict.value.replace(' ', '-')}"


def _style(verdict: Verdict) -> Markup:
    if verdict is Verdict.MET:
        return Markup('stroke="currentColor"')
    if verdict is Verdict.UNDETERMINED:
        return Markup('fill="none" stroke="currentColor" stroke-dasharray="2 2"')
    return Markup('fill="url(#{id})" stroke="currentColor"').format(id=_pattern(verdict))
