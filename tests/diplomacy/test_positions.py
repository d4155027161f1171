"""Where each party stands on a question over time, and what is no position."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as some

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.ledger import Ledger
from finalact.diplomacy.positions import (
    PartyPosition,
    latest_position,
    positions_on,
    questions,
)
from finalact.model.claim import Claim
from finalact.model.gate import Gate
from tests.diplomacy.story_of import HARBOUR, claim


def says(name: str, who: str, word: str, on: str, **more: Any) -> Claim:
    return claim(name, who, "ferry", "position", word, on=on, **more)


def limited(name: str, who: str, word: str, on: str, limits: str) -> Claim:
    return claim(name, who, "ferry", "limited_position", word, on=on, said=limits)


def on_day(*claims: Claim, on: str, known: str = "") -> dict[str, PartyPosition]:
    day = date.fromisoformat(on)
    by = date.fromisoformat(known) if known else day
    return {p.party: p for p in positions_on(Ledger(HARBOUR, claims), "ferry", day, by)}


def words(*claims: Claim, party: str, on: str) -> set[str]:
    day = date.fromisoformat(on)
    ledger = Ledger(HARBOUR, claims)
    return set(
        latest_position(ledger.known(ledger.touching("ferry"), day), ledger, party, day).words
    )


def test_each_partys_word_since_when_and_the_earlier_ones() -> None:
    found = on_day(
        says("a", "Westland", "opposes", "1988-03-30", reporter="Norland"),
        says("b", "Westland", "opposes", "1988-05-01"),
        says("c", "Westland", "undecided", "1988-06-01"),
        on="1988-06-10",
    )["Westland"]
    assert [(set(s.words), str(s.since), str(s.until or "")) for s in found.stands] == [
        ({"opposes"}, "1988-03-30", "1988-06-01"),
        ({"undecided"}, "1988-06-01", ""),
    ]
    assert found.stands[0].reporters == ()  # the same word was later its own
    told = on_day(
        says("a", "Westland", "opposes", "1988-03-30", reporter="Norland"), on="1988-04-01"
    )
    assert told["Westland"].stands[0].reporters == ("Norland",)


def test_who_has_not_spoken_is_among_those_asked_in_the_order_of_the_group() -> None:
    found = on_day(says("a", "Westland", "agrees", "1988-05-01"), on="1988-05-02")
    assert list(found) == ["Ostland", "Westland", "Eastland", "Isle"]
    assert [p for p in found if not found[p].has_spoken] == ["Ostland", "Eastland", "Isle"]


def test_a_party_that_is_not_asked_is_kept_as_such() -> None:
    found = on_day(says("a", "Harbour Watch", "agrees", "1988-05-01"), on="1988-05-02")
    assert not found["Harbour Watch"].is_asked
    gated = evolve(HARBOUR, gates=(Gate("g", "", "conference", "ports"),))
    day = date(1988, 5, 2)
    asked = positions_on(
        Ledger(gated, [says("a", "Isle", "agrees", "1988-05-01")]), "ferry", day, day
    )
    # A gate on another question asks nobody about this one; the groups are shown all the same.
    assert [p.party for p in asked][:1] == ["Ostland"]


def test_agreement_within_limits_is_another_word_than_agreement() -> None:
    within = limited("l", "Isle", "agrees", "1988-05-01", "at least for the first talk")
    assert words(within, party="Isle", on="1988-05-02") == {"agrees within limits"}
    found = on_day(within, on="1988-05-02")["Isle"].now
    assert found is not None
    assert found.limits == ("at least for the first talk",)


def test_a_later_limit_takes_the_place_of_full_agreement_and_the_other_way_round() -> None:
    full = says("f", "Isle", "agrees", "1988-05-01")
    within = limited("l", "Isle", "agrees", "1988-06-01", "for the first talk only")
    again = says("g", "Isle", "agrees", "1988-07-01")
    assert words(full, within, party="Isle", on="1988-05-31") == {"agrees"}
    assert words(full, within, party="Isle", on="1988-06-01") == {"agrees within limits"}
    assert words(full, within, again, party="Isle", on="1988-07-01") == {"agrees"}


def test_having_been_told_is_no_position() -> None:
    told = claim("t", "Isle", "ferry", "informed", "told by Norland", on="1988-05-01",
                 reporter="Norland")  # fmt: skip
    found = on_day(told, on="1988-05-02")["Isle"]
    assert not found.has_spoken
    assert [c.id for c in found.informed] == ["t"]
    assert words(told, party="Isle", on="1988-05-02") == set()


def test_what_would_turn_a_party_is_kept_with_it() -> None:
    found = on_day(
        says("a", "Westland", "opposes", "1988-05-01"),
        claim("b", "Westland", "ferry", "turns_on", "an open harbour", on="1988-05-01"),
        on="1988-05-02",
    )["Westland"]
    assert [c.value for c in found.turns_on] == ["an open harbour"]


def test_questions_are_those_on_which_somebody_took_a_position_or_a_gate_asks() -> None:
    gated = evolve(HARBOUR, gates=(Gate("g", "", "conference", "ports"),))
    ledger = Ledger(gated, [says("a", "Isle", "agrees", "1988-05-01")])
    assert questions(ledger) == ["conference", "ferry"]


WORDS = some.sampled_from(["agrees", "opposes", "undecided"])
SAID = some.lists(
    some.tuples(some.booleans(), WORDS, some.integers(0, 60), some.booleans()), max_size=6
)


def heard(said: list[tuple[bool, str, int, bool]]) -> list[Claim]:
    made = []
    for n, (full, word, day, told) in enumerate(said):
        when = (date(1988, 5, 1) + timedelta(day)).isoformat()
        sort, who = "position" if full else "limited_position", "Norland" if told else ""
        made.append(claim(f"c{n}", "Isle", "ferry", sort, word, on=when, reporter=who))
    return made


@given(SAID, some.integers(0, 70))
def test_limited_agreement_never_counts_as_agreement(
    said: list[tuple[bool, str, int, bool]], day: int
) -> None:
    when = (date(1988, 5, 1) + timedelta(day)).isoformat()
    claims = heard(said)
    if "agrees" in words(*claims, party="Isle", on=when):
        full = {c.value for c in claims if c.attribute == "position"}
        assert "agrees" in full
    only_limited = [c for c in claims if c.attribute == "limited_position"]
    assert "agrees" not in words(*only_limited, party="Isle", on=when)


@given(SAID, some.integers(0, 70))
def test_the_last_stand_is_the_word_that_conditions_see(
    said: list[tuple[bool, str, int, bool]], day: int
) -> None:
    when = (date(1988, 5, 1) + timedelta(day)).isoformat()
    claims = heard(said)
    now = on_day(*claims, on=when)["Isle"].now
    assert (set(now.words) if now is not None else set()) == words(*claims, party="Isle", on=when)


@given(SAID, some.integers(0, 70))
def test_stands_follow_each_other_without_gap(
    said: list[tuple[bool, str, int, bool]], day: int
) -> None:
    when = (date(1988, 5, 1) + timedelta(day)).isoformat()
    stands = on_day(*heard(said), on=when)["Isle"].stands
    for earlier, later in pairwise(stands):
        assert earlier.until == later.since
        assert earlier.since <= later.since
    if stands:
        assert stands[-1].until is None
