"""A gate: whose consent is needed, by which rule, before we bind ourselves."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from finalact.model.claim import Citation
from finalact.model.partial_date import PartialDate


class Consent(Enum):
    """When a group has agreed to a thing: all of it, all but one, or nobody spoke by a day.

    Source: the trade's rules, "EU, OSCE": agreement by consensus, or by silence until a deadline.
    """

    CONSENSUS = "consensus"
    LESS_ONE = "consensus less one"
    SILENCE = "silence"


@frozen
class Gate:
    """What must be so before we bind ourselves: a group's consent to a question.

    `question` is the subject on which the parties of `group` take positions, `wanted` the
    positions that count as agreement, `refusing` those that break a silence. A silence
    procedure runs out at the end of `silence_until`. `conditions` are further conditions, by
    id, that must be met. While the gate is shut one may explore *ad referendum* only.

    `since` is the day on which it was laid down, None where it stands from the beginning, and
    `known_on` the day on which the desk came to know that. Gates of one id are records of one
    gate: a later one takes the place of the earlier from its day on.
    """

    id: str
    title: str
    question: str = ""
    group: str = ""
    rule: Consent = Consent.CONSENSUS
    wanted: tuple[str, ...] = ("agrees",)
    refusing: tuple[str, ...] = ()
    silence_until: PartialDate | None = None
    conditions: tuple[str, ...] = ()
    citation: Citation = field(factory=Citation)
    since: PartialDate | None = None
    known_on: PartialDate | None = None

    @property
    def reached_us(self) -> PartialDate | None:
        """The day from which the desk may use it: known on, else laid down on, else none."""
        return self.known_on or self.since

    @property
    def moment(self) -> tuple[str, str, str]:
        """What a record is told from others by: the gate, and the days it bears."""
        return self.id, str(self.since or ""), str(self.known_on or "")

    @property
    def asks_for(self) -> tuple[object, ...]:
        """What it asks for, whatever it is called and wherever it stands.

        What breaks a silence, and its end, belong to that rule alone.
        """
        what = (self.question, self.group, self.rule, frozenset(self.wanted))
        silence = (frozenset(self.refusing), self.silence_until)
        of_rule = silence if self.rule is Consent.SILENCE else ()
        return (*what, frozenset(self.conditions), *of_rule)
