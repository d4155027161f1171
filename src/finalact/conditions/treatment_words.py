"""What is said of how a condition is treated."""

from __future__ import annotations

from finalact.conditions.assessment import Assessment
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import ran_out, treatments_known
from finalact.conditions.wording import capital
from finalact.model.condition import Stage, Treating, Treatment

VERBS = {
    Treating.REQUIRED: "require it",
    Treating.ASSUMED: "assume it",
    Treating.DEFERRED: "defer it",
    Treating.WAIVED: "waive it",
    Treating.ACCEPTED_THOUGH_UNMET: "accept though it is unmet",
    Treating.DROPPED: "drop it",
}


def how_treated(scene: Scene, assessment: Assessment) -> list[str]:
    """How it is treated: an adoption with its day, a proposal as a proposal, dissent beside it."""
    day = min(assessment.as_of, assessment.known_by)
    known = treatments_known(assessment.condition, day)
    said: list[str] = []
    in_force = assessment.in_force
    if in_force is not None and in_force.treating is not Treating.REQUIRED:
        said.append(_adopted(scene, assessment, in_force))
    for treatment in known:
        if treatment is in_force or not treatment.stage.is_adopted:
            continue
        if ran_out(treatment, day) and treatment is known[-1]:
            said.append(_adopted(scene, assessment, treatment))
            until = treatment.until.said() if treatment.until is not None else "its day"
            said.append(f"It ran out on {until}.")
        elif scene.dossier.deciders and treatment.by not in scene.dossier.deciders:
            counts = "; the condition still counts" if assessment.required else ""
            said.append(
                f"{treatment.by or 'Nobody named'} would have it {treatment.treating.value}, "
                f"but could not decide that{counts}."
            )
    if known and known[-1].stage is Stage.PROPOSED:
        said += _proposed(scene, assessment, known[-1])
    said += [f"{d.by} dissents: “{d.words}”" for d in assessment.dissents if d.words]
    return said


def _proposed(scene: Scene, assessment: Assessment, treatment: Treatment) -> list[str]:
    if treatment.treating is Treating.REQUIRED and assessment.required:
        return []
    what = f"{VERBS[treatment.treating]}{_to(scene, treatment)}"
    said = [f"{treatment.by or 'Somebody'} proposes to {what}."]
    if treatment.treating.sets_aside and assessment.required:
        said.append(f"If it were {treatment.treating.value} it would no longer count.")
    return said


def _adopted(scene: Scene, assessment: Assessment, treatment: Treatment) -> str:
    since = f" since {treatment.on.said()}" if treatment.on is not None else ""
    until = f", until {treatment.until.said()}" if treatment.until is not None else ""
    by = f" by {treatment.by}" if treatment.by else ""
    evidence = (assessment.computed or assessment.verdict).value
    name = capital(treatment.treating.value)
    return f"{name}{_to(scene, treatment)}{since}{by}{until}, on the evidence {evidence}."


def _to(scene: Scene, treatment: Treatment) -> str:
    return f" to “{scene.dossier.title_of(treatment.to)}”" if treatment.to else ""
