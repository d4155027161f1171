"""A memorandum under way: one version of its paper, and what is kept beside its text.

Source of the fields: practice of memoranda, sections 1 to 3 (action memorandum, drafting and
clearance).
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from finalact.model.document import Person
from finalact.model.partial_date import PartialDate


class MemoKind(Enum):
    """What a memorandum is for: a decision, to be seen, or to make ready for a meeting."""

    ACTION = "action"
    INFORMATION = "information"
    BRIEFING = "briefing"


class Profile(Enum):
    """Whose rules of form a memorandum follows: those of 1977-88 or the current ones."""

    THEN = "1977-88"
    CURRENT = "current"


@frozen
class Drafter:
    """Who drafted a version: person, office, extension, day; each where it is known."""

    person: str = ""
    office: str = ""
    extension: str = ""
    on: PartialDate | None = None


@frozen
class OptionSaid:
    """What stands behind an option beside its text: who favors and who doubts it, and why.

    Position and enthusiasm are two things: an office may doubt an option and yet favor it.
    """

    label: str
    favored_by: tuple[str, ...] = ()
    doubted_by: tuple[str, ...] = ()
    why: str = ""
    prospects: str = ""
    timing: str = ""
    risk: str = ""
    audience: str = ""


@frozen
class RecommendationSaid:
    """What stands behind a recommendation, by its number (1, 2 ...) in the paper.

    `alternative_to` is the number of the one that it excludes; `decide_by` a day; `exception` the
    reason why that day is nearer than five business days; `gate` the gate that must be open if
    approving it binds us; `binds` that it does; `bureaus_against` for a split memorandum.
    """

    number: int
    asked_of: str = ""
    decide_by: PartialDate | None = None
    exception: str = ""
    alternative_to: int | None = None
    favored_by: tuple[str, ...] = ()
    opposed_by: tuple[str, ...] = ()
    binds: bool = False
    gate: str = ""


@frozen
class Attachment:
    """A tab: its title, its own classification, and the paper on the desk where it is there."""

    tab: str
    title: str
    classification: str = ""
    status: str = ""
    document: str = ""


@frozen
class Draft:
    """One version of the paper. `text` is Markdown: `## ` begins a part, `[^1]: ` a note.

    `required` are the offices that must clear it. `editorial` says that the change since the last
    version touches no matter, so that clearances stand.
    """

    kind: MemoKind
    subject: str
    text: str
    headed: str = ""
    number: str = ""
    profile: Profile = Profile.THEN
    senders: tuple[Person, ...] = ()
    addressees: tuple[Person, ...] = ()
    through: tuple[Person, ...] = ()
    dated: PartialDate | None = None
    classification: str = ""
    handling: tuple[str, ...] = ()
    drafters: tuple[Drafter, ...] = ()
    required: tuple[str, ...] = ()
    options: tuple[OptionSaid, ...] = ()
    recommendations: tuple[RecommendationSaid, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    source: str = ""
    editorial: bool = False
