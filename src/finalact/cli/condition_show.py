"""`finalact condition show`: every record on a condition, in order, with its number."""

from __future__ import annotations

from datetime import date

import click

from finalact.cli import completing
from finalact.cli.asking import Question, question
from finalact.cli.board import our_reading, print_heading
from finalact.cli.references import places
from finalact.cli.sheet import Sheet, print_json, quoted, sheet
from finalact.conditions.assessment import Assessment
from finalact.conditions.contract import explanation_as_dict
from finalact.conditions.record_words import (
    answer_in_words,
    comment_in_words,
    comments_known,
    dissent_in_words,
    fate_in_words,
    judgement_in_words,
    precedent_in_words,
    precedents_known,
    put_to_them,
    question_in_words,
    stage_in_words,
    terms_in_words,
    treatment_in_words,
)
from finalact.conditions.treatments import is_known, stages_known, treatments_numbered
from finalact.conditions.wording import capital
from finalact.model.claim import Citation
from finalact.view import View

EPILOG = """\b
Examples:
  finalact condition show emigration --as-of "31 March 1988"
  finalact condition show afghanistan --json
"""
FIELD = 13


@click.command(epilog=EPILOG)
@click.argument("condition", shell_complete=completing.conditions)
@question
def show(asked: Question, as_json: bool, condition: str) -> None:
    """Show every record on a condition by a day: stages, treatments, dissents, questions, answers.

    The numbers are those by which `dissent --treatment` and `answer --question` name a record.
    `finalact explain` opens the verdict itself down to the claims.
    """
    with asked.view() as view:
        assessment = view.condition(condition)
        if as_json:
            told = explanation_as_dict(assessment, view.dossier, view.page_of)
            records = told.pop("records")
            kept = ("id", "title", "words", "expression", "our_reading", "required", "verdict",
                    "treatment", "treatment_stage", "sentence", "as_of", "known_by")  # fmt: skip
            print_json({**{key: told[key] for key in kept}, **records})
            return
        _Records(view, assessment, sheet()).print()


class _Records:
    """Prints the records on one condition."""

    def __init__(self, view: View, assessment: Assessment, page: Sheet) -> None:
        self.view = view
        self.assessment = assessment
        self.condition = assessment.condition
        self.page = page
        self.day: date = min(assessment.as_of, assessment.known_by)

    def print(self) -> None:
        page, condition = self.page, self.condition
        print_heading(self.view, condition.title, page)
        verdict = self.assessment.verdict.value
        if not self.assessment.sentence.casefold().startswith(verdict):
            page.paragraph(f"{capital(verdict)}.", style="bold")
        page.paragraph(self.assessment.sentence)
        page.line()
        for label, text in (
            ("In words", quoted(condition.words)),
            ("Where", places(self.view, condition.citations)),
            ("Expression", condition.expression),
            ("Our reading", our_reading(condition)),
            ("Set by", condition.origin),
            ("Due", condition.due.said() if condition.due is not None else ""),
            ("To them?", f"{capital(put_to_them(condition, self.day))}."),
        ):
            if text:
                page.beside(label, text, at=FIELD)
        self.stages()
        self.treatments()
        self.questions()
        self.others()

    def stages(self) -> None:
        known = stages_known(self.condition, self.day)
        if known:
            self.heading("How far it went")
        for record in known:
            self.entry(capital(stage_in_words(record)), record.words, record.citation)

    def treatments(self) -> None:
        dossier = self.view.dossier
        known = treatments_numbered(self.condition, self.day)
        if known:
            self.heading("How it is treated")
        for n, treatment in known:
            fate = fate_in_words(self.condition, treatment, self.day, dossier.deciders)
            said = f"{n}. {treatment_in_words(dossier, treatment)}{f' ({fate})' if fate else ''}"
            self.entry(said, treatment.words, treatment.citation)
            for term in terms_in_words(dossier, treatment):
                self.page.paragraph(term, indent=5, hang=7)
            for dissent in treatment.dissents:
                if is_known(dissent.on, self.day):
                    said = dissent_in_words(dissent)
                    self.entry(said, dissent.words, dissent.citation, indent=5)

    def questions(self) -> None:
        known = [
            (n, q) for n, q in enumerate(self.condition.questions, 1) if is_known(q.on, self.day)
        ]
        if known:
            self.heading("What is asked of it")
        still_open = {item.question: item for item in self.assessment.questions}
        for n, asked in known:
            where = places(self.view, [asked.citation])
            self.page.paragraph(
                f"{n}. {question_in_words(asked)}: {asked.text} {where}", indent=2, hang=5
            )
            item = still_open.get(asked)
            verdicts = {r.label: r.verdict.value for r in item.readings} if item else {}
            for label, expression in asked.readings:
                verdict = f"{verdicts[label]} " if label in verdicts else ""
                self.page.paragraph(f"{label}: {verdict}({expression})", indent=5, hang=7)
            if asked.answer is not None and item is None:
                self.entry(answer_in_words(asked.answer), "", asked.answer.citation, indent=5)

    def others(self) -> None:
        condition, dossier = self.condition, self.view.dossier
        judged = [j for j in condition.judgements if is_known(j.on, self.day)]
        if judged:
            self.heading("Judged by a person")
        for judgement in judged:
            self.entry(judgement_in_words(judgement), "", judgement.citation)
        precedents = precedents_known(condition, self.day)
        if precedents:
            self.heading("By precedent of")
        for precedent in precedents:
            self.entry(precedent_in_words(dossier, precedent), "", precedent.citation)
        comments = comments_known(condition, self.day)
        if comments:
            self.heading("Remarks")
        for comment in comments:
            self.entry(comment_in_words(comment), comment.words, comment.citation)

    def heading(self, text: str) -> None:
        self.page.line()
        self.page.line(text, style="bold")

    def entry(self, said: str, words: str, citation: Citation, *, indent: int = 2) -> None:
        """A record: what it is, then its words and where they stand."""
        where = places(self.view, [citation])
        if not words:
            self.page.paragraph(f"{said}. {where}".rstrip(), indent=indent, hang=indent + 2)
            return
        self.page.paragraph(f"{said}:", indent=indent, hang=indent + 2)
        self.page.paragraph(f"{quoted(words)} {where}".rstrip(), indent=indent + 3)
