"""Outcomes: what was said to have become of a promise, and by whom."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from finalact.claims.ledger import Known, Ledger, statement_of
from finalact.model.claim import BROKEN, KEPT, Claim, Relation


class Outcomes:
    """What was said of the promises of a ledger, by what was known on a day.

    Whatever was said of an earlier wording of a promise, or of the same promise told elsewhere,
    counts too. An outcome is itself corrected and withdrawn like any other statement.
    """

    def __init__(self, ledger: Ledger, known_by: date) -> None:
        self._ledger = ledger
        self._known_by = known_by
        self._told: dict[str, dict[tuple[object, ...], list[Claim]]] = {}

    def of(self, promise: Claim) -> Known:
        """What was said to have become of one promise, and still stands."""
        told = self._tellings(promise.subject).get(statement_of(promise)) or [promise]
        waiting = [outcome for claim in told for outcome in self._of_any_wording(claim)]
        found: dict[str, Claim] = {}
        while waiting:
            claim = self._ledger.as_mended(waiting.pop(0))
            if claim.id not in found:
                found[claim.id] = claim
                bearing = self._ledger.bearing_on(claim)
                waiting += [c for c in bearing if c.relation is not Relation.WITHDRAWS]
        return self._ledger.known(found.values(), self._known_by) if found else Known()

    def said(self, claim: Claim) -> str:
        """Which outcome a claim tells, "kept" or "broken"; a correction says it in its value."""
        relation = self._ledger.first_written(claim).relation
        if relation is not None and relation.tells_outcome:
            return KEPT if relation is Relation.KEEPS else BROKEN
        return claim.value.casefold().strip()

    def _tellings(self, subject: str) -> dict[tuple[object, ...], list[Claim]]:
        """The promises on a subject, those that are one statement together."""
        if subject not in self._told:
            tellings: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
            for claim in self._ledger.promises.get(subject, ()):
                tellings[statement_of(claim)].append(claim)
            self._told[subject] = tellings
        return self._told[subject]

    def _of_any_wording(self, promise: Claim) -> list[Claim]:
        """The outcomes told of a promise, and of whatever it corrects."""
        found: list[Claim] = []
        wording: Claim | None = promise
        seen: set[str] = set()
        while wording is not None and wording.id not in seen:
            seen.add(wording.id)
            bearing = self._ledger.bearing_on(wording)
            found += [c for c in bearing if c.relation is not None and c.relation.tells_outcome]
            first = self._ledger.first_written(wording)
            corrects = first.relation is Relation.CORRECTS
            wording = self._ledger.by_id.get(first.target) if corrects else None
        return found
