"""Promises followed to their outcome: theirs and ours, by whoever says so or by the evidence."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as some

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.claims.ledger import Ledger
from finalact.conditions.promise_words import promise_sentence, promises_of
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim, Relation
from finalact.model.partial_date import PartialDate
from tests.diplomacy.story_of import (
    HARBOUR,
    claim,
    fate,
    followed,
    outcome,
    promise,
    state,
)

WEEKS = "a matter of weeks"


def test_open_until_the_widest_reading_has_passed_then_overdue() -> None:
    given = promise(due=WEEKS)
    assert state(given, on="1988-05-10") == "open"
    assert not fate(given, on="1988-05-16").strictly_past
    assert fate(given, on="1988-05-17").strictly_past
    assert state(given, on="1988-07-02") == "open"
    assert state(given, on="1988-07-03") == "overdue"


def test_words_without_bounds_are_never_overdue() -> None:
    for words in ("soon", "in the near future", ""):
        assert state(promise(due=words), on="2026-01-01") == "open"


def test_a_promise_not_made_yet_or_not_known_yet_is_not_told_of() -> None:
    given = promise(known_on="1988-06-01")
    assert followed(given, on="1988-05-20") == []
    assert len(followed(given, on="1988-05-20", known="1988-06-01")) == 1
    assert followed(given, on="1988-05-01", known="1988-06-01") == []


def test_what_a_side_says_of_it_decides_and_both_words_stand_where_sides_differ() -> None:
    given = promise(due=WEEKS)
    kept = outcome("k", "Sudmark", "keeps", "1988-05-20")
    broken = outcome("b", "Norland", "breaks", "1988-06-01")
    alone = fate(given, kept, on="1988-05-31")
    assert alone.state.value == "kept"
    assert alone.own_word_only
    disputed = fate(given, kept, broken, on="1988-06-01")
    assert disputed.state.value == "disputed"
    assert {word.side: word.said for word in disputed.by} == {"theirs": "kept", "ours": "broken"}
    assert state(given, broken, on="1988-06-01") == "broken"
    assert not fate(given, broken, on="1988-06-01").own_word_only


def test_an_outcome_counts_from_its_own_day_and_is_taken_back_like_any_statement() -> None:
    given = promise(due=WEEKS)
    kept = outcome("k", "Norland", "keeps", "1988-05-20")
    gone = claim("w", "Norland", "", "", on="1988-06-10", relation="withdraws", target="k")
    assert state(given, kept, on="1988-05-19") == "open"
    assert state(given, kept, gone, on="1988-06-09") == "kept"
    assert state(given, kept, gone, on="1988-06-10") == "open"
    assert state(given, kept, gone, on="1988-08-01") == "overdue"
    corrected = claim("c", "Norland", "", "", "broken", on="1988-06-10", relation="corrects",
                      target="k")  # fmt: skip
    assert state(given, kept, corrected, on="1988-06-11") == "broken"


def test_the_latest_word_of_a_side_counts() -> None:
    given = promise()
    first = outcome("b", "Norland", "breaks", "1988-05-20")
    later = outcome("k", "Norland", "keeps", "1988-06-20")
    assert state(given, first, later, on="1988-06-01") == "broken"
    assert state(given, first, later, on="1988-07-01") == "kept"


def test_words_told_at_second_hand_yield_to_the_speakers_own() -> None:
    given = promise()
    told = outcome("t", "Sudmark", "breaks", "1988-06-01", reporter="Norland")
    own = outcome("o", "Sudmark", "keeps", "1988-06-02")
    assert state(given, told, own, on="1988-06-03") == "kept"


def test_a_promised_state_is_kept_when_the_other_side_says_that_it_is_so() -> None:
    given = promise(due="by the end of June 1988")
    ours = claim("s", "Norland", "harbour", "state", "open", on="1988-06-10")
    assert state(given, ours, on="1988-06-09") == "open"
    kept = fate(given, ours, on="1988-06-10")
    assert kept.state.value == "kept"
    assert not kept.own_word_only
    theirs = claim("t", "Sudmark", "harbour", "state", "open", on="1988-06-10")
    assert fate(given, theirs, on="1988-06-10").own_word_only


def test_the_promise_itself_and_evidence_from_before_it_prove_nothing() -> None:
    assured = promise(attribute="state", kind="assurance", due="by June 1988")
    assert state(assured, on="1988-07-01") == "overdue"
    before = claim("s", "Norland", "harbour", "state", "closed", on="1988-04-01")
    theirs = claim("t", "Sudmark", "harbour", "state", "open", on="1988-05-20")
    assert fate(promise(), before, theirs, on="1988-06-01").state.value == "kept"
    after = claim("u", "Norland", "harbour", "state", "closed", on="1988-05-25")
    assert state(promise(), after, theirs, on="1988-06-01") == "disputed"


def test_late_is_late_where_it_was_not_so_on_the_last_day() -> None:
    given = promise(due="by the end of May 1988")
    closed = claim("c", "Norland", "harbour", "state", "closed", on="1988-05-20")
    opened = claim("o", "Norland", "harbour", "state", "open", on="1988-06-15")
    assert state(given, closed, opened, on="1988-06-10") == "overdue"
    assert fate(given, closed, opened, on="1988-06-15").late
    assert not fate(given, opened, on="1988-06-15").late
    theirs = claim("t", "Sudmark", "harbour", "state", "open", on="1988-05-25")
    # By one side's word it was so in time, by the other's later: it is not told as late.
    assert not fate(given, closed, opened, theirs, on="1988-06-15").late
    recorded = outcome("k", "Norland", "keeps", "1988-07-01", period="1988-06-15")
    assert fate(given, recorded, on="1988-07-01").late


def test_what_was_done_and_undone_is_not_kept_and_what_went_on_from_there_is() -> None:
    given = promise(value="half open", due="by the end of May 1988")
    half = claim("h", "Norland", "harbour", "state", "half open", on="1988-05-20")
    closed = claim("c", "Norland", "harbour", "state", "closed", on="1988-06-10")
    opened = claim("o", "Norland", "harbour", "state", "open", on="1988-06-10")
    back = fate(given, half, closed, on="1988-06-10")
    assert (back.state.value, back.slid_back) == ("overdue", True)
    on = fate(given, half, opened, on="1988-06-10")
    assert on.state.value == "kept"
    assert [word.gone_on for word in on.by] == ["open"]


def test_a_promise_may_name_several_states() -> None:
    opened = claim("o", "Norland", "harbour", "state", "open", on="1988-05-10")
    assert state(promise(value="half open or open"), opened, on="1988-05-11") == "kept"
    assert state(promise(value="a fine view"), opened, on="1988-05-11") == "open"


def figure(name: str, who: str, number: int, period: str, on: str) -> Claim:
    return claim(name, who, "departures", "flow", figure=(number, number), said=str(number),
                 period=period, on=on)  # fmt: skip


def test_a_promised_flow_is_kept_when_a_sides_figures_reach_it_and_due_when_its_period_ends() -> (
    None
):
    given = promise(value="", subject="departures", figure=(300, 300), period="1988")
    half = figure("a", "Norland", 140, "1988-01/1988-06", "1988-07-05")
    rest = figure("b", "Norland", 170, "1988-07/1988-12", "1989-01-05")
    assert state(given, half, on="1988-08-01") == "open"
    assert fate(given, half, on="1988-08-01").due.latest == date(1988, 12, 31)
    assert state(given, half, rest, on="1989-01-05") == "kept"
    less = figure("b", "Norland", 20, "1988-07/1988-12", "1989-01-05")
    assert state(given, half, on="1989-01-05") == "overdue"
    # The year is over and its figures are told: no later day can bring what it fell short of.
    assert state(given, half, less, on="1989-01-05") == "broken"
    later = figure("b", "Norland", 170, "1988-07/1988-12", "1989-02-05")
    corrected = evolve(later, relation=Relation.CORRECTS, target="less", id="again")
    less = evolve(less, id="less")
    assert state(given, half, less, corrected, on="1989-02-05") == "kept"


def test_a_flow_by_a_day_that_fell_short_may_still_come_and_is_overdue() -> None:
    given = promise(value="", subject="departures", figure=(300, 300), due="by the end of 1988")
    less = figure("a", "Norland", 140, "1988-05/1988-12", "1989-01-05")
    assert state(given, less, on="1989-01-05") == "overdue"


def test_a_ceiling_that_was_broken_is_broken_before_its_period_ends() -> None:
    given = promise(value="", subject="departures", figure=(None, 100), period="1988")
    half = figure("a", "Norland", 140, "1988-01/1988-06", "1988-07-05")
    assert state(given, half, on="1988-08-01") == "broken"


def stock(name: str, who: str, number: int, on: str) -> Claim:
    return claim(name, who, "detainees", "stock", figure=(number, number), said=str(number), on=on)


def test_a_promised_stock_is_reached_from_above_or_below() -> None:
    given = promise(value="", subject="detainees", figure=(20, 20), due="by July 1988")
    before = stock("a", "Norland", 40, "1988-04-20")
    after = stock("b", "Norland", 12, "1988-06-20")
    assert state(given, before, on="1988-06-01") == "open"
    assert state(given, before, after, on="1988-06-21") == "kept"
    none = promise(value="", subject="detainees", attribute="stock", kind="assurance",
                   figure=(0, 0), due="by July 1988")  # fmt: skip
    assert state(none, before, after, on="1988-08-01") == "overdue"
    freed = stock("c", "Norland", 0, "1988-07-20")
    assert state(none, before, freed, on="1988-08-01") == "kept"


def test_a_stock_once_reached_stays_reached_when_its_count_is_too_old_to_carry_forward() -> None:
    given = promise(value="", subject="detainees", figure=(None, 20), due="by July 1988")
    few = stock("a", "Norland", 12, "1988-06-20")
    assert state(given, few, on="1989-06-20") == "kept"
    assert state(given, few, on="1990-01-01") == "kept"
    assert not fate(given, few, on="1990-01-01").late
    # A count of before the promise, or one that fell short, tells nothing once it is too old.
    before = stock("b", "Norland", 12, "1988-04-20")
    assert state(given, before, on="1990-01-01") == "overdue"
    many = stock("c", "Norland", 40, "1988-06-20")
    told = stock("d", "Sudmark", 15, "1989-12-20")
    assert state(given, many, told, on="1990-01-01") == "kept"
    again = stock("e", "Norland", 30, "1989-12-20")
    assert state(given, few, again, on="1990-01-01") == "overdue"


def test_a_promise_about_a_case_is_kept_by_its_status() -> None:
    given = promise(value="permitted", subject="berg", about="case", due=WEEKS)
    let_go = claim("e", "Norland", "berg", "status", "permitted", on="1988-06-01", about="case")
    refused = claim("r", "Norland", "berg", "status", "refused", on="1988-05-10", about="case")
    assert state(given, refused, on="1988-05-20") == "open"
    assert state(given, refused, let_go, on="1988-06-01") == "kept"


def test_a_meeting_promised_is_kept_when_it_is_held() -> None:
    given = promise(value="held", subject="conference", due="1990")
    held = claim("m", "Secretariat", "conference", "held", period="1990-06-05/1990-06-29",
                 on="1990-06-30", about="meeting")  # fmt: skip
    assert state(given, held, on="1990-06-01") == "open"
    assert state(given, held, on="1990-07-01") == "kept"
    assert not fate(given, held, on="1990-07-01").late
    sooner = promise(value="held", subject="conference", due="by the end of May 1990")
    assert state(sooner, held, on="1990-06-04") == "overdue"
    assert fate(sooner, held, on="1990-07-01").late


def test_withdrawn_is_told_from_its_day_and_a_kept_one_stays_kept() -> None:
    given = promise(due=WEEKS)
    back = claim("w", "Sudmark", "", "", on="1988-06-01", relation="withdraws", target="p")
    assert state(given, back, on="1988-05-31") == "open"
    gone = fate(given, back, on="1988-06-01")
    assert gone.state.value == "withdrawn"
    assert gone.assurance.withdrawal is not None
    assert state(given, back, on="1988-05-31", known="1988-07-01") == "open"
    kept = outcome("k", "Norland", "keeps", "1988-05-20")
    assert state(given, kept, back, on="1988-06-01") == "kept"


def test_a_promise_withdrawn_and_yet_disputed_is_told_as_both() -> None:
    given = promise(due=WEEKS)
    kept = outcome("k", "Sudmark", "keeps", "1988-05-20")
    broken = outcome("b", "Norland", "breaks", "1988-05-25")
    back = claim("w", "Sudmark", "", "", on="1988-06-01", relation="withdraws", target="p")

    def told(*claims: Claim) -> str:
        day = date(1988, 6, 2)
        scene = Scene(HARBOUR, Ledger(HARBOUR, claims), (), (), day, day, 0.1)
        return promise_sentence(scene, promises_of(scene)[0])

    assert told(given, kept, broken, back).startswith(
        "Withdrawn by Sudmark on 1 June 1988, and disputed: kept (Sudmark), broken (Norland)."
    )
    assert told(given, broken, back).startswith(
        "Withdrawn by Sudmark on 1 June 1988. Broken: Norland says so, 25 May 1988."
    )
    assert told(given, kept, broken).startswith("Disputed: kept (Sudmark), broken (Norland).")
    assert told(given, back).startswith("Withdrawn by Sudmark on 1 June 1988. ")


def test_what_is_done_once_a_promise_is_withdrawn_keeps_no_promise() -> None:
    given = promise(due=WEEKS)
    back = claim("w", "Sudmark", "", "", on="1988-06-01", relation="withdraws", target="p")
    opened = claim("s", "Norland", "harbour", "state", "open", on="1988-06-20")
    for later in (outcome("k", "Norland", "keeps", "1988-06-20"), opened):
        assert state(given, back, later, on="1988-06-10") == "withdrawn"
        found = fate(given, back, later, on="1988-06-20")
        assert (found.state.value, found.by) == ("withdrawn", ())
        assert [(word.side, word.said) for word in found.since] == [("ours", "kept")]
        day = date(1988, 6, 20)
        scene = Scene(HARBOUR, Ledger(HARBOUR, (given, back, later)), (), (), day, day, 0.1)
        sentence = promise_sentence(scene, promises_of(scene)[0])
        assert "Withdrawn by Sudmark on 1 June 1988. It was done all the same: " in sentence
    # Without the withdrawal the same evidence keeps it.
    assert state(given, opened, on="1988-06-20") == "kept"


def test_what_had_been_kept_by_the_withdrawal_stays_kept_whenever_it_is_told() -> None:
    given = promise(due=WEEKS)
    back = claim("w", "Sudmark", "", "", on="1988-06-01", relation="withdraws", target="p")
    told_later = outcome("k", "Norland", "keeps", "1988-06-20")
    about_before = evolve(told_later, period=PartialDate.parse("1988-05-25"))
    assert state(given, back, about_before, on="1988-06-10") == "withdrawn"
    assert state(given, back, about_before, on="1988-06-20") == "kept"
    called_broken = outcome("b", "Norland", "breaks", "1988-06-20")
    assert state(given, back, called_broken, on="1988-06-20") == "withdrawn"


def test_a_promise_put_otherwise_stands_as_it_was_put_and_keeps_its_outcome() -> None:
    given = promise(due=WEEKS)
    later = claim("p2", "Sudmark", "", "", "open", on="1988-06-01", relation="corrects", target="p",
                  kind="assurance", due="by the end of 1988")  # fmt: skip
    assert [f.claim.id for f in followed(given, later, on="1988-05-30")] == ["p"]
    assert [f.claim.id for f in followed(given, later, on="1988-06-01")] == ["p2"]
    assert state(given, later, on="1988-09-01", name="p2") == "open"
    broken = outcome("b", "Norland", "breaks", "1988-05-20")
    assert state(given, later, broken, on="1988-09-01", name="p2") == "broken"


def test_our_own_offers_are_followed_and_those_only_weighed_are_not_given() -> None:
    offer = promise("o", speaker="Norland", attribute="offer", value="berths", due="by May 1988")
    weighed = promise("q", speaker="Norland", attribute="proposed_offer", value="a loan",
                      due="by May 1988")  # fmt: skip
    found = {f.claim.id: f for f in followed(offer, weighed, on="1988-07-01")}
    assert found["o"].state.value == "overdue"
    assert found["o"].assurance.side == "ours"
    assert found["q"].state.value == "proposed"


def test_the_overdue_come_first() -> None:
    given = [
        promise("a", due="soon"),
        promise("b", due="by the end of May 1988"),
        promise("c", value="half open", due="by June 1988"),
        outcome("k", "Norland", "keeps", "1988-05-20", "c"),
    ]
    assert [f.claim.id for f in followed(*given, on="1988-07-01")] == ["b", "a", "c"]


EVENTS = (
    outcome("k1", "Sudmark", "keeps", "1988-06-01"),
    outcome("k2", "Norland", "keeps", "1988-06-20"),
    outcome("b1", "Norland", "breaks", "1988-07-10"),
    claim("s1", "Norland", "harbour", "state", "closed", on="1988-05-20"),
    claim("s2", "Norland", "harbour", "state", "open", on="1988-06-05"),
    claim("s3", "Sudmark", "harbour", "state", "open", on="1988-06-25"),
    claim("w1", "Sudmark", "", "", on="1988-07-20", relation="withdraws", target="p"),
)
SOME = some.lists(some.sampled_from(EVENTS), unique_by=lambda c: c.id)
DUES = some.sampled_from(["", "soon", WEEKS, "by the end of June 1988", "1988-06-15"])
DAYS = some.integers(0, 140).map(lambda n: date(1988, 5, 1) + timedelta(n))


@given(SOME, DUES, DAYS)
def test_later_knowledge_never_changes_an_earlier_answer(
    events: list[Claim], due: str, day: date
) -> None:
    everything = [promise(due=due), *events]
    by_then = [c for c in everything if c.said_on and (c.said_on.latest or date.max) <= day]
    assert followed(*everything, on=day.isoformat()) == followed(*by_then, on=day.isoformat())


@given(some.permutations(EVENTS), DUES, DAYS)
def test_the_order_of_entry_does_not_matter(events: list[Claim], due: str, day: date) -> None:
    def told(*claims: Claim) -> list[tuple[str, set[tuple[str, str]]]]:
        found = followed(*claims, on=day.isoformat())
        return [(f.state.value, {(w.side, w.said) for w in f.by}) for f in found]

    assert told(promise(due=due), *events) == told(*EVENTS, promise(due=due))


@given(SOME, DUES, DAYS)
def test_overdue_needs_a_last_day_that_has_passed(events: list[Claim], due: str, day: date) -> None:
    for found in followed(promise(due=due), *events, on=day.isoformat()):
        if found.state.value == "overdue":
            assert found.due.latest is not None
            assert day > found.due.latest


@pytest.mark.parametrize("speaker", ["Sudmark", "Sudmark (Minister Holm)"])
def test_an_official_speaks_for_his_government(speaker: str) -> None:
    given = promise(speaker=speaker)
    kept = outcome("k", "Sudmark (Spokesman)", "keeps", "1988-05-20")
    assert fate(given, kept, on="1988-06-01").own_word_only
