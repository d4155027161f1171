"""The sentence that answers for a condition: figures as said, who says them, what is open."""

from __future__ import annotations

from datetime import date

from finalact.claims.second_hand import is_second_hand
from finalact.claims.stocks import TOO_OLD, day_of
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.article import the
from finalact.conditions.assessment import UNJUDGED, Assessment, OpenQuestion, Ruling, SideVerdict
from finalact.conditions.course.slid_words import slid_in_words
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.figures_alike import figures_compared
from finalact.conditions.language import parse
from finalact.conditions.meeting_terms import NOT_HELD
from finalact.conditions.other_people import counting_other_people
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said
from finalact.conditions.treatment_words import how_treated
from finalact.conditions.whom_counted import whom_they_count
from finalact.conditions.wording import capital, listed
from finalact.model.claim import Claim
from finalact.model.condition import Judgement, Verdict

SILENT = "The record is silent: nobody has said how it stands."


def condition_sentence(scene: Scene, assessment: Assessment, record: Ruling) -> str:
    """Everything a desk officer would say of the condition on that day, in a few sentences."""
    said: list[str] = list(assessment.not_borne)
    if assessment.judgement is not None:
        said.append(_judged(assessment.judgement, assessment.computed))
    if assessment.computed is not None:
        said += _evidence(scene, assessment, record)
    elif assessment.judgement is None and assessment.tree is UNJUDGED:
        said.append("Only a named person can judge it, and nobody has by that day.")
    if assessment.slid is not None:
        said.append(slid_in_words(scene, assessment.slid))
    said += how_treated(scene, assessment)
    said += _asked(assessment.questions)
    if assessment.outlook.sentence and assessment.outlook.word not in ("reached", "missed"):
        said.append(assessment.outlook.sentence)
    return " ".join(s for s in said if s)


def _evidence(scene: Scene, assessment: Assessment, record: Ruling) -> list[str]:
    if assessment.by:
        said = [_by_sides(scene, assessment)]
        said += _notes_by_side(assessment.by)
        said.append(_differences(scene, assessment.by))
        return said + counting_other_people(scene, assessment)
    if assessment.computed is Verdict.ASSURED_ONLY:
        return [_assured(scene, assessment)]
    said = []
    if record.recorded and assessment.computed is not None:
        lead = _lead(assessment, assessment.computed)
        said.append(f"{lead}: {', '.join(record.recorded)}.")
    said += _in_one(record.notes)
    others = counting_other_people(scene, assessment)
    if not record.claims and not record.recorded and not assessment.not_borne:
        silence = _silence(assessment, list(record.notes))
        said += [each for each in silence if not others or each != SILENT]
    return said + others


def _notes_by_side(by: tuple[SideVerdict, ...]) -> list[str]:
    """The notes of the sides, each once; with the side where not every side's figures bear it.

    A note that quotes the figure it is about needs no name: whose it is has been said.
    """
    said: dict[str, None] = {}
    for note in dict.fromkeys(n for side in by for n in side.ruling.notes):
        whose = [side for side in by if note in side.ruling.notes]
        figures = {words for s in whose for c in s.ruling.claims for words in (c.words, as_said(c))}
        quoted = any(f"“{words}”" in note for words in figures if words)
        if quoted or len(whose) == len(by):
            said[note] = None
        else:
            said[f"{note.removesuffix('.')} ({listed([s.title for s in whose])})."] = None
    return list(said)


def _in_one(notes: tuple[str, ...]) -> list[str]:
    """Notes that say the same of several things, as one: "“A” and “B” had not been held ..."."""
    held = [note.removesuffix(NOT_HELD) for note in notes if note.endswith(NOT_HELD)]
    if len(held) < 2:
        return list(notes)
    others = [note for note in notes if not note.endswith(NOT_HELD)]
    return [f"{listed(held)}{NOT_HELD}", *others]


def _silence(assessment: Assessment, notes: list[str]) -> list[str]:
    calls = _calls(assessment)
    if notes and any(c.function in ("start", "finish", "duration") for c in calls):
        return []
    if any(c.function == "flow" for c in calls):
        period = next((c.arguments[1] for c in calls if c.function == "flow"), None)
        if isinstance(period, parts.Period):
            last = period.when.latest
            if last is not None and last > assessment.as_of:
                return [f"No figure for {period.when.said()} is known yet, and it is not over."]
            return [f"No figure for {period.when.said()} is known."]
    if notes:
        return []
    old = [a.claim for a in assessment.set_aside if a.why == TOO_OLD]
    if old:
        latest = max(day_of(c) or date.min for c in old)
        said = f"{latest.day} {latest:%B %Y}"
        return [f"Every figure is too old to be carried forward; the latest is of {said}."]
    return [SILENT]


def _calls(assessment: Assessment) -> list[parts.Call]:
    try:
        return parts.calls_in(parse(assessment.expression)) if assessment.expression else []
    except ExpressionFault:
        return []


def _by_sides(scene: Scene, assessment: Assessment) -> str:
    """The figures of each side as said, with how each side's verdict stands."""
    verdicts = {side.verdict for side in assessment.by}
    figures = [f for side in assessment.by if (f := _figures(scene, side))]
    if len(verdicts) > 1:
        told = [
            f"{side.verdict.value} by {_figures(scene, side) or the(side.title)}"
            for side in assessment.by
        ]
        return f"{capital('; '.join(told))}."
    number = {1: "", 2: "both sides'"}.get(len(assessment.by), "every side's")
    lead = _lead(assessment, verdicts.pop())
    told = figures or [the(side.title) for side in assessment.by]
    if not number:
        return f"{lead}: {told[0]}."
    return f"{lead} by {number} figures: {', '.join(told)}."


def _lead(assessment: Assessment, verdict: Verdict) -> str:
    """How the verdict is said first: "Some remain" where none were to be left."""
    if verdict is Verdict.NOT_MET and asks_for_none(assessment.expression):
        return "Some remain"
    return {
        Verdict.MET: "Met",
        Verdict.NOT_MET: "Not met",
        Verdict.PARTLY_MET: "Partly met",
    }.get(verdict, "Open")


def asks_for_none(text: str) -> bool:
    """Whether a rule asks for nothing else than that none be left."""
    try:
        rule = parse(text) if text else None
    except ExpressionFault:
        return False
    return (
        isinstance(rule, parts.Comparison)
        and rule.sign == "="
        and isinstance(rule.left, parts.Call)
        and rule.left.function in ("stock", "open")
        and isinstance(rule.right, parts.Figure)
        and rule.right.number == 0
    )


def _figures(scene: Scene, side: SideVerdict) -> str:
    """The figures with whose they are: under 100 (USSR, as reported by the United States)."""
    words = ", ".join(dict.fromkeys(side.ruling.figures))
    if not words:
        return ""
    reporters = [
        scene.dossier.side_title(scene.dossier.side_of(c.reporter))
        for c in side.ruling.claims
        if is_second_hand(c, scene.ledger)
    ]
    whose = side.title
    if reporters:
        partly = "partly " if len(reporters) < len(side.ruling.claims) else ""
        whose += f", {partly}as reported by {listed(list(dict.fromkeys(map(the, reporters))))}"
    return f"{words} ({whose})"


def _differences(scene: Scene, by: tuple[SideVerdict, ...]) -> str:
    """Whether the sides differ on the figure, the verdict, both, or on whom they count."""
    if len(by) < 2:
        return ""
    verdicts = {side.verdict for side in by}
    figures = {figures_compared(side.ruling) for side in by}
    counted = any(c.quantity.is_known for side in by for c in side.ruling.claims)
    if not counted:
        agree = "They agree." if len(figures) == 1 else "They do not say the same."
        return agree if len(verdicts) == 1 else "They differ on the verdict."
    if len(figures) > 1 and len(verdicts) > 1:
        said = "They differ on the figure and on the verdict."
    elif len(figures) > 1:
        said = "They differ on the figure, not on the verdict."
    elif len(verdicts) > 1:
        said = "They differ on the verdict."
    else:
        said = "They agree on the figure."
    return f"{said} {whom_they_count(scene, by)}".rstrip()


def _assured(scene: Scene, assessment: Assessment) -> str:
    given = [
        a.claim for a in assessment.set_aside if a.claim.kind.value == "assurance"
    ] or _assurances(scene, assessment)
    kinds = listed(list(dict.fromkeys(c.specificity for c in given if c.specificity)))
    whose = listed(list(dict.fromkeys(the(c.speaker) for c in given if c.speaker)))
    text = f"There are {kinds} assurances" if kinds else "There are assurances"
    return f"{text}{f' by {whose}' if whose else ''}, and no performance to judge by."


def _assurances(scene: Scene, assessment: Assessment) -> list[Claim]:
    names = dict.fromkeys(terms.name_in(c) for c in _calls(assessment))
    return [c for name in names if name for c in terms.assurances(scene, name)]


def _judged(judgement: Judgement, computed: Verdict | None) -> str:
    on = f" on {judgement.on.said()}" if judgement.on is not None else ""
    because = judgement.because.rstrip(".")
    reason = f": {because}" if because else ""
    text = f"{judgement.by} judged it {judgement.verdict.value}{on}{reason}."
    if computed is not None and computed is not judgement.verdict:
        text += f" By the claims alone it is {computed.value}."
    return text


def _asked(questions: tuple[OpenQuestion, ...]) -> list[str]:
    said: list[str] = []
    for item in questions:
        who = f", {item.question.raised_by}" if item.question.raised_by else ""
        text = f"Open question{who}: {item.question.text}"
        verdicts = {r.verdict for r in item.readings}
        if len(verdicts) > 1:
            told = "; ".join(f"{r.label}: {r.verdict.value}" for r in item.readings)
            text += f" ({told}.)"
        elif verdicts:
            text += f" Under every reading it is {verdicts.pop().value}."
        said.append(text)
    return said
