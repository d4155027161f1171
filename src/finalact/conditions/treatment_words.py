"""What is said of how a condition is treated."""

from __future__ import annotations

from datetime import date

from finalact.conditions.article import the
from finalact.conditions.assessment import Assessment
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import (
    adopted_in_vain,
    days_left,
    latest_adoption,
    ran_out,
    standing_dissents,
    standing_proposal,
    told_of,
)
from finalact.conditions.trigger import Trigger
from finalact.conditions.wording import capital, count_of
from finalact.model.condition import Dissent, Treating, Treatment
from finalact.model.partial_date import PartialDate

VERBS = {
    Treating.REQUIRED: "require it",
    Treating.ASSUMED: "assume it",
    Treating.DEFERRED: "defer it",
    Treating.WAIVED: "waive it",
    Treating.ACCEPTED_THOUGH_UNMET: "accept it though unmet",
    Treating.DROPPED: "drop it",
}
# So many days before a waiver runs out the sentence begins to count them.
WARNED = 30


def how_treated(scene: Scene, assessment: Assessment) -> list[str]:
    """How it is treated: an adoption with its day, a proposal as a proposal, dissent in full."""
    day = min(assessment.as_of, assessment.known_by)
    condition, deciders = assessment.condition, scene.dossier.deciders
    adopted = latest_adoption(condition, day, deciders)
    proposal = standing_proposal(condition, day)
    said: list[str] = []
    if adopted is not None and adopted.treating is not Treating.REQUIRED:
        said += _adopted(scene, assessment, adopted, day)
    for treatment in adopted_in_vain(condition, day, deciders):
        counts = "; the condition still counts" if assessment.required else ""
        said.append(
            f"{treatment.by or 'Nobody named'} would have it {treatment.treating.value}, "
            f"but could not decide that{counts}."
        )
    if proposal is not None:
        said += _proposed(scene, assessment, proposal)
    in_force = assessment.in_force
    against = in_force if in_force is not None else assessment.treatment
    told = standing_dissents(condition, (against,), day)
    said += [dissent_said(d) for d in told]
    further = standing_dissents(condition, (proposal,), day)
    said += [dissent_said(d) for d in further if d not in told]
    return said


def dissent_said(dissent: Dissent) -> str:
    """A dissent in full: "Whitehead dissents: “I’d continue to include this”"."""
    who = dissent.by or "Somebody not named"
    words = dissent.words.translate(str.maketrans("“”", "‘’"))
    return f"{who} dissents: “{words}”" if words else f"{who} dissents."


def breaks_said(scene: Scene, treatment: Treatment, verb: str = "breaks") -> str:
    """What breaks an assumption: "It breaks if the state of “ferry” is “stopped”."."""
    if treatment.treating is not Treating.ASSUMED or not treatment.breaks_if:
        return ""
    trigger = Trigger.read(treatment.breaks_if)
    if trigger.day is not None:
        return f"It {verb} {trigger.said(scene.dossier)}."
    return f"It {verb} if {trigger.said(scene.dossier)}."


def review_said(scene: Scene, treatment: Treatment) -> str:
    """When a treatment is to be looked at again; nothing where that was not said."""
    if not treatment.review:
        return ""
    trigger = Trigger.read(treatment.review)
    when = trigger.said(scene.dossier)
    if trigger.day is None and not when.casefold().startswith(("when ", "if ", "as soon ")):
        when = f"when {when}"
    return f"It is to be looked at again {when}."


def told_said(record: Treatment) -> str:
    """By whom and when a treatment was put to the other side: "Put to the USSR on 5 May 1988"."""
    return f"{put_to(record.told_to)}{dated(record.on)}{signed(record.by)}."


def put_to(party: str) -> str:
    """The beginning of a sentence on what was put to somebody."""
    return f"Put to {the(party)}" if party else "Put to the other side"


def dated(on: PartialDate | None) -> str:
    """A day with the word before it: " on 5 May 1988", " in May 1988"; nothing where none is."""
    if on is None:
        return ""
    if on.is_day and on.precision == "day":
        return f" on {on.said()}"
    plain = on.text.replace("-", "").isdigit()
    return f" in {on.said()}" if plain else f", {on.said()}"


def signed(by: str) -> str:
    """Who did it: " by Shultz"; nothing where nobody is named."""
    return f" by {the(by)}" if by else ""


def _proposed(scene: Scene, assessment: Assessment, treatment: Treatment) -> list[str]:
    if treatment.treating is Treating.REQUIRED and assessment.required:
        return []
    what = f"{VERBS[treatment.treating]}{_to(scene, treatment)}"
    until = f", until {treatment.until.said()}" if treatment.until is not None else ""
    said = [f"{treatment.by or 'Somebody'} proposes to {what}{until}."]
    if treatment.treating.sets_aside and assessment.required:
        said.append(f"If it were {treatment.treating.value} it would no longer count.")
    said.append(breaks_said(scene, treatment, "would break"))
    if assessment.broken and assessment.in_force is None:
        said.append(f"It would be broken already: {assessment.broken}.")
    said.append(_unknown_meeting(scene, treatment))
    return [sentence for sentence in said if sentence]


def _adopted(scene: Scene, assessment: Assessment, treatment: Treatment, day: date) -> list[str]:
    since = f" since {treatment.on.said()}" if treatment.on is not None else ""
    until = f", until {treatment.until.said()}" if treatment.until is not None else ""
    evidence = (assessment.computed or assessment.verdict).value
    name = capital(treatment.treating.value)
    told, by = told_of(assessment.condition, treatment, day), signed(treatment.by)
    return [
        sentence
        for sentence in (
            f"{name}{_to(scene, treatment)}{since}{by}{until}, on the evidence {evidence}.",
            _unknown_meeting(scene, treatment),
            _why(treatment),
            told_said(told) if told is not None else "",
            *_watched(scene, assessment, treatment, day),
        )
        if sentence
    ]


def _why(treatment: Treatment) -> str:
    """The reasons, where the treatment rests on them: accepted though unmet, or without end."""
    because = treatment.because.strip().rstrip(".")
    endless = treatment.treating is Treating.WAIVED and treatment.until is None
    if not because or not (endless or treatment.treating is Treating.ACCEPTED_THOUGH_UNMET):
        return ""
    return f"No end is set: {because}." if endless else f"The reason: {because}."


def _watched(scene: Scene, assessment: Assessment, treatment: Treatment, day: date) -> list[str]:
    """What would end the treatment, and whether that has come."""
    if ran_out(treatment, day):
        until = dated(treatment.until) or " on its day"
        counts = " The condition counts again." if assessment.required else ""
        return [f"It ran out{until}.{counts}"]
    said = [breaks_said(scene, treatment)]
    if assessment.broken:
        said.append(f"The assumption is broken: {assessment.broken}.")
    left = days_left(treatment, day)
    if left is not None and left <= WARNED:
        said.append(f"It runs out in {count_of(left, 'day')}." if left else "It runs out that day.")
    if assessment.review_due:
        said.append(f"It is due to be looked at again: {assessment.review_due}.")
    else:
        said.append(review_said(scene, treatment))
    return said


def _to(scene: Scene, treatment: Treatment) -> str:
    return f" to “{scene.dossier.title_of(treatment.to)}”" if treatment.to else ""


def _unknown_meeting(scene: Scene, treatment: Treatment) -> str:
    """That nothing on the desk tells yet of the meeting to which it is deferred."""
    if not treatment.to or scene.dossier.subject(treatment.to) is not None:
        return ""
    if any(c.about == "meeting" for c in scene.known(treatment.to).stand):
        return ""
    return f"The desk knows no meeting “{scene.dossier.title_of(treatment.to)}” yet."
