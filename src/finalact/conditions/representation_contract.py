"""Representations as JSON writes them: the one shape for the command line and for pages."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.conditions.contract import Json, PageOf, citation_as_dict
from finalact.conditions.representation_list import Listed
from finalact.conditions.representation_words import (
    lacking_sentence,
    report_sentence,
    representation_sentence,
)
from finalact.model.partial_date import PartialDate
from finalact.model.representation import Report, Representation

REPRESENTATION_COLUMNS = (
    "id standing by through to with_whom channel place on known_on cases subjects points list "
    "answer answered_on answered_by instruction report lacking follows document passage page "
    "quote source note"
).split()


def representation_as_dict(listed: Listed, page_of: PageOf | None = None) -> Json:
    """One representation whole, as it stood on the day, with every report that had come."""
    each = listed.representation
    return {
        "id": each.id,
        "standing": each.standing.value,
        "by": each.by or None,
        "through": each.through or None,
        "to": each.to or None,
        "with_whom": each.with_whom or None,
        "channel": each.channel or None,
        "place": each.place or None,
        "on": _day(each.on),
        "known_on": _day(each.known_on),
        "subjects": list(each.subjects),
        "cases": list(each.cases),
        "points": list(each.points),
        "list": each.list_handed_over or None,
        "instruction": _cited(each, page_of),
        "reports": [report_as_dict(report, each, page_of) for report in each.reports],
        "reported": listed.reported,
        "lacking": lacking_sentence(each, reported=listed.reported) or None,
        "follows": each.follows or None,
        "followed_by": list(listed.followed_by),
        "citations": [citation_as_dict(citation, page_of) for citation in each.citations],
        "marking": each.marking or None,
        "note": each.note or None,
        "sentence": representation_sentence(each),
    }


def report_as_dict(
    report: Report, representation: Representation, page_of: PageOf | None = None
) -> Json:
    """One report on a representation."""
    return {
        "standing": report.standing.value if report.standing is not None else None,
        "on": _day(report.on),
        "known_on": _day(report.known_on),
        "answer": report.answer or None,
        "answered_on": _day(report.answered_on),
        "answered_by": list(report.answered_by),
        **citation_as_dict(report.citation, page_of),
        "missing": report.missing or None,
        "marking": report.marking or None,
        "note": report.note or None,
        "sentence": report_sentence(report, representation),
    }


def representation_row(listed: Listed, page_of: PageOf | None = None) -> Json:
    """One representation as a row of a table: several things in one cell, parted by semicolons."""
    whole = representation_as_dict(listed, page_of)
    each = listed.representation
    first = whole["citations"][0] if whole["citations"] else {}
    reports = each.reports
    answered = [day for report in reports if (day := _day(report.answered_on))]
    return {
        **whole,
        **{key: "; ".join(whole[key]) for key in ("cases", "subjects", "points")},
        "answer": "; ".join(report.answer for report in reports if report.answer),
        "answered_on": "; ".join(answered),
        "answered_by": "; ".join(each.answered_by),
        "instruction": _named([each.instruction.document, each.instruction.source]),
        "report": "; ".join(
            _named([report.citation.document, report.citation.source]) for report in reports
        ).strip("; "),
        **{key: first.get(key) for key in ("document", "passage", "page", "quote", "source")},
    }


def _cited(each: Representation, page_of: PageOf | None) -> Json | None:
    citation = each.instruction
    return None if citation.is_empty else citation_as_dict(citation, page_of)


def _named(names: Iterable[str]) -> str:
    return next((name for name in names if name), "")


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None
