"""Conditions: what must be so, how it is being treated, and what is asked about it."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from finalact.model.claim import Citation
from finalact.model.partial_date import PartialDate


class Verdict(Enum):
    """The answer for one condition on one day."""

    MET = "met"
    PARTLY_MET = "partly met"
    NOT_MET = "not met"
    UNDETERMINED = "undetermined"
    DISPUTED = "disputed"
    SCOPE_UNCLEAR = "scope unclear"
    ASSURED_ONLY = "assured only"


class Treating(Enum):
    """What we do with a condition; it never alters the verdict."""

    REQUIRED = "required"
    ASSUMED = "assumed"
    DEFERRED = "deferred"
    WAIVED = "waived"
    ACCEPTED_THOUGH_UNMET = "accepted though unmet"
    DROPPED = "dropped"

    @property
    def sets_aside(self) -> bool:
        """Whether a condition so treated, once adopted, stops being required."""
        return self in (Treating.ASSUMED, Treating.DEFERRED, Treating.WAIVED, Treating.DROPPED)


class Stage(Enum):
    """How far it went: one of us proposes it, it is decided, the other side has been told."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    COMMUNICATED = "communicated"

    @property
    def is_adopted(self) -> bool:
        """Whether it binds us: what was put to the other side was adopted first."""
        return self is not Stage.PROPOSED


@frozen
class Dissent:
    """Somebody of our own who would have it otherwise, in his words.

    A dissent is never struck out: one that is given up is followed by a record of the same
    person that says so (`withdrawn`).
    """

    by: str
    words: str
    on: PartialDate | None = None
    citation: Citation = field(factory=Citation)
    withdrawn: bool = False


@frozen
class Treatment:
    """One record of how a condition is to be treated, by whom, since when, on which page.

    `to` names the meeting to which it is deferred, `until` the day a waiver runs out.
    `breaks_if` says what would break an assumption, `review` when it is to be looked at again:
    each an expression of the language, else words for a person to watch; a review may be a day.
    `told_to` is the party to whom it was put, where it was communicated.
    """

    treating: Treating
    stage: Stage
    by: str = ""
    on: PartialDate | None = None
    words: str = ""
    citation: Citation = field(factory=Citation)
    dissents: tuple[Dissent, ...] = ()
    to: str = ""
    until: PartialDate | None = None
    because: str = ""
    breaks_if: str = ""
    review: str = ""
    told_to: str = ""


@frozen
class StageRecord:
    """How far the condition itself has gone, and since when; `told_to` is whom it was put to.

    What was told stays told: a record of an earlier stage changes nothing, unless it says that
    the condition stands there `after_all` (a record entered by mistake is put right so).
    """

    stage: Stage
    on: PartialDate | None = None
    by: str = ""
    words: str = ""
    citation: Citation = field(factory=Citation)
    told_to: str = ""
    after_all: bool = False


@frozen
class Answer:
    """The settled reading of a question: which one, by whom, on which day."""

    reading: str
    by: str = ""
    on: PartialDate | None = None
    because: str = ""
    citation: Citation = field(factory=Citation)


@frozen
class Question:
    """A question of scope that stands on a condition until somebody answers it.

    `readings` pairs a label with the expression that it would mean.
    """

    text: str
    raised_by: str = ""
    on: PartialDate | None = None
    readings: tuple[tuple[str, str], ...] = ()
    citation: Citation = field(factory=Citation)
    answer: Answer | None = None


@frozen
class Judgement:
    """A named person's verdict, with reasons: where words are vague, or to overrule.

    One that is taken back is followed by a record that says so (`withdrawn`, with the verdict
    it takes back); from then on the claims alone speak again.
    """

    verdict: Verdict
    by: str
    on: PartialDate | None
    because: str
    citation: Citation = field(factory=Citation)
    withdrawn: bool = False


@frozen
class Precedent:
    """An earlier meeting whose practice stands behind a condition.

    `meeting` is the id of a meeting, `words` what was practised there, `claims` the claims (by
    id) that tell of it; `by` and `on` say who pointed to it, and when.
    """

    words: str = ""
    meeting: str = ""
    by: str = ""
    on: PartialDate | None = None
    citation: Citation = field(factory=Citation)
    claims: tuple[str, ...] = ()


@frozen
class Comment:
    """What one of our own wrote or said about a condition, neither asking nor dissenting."""

    by: str
    words: str
    on: PartialDate | None = None
    citation: Citation = field(factory=Citation)


@frozen(cache_hash=True)
class Condition:
    """What must be so before we agree: its words, our reading of them, and its treatment.

    `expression` is in the language of conditions, empty where only a person can judge;
    `our_reading` says in words that the expression is ours and not the memorandum's.
    """

    id: str
    title: str
    words: str = ""
    expression: str = ""
    our_reading: str = ""
    required: bool = True
    due: PartialDate | None = None
    origin: str = ""
    stages: tuple[StageRecord, ...] = ()
    citations: tuple[Citation, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    questions: tuple[Question, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    note: str = ""
    remarks: tuple[Comment, ...] = ()
