"""What a person should look at again in a claim just typed: its days, and the status of a case."""

from __future__ import annotations

from datetime import date

from finalact.checks.known_before_said import known_too_early
from finalact.holding import Holding
from finalact.model.claim import Claim, Relation
from finalact.model.partial_date import PartialDate
from finalact.proposals.known_names import status_slip_in

UNDOING = {Relation.CORRECTS: "corrects", Relation.WITHDRAWS: "withdraws"}


def remarks_on_days(holding: Holding, claim: Claim, today: date) -> list[str]:
    """Days that have not come or are in the wrong order, and a correction older than its target.

    A claim known before it was said is remarked in the words of the check `known-before-said`.
    """
    said = [
        f"It is {verb} on {day.said()}, and that day has not come: no answer uses it before."
        for verb, day in (("said", claim.said_on), ("known", claim.known_on))
        if day is not None and day.earliest is not None and day.earliest > today
    ]
    early = known_too_early(claim, holding.holdings.dossier)
    if early is not None:
        said.append(f"{early.sentence} {early.remedy}")
    verb = UNDOING.get(claim.relation) if claim.relation is not None else None
    target = holding.ledger.by_id.get(claim.target) if verb else None
    if target is not None and _is_before(claim.reached_us, target.reached_us):
        later = target.reached_us.said() if target.reached_us is not None else ""
        own = claim.reached_us.said() if claim.reached_us is not None else ""
        said.append(
            f"It {verb} {target.id}, which reached us only later: {own}, before {later}. Look "
            "the two days up again."
        )
    return said


def refuse_status_slips(holding: Holding, claim: Claim) -> None:
    """Refuse a status of a case that is hardly another word than one its register declares.

    A case with a misspelt closing state would stay open. Raises a Refusal (`state-unknown`).
    """
    slip = status_slip_in(holding.holdings, holding.ledger, claim)
    if slip is not None:
        raise slip


def _is_before(day: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether one day lies surely before another."""
    if day is None or other is None or day.latest is None or other.earliest is None:
        return False
    return day.latest < other.earliest
