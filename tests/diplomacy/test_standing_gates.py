"""Which rule of consent stands on a day: laid down anew, put right later, told in two ways."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as some

from finalact.diplomacy.standing_gates import (
    at_odds,
    awaited,
    records_of,
    standing_gate,
    standing_gates,
    superseded,
)
from finalact.model.dossier import Dossier
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate

PORTS = Gate("ports", "The ports agree", "ferry", "ports")
LESS = Consent.LESS_ONE
SILENT = Consent.SILENCE


def laid(since: str = "", rule: Consent = Consent.CONSENSUS, known: str = "", **more: Any) -> Gate:
    days = {"since": since, "known_on": known}
    read: dict[str, Any] = {name: PartialDate.parse(day) for name, day in days.items() if day}
    return evolve(PORTS, rule=rule, **{**read, **more})


def of(*gates: Gate) -> Dossier:
    return Dossier("harbour", "The harbour", "May we?", gates=gates)


def rule(dossier: Dossier, on: str, known_by: str = "") -> str | None:
    day = date.fromisoformat(on)
    found = standing_gate(dossier, "ports", day, date.fromisoformat(known_by) if known_by else day)
    return found.rule.value if found is not None else None


def test_a_later_record_takes_the_place_of_the_earlier_from_its_day_on() -> None:
    dossier = of(laid(), laid("1988-05-01", LESS), laid("1988-07-01", SILENT))
    assert rule(dossier, "1900-01-01") == "consensus"
    assert rule(dossier, "1988-04-30") == "consensus"
    assert rule(dossier, "1988-05-01") == "consensus less one"
    assert rule(dossier, "1988-06-30") == "consensus less one"
    assert rule(dossier, "1988-07-01") == "silence"


def test_what_the_desk_came_to_know_later_changes_no_earlier_answer() -> None:
    dossier = of(laid(), laid("1988-05-01", LESS, known="1988-06-10"))
    assert rule(dossier, "1988-06-09") == "consensus"
    assert rule(dossier, "1988-06-10") == "consensus less one"
    # Looking back with what is known now, it stood from its own day on.
    assert rule(dossier, "1988-05-01", known_by="1988-06-10") == "consensus less one"
    assert rule(dossier, "1988-04-30", known_by="1988-06-10") == "consensus"


def test_a_record_of_the_same_day_that_became_known_later_puts_the_other_right() -> None:
    dossier = of(laid("1988-05-01", LESS), laid("1988-05-01", SILENT, known="1988-06-10"))
    assert rule(dossier, "1988-06-09") == "consensus less one"
    assert rule(dossier, "1988-06-10") == "silence"
    day = date(1988, 6, 10)
    (before,) = superseded(dossier, records_of(dossier, "ports")[1], day, day)
    assert (before.gate.rule, before.until, before.at_odds) == (LESS, None, False)
    assert at_odds(dossier, day) == []


def test_an_uncertain_day_counts_from_its_last_possible_one() -> None:
    dossier = of(laid(), laid("1988-05", LESS), laid("1988-08/..", SILENT))
    assert rule(dossier, "1988-05-30") == "consensus"
    assert rule(dossier, "1988-05-31") == "consensus less one"
    # What never surely came stands on no day.
    assert rule(dossier, "2020-01-01") == "consensus less one"


def test_a_gate_stands_on_no_day_before_it_was_laid_down() -> None:
    dossier = of(laid("1988-05-01"))
    assert rule(dossier, "1988-04-30") is None
    assert rule(dossier, "1988-05-01") == "consensus"
    assert awaited(dossier.gates, date(1988, 4, 30)) == (date(1988, 5, 1), False)
    known = of(laid("1988-05-01", known="1988-03-01"))
    assert awaited(known.gates, date(1988, 4, 30)) == (date(1988, 5, 1), True)


def test_what_stood_before_is_told_with_the_last_day_on_which_it_did() -> None:
    dossier = of(laid("1988-07-01", SILENT), laid(), laid("1988-05-01", LESS))
    day = date(1988, 8, 1)
    (now,) = standing_gates(dossier, day, day)
    told = [(s.gate.rule.value, s.until) for s in superseded(dossier, now, day, day)]
    assert told == [
        ("consensus less one", date(1988, 6, 30)),
        ("consensus", date(1988, 4, 30)),
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_records_of_one_day_the_one_that_asks_for_more_is_taken(turned: bool) -> None:
    gates = [laid("1988-05-01", LESS), laid("1988-05-01", SILENT)]
    dossier = of(*reversed(gates)) if turned else of(*gates)
    assert rule(dossier, "1988-05-01") == "consensus less one"
    (records,) = at_odds(dossier, date(1988, 5, 1))
    assert [gate.rule for gate in records] == [LESS, SILENT]
    assert at_odds(dossier, date(1988, 4, 30)) == []
    settled = evolve(dossier, gates=(*dossier.gates, laid("1988-05-01", SILENT, "1988-06-01")))
    assert at_odds(settled, date(1988, 6, 1)) == []
    assert rule(settled, "1988-06-01") == "silence"


def test_records_that_ask_for_the_same_are_not_at_odds() -> None:
    one, other = laid("1988-05-01", title="The ports"), laid("1988-05-01", wanted=("agrees",))
    assert at_odds(of(one, other), date(1988, 6, 1)) == []


def test_gates_of_other_names_stand_side_by_side() -> None:
    other = evolve(PORTS, id="isles", rule=LESS)
    found = standing_gates(of(laid("1988-05-01"), other), date(1988, 5, 1), date(1988, 5, 1))
    assert [gate.id for gate in found] == ["ports", "isles"]


DAYS = some.integers(0, 9).map(lambda n: date(1988, 5, 1) + timedelta(n))
WHEN = some.one_of(
    some.just(""), DAYS.map(str), some.sampled_from(["1988-05", "[1988-05-02..1988-05-06]", "1987"])
)
RECORDS = some.lists(
    some.builds(laid, WHEN, some.sampled_from(Consent), WHEN,
                wanted=some.sampled_from([("agrees",), ("agrees", "abstains")])),
    max_size=6,
)  # fmt: skip


@given(RECORDS, some.randoms(use_true_random=False), DAYS, some.integers(0, 5))
def test_order_of_entry_does_not_matter(
    records: list[Gate], chance: Random, day: date, later: int
) -> None:
    turned = list(records)
    chance.shuffle(turned)
    known_by = day + timedelta(later)
    one, other = of(*records), of(*turned)
    assert standing_gates(one, day, known_by) == standing_gates(other, day, known_by)
    assert at_odds(one, known_by) == at_odds(other, known_by)
    for gate in standing_gates(one, day, known_by):
        told = [superseded(dossier, gate, day, known_by) for dossier in (one, other)]
        assert told[0] == told[1]


@given(RECORDS, DAYS, DAYS, WHEN.filter(bool), some.integers(1, 9))
def test_what_becomes_known_later_never_changes_an_earlier_answer(
    records: list[Gate], day: date, known_by: date, since: str, later: int
) -> None:
    after = laid(since, SILENT, str(known_by + timedelta(later)))
    before, then = of(*records), of(*records, after)
    assert standing_gates(before, day, known_by) == standing_gates(then, day, known_by)
    assert at_odds(before, known_by) == at_odds(then, known_by)


@given(RECORDS, DAYS, some.integers(0, 9))
def test_on_any_day_exactly_one_rule_stands_once_one_was_laid_down(
    records: list[Gate], day: date, later: int
) -> None:
    known_by = day + timedelta(later)
    dossier = of(*records)
    found = standing_gates(dossier, day, known_by)
    assert found == tuple(g for g in [standing_gate(dossier, "ports", day, known_by)] if g)
    laid_down = [
        gate
        for gate in records
        if (gate.since is None or (gate.since.latest or date.max) <= day)
        and (gate.reached_us is None or (gate.reached_us.latest or date.max) <= known_by)
    ]
    assert len(found) == bool(laid_down)
    for gate in found:
        assert gate in laid_down
        assert all((g.since is None) or gate.since is not None for g in laid_down)
        last = max((g.since.latest for g in laid_down if g.since and g.since.latest), default=None)
        assert (gate.since.latest if gate.since else None) == last
    with_one = of(*records, laid())
    assert len(standing_gates(with_one, day, known_by)) == 1


@given(RECORDS, DAYS, some.integers(0, 5))
def test_what_stood_before_tells_every_day_as_each_day_tells_itself(
    records: list[Gate], day: date, later: int
) -> None:
    known_by = day + timedelta(later)
    dossier = of(*records)
    for gate in standing_gates(dossier, day, known_by):
        for earlier in superseded(dossier, gate, day, known_by):
            if earlier.until is not None:
                on_its_last = standing_gate(dossier, "ports", earlier.until, known_by)
                assert on_its_last == earlier.gate
