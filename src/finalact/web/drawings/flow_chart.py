"""A flow drawn: months as bars, the total so far as steps, the target, and where it may end."""

from __future__ import annotations

from attrs import frozen
from markupsafe import Markup

from finalact.claims.populations import Standing
from finalact.conditions.article import the
from finalact.conditions.pace_months import Course, Stretch
from finalact.conditions.projection import as_printed
from finalact.conditions.scene import Scene
from finalact.conditions.wording import figure
from finalact.model.edtf import MONTHS
from finalact.web.drawings.flow_table import ChartRow, place_of, rows_of

# The drawing is laid out in thousandths of its width and in pixels of its height.
WIDE, HEAD, STEPS, BARS, WORDS = 1000, 18, 150, 96, 20
MOST_LABELS = 12
FLOOR = HEAD + STEPS + WORDS + BARS
# A band that reaches far above everything else is cut there; the table has its figures.
MOST_ABOVE = 1.6


@frozen
class FlowChart:
    """A course as a reader sees it: the drawing, its caption, and the same as a table."""

    speaker: str
    whom: str
    caption: str
    drawing: Markup
    rows: tuple[ChartRow, ...]


def flow_chart(scene: Scene, course: Course, number: int) -> FlowChart:
    """One source's figures drawn; `number` keeps the names within several drawings apart."""
    whom = scene.dossier.title_of(course.population)
    return FlowChart(
        course.speaker,
        whom,
        _caption(course, whom),
        _drawing(course, whom, number),
        tuple(rows_of(course)),
    )


def _caption(course: Course, whom: str) -> str:
    said = f"By {the(course.speaker)}, counting “{whom}”"
    if course.standing is Standing.PART:
        said += ", a part of them, so that the total is at least so many"
    if course.standing is Standing.TAKEN_FOR:
        said += ", who are taken for the same people"
    return f"{said}."


def _drawing(course: Course, whom: str, number: int) -> Markup:
    name = f"flow-{number}"
    goal = course.target.number
    chance = course.chance.projection if course.chance is not None else None
    ends = [goal, course.so_far]
    if chance is not None and chance.median is not None and chance.high95 is not None:
        ends += [chance.median, min(chance.high95, MOST_ABOVE * max(goal, chance.median))]
    top = max(*ends, 1) * 1.06
    highest = max([s.middle / s.months for s in course.stretches] + [1]) * 1.1
    geometry = Markup("").join(
        [
            *_band(course, top),
            *_steps(course, top),
            _line(0, _y(goal, top), WIDE, _y(goal, top), dashes="7 4"),
            *(_bar(course, stretch, highest) for stretch in course.stretches),
            _line(0, HEAD + STEPS, WIDE, HEAD + STEPS),
            _line(0, FLOOR, WIDE, FLOOR),
        ]
    )
    height = FLOOR + WORDS
    return Markup(
        '<svg class="flow-chart" role="img" aria-labelledby="{name}-title {name}-desc" '
        'width="100%" height="{height}" font-size="12" fill="currentColor">'
        '<title id="{name}-title">{title}</title><desc id="{name}-desc">{desc}</desc>'
        '<svg x="0" y="0" width="100%" height="{height}" viewBox="0 0 {wide} {height}" '
        'preserveAspectRatio="none">{geometry}</svg>{words}</svg>'
    ).format(
        name=name,
        height=height,
        wide=WIDE,
        title=f"{whom} in {course.target.period.said()}, by {the(course.speaker)}",
        desc=_description(course),
        geometry=geometry,
        words=Markup("").join(_words(course, top)),
    )


def _description(course: Course) -> str:
    """What the drawing shows, for those who do not see it."""
    told = course.stretches[-1]
    said = (
        f"Below, a bar for each month; above, the total so far in steps, "
        f"{as_printed(course.so_far)} by the end of {MONTHS[told.last.month - 1]} "
        f"{told.last.year}, under a broken line at the target of {figure(course.target.number)}."
    )
    if course.chance is not None:
        found = course.chance.projection
        said += (
            f" Two bands open from there to where the year may end: about "
            f"{as_printed(found.median)}, in 80 of 100 from {as_printed(found.low80)} to "
            f"{as_printed(found.high80)}, in 95 from {as_printed(found.low95)} to "
            f"{as_printed(found.high95)}."
        )
    return f"{said} The same stands in the table beneath."


def _x(course: Course, month: int) -> float:
    return round(WIDE * month / len(course.months), 2)


def _y(total: float, top: float) -> float:
    return round(HEAD + STEPS - min(total / top, 1.0) * STEPS, 2)


def _steps(course: Course, top: float) -> list[Markup]:
    """The total so far: level while a stretch runs, up at its end; broken over months untold."""
    lines: list[Markup] = []
    total, at = 0.0, 0
    for stretch in course.stretches:
        begins = place_of(course, stretch)
        ends = begins + stretch.months
        if begins > at:
            lines.append(
                _line(_x(course, at), _y(total, top), _x(course, begins), _y(total, top), "2 3")
            )
        lines.append(
            _line(_x(course, begins), _y(total, top), _x(course, ends), _y(total, top), bold=True)
        )
        after = total + stretch.middle
        lines.append(
            _line(_x(course, ends), _y(total, top), _x(course, ends), _y(after, top), bold=True)
        )
        total, at = after, ends
    return lines


def _band(course: Course, top: float) -> list[Markup]:
    """Where the total may end: two wedges from what came so far, the 95 percent one behind."""
    if course.chance is None:
        return []
    found = course.chance.projection
    last = course.stretches[-1]
    x, y = _x(course, place_of(course, last) + last.months), _y(course.so_far, top)
    wedges = []
    for low, high, shade in (
        (found.low95, found.high95, "0.12"),
        (found.low80, found.high80, "0.24"),
    ):
        if low is not None and high is not None:
            wedges.append(
                Markup(
                    '<path d="M{x} {y}L{w} {high}L{w} {low}Z" fill-opacity="{shade}" '
                    'stroke="currentColor" stroke-width="1" vector-effect="non-scaling-stroke"/>'
                ).format(x=x, y=y, w=WIDE, high=_y(high, top), low=_y(low, top), shade=shade)
            )
    median = _y(found.median or 0, top)
    return [*wedges, _line(x, y, WIDE, median, dashes="1 3")]


def _bar(course: Course, stretch: Stretch, highest: float) -> Markup:
    """A month's bar; of months known only together, one as wide, at their mean, not filled."""
    begins = place_of(course, stretch)
    wide = WIDE / len(course.months)
    tall = BARS * stretch.middle / stretch.months / highest
    shape = Markup('<rect x="{x}" y="{y}" width="{w}" height="{h}" {fill}/>')
    filled = Markup('fill-opacity="0.85"')
    open_ = Markup(
        'fill="none" stroke="currentColor" stroke-width="1.5" vector-effect="non-scaling-stroke"'
    )
    return shape.format(
        x=round(begins * wide + wide * 0.14, 2),
        y=round(FLOOR - tall, 2),
        w=round(stretch.months * wide - wide * 0.28, 2),
        h=round(tall, 2),
        fill=filled if stretch.months == 1 else open_,
    )


def _line(
    x1: float, y1: float, x2: float, y2: float, dashes: str = "", *, bold: bool = False
) -> Markup:
    return Markup(
        '<path d="M{x1} {y1}L{x2} {y2}" fill="none" stroke="currentColor" stroke-width="{wide}" '
        '{dashes}vector-effect="non-scaling-stroke"/>'
    ).format(
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        wide="2.5" if bold else "1",
        dashes=Markup('stroke-dasharray="{}" ').format(dashes) if dashes else "",
    )


def _words(course: Course, top: float) -> list[Markup]:
    """What is written on the drawing; letters keep their size at any width."""
    goal = course.target.number
    y = _y(goal, top) - 5
    words = [_text("0", y, f"{figure(goal)} wanted")]
    last = course.stretches[-1]
    so_far = _x(course, place_of(course, last) + last.months)
    said = f"{_how_sure(course)}{as_printed(course.so_far)} so far"
    level = _y(course.so_far, top)
    if course.so_far < goal and so_far > WIDE / 3:
        words.append(_text(f"{so_far / 10 - 0.8:g}%", level - 5, said, "end"))
    elif course.so_far < goal:
        words.append(_text(f"{so_far / 10 + 1.2:g}%", min(level + 14, HEAD + STEPS - 4), said))
    tallest = max(course.stretches, key=lambda s: s.middle / s.months)
    words.append(
        _text(
            "0",
            HEAD + STEPS + 15,
            f"{'the most in a month' if tallest.months == 1 else 'a month, on average'}: "
            f"{as_printed(tallest.middle / tallest.months)}",
        )
    )
    every = -(-len(course.months) // MOST_LABELS)
    for n, (first, _) in enumerate(course.months):
        if n % every == 0:
            middle = (_x(course, n) + _x(course, n + 1)) / 20
            letters = (
                MONTHS[first.month - 1][:3]
                if len(course.months) < 7
                else MONTHS[first.month - 1][:1]
            )
            words.append(_text(f"{middle:g}%", FLOOR + 15, letters, "middle"))
    return words


def _how_sure(course: Course) -> str:
    """What stands before the total so far, where the figures were not exact."""
    ends = [stretch.bounds for stretch in course.stretches]
    if any(each.high is None for each in ends):
        return "at least "
    if any(each.low is None for each in ends):
        return "at most "
    return "about " if any(each.low != each.high for each in ends) else ""


def _text(x: str, y: float, words: str, anchor: str = "start") -> Markup:
    return Markup('<text x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>').format(
        x=x, y=round(y, 2), anchor=anchor, words=words
    )
