"""A view of a desk: every answer for one day, by what was known by another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from attrs import evolve

from finalact.cases.register import RegisterOnADay
from finalact.claims.ledger import Known
from finalact.claims.pairs_beside import Beside
from finalact.claims.pairs_populations import PopulationBook
from finalact.conditions.answer import status_of
from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.calendar_entries import calendar_of
from finalact.conditions.case_sheet import CaseSheet, case_sheet, register_named
from finalact.conditions.compare import Comparison, compared, known_since
from finalact.conditions.course.answer import AnswerChange
from finalact.conditions.history import History, answer_history, history_of
from finalact.conditions.language import parse
from finalact.conditions.meeting_business import MeetingSheet, business_of
from finalact.conditions.names import check_names
from finalact.conditions.representation_list import (
    Asked,
    Listed,
    one_representation,
    representation_list,
)
from finalact.conditions.scene import Scene
from finalact.conditions.three_counts import Counts, counts_behind
from finalact.decisions.due_days import with_due_days
from finalact.diplomacy.balance import BalanceSheet, balance_on
from finalact.diplomacy.calendar import Calendar
from finalact.diplomacy.meeting_records import records_missing
from finalact.diplomacy.programme import Meeting, Programme, programme_of
from finalact.find_view import FindView
from finalact.holding import Holding
from finalact.memo_view import MemoView
from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.model.document import Document
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding
from finalact.model.holdings import Paper
from finalact.model.refusal import Refusal
from finalact.store.bulk import many_values

if TYPE_CHECKING:
    from finalact.proposals.listing import ListedProposal


class View(FindView, MemoView):
    """Read-only answers for the day `as_of`, by what had reached the desk by `known_by`."""

    def __init__(
        self, holding: Holding, as_of: date, known_by: date, tolerance: float | None = None
    ) -> None:
        self.holding = holding
        self.as_of = as_of
        self.known_by = known_by
        self.tolerance = holding.holdings.dossier.tolerance if tolerance is None else tolerance
        self._scene = holding.scene(as_of, known_by, self.tolerance)

    @property
    def dossier(self) -> Dossier:
        """The dossier on the desk."""
        return self.holding.holdings.dossier

    @property
    def scene(self) -> Scene:
        """The scene of the day: promises, positions and gates are asked of it."""
        return self._scene

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions in the order they were set."""
        return self.holding.holdings.conditions

    def status(self) -> Status:
        """The answer to the dossier's question, and every condition."""
        kept = self._scene.kept("status")
        if not isinstance(kept, Status):
            # What little is left to assess after a growth is not worth a search for rubbish.
            first = not self._scene.all_kept()
            with many_values() if first else nullcontext():
                kept = status_of(self._scene)
            self._scene.keep("status", kept)
        return kept

    def condition(self, name: str) -> Assessment:
        """One condition assessed; a Refusal with a suggestion where there is none of that id."""
        found = next((c for c in self.conditions if c.id == name), None)
        if found is None:
            raise not_a_condition(name, self.conditions)
        return Assessor(self._scene).condition(found)

    def assess(self, text: str) -> Assessment:
        """Any expression of the language assessed; raises ExpressionFault with a caret."""
        expression = parse(text)
        check_names(text, expression, self.holding.vocabulary)
        return Assessor(self._scene).condition(Condition("", "", expression=text))

    def history(self, name: str, first: date | None = None) -> History:
        """How a condition, or an expression, stood from a first day to the day asked about."""
        found = self._scene.condition(name) or self._expression(name)
        return history_of(self._scene, found, first, self.as_of)

    def _expression(self, text: str) -> Condition:
        """An expression as a condition of its own; a Refusal where it is no condition's id."""
        if re.fullmatch(r"\w*", text):
            raise not_a_condition(text, self.conditions)
        check_names(text, parse(text), self.holding.vocabulary)
        return Condition("", text, expression=text)

    def answer_history(self, first: date | None = None) -> tuple[AnswerChange, ...]:
        """How the answer to the dossier's question stood from a first day to the day asked."""
        return answer_history(self._scene, first, self.as_of)

    def counts(self, assessment: Assessment) -> tuple[Counts, ...]:
        """What a condition counts, by what is stated, from the register and by estimate."""
        return counts_behind(self._scene, assessment)

    def compared(self, earlier: date) -> Comparison:
        """What moved since an earlier day, that one by what was known on it."""
        return compared(self.holding.scene(earlier, earlier, self.tolerance), self._scene)

    def known_later(self, later: date) -> Comparison:
        """The day by what was known by it, and by what was known by a later day."""
        return known_since(self._scene, self.holding.scene(self.as_of, later, self.tolerance))

    def findings(self) -> list[Finding]:
        """The faults in the data, by what was known on the day."""
        # Most answers need no checks, and what they read figures with is long to load.
        from finalact.checks import Material, all_findings  # noqa: PLC0415

        held, memoranda = self.holding.holdings, tuple(self.memoranda())
        found = all_findings(Material(self._scene, held, self._paper_or_none, memoranda))
        return [evolve(finding, passages=self._passages(finding)) for finding in found]

    def _passages(self, finding: Finding) -> tuple[str, ...]:
        """Where the claims of a finding stand, each place once."""
        known = self.holding.ledger.by_id
        places = (self.cited(known[name].citations) for name in finding.claims if name in known)
        return finding.passages or tuple(dict.fromkeys(place for place in places if place))

    def _paper_or_none(self, name: str) -> Document | None:
        try:
            return self.document(name)
        except Refusal:
            return None

    def papers(self) -> tuple[Paper, ...]:
        """The papers on the desk."""
        return self.holding.holdings.papers

    def proposals(self, name: str) -> tuple[ListedProposal, ...]:
        """What a paper may be taken to claim, with what became of each proposal."""
        return self.holding.proposals(name)

    def document(self, name: str) -> Document:
        """One paper in its parts."""
        return self.holding.document(name)

    def laid_out(self, name: str) -> Document:
        """The same paper for whoever asks where something stands in it."""
        return self.holding.laid_out(name)

    def claims_about(self, name: str) -> Known:
        """The claims about a subject, population, case or meeting; those not in force beside."""
        ledger = self.holding.ledger
        return ledger.known(ledger.touching(name), self.known_by)

    def subjects(self) -> list[str]:
        """Every subject, case and meeting that a claim is about, in order of entry."""
        return list(self.holding.ledger.by_subject)

    def programme(self) -> Programme:
        """The programme of meetings: planned, under way, held, and their order."""
        return programme_of(self.holding.ledger, self.as_of, self.known_by)

    def meeting_sheet(self, meeting: Meeting) -> MeetingSheet:
        """A meeting with the conditions about it, and what is said of a missing record."""
        return MeetingSheet(
            meeting,
            business_of(self._scene, meeting.id),
            records_missing(meeting, self._paper_or_none),
        )

    def figures_beside(self) -> Beside:
        """The figures on the desk set beside each other, by what was known on the day."""
        return Beside(self.holding.ledger, self.as_of, self.known_by, self.tolerance)

    def populations(self) -> PopulationBook:
        """Whom the numbers count, and how those people relate, as known by the day."""
        return PopulationBook(self.holding.ledger, self.known_by)

    def calendar(self) -> Calendar:
        """Meetings and every day on which something falls due, as a calendar."""
        sheets = [self.meeting_sheet(meeting) for meeting in self.programme().meetings]
        made = evolve(calendar_of(self._scene, sheets), mark=self.dossier.mark)
        return with_due_days(made, self.memoranda())

    def registers(self) -> list[RegisterOnADay]:
        """Every register of cases as it stood on the day."""
        declared = (self._scene.register(each.id) for each in self.dossier.registers)
        return [register for register in declared if register is not None]

    def register(self, name: str) -> RegisterOnADay:
        """One register by its id or title; a Refusal where there is none."""
        return register_named(self._scene, name)

    def case(self, name: str) -> CaseSheet:
        """One case with its persons, events, rules and representations."""
        held = self.holding.holdings
        return case_sheet(self._scene, held, name)

    def representations(self, asked: Asked | None = None) -> tuple[Listed, ...]:
        """What had been raised with others by the day, narrowed as asked."""
        return representation_list(self._scene, self.holding.holdings, asked)

    def representation(self, name: str) -> Listed:
        """One representation as it stood; a Refusal where there is none of that id."""
        return one_representation(self._scene, self.holding.holdings, name)

    def balance(self) -> BalanceSheet:
        """What each side gave, got, offered and sought, by basket."""
        items, ledger = self.holding.holdings.balance, self.holding.ledger
        return balance_on(items, self.dossier, ledger, self.as_of, self.known_by)

    def claim(self, name: str) -> Claim:
        """One claim by its id; a Refusal where there is none."""
        found = self.holding.ledger.by_id.get(name)
        if found is None:
            raise Refusal(
                "claim-not-found",
                f"There is no claim {name} on this desk.",
                "See the claims of a subject for their ids.",
                status=404,
            )
        return found


def not_a_condition(name: str, conditions: Sequence[Condition]) -> Refusal:
    """The refusal for a condition that the dossier does not have; its title leads to its id."""
    known = [condition.id for condition in conditions]
    titles = {condition.title.casefold(): condition.id for condition in conditions}
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    near = near or [titles[t] for t in get_close_matches(name.casefold(), titles, n=1, cutoff=0.7)]
    there = f"The conditions are: {', '.join(known)}." if known else "No conditions have been set."
    remedy = f"Did you mean {near[0]}?" if near else there
    return Refusal("condition-not-found", f"There is no condition {name}.", remedy, status=404)
