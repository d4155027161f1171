"""What is lacking, and the course of a total, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from finalact.conditions.assessment import Assessment
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.lacking import flat, lacking_all, lacking_of
from finalact.conditions.lacking_contract import lacking_all_as_dict, lacking_as_dict
from finalact.conditions.lacking_need import Lacking, Need
from finalact.conditions.lacking_parts import alike, together
from finalact.conditions.language import parse
from finalact.conditions.outlook import target_of
from finalact.conditions.pace import Target
from finalact.conditions.pace_months import courses
from finalact.conditions.wording import capital
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.drawings.flow_chart import FlowChart, flow_chart
from finalact.web.links import Links
from finalact.web.page import Page

# Needs that are told with those inside them beneath.
OPENED = ("one of", "all of", "reading", "condition", "on track")
MOST_CHARTS = 4
MOST_CONDITIONS = 40


@frozen
class NeedRow:
    """One need in words, with the needs inside it beneath."""

    text: str
    inside: tuple[NeedRow, ...] = ()


@frozen
class LackingRow:
    """A condition with what is lacking of it."""

    lacking: Lacking
    address: str
    rows: tuple[NeedRow, ...]


@frozen
class Charts:
    """The charts of a condition, and the sources that are left to its JSON."""

    shown: tuple[FlowChart, ...]
    left: tuple[str, ...] = ()


def need_rows(needs: Iterable[Need]) -> tuple[NeedRow, ...]:
    """The needs as a list; what several speakers' figures leave alike is told once."""
    rows: list[NeedRow] = []
    for same in alike(needs):
        need = same[0]
        if need.kind in OPENED and need.inside:
            lead, colon, _ = need.sentence.partition(": ")
            head = need.sentence if need.kind == "on track" else f"{lead}{colon.strip()}"
            rows.append(NeedRow(capital(head), need_rows(need.inside)))
        else:
            rows.append(NeedRow(f"{capital(together(same))}."))
    return tuple(rows)


def lacking_row(view: View, links: Links, assessment: Assessment) -> LackingRow:
    """What would make one condition met."""
    found = lacking_of(view.scene, assessment)
    address = links.condition(found.condition) if found.condition else ""
    return LackingRow(found, address, need_rows(found.needs))


def lacking_page(view: View, links: Links, asked: Asked) -> Page:
    """What would make the answer yes, or one condition met: the same by itself, to be cited."""
    told: tuple[Lacking, ...]
    if asked.name:
        found = lacking_of(view.scene, view.condition(asked.name))
        sentence, told = "", (found,)
    else:
        everything = lacking_all(view.scene)
        sentence, told = everything.sentence, everything.conditions
    return Page(
        template="lacking_page.html",
        title="What is lacking",
        section="answer",
        facts={"sentence": sentence, "rows": [_row(each, links) for each in told]},
        data=lambda: lacking_as_dict(found) if asked.name else lacking_all_as_dict(everything),
        table=lambda: _table(told),
    )


def _row(found: Lacking, links: Links) -> LackingRow:
    return LackingRow(found, links.condition(found.condition), need_rows(found.needs))


COLUMNS = (
    "id title verdict kind by least most unit before per_month months_left rate_now now wanted "
    "sentence"
).split()


def _table(conditions: Iterable[Lacking]) -> Table:
    """One row a need, those inside others after them, for a spreadsheet."""
    return Table(
        tuple(COLUMNS),
        tuple(
            (
                each.condition,
                each.title,
                each.verdict,
                need.kind,
                need.by,
                need.amount.closed().low,
                need.amount.closed().high,
                need.unit,
                need.before,
                need.per_month,
                need.months_left,
                need.rate_now,
                need.now,
                need.wanted,
                need.sentence,
            )
            for each in conditions
            for _, need in flat(each.needs)
        ),
    )


def lacking_rows(view: View, links: Links) -> tuple[LackingRow, ...]:
    """What would make the answer yes: every required condition that is not met."""
    return tuple(_row(each, links) for each in lacking_all(view.scene).conditions[:MOST_CONDITIONS])


def charts_of(view: View, assessment: Assessment) -> Charts:
    """A chart for each source of the total that a condition asks for, under each open reading."""
    drawn: dict[tuple[str, str, str], FlowChart] = {}
    left: list[str] = []
    told = [
        (target, course)
        for target in _targets(assessment)
        for course in courses(view.scene, target)
    ]
    # A series that counts the people of one reading is only a part of those of another.
    told = [pair for pair in told if pair[1].standing.is_exact] or told
    for target, course in told:
        key = (course.speaker, course.population, str(target.period))
        if key in drawn:
            continue
        if len(drawn) == MOST_CHARTS:
            left.append(course.speaker)
            continue
        drawn[key] = flow_chart(view.scene, course, len(drawn) + 1)
    return Charts(tuple(drawn.values()), tuple(dict.fromkeys(left)))


def _targets(assessment: Assessment) -> list[Target]:
    """The totals asked for: by the rule judged, and by each reading of an open question."""
    texts = [assessment.expression]
    texts += [reading.expression for q in assessment.questions for reading in q.readings]
    found: list[Target] = []
    for text in dict.fromkeys(filter(None, texts)):
        try:
            target = target_of(parse(text))
        except ExpressionFault:
            continue
        if target is not None and target not in found:
            found.append(target)
    return found
