"""Everything that was done with a condition, as its page tells it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from finalact.conditions.assessment import Assessment, ReadingVerdict
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
from finalact.documents.margin_note import margin_note
from finalact.model.claim import Citation
from finalact.model.condition import Precedent, Question, Treatment
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.claim_row import Place, places
from finalact.web.links import Links


@frozen
class Record:
    """One record in words: what it is, the exact words, where they stand, and more lines."""

    said: str
    words: str = ""
    where: tuple[Place, ...] = ()
    more: tuple[str, ...] = ()
    place: str = ""
    address: str = ""


@frozen
class TreatmentRecord:
    """A treatment with its number, what became of it, and who would have it otherwise."""

    number: int
    record: Record
    fate: str
    dissents: tuple[Record, ...]


@frozen
class QuestionRecord:
    """A question with its number, the verdict under each reading while it is open, its answer."""

    number: int
    text: str
    asked: Record
    readings: tuple[ReadingVerdict, ...]
    labels: tuple[tuple[str, str], ...]
    answer: Record | None


@frozen
class ConditionRecords:
    """All records on a condition by a day, in the order in which they count."""

    put_to_them: str
    stages: tuple[Record, ...]
    treatments: tuple[TreatmentRecord, ...]
    questions: tuple[QuestionRecord, ...]
    judgements: tuple[Record, ...]
    precedents: tuple[Record, ...]
    remarks: tuple[Record, ...]


def condition_records(view: View, links: Links, assessment: Assessment) -> ConditionRecords:
    """What was done with a condition by the day of the page."""
    return _Made(view, links, assessment).records()


class _Made:
    def __init__(self, view: View, links: Links, assessment: Assessment) -> None:
        self.view = view
        self.links = links
        self.assessment = assessment
        self.condition = assessment.condition
        self.day: date = min(assessment.as_of, assessment.known_by)

    def records(self) -> ConditionRecords:
        condition, day = self.condition, self.day
        judged = [j for j in condition.judgements if is_known(j.on, day)]
        return ConditionRecords(
            capital(put_to_them(condition, day)),
            tuple(
                self.record(capital(stage_in_words(s)), s.words, s.citation, s.on)
                for s in stages_known(condition, day)
            ),
            tuple(self.treatment(n, t) for n, t in treatments_numbered(condition, day)),
            tuple(
                self.question(n, q)
                for n, q in enumerate(condition.questions, 1)
                if is_known(q.on, day)
            ),
            tuple(self.record(judgement_in_words(j), "", j.citation, j.on) for j in judged),
            tuple(self.precedent(p) for p in precedents_known(condition, day)),
            tuple(
                self.record(comment_in_words(c), c.words, c.citation, c.on)
                for c in comments_known(condition, day)
            ),
        )

    def treatment(self, number: int, treatment: Treatment) -> TreatmentRecord:
        dossier = self.view.dossier
        said = treatment_in_words(dossier, treatment)
        return TreatmentRecord(
            number,
            self.record(
                said,
                treatment.words,
                treatment.citation,
                treatment.on,
                more=tuple(terms_in_words(dossier, treatment)),
                place=f"treatment-{number}",
            ),
            fate_in_words(self.condition, treatment, self.day, dossier.deciders),
            tuple(
                self.record(dissent_in_words(d), d.words, d.citation, d.on)
                for d in treatment.dissents
                if is_known(d.on, self.day)
            ),
        )

    def question(self, number: int, question: Question) -> QuestionRecord:
        still_open = {item.question: item for item in self.assessment.questions}
        item, answer = still_open.get(question), question.answer
        told = None
        if item is None and answer is not None:
            told = self.record(answer_in_words(answer), "", answer.citation, answer.on)
        return QuestionRecord(
            number,
            question.text,
            self.record(
                question_in_words(question),
                "",
                question.citation,
                question.on,
                place=f"question-{number}",
            ),
            item.readings if item is not None else (),
            question.readings,
            told,
        )

    def precedent(self, precedent: Precedent) -> Record:
        said = precedent_in_words(self.view.dossier, precedent)
        by = f"Pointed to by {precedent.by}" if precedent.by else ""
        on = f", {precedent.on.said()}" if precedent.on is not None and by else ""
        address = self.links.subject(precedent.meeting) if precedent.meeting else ""
        return self.record(
            said, "", precedent.citation, None, more=(f"{by}{on}.",) if by else (), address=address
        )

    def record(
        self,
        said: str,
        words: str,
        citation: Citation,
        on: PartialDate | None,
        *,
        more: tuple[str, ...] = (),
        place: str = "",
        address: str = "",
    ) -> Record:
        inferred = ", a day that is inferred" if self.is_inferred(citation, on) else ""
        where = places(self.view, self.links, [citation])
        return Record(f"{said}{inferred}", words, where, more, place, address)

    def is_inferred(self, citation: Citation, on: PartialDate | None) -> bool:
        """Whether a day is that of a stamp or of the paper, since the margin note bears none."""
        if on is None or not citation.document or not citation.passage:
            return False
        try:
            note = margin_note(self.view.document(citation.document), citation.passage)
        except Refusal:
            return False
        return note is not None and note.inferred and note.on == on
