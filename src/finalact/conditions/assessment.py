"""An assessment: the answer for one condition on one day, with its reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from attrs import field, frozen

from finalact.claims.ledger import SetAside
from finalact.conditions.backsliding import Slid
from finalact.conditions.monthly_counts import Chance
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition, Dissent, Judgement, Question, Treatment, Verdict
from finalact.model.truth import Truth


@frozen
class Reason:
    """One step of an explanation: what was asked or found, the answer, and what it rests on."""

    text: str
    answer: str = ""
    claims: tuple[str, ...] = ()
    inside: tuple[Reason, ...] = ()


UNJUDGED = Reason("No rule is written for it; only a named person can judge it.")


@frozen
class Ruling:
    """What one side's claims (or the record itself) say to an expression.

    `spoke` is False when the side said nothing usable; `parts` are the answers to the parts
    of a top-level `and`; `figures` what the side said, `recorded` what stands on the record.
    """

    truth: Truth
    spoke: bool
    reason: Reason
    claims: tuple[Claim, ...] = ()
    aside: tuple[SetAside, ...] = ()
    parts: tuple[Truth, ...] = ()
    figures: tuple[str, ...] = ()
    recorded: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@frozen
class SideVerdict:
    """The verdict by one side's own claims."""

    side: str
    title: str
    verdict: Verdict
    ruling: Ruling


@frozen
class ReadingVerdict:
    """The verdict under one reading of an open question."""

    label: str
    expression: str
    verdict: Verdict


@frozen
class OpenQuestion:
    """A question that stands on the condition, and the verdict under each of its readings."""

    question: Question
    readings: tuple[ReadingVerdict, ...]


@frozen
class Outlook:
    """How it is going: reached, on track, off track, missed, or no outlook; and the arithmetic.

    The probability of the target stands beside the word and never inside it; it is worked out
    when somebody asks for it.
    """

    word: str = "no outlook"
    sentence: str = ""
    claims: tuple[Claim, ...] = ()
    _borne: Callable[[], tuple[Chance, ...]] = field(default=tuple, eq=False, repr=False)

    @property
    def chances(self) -> tuple[Chance, ...]:
        """The probability by each speaker whose monthly figures bear one; most have none."""
        return self._borne()


@frozen
class Assessment:
    """The answer for one condition on one day.

    `expression` is the rule judged: the condition's own, or the reading that was settled.
    `verdict` is the answer over all; `computed` what the claims alone give where a named
    person judged or overruled. `treatment` is the one in force, else the latest record of one;
    `required` whether it counts toward the answer to the dossier's question on that day;
    `slid` when it was last met, and what turned it back, where it is lost now.
    `broken` says why an assumption no longer holds, `review_due` why a review is due, each as a
    clause that is empty while it is not so; `not_borne` tells of names in its expressions that
    nothing on the desk bears.
    """

    condition: Condition
    as_of: date
    known_by: date
    tolerance: float
    verdict: Verdict
    computed: Verdict | None
    by: tuple[SideVerdict, ...]
    expression: str
    rule: str
    tree: Reason
    claims: tuple[Claim, ...]
    set_aside: tuple[SetAside, ...]
    outlook: Outlook
    treatment: Treatment | None
    in_force: Treatment | None
    required: bool
    condition_stage: str
    dissents: tuple[Dissent, ...]
    questions: tuple[OpenQuestion, ...]
    judgement: Judgement | None
    sentence: str
    citations: tuple[Citation, ...]
    slid: Slid | None = None
    broken: str = ""
    review_due: str = ""
    not_borne: tuple[str, ...] = ()

    @property
    def met_before(self) -> date | None:
        """The first of the last days on which it was met, where it has slid back since."""
        return self.slid.since if self.slid is not None else None


@frozen
class Status:
    """The answer to the dossier's question on one day, and the board of conditions behind it."""

    question: str
    answer: str
    sentence: str
    as_of: date
    known_by: date
    tolerance: float
    conditions: tuple[Assessment, ...]
