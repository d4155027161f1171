"""Whether a group has agreed: by consensus, by consensus less one, by silence."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.ledger import Ledger
from finalact.diplomacy.consent import GroupConsent, consent_of
from finalact.model.claim import Claim
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate
from finalact.model.truth import Truth
from tests.diplomacy.story_of import HARBOUR, claim

PORTS = ("Ostland", "Westland", "Eastland", "Isle")


def says(who: str, word: str, on: str = "1988-05-01", name: str = "") -> Claim:
    return claim(name or f"{who}-{on}-{word}", who, "ferry", "position", word, on=on)


def gate(
    rule: Consent = Consent.CONSENSUS, until: str = "", refusing: tuple[str, ...] = ()
) -> Gate:
    return Gate(
        "ports",
        "The ports agree",
        "ferry",
        "ports",
        rule,
        refusing=refusing,
        silence_until=PartialDate.parse(until) if until else None,
    )


def consent(asked: Gate, *claims: Claim, on: str = "1988-06-01") -> GroupConsent:
    day = date.fromisoformat(on)
    return consent_of(asked, Ledger(HARBOUR, claims), day, day)


def all_but(*names: str, word: str = "agrees") -> list[Claim]:
    return [says(port, word) for port in PORTS if port not in names]


def test_consensus_is_every_member() -> None:
    assert consent(gate(), *all_but()).truth is Truth.YES
    waiting = consent(gate(), *all_but("Isle"))
    assert waiting.truth is Truth.UNKNOWN
    assert [m.party for m in waiting.missing] == ["Isle"]
    refused = consent(gate(), *all_but("Isle"), says("Isle", "opposes"))
    assert refused.truth is Truth.NO
    assert [(m.party, m.words) for m in refused.against] == [("Isle", ("opposes",))]


def test_one_refusal_shuts_whoever_is_still_silent() -> None:
    assert consent(gate(), says("Isle", "opposes")).truth is Truth.NO


def test_consensus_less_one_lets_one_go_and_names_it() -> None:
    less = gate(Consent.LESS_ONE)
    for last in ([], [says("Isle", "opposes")]):
        found = consent(less, *all_but("Isle"), *last)
        assert (found.truth, found.left_out) == (Truth.YES, "Isle")
    two = consent(less, *all_but("Isle", "Eastland"), says("Isle", "opposes"))
    assert two.truth is Truth.UNKNOWN
    assert consent(less, says("Isle", "opposes"), says("Eastland", "opposes")).truth is Truth.NO
    assert consent(less, *all_but()).left_out == ""


def test_silence_is_open_until_its_day_and_agreed_after_it() -> None:
    quiet = gate(Consent.SILENCE, "1988-06-15", ("opposes",))
    assert consent(quiet, on="1988-06-15").truth is Truth.UNKNOWN
    assert consent(quiet, on="1988-06-16").truth is Truth.YES
    undecided = says("Isle", "undecided", "1988-06-01")
    assert consent(quiet, undecided, on="1988-06-16").truth is Truth.YES


def test_who_breaks_the_silence_in_time_shuts_the_gate_at_once() -> None:
    quiet = gate(Consent.SILENCE, "1988-06-15", ("opposes",))
    broken = consent(quiet, says("Isle", "opposes", "1988-06-10"), on="1988-06-11")
    assert (broken.truth, broken.broken_by) == (Truth.NO, ("Isle",))
    gone = [says("Isle", "opposes", "1988-06-10"), says("Isle", "agrees", "1988-06-14")]
    assert consent(quiet, *gone, on="1988-06-16").truth is Truth.YES


def test_who_speaks_too_late_breaks_nothing_and_is_named() -> None:
    quiet = gate(Consent.SILENCE, "1988-06-15", ("opposes",))
    late = consent(quiet, says("Isle", "opposes", "1988-06-20"), on="1988-06-21")
    assert (late.truth, late.broken_by, late.too_late) == (Truth.YES, (), ("Isle",))


def test_a_silence_once_broken_is_mended_only_by_everybody() -> None:
    quiet = gate(Consent.SILENCE, "1988-06-15", ("opposes",))
    broke = says("Isle", "opposes", "1988-06-10")
    turned = says("Isle", "agrees", "1988-06-20")
    assert consent(quiet, broke, turned, on="1988-06-21").truth is Truth.NO
    assert consent(quiet, broke, turned, *all_but("Isle"), on="1988-06-21").truth is Truth.YES


def test_with_no_refusing_word_declared_any_other_position_breaks_the_silence() -> None:
    quiet = gate(Consent.SILENCE, "1988-06-15")
    assert consent(quiet, says("Isle", "undecided"), on="1988-06-16").truth is Truth.NO
    assert consent(quiet, says("Isle", "agrees"), on="1988-06-16").truth is Truth.YES


def test_a_silence_without_a_day_and_a_group_without_members_are_not_known() -> None:
    assert consent(gate(Consent.SILENCE)).truth is Truth.UNKNOWN
    assert consent(Gate("x", "", "ferry", "nobody")).truth is Truth.UNKNOWN


def test_an_uncertain_last_day_counts_from_its_last_possible_one() -> None:
    quiet = gate(Consent.SILENCE, "1988-06", ("opposes",))
    assert consent(quiet, on="1988-06-30").truth is Truth.UNKNOWN
    assert consent(quiet, on="1988-07-01").truth is Truth.YES


def test_limited_agreement_and_being_told_are_no_consent() -> None:
    within = claim("l", "Isle", "ferry", "limited_position", "agrees", on="1988-05-01")
    told = claim("t", "Isle", "ferry", "informed", "agrees", on="1988-05-01")
    assert consent(gate(), *all_but("Isle"), within).truth is Truth.NO
    assert consent(gate(), *all_but("Isle"), told).truth is Truth.UNKNOWN


SAID = some.lists(
    some.tuples(
        some.sampled_from(PORTS),
        some.sampled_from(["agrees", "opposes", "undecided"]),
        some.integers(0, 60),
    ),
    max_size=10,
)
DAYS = some.integers(0, 80).map(lambda n: (date(1988, 5, 1) + timedelta(n)).isoformat())


def heard(said: list[tuple[str, str, int]]) -> list[Claim]:
    return [
        says(who, word, (date(1988, 5, 1) + timedelta(day)).isoformat(), f"c{n}")
        for n, (who, word, day) in enumerate(said)
    ]


@given(SAID, DAYS)
def test_what_consensus_allows_consensus_less_one_allows(
    said: list[tuple[str, str, int]], day: str
) -> None:
    whole = consent(gate(), *heard(said), on=day).truth
    less = consent(gate(Consent.LESS_ONE), *heard(said), on=day).truth
    if whole is Truth.YES:
        assert less is Truth.YES
    if less is Truth.NO:
        assert whole is Truth.NO


@given(SAID, DAYS)
def test_silence_after_its_day_is_never_left_open(
    said: list[tuple[str, str, int]], day: str
) -> None:
    quiet = gate(Consent.SILENCE, "1988-06-01", ("opposes",))
    found = consent(quiet, *heard(said), on=day)
    # Who said two things on one day is of no known word, then and when the silence ended.
    ended = consent(quiet, *heard(said), on="1988-06-01")
    at_one = all(len(m.words) < 2 for m in (*found.members, *ended.members))
    if day > "1988-06-01" and at_one:
        assert found.truth is not Truth.UNKNOWN
    if found.truth is Truth.NO:
        assert found.broken_by


@given(SAID, some.sampled_from(PORTS), DAYS)
def test_one_more_agreement_never_shuts_a_gate(
    said: list[tuple[str, str, int]], who: str, day: str
) -> None:
    order = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}
    more = says(who, "agrees", day, "more")
    for rule in Consent:
        asked = gate(rule, "1988-06-01", ("opposes",))
        before = consent(asked, *heard(said), on=day).truth
        claims = [c for c in heard(said) if c.said_on is not None and str(c.said_on) != day]
        if len(claims) == len(said):
            assert order[consent(asked, *claims, more, on=day).truth] >= order[before]
