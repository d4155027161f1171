"""Consent: whether a group has agreed to a question by the rule that its gate sets."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from finalact.claims.ledger import Known, Ledger
from finalact.claims.states import Stated
from finalact.diplomacy.positions import latest_position
from finalact.model.claim import Claim
from finalact.model.gate import Consent, Gate
from finalact.model.truth import Truth, unanimous


@frozen
class MemberConsent:
    """Where one member of the group stands: whether it agrees, in which words, by which claims."""

    party: str
    agrees: Truth
    words: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether it has taken no position."""
        return not self.claims


@frozen
class GroupConsent:
    """Whether a group consents on a day, with who agrees, who does not, and who has not spoken.

    `left_out` is the one member whose consent a consensus less one does without. Of a silence
    procedure `runs_until` is the last day on which it can be broken, and `broken_by` are those
    who broke it in time; `too_late` are those who spoke against it after its end.
    """

    truth: Truth
    members: tuple[MemberConsent, ...]
    left_out: str = ""
    runs_until: date | None = None
    broken_by: tuple[str, ...] = ()
    too_late: tuple[str, ...] = ()

    @property
    def agreeing(self) -> tuple[MemberConsent, ...]:
        """Those who agree."""
        return tuple(m for m in self.members if m.agrees is Truth.YES)

    @property
    def against(self) -> tuple[MemberConsent, ...]:
        """Those who have spoken otherwise."""
        return tuple(m for m in self.members if m.agrees is Truth.NO)

    @property
    def missing(self) -> tuple[MemberConsent, ...]:
        """Those of whom it is not known: silent, or of two words."""
        return tuple(m for m in self.members if m.agrees is Truth.UNKNOWN)


def consent_of(gate: Gate, ledger: Ledger, as_of: date, known_by: date) -> GroupConsent:
    """Whether the group of a gate consents on a day, three-valued, by what was known.

    Consensus: every member takes a wanted position. Consensus less one: all but at most one
    do, and somebody does. Silence: nobody took a refusing position by the end of the last day;
    before that it is not known. A limited agreement and having been told are no consent. A
    group without members consents to nothing. Asked are those who belong to the group on the
    day; after a silence has ended, those who did at its end.
    """
    group = ledger.dossier.group(gate.group)
    asked = group.members_on(_asked_on(gate, as_of), known_by) if group is not None else ()
    known = ledger.known(ledger.touching(gate.question), known_by)
    members = tuple(
        _member(gate, latest_position(known, ledger, party, as_of), party) for party in asked
    )
    if not members:
        return GroupConsent(Truth.UNKNOWN, ())
    if gate.rule is Consent.SILENCE:
        return _by_silence(gate, known, ledger, members, as_of)
    dissenting = [m for m in members if m.agrees is Truth.NO]
    unknown = [m for m in members if m.agrees is Truth.UNKNOWN]
    allowed = 1 if gate.rule is Consent.LESS_ONE and len(members) > 1 else 0
    if len(dissenting) > allowed:
        truth = Truth.NO
    elif len(dissenting) + len(unknown) <= allowed:
        truth = Truth.YES
    else:
        truth = Truth.UNKNOWN
    apart = [*dissenting, *unknown]
    left_out = apart[0].party if truth is Truth.YES and apart else ""
    return GroupConsent(truth, members, left_out)


def _asked_on(gate: Gate, as_of: date) -> date:
    """The day whose members are asked."""
    last = gate.silence_until.latest if gate.silence_until is not None else None
    return min(as_of, last) if gate.rule is Consent.SILENCE and last is not None else as_of


def _member(gate: Gate, stated: Stated, party: str) -> MemberConsent:
    agrees = unanimous(Truth.of(word in gate.wanted) for word in stated.words)
    if not stated.claims:
        agrees = Truth.UNKNOWN
    return MemberConsent(party, agrees, tuple(sorted(stated.words)), stated.claims)


def _refuses(gate: Gate, stated: Stated) -> Truth:
    """Whether a position breaks a silence: one declared as refusing, else any not wanted."""
    if not stated.claims:
        return Truth.NO
    if gate.refusing:
        return unanimous(Truth.of(word in gate.refusing) for word in stated.words)
    return unanimous(Truth.of(word not in gate.wanted) for word in stated.words)


def _by_silence(
    gate: Gate, known: Known, ledger: Ledger, members: tuple[MemberConsent, ...], as_of: date
) -> GroupConsent:
    """Agreed when its last day has passed and nobody broke it in time; broken, it stays broken.

    Unless everybody has agreed in so many words since. An uncertain last day counts from its
    last possible one.
    """
    last = gate.silence_until.latest if gate.silence_until is not None else None
    agreed = all(m.agrees is Truth.YES for m in members)
    if last is None:
        return GroupConsent(Truth.YES if agreed else Truth.UNKNOWN, members)
    day = min(as_of, last)
    broken: list[str] = []
    doubtful = False
    late: list[str] = []
    for member in members:
        refuses = _refuses(gate, latest_position(known, ledger, member.party, day))
        if refuses is Truth.YES:
            broken.append(member.party)
        doubtful = doubtful or refuses is Truth.UNKNOWN
        if as_of > last and refuses is Truth.NO and _refuses_now(gate, member) is Truth.YES:
            late.append(member.party)
    if agreed:
        truth = Truth.YES
    elif broken:
        truth = Truth.NO
    elif as_of <= last or doubtful:
        truth = Truth.UNKNOWN
    else:
        truth = Truth.YES
    return GroupConsent(truth, members, "", last, tuple(broken), tuple(late))


def _refuses_now(gate: Gate, member: MemberConsent) -> Truth:
    return _refuses(gate, Stated(frozenset(member.words), member.claims, ()))
