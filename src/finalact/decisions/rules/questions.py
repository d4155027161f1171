"""What no program can judge about a memorandum: questions that a named person answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from attrs import frozen

from finalact.decisions.matter import same_matter
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.rule import ACTION, BOTH, CURRENT, EVERY
from finalact.decisions.rules.splitting import voices
from finalact.model.memo_step import Answered, ClearanceStatus, Drafted, Step
from finalact.model.memorandum import MemoKind, Profile

NO = re.compile(r"\A\W*(?:no|not)\b", re.IGNORECASE)


@frozen
class AskedOfAPerson:
    """A question that a named person answers before the paper goes up.

    `number` is that of the trade's rules; `when` says for which papers of the kinds and profiles
    it is asked, in words and as a rule.
    """

    code: str
    number: str
    words: str
    when: str = "always"
    asked: Callable[[Paper], bool] = lambda _paper: True
    profiles: tuple[Profile, ...] = BOTH
    kinds: tuple[MemoKind, ...] = EVERY

    def __str__(self) -> str:
        return self.words

    def is_asked(self, paper: Paper) -> bool:
        """Whether it is asked about this paper."""
        draft = paper.draft
        return draft.profile in self.profiles and draft.kind in self.kinds and self.asked(paper)


def _doubters(paper: Paper) -> bool:
    return bool(voices(paper)) or any(each.doubted_by for each in paper.draft.options)


def _dissents(paper: Paper) -> bool:
    given = paper.memo.clearances
    return any(each.cleared.status is ClearanceStatus.NONCONCUR for each in given)


def _headed_plainly(paper: Paper) -> bool:
    headed = paper.draft.headed.lower()
    return bool(headed) and paper.draft.kind.value not in headed


QUESTIONS = (
    AskedOfAPerson(
        "stands-alone",
        "E7",
        "Can each recommendation be understood without the rest of the paper?",
        kinds=ACTION,
    ),
    AskedOfAPerson(
        "adds-no-argument",
        "E7",
        "Does every argument of the recommendations stand in the body?",
        kinds=ACTION,
    ),
    AskedOfAPerson(
        "says-who-does-what",
        "E7",
        "Does each recommendation say who does what next?",
        kinds=ACTION,
    ),
    AskedOfAPerson(
        "kind-in-effect",
        "section 1",
        "The heading does not say what the paper is for. Is it rightly taken as what it is in "
        "effect?",
        "where the heading names no kind, or another",
        _headed_plainly,
    ),
    AskedOfAPerson(
        "doubts-fairly-put",
        "E6",
        "Would every office that doubts or opposes find its view in the paper as it holds it?",
        "where an office doubts an option or the memorandum is split",
        _doubters,
    ),
    AskedOfAPerson(
        "dissent-reported",
        "E12",
        "Will the addressee see, in the paper itself, that an office does not concur, and why?",
        "where an office does not concur",
        _dissents,
    ),
    AskedOfAPerson(
        "exception-approved",
        "E4",
        "Has the nearer day for the decision been approved, and does the background give the "
        "reason?",
        "where a recommendation gives a reason for a day nearer than five business days",
        lambda paper: any(each.exception.strip() for each in paper.draft.recommendations),
        CURRENT,
        ACTION,
    ),
    AskedOfAPerson(
        "portions-rightly-marked",
        "E19",
        "Does each mark fit what its paragraph discloses?",
        profiles=CURRENT,
    ),
)


def questions_asked(paper: Paper) -> Iterator[AskedOfAPerson]:
    """The questions that are asked about a paper of its kind and profile, in order."""
    return (question for question in QUESTIONS if question.is_asked(paper))


def answer_to(paper: Paper, question: AskedOfAPerson) -> tuple[Answered, Step] | None:
    """The latest answer of a named person, while it holds for the text as it stands.

    Like a clearance it lapses when the text changes materially after it was given.
    """
    given = paper.memo.answers.get(question.code)
    if given is None or not given[1].by.strip() or not given[0].answer.strip():
        return None
    before = [s for s in paper.memo.steps if isinstance(s.act, Drafted) and s.n < given[1].n]
    versions = paper.memo.versions[max(len(before) - 1, 0) :]
    holds = all(same_matter(a, b) for a, b in pairwise(versions))
    return given if holds else None


def says_no(answer: Answered) -> bool:
    """Whether an answer says that it is not so."""
    return bool(NO.match(answer.answer))
