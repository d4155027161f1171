"""Assessing a condition: its verdict, its open questions, its treatment, its sentence."""

from __future__ import annotations

from contextlib import suppress
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
from finalact.conditions.assumption import why_broken, why_review
from finalact.conditions.backsliding import LOST, Slid, slid_back
from finalact.conditions.borne import not_borne
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.outlook import outlook_of
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import (
    is_known,
    last_made,
    stage_of,
    standing_dissents,
    standing_proposal,
    still_counts,
    treatment_in_force,
    treatment_shown,
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
        borne = self._not_borne(expression, questions)
        expression = _reading_to_show(expression, questions)
        weighed = self._weigh(expression, trouble)
        computed = None
        if expression is not None:
            computed = _under_questions(weighed.verdict, questions)
        judgement = self._judgement(condition)
        claims = weighed.claims()
        in_force = treatment_in_force(condition, self._day, scene.dossier.deciders)
        treatment = treatment_shown(condition, in_force, self._day)
        proposal = standing_proposal(condition, self._day)
        assumed = in_force if in_force is not None else proposal
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
            dissents=standing_dissents(condition, (treatment, proposal), self._day),
            questions=questions,
            judgement=judgement,
            sentence="",
            citations=condition.citations,
            slid=self._slid(condition, expression, computed),
            broken=why_broken(assumed, computed, weighed.by, self._weighing, self._day),
            review_due=why_review(in_force, self._weighing, self._day),
            not_borne=borne,
        )
        said = sentences.condition_sentence(scene, assessment, weighed.record)
        return evolve(assessment, sentence=f"{trouble} {said}".strip())

    def _slid(
        self, condition: Condition, expression: parts.Expression | None, verdict: Verdict | None
    ) -> Slid | None:
        """When a condition that is lost now was met, and what turned it back."""
        if not self._look_back or expression is None or verdict not in LOST:
            return None
        return slid_back(self.scene, condition)

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

    def _not_borne(
        self, expression: parts.Expression | None, questions: tuple[OpenQuestion, ...]
    ) -> tuple[str, ...]:
        """What the rule and the open readings name, and nothing on the desk bears."""
        written = [] if expression is None else [expression]
        with suppress(ExpressionFault):
            written += [parse(r.expression) for q in questions for r in q.readings if r.expression]
        said = [not_borne(self.scene, part) for part in written]
        return tuple(dict.fromkeys(sentence for sentence in said if sentence))

    def _verdict_of(self, text: str) -> Verdict:
        try:
            return self._weighing.weigh(parse(text)).verdict
        except ExpressionFault:
            return Verdict.UNDETERMINED

    def _settled_reading(self, condition: Condition) -> str:
        """The expression of the latest reading that was settled by that day, if any."""
        settled = [
            (q.answer.on, dict(q.readings)[q.answer.reading])
            for q in condition.questions
            if q.answer is not None
            and is_known(q.answer.on, self._day)
            and q.answer.reading in dict(q.readings)
        ]
        latest = last_made(settled, lambda each: each[0])
        return latest[1] if latest is not None else ""

    def _judgement(self, condition: Condition) -> Judgement | None:
        """The latest judgement by a named person made by the day; none where he took it back."""
        known = [j for j in condition.judgements if is_known(j.on, self._day)]
        latest = last_made(known, lambda judgement: judgement.on)
        return latest if latest is not None and not latest.withdrawn else None


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
    alone = expression is not None and any(len(q.readings) == 1 for q in questions)
    if not parsed or expression in parsed or alone:
        return expression
    return parsed[0]


def _under_questions(verdict: Verdict, questions: tuple[OpenQuestion, ...]) -> Verdict:
    """Scope is unclear only if the readings of the open questions give different verdicts.

    A question that puts only one reading asks whether it is that or the rule as it stands.
    """
    said = {reading.verdict for question in questions for reading in question.readings}
    if any(len(question.readings) == 1 for question in questions):
        said.add(verdict)
    if len(said) > 1:
        return Verdict.SCOPE_UNCLEAR
    return said.pop() if said else verdict
