"""Recording representations, and later what came of them; neither is ever overwritten."""

from __future__ import annotations

from attrs import evolve
from sqlalchemy import Connection, func, select

from finalact.model.claim import Citation
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal
from finalact.model.representation import Report, Representation
from finalact.store import tables as t
from finalact.store.desk_file import DeskFile
from finalact.store.entering import enter
from finalact.store.ids import check_id
from finalact.store.naming import party_slips, unknown
from finalact.store.reading import ids_in
from finalact.store.refused import refuse_any
from finalact.store.rows.dossier import read_dossier
from finalact.store.rows.representations import report_rows, representation_rows
from finalact.store.stamp import Stamp
from finalact.store.tidy import tidied


def record_representation(
    desk: DeskFile, representation: Representation, stamp: Stamp, *, new_party: bool = False
) -> Representation:
    """Record what was raised with another government, and give it back as entered.

    One without id gets one ("representation-3"). Codes: `party-missing`,
    `representation-exists`, `case-unknown`, `claim-unknown`, `document-unknown`,
    `representation-unknown`, and `side-unknown` for a slip, unless a `new_party` is meant.
    """
    representation = tidied(representation)
    if not representation.by:
        raise Refusal(
            "party-missing", "Nobody is named who makes it.", "Name the party that raises it."
        )
    with desk.writing() as connection:
        taken = ids_in(connection, t.representations)
        if not representation.id:
            last = connection.execute(select(func.max(t.representations.c.position))).scalar() or 0
            representation = evolve(representation, id=f"representation-{last + 1}")
        check_id("representation", representation.id)
        if representation.id in taken:
            raise Refusal(
                "representation-exists",
                f'There is already a representation with the id "{representation.id}".',
                "Give the new one another id, or report what came of the old one.",
                status=409,
            )
        cited = (*representation.citations, representation.instruction)
        told = [report.citation for report in representation.reports]
        papers = [citation.document for citation in (*cited, *told)]
        faults = [
            *unknown(connection, "case", representation.cases),
            *unknown(connection, "claim", representation.answered_by),
            *unknown(connection, "paper", papers),
        ]
        known = {*taken, *ids_in(connection, t.papers)}
        if representation.follows and representation.follows not in known:
            faults += unknown(connection, "representation", [representation.follows])
        if not new_party:
            parties = (representation.by, representation.to)
            faults += party_slips(read_dossier(connection), parties)
        refuse_any(faults)
        enter(connection, "representation", representation_rows(representation), stamp)
    return representation


def record_report(desk: DeskFile, representation: str, report: Report, stamp: Stamp) -> int:
    """Record what came of a representation; gives back the number of the report, from 1.

    Codes: `representation-unknown`, `report-empty`, `claim-unknown`, `document-unknown`.
    """
    report = tidied(report)
    with desk.writing() as connection:
        faults: list[Finding] = [
            *unknown(connection, "representation", [representation]),
            *unknown(connection, "claim", report.answered_by),
            *unknown(connection, "paper", [report.citation.document]),
        ]
        refuse_any(faults)
        if not _tells_something(connection, representation, report):
            raise Refusal(
                "report-empty",
                "The report says nothing of what came of it.",
                "Name the paper that reports it, the answer, or the day on which it was made.",
            )
        reports = t.representation_reports.c
        count = select(func.count()).where(reports.representation == representation)
        n = int(connection.execute(count).scalar_one()) + 1
        enter(connection, "report", report_rows(representation, n, report), stamp)
    return n


def _tells_something(connection: Connection, representation: str, report: Report) -> bool:
    """Whether it tells more than the representation itself, and than a note on it would."""
    r = t.representations.c
    row = connection.execute(select(r.standing, r.on).where(r.id == representation)).one()
    told = (report.answer, report.answered_on, report.answered_by, report.missing)
    moved = report.standing not in (None, row.standing) or report.on not in (None, row.on)
    return any(told) or report.citation != Citation() or moved
