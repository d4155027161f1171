"""What a treatment waits for: a day, an expression of the language, or words for a person."""

from __future__ import annotations

import re
from datetime import date

from attrs import frozen

from finalact.conditions import expression as parts
from finalact.conditions.article import the
from finalact.conditions.assessment import SideVerdict
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.functions import FUNCTIONS
from finalact.conditions.language import parse
from finalact.conditions.weighing import Weighing
from finalact.conditions.wording import in_words, listed
from finalact.model.condition import Verdict
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date

_CALLS = re.compile(rf"\b(?:{'|'.join(FUNCTIONS)})\s*\(", re.IGNORECASE)


@frozen
class Trigger:
    """What would break an assumption, or call for a review, as far as the desk can watch it.

    `day` is set where it is a date, `expression` where it is one of the language; where neither
    is, only a person can tell.
    """

    text: str
    day: PartialDate | None = None
    expression: parts.Expression | None = None

    @classmethod
    def read(cls, text: str) -> Trigger:
        """Take the words apart; whatever is neither a date nor an expression stays words."""
        try:
            return cls(text, day=read_date(text))
        except Refusal:
            pass
        try:
            return cls(text, expression=parse(text))
        except (ExpressionFault, RecursionError):
            return cls(text)

    @property
    def moment(self) -> str:
        """The day from which it counts: "1 June 1988", "the end of June 1988"."""
        if self.day is None:
            return ""
        return self.day.said() if self.day.is_day else f"the end of {self.day.said()}"

    def said(self, dossier: Dossier) -> str:
        """It in words, without full stop: "on 1 June 1988", "the state of “ferry” is ..."."""
        if self.day is not None:
            return f"{'on' if self.day.is_day else 'at'} {self.moment}"
        if self.expression is not None:
            return in_words(self.expression, dossier)
        return self.text.strip().rstrip(".")


def means_expression(text: str) -> bool:
    """Whether words are meant as an expression: they call one of its functions."""
    return _CALLS.search(text) is not None


def holds(trigger: Trigger, weighing: Weighing, day: date) -> str:
    """By what it holds on a day, as a clause for a sentence; empty while it does not.

    A date holds from its last possible day on. An expression holds as soon as any side's own
    claims say so: who rests on an assumption wants to hear of it early.
    """
    if trigger.day is not None:
        counts = trigger.day.counts_from
        return "that day has come" if counts is not None and counts <= day else ""
    if trigger.expression is None:
        return ""
    try:
        weighed = weighing.weigh(trigger.expression)
    except Refusal:
        # It rests on the very condition that is being judged; a person must watch it.
        return ""
    if weighed.by:
        return by_sides(weighed.by, Verdict.MET)
    return "by the record" if weighed.verdict is Verdict.MET else ""


def by_sides(by: tuple[SideVerdict, ...], verdict: Verdict) -> str:
    """Whose claims give that verdict: "by the claims of Alba and Borduria"; empty if nobody's."""
    sides = [the(side.title) for side in by if side.verdict is verdict]
    return f"by the claims of {listed(sides)}" if sides else ""
