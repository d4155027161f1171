"""Positions: where each party stands on a question, since when, and what would turn it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from finalact.claims.ledger import Known, Ledger, SetAside
from finalact.claims.second_hand import is_second_hand, own_words_first
from finalact.claims.states import Stated, latest_words, standing_claims
from finalact.claims.stocks import day_of, latest_first
from finalact.diplomacy.standing_gates import standing_gates
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Group

# Three things that are never one: agreement, agreement within limits, and having been told.
POSITION, LIMITED, INFORMED, TURNS_ON = "position", "limited_position", "informed", "turns_on"
WITHIN_LIMITS = "within limits"


@frozen
class Stand:
    """One word of a party, from a day on: what it said, and the claims that say so.

    `until` is the last day before its next word; None while the word is in force. `limits` are
    the words that keep it within limits, and `reporters` those of another side who told it.
    """

    words: frozenset[str]
    claims: tuple[Claim, ...]
    since: date
    until: date | None = None
    limits: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()


@frozen
class PartyPosition:
    """Where a party stands on a question on a day.

    `stands` are its words in order of time; the last is in force. `informed` are the claims
    that it has been told, which is no position; `turns_on` what would turn it, by its own words
    or as told, and `is_asked` whether its consent is asked for.
    """

    party: str
    is_asked: bool
    stands: tuple[Stand, ...] = ()
    informed: tuple[Claim, ...] = ()
    turns_on: tuple[Claim, ...] = ()

    @property
    def now(self) -> Stand | None:
        """Its latest word; None where it has not spoken."""
        return self.stands[-1] if self.stands else None

    @property
    def has_spoken(self) -> bool:
        """Whether it ever took a position, by what was known on the day."""
        return bool(self.stands)


def word_of(claim: Claim) -> str:
    """The position that a claim tells; one within limits is never the word itself.

    "Agrees within limits" is not "agrees": no rule that asks for agreement can take it for one.
    """
    return f"{claim.value} {WITHIN_LIMITS}" if claim.attribute == LIMITED else claim.value


def latest_position(known: Known, ledger: Ledger, party: str, as_of: date) -> Stated:
    """A party's latest word on a question, as far as it was known: own words first.

    A position that is limited later is limited from then on.
    """
    names = ledger.dossier.names_of(party)
    claims, aside = _positions(known, names, as_of)
    kept, yielded = own_words_first(claims, ledger)
    stated = latest_words(kept, ledger)
    words = frozenset(word_of(claim) for claim in stated.claims)
    return Stated(words, stated.claims, (*aside, *yielded, *stated.aside))


def groups_asked(dossier: Dossier, question: str, as_of: date, known_by: date) -> tuple[Group, ...]:
    """The groups whose consent to a question is asked on a day: of its gates, else every group."""
    standing = standing_gates(dossier, as_of, known_by)
    gates = [gate.group for gate in standing if gate.question == question]
    return tuple(group for group in dossier.groups if not gates or group.id in gates)


def positions_on(
    ledger: Ledger, question: str, as_of: date, known_by: date
) -> tuple[PartyPosition, ...]:
    """Every party on a question: those asked in the order of their groups, then all who spoke."""
    known = ledger.known(ledger.touching(question), known_by)
    asked = dict.fromkeys(
        member
        for group in groups_asked(ledger.dossier, question, as_of, known_by)
        for member in group.members_on(as_of, known_by)
    )
    taken = {name for party in asked for name in ledger.dossier.names_of(party)}
    others = dict.fromkeys(
        claim.speaker
        for claim in known.stand
        if claim.attribute in (POSITION, LIMITED, INFORMED, TURNS_ON)
        and claim.speaker
        and claim.speaker not in taken
        and _said_by(claim, as_of)
    )
    return tuple(
        _of_party(known, ledger, party, as_of, is_asked=party in asked)
        for party in (*asked, *others)
    )


def questions(ledger: Ledger) -> list[str]:
    """Every question on which a party took a position, or a gate asks for one."""
    found = {gate.question: None for gate in ledger.dossier.gates if gate.question}
    for name, claims in ledger.by_subject.items():
        if any(c.attribute in (POSITION, LIMITED, TURNS_ON) for c in claims):
            found[name] = None
    return list(found)


def _of_party(
    known: Known, ledger: Ledger, party: str, as_of: date, *, is_asked: bool
) -> PartyPosition:
    names = ledger.dossier.names_of(party)
    return PartyPosition(
        party,
        is_asked,
        _stands(known, ledger, names, as_of),
        *(
            tuple(c for c in standing_claims(known, attribute, as_of, evidence=False)[0]
                  if c.speaker in names)
            for attribute in (INFORMED, TURNS_ON)
        ),
    )  # fmt: skip


def _positions(
    known: Known, names: Iterable[str], as_of: date
) -> tuple[list[Claim], list[SetAside]]:
    kept: list[Claim] = []
    aside: list[SetAside] = []
    for attribute in (POSITION, LIMITED):
        claims, others = standing_claims(known, attribute, as_of)
        kept += [claim for claim in claims if claim.speaker in names]
        aside += [other for other in others if other.claim.speaker in names]
    return kept, aside


def _stands(known: Known, ledger: Ledger, names: Iterable[str], as_of: date) -> tuple[Stand, ...]:
    """The words of a party in order of time, each once for as long as it held."""
    claims, _ = _positions(known, names, as_of)
    kept, _ = own_words_first(claims, ledger, _same_day)
    found: list[Stand] = []
    for same in _by_moment(kept, ledger):
        words = frozenset(word_of(claim) for claim in same)
        since = min(day for c in same if (day := day_of(c)) is not None)
        if found and found[-1].words == words and not any(c.attribute == LIMITED for c in same):
            last = found[-1]
            found[-1] = _stand((*last.claims, *same), words, last.since, ledger)
        else:
            found.append(_stand(tuple(same), words, since, ledger))
    return tuple(_ended(found))


def _by_moment(claims: list[Claim], ledger: Ledger) -> list[list[Claim]]:
    """The claims in the order in which each speaker's later word replaces his earlier one."""
    ordered = sorted(claims, key=lambda claim: latest_first(claim, ledger)[:2])
    groups: list[list[Claim]] = []
    for claim in ordered:
        if groups and latest_first(groups[-1][0], ledger)[:2] == latest_first(claim, ledger)[:2]:
            groups[-1].append(claim)
        else:
            groups.append([claim])
    return groups


def _stand(claims: Sequence[Claim], words: frozenset[str], since: date, ledger: Ledger) -> Stand:
    reporters = dict.fromkeys(c.reporter for c in claims if is_second_hand(c, ledger))
    own = any(not is_second_hand(c, ledger) for c in claims)
    limits = (limits_of(claim) for claim in claims if claim.attribute == LIMITED)
    return Stand(
        words,
        tuple(claims),
        since,
        None,
        tuple(dict.fromkeys(limit for limit in limits if limit)),
        () if own else tuple(reporters),
    )


def limits_of(claim: Claim) -> str:
    """The words that keep an agreement within limits: those that were said, else the note."""
    return claim.quantity.as_said or claim.note


def _ended(stands: list[Stand]) -> list[Stand]:
    """Each word with the day on which the next one took its place."""
    ends = [later.since for later in stands[1:]]
    return [
        Stand(s.words, s.claims, s.since, end, s.limits, s.reporters)
        for s, end in zip(stands, [*ends, None], strict=False)
    ]


def _same_day(told: Claim, own: Claim) -> bool:
    """Whether a retelling and the speaker's own words are of one day; earlier ones are history."""
    return day_of(told) == day_of(own)


def _said_by(claim: Claim, as_of: date) -> bool:
    day = day_of(claim)
    return day is not None and day <= as_of
