"""Whether an assumption still holds, and whether a treatment is to be looked at again."""

from __future__ import annotations

from datetime import date

from finalact.conditions.assessment import SideVerdict
from finalact.conditions.trigger import Trigger, by_sides, holds
from finalact.conditions.weighing import Weighing
from finalact.model.condition import Treating, Treatment, Verdict
from finalact.model.dossier import Dossier


def why_broken(
    treatment: Treatment | None,
    computed: Verdict | None,
    by: tuple[SideVerdict, ...],
    weighing: Weighing,
    day: date,
) -> str:
    """Why an assumption is broken on a day, as a clause; empty while it holds.

    It is broken when what was to break it has come about, and as soon as any side's own claims
    say that the condition is not met.
    """
    if treatment is None or treatment.treating is not Treating.ASSUMED:
        return ""
    dossier = weighing.scene.dossier
    why = _when_it_holds(treatment.breaks_if, weighing, dossier, day)
    if why:
        return why
    against = by_sides(by, Verdict.NOT_MET)
    if not by and computed is Verdict.NOT_MET:
        against = "by the record"
    return f"the condition is not met, {against}" if against else ""


def why_review(treatment: Treatment | None, weighing: Weighing, day: date) -> str:
    """Why a treatment in force is to be looked at again by a day; empty while it is not."""
    if treatment is None:
        return ""
    return _when_it_holds(treatment.review, weighing, weighing.scene.dossier, day)


def _when_it_holds(text: str, weighing: Weighing, dossier: Dossier, day: date) -> str:
    trigger = Trigger.read(text) if text else None
    so = holds(trigger, weighing, day) if trigger is not None else ""
    if trigger is None or not so:
        return ""
    if trigger.day is not None:
        return f"{trigger.moment} has come"
    return f"{trigger.said(dossier)}, {so}"
