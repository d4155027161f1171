"""Positions over time: one line a party, its words one beneath the other along one axis."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from markupsafe import Markup

from finalact.diplomacy.positions import PartyPosition, Stand
from finalact.web.dates import said
from finalact.web.drawings.axis import Axis
from finalact.web.drawings.day_line import day_line

# So many letters of a name stand on one line of a narrow telephone.
NAME_LETTERS = 40
LINE, BAR, GAP, HEAD, FOOT = 18, 9, 4, 44, 26
LANE = LINE + BAR + GAP
MOST_STANDS = 8
AGREED = Markup('stroke="currentColor" stroke-width="1.5"')
OWN = Markup('fill="none" stroke="currentColor" stroke-width="1.5"')
TOLD = Markup('fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 2"')


def positions_drawing(
    parties: Iterable[PartyPosition], as_of: date, *, wanted: frozenset[str] = frozenset()
) -> Markup | None:
    """The drawing as SVG that fits any width; None where nobody has taken a position.

    It is in ink alone: ink is what counts as agreement at a gate, an outline any other word, a
    broken outline one that was told by somebody else. The word stands beside each.
    """
    drawn = [party for party in parties if party.stands]
    axis = Axis.over((stand.since for party in drawn for stand in party.stands), as_of)
    if axis is None:
        return None
    whole = HEAD + sum(_height(party) for party in drawn) + FOOT
    parts = [*_frame(axis, as_of, whole)]
    top = HEAD
    for party in drawn:
        parts += _party(party, axis, as_of, top, wanted)
        top += _height(party)
    return Markup(
        '<svg class="positions" role="img" aria-labelledby="positions-title positions-desc" '
        'width="100%" height="{height}" font-size="13" fill="currentColor">'
        '<title id="positions-title">{title}</title><desc id="positions-desc">{desc}</desc>'
        "{inside}</svg>"
    ).format(
        height=whole,
        title=f"Positions of the parties up to {said(as_of)}",
        desc=_description(drawn, axis, as_of),
        inside=Markup("").join(parts),
    )


def _description(drawn: list[PartyPosition], axis: Axis, as_of: date) -> str:
    text = (
        f"One line for each of {len(drawn)} parties that have spoken. Each bar is a word of the "
        "party, from the day it was taken to the day of the next; the last goes on to the day "
        "asked about. The same stands in the table beneath."
    )
    if axis.holds(as_of):
        return f"{text} An upright line marks {said(as_of)}."
    return f"{text} The day asked about, {said(as_of)}, lies after all of them."


def _names(party: PartyPosition) -> list[str]:
    return textwrap.wrap(party.party, NAME_LETTERS, max_lines=2, placeholder=" …") or ["?"]


def _height(party: PartyPosition) -> int:
    lanes = min(len(party.stands), MOST_STANDS)
    return len(_names(party)) * LINE + lanes * LANE + 3 * GAP


def _frame(axis: Axis, as_of: date, height: int) -> Iterator[Markup]:
    """The axis above and below, and the day asked about."""
    for tick in axis.written():
        yield Markup(
            '<line x1="{x}%" x2="{x}%" y1="20" y2="{foot}" stroke="currentColor" '
            'stroke-opacity=".25"/><g font-size="11" text-anchor="{anchor}">'
            '<text x="{x}%" y="14">{label}</text><text x="{x}%" y="{low}">{label}</text></g>'
        ).format(
            x=tick.at, foot=height - FOOT + 6, low=height - 4, anchor=tick.anchor, label=tick.label
        )
    yield from day_line(axis, as_of, height - FOOT + 6)


def _party(
    party: PartyPosition, axis: Axis, as_of: date, top: int, wanted: frozenset[str]
) -> Iterator[Markup]:
    """The name of a party, and its words beneath, each in a lane of its own."""
    y = top
    for words in _names(party):
        y += LINE
        yield Markup(
            '<text x="1%" y="{y}" font-weight="700" paint-order="stroke" '
            'class="on-paper">{words}</text>'
        ).format(y=y, words=words)
    y += GAP
    for stand in party.stands[-MOST_STANDS:]:
        yield from _stand(stand, axis, as_of, y, wanted)
        y += LANE
    yield Markup(
        '<line x1="1%" x2="98.5%" y1="{y}" y2="{y}" stroke="currentColor" stroke-opacity=".4"/>'
    ).format(y=y + GAP)


def _stand(
    stand: Stand, axis: Axis, as_of: date, y: int, wanted: frozenset[str]
) -> Iterator[Markup]:
    """One word: the word itself, and beneath it the bar of the days for which it held."""
    left = axis.at(stand.since)
    right = axis.at(min(stand.until or as_of, axis.last), end=stand.until is None)
    style = AGREED if stand.words <= wanted else TOLD if stand.reporters else OWN
    at, anchor = (right, "end") if left > 55 else (left, "start")
    yield Markup(
        '<text x="{x}%" y="{y}" text-anchor="{a}" paint-order="stroke" class="on-paper">'
        "{words}</text>"
    ).format(x=at, y=y + LINE - GAP, a=anchor, words=" and ".join(sorted(stand.words)))
    yield Markup('<rect x="{x}%" y="{y}" width="{w}%" height="{h}" {style}/>').format(
        x=left, y=y + LINE, w=max(0.4, round(right - left, 3)), h=BAR, style=style
    )
