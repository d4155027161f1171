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
class Representation:
    """One approach to another government, with the papers that ordered and reported it.

    `by` is the party that makes it and `through` who speaks for it; `to` the party it is made
    to and `with_whom` whoever heard it; `channel` how (a lunch, a message, a plenary). `cases`
    are ids of cases, `points` what was raised in words, `list_handed_over` a representation
    list with its version ("List XV, of 8 June 1973"). `answer` is what was said in reply and
    `answered_by` the claims (by id) that carry it. `instruction` and `report` are the papers;
    `missing` the words of a note that no record has been found. `follows` is the id of an
    earlier representation or a decision that it carries out.
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
    answer: str = ""
    answered_on: PartialDate | None = None
    answered_by: tuple[str, ...] = ()
    instruction: Citation = field(factory=Citation)
    report: Citation = field(factory=Citation)
    missing: str = ""
    follows: str = ""
    citation: Citation = field(factory=Citation)
    marking: str = ""
    note: str = ""

    @property
    def reached_us(self) -> PartialDate | None:
        """The day from which the desk may speak of it: known on, else the day it was made."""
        return self.known_on or self.on
