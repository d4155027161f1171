"""Claims: who says what about whom, for which period, said on which day, reported where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import cached_property

from attrs import field, frozen

from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity


class ClaimKind(Enum):
    """What sort of statement it is; only facts and estimates are evidence that a thing is so.

    Source: the rules of judging, "An assurance, a demand, a projection and an assumption
    are claims too, and never evidence".
    """

    FACT = "fact"
    ESTIMATE = "estimate"
    ASSURANCE = "assurance"
    DEMAND = "demand"
    PROJECTION = "projection"
    ASSUMPTION = "assumption"

    # Members are the only ones of their kind; asked for by the hundred thousand.
    __hash__ = object.__hash__

    @property
    def is_evidence(self) -> bool:
        """Whether a condition may rest on a statement of this kind."""
        return self in (ClaimKind.FACT, ClaimKind.ESTIMATE)


class Relation(Enum):
    """How a claim bears on an earlier one; nothing is ever overwritten.

    A speaker *corrects* or *withdraws* his own claim from the day that is known; a side
    *adopts* another's figure; the desk *mends* its own transcription, at once and for every day.
    Whoever saw what became of a promise or assurance says that it *keeps* or *breaks* it: a
    statement of its own, which leaves the promise standing as it was given.
    """

    CORRECTS = "corrects"
    WITHDRAWS = "withdraws"
    ADOPTS = "adopts"
    MENDS = "mends"
    KEEPS = "keeps"
    BREAKS = "breaks"

    @property
    def tells_outcome(self) -> bool:
        """Whether it says what became of a promise, rather than change the earlier claim."""
        return self in (Relation.KEEPS, Relation.BREAKS)


@frozen
class Citation:
    """Where a reader can see it said: the paper and passage, the page, the exact words.

    `document` is the id of a paper on the desk, `passage` its numbered passage ("6") or note
    ("note 4"); `source` names a paper that is not on the desk.
    """

    document: str = ""
    passage: str = ""
    page: str = ""
    quote: str = ""
    source: str = ""

    @property
    def is_empty(self) -> bool:
        """True when it leads nowhere."""
        return not (self.document or self.source)


NUMERIC_ATTRIBUTES = frozenset({"stock", "flow", "rate"})
# What somebody says he will do. An offer is a promise that waits on the other side; a proposed
# offer is weighed among ourselves, and nobody was promised anything yet.
OFFER, PROPOSED_OFFER = "offer", "proposed_offer"
ASSURING = frozenset({"assurance", "promise", OFFER, PROPOSED_OFFER})
OUTCOME, KEPT, BROKEN = "outcome", "kept", "broken"


@frozen
class Claim:
    """One statement in the ledger.

    `subject` is what it is about (a subject, a case or a meeting of the dossier: `about` says
    which); `attribute` which side of it (stock, flow, rate, state, position, assurance ...);
    `value` the state or word, `quantity` the figure as said. `speaker` asserts it, `reporter`
    says that he did. `period` is what it is about, `said_on` and `known_on` when it was said
    and when it reached us. `recorded_on` (a date and time) and `recorded_by` are the audit
    stamp and play no part in any answer.
    """

    id: str
    subject: str
    attribute: str
    value: str = ""
    quantity: Quantity = field(factory=lambda: Quantity(""))
    kind: ClaimKind = ClaimKind.FACT
    speaker: str = ""
    voice: str = ""
    reporter: str = ""
    population: str = ""
    period: PartialDate | None = None
    said_on: PartialDate | None = None
    known_on: PartialDate | None = None
    relation: Relation | None = None
    target: str = ""
    specificity: str = ""
    due: str = ""
    citations: tuple[Citation, ...] = ()
    about: str = "subject"
    marking: str = ""
    note: str = ""
    recorded_on: str = ""
    recorded_by: str = ""

    @property
    def reached_us(self) -> PartialDate | None:
        """The day from which the desk may use it: known on, else said on, else none."""
        return self.known_on or self.said_on

    @cached_property
    def turn(self) -> tuple[int, int, int, str]:
        """Where it stands among others: by the day said, the day it reached us, its time, its id.

        Its time is the last day of its period, so that months told at once follow each other.
        What was said on a day that nobody noted stands on the day that it was known; without
        either it comes first. Source: rules of judging, "order of entry does not matter".
        """
        said, known = self.said_on or self.known_on, self.known_on
        day = _number(said)
        reached = day if known is None or known is said else _number(known)
        return (day, reached, _number(self.period), self.id)

    @cached_property
    def counts_from(self) -> date | None:
        """The day from which it may be spoken of, None if that never surely came.

        A claim without any date may be spoken of on every day, so that somebody may mend it.
        """
        reached = self.reached_us
        return date.min if reached is None else reached.counts_from

    @property
    def promises(self) -> bool:
        """Whether it says what somebody will do: an assurance, a promise or an offer.

        What became of a promise is told by a claim of its own, which promises nothing.
        """
        if self.attribute == OUTCOME or self.relation is Relation.WITHDRAWS:
            return False
        return self.attribute in ASSURING or self.kind is ClaimKind.ASSURANCE

    @property
    def words(self) -> str:
        """The statement in the speaker's words, as far as they were kept."""
        return self.quantity.as_said or self.value

    @property
    def is_about(self) -> PartialDate | None:
        """The period it is about; a statement without one is about the day it was said."""
        return self.period or self.said_on or self.known_on


def _number(when: PartialDate | None) -> int:
    """The last possible day, from which it counts, as a number."""
    return 0 if when is None or when.latest is None else when.latest.toordinal()


def each_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Some claims of one ledger in the order in which they come, none of them twice."""
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(claim.id, claim)
    return tuple(found.values())
