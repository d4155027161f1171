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
    """Somebody of our own who would have it otherwise, in his words."""

    by: str
    words: str
    on: PartialDate | None = None
    citation: Citation = field(factory=Citation)


@frozen
class Treatment:
    """One record of how a condition is to be treated, by whom, since when, on which page.

    `to` names the meeting to which it is deferred, `until` the day a waiver runs out.
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


@frozen
class StageRecord:
    """How far the condition itself has gone, and since when."""

    stage: Stage
    on: PartialDate | None = None
    by: str = ""
    words: str = ""
    citation: Citation = field(factory=Citation)


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
    """A named person's verdict, with reasons: where words are vague, or to overrule."""

    verdict: Verdict
    by: str
    on: PartialDate | None
    because: str
    citation: Citation = field(factory=Citation)


@frozen
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
    precedents: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    note: str = ""
