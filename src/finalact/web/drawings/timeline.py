"""The timeline of meetings: one axis of years, plans above each line, the outcome below."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen
from markupsafe import Markup

from finalact.diplomacy.programme import Meeting, MeetingStanding
from finalact.model.quantity import Bounds
from finalact.web.dates import said
from finalact.web.drawings.axis import Axis
from finalact.web.drawings.day_line import day_line

# So many letters of a title stand on one line of a narrow telephone.
TITLE_LETTERS = 40
LINE, BAR, GAP, HEAD, FOOT = 18, 8, 3, 44, 26
MOST_PLANS = 4


@frozen
class Bar:
    """A stretch of days in the drawing: where it begins and ends in percent, and how it is drawn.

    `sort` is "plan" (an outline), "earlier" (a broken outline), "sure" (ink), "doubt" (hatched),
    "open" (hatched, and without an end) or "off" (an outline struck through).
    """

    sort: str
    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide it is, in percent."""
        return round(self.right - self.left, 3)


@frozen
class Line:
    """One meeting in the drawing: its title, the bars above its line and those below."""

    title: str
    above: tuple[Bar, ...]
    below: tuple[Bar, ...]
    sign: str = ""


def timeline(meetings: Iterable[Meeting], as_of: date) -> Markup | None:
    """The drawing as SVG that fits any width; None where no meeting has a day.

    It is in ink alone: outlines are plans, ink is what was held, hatching is what is not known.
    """
    drawn = [meeting for meeting in meetings if _days(meeting)]
    axis = Axis.over((day for m in drawn for day in _days(m)), as_of)
    if axis is None:
        return None
    lines = [_line(meeting, axis, as_of) for meeting in drawn]
    heights = [_height(line) for line in lines]
    whole = HEAD + sum(heights) + FOOT
    parts = [*_frame(axis, as_of, whole)]
    top = HEAD
    for line, height in zip(lines, heights):
        parts += _drawn(line, top)
        top += height
    inside = Markup("").join(parts)
    return Markup(
        '<svg class="timeline" role="img" aria-labelledby="timeline-title timeline-desc" '
        'width="100%" height="{height}" font-size="13" fill="currentColor">'
        '<title id="timeline-title">{title}</title><desc id="timeline-desc">{desc}</desc>'
        "{inside}</svg>"
    ).format(height=whole, title=_title(axis), desc=_description(axis, as_of), inside=inside)


def _title(axis: Axis) -> str:
    years = f"{axis.first.year} to {axis.last.year}"
    return f"Meetings {years if axis.first.year != axis.last.year else axis.first.year}"


def _description(axis: Axis, as_of: date) -> str:
    text = (
        "One line for each meeting in the order of time, its plans above the line and what was "
        "held below it. The same stands in the table beneath."
    )
    if axis.holds(as_of):
        return f"{text} An upright line marks {said(as_of)}."
    side = "after" if as_of > axis.last else "before"
    return f"{text} The day asked about, {said(as_of)}, lies {side} all of them."


def _days(meeting: Meeting) -> list[date]:
    """The days between which the bars of a meeting lie."""
    found = [day for plan in meeting.plans if plan.window is not None for day in plan.window]
    if meeting.has_begun and meeting.window is not None:
        found += meeting.window
    return found


def _line(meeting: Meeting, axis: Axis, as_of: date) -> Line:
    plans = [plan for plan in meeting.plans if plan.window is not None and not plan.called_off]
    counts = meeting.dated_plan
    above = []
    for plan in plans[-MOST_PLANS:]:
        assert plan.window is not None
        first, last = plan.window
        left, right = axis.at(first), axis.at(last, end=True)
        off = meeting.standing is MeetingStanding.CALLED_OFF
        sure = plan.start.low == plan.start.high and plan.finish.low == plan.finish.high
        sort = "off" if off else "earlier" if plan != counts else "plan" if sure else "doubt"
        above.append(Bar(sort, left, right))
    sign = "?" if meeting.standing is MeetingStanding.NO_WORD else ""
    return Line(meeting.title, tuple(above), tuple(_outcome(meeting, axis, as_of)), sign)


def _outcome(meeting: Meeting, axis: Axis, as_of: date) -> Iterator[Bar]:
    """The bars of what was held: ink where it surely was, hatched where it may have been."""
    start, finish = meeting.held.start, meeting.held.finish
    if not meeting.has_begun or meeting.window is None:
        return
    if meeting.standing is not MeetingStanding.HELD:
        sure = meeting.standing is MeetingStanding.UNDER_WAY
        begun = axis.at(_day(start.high)), axis.at(max(as_of, _day(start.high)), end=True)
        if start.low != start.high:
            yield Bar("doubt", axis.at(_day(start.low)), axis.at(_day(start.high)))
        if sure:
            yield Bar("sure", *begun)
            yield Bar("open", begun[1], min(100.0, begun[1] + 2))
        else:
            yield Bar("open", *begun)
        return
    first, last = meeting.window
    core = (start.high, finish.low)
    if start == Bounds() or (start == finish and start.low != start.high) or None in core:
        yield Bar("doubt", axis.at(first), axis.at(last, end=True))
        return
    begins, ends = _day(start.high), _day(finish.low)
    if begins > ends:
        yield Bar("doubt", axis.at(first), axis.at(last, end=True))
        return
    yield Bar("sure", axis.at(begins), axis.at(ends, end=True))
    if first < begins:
        yield Bar("doubt", axis.at(first), axis.at(begins))
    if ends < last:
        yield Bar("doubt", axis.at(ends, end=True), axis.at(last, end=True))


def _day(ordinal: float | None) -> date:
    return date.fromordinal(int(ordinal or 1))


def _wrapped(title: str) -> list[str]:
    return textwrap.wrap(title, TITLE_LETTERS, max_lines=3, placeholder=" …") or [title]


def _height(line: Line) -> int:
    above = max(1, len(line.above)) * (BAR + GAP)
    return len(_wrapped(line.title)) * LINE + above + BAR + 4 * GAP + 8


def _frame(axis: Axis, as_of: date, height: int) -> Iterator[Markup]:
    """The hatching, the axis above and below, and the day asked about."""
    yield Markup(
        '<defs><pattern id="timeline-hatch" patternUnits="userSpaceOnUse" width="5" height="5" '
        'patternTransform="rotate(45)"><path d="M0 0V5" stroke="currentColor" stroke-width="2"/>'
        "</pattern></defs>"
    )
    for tick in axis.written():
        yield Markup(
            '<line x1="{x}%" x2="{x}%" y1="20" y2="{foot}" stroke="currentColor" '
            'stroke-opacity=".3"/><text x="{x}%" y="14" text-anchor="{anchor}">{label}</text>'
            '<text x="{x}%" y="{low}" text-anchor="{anchor}">{label}</text>'
        ).format(
            x=tick.at, foot=height - FOOT + 6, low=height - 4, anchor=tick.anchor, label=tick.label
        )
    yield from day_line(axis, as_of, height - FOOT + 6)


def _drawn(line: Line, top: int) -> Iterator[Markup]:
    """One meeting: its title, its line, the bars above and below."""
    y = top
    for words in _wrapped(line.title):
        y += LINE
        yield Markup(
            '<text x="1%" y="{y}" font-weight="700" paint-order="stroke" '
            'class="on-paper">{words}</text>'
        ).format(y=y, words=words)
    y += 2 * GAP
    for bar in line.above:
        yield _bar(bar, y)
        y += BAR + GAP
    y += 0 if line.above else BAR + GAP
    yield Markup(
        '<line x1="1%" x2="98.5%" y1="{y}" y2="{y}" stroke="currentColor" stroke-opacity=".5"/>'
    ).format(y=y)
    for bar in line.below:
        yield _bar(bar, y + GAP)
    if line.sign and line.above:
        yield Markup('<text x="{x}%" y="{y}" font-weight="700">{sign}</text>').format(
            x=line.above[-1].left, y=y + BAR + 2 * GAP, sign=line.sign
        )


def _bar(bar: Bar, y: int) -> Markup:
    """A bar; its outline keeps a meeting of a few days in sight on an axis of decades."""
    style = {
        "plan": Markup('fill="none" stroke="currentColor" stroke-width="1.5"'),
        "earlier": Markup(
            'fill="none" stroke="currentColor" stroke-width="1" stroke-dasharray="3 2"'
        ),
        "off": Markup('fill="none" stroke="currentColor" stroke-width="1"'),
        "sure": Markup('stroke="currentColor" stroke-width="3"'),
        "doubt": Markup('fill="url(#timeline-hatch)" stroke="currentColor" stroke-width="1"'),
        "open": Markup('fill="url(#timeline-hatch)"'),
    }[bar.sort]
    made = Markup('<rect x="{x}%" y="{y}" width="{w}%" height="{h}" {style}/>').format(
        x=bar.left, y=y, w=bar.width, h=BAR, style=style
    )
    if bar.sort == "off":
        made += Markup(
            '<line x1="{x}%" x2="{r}%" y1="{m}" y2="{m}" stroke="currentColor" stroke-width="2"/>'
        ).format(x=bar.left, r=bar.right, m=y + BAR / 2)
    if bar.sort == "open":
        made += Markup('<text x="{x}%" y="{y}">›</text>').format(x=bar.right, y=y + BAR)
    return made
