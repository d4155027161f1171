"""What is lacking of an expression, part by part: all of an `and`, any of an `or`."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_lowercase

from attrs import evolve

from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.lacking_counts import figure_needs
from finalact.conditions.lacking_flows import accounts, total_needs, whose
from finalact.conditions.lacking_lists import list_needs
from finalact.conditions.lacking_meetings import OF_MEETINGS, meeting_needs
from finalact.conditions.lacking_need import Need
from finalact.conditions.lacking_sources import no_figure
from finalact.conditions.lacking_words import (
    assurance_needs,
    performance_needs,
    position_needs,
    state_needs,
)
from finalact.conditions.language import parse
from finalact.conditions.outlook import outlook_of, target_of
from finalact.conditions.scene import Scene
from finalact.conditions.weighing import GOING, Weighed, Weighing, truth_of
from finalact.conditions.wording import in_words, listed
from finalact.model.condition import Condition, Verdict
from finalact.model.truth import Truth

# Needs that are told with whose figures leave them.
BY_FIGURES = ("flow", "count", "state", "assurance")
FLIPPED = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


class Search:
    """Looks for what is lacking in one scene; `condition` tells what is lacking of another."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.assessor = Assessor(scene)
        self.weighing = Weighing(scene, self.assessor.condition)
        self._within: list[str] = []

    def needs(self, part: parts.Expression) -> list[Need]:
        """What is lacking of an expression; nothing where it is met."""
        part = without_not(part)
        weighed = self.weighing.weigh(part)
        if weighed.verdict is Verdict.MET:
            return []
        match part:
            case parts.Both():
                return [need for each in part.parts for need in self.needs(each)]
            case parts.Either():
                return self._any(part, weighed)
            case parts.Holds():
                return self._of_condition(part)
            case parts.IsSpecific():
                return assurance_needs(self.scene, part, weighed)
            case parts.Quantified():
                return list_needs(self.scene, part)
            case parts.Negation():
                said = in_words(part.part, self.scene.dossier)
                return [Need("rule", f"it must not be so that {said}")]
            case _:
                return self._compared(part, weighed)

    def _any(self, part: parts.Either, weighed: Weighed) -> list[Need]:
        """Every alternative, each with all that it takes: the least is for a person to see.

        A side by which one of them is met lacks nothing of the others.
        """
        content = {side.side for side in weighed.by if side.ruling.truth is Truth.YES}
        ways: list[Need] = []
        for each in part.parts:
            inside = [n for n in self.needs(each) if self._side_of(n) not in content]
            if len(inside) == 1:
                ways.append(inside[0])
            else:
                all_of = together(inside)
                sentence = (
                    f"all of these: {all_of}" if all_of else in_words(each, self.scene.dossier)
                )
                ways.append(Need("all of", sentence, inside=tuple(inside)))
        said = [f"({letter}) {together([way])}" for letter, way in zip(ascii_lowercase, ways)]
        return [Need("one of", f"one of these: {'; or '.join(said)}", inside=tuple(ways))]

    def _side_of(self, need: Need) -> str:
        """The side by whose figures or words something is lacking."""
        dossier = self.scene.dossier
        named = next((side.id for side in dossier.sides if side.title == need.by), "")
        return named or (dossier.side_of(need.by) if need.by else "")

    def _compared(
        self, part: parts.Comparison | parts.Between | parts.OneOf, weighed: Weighed
    ) -> list[Need]:
        scene, weighing = self.scene, self.weighing
        functions = {call.function for call in parts.calls_in(part)}
        if functions & set(OF_MEETINGS):
            return meeting_needs(scene, weighing, part)
        if "state" in functions and not isinstance(part, parts.Between):
            return state_needs(scene, weighing, part, weighed)
        if "position" in functions and not isinstance(part, parts.Between):
            return position_needs(scene, part)
        if isinstance(part, parts.OneOf):
            return [no_figure(scene, part, weighed)]
        target = target_of(part)
        if target is not None:
            found = total_needs(scene, target)
            told = accounts(scene, target)
            return found if found or told else [no_figure(scene, part, weighed)]
        found = figure_needs(scene, weighing.consult, part, weighed)
        if found:
            return found
        names = [terms.name_in(call) for call in parts.calls_in(part)]
        return [no_figure(scene, part, weighed), *performance_needs(scene, names, weighed)]

    def _of_condition(self, part: parts.Holds) -> list[Need]:
        name = terms.name_in(part.call)
        condition = self.scene.condition(name)
        if condition is None:
            return [Need("condition", f"there is no condition {name}", about=name)]
        if part.call.function == "on_track":
            return self._on_track(condition)
        inside = self.of_condition(condition)
        said = together(inside)
        clause = f"“{condition.title}” must be met{f': {said}' if said else ''}"
        return [Need("condition", clause, about=name, inside=tuple(inside))]

    def _on_track(self, condition: Condition) -> list[Need]:
        """What a rate would have to be for a condition to be on track."""
        if not condition.expression:
            clause = f"a rule for “{condition.title}”, which has none"
            return [Need("on track", clause, about=condition.id)]
        expression = parse(condition.expression)
        outlook = outlook_of(
            self.scene, expression, truth_of(self.weighing.weigh(expression).verdict)
        )
        if GOING.get(outlook.word) is Truth.YES:
            return []
        said = outlook.sentence or "no monthly figures and no stated rate are known"
        clause = f"“{condition.title}” must be on track, and it is {outlook.word}: {said}"
        inside = self.needs(expression)
        return [
            Need(
                "on track",
                clause.rstrip("."),
                about=condition.id,
                now=outlook.word,
                wanted="on track",
                claims=tuple(claim.id for claim in outlook.claims),
                inside=tuple(inside),
            )
        ]

    def of_condition(self, condition: Condition) -> list[Need]:
        """What is lacking of a condition as it stands on the day, under each open reading."""
        if condition.id and condition.id in self._within:
            return []
        self._within.append(condition.id)
        try:
            return self.of_assessed(self.assessor.condition(condition))
        finally:
            self._within.pop()

    def of_assessed(self, assessment: Assessment) -> list[Need]:
        """What is lacking of an assessed condition: a judgement, an answer, or what it asks."""
        if assessment.verdict is Verdict.MET:
            return []
        found: list[Need] = []
        judgement = assessment.judgement
        if judgement is not None:
            because = f": {judgement.because.rstrip('.')}" if judgement.because else ""
            clause = f"{judgement.by} judged it {judgement.verdict.value}{because}"
            clause += "; another judgement would change that"
            found.append(Need("judgement", clause, by=judgement.by))
        readings = [(q, r) for q in assessment.questions for r in q.readings]
        if readings:
            return found + self._readings(assessment)
        if not assessment.expression:
            if judgement is None:
                clause = "the judgement of a named person: no rule is written for it"
                found.append(Need("judgement", clause))
            return found
        try:
            return found + self.needs(parse(assessment.expression))
        except ExpressionFault as fault:
            clause = f"a rule that is understood: {fault.sentence.rstrip('.')}"
            return [*found, Need("rule", clause)]

    def _readings(self, assessment: Assessment) -> list[Need]:
        """What is lacking under each reading of an open question, and what its answer settles."""
        found: list[Need] = []
        for item in assessment.questions:
            verdicts = {reading.verdict for reading in item.readings}
            if len(verdicts) > 1:
                told = listed([f"{r.verdict.value} if “{r.label}”" for r in item.readings])
                who = f" of {item.question.raised_by}" if item.question.raised_by else ""
                clause = f"an answer to the question{who}, “{item.question.text}”: {told}"
                found.append(Need("question", clause, by=item.question.raised_by))
            for reading in item.readings:
                if not reading.expression or reading.verdict is Verdict.MET:
                    continue
                inside = self._of_reading(reading.expression)
                clause = f"if it means “{reading.label}”: {together(inside)}"
                found.append(Need("reading", clause, about=reading.label, inside=tuple(inside)))
        return found

    def _of_reading(self, text: str) -> list[Need]:
        try:
            return self.needs(parse(text))
        except ExpressionFault as fault:
            return [Need("rule", f"a rule that is understood: {fault.sentence.rstrip('.')}")]


def alike(needs: Iterable[Need]) -> list[list[Need]]:
    """Needs that say the same by several speakers' figures, together."""
    found: dict[str, list[Need]] = {}
    for need in needs:
        found.setdefault(need.sentence, []).append(need)
    return list(found.values())


def together(needs: Iterable[Need]) -> str:
    """Several needs in one clause; those that several speakers' figures leave alike, once."""
    return "; and ".join(
        f"{same[0].sentence}{whose([n.by for n in same if n.kind in BY_FIGURES and n.by])}"
        for same in alike(needs)
    )


def without_not(part: parts.Expression) -> parts.Expression:
    """The same rule with every `not` carried inside, as far as the language can say it."""
    if not isinstance(part, parts.Negation):
        return part
    inner = part.part
    match inner:
        case parts.Negation():
            return without_not(inner.part)
        case parts.Both():
            return parts.Either(tuple(without_not(parts.Negation(p)) for p in inner.parts))
        case parts.Either():
            return parts.Both(tuple(without_not(parts.Negation(p)) for p in inner.parts))
        case parts.Comparison():
            return evolve(inner, sign=FLIPPED[inner.sign])
        case parts.OneOf():
            return evolve(inner, among=not inner.among)
        case parts.Between():
            under = parts.Comparison(inner.value, "<", inner.low)
            return parts.Either((under, parts.Comparison(inner.value, ">", inner.high)))
        case _:
            return part
