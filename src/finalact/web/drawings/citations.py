"""The citations of a paper in time: each paper cited, or citing, on a line from its day to ours."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from attrs import frozen
from markupsafe import Markup

from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.search.citations import Citations, CitedPaper, by_paper
from finalact.web.drawings.axis import Axis

# More lines are no picture; the lists beneath have them all.
MOST = 24
TITLE_LETTERS = 44
HEAD, ROW, WORDS, FOOT, DOT = 26, 34, 14, 26, 4


@frozen
class Row:
    """One paper in the drawing: its heading, its day, and whether it is cited or cites."""

    title: str
    day: date
    cited: bool


def citations_drawing(found: Citations) -> Markup | None:
    """The drawing as SVG that fits any width; None where fewer than two papers have a day.

    It is in ink alone: filled dots and whole lines are papers cited, open dots and broken lines
    papers that cite.
    """
    own, rows = _day(found.paper), _rows(found)
    if own is None or len(rows) < 2:
        return None
    axis = Axis.over([own, *(row.day for row in rows)])
    assert axis is not None
    height = HEAD + ROW * len(rows) + FOOT
    inside = [*_frame(axis, own, height)]
    for n, row in enumerate(rows):
        inside += _drawn(row, axis, own, HEAD + ROW * n)
    return Markup(
        '<svg class="timeline" role="img" aria-labelledby="citations-title citations-desc" '
        'width="100%" height="{height}" font-size="13" fill="currentColor">'
        '<title id="citations-title">{title}</title><desc id="citations-desc">{desc}</desc>'
        "{inside}</svg>"
    ).format(
        height=height,
        title="What this paper cites, and what cites it, in time",
        desc="One line for each paper on the desk, the earliest first. A filled dot is a paper "
        "that is cited, an open one a paper that cites; the upright line is the day of this "
        "paper. The same stands in the lists.",
        inside=Markup("").join(inside),
    )


def _rows(found: Citations) -> list[Row]:
    both = ((found.cites, True), (found.cited_by, False))
    rows = []
    for links, cited in both:
        for link, _ in by_paper(links, citing=not cited):
            paper = link.of if cited else link.by
            day = _day(paper)
            if day is not None:
                rows.append(Row(paper.heading or paper.id, day, cited))
    return sorted(rows, key=lambda row: (row.day, row.title))[:MOST]


def _day(paper: CitedPaper) -> date | None:
    """The last day that a paper can be of, or the first where only that is known."""
    if not paper.id or not paper.date:
        return None
    try:
        dated = PartialDate.parse(paper.date)
    except Refusal:
        return None
    return dated.latest or dated.earliest


def _frame(axis: Axis, own: date, height: int) -> Iterator[Markup]:
    for tick in axis.written():
        yield Markup(
            '<line x1="{x}%" x2="{x}%" y1="18" y2="{foot}" stroke="currentColor" '
            'stroke-opacity=".25"/><text x="{x}%" y="13" text-anchor="{anchor}">{label}</text>'
        ).format(x=tick.at, foot=height - FOOT + 4, anchor=tick.anchor, label=tick.label)
    x = axis.at(own)
    anchor = "start" if x < 30 else "end" if x > 70 else "middle"
    yield Markup(
        '<line x1="{x}%" x2="{x}%" y1="18" y2="{foot}" stroke="currentColor" stroke-width="2"/>'
        '<text x="{x}%" y="{low}" text-anchor="{anchor}" font-weight="700">this paper</text>'
    ).format(x=x, foot=height - FOOT + 6, low=height - 6, anchor=anchor)


def _drawn(row: Row, axis: Axis, own: date, top: int) -> Iterator[Markup]:
    """One paper: its heading, its dot, and the line between its day and that of this paper."""
    x, here, y = axis.at(row.day), axis.at(own), top + ROW - 10
    words = textwrap.shorten(row.title, TITLE_LETTERS, placeholder=" …")
    fill = "currentColor" if row.cited else "none"
    yield Markup(
        '<line x1="{x}%" x2="{here}%" y1="{y}" y2="{y}" stroke="currentColor"{dash}/>'
        '<circle cx="{x}%" cy="{y}" r="{r}" fill="{fill}" stroke="currentColor" '
        'stroke-width="2"/>'
        '<text x="1%" y="{high}" paint-order="stroke" '
        'class="on-paper">{words}</text>'
    ).format(
        x=x, here=here, y=y, r=DOT, fill=fill, words=words, high=top + WORDS,
        dash=Markup("") if row.cited else Markup(' stroke-dasharray="5 3"'),
    )  # fmt: skip
