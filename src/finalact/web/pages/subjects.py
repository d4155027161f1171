"""What claims are about: subjects, populations, meetings and cases."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import is_known, titled
from finalact.web.csv_table import Table
from finalact.web.held import held
from finalact.web.links import Links
from finalact.web.page import Page, Part

COLUMNS = ("sort", "name", "title", "claims")


@frozen
class SubjectRow:
    """One thing that claims are about, and how many were known by the day."""

    sort: str
    name: str
    title: str
    claims: int
    address: str
    cases: int = 0

    @property
    def counted(self) -> str:
        """How much there is to read: "39 claims", "no cases"."""
        number, thing = (self.cases, "case") if self.sort == "Registers" else (self.claims, "claim")
        return f"{number or 'no':{',' if number else ''}} {thing}{'' if number == 1 else 's'}"


def subjects_page(view: View, links: Links, asked: Asked) -> Page:
    """Everything that claims are about, the sorts apart; only what was known is counted."""
    rows = subject_rows(view, links)
    part = Part.of(asked.part, len(rows), size=200)
    groups: dict[str, list[SubjectRow]] = {}
    for row in rows[part.first - 1 : part.last]:
        groups.setdefault(row.sort, []).append(row)
    fields = [{name: getattr(row, name) for name in COLUMNS} for row in rows]
    return Page(
        template="subjects.html",
        title="Subjects",
        section="subjects",
        facts={"groups": groups, "part": part},
        data=lambda: {"subjects": fields},
        table=lambda: Table.of(COLUMNS, fields),
    )


def subject_rows(view: View, links: Links) -> list[SubjectRow]:
    """Subjects first, then whom numbers count, meetings, registers and cases."""
    dossier, ledger = view.dossier, view.holding.ledger
    cases = view.holding.holdings.cases
    titles = held(view).case_titles
    sizes = Counter(case.register for case in cases)
    sorts: dict[str, dict[str, None]] = {
        sort: {} for sort in ("Subjects", "Whom numbers count", "Meetings", "Registers", "Cases")
    }
    for thing in dossier.subjects:
        sorts["Subjects"][thing.id] = None
    for name, claims in ledger.by_subject.items():
        meeting = any(claim.about == "meeting" for claim in claims)
        sorts["Meetings" if meeting else "Cases" if name in titles else "Subjects"][name] = None
        if meeting:
            sorts["Subjects"].pop(name, None)
    for name in [*(p.id for p in dossier.populations), *ledger.by_population]:
        if name not in sorts["Subjects"]:
            sorts["Whom numbers count"][name] = None
    sorts["Registers"] = {r.id: None for r in dossier.registers if r.id not in sorts["Subjects"]}
    return [
        SubjectRow(
            sort,
            name,
            titled(view, name),
            sum(is_known(claim, view.known_by) for claim in ledger.touching(name)),
            links.subject(name),
            sizes[name],
        )
        for sort, names in sorts.items()
        for name in names
    ]
