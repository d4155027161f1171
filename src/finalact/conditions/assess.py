"""Assessing a condition: its verdict, its open questions, its treatment, its sentence."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from finalact.conditions import expression as parts
from finalact.conditions import sentences
from finalact.conditions.assessment import (
    UNJUDGED,
    Assessment,
    OpenQuestion,
    Outlook,
    ReadingVerdict,
    Reason,
    Ruling,
)
from finalact.conditions.backsliding import LOST, last_met
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.outlook import outlook_of
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import (
    is_known,
    order_of,
    stage_of,
    still_counts,
    treatment_in_force,
    treatment_shown,
    treatments_known,
)
from finalact.conditions.weighing import Weighed, Weighing, truth_of
from finalact.conditions.wording import in_words
from finalact.model.condition import Condition, Judgement, Verdict
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth


class Assessor:
    """Assesses the conditions of one scene; each is assessed once and kept.

    Treatments, questions and judgements count from their own day: nothing about the time
    after `as_of`, and nothing that was not known by `known_by`.
    """

    def __init__(self, scene: Scene, *, look_back: bool = True) -> None:
        self.scene = scene
        self._look_back = look_back
        self._weighing = Weighing(scene, self.condition)
        self._under_way: list[str] = []

    @property
    def _day(self) -> date:
        return min(self.scene.as_of, self.scene.known_by)

    def condition(self, condition: Condition) -> Assessment:
        """The answer for one condition, with all that stands around it."""
        key = ("assessment", condition)
        kept = self.scene.kept(key)
        if isinstance(kept, Assessment):
            return kept
        if condition.id in self._under_way:
            chain = " → ".join([*self._under_way, condition.id])
            raise Refusal(
                "conditions-in-a-circle",
                f"These conditions rest on each other: {chain}.",
                "Take met(...) or on_track(...) out of one of them.",
            )
        self._under_way.append(condition.id)
        try:
            assessment = self._assess(condition)
        finally:
            self._under_way.pop()
        self.scene.keep(key, assessment)
        return assessment

    def unjudged(self, condition: Condition, trouble: str) -> Assessment:
        """The condition with all that stands around it, but no verdict, and why not."""
        return self._assess(evolve(condition, expression="", questions=()), trouble)

    def _assess(self, condition: Condition, trouble: str = "") -> Assessment:
        scene = self.scene
        expression = None
        if not trouble:
            expression, trouble = self._expression(condition)
        questions = self._questions(condition)
        expression = _reading_to_show(expression, questions)
        weighed = self._weigh(expression, trouble)
        computed = None
        if expression is not None:
            computed = _under_questions(weighed.verdict, questions)
        judgement = self._judgement(condition)
        claims = weighed.claims()
        in_force = treatment_in_force(condition, self._day, scene.dossier.deciders)
        treatment = treatment_shown(condition, in_force, self._day)
        outlook = Outlook()
        if expression is not None:
            outlook = outlook_of(scene, expression, truth_of(weighed.verdict))
        assessment = Assessment(
            condition=condition,
            as_of=scene.as_of,
            known_by=scene.known_by,
            tolerance=scene.tolerance,
            verdict=judgement.verdict if judgement is not None else computed or weighed.verdict,
            computed=computed,
            by=weighed.by,
            expression=self._settled_reading(condition) or condition.expression,
            rule=in_words(expression, scene.dossier) if expression is not None else "",
            tree=weighed.tree,
            claims=tuple(claims.values()),
            set_aside=weighed.set_aside(claims),
            outlook=outlook,
            treatment=treatment,
            in_force=in_force,
            required=still_counts(condition, in_force),
            condition_stage=stage_of(condition, self._day),
            dissents=tuple(
                dict.fromkeys(
                    d
                    for known in treatments_known(condition, self._day)
                    for d in known.dissents
                    if is_known(d.on, self._day)
                )
            ),
            questions=questions,
            judgement=judgement,
            sentence="",
            citations=condition.citations,
            met_before=self._met_before(condition, expression, computed),
        )
        said = sentences.condition_sentence(scene, assessment, weighed.record)
        return evolve(assessment, sentence=f"{trouble} {said}".strip())

    def _met_before(
        self, condition: Condition, expression: parts.Expression | None, verdict: Verdict | None
    ) -> date | None:
        """An earlier day on which a condition that is lost now was met."""
        if not self._look_back or expression is None or verdict not in LOST:
            return None

        def verdict_on(day: date) -> Verdict:
            scene = evolve(self.scene, as_of=day, known_by=day, kept={})
            judged = Assessor(scene, look_back=False).condition(condition)
            return judged.computed or judged.verdict

        return last_met(self.scene, expression, verdict_on)

    def _expression(self, condition: Condition) -> tuple[parts.Expression | None, str]:
        """The rule in force: the reading that was settled, else the condition's own expression.

        A rule that is not understood is no rule; what is wrong with it is said instead.
        """
        text = self._settled_reading(condition) or condition.expression
        if not text:
            return None, ""
        try:
            return parse(text), ""
        except ExpressionFault as fault:
            return None, f"Its expression is not understood: {fault.sentence}"

    def _weigh(self, expression: parts.Expression | None, trouble: str) -> Weighed:
        if expression is not None:
            return self._weighing.weigh(expression)
        reason = Reason(trouble) if trouble else UNJUDGED
        return Weighed(Verdict.UNDETERMINED, (), reason, Ruling(Truth.UNKNOWN, False, reason))

    def _questions(self, condition: Condition) -> tuple[OpenQuestion, ...]:
        """The questions open on the day, with the verdict under each reading."""
        found: list[OpenQuestion] = []
        for question in condition.questions:
            answered = question.answer is not None and is_known(question.answer.on, self._day)
            if answered or not is_known(question.on, self._day):
                continue
            readings = tuple(
                ReadingVerdict(label, text, self._verdict_of(text))
                for label, text in question.readings
            )
            found.append(OpenQuestion(question, readings))
        return tuple(found)

    def _verdict_of(self, text: str) -> Verdict:
        try:
            return self._weighing.weigh(parse(text)).verdict
        except ExpressionFault:
            return Verdict.UNDETERMINED

    def _settled_reading(self, condition: Condition) -> str:
        """The expression of the latest reading that was settled by that day, if any."""
        settled = [
            (order_of(q.answer.on), dict(q.readings)[q.answer.reading])
            for q in condition.questions
            if q.answer is not None
            and is_known(q.answer.on, self._day)
            and q.answer.reading in dict(q.readings)
        ]
        return max(settled, default=((0, 0, ""), ""))[1]

    def _judgement(self, condition: Condition) -> Judgement | None:
        """The latest judgement by a named person made on or before the day."""
        known = [j for j in condition.judgements if is_known(j.on, self._day)]
        return max(known, key=lambda j: order_of(j.on), default=None)


def _reading_to_show(
    expression: parts.Expression | None, questions: tuple[OpenQuestion, ...]
) -> parts.Expression | None:
    """The rule whose figures are shown: the condition's own, unless no open reading is that rule.

    While a question is open the condition is judged under each reading; its own expression
    speaks for them only if it is one of them.
    """
    readings = [r.expression for q in questions for r in q.readings]
    try:
        parsed = [parse(text) for text in readings]
    except ExpressionFault:
        return expression
    if not parsed or expression in parsed:
        return expression
    return parsed[0]


def _under_questions(verdict: Verdict, questions: tuple[OpenQuestion, ...]) -> Verdict:
    """Scope is unclear only if the readings of an open question give different verdicts."""
    for question in questions:
        said = {reading.verdict for reading in question.readings}
        if len(said) > 1:
            return Verdict.SCOPE_UNCLEAR
        if said:
            verdict = said.pop()
    return verdict
