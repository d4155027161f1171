"""The steps that are taken on a memorandum: each is a record that is added, none is changed.

Source: practice of memoranda, sections 2 (decision marks) and 3 (clearance, return and tasking).
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from finalact.model.document import Action
from finalact.model.mark import MarkKind
from finalact.model.memorandum import Draft
from finalact.model.partial_date import PartialDate


class ClearanceStatus(Enum):
    """What an office says to a version of the text.

    `OK_IN_PART` agrees to a part only; `TOLD` has merely been told, `INFO` was shown the paper and
    not asked. Neither of the last two is agreement.
    """

    OK = "ok"
    OK_WITH_EDITS = "ok with edits"
    OK_IN_PART = "ok in part"
    INFO = "info"
    TOLD = "told"
    PENDING = "pending"
    NO_OBJECTION = "no objection"
    NONCONCUR = "nonconcur"
    DECLINED = "declined"


class ClearanceScope(Enum):
    """What was cleared: the full text, the text in draft, or its substance."""

    FULL = "full"
    IN_DRAFT = "in draft"
    IN_SUBSTANCE = "in substance"


class Capacity(Enum):
    """How somebody holds an office or acts in it; signing *for* another is not *acting*."""

    INCUMBENT = "incumbent"
    ACTING = "acting"
    FOR = "for"
    CHARGE = "chargé"


@frozen
class Drafted:
    """A version was written."""

    draft: Draft


@frozen
class Cleared:
    """An office said something to the version of that number (1, 2 ...), by person or proxy."""

    office: str
    status: ClearanceStatus
    version: int
    scope: ClearanceScope = ClearanceScope.FULL
    person: str = ""
    proxy: str = ""
    part: str = ""
    dissent: str = ""
    comment: str = ""


@frozen
class Answered:
    """A named person answered a question that no program can (`code` names it)."""

    code: str
    answer: str


@frozen
class Submitted:
    """The paper went up: its text as rendered that day and its hash, frozen from here on.

    `cited` are the claims that its references drew on, `stood` the conditions with their verdicts.
    `override` is the reason for sending it up although something was missing.
    """

    version: int
    printed: str
    hash: str
    cited: tuple[str, ...] = ()
    stood: tuple[tuple[str, str], ...] = ()
    override: str = ""


@frozen
class Returned:
    """The paper came back for rework, and why."""

    why: str


@frozen
class Marked:
    """A mark on the paper: by whom, for whom, in which capacity, with its exact words.

    `recommendation` is the number of the one that it stands at; None where it stands elsewhere.
    """

    kind: MarkKind
    by: str
    words: str = ""
    for_whom: str = ""
    capacity: Capacity | None = None
    where: str = ""
    recommendation: int | None = None
    action: Action | None = None


@frozen
class Decided:
    """A person confirms what was decided on a recommendation, from marks (their step numbers).

    `accepted` is the reason for binding us though a gate is shut; `ad_referendum` that it binds
    nobody until capitals confirm. `continuing` are conditions that must go on being met,
    `reconsider` the trigger, in words or as a rule, on which to think again.
    """

    recommendation: int
    action: Action
    marks: tuple[int, ...] = ()
    binding: bool = False
    ad_referendum: bool = False
    accepted: str = ""
    continuing: tuple[str, ...] = ()
    reconsider: str = ""
    further: str = ""


@frozen
class Tasked:
    """Somebody is to do something: who, through whom, with whom, on what occasion, by when.

    An occasion without a date stays open. `office` is the action office.
    """

    task: str
    words: str
    who: str = ""
    through: str = ""
    with_whom: str = ""
    occasion: str = ""
    due: PartialDate | None = None
    office: str = ""
    recommendation: int | None = None
    representation: str = ""


@frozen
class Reported:
    """What came of a task: the reporting paper, the claims entered from it, or none was found.

    `missing` are the words in which it is said that no record has been found.
    """

    task: str
    words: str = ""
    done: bool = True
    document: str = ""
    claims: tuple[str, ...] = ()
    representation: str = ""
    missing: str = ""


@frozen
class Closed:
    """Nothing further is to be done, and why."""

    why: str = ""


@frozen
class Superseded:
    """Another memorandum takes its place."""

    memorandum: str
    why: str = ""


Act = (
    Drafted
    | Cleared
    | Answered
    | Submitted
    | Returned
    | Marked
    | Decided
    | Tasked
    | Reported
    | Closed
    | Superseded
)


@frozen
class Step:
    """One step on a memorandum: its number from 1, who took it, on which day, what it was.

    `before` is the hash of the step before it ("" for the first), `hash` that of this one, made
    from all of it: whoever changes a step changes every hash after it.
    """

    n: int
    by: str
    on: PartialDate
    act: Act
    before: str = ""
    hash: str = ""
