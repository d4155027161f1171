"""What moved between two days, and what later knowledge changes about one day."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.conditions.answer import status_of
from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.backsliding import is_lost, is_no_longer_known
from finalact.conditions.course.answer import followed
from finalact.conditions.course.causes import UNDOING
from finalact.conditions.course.frame import record_causes
from finalact.conditions.course.kept import courses_to
from finalact.conditions.history import Change, changes_in
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import passed_on
from finalact.model.claim import Claim
from finalact.model.condition import Condition, Stage, Treating, Verdict


class How(Enum):
    """In which way a condition moved."""

    NEW = "new"
    DROPPED = "dropped"
    TURNED_MET = "turned met"
    SLID_BACK = "slid back"
    NO_LONGER_KNOWN = "no longer known to be met"
    MOVED = "moved"
    TREATED = "treated otherwise"
    FIGURES = "other figures"
    SAME = "as it was"


@frozen
class Moved:
    """One condition then and now: how it moved, step by step, and by which claims.

    `steps` begin with how it stood on the earlier day; every further one is a change. `because`
    are the ids of what changed it between the two days, and of the claims that its figures rest
    on now and did not then.
    """

    then: Assessment
    now: Assessment
    how: How
    steps: tuple[Change, ...]
    because: tuple[str, ...]

    @property
    def condition(self) -> Condition:
        """The condition itself."""
        return self.now.condition


@frozen
class Comparison:
    """The answer of two days, or of one day by what was known on two, with what differs."""

    then: Status
    now: Status
    conditions: tuple[Moved, ...]

    @property
    def moved(self) -> tuple[Moved, ...]:
        """The conditions that moved at all."""
        return tuple(each for each in self.conditions if each.how is not How.SAME)

    def those(self, how: How) -> tuple[Moved, ...]:
        """The conditions that moved in one way."""
        return tuple(each for each in self.conditions if each.how is how)


def compared(then: Scene, now: Scene) -> Comparison:
    """What moved between two days, each by what was known on it, and what moved it."""
    before, after = status_of(then), status_of(now)
    courses = courses_to(now, now.as_of)
    found: list[Moved] = []
    for was, stands in zip(before.conditions, after.conditions, strict=True):
        course = followed(courses, stands.condition)
        steps = changes_in(course, then.as_of, now.as_of)
        because = dict.fromkeys(name for step in steps[1:] for name in step.because)
        because.update(dict.fromkeys(learnt(now.ledger, was, stands)))
        how = _how(was, stands, since=then.as_of)
        found.append(Moved(was, stands, how, steps, tuple(because)))
    return Comparison(before, after, tuple(found))


def known_since(then: Scene, now: Scene) -> Comparison:
    """One day by what was known then and by what was known later, and which claims differ.

    `because` are the later claims that the answer rests on by what was known later, and those
    that corrected or withdrew what it rested on before.
    """
    before, after = status_of(then), status_of(now)
    found = [
        Moved(was, stands, _how(was, stands), (), learnt(then.ledger, was, stands))
        for was, stands in zip(before.conditions, after.conditions, strict=True)
    ]
    return Comparison(before, after, tuple(found))


def learnt(ledger: Ledger, then: Assessment, now: Assessment) -> tuple[str, ...]:
    """The claims, by id, that make an answer differ for one who knows more about the same day."""
    found = dict.fromkeys(_brought(then, now))
    used = {claim.id for claim in now.claims}
    for claim in then.claims:
        if claim.id not in used:
            found.update(
                (bearing.id, None)
                for bearing in ledger.bearing_on(claim)
                if bearing.relation in UNDOING and _reached(bearing, then.known_by, now.known_by)
            )
    return tuple(found)


def _reached(claim: Claim, after: date, until: date) -> bool:
    day = claim.reached_us.counts_from if claim.reached_us is not None else None
    return day is not None and after < day <= until


def _brought(then: Assessment, now: Assessment) -> tuple[str, ...]:
    """The claims that an answer rests on now and did not rest on then."""
    before = {claim.id for claim in then.claims}
    return tuple(claim.id for claim in now.claims if claim.id not in before)


def differs(then: Assessment, now: Assessment) -> bool:
    """Whether two answers for one condition differ in any verdict or figure."""
    return _how(then, now) is not How.SAME


def _how(then: Assessment, now: Assessment, since: date | None = None) -> How:
    if since is not None and _begun_after(now.condition, since, now.as_of):
        return How.NEW
    if _is_dropped(now) and not _is_dropped(then):
        return How.DROPPED
    if then.verdict is not now.verdict:
        if now.verdict is Verdict.MET:
            return How.TURNED_MET
        if is_lost(then.verdict, now.verdict):
            return How.SLID_BACK
        known = not is_no_longer_known(then.verdict, now.verdict)
        return How.MOVED if known else How.NO_LONGER_KNOWN
    sides = [{s.side: s.verdict for s in each.by} for each in (then, now)]
    if sides[0] != sides[1] or then.computed is not now.computed:
        return How.MOVED
    if _treated(then) != _treated(now):
        return How.TREATED
    return How.SAME if figures_of(then) == figures_of(now) else How.FIGURES


def figures_of(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    """What each side that speaks said, by its id; under "" what stands on the record."""
    return {side.side: tuple(dict.fromkeys(side.ruling.figures)) for side in assessment.by}


def _treated(assessment: Assessment) -> tuple[object, ...]:
    day = min(assessment.as_of, assessment.known_by)
    told = passed_on(assessment.condition, assessment.treatment, day)
    return assessment.treatment, told, assessment.required, assessment.condition_stage


def _is_dropped(assessment: Assessment) -> bool:
    in_force = assessment.in_force
    return in_force is not None and in_force.treating is Treating.DROPPED


def _begun_after(condition: Condition, day: date, until: date) -> bool:
    """Whether a condition was first proposed after a day and up to another.

    One whose first record is a later stage had been proposed before, on a day that nobody noted;
    so had one on which anything else was put on record by then.
    """
    days = [(s, s.on.counts_from if s.on is not None else None) for s in condition.stages]
    proposed = [on for s, on in days if s.stage is Stage.PROPOSED and not s.after_all]
    begun = min((on for on in proposed if on is not None), default=None)
    if begun is None or None in (on for _, on in days) or not day < begun <= until:
        return False
    return not any(cause.day < begun for cause in record_causes(condition))
