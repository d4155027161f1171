"""Assessing a condition: by each side, over all, under each reading, and as it is treated."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from finalact.claims.ledger import SetAside
from finalact.conditions import expression as parts
from finalact.conditions import sentences, terms
from finalact.conditions.assessment import (
    Assessment,
    OpenQuestion,
    Outlook,
    ReadingVerdict,
    Reason,
    Ruling,
    SideVerdict,
)
from finalact.conditions.functions import FUNCTIONS
from finalact.conditions.judging import Judge
from finalact.conditions.language import parse
from finalact.conditions.outlook import outlook_of
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import (
    is_known,
    latest_treatment,
    stage_of,
    still_counts,
    treatment_in_force,
)
from finalact.conditions.verdicts import over_all, verdict_of_side
from finalact.conditions.wording import in_words
from finalact.model.claim import Claim
from finalact.model.condition import Condition, Dissent, Judgement, Verdict
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth

UNJUDGED = Reason("No rule is written for it; only a named person can judge it.")


class Assessor:
    """Assesses the conditions of one scene; each is assessed once and kept."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._under_way: list[str] = []

    def condition(self, condition: Condition) -> Assessment:
        """The answer for one condition, with all that stands around it."""
        key = ("assessment", condition.id)
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

    def _assess(self, condition: Condition) -> Assessment:
        scene = self.scene
        expression = parse(condition.expression) if condition.expression else None
        verdict, by, tree, record = self._judged(expression)
        questions = self._questions(condition)
        settled = self._settled_reading(condition)
        if settled is not None:
            expression = parse(settled)
            verdict, by, tree, record = self._judged(expression)
        computed = _with_questions(verdict, questions) if expression is not None else None
        judgement = _latest_judgement(condition, scene)
        final = judgement.verdict if judgement is not None else computed
        in_force = treatment_in_force(
            condition, scene.as_of, scene.known_by, scene.dossier.deciders
        )
        treatment = latest_treatment(condition, scene.known_by)
        claims = {c.id: c for side in by for c in side.ruling.claims}
        claims.update((c.id, c) for c in record.claims)
        outlook = self._outlook(expression, verdict)
        assessment = Assessment(
            condition=condition,
            as_of=scene.as_of,
            known_by=scene.known_by,
            tolerance=scene.tolerance,
            verdict=final or Verdict.UNDETERMINED,
            computed=computed,
            by=by,
            rule=in_words(expression, scene.dossier) if expression is not None else "",
            tree=tree,
            claims=tuple(claims.values()),
            set_aside=_set_aside(record, by, claims),
            outlook=outlook,
            treatment=treatment,
            in_force=in_force,
            required=still_counts(condition, in_force),
            condition_stage=stage_of(condition, scene.known_by),
            dissents=_dissents(condition, scene),
            questions=questions,
            judgement=judgement,
            sentence="",
            citations=condition.citations,
        )
        return evolve(assessment, sentence=sentences.condition_sentence(scene, assessment, record))

    def _judged(
        self, expression: parts.Expression | None
    ) -> tuple[Verdict, tuple[SideVerdict, ...], Reason, Ruling]:
        """The verdict over all of an expression, by side, with its tree and what the record says."""
        scene = self.scene
        silent = Ruling(Truth.UNKNOWN, False, UNJUDGED)
        if expression is None:
            return Verdict.UNDETERMINED, (), UNJUDGED, silent
        record = Judge(scene, "", self._consult).rule(expression)
        by: list[SideVerdict] = []
        aside = list(record.aside)
        for side in self._sides(expression):
            ruling = Judge(scene, side, self._consult).rule(expression)
            aside += ruling.aside
            if ruling.spoke:
                verdict = verdict_of_side(ruling.truth, ruling.parts)
                by.append(SideVerdict(side, scene.dossier.side_title(side), verdict, ruling))
        record = evolve(record, aside=tuple(aside))
        if by:
            verdict = over_all(side.verdict for side in by)
        elif record.truth is not Truth.UNKNOWN or record.parts:
            verdict = verdict_of_side(record.truth, record.parts)
            if verdict is Verdict.UNDETERMINED and self._assured(expression):
                verdict = Verdict.ASSURED_ONLY
        else:
            verdict = over_all((), assured=self._assured(expression))
        inside = tuple(
            Reason(f"By {side.title}", side.verdict.value, (), (side.ruling.reason,)) for side in by
        ) or (record.reason,)
        tree = Reason(in_words(expression, scene.dossier), verdict.value, (), inside)
        return verdict, tuple(by), tree, record

    def _sides(self, expression: parts.Expression) -> list[str]:
        """The sides that have anything on the ledger toward an expression, in order of entry."""
        scene = self.scene
        sides: dict[str, None] = {}
        for call in parts.calls_in(expression):
            name = terms.name_in(call)
            if call.function in ("stock", "flow", "open"):
                if call.source in ("register", "estimate"):
                    continue
                if call.function == "open" and scene.register(name) is not None:
                    continue
                attribute = "flow" if call.function == "flow" else "stock"
                for item in scene.tally(name, attribute).counted:
                    sides.setdefault(scene.ledger.side_of(item.claim))
            elif call.function in ("state", "assurance"):
                for claim in scene.known(name).stand:
                    sides.setdefault(scene.ledger.side_of(claim))
            elif call.function in ("met", "on_track"):
                for side in self._sides_of_condition(name):
                    sides.setdefault(side)
        declared = [s.id for s in scene.dossier.sides]
        return sorted(sides, key=lambda s: declared.index(s) if s in declared else len(declared))

    def _sides_of_condition(self, name: str) -> list[str]:
        condition = self.scene.condition(name)
        if condition is None or not condition.expression:
            return []
        if name in self._under_way:
            self.condition(condition)
        return self._sides(parse(condition.expression))

    def _consult(self, function: str, name: str, side: str) -> Ruling:
        """What another condition says: its verdict by the same side, or its outlook."""
        condition = self.scene.condition(name)
        if condition is None:
            return Ruling(Truth.UNKNOWN, False, Reason(f"There is no condition {name}."))
        assessment = self.condition(condition)
        if function == "on_track":
            return self._on_track(assessment, side)
        mine = next((s for s in assessment.by if s.side == side), None)
        once = not assessment.by or assessment.judgement is not None
        verdict = assessment.verdict if once else mine.verdict if mine is not None else None
        truth = _truth_of(verdict)
        reason = Reason(
            f"condition “{condition.title}” is met", truth.value,
            tuple(c.id for c in (mine.ruling.claims if mine else ())), (assessment.tree,),
        )
        return Ruling(
            truth, mine is not None, reason,
            mine.ruling.claims if mine is not None else assessment.claims if once else (),
            figures=mine.ruling.figures if mine is not None else (),
            notes=(f"“{condition.title}” is {verdict.value}.",) if verdict is not None else (),
        )

    def _on_track(self, assessment: Assessment, side: str) -> Ruling:
        expression = parse(assessment.condition.expression or "stock(x) = 0")
        mine = next((s for s in assessment.by if s.side == side), None)
        truth = mine.ruling.truth if mine is not None else Truth.UNKNOWN
        outlook = outlook_of(self.scene, expression, truth, side)
        answer = {
            "on track": Truth.YES, "reached": Truth.YES, "off track": Truth.NO, "missed": Truth.NO,
        }.get(outlook.word, Truth.UNKNOWN)
        title = assessment.condition.title
        reason = Reason(
            f"condition “{title}” is on track", answer.value,
            tuple(c.id for c in outlook.claims), (Reason(outlook.sentence, outlook.word),),
        )
        return Ruling(
            answer, bool(outlook.claims) and bool(side), reason, outlook.claims,
            notes=(f"“{title}”: {outlook.word}.",),
        )

    def _assured(self, expression: parts.Expression) -> bool:
        """Whether somebody gave an assurance on what the expression asks about."""
        named = {terms.name_in(call) for call in parts.calls_in(expression)
                 if call.function in FUNCTIONS and call.function not in ("met", "on_track")}
        return any(terms.assurances(self.scene, name) for name in named if name)

    def _questions(self, condition: Condition) -> tuple[OpenQuestion, ...]:
        """The questions open on the day, with the verdict under each reading."""
        scene = self.scene
        open_questions: list[OpenQuestion] = []
        for question in condition.questions:
            answered = question.answer is not None and is_known(question.answer.on, scene.known_by)
            if answered or not is_known(question.on, scene.known_by):
                continue
            readings = tuple(
                ReadingVerdict(label, text, self._judged(parse(text))[0])
                for label, text in question.readings
            )
            open_questions.append(OpenQuestion(question, readings))
        return tuple(open_questions)

    def _settled_reading(self, condition: Condition) -> str | None:
        """The expression of the latest reading that was settled by that day, if any."""
        settled = [
            (q.answer.on, dict(q.readings)[q.answer.reading])
            for q in condition.questions
            if q.answer is not None
            and is_known(q.answer.on, self.scene.known_by)
            and q.answer.reading in dict(q.readings)
        ]
        if not settled:
            return None
        return max(settled, key=lambda s: s[0].sort_key() if s[0] is not None else (0, 0, ""))[1]

    def _outlook(self, expression: parts.Expression | None, verdict: Verdict) -> Outlook:
        if expression is None:
            return Outlook()
        return outlook_of(self.scene, expression, _truth_of(verdict))


def _truth_of(verdict: Verdict | None) -> Truth:
    if verdict is Verdict.MET:
        return Truth.YES
    return Truth.NO if verdict in (Verdict.NOT_MET, Verdict.PARTLY_MET) else Truth.UNKNOWN


def _with_questions(verdict: Verdict, questions: tuple[OpenQuestion, ...]) -> Verdict:
    """Scope is unclear only if the readings of an open question give different verdicts."""
    for question in questions:
        said = {reading.verdict for reading in question.readings}
        if len(said) > 1:
            return Verdict.SCOPE_UNCLEAR
        if said:
            verdict = said.pop()
    return verdict


def _latest_judgement(condition: Condition, scene: Scene) -> Judgement | None:
    """The latest judgement by a named person made on or before the day."""
    day = min(scene.as_of, scene.known_by)
    known = [j for j in condition.judgements if is_known(j.on, day)]
    return max(
        known, key=lambda j: j.on.sort_key() if j.on is not None else (0, 0, ""), default=None
    )


def _dissents(condition: Condition, scene: Scene) -> tuple[Dissent, ...]:
    treatment = latest_treatment(condition, scene.known_by)
    if treatment is None:
        return ()
    return tuple(d for d in treatment.dissents if is_known(d.on, scene.known_by))


def _set_aside(
    record: Ruling, by: tuple[SideVerdict, ...], used: Mapping[str, Claim]
) -> tuple[SetAside, ...]:
    found = {a.claim.id: a for a in record.aside}
    for side in by:
        found.update((a.claim.id, a) for a in side.ruling.aside)
    return tuple(a for name, a in found.items() if name not in used)
