"""Representations as rows: what was raised, on which cases, and what came of it."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, Table

from finalact.model.claim import Citation
from finalact.model.representation import Report, Representation
from finalact.store import tables as t
from finalact.store.rows.row import Row, Rows, cited, cited_in, in_order


def representation_rows(representation: Representation) -> Rows:
    """The rows of one representation and of all that stands on it."""
    id_ = representation.id
    yield (
        t.representations,
        {
            "id": id_,
            "made_by": representation.by,
            "made_to": representation.to,
            "through": representation.through,
            "with_whom": representation.with_whom,
            "channel": representation.channel,
            "place": representation.place,
            "on": representation.on,
            "known_on": representation.known_on,
            "standing": representation.standing,
            "list_handed_over": representation.list_handed_over,
            "follows": representation.follows,
            "note": representation.note,
            "marking": representation.marking,
            **cited(representation.instruction),
        },
    )
    for table, column, words in (
        (t.representation_subjects, "subject", representation.subjects),
        (t.representation_cases, "case_id", representation.cases),
        (t.representation_points, "words", representation.points),
    ):
        for n, word in enumerate(words, 1):
            yield table, {"representation": id_, "n": n, column: word}
    for n, citation in enumerate(representation.citations, 1):
        yield representation_passage_row(id_, n, citation)
    for n, report in enumerate(representation.reports, 1):
        yield from report_rows(id_, n, report)


def representation_passage_row(representation: str, n: int, citation: Citation) -> Row:
    """The row of the n-th passage (from 1) in which a representation is told."""
    return t.representation_passages, {"representation": representation, "n": n, **cited(citation)}


def report_rows(representation: str, n: int, report: Report) -> Rows:
    """The rows of the n-th report on a representation, and of the claims that carry its answer."""
    yield (
        t.representation_reports,
        {
            "representation": representation,
            "n": n,
            "standing": report.standing,
            "on": report.on,
            "known_on": report.known_on,
            "answer": report.answer,
            "answered_on": report.answered_on,
            "missing": report.missing,
            "note": report.note,
            "marking": report.marking,
            **cited(report.citation),
        },
    )
    for m, claim in enumerate(report.answered_by, 1):
        which = {"representation": representation, "report": n, "n": m}
        yield t.representation_answers, {**which, "claim": claim}


def read_representations(connection: Connection) -> tuple[Representation, ...]:
    """The representations in the order of entry, with all that stands on them."""
    rows = in_order(connection, t.representations)
    if not rows:
        return ()
    subjects = _words(connection, t.representation_subjects, "subject")
    cases = _words(connection, t.representation_cases, "case_id")
    points = _words(connection, t.representation_points, "words")
    passages: defaultdict[str, list[Citation]] = defaultdict(list)
    for row in in_order(connection, t.representation_passages):
        passages[row.representation].append(cited_in(row))
    reports = _reports(connection)
    return tuple(
        Representation(
            row.id,
            row.made_by,
            row.made_to,
            row.through,
            row.with_whom,
            row.channel,
            row.place,
            row.on,
            row.known_on,
            row.standing,
            tuple(subjects[row.id]),
            tuple(cases[row.id]),
            tuple(points[row.id]),
            row.list_handed_over,
            cited_in(row),
            row.follows,
            tuple(reports[row.id]),
            tuple(passages[row.id]),
            row.marking,
            row.note,
        )
        for row in rows
    )


def _reports(connection: Connection) -> defaultdict[str, list[Report]]:
    answered_by: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for row in in_order(connection, t.representation_answers):
        answered_by[row.representation, row.report].append(row.claim)
    found: defaultdict[str, list[Report]] = defaultdict(list)
    for row in in_order(connection, t.representation_reports):
        found[row.representation].append(
            Report(
                row.standing,
                row.on,
                row.known_on,
                row.answer,
                row.answered_on,
                tuple(answered_by[row.representation, row.n]),
                cited_in(row),
                row.missing,
                row.marking,
                row.note,
            )
        )
    return found


def _words(connection: Connection, table: Table, column: str) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in in_order(connection, table):
        found[row.representation].append(getattr(row, column))
    return found
