"""Weighing an expression: by each side's claims, then over all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from finalact.claims.ledger import SetAside
from finalact.claims.stocks import TOO_OLD
from finalact.conditions import expression as parts
from finalact.conditions import stock_terms, terms
from finalact.conditions.assessment import Assessment, Reason, Ruling, SideVerdict
from finalact.conditions.call_titles import Titles, call_titles
from finalact.conditions.judging import Judge
from finalact.conditions.language import parse
from finalact.conditions.outlook import outlook_of
from finalact.conditions.scene import Scene
from finalact.conditions.verdicts import over_all, verdict_of_side
from finalact.conditions.wording import in_words, listed
from finalact.diplomacy.meetings import is_called_off
from finalact.model.claim import Claim
from finalact.model.condition import Condition, Verdict
from finalact.model.dossier import DESK_SPEAKERS
from finalact.model.truth import Truth

COUNTING = ("stock", "flow", "open")
HOLDING = ("state", "assurance")
RESTING = ("met", "on_track")
ASSURABLE = ("stock", "flow", "open", "state", "assurance")
GOING = {
    "on track": Truth.YES,
    "reached": Truth.YES,
    "off track": Truth.NO,
    "missed": Truth.NO,
}


@frozen
class Weighed:
    """The verdict over all, the verdicts by side, the tree of reasons, and what the record says."""

    verdict: Verdict
    by: tuple[SideVerdict, ...]
    tree: Reason
    record: Ruling

    def claims(self) -> dict[str, Claim]:
        """Every claim that the verdict rests on."""
        found = {c.id: c for side in self.by for c in side.ruling.claims}
        found.update((c.id, c) for c in self.record.claims)
        return found

    def set_aside(self, used: Mapping[str, Claim]) -> tuple[SetAside, ...]:
        """The claims that were looked at and not used, each with one reason."""
        by_record: dict[str, SetAside] = {}
        for aside in self.record.aside:
            # Of several reasons age is told: what is too old was once of use.
            if aside.claim.id not in by_record or aside.why == TOO_OLD:
                by_record[aside.claim.id] = aside
        found = {a.claim.id: a for side in self.by for a in side.ruling.aside}
        found.update((name, a) for name, a in by_record.items() if name not in found)
        return tuple(a for name, a in found.items() if name not in used)


class Weighing:
    """Weighs expressions in one scene; `assess` answers for other conditions."""

    def __init__(self, scene: Scene, assess: Callable[[Condition], Assessment]) -> None:
        self.scene = scene
        self._assess = assess

    def weigh(self, expression: parts.Expression) -> Weighed:
        """The whole expression by each side that speaks, then over all.

        What is simply on the record (a register, meetings, positions) is judged once. Source:
        rules of judging, "by side" and "over all".
        """
        scene = self.scene
        calls = parts.calls_in(expression)
        titles = call_titles(expression, scene.dossier)
        if parts.rules_in(expression) or not all(map(_is_kept_when_heard, calls)):
            calls = []
        record = self._ruling(expression, "", calls, titles)
        by: list[SideVerdict] = []
        aside = list(record.aside)
        for side in self.sides(expression):
            ruling = self._ruling(expression, side, calls, titles)
            aside += ruling.aside
            if ruling.spoke:
                verdict = verdict_of_side(ruling.truth, ruling.parts)
                by.append(SideVerdict(side, scene.dossier.side_title(side), verdict, ruling))
        if by:
            verdict = over_all(side.verdict for side in by)
        else:
            verdict = verdict_of_side(record.truth, record.parts)
            if verdict is Verdict.UNDETERMINED:
                verdict = over_all((), assured=self._assured(expression))
        inside = tuple(
            Reason(f"By {side.title}", side.verdict.value, (), (side.ruling.reason,)) for side in by
        )
        tree = Reason(
            in_words(expression, scene.dossier), verdict.value, (), inside or (record.reason,)
        )
        record = evolve(
            record, aside=tuple(aside), notes=record.notes + self._by_the_plan(expression, verdict)
        )
        return Weighed(verdict, tuple(by), tree, record)

    def _ruling(
        self,
        expression: parts.Expression,
        side: str,
        rests_on: Sequence[parts.Call],
        titles: Titles,
    ) -> Ruling:
        """The ruling by one side; made anew only where what it rests on was heard anew.

        What is kept may come from a scene with fewer claims. `rests_on` are the calls of a rule
        that rests on nothing else than what is kept when heard; of any other rule there are none.
        """
        judge = Judge(self.scene, side, self.consult, titles=titles)
        if not rests_on:
            return judge.rule(expression)
        drawer, key = self.scene.drawer(stock_terms.HEARD), (expression, side)
        heard = tuple(stock_terms.stock(self.scene, call, side) for call in rests_on)
        kept = drawer.get(key)
        if not isinstance(kept, tuple) or any(
            a is not b for a, b in zip(kept[0], heard, strict=True)
        ):
            kept = drawer[key] = (heard, judge.rule(expression))
        ruling: Ruling = kept[1]
        return ruling

    def sides(self, expression: parts.Expression) -> list[str]:
        """The sides that have anything on the ledger toward an expression: declared ones first.

        Those that the dossier does not declare follow by name.
        """
        scene = self.scene
        found: dict[str, None] = {}
        for call in parts.calls_in(expression):
            name = terms.name_in(call)
            if call.function in COUNTING:
                kept = call.function == "open" and scene.register(name) is not None
                if kept or call.source in ("register", "estimate"):
                    continue
                attribute = "flow" if call.function == "flow" else "stock"
                found.update(dict.fromkeys(scene.sides_counted(name, attribute)))
            elif call.function in HOLDING:
                found.update(dict.fromkeys(scene.sides_about(name)))
            elif call.function in RESTING:
                resting = scene.condition(name)
                if resting is not None and resting.expression:
                    found.update(dict.fromkeys(self.sides(parse(resting.expression))))
                    if call.function == "on_track":
                        found.update(dict.fromkeys(self._rating(parse(resting.expression))))
        named = [side for side in found if side.casefold() not in DESK_SPEAKERS]
        declared = {side.id: place for place, side in enumerate(scene.dossier.sides)}
        return sorted(named, key=lambda side: (declared.get(side, len(declared)), side))

    def _rating(self, expression: parts.Expression) -> list[str]:
        """The sides that stated a rate for what a rule counts."""
        return [
            side
            for call in parts.calls_in(expression)
            if call.function == "flow"
            for side in self.scene.sides_counted(terms.name_in(call), "rate")
        ]

    def consult(self, function: str, name: str, side: str) -> Ruling:
        """What another condition says: its verdict by the same side, or its outlook."""
        condition = self.scene.condition(name)
        if condition is None:
            return Ruling(Truth.UNKNOWN, False, Reason(f"There is no condition {name}."))
        assessment = self._assess(condition)
        if function == "on_track":
            return self._on_track(assessment, side)
        mine = next((s for s in assessment.by if s.side == side), None)
        over_all = not assessment.by or assessment.judgement is not None
        if over_all or assessment.computed is Verdict.SCOPE_UNCLEAR:
            verdict: Verdict | None = assessment.verdict
            claims = assessment.claims
        else:
            verdict = mine.verdict if mine is not None else None
            claims = mine.ruling.claims if mine is not None else ()
        truth = truth_of(verdict)
        said = verdict.value if verdict is not None else "not spoken of"
        reason = Reason(
            f"condition “{condition.title}”", said, tuple(c.id for c in claims), (assessment.tree,)
        )
        figures = mine.ruling.figures if mine is not None else ()
        notes = (f"“{condition.title}” is {said}.",) if verdict is not None else ()
        return Ruling(truth, mine is not None, reason, claims, figures=figures, notes=notes)

    def _on_track(self, assessment: Assessment, side: str) -> Ruling:
        condition = assessment.condition
        if not condition.expression:
            return Ruling(Truth.UNKNOWN, False, Reason(f"“{condition.title}” has no rule."))
        mine = next((s for s in assessment.by if s.side == side), None)
        if mine is not None:
            truth = mine.ruling.truth
        elif side and assessment.by:
            truth = Truth.UNKNOWN
        else:
            truth = truth_of(assessment.verdict)
        outlook = outlook_of(self.scene, parse(condition.expression), truth, side)
        answer = GOING.get(outlook.word, Truth.UNKNOWN)
        reason = Reason(
            f"condition “{condition.title}” is on track",
            answer.value,
            tuple(c.id for c in outlook.claims),
            (Reason(outlook.sentence.rstrip(".") or "Nothing bears an outlook", outlook.word),),
        )
        return Ruling(
            answer,
            bool(side) and (mine is not None or bool(outlook.claims)),
            reason,
            outlook.claims,
            notes=(f"“{condition.title}”: {outlook.word}.",),
        )

    def _assured(self, expression: parts.Expression) -> bool:
        """Whether somebody gave an assurance on what the expression asks of a side."""
        named = [
            terms.name_in(call) for call in parts.calls_in(expression) if call.function in ASSURABLE
        ]
        named += [q.source.text for q in parts.rules_in(expression) if q.noun == "case"]
        return any(terms.assurances(self.scene, name) for name in named if name)

    def _by_the_plan(self, expression: parts.Expression, verdict: Verdict) -> tuple[str, ...]:
        """Before meetings are held: whether the plan known by then would satisfy the rule."""
        scene, known_by = self.scene, self.scene.known_by
        meetings, calls = ("start", "finish", "duration"), parts.calls_in(expression)
        asked = any(c.function in meetings for c in calls)
        if not asked or verdict is not Verdict.UNDETERMINED:
            return ()
        names = {terms.name_in(c): None for c in calls if c.function in meetings}
        off = [name for name in names if is_called_off(scene.ledger, name, scene.as_of, known_by)]
        planned = Judge(scene, "", self.consult, planned=True).rule(expression)
        none = () if planned.claims else ("No plan for it is known.",)
        if off:
            titles = listed([f"“{scene.dossier.title_of(name)}”" for name in off])
            return (f"{titles} {'was' if len(off) == 1 else 'were'} called off.", *none)
        if none:
            return none
        said = {
            Truth.YES: "would satisfy it",
            Truth.NO: "would not satisfy it",
            Truth.UNKNOWN: "does not tell whether it would be satisfied",
        }
        return (f"The plan known by then {said[planned.truth]}.",)


def _is_kept_when_heard(call: parts.Call) -> bool:
    """Whether what is heard of a call is kept: stocks that are stated or estimated."""
    return call.function == "stock" and call.source in ("", "estimate")


def truth_of(verdict: Verdict | None) -> Truth:
    """A verdict as an answer to "is it met?": partly met is not met; doubt stays doubt."""
    if verdict is Verdict.MET:
        return Truth.YES
    return Truth.NO if verdict in (Verdict.NOT_MET, Verdict.PARTLY_MET) else Truth.UNKNOWN
