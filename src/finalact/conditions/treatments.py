"""How a condition is being treated on a day, and whether it still counts."""

from __future__ import annotations

from datetime import date

from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.model.partial_date import PartialDate


def is_known(on: PartialDate | None, day: date) -> bool:
    """Whether a dated record had been made by then; an undated one always was."""
    if on is None:
        return True
    counts = on.counts_from
    return counts is not None and counts <= day


def order_of(day: PartialDate | None) -> tuple[int, int, str]:
    """The order of dated records; an undated one comes before all."""
    return day.sort_key() if day is not None else (0, 0, "")


def treatments_known(condition: Condition, day: date) -> list[Treatment]:
    """The records of treatment made by a day, earliest first, undated ones before all."""
    known = [t for t in condition.treatments if is_known(t.on, day)]
    return sorted(known, key=lambda t: order_of(t.on))


def latest_treatment(condition: Condition, day: date) -> Treatment | None:
    """The latest record of how it is treated, proposed or adopted."""
    known = treatments_known(condition, day)
    return known[-1] if known else None


def treatment_in_force(
    condition: Condition, day: date, deciders: tuple[str, ...] = ()
) -> Treatment | None:
    """The latest adoption by somebody who could decide it; a waiver that ran out is none.

    What was put to the other side had been adopted: where no adoption of it is on record, the
    communication stands for one, if by somebody who could decide. Where the dossier names no
    deciders, everybody's adoption counts.
    """
    in_force: Treatment | None = None
    for treatment in treatments_known(condition, day):
        could_decide = not deciders or treatment.by in deciders
        told_again = in_force is not None and in_force.treating is treatment.treating
        adopted = treatment.stage is Stage.ADOPTED
        communicated = treatment.stage is Stage.COMMUNICATED and not told_again
        if could_decide and (adopted or communicated):
            in_force = treatment
    return None if in_force is None or ran_out(in_force, day) else in_force


def ran_out(treatment: Treatment, day: date) -> bool:
    """Whether a treatment was granted only until a day that has passed."""
    until = treatment.until.counts_from if treatment.until is not None else None
    return until is not None and until < day


def treatment_shown(
    condition: Condition, in_force: Treatment | None, day: date
) -> Treatment | None:
    """The treatment that a reader is told first: the one in force, else the latest record."""
    if in_force is not None and in_force.treating is not Treating.REQUIRED:
        return in_force
    return latest_treatment(condition, day)


def still_counts(condition: Condition, in_force: Treatment | None) -> bool:
    """Whether a condition is required on a day: set aside only by an adopted treatment."""
    if in_force is None:
        return condition.required
    if in_force.treating is Treating.REQUIRED:
        return True
    return condition.required and not in_force.treating.sets_aside


def stage_of(condition: Condition, day: date) -> str:
    """How far the condition itself has gone by a day: proposed, adopted or communicated."""
    order = list(Stage)
    known = [s.stage for s in condition.stages if is_known(s.on, day)]
    return max(known, key=order.index).value if known else Stage.PROPOSED.value
