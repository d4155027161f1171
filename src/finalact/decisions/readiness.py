"""Whether a memorandum may go up: what is missing, who has not cleared, what nobody answered."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from finalact.conditions.scene import Scene
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.rules import RULES
from finalact.decisions.rules.clearing import required_offices, standing_of
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.questions import (
    AskedOfAPerson,
    answer_to,
    questions_asked,
    says_no,
)
from finalact.decisions.rules.splitting import is_split_by
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.memo_step import ClearanceStatus

ANSWERED_NO = "question-answered-no"
ANSWERED_NO_REMEDY = (
    "Mend the paper and answer anew, or submit it with the reason for going ahead all the same."
)


@frozen
class Readiness:
    """Whether a paper may go up, and all that stands against it.

    `missing` are the faults that the rules find, `notes` their warnings; `questions_open` what no
    named person has answered for the text as it stands; `clearances_open` the required offices
    whose agreement is not there. A paper that is not ready can go up only with a recorded reason
    (`Submitted.override`).
    """

    ready: bool
    missing: tuple[Finding, ...] = ()
    questions_open: tuple[AskedOfAPerson, ...] = ()
    clearances_open: tuple[str, ...] = ()
    notes: tuple[Finding, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What stands against it, in words: each fault, then each open question."""
        asked = (f"Nobody has answered: {question.words}" for question in self.questions_open)
        return (*(finding.sentence for finding in self.missing), *asked)


def readiness(
    memo: Memorandum,
    document: Document,
    scene: Scene | None = None,
    required: Iterable[str] = (),
) -> Readiness:
    """Whether it is ready to be submitted on the day of the scene.

    `document` is the paper read from its printed text; `required` the offices that its subjects
    ask for, beside those of the draft. Source: practice of memoranda, section 3 (E8 to E12).
    """
    paper = Paper(memo, document, scene.as_of if scene else None, tuple(required))
    found = [finding for rule in RULES for finding in rule.findings(paper)]
    found += _answered_no(paper)
    missing = tuple(finding for finding in found if finding.severity == "fault")
    asked = tuple(q for q in questions_asked(paper) if answer_to(paper, q) is None)
    open_ = tuple(office for office in required_offices(paper) if not _cleared(paper, office))
    return Readiness(
        not (missing or asked or open_),
        missing,
        asked,
        open_,
        tuple(finding for finding in found if finding.severity == "note"),
    )


def _cleared(paper: Paper, office: str) -> bool:
    """Whether an office agrees, or does not concur in a way that the paper shows."""
    given = standing_of(paper, office)
    if given is None or given.lapsed:
        return False
    if given.cleared.status is ClearanceStatus.NONCONCUR:
        return bool(given.cleared.dissent.strip()) or is_split_by(paper, office)
    return given.agrees


def _answered_no(paper: Paper) -> Iterable[Finding]:
    for question in questions_asked(paper):
        given = answer_to(paper, question)
        if given is not None and says_no(given[0]):
            answer, step = given
            yield Finding(
                ANSWERED_NO,
                f"{question.words} {step.by} answers: “{answer.answer.rstrip('.')}”.",
                ANSWERED_NO_REMEDY,
                paper.place,
            )
