"""claims.csv, events.csv, meetings.csv and cases.csv as they are written."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from finalact.model.claim import Citation, Claim
from finalact.model.holdings import Holdings
from finalact.model.quantity import Number, Quantity
from finalact.store.folder_out.csv_text import Cells, csv_text

_COLUMNS = (
    "id",
    "subject",
    "attribute",
    "value",
    "as_said",
    "low",
    "high",
    "low_open",
    "high_open",
    "approximate",
    "presumes_some",
    "unit",
    "specificity",
    "due",
    "kind",
    "speaker",
    "voice",
    "reporter",
    "population",
    "period",
    "said_on",
    "known_on",
    "relation",
    "target",
    "document",
    "passage",
    "page",
    "quote",
    "source",
    "marking",
    "note",
)
_NOWHERE = Citation()


def claims_text(claims: Iterable[Claim]) -> str:
    """The claims about subjects."""
    return csv_text(_COLUMNS, _rows(claims, {}), ("id", "subject", "attribute"))


def events_text(claims: Iterable[Claim]) -> str:
    """The events of cases."""
    names = {"subject": "case"}
    return csv_text(_renamed(names), _rows(claims, names), ("id", "case", "attribute"))


def meetings_text(claims: Iterable[Claim]) -> str:
    """What is said about meetings; the place of one is the value of the claim."""
    names = {"subject": "meeting", "value": "place"}
    return csv_text(_renamed(names), _rows(claims, names), ("id", "meeting", "attribute"))


def cases_text(holdings: Holdings) -> str:
    """The cases, their persons by id; where only their number is known, that."""
    remarks = {remark.id: remark for remark in holdings.remarks if remark.noun == "case"}
    rows = []
    for case in holdings.cases:
        size = () if case.size is None else (str(case.size),)
        remark = remarks.get(case.id)
        rows.append(
            {
                "case": case.id,
                "register": case.register,
                "kind": case.kind,
                "persons": "; ".join((*case.persons, *size)),
                "title": case.title,
                "marking": remark.marking if remark else "",
                "note": remark.note if remark else "",
            }
        )
    columns = ("case", "register", "kind", "persons", "title", "marking", "note")
    return csv_text(columns, rows, ("case", "register"))


def _renamed(names: dict[str, str]) -> list[str]:
    return [names.get(column, column) for column in _COLUMNS]


def _rows(claims: Iterable[Claim], names: dict[str, str]) -> list[Cells]:
    """A row for each passage where a claim is told; one for a claim that cites nothing."""
    rows: list[Cells] = []
    for claim in claims:
        stated = _stated(claim)
        for citation in claim.citations or (_NOWHERE,):
            cells = stated | {
                "document": citation.document,
                "passage": citation.passage,
                "page": citation.page,
                "quote": citation.quote,
                "source": citation.source,
            }
            rows.append({names.get(column, column): cell for column, cell in cells.items()})
    return rows


def _stated(claim: Claim) -> dict[str, str]:
    return {
        "id": claim.id,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value,
        **_figure(claim.quantity),
        "specificity": claim.specificity,
        "due": claim.due,
        "kind": claim.kind.value,
        "speaker": claim.speaker,
        "voice": claim.voice,
        "reporter": claim.reporter,
        "population": claim.population,
        "period": str(claim.period or ""),
        "said_on": str(claim.said_on or ""),
        "known_on": str(claim.known_on or ""),
        "relation": claim.relation.value if claim.relation else "",
        "target": claim.target,
        "marking": claim.marking,
        "note": claim.note,
    }


def _figure(figure: Quantity) -> dict[str, str]:
    cells = {"as_said": figure.as_said, "unit": figure.unit or ""}
    if not figure.is_known:
        return cells
    # Said in so many columns: what is left blank would be read from the words again.
    return cells | {
        "low": _number(figure.low),
        "high": _number(figure.high),
        "low_open": _yes_no(figure.low_open),
        "high_open": _yes_no(figure.high_open),
        "approximate": _yes_no(figure.approximate),
        "presumes_some": _yes_no(figure.presumes_some),
    }


def _number(number: Number | None) -> str:
    if number is None:
        return ""
    return str(number) if isinstance(number, int) else format(Decimal(repr(number)), "f")


def _yes_no(flag: bool) -> str:
    return "true" if flag else "false"
