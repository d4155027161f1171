"""What changed an answer, in words: claims as they were said, records, and days that came."""

from __future__ import annotations

from finalact.claims.second_hand import is_second_hand
from finalact.conditions.article import the
from finalact.conditions.record_words import (
    answer_in_words,
    judgement_in_words,
    question_in_words,
    stage_in_words,
    treatment_in_words,
)
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said
from finalact.conditions.wording import capital
from finalact.diplomacy.positions import LIMITED, WITHIN_LIMITS
from finalact.model.claim import Claim, Relation
from finalact.model.condition import Condition
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

RAN_OUT = "waiver-ran-out:"
BELONGING = {
    "joined": "{party} belongs to “{group}” from that day on",
    "left": "{party} belongs to “{group}” no longer",
    "membership": "the desk comes to know when {party} belongs to “{group}”",
}
# What is said of a meeting, before the days of which it is said.
OF_MEETINGS = {
    "planned": "planned for",
    "held": "held",
    "cancelled": "cancelled",
    "start": "began",
    "finish": "ended",
    "planned start": "planned to begin",
    "planned finish": "planned to end",
}
KINDS = ("treatment", "question", "answer", "judgement", "stage")


def cause_in_words(scene: Scene, name: str) -> str:
    """One id of a history's `because` in words, without a full stop.

    Empty for a name that only repeats what another says, such as the day of a claim.
    """
    claim = scene.ledger.by_id.get(name)
    if claim is not None:
        return claim_in_words(scene, claim)
    if name.startswith(RAN_OUT):
        record = _record(scene, name.removeprefix(RAN_OUT))
        return f"{record} ran out" if record else "a treatment ran out"
    head, colon, rest = name.partition(":")
    if not colon:
        return _record(scene, name) or name
    return _computed(scene, head, rest)


def claim_in_words(scene: Scene, claim: Claim) -> str:
    """A claim with who says it and when: "under 100" (USSR, as reported by the United States).

    Of a case or a meeting it is told of which; of a party that agrees within limits, that it does.
    """
    dossier, ledger = scene.dossier, scene.ledger
    who = claim.speaker or "nobody named"
    if is_second_hand(claim, ledger):
        who += f", as reported by {the(dossier.side_title(dossier.side_of(claim.reporter)))}"
    when = claim.said_on or claim.known_on
    day = f", {when.said()}" if when is not None else ""
    target = ledger.by_id.get(claim.target) if claim.relation is not None else None
    if claim.relation is Relation.WITHDRAWS:
        earlier = _words_of(scene, target) if target is not None else "a claim"
        return f"{earlier} is withdrawn ({who}{day})"
    undone = ""
    if claim.relation is Relation.CORRECTS and target is not None:
        undone = f", correcting “{as_said(target) or target.value}”"
    about = f" for {claim.period.said()}" if _is_of_a_period(claim) and claim.period else ""
    return f"{_words_of(scene, claim)}{about} ({who}{day}{undone})"


def _words_of(scene: Scene, claim: Claim) -> str:
    words = as_said(claim) if claim.quantity.is_known else claim.value or claim.attribute
    if claim.about == "case":
        asked = "" if claim.attribute == "status" else f", {claim.attribute.replace('_', ' ')}"
        return f"{_case_title(scene, claim.subject)}{asked}: “{words}”"
    if claim.about == "meeting" and claim.attribute in OF_MEETINGS:
        period = f" {claim.period.said()}" if claim.period is not None else ""
        held = f"{OF_MEETINGS[claim.attribute]}{period}".removesuffix(" for")
        return f"“{scene.dossier.title_of(claim.subject)}” {held}"
    limits = f" {WITHIN_LIMITS}" if claim.attribute == LIMITED else ""
    return f"“{words}{limits}”"


def _case_title(scene: Scene, case: str) -> str:
    titles = scene.once(("case titles",), lambda: {c.id: c.title for c in scene.cases})
    return titles.get(case) or case


def _is_of_a_period(claim: Claim) -> bool:
    """Whether a figure is for a stretch of time, and says little without it."""
    return claim.attribute == "flow"


def _computed(scene: Scene, head: str, rest: str) -> str:
    dossier = scene.dossier
    if head == "too-old":
        claim = scene.ledger.by_id.get(rest)
        said = claim_in_words(scene, claim) if claim is not None else rest
        return f"{said} is too old to be carried forward"
    if head == "period-ended":
        return f"{capital(_said(rest))} is over"
    if head == "taken-for":
        one, _, other = rest.partition("/")
        return f"“{dossier.title_of(one)}” is taken for “{dossier.title_of(other)}”"
    if head in BELONGING:
        group, _, party = rest.partition("/")
        return BELONGING[head].format(party=the(party), group=dossier.title_of(group))
    if head in ("complete", "complete-ended"):
        now = "is declared complete for" if head == "complete" else "is not declared complete after"
        day = "that day on" if head == "complete" else "the day before"
        return f"“{dossier.title_of(rest)}” {now} {day}"
    if head.endswith("-years"):
        case, _, attribute = rest.partition("/")
        title = _case_title(scene, case)
        years = head.removesuffix("-years")
        passed = "year has passed" if years == "one" else "years have passed"
        return f"{years} {passed} since the {attribute.replace('_', ' ')} of {title}"
    return ""


def _said(period: str) -> str:
    try:
        return PartialDate.parse(period).said()
    except Refusal:
        return period


def _record(scene: Scene, name: str) -> str:
    """A record on a condition in words, by its id such as `emigration/treatment-1`."""
    owner, _, record = name.rpartition("/")
    kind, _, number = record.partition("-")
    condition = scene.condition(owner)
    if condition is None or kind not in KINDS or not number.isdigit():
        return ""
    try:
        return _record_words(scene, condition, kind, int(number) - 1)
    except IndexError:
        return ""


def _record_words(scene: Scene, condition: Condition, kind: str, place: int) -> str:
    match kind:
        case "treatment":
            return treatment_in_words(scene.dossier, condition.treatments[place])
        case "question":
            question = condition.questions[place]
            return f"{question_in_words(question)}, asks: “{question.text}”"
        case "answer":
            answer = condition.questions[place].answer
            return answer_in_words(answer) if answer is not None else ""
        case "judgement":
            return judgement_in_words(condition.judgements[place])
        case _:
            return capital(stage_in_words(condition.stages[place]))
