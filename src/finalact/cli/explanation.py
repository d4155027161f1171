"""The explanation of one condition: the rule, each side's claims, what was set aside and why."""

from __future__ import annotations

from finalact.cli.board import asked_for, our_reading, print_heading, tolerance_in_words
from finalact.cli.claim_sheet import dates_in_words, print_claim, said_in_words
from finalact.cli.references import places
from finalact.cli.sheet import Sheet, quoted
from finalact.conditions.assessment import Assessment, OpenQuestion, Reason
from finalact.conditions.record_words import (
    answer_in_words,
    precedent_in_words,
    precedents_known,
    put_to_them,
    question_in_words,
    terms_in_words,
    treatment_in_words,
)
from finalact.conditions.treatments import is_known, standing_proposal
from finalact.model.claim import Claim
from finalact.model.condition import Dissent, Stage, Treatment
from finalact.view import View

FIELD = 13
# More claims set aside for one reason are only counted, unless all are asked for.
MANY = 4


def print_explanation(
    view: View, assessment: Assessment, page: Sheet, *, everything: bool = False
) -> None:
    """Print a condition opened down to claims, quotations, papers and pages."""
    condition = assessment.condition
    days = asked_for(assessment.as_of, assessment.known_by)
    print_heading(view, condition.title or condition.expression, page, days)
    verdict = assessment.verdict.value
    if not assessment.sentence.casefold().startswith(verdict):
        page.paragraph(f"{verdict[0].upper()}{verdict[1:]}.", style="bold")
    page.paragraph(assessment.sentence)
    _rule(view, assessment, page)
    _treatment(view, assessment, page)
    _questions(view, assessment.questions, page)
    _settled(view, assessment, page)
    _sides(view, assessment, page)
    _counts(view, assessment, page)
    _aside(assessment, page, everything=everything)
    if assessment.outlook.word != "no outlook" or assessment.outlook.chances:
        _heading(page, "Outlook")
        word = assessment.outlook.word
        page.paragraph(f"{word[0].upper()}{word[1:]}. {assessment.outlook.sentence}", indent=2)
    for chance in assessment.outlook.chances:
        page.paragraph(chance.sentence, indent=2)
    page.line()
    page.paragraph(tolerance_in_words(assessment.tolerance), style="dim")


def _rule(view: View, assessment: Assessment, page: Sheet) -> None:
    condition = assessment.condition
    rule = assessment.rule
    precedents = precedents_known(condition, min(assessment.as_of, assessment.known_by))
    page.line()
    for label, text in (
        ("In words", quoted(condition.words)),
        ("Where", places(view, condition.citations)),
        ("The rule", f"{rule[0].upper()}{rule[1:]}." if rule else ""),
        ("", assessment.expression if condition.title else ""),
        ("As set", condition.expression if _read_otherwise(assessment) else ""),
        ("Our reading", our_reading(condition)),
        ("Standing", standing(assessment) if condition.id else ""),
        ("Precedents", "; ".join(precedent_in_words(view.dossier, p) for p in precedents)),
    ):
        if text:
            page.beside(label, text, at=FIELD)


def standing(assessment: Assessment) -> str:
    """Whether it counts, and how far it has gone: "required; proposed", by whom it was told."""
    stage = assessment.condition_stage
    if stage == Stage.COMMUNICATED.value:
        day = min(assessment.as_of, assessment.known_by)
        stage = put_to_them(assessment.condition, day)
    counts = "required" if assessment.required else "not required"
    if assessment.required != assessment.condition.required:
        counts += ", by a treatment that was adopted"
    return f"{counts}; {stage}"


def _read_otherwise(assessment: Assessment) -> bool:
    """Whether a question was settled so that another rule is judged than the one that was set."""
    condition = assessment.condition
    return bool(condition.title and condition.expression) and (
        assessment.expression != condition.expression
    )


def _heading(page: Sheet, text: str) -> None:
    page.line()
    page.line(text, style="bold")


def _treatment(view: View, assessment: Assessment, page: Sheet) -> None:
    if assessment.treatment is None and not assessment.dissents and assessment.judgement is None:
        return
    _heading(page, "How it is treated")
    day = min(assessment.as_of, assessment.known_by)
    proposal = standing_proposal(assessment.condition, day)
    for treatment in dict.fromkeys((assessment.treatment, assessment.in_force, proposal)):
        if treatment is not None:
            _one_treatment(view, treatment, page)
    for dissent in assessment.dissents:
        _dissent(view, dissent, page)
    judgement = assessment.judgement
    if judgement is not None:
        on = f", {judgement.on.said()}" if judgement.on is not None else ""
        where = places(view, [judgement.citation])
        page.paragraph(
            f"Judged {judgement.verdict.value} by {judgement.by}{on}: {judgement.because} {where}",
            indent=2, hang=4,
        )  # fmt: skip


def _one_treatment(view: View, treatment: Treatment, page: Sheet) -> None:
    page.paragraph(f"{treatment_in_words(view.dossier, treatment)}.", indent=2, hang=4)
    words = f"{quoted(treatment.words)} " if treatment.words else ""
    if words or not treatment.citation.is_empty:
        page.paragraph(f"{words}{places(view, [treatment.citation])}", indent=4, hang=6)
    for term in terms_in_words(view.dossier, treatment):
        page.paragraph(term, indent=4, hang=6)


def _dissent(view: View, dissent: Dissent, page: Sheet) -> None:
    on = f", {dissent.on.said()}" if dissent.on is not None else ""
    where = places(view, [dissent.citation])
    page.paragraph(f"{dissent.by} dissents{on}: {quoted(dissent.words)} {where}", indent=2, hang=4)


def _questions(view: View, questions: tuple[OpenQuestion, ...], page: Sheet) -> None:
    if not questions:
        return
    _heading(page, "Open questions")
    for item in questions:
        asked = item.question
        by = f"{asked.raised_by}" if asked.raised_by else "Nobody named"
        on = f", {asked.on.said()}" if asked.on is not None else ""
        where = places(view, [asked.citation])
        page.paragraph(f"{by}{on}: {asked.text} {where}", indent=2, hang=4)
        for reading in item.readings:
            page.paragraph(
                f"{reading.label}: {reading.verdict.value} ({reading.expression})", indent=4, hang=6
            )


def _settled(view: View, assessment: Assessment, page: Sheet) -> None:
    """The questions that had been answered by the day, each with its answer."""
    day = min(assessment.as_of, assessment.known_by)
    answered = [
        (question, question.answer)
        for question in assessment.condition.questions
        if question.answer is not None and is_known(question.answer.on, day)
    ]
    if answered:
        _heading(page, "Answered questions")
    for question, answer in answered:
        where = places(view, [question.citation])
        asked = f"{question_in_words(question)}: {question.text} {where}"
        page.paragraph(asked.rstrip(), indent=2, hang=4)
        where = places(view, [answer.citation])
        page.paragraph(f"{answer_in_words(answer)}. {where}".rstrip(), indent=4, hang=6)


def _sides(view: View, assessment: Assessment, page: Sheet) -> None:
    shown: set[str] = set()
    if not assessment.by:
        _heading(page, "Why")
        _reason(view, assessment.tree, page, 2, shown)
        return
    _heading(page, "Why, by each side's own claims")
    for side in assessment.by:
        page.paragraph(f"{side.title}: {side.verdict.value}", indent=2, style="bold")
        _reason(view, side.ruling.reason, page, 4, shown)
    if len(assessment.by) > 1:
        page.paragraph(f"Over all: {assessment.verdict.value}", indent=2, style="bold")


def _reason(view: View, reason: Reason, page: Sheet, indent: int, shown: set[str]) -> None:
    """One step and the steps beneath it; a claim is told whole where the steps end."""
    indent = min(indent, 12)
    alone = [view.claim(name).words for name in reason.claims] == [reason.text]
    if reason.text and not alone:
        answer = f": {reason.answer}" if reason.answer else ""
        page.paragraph(f"{reason.text}{answer}", indent=indent, hang=indent + 2)
    beneath = {name for step in reason.inside for name in _claims_in(step)}
    for name in reason.claims:
        if name in beneath:
            continue
        if name in shown:
            page.paragraph(f"[{name}], told above", indent=indent + 2)
            continue
        shown.add(name)
        print_claim(view, view.claim(name), page, indent=indent + 2)
    for step in reason.inside:
        _reason(view, step, page, indent + 2, shown)


def _claims_in(reason: Reason) -> set[str]:
    return {*reason.claims, *(name for step in reason.inside for name in _claims_in(step))}


def _counts(view: View, assessment: Assessment, page: Sheet) -> None:
    """The same people counted in several ways, where there is more than one."""
    for counts in view.counts(assessment):
        if len(counts.sources) < 2:
            continue
        _heading(page, f"In which ways they are counted: {counts.title}")
        for source in counts.sources:
            page.beside(source, counts.said(source), at=FIELD, indent=2)
        page.paragraph(counts.conclusion, indent=2)


def _aside(assessment: Assessment, page: Sheet, *, everything: bool) -> None:
    """The claims set aside, those with the same reason together."""
    if not assessment.set_aside:
        return
    _heading(page, "Set aside")
    by_reason: dict[str, list[Claim]] = {}
    for item in assessment.set_aside:
        by_reason.setdefault(item.why, []).append(item.claim)
    cut = False
    for why, claims in by_reason.items():
        page.paragraph(f"{why[0].upper()}{why[1:]}:", indent=2)
        shown = claims if everything else claims[:MANY]
        for claim in shown:
            speaker = claim.speaker or "nobody named"
            text = f"{said_in_words(claim)} ({speaker}; {dates_in_words(claim, 'for')})"
            page.paragraph(f"- {text} [{claim.id}]", indent=4, hang=6)
        if len(claims) > len(shown):
            page.paragraph(f"- and {len(claims) - len(shown)} more", indent=4)
            cut = True
    if cut:
        page.paragraph("Add --all to see every one.", indent=2)
