"""A change of a condition in a sentence or two: what turned, by whose figures, what was done."""

from __future__ import annotations

from finalact.conditions.article import the
from finalact.conditions.backsliding import is_lost, is_no_longer_known
from finalact.conditions.course.condition import Standing
from finalact.conditions.course.frame import Frame
from finalact.conditions.record_words import judgement_in_words, treatment_in_words
from finalact.conditions.scene import Scene
from finalact.conditions.treatment_words import dated, told_said
from finalact.conditions.wording import capital, listed
from finalact.model.condition import Treatment, Verdict


def change_in_words(scene: Scene, before: Standing | None, after: Standing) -> str:
    """What turned on a day; without a day before, how the condition stood.

    Such as "Slid back from met to not met. By the United States not met, where it was met.".
    """
    if before is None:
        return f"{_stood(scene, after)} {_treated(scene, None, after.frame)}".strip()
    said: list[str] = []
    if before.verdict is not after.verdict:
        said.append(_turned(before.verdict, after.verdict))
    said.append(_by_sides(scene, dict(before.by), dict(after.by)))
    said.append(_judged(before, after))
    said.append(_asked(before.frame, after.frame))
    said.append(_treated(scene, before.frame, after.frame))
    if before.frame.stage != after.frame.stage:
        said.append(f"The condition itself is {after.frame.stage}.")
    return " ".join(part for part in said if part)


def _stood(scene: Scene, standing: Standing) -> str:
    by = _grouped(scene, dict(standing.by))
    verdicts = {verdict for _, verdict in standing.by}
    if verdicts == {standing.verdict}:
        return f"{capital(by)}."
    return f"{capital(standing.verdict.value)}{f': {by}' if by else ''}."


def _turned(before: Verdict, after: Verdict) -> str:
    if is_lost(before, after):
        return f"It slid back from met to {after.value}."
    if is_no_longer_known(before, after):
        return f"It is no longer known to be met, and is {after.value}."
    return f"It turned from {before.value} to {after.value}."


def _by_sides(scene: Scene, before: dict[str, Verdict], after: dict[str, Verdict]) -> str:
    turned = {s: v for s, v in after.items() if s in before and before[s] is not v}
    begun = {s: v for s, v in after.items() if s not in before}
    silent = [side for side in before if side not in after]
    said: list[str] = []
    if turned:
        said.append(f"{capital(_grouped(scene, turned))} now.")
    if begun:
        said.append(f"{capital(_grouped(scene, begun))}, which had not spoken to it.")
    if silent:
        names = listed([the(scene.dossier.side_title(side)) for side in silent])
        verb = "says" if len(silent) == 1 else "say"
        said.append(f"{capital(names)} {verb} nothing that can be used any more.")
    return " ".join(said)


def _grouped(scene: Scene, by: dict[str, Verdict]) -> str:
    """Sides under the verdict they share: "not met by the United States and the USSR"."""
    shared: dict[Verdict, list[str]] = {}
    for side, verdict in by.items():
        shared.setdefault(verdict, []).append(the(scene.dossier.side_title(side)))
    return "; ".join(f"{verdict.value} by {listed(sides)}" for verdict, sides in shared.items())


def _judged(before: Standing, after: Standing) -> str:
    old, new = before.frame.judgement, after.frame.judgement
    if old == new:
        return ""
    if new is None:
        return "No person's judgement stands on it any more."
    return f"{judgement_in_words(new)}."


def _asked(before: Frame, after: Frame) -> str:
    old = [q.question for q in before.questions]
    new = [q.question for q in after.questions]
    raised = [q.text for q in new if q not in old]
    settled = [q.text for q in old if q not in new]
    said = [f"A question was raised: “{text}”" for text in raised]
    said += [f"A question was answered: “{text}”" for text in settled]
    return " ".join(said)


def _treated(scene: Scene, before: Frame | None, after: Frame) -> str:
    old = (before.treatment, before.in_force, before.proposal) if before is not None else ()
    new = dict.fromkeys((after.in_force, after.treatment, after.proposal))
    said = [
        f"{treatment_in_words(scene.dossier, treatment)}."
        for treatment in new
        if treatment is not None and treatment not in old
    ]
    if after.told is not None and (before is None or before.told != after.told):
        said.append(told_said(after.told))
    if before is not None:
        if before.in_force is not None and after.in_force is None:
            said.append(_ran_out(before.in_force))
        if before.required != after.required:
            said.append("It counts again." if after.required else "It no longer counts.")
    return " ".join(said)


def _ran_out(treatment: Treatment) -> str:
    return f"{capital(treatment.treating.value)} ran out{dated(treatment.until)}."
