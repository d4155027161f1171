"""What if: which conditions turn when something is supposed, and what becomes of the answer."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from finalact.claims.ledger import Ledger
from finalact.conditions import expression as parts
from finalact.conditions.answer import status_of
from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.change_days import parsed
from finalact.conditions.scene import Scene
from finalact.conditions.supposing import Supposition
from finalact.conditions.terms import name_in
from finalact.conditions.wording import capital, count_of, listed
from finalact.model.claim import Claim, Relation
from finalact.model.condition import Condition
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate


@frozen
class Played:
    """A supposition as it played: the conditions it bears on, and why it plays no part if so."""

    supposition: Supposition
    conditions: tuple[str, ...]
    why: str = ""


@frozen
class Turn:
    """A condition before and after; `sentence` says what turned, empty where nothing did."""

    before: Assessment
    after: Assessment
    sentence: str

    @property
    def turned(self) -> bool:
        """Whether its verdict, its outlook, a side's verdict or its weight changed."""
        return bool(self.sentence)


@frozen
class WhatIf:
    """The answer before and after, and every condition that was asked about, in order.

    Nothing of it is written anywhere.
    """

    played: tuple[Played, ...]
    turns: tuple[Turn, ...]
    before: Status
    after: Status
    sentence: str

    @property
    def turned(self) -> tuple[Turn, ...]:
        """Those that turn."""
        return tuple(turn for turn in self.turns if turn.turned)


def what_if(scene: Scene, supposed: Sequence[Supposition], condition: str = "") -> WhatIf:
    """The same day with what is supposed; one condition alone where it is named."""
    changed = supposing(scene, supposed)
    before, after = status_of(scene), status_of(changed)
    pairs = [
        (one, other)
        for one, other in zip(before.conditions, after.conditions)
        if not condition or one.condition.id == condition
    ]
    turns = tuple(Turn(one, other, _turned(one, other)) for one, other in pairs)
    played = tuple(_played(changed, each, after) for each in supposed)
    return WhatIf(played, turns, before, after, _sentence(turns, before, after, condition))


def supposing(scene: Scene, supposed: Sequence[Supposition]) -> Scene:
    """The scene with what is supposed entered; the scene itself is left as it is."""
    claims = [claim for each in supposed for claim in each.claims]
    dossier = _declared(scene, [each.register for each in supposed if each.register])
    ledger = scene.ledger
    if claims or dossier is not scene.dossier:
        ledger = Ledger(dossier, (*scene.ledger.by_id.values(), *claims))
    return evolve(
        scene,
        dossier=dossier,
        ledger=ledger,
        conditions=tuple(_treated(c, supposed) for c in scene.conditions),
        kept={},
    )


def _declared(scene: Scene, names: list[str]) -> Dossier:
    """The dossier with registers declared complete for the day."""
    if not names:
        return scene.dossier
    day = PartialDate.of(scene.as_of)
    return evolve(
        scene.dossier,
        registers=tuple(
            evolve(r, complete_on=(*r.complete_on, day)) if r.id in names else r
            for r in scene.dossier.registers
        ),
    )


def _treated(condition: Condition, supposed: Sequence[Supposition]) -> Condition:
    added = tuple(
        each.treatment
        for each in supposed
        if each.treatment is not None and each.condition == condition.id
    )
    return evolve(condition, treatments=(*condition.treatments, *added)) if added else condition


def _played(scene: Scene, supposition: Supposition, after: Status) -> Played:
    """Which conditions rest on a supposition; where none does, why."""
    claim = next(iter(supposition.claims), None)
    if claim is None or claim.relation is Relation.WITHDRAWS:
        return Played(supposition, (supposition.condition,) if supposition.condition else ())
    resting = [
        a.condition.id
        for a in after.conditions
        if claim.id in {c.id for c in (*a.claims, *a.outlook.claims)}
    ]
    if resting:
        return Played(supposition, tuple(resting))
    if counting := _counting(scene, claim):
        return Played(supposition, counting)
    aside = [s.why for a in after.conditions for s in a.set_aside if s.claim.id == claim.id]
    return Played(supposition, (), aside[0] if aside else _why_idle(scene, claim))


def _counting(scene: Scene, claim: Claim) -> tuple[str, ...]:
    """The conditions that count the open cases of a register on which a case stands.

    A case that is closed is counted by being left out, so that no answer rests on its claim.
    """
    if claim.about != "case" or claim.attribute != "status":
        return ()
    found: dict[str, None] = {}
    for condition in scene.conditions:
        rule = parsed(condition.expression)
        for call in parts.calls_in(rule) if rule is not None else ():
            if call.function != "open" and call.source != "register":
                continue
            register = scene.register(name_in(call))
            if register is not None and any(c.id == claim.subject for c in register.cases):
                found[condition.id] = None
    return tuple(found)


def _why_idle(scene: Scene, claim: Claim) -> str:
    period = claim.period
    if period is not None and period.latest is not None and period.latest > scene.as_of:
        return f"it is about a time after the day that is asked about ({period.said()})"
    reached = claim.reached_us.counts_from if claim.reached_us is not None else None
    if reached is not None and reached > scene.known_by:
        return "it would be known only after the day by which one knows"
    return "no condition asks for it"


def _turned(before: Assessment, after: Assessment) -> str:
    """What turned, in a clause; empty where nothing did."""
    said: list[str] = []
    if before.verdict is not after.verdict:
        said.append(f"turns from {before.verdict.value} to {after.verdict.value}")
    if before.outlook.word != after.outlook.word:
        said.append(f"goes from {before.outlook.word} to {after.outlook.word}")
    if before.required != after.required:
        said.append("counts again" if after.required else "no longer counts")
    sides = _sides(before, after) if before.verdict is after.verdict else []
    said += sides
    title = after.condition.title or after.expression
    return f"“{title}” {listed(said)}." if said else ""


def _sides(before: Assessment, after: Assessment) -> list[str]:
    """The sides whose own verdict changes while the verdict over all stays."""
    then = {side.side: side.verdict for side in before.by}
    return [
        f"is {side.verdict.value} by {side.title}, "
        + (f"not {then[side.side].value} as before" if side.side in then else "silent before")
        for side in after.by
        if then.get(side.side) is not side.verdict
    ]


def _sentence(turns: Sequence[Turn], before: Status, after: Status, condition: str) -> str:
    turned = [turn for turn in turns if turn.turned]
    answer = f"the answer stays {after.answer}"
    if before.answer != after.answer:
        answer = f"the answer goes from {before.answer} to {after.answer}"
    if turned:
        number = count_of(len(turned), "condition")
        return f"{capital(number)} {'turns' if len(turned) == 1 else 'turn'}; {answer}."
    if condition and turns:
        return f"“{turns[0].after.condition.title}” stays as it is; {answer}."
    return f"Nothing turns; {answer}."
