"""What is told once a record on a condition has been entered: the record, then the new sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

from finalact.checks.citing import citing_remark
from finalact.cli.board import titled
from finalact.cli.condition_options import Entry
from finalact.cli.days import in_words, today
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.assessment import Assessment
from finalact.conditions.record_rules import on_the_day
from finalact.desk import Desk
from finalact.model.claim import Citation
from finalact.model.condition import Condition
from finalact.model.document import Document
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp
from finalact.view import not_a_condition


def named(desk: Desk, name: str) -> Condition:
    """The condition of that id; a refusal with a suggestion where there is none."""
    conditions = desk.holding.holdings.conditions
    for condition in conditions:
        if condition.id == name:
            return condition
    raise not_a_condition(name, conditions)


def day_told(entry: Entry, on: PartialDate | None) -> date:
    """The day for which the sentence is told: as asked, else the day of the record, else today."""
    return entry.as_of or on_the_day(on, today())


def before(desk: Desk, condition: str, day: date) -> Assessment:
    """How the condition stood on the day, before the record was entered."""
    return desk.as_of(day).condition(condition)


def cited_remarks(desk: Desk, citation: Citation) -> list[str]:
    """What to tell of a citation: a passage that is not there, words that do not stand in it."""
    document: Document | None = None
    if citation.document:
        try:
            document = desk.holding.document(citation.document)
        except Refusal:
            document = None
    title = f"Doc. {document.number}" if document and document.number else citation.document
    told = citing_remark(citation, document, title)
    return [told] if told else []


def later_remarks(on: PartialDate | None) -> list[str]:
    """That a record counts only from a day that has not come."""
    counts = on.counts_from if on is not None else None
    if counts is None or counts <= today():
        return []
    return [f"Its day has not come: it counts from {in_words(counts)}."]


def tell(
    desk: Desk,
    entry: Entry,
    stamp: Stamp,
    was: Assessment | None,
    day: date,
    sentence: str,
    record: dict[str, Any],
    remarks: list[str],
) -> None:
    """Tell a record just entered, what to know of it, and how the condition now stands."""
    name = str(record["condition"])
    now = desk.as_of(day).condition(name)
    if entry.as_json:
        print_json(
            {
                **record,
                "remarks": remarks,
                "as_of": day.isoformat(),
                "verdict_before": was.verdict.value if was is not None else None,
                "verdict": now.verdict.value,
                "required": now.required,
                "sentence_before": was.sentence if was is not None else None,
                "sentence": now.sentence,
                "recorded_by": stamp.recorded_by,
                "recorded_on": stamp.recorded_on,
            }
        )
        return
    page = sheet()
    page.paragraph(sentence)
    for remark in remarks:
        page.paragraph(remark, indent=2)
    page.line()
    page.paragraph(f"{titled(now)}, as of {in_words(day)}:", style="bold")
    verdict = now.verdict.value
    if not now.sentence.casefold().startswith(verdict):
        page.paragraph(f"{verdict[0].upper()}{verdict[1:]}.")
    page.paragraph(now.sentence)
