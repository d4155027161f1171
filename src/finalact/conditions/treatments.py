"""How a condition is being treated on a day, and whether it still counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from finalact.model.condition import (
    Condition,
    Dissent,
    Stage,
    StageRecord,
    Treating,
    Treatment,
)
from finalact.model.partial_date import PartialDate

T = TypeVar("T")


def is_known(on: PartialDate | None, day: date) -> bool:
    """Whether a dated record had been made by then; an undated one always was."""
    if on is None:
        return True
    counts = on.counts_from
    return counts is not None and counts <= day


def order_of(day: PartialDate | None) -> tuple[int, int]:
    """The order of dated records; an undated one comes before all.

    An uncertain day counts from its last possible day (rule "three dates"), so that one is
    compared first. Records that are equal here stand in the order of entry.
    """
    if day is None:
        return (0, 0)
    latest = day.counts_from or date.max
    return (latest.toordinal(), (day.earliest or date.min).toordinal())


def last_made(records: Iterable[T], on: Callable[[T], PartialDate | None]) -> T | None:
    """The latest of dated records; of several made on one day the one entered last."""
    ordered = sorted(records, key=lambda record: order_of(on(record)))
    return ordered[-1] if ordered else None


def treatments_known(condition: Condition, day: date) -> list[Treatment]:
    """The records of treatment made by a day, earliest first, undated ones before all."""
    known = [t for t in condition.treatments if is_known(t.on, day)]
    return sorted(known, key=lambda t: order_of(t.on))


def treatments_numbered(condition: Condition, day: date) -> list[tuple[int, Treatment]]:
    """The same with the number of each on the condition, counted as they were entered."""
    known = [(n, t) for n, t in enumerate(condition.treatments, 1) if is_known(t.on, day)]
    return sorted(known, key=lambda pair: order_of(pair[1].on))


def latest_treatment(condition: Condition, day: date) -> Treatment | None:
    """The latest record of how it is treated, proposed or adopted."""
    known = treatments_known(condition, day)
    return known[-1] if known else None


def can_decide(by: str, deciders: tuple[str, ...]) -> bool:
    """Whether somebody could decide it; where the dossier names no deciders, everybody could."""
    return not deciders or by in deciders


def latest_adoption(
    condition: Condition, day: date, deciders: tuple[str, ...] = ()
) -> Treatment | None:
    """The latest adoption by somebody who could decide it, even one that ran out since.

    What was put to the other side had been adopted: where no adoption of it is on record, the
    communication stands for one, if by somebody who could decide. Where its adoption is on
    record and still ran on that day, the communication only passes it on.
    """
    adopted: Treatment | None = None
    for treatment in treatments_known(condition, day):
        if not treatment.stage.is_adopted or not can_decide(treatment.by, deciders):
            continue
        if not passes_on(treatment, adopted):
            adopted = treatment
    return adopted


def passes_on(treatment: Treatment, adopted: Treatment | None) -> bool:
    """Whether a record only tells the other side what had been adopted, and so changes nothing."""
    if treatment.stage is not Stage.COMMUNICATED or adopted is None:
        return False
    told_on = treatment.on.counts_from if treatment.on is not None else None
    same = adopted.treating is treatment.treating and treatment.to in ("", adopted.to)
    return same and not (told_on is not None and ran_out(adopted, told_on))


def treatment_in_force(
    condition: Condition, day: date, deciders: tuple[str, ...] = ()
) -> Treatment | None:
    """The latest adoption by somebody who could decide it; a waiver that ran out is none."""
    adopted = latest_adoption(condition, day, deciders)
    return None if adopted is None or ran_out(adopted, day) else adopted


def ran_out(treatment: Treatment, day: date) -> bool:
    """Whether a treatment was granted only until a day that has passed."""
    left = days_left(treatment, day)
    return left is not None and left < 0


def days_left(treatment: Treatment, day: date) -> int | None:
    """How many days a treatment still runs after that day; None where no end is set."""
    until = treatment.until.counts_from if treatment.until is not None else None
    return None if until is None else (until - day).days


def is_past(treatment: Treatment | None, in_force: Treatment | None, day: date) -> bool:
    """Whether a treatment was adopted until a day that has passed, and so is in force no more."""
    if treatment is None or treatment is in_force or not treatment.stage.is_adopted:
        return False
    return ran_out(treatment, day)


def treatment_shown(
    condition: Condition, in_force: Treatment | None, day: date
) -> Treatment | None:
    """The treatment that a reader is told first: the one in force, else the latest record."""
    if in_force is not None and in_force.treating is not Treating.REQUIRED:
        return in_force
    return latest_treatment(condition, day)


def standing_proposal(condition: Condition, day: date) -> Treatment | None:
    """The proposal that waits to be decided: the latest record, where that is a proposal."""
    latest = latest_treatment(condition, day)
    return latest if latest is not None and latest.stage is Stage.PROPOSED else None


def adopted_in_vain(
    condition: Condition, day: date, deciders: tuple[str, ...] = ()
) -> list[Treatment]:
    """Adoptions by somebody who could not decide them, and that nobody who could has overtaken."""
    found: list[Treatment] = []
    adopted: Treatment | None = None
    for treatment in treatments_known(condition, day):
        if not treatment.stage.is_adopted or passes_on(treatment, adopted):
            continue
        if can_decide(treatment.by, deciders):
            adopted, found = treatment, []
        else:
            found.append(treatment)
    return found


def told_of(condition: Condition, treatment: Treatment, day: date) -> Treatment | None:
    """The record by which an adopted treatment was put to the other side, if any was made."""
    if treatment.stage is Stage.COMMUNICATED:
        return treatment
    after = order_of(treatment.on)
    told = (t for t in treatments_known(condition, day) if order_of(t.on) >= after)
    return next((t for t in told if passes_on(t, treatment)), None)


def passed_on(condition: Condition, treatment: Treatment | None, day: date) -> Treatment | None:
    """The later record that put an adopted treatment to the other side, if one was made."""
    if treatment is None or treatment.stage is not Stage.ADOPTED:
        return None
    return told_of(condition, treatment, day)


def stage_gone(treatment: Treatment, told: Treatment | None) -> Stage:
    """How far a treatment went: communicated once a later record put it to the other side."""
    return told.stage if told is not None else treatment.stage


def standing_dissents(
    condition: Condition, treatments: Iterable[Treatment | None], day: date
) -> tuple[Dissent, ...]:
    """What our own say against treatments that are in force or proposed.

    Of one person the latest words stand; a dissent that was given up, or that is against a
    treatment nobody holds to any more, stays on the record and is not told here.
    """
    kinds = {t.treating for t in treatments if t is not None}
    against = [t for t in treatments_known(condition, day) if t.treating in kinds]
    found: dict[tuple[Treating, str], Dissent] = {}
    for treating, dissent in sorted(
        ((t.treating, d) for t in against for d in t.dissents if is_known(d.on, day)),
        key=lambda pair: order_of(pair[1].on),
    ):
        found[treating, dissent.by] = dissent
    return tuple(dict.fromkeys(d for d in found.values() if not d.withdrawn))


def still_counts(condition: Condition, in_force: Treatment | None) -> bool:
    """Whether a condition is required on a day: set aside only by an adopted treatment."""
    if in_force is None:
        return condition.required
    if in_force.treating is Treating.REQUIRED:
        return True
    return condition.required and not in_force.treating.sets_aside


def deferred_to(
    conditions: Iterable[Condition],
    day: date,
    deciders: tuple[str, ...] = (),
    *,
    proposed: bool = False,
) -> dict[str, list[Condition]]:
    """What stands on each meeting's agenda because it was deferred to it, in the order it was set.

    Keys are ids of meetings. With `proposed`, those whose deferral is only proposed on the day
    and not in force already. Source: rules of judging, "`deferred` (to a meeting)".
    """
    agenda: dict[str, list[Condition]] = {}
    for condition in conditions:
        in_force = treatment_in_force(condition, day, deciders)
        treatment = standing_proposal(condition, day) if proposed else in_force
        if treatment is None or treatment.treating is not Treating.DEFERRED or not treatment.to:
            continue
        already = in_force is not None and in_force.treating is Treating.DEFERRED
        if not (proposed and already and in_force is not None and in_force.to == treatment.to):
            agenda.setdefault(treatment.to, []).append(condition)
    return agenda


def stage_of(condition: Condition, day: date) -> str:
    """How far the condition itself has gone by a day: proposed, adopted or communicated."""
    reached = stage_reached(condition, day)
    return reached.stage.value if reached is not None else Stage.PROPOSED.value


def stage_reached(condition: Condition, day: date) -> StageRecord | None:
    """The record that says how far it went: the first of the furthest stage reached by that day.

    What was told stays told; only a record that it stands elsewhere `after_all` takes it back.
    """
    order = list(Stage)
    reached: StageRecord | None = None
    for record in stages_known(condition, day):
        further = reached is None or order.index(record.stage) > order.index(reached.stage)
        if further or record.after_all:
            reached = record
    return reached


def stages_known(condition: Condition, day: date) -> list[StageRecord]:
    """The records of how far it went made by a day, earliest first, undated ones before all."""
    known = [s for s in condition.stages if is_known(s.on, day)]
    return sorted(known, key=lambda s: order_of(s.on))
