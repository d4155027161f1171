"""Representations: who raised what with whom, where, on which day, and what was answered."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from finalact.model.claim import Citation
from finalact.model.partial_date import PartialDate


class Standing(Enum):
    """How far a representation went: suggested among ourselves, instructed, or made."""

    SUGGESTED = "suggested"
    INSTRUCTED = "instructed"
    MADE = "made"
    NOT_MADE = "not made"


@frozen
class Report:
    """What came of a representation, as one paper tells it: that it was made, what was answered.

    A representation is never overwritten: whatever is learned of it later is a further report.
    `standing` and `on` say that it was made (or not) and on which day, where this report is the
    first to tell it; `answer` is what was said in reply on `answered_on`, and `answered_by` the
    claims (by id) that carry it. `citation` is the reporting paper, or the name of one that is
    not on the desk; `missing` the words of a note that no record has been found.
    """

    standing: Standing | None = None
    on: PartialDate | None = None
    known_on: PartialDate | None = None
    answer: str = ""
    answered_on: PartialDate | None = None
    answered_by: tuple[str, ...] = ()
    citation: Citation = field(factory=Citation)
    missing: str = ""
    marking: str = ""
    note: str = ""


@frozen
class Representation:
    """One approach to another government, with the papers that ordered and reported it.

    `by` is the party that makes it and `through` who speaks for it; `to` the party it is made
    to and `with_whom` whoever heard it; `channel` how (a lunch, a message, a plenary). `cases`
    are ids of cases, `points` what was raised in words, `list_handed_over` a representation
    list with its version ("List XV, of 8 June 1973"). `instruction` is the paper that ordered
    it. `standing`, `on` and `known_on` are as first recorded; `reports` what came of it.
    `follows` is the id of an earlier representation, or of the paper with the decision, that it
    carries out.
    """

    id: str
    by: str
    to: str = ""
    through: str = ""
    with_whom: str = ""
    channel: str = ""
    place: str = ""
    on: PartialDate | None = None
    known_on: PartialDate | None = None
    standing: Standing = Standing.MADE
    subjects: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    list_handed_over: str = ""
    instruction: Citation = field(factory=Citation)
    follows: str = ""
    reports: tuple[Report, ...] = ()
    citations: tuple[Citation, ...] = ()
    marking: str = ""
    note: str = ""

    @property
    def reached_us(self) -> PartialDate | None:
        """The day from which the desk may speak of it: known on, else the day it was made."""
        return self.known_on or self.on

    @property
    def answered_by(self) -> tuple[str, ...]:
        """The claims, by id, that carry what was answered, whenever it became known."""
        return tuple(dict.fromkeys(id_ for report in self.reports for id_ in report.answered_by))
