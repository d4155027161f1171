"""The passage through a gate on a day: open, shut or not known, and what stands in the way."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from finalact.conditions.assessment import Assessment
from finalact.diplomacy.consent import GroupConsent
from finalact.diplomacy.standing_gates import Superseded
from finalact.model.gate import Gate
from finalact.model.truth import Truth


class GateState(Enum):
    """Whether one may pass: the gate is open, shut, or it is not known."""

    OPEN = "open"
    SHUT = "shut"
    NOT_KNOWN = "not known"


STATES = {
    Truth.YES: GateState.OPEN,
    Truth.NO: GateState.SHUT,
    Truth.UNKNOWN: GateState.NOT_KNOWN,
}


@frozen
class GateCondition:
    """A further condition of a gate: its assessment, and whether it lets one pass.

    One that was set aside by a treatment adopted by somebody who could decide it does; it is
    told. `assessment` is None where the dossier has no condition of that id.
    """

    id: str
    assessment: Assessment | None
    truth: Truth
    set_aside: str = ""

    @property
    def title(self) -> str:
        """How a reader knows it."""
        return self.assessment.condition.title if self.assessment is not None else self.id


@frozen
class Passage:
    """A gate on a day: open, shut or not known, and what one may do.

    To bind ourselves the gate must be open, or be `accepted` as passed though it is not, with
    the reason given. To explore *ad referendum* is free at any time: it binds nobody.
    `question_unknown` says what is wrong with a question that nobody can agree to. `earlier`
    are the records whose place this one took, the latest first.
    """

    gate: Gate
    as_of: date
    known_by: date
    state: GateState
    consent: GroupConsent
    conditions: tuple[GateCondition, ...]
    sentence: str = ""
    accepted: str = ""
    question_unknown: str = ""
    earlier: tuple[Superseded, ...] = ()

    @property
    def may_bind(self) -> bool:
        """Whether a binding decision may be taken."""
        return self.state is GateState.OPEN or bool(self.accepted)
